// A chain over stretches whose states are who speaks and who spoke before: somebody who is cut short is likely to go on.

export interface PeopleChain {
  /** Log-odds of each person for each stretch, a row a stretch. */
  odds: Float64Array;
  /** Log-odds that a stretch has another speaker than the one before; nothing is read of the first. */
  changes: Float64Array;
  /** Log-odds that, where it has another, it is the one who spoke before that; nothing is read of the first two. */
  returns: readonly number[];
  /** How many people there are, at least two. */
  count: number;
}

/** The probability of each person for each stretch given all of them, and the logarithm of what the chain is worth. */
export function decodePeople({ odds, changes, returns, count }: PeopleChain): {
  shares: Float64Array;
  evidence: number;
} {
  const rows = changes.length;
  // State `before * count + who`; nobody has spoken before where `before` is `count`.
  const size = (count + 1) * count;
  const goes = changes.map((change) => 1 / (1 + Math.exp(-change)) / (count - 1));
  const stays = changes.map((change) => 1 / (1 + Math.exp(change)));
  const back = Float64Array.from(returns, Math.exp);
  const heard = new Float64Array(rows * count);
  let evidence = 0;
  for (let row = 0; row < rows; row++) {
    const most = Math.max(...odds.subarray(row * count, (row + 1) * count));
    evidence += most;
    for (let who = 0; who < count; who++) heard[row * count + who] = Math.exp(odds[row * count + who]! - most);
  }
  const forward = new Float64Array(rows * size);
  const scales = new Float64Array(rows);
  for (let who = 0; who < count; who++) forward[count * count + who] = heard[who]!;
  evidence += scale(forward, 0, size, scales);
  for (let row = 1; row < rows; row++) {
    const [from, to, own] = [(row - 1) * size, row * size, row * count];
    for (let before = 0; before <= count; before++)
      for (let who = 0; who < count; who++) {
        const share = forward[from + before * count + who]!;
        if (share === 0) continue;
        forward[to + before * count + who]! += share * stays[row]! * heard[own + who]!;
        for (let next = 0; next < count; next++)
          if (next !== who)
            forward[to + who * count + next]! +=
              share * goes[row]! * (next === before ? back[row]! : 1) * heard[own + next]!;
      }
    evidence += scale(forward, row, size, scales);
  }
  const shares = new Float64Array(rows * count);
  let later = new Float64Array(size).fill(1);
  for (let row = rows - 1; row >= 0; row--) {
    const from = row * size;
    for (let state = 0; state < size; state++)
      shares[row * count + (state % count)]! += forward[from + state]! * later[state]!;
    if (row === 0) break;
    const own = row * count;
    const earlier = new Float64Array(size);
    for (let before = 0; before <= count; before++)
      for (let who = 0; who < count; who++) {
        let sum = stays[row]! * heard[own + who]! * later[before * count + who]!;
        for (let next = 0; next < count; next++)
          if (next !== who)
            sum += goes[row]! * (next === before ? back[row]! : 1) * heard[own + next]! * later[who * count + next]!;
        earlier[before * count + who] = sum / scales[row]!;
      }
    later = earlier;
  }
  return { shares, evidence };
}

/** Makes a row sum to one; keeps what it summed to, and gives its logarithm. */
function scale(table: Float64Array, row: number, size: number, scales: Float64Array): number {
  let sum = 0;
  for (let at = row * size; at < (row + 1) * size; at++) sum += table[at]!;
  for (let at = row * size; at < (row + 1) * size; at++) table[at]! /= sum;
  scales[row] = sum;
  return Math.log(sum);
}

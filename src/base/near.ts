// Finds the word that somebody probably meant.

/** Steps (insert, delete, change, swap neighbours) from one text to another; more than `limit` counts as limit + 1. */
export function countEdits(from: string, to: string, limit: number): number {
  const a = [...from];
  const b = [...to];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let at = 1; at <= b.length; at++) {
      const same = a[row - 1] === b[at - 1];
      let steps = Math.min(last[at]! + 1, line[at - 1]! + 1, last[at - 1]! + (same ? 0 : 1));
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) {
        steps = Math.min(steps, older[at - 2]! + 1);
      }
      line.push(steps);
    }
    older = last;
    last = line;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** Whether a letter is lost, one too many or in the place of its neighbour; with another letter it is another word. */
export function isSlipOf(typed: string, meant: string): boolean {
  const sorted = (text: string): string => [...text].sort().join("");
  return (
    typed !== meant &&
    countEdits(typed, meant, 1) === 1 &&
    (typed.length !== meant.length || sorted(typed) === sorted(meant))
  );
}

/** The candidate nearest to a word, when one is near enough; case, hyphens and a plural's s count for little. */
export function findNear(word: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[-_ .]/g, "")
      .slice(0, 80);
  const typed = plain(word);
  const limit = typed.length <= 3 ? 1 : typed.length <= 7 ? 2 : 3;
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const other = plain(candidate);
    const near = other.length > 3 && typed.length > 3 && (other.startsWith(typed) || typed.startsWith(other));
    const steps = near ? Math.min(1, countEdits(typed, other, limit)) : countEdits(typed, other, limit);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** Candidates that have a part of the word in common with it, at most five. */
export function listNear(word: string, candidates: readonly string[]): string[] {
  const parts = (text: string): string[] =>
    text
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part.length > 3);
  const wanted = parts(word);
  return candidates
    .filter((candidate) => {
      const own = candidate.toLowerCase();
      return (
        wanted.some((part) => own.includes(part)) || parts(candidate).some((part) => word.toLowerCase().includes(part))
      );
    })
    .slice(0, 5);
}

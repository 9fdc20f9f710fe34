// Unpacks a table of features and weights from the one string it is shipped as.

/**
 * One entry a line, sorted: a character for the length shared with the entry before (`0` + length), the rest of the
 * entry, a tab, and the weight as a whole number of `scale`-ths.
 */
export function unpackWeights(packed: string, scale: number): Map<string, number> {
  const weights = new Map<string, number>();
  let before = "";
  for (const line of packed.split("\n")) {
    const tab = line.lastIndexOf("\t");
    if (tab < 1) continue;
    before = before.slice(0, line.charCodeAt(0) - 48) + line.slice(1, tab);
    weights.set(before, Number(line.slice(tab + 1)) / scale);
  }
  return weights;
}

// Says how many episodes there are of each kind, as one sentence. Loads nothing: a build with nothing to do says it too.

/** How many episodes there are of a kind, and what is said of one of them and of several. */
export interface Tally {
  count: number;
  one: string;
  many: string;
}

/** What is said alike of one and of several: "published". */
export const tally = (count: number, words: string): Tally => ({ count, one: words, many: words });

/** The tallies as a sentence: "3 episodes published, 2 unchanged, 1 waits for a date." */
export function sayTallies(tallies: readonly Tally[]): string {
  const some = tallies.filter(({ count }) => count > 0);
  const said = some.map(({ count, one, many }, at) => {
    const noun = at > 0 ? "" : count === 1 ? "episode " : "episodes ";
    return `${count} ${noun}${count === 1 ? one : many}`;
  });
  return some.length === 0 ? "There are no episodes." : `${said.join(", ")}.`;
}

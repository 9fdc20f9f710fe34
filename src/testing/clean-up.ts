// What tests leave behind, and how it goes: each test's after it, whichever file the test stands in.

const waiting: (() => void)[] = [];

/** Has something done after the test that runs. */
export const afterThisTest = (work: () => void): void => void waiting.push(work);

/** Does all of it; asked for after each test by `each-file.ts`. */
export function cleanUp(): void {
  for (const work of waiting.splice(0)) work();
}

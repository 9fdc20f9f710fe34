// On which line of a text a place in it stands.

/** How many lines end before the place `at` (UTF-16 units from the text's beginning). */
export function linesBefore(text: string, at: number): number {
  let lines = 0;
  for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) lines++;
  return lines;
}

/** The same for places of one text that rise from call to call: however many there are, the text is gone through once. */
export function countLines(text: string): (at: number) => number {
  let lines = 0;
  let next = text.indexOf("\n");
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf("\n", next + 1)) lines++;
    return lines;
  };
}

/** The line on which the place `at` stands, from 1. */
export const lineOf = (text: string, at: number): number => linesBefore(text, at) + 1;

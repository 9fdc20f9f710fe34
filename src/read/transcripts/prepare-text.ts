// Makes the text of a transcript file fit for its readers: no byte order mark, one kind of line end.

/** The text without its byte order mark, every line end as "\n". */
export function prepareText(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === 0xfeff || (start < 8 && text.charCodeAt(start) === 0)) start++;
  const whole = start > 0 ? text.slice(start) : text;
  return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
}

/** The place of a character, by its code, from `at` on and before `end`; -1 when it is not there. Looks no further. */
export function findWithin(text: string, code: number, at: number, end: number): number {
  const stop = Math.min(end, text.length);
  for (let place = at; place < stop; place++) if (text.charCodeAt(place) === code) return place;
  return -1;
}

/** Line (from 1) on which the place `at` of a text stands. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) line++;
  return line;
}

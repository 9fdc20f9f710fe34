// Makes the text of a transcript file fit for its readers: no byte order mark, one kind of line end.

/** The text without its byte order mark, every line end as "\n". */
export function prepareText(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === 0xfeff || (start < 8 && text.charCodeAt(start) === 0)) start++;
  const whole = start > 0 ? text.slice(start) : text;
  return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
}

/** Line (from 1) on which the place `at` of a text stands. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) line++;
  return line;
}

// Takes out of a text, before it is cut into words, what caption programs write for screens alone.

/**
 * The text without override codes of SubStation files (`{\\i0}`, `\\N`, `\\h`), and with `->>` (the speaker is cut off) as the `>>`
 * it is, times as transcribers of interviews write them (`#00:01:02-5#`) in brackets, and commas and full stops behind a space at
 * the word that they belong to, and none that begins a line. Line ends stay where they are.
 */
export function tidyMarks(text: string): string {
  let tidy = text;
  if (tidy.includes("\\")) {
    tidy = tidy.replace(/\{\\[^{}\n]{0,200}\}/g, "");
    if (tidy.includes("\\N") || tidy.includes("\\h")) tidy = tidy.replace(/(?<![A-Z]:\S{0,60})\\[Nh]/g, " ");
  }
  if (tidy.includes("->>")) tidy = tidy.replace(/(^|[^-\d>])(?:-{1,2}|[–—])(?=>>)/gm, "$1 ");
  if (tidy.includes("#"))
    tidy = tidy.replace(/#(\d{1,2}:\d{2}:\d{2})(?:-(\d))?#/g, (_, clock, tenth) => `[${clock}.${tenth ?? 0}]`);
  // The places of spaces and line ends are many: one look for all four is quicker than one for each.
  if (!/[ \n][.,]/.test(tidy)) return tidy;
  if (tidy.includes(" .") || tidy.includes(" ,"))
    tidy = tidy.replace(/(?<=[?!]) {1,4}[.,](?=\s|$)|(?<=[\p{L}\p{N}"”’')\]]) {1,4}(?=[.,](?:\s|$))/gu, "");
  if (tidy.includes("\n.") || tidy.includes("\n,")) tidy = tidy.replace(/^[.,](?: (?=\S)|[ \t]*$)/gm, "");
  return tidy;
}

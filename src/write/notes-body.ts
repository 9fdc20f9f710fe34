// Changes the Markdown body of an episode's file and leaves its front-matter as it was typed.

const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** The file's text with another body; its line ends are kept. A file without front-matter is all body. */
export function setNotesBody(text: string, notes: string): string {
  const head = frontMatter.exec(text)?.[0] ?? "";
  const newline = (head || text).includes("\r\n") ? "\r\n" : "\n";
  const body = notes.trim().replace(/\r\n?/g, "\n").replaceAll("\n", newline);
  const start = head === "" || /\n$/.test(head) ? head : head + newline;
  return body === "" ? start : `${start}${start === "" ? "" : newline}${body}${newline}`;
}

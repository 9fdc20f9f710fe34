// Writes plain text and links so that Markdown gives them back as they are.

/** Text that reads the same when it is rendered: marks that would mean something are escaped, line ends become spaces. */
export const escapeMarkdown = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, " ")
    .replace(isStruck(text) ? /[\\`*_[\]<>~]|&(?=#?\w+;)/g : /[\\`*_[\]<>]|&(?=#?\w+;)/g, "\\$&")
    .replace(/^(?:[#+-](?=\s|$)|#{2,6}(?=\s|$)|[-=]{3,}$)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");

/** One tilde alone strikes nothing out. */
const isStruck = (text: string): boolean => text.indexOf("~") !== text.lastIndexOf("~");

/** A Markdown link; in angle brackets where the address holds a space or an odd bracket. */
export function markdownLink(text: string, url: string): string {
  const address = url.replace(/[\s<>]/g, encodeURIComponent);
  const target = /[()\\]/.test(address) ? `<${address}>` : address;
  return `[${escapeMarkdown(text)}](${target})`;
}

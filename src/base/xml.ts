// Makes any string fit for XML 1.0: drops what XML cannot carry, and escapes text, attributes and CDATA sections.

/** What XML 1.0 cannot carry, raw or as a reference (https://www.w3.org/TR/xml/#charsets); lone surrogates are seen to apart. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const suspect = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/;

/**
 * The text as XML can carry it: control characters and U+FFFE, U+FFFF are dropped, a lone surrogate becomes U+FFFD, and
 * line ends become "\n" (a parser would do that anyway). Everything else stays, emoji and right-to-left marks included.
 */
export function cleanXmlText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return suspect.test(whole) ? whole.replace(/\r\n?/g, "\n").replace(forbidden, "") : whole;
}

/** Text between tags: cleaned, with `&`, `<` and `>` as entities. */
export function escapeXmlText(text: string): string {
  const clean = cleanXmlText(text);
  return /[&<>]/.test(clean) ? clean.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : clean;
}

/** The value of an attribute in double quotes: cleaned, and line ends and tabs kept from being made spaces. */
export function escapeXmlAttribute(text: string): string {
  const escaped = escapeXmlText(text);
  if (!/["\n\t]/.test(escaped)) return escaped;
  return escaped.replace(/"/g, "&quot;").replace(/[\n\t]/g, (white) => `&#${white.charCodeAt(0)};`);
}

/** Cleaned text in pieces of which none holds `]]>`: each goes into a CDATA section of its own. Never empty. */
export function splitCdata(text: string): string[] {
  const clean = cleanXmlText(text);
  return clean.includes("]]>") ? clean.split(/(?<=\]\])(?=>)/) : [clean];
}

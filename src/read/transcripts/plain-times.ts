// Spells time lines of captions as other programs do, where an editor of texts or a translator changed their signs.

const digit = String.raw`[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]`;
/** "00: 00: 01, 000" as translators of whole files write it, and digits of other scripts. */
const clock = `${digit}{1,3}(?:[ \\t]?[:\uff1a][ \\t]?${digit}{1,3}){1,2}(?:[ \\t]?[.,\uff0c\uff0e][ \\t]?${digit}{1,4})?`;
/** Word makes an arrow of two hyphens, or the letter that its font of signs has in the arrow's place. */
const arrow = String.raw`(?:[-\u2010-\u2015\u2212=][ \t]?){0,3}(?:>|\uff1e)|[\u2192\u2794\u279c\u27f6\u00e0]|-{0,2}&gt;`;
const timeLine = new RegExp(`^([ \\t]*)(${clock})[ \\t]*(?:${arrow})[ \\t]*(${clock})[ \\t]*$`, "gm");
const plain = /^[\d:.,]+[ \t]*-{0,2}>[ \t]*[\d:.,]+$/;

/** The first time lines of a file show how all are spelled. */
const shown = 4000;

/** The text with its time lines as SubRip and WebVTT have them, every other line as it is; the text itself where they are so. */
export function plainTimes(text: string): string {
  const lines = text.slice(0, shown).match(timeLine);
  if (lines === null || lines.every((line) => plain.test(line.trim()))) return text;
  return text.replace(
    timeLine,
    (_, before: string, start: string, stop: string) => `${before}${plainClock(start)} --> ${plainClock(stop)}`,
  );
}

const plainClock = (spelled: string): string =>
  spelled
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (sign) => String(sign.charCodeAt(0) & 15))
    .normalize("NFKC")
    .replace(/[ \t]/g, "");

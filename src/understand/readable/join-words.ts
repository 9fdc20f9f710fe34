// Joins words to text: with spaces, but none between words of scripts that write without them.

const unspaced = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x9fff && !(code >= 0x3130 && code <= 0x318f)) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff01 && code <= 0xff9f) ||
  (code >= 0xd840 && code <= 0xd888);

/** After these no space stands, not even before a number. */
const tightMarks = "。、！？，：；」』）";

/** Whether a space stands between two words. */
export function partsWords(before: string, after: string): boolean {
  if (before !== "" && tightMarks.includes(before.charAt(before.length - 1))) return false;
  const code = after.charCodeAt(0);
  if (code < 0x3000 || !unspaced(code)) return true;
  const last = before.charCodeAt(before.length - 1);
  return !(unspaced(last) || (last >= 0xdc00 && last <= 0xdfff));
}

/** Whether a word may stand beside another one without a space; all others are parted from their neighbours. */
export function standsTight(word: string): boolean {
  if (word === "") return false;
  return unspaced(word.charCodeAt(0)) || tightMarks.includes(word.charAt(word.length - 1));
}

/** Words `first` to `end` (exclusive) as text. Chinese and Japanese words stand side by side. */
export function joinWords(words: readonly string[], first = 0, end = words.length): string {
  let text = first < end ? words[first]! : "";
  for (let at = first + 1; at < end; at++)
    text += partsWords(words[at - 1]!, words[at]!) ? ` ${words[at]!}` : words[at]!;
  return text;
}

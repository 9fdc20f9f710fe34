// Gives equal words one and the same string: tables that are asked about each of ten thousand words find it many times faster.

/** A word is kept in the one place that its characters give; another word of that place takes it over. */
const places = 1 << 15;
const known = new Array<string>(places).fill("");
/** Longer words are rare, and a string cut from a text may hold on to all of it. */
const longest = 12;

/** The characters of `text` from `from` to `end` (exclusive) as a string. */
export function internWord(text: string, from: number, end: number): string {
  const length = end - from;
  if (length > longest) return text.slice(from, end);
  let hash = length;
  for (let at = from; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 15)) & (places - 1);
  const word = known[place]!;
  if (word.length === length) {
    let at = 0;
    while (at < length && word.charCodeAt(at) === text.charCodeAt(from + at)) at++;
    if (at === length) return word;
  }
  const cut = text.slice(from, end);
  known[place] = cut;
  return cut;
}

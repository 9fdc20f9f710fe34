// The characters of transcripts by their codes: which make words, which part them; and where one stands.

/** What can stand in a word and does nothing else, but for scripts without spaces. */
export const isPlain = (code: number): boolean =>
  (code > 62 && code < 127) ||
  (code > 32 && code < 62 && code !== 38 && code !== 60) ||
  (code > 0xad && code < 0x1680) ||
  (code > 0x200f && code < 0x2028);

/** Whether a word begins so that the quick way can be tried on it: brackets may be more than a word. */
export const beginsPlain = (code: number): boolean => isPlain(code) && code !== 91 && code !== 40 && code !== 123;

/** The place of a character, by its code, from `at` on and before `end`; -1 when it is not there. */
export function findCode(codes: Uint16Array, code: number, at: number, end: number): number {
  for (let place = at; place < end; place++) if (codes[place] === code) return place;
  return -1;
}

/** 0 a character of a word, 1 white space, 2 nothing to be seen. */
export function spaceKind(code: number): 0 | 1 | 2 {
  if (code > 32 && code < 127) return 0;
  if (code <= 32) return code === 9 || code === 10 || code === 13 || code === 32 ? 1 : 2;
  if (code < 0xa1) return code === 0x85 || code === 0xa0 ? 1 : 2;
  if (code === 0xad) return 2;
  if (code < 0x1680) return 0;
  if (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029) return 1;
  if (code === 0x202f || code === 0x205f || code === 0x3000) return 1;
  return code === 0x200b || code === 0x2060 || code === 0xfeff || code >= 0xfffe ? 2 : 0;
}

/** Scripts written without spaces, in which every word time is a word's border. */
export const unspaced = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xf900 && code <= 0xffdc);

/** Chinese and Japanese have no spaces: their clauses become words, so that times and sentences have something to hold. */
export const splitUnspaced = (word: string): string[] =>
  word.match(/[^。．！？、，；：…]*[。．！？、，；：…]+[」』）】》〉”’"')\]]*|.+$/gsu) ?? [word];

/** The place of the first line end from `at` on. */
export function endOfLine(codes: Uint16Array, at: number): number {
  let end = at;
  while (codes[end] !== 10) end++;
  return end;
}

/** Makes one row of the lines from `from` to `end`. */
export function joinLines(codes: Uint16Array, from: number, end: number): void {
  for (let at = from; at < end; at++) if (codes[at] === 10) codes[at] = 32;
}

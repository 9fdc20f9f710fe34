// Cuts plain ASCII where sentences may end: the rules of Unicode (UAX #29, section 5.1) for the few kinds of characters in it.

/** Whether a text is of characters that `cutPlainText` knows. Versions of Unicode differ about the semicolon. */
export const isPlainText = (text: string): boolean => /^[\n\t\x20-\x3a\x3c-\x7e]*$/.test(text);

const kind = {
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  stop: 4,
  mark: 5,
  close: 6,
  space: 7,
  line: 8,
  goesOn: 9,
} as const;
type Kind = (typeof kind)[keyof typeof kind];

/** By code: the property Sentence_Break, of which a full stop is an ATerm and `!` and `?` are STerms. */
const kinds: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/.test(character)) return kind.lower;
  if (/[A-Z]/.test(character)) return kind.upper;
  if (/\d/.test(character)) return kind.digit;
  const groups = {
    ".": kind.stop,
    "!?": kind.mark,
    "\"'()[]{}": kind.close,
    " \t": kind.space,
    "\n": kind.line,
    ",-:": kind.goesOn,
  };
  return Object.entries(groups).find(([group]) => group.includes(character))?.[1] ?? kind.other;
});

/** The pieces of a plain text, one after the other: each ends where a sentence may. */
export function cutPlainText(text: string): string[] {
  const kindAt = (at: number): Kind => kinds[text.charCodeAt(at)] ?? kind.other;
  const isEnd = (at: number): boolean => kindAt(at) === kind.stop || kindAt(at) === kind.mark;
  const pieces: string[] = [];
  let from = 0;
  const cut = (at: number): void => {
    if (at > from) pieces.push(text.slice(from, at));
    from = at;
  };
  for (let at = 0; at < text.length; ) {
    if (kindAt(at) === kind.line) cut(at + 1);
    if (!isEnd(at)) {
      at++;
      continue;
    }
    let next = at + 1;
    while (next < text.length && kindAt(next) === kind.close) next++;
    while (next < text.length && kindAt(next) === kind.space) next++;
    if (next < text.length && !goesOn(at, next)) cut(next);
    at = next;
  }
  cut(text.length);
  return pieces;

  /** Whether the sentence goes on at `next`, behind an end at `at` with the quotes, brackets and spaces that belong to it. */
  function goesOn(at: number, next: number): boolean {
    const following = kindAt(next);
    // A line's end ends it anyway, and belongs to it.
    if (following === kind.line || following === kind.goesOn || isEnd(next)) return true;
    if (kindAt(at) !== kind.stop) return false;
    if (next === at + 1) {
      if (following === kind.digit) return true;
      const before = at > 0 ? kindAt(at - 1) : kind.other;
      if (following === kind.upper && (before === kind.lower || before === kind.upper)) return true;
    }
    let letter = next;
    while (letter < text.length && !isLetterOrEnd(letter)) letter++;
    return letter < text.length && kindAt(letter) === kind.lower;
  }

  function isLetterOrEnd(at: number): boolean {
    const here = kindAt(at);
    return here === kind.lower || here === kind.upper || here === kind.line || isEnd(at);
  }
}

// Splits prose of any language into sentences.
import { rememberRecent } from "./once.js";
import { isLongOrdinal, writesOrdinals } from "./ordinals.js";
import { segmentText } from "./segment-text.js";

/** Words whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s("“])(?:[\p{L}-]+-U\.S|\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|No|Nr|Inc|Ltd|Co|Corp|vs|etc|approx|e\.g|i\.e|z\.B|d\.h|bzw|ca|usw|Ph\.D|U\.S|Vol|pp?)\.\s*$/u;

/** An end that is none of a sentence in any script; Greek asks with a semicolon, after which only its own rules divide. */
const unended = /[^\p{Sentence_Terminal};\u037e…"”’')\]]$/u;

/** A full stop that begins a word, as in ".NET" and ".gitignore". */
const beginsWord = /(?:^|\s)\.$/;

/** A mark of Latin, Greek or Cyrillic with the next word at it, as in an address ("a.example/?b=1"). */
const insideWord = /[?!.;]["')\]]*$/;

/** What a segmenter may part a text behind, in any language. */
const parting = /[\p{Sentence_Terminal};\u037e\r\n\u0085\u2028\u2029]/u;
const lastMarks = /^[\p{Sentence_Terminal};\u037e]+[\p{Pe}\p{Pf}"']*\s*$/u;

/** The sentences of a text, trimmed, in order; nothing but the white space between them is lost. */
export function splitSentences(text: string, language = "en"): string[] {
  // Most summaries are one: to make a segmenter takes longer than all else that is done with them.
  const first = text.search(parting);
  if (first < 0 || lastMarks.test(text.slice(first))) return [text.trim()].filter((sentence) => sentence !== "");
  const sentences: string[] = [];
  let open = "";
  const ordinals = writesOrdinals(language);
  for (const { segment, index } of segmentText(segmenterFor(language), text)) {
    open += segment;
    const end = segment.trimEnd();
    if (
      abbreviation.test(open) ||
      beginsWord.test(segment) ||
      insideWord.test(segment) ||
      (ordinals && endsInOrdinal(open, text.slice(index + segment.length, index + segment.length + 2))) ||
      (unended.test(end) && !/\n\s*$/.test(segment))
    )
      continue;
    sentences.push(open);
    open = "";
  }
  return [...sentences, open].map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

/** Whether the last of a text, on the line that goes on with `next`, is a number that counts what follows. */
function endsInOrdinal(text: string, next: string): boolean {
  const [, before = "", number] = /(?:^|(\S*)[^\S\n]|[("„“«])(\d{1,3})\.[^\S\n]+$/.exec(text.slice(-50)) ?? [];
  if (number === undefined) return false;
  return number.length < 3 || isLongOrdinal(before.toLowerCase(), /^\p{Ll}/u.test(next));
}

const segmenterFor = rememberRecent(30, (language): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "sentence" });
  }
});

// Reads turns in elements that are called as their speakers: "<Ida>We tar it.</Ida><Per>Why?</Per>", as language models write them.
import type { TranscriptRow } from "../input.js";
import { isVoiceNumber, looksNamed } from "../labels.js";
import { readSpokenLines } from "../read-turns.js";
import type { SpokenLine } from "../text-lines.js";

const element = /<([\p{L}][\p{L}\p{N}_ -]{0,40})>([^<>]*)<\/\1\s*>/gu;

/** Elements of HTML that are spelled like names. */
const known = /^(?:p|b|i|u|q|s|div|span|cite|time|strong|em|a|li|ul|ol|dt|dd|dl|td|tr|th|text|body|head|html|title)$/i;

function turnsOf(text: string): SpokenLine[] {
  let [from, line, covered] = [0, 1, 0];
  const lines: SpokenLine[] = [];
  for (const found of text.matchAll(element)) {
    line += text.slice(from, found.index).split("\n").length - 1;
    from = found.index;
    covered += found[0].length;
    const name = found[1]!.trim();
    const rest = found[2]!.replace(/\s+/g, " ").trim();
    if (known.test(name) || !(isVoiceNumber(name) || looksNamed(name))) return [];
    if (rest !== "")
      lines.push({ text: rest, line, afterBlank: true, head: { name, plain: true, change: false, rest } });
  }
  const names = new Set(lines.map(({ head }) => head!.name));
  const enough = lines.length > 2 && names.size > 1 && names.size < lines.length;
  return enough && covered >= 0.8 * text.trim().length ? lines : [];
}

export const namedElements: TranscriptRow = {
  name: "elements that are called as their speakers",
  recognise: ({ first, text }) => first === "<" && turnsOf(text).length > 0,
  read: ({ file, text, expected }) => readSpokenLines(file, turnsOf(text), "text", expected),
};

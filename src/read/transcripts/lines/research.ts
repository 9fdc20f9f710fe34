// Reads what speech research writes: Praat's TextGrid, and the CTM and STM files of recognisers and their tests.
import type { Input } from "../input.js";
import { finishSpeech, type Utterance } from "../json/speech.js";
import { labelOf } from "../json/values.js";
import type { TranscriptRow } from "../row.js";
import type { TimedWord } from "../timed-words.js";

/** Recording, channel, start, length, word; perhaps how sure it is, what kind of word, and who speaks. */
const ctmLine =
  /^\s*\S+\s+(\S+)\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s+(\S+)(?:\s+(?:\d*\.?\d+|NA))?(?:\s+[a-z-]+(?:\s+(\S+))?)?\s*$/;
/** Recording, channel, speaker, start, end, perhaps labels, and the words. */
const stmLine = /^\s*(?!SPEAKER\s)\S+\s+\S+\s+(\S+)\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s+(?:<[^>]*>\s+)?(\S.*)$/;

const rowsOf = (text: string) =>
  text.split("\n").flatMap((row, at) => (row.trim() === "" || row.startsWith(";;") ? [] : [{ row, line: at + 1 }]));

const isMostly = (head: string, pattern: RegExp, least: number): boolean => {
  const rows = rowsOf(head);
  return rows.length >= least && rows.filter(({ row }) => pattern.test(row)).length >= 0.9 * rows.length;
};

/** Names in which spaces are underscores; nobody for what is between speakers. */
const nameOf = (label: string | undefined): string | undefined =>
  label === undefined || /^(?:inter_segment_gap|excluded_region|<NA>)$/i.test(label)
    ? undefined
    : labelOf(/^(?:speaker|spk)_\d/i.test(label) ? label : label.replaceAll("_", " "));

export const ctm: TranscriptRow = {
  name: "CTM",
  recognise: ({ head, first }) => first !== "{" && first !== "<" && isMostly(head, ctmLine, 4),
  read({ file, text }) {
    const found = rowsOf(text).flatMap(({ row, line }) => {
      const match = ctmLine.exec(row);
      return match ? [{ match, line }] : [];
    });
    const words = found.map(({ match: [, , from, length, word, who], line }): TimedWord & { line: number } => ({
      text: word!,
      start: Number(from),
      end: Number(from) + Number(length),
      speaker: nameOf(who),
      line,
    }));
    return finishSpeech(file, { words: words.sort((a, b) => a.start - b.start) });
  },
};

export const stm: TranscriptRow = {
  name: "STM",
  recognise: ({ head, first }) => first !== "{" && first !== "<" && isMostly(head, stmLine, 2),
  read({ file, text }) {
    const utterances = rowsOf(text).flatMap(({ row, line }): Utterance[] => {
      const [, who, start, end, said] = stmLine.exec(row) ?? [];
      if (said === undefined || /^(?:ignore_time_segment_in_scoring|<unk>|\(%hesitation\))$/i.test(said)) return [];
      return [{ text: said, start: Number(start), end: Number(end), speaker: nameOf(who), line }];
    });
    return finishSpeech(file, { utterances });
  },
};

export const textGrid: TranscriptRow = {
  name: "TextGrid of Praat",
  recognise: ({ head }) =>
    /^\s*(?:File type\s*=\s*)?"ooTextFile(?: short)?"\s*\n\s*(?:Object class\s*=\s*)?"TextGrid"/.test(head),
  read: ({ file, text }: Input) => finishSpeech(file, { utterances: readTiers(text) }),
};

/** Tiers that hold the sounds of words, and names of tiers that are nobody's. */
const sounds = /(?:phon(?:e|eme)s?|segments?|syllables?|tones?|pitch)$/i;
const nobody = /^(?:words?|utterances?|sentences?|transcripts?|transcription|text|speech|orth\w*)$/i;

/** Praat reads numbers and quoted texts in their order, and passes over all between them: so both its forms are one. */
function readTiers(text: string): Utterance[] {
  const tokens: { value: string | number; line: number }[] = [];
  let line = 1;
  let from = 0;
  for (const found of text.matchAll(/"((?:[^"]|"")*)"|(?<![\w[.-])-?\d+(?:\.\d+)?(?:e-?\d+)?(?![\w\]])/g)) {
    line += text.slice(from, found.index).split("\n").length - 1;
    from = found.index;
    const quoted = found[1];
    tokens.push({ value: quoted === undefined ? Number(found[0]) : quoted.replaceAll('""', '"'), line });
  }
  const utterances: Utterance[] = [];
  const seen = new Set<string>();
  for (let at = tokens.findIndex(({ value }) => value === "IntervalTier" || value === "TextTier"); at >= 0; ) {
    const kind = tokens[at]?.value;
    const name = String(tokens[at + 1]?.value ?? "");
    const count = Number(tokens[at + 4]?.value);
    if ((kind !== "IntervalTier" && kind !== "TextTier") || !Number.isInteger(count)) break;
    const size = kind === "IntervalTier" ? 3 : 2;
    const begin = at + 5;
    at = begin + size * count;
    const owner = name.replace(/\s*[-–_/:]\s*(?:words?|utterances?|transcription)$/i, "");
    const speaker = nobody.test(owner) ? undefined : labelOf(owner);
    // The same speech by words and by sentences is said once.
    if (kind === "TextTier" || sounds.test(name) || seen.has(speaker ?? "")) continue;
    const said: Utterance[] = [];
    for (let place = begin; place < at; place += size) {
      const [start, end, words] = tokens.slice(place, place + size);
      const spoken = String(words?.value ?? "");
      if (/^\s*(?:<[^>]*>|sil|sp)?\s*$/.test(spoken)) continue;
      said.push({ text: spoken, start: Number(start!.value), end: Number(end!.value), speaker, line: words!.line });
    }
    if (said.length > 0) seen.add(speaker ?? "");
    for (const one of said) utterances.push(one);
  }
  return utterances;
}

// From raw words to readable turns: names, speakers, fillers, marks, sentences, paragraphs and times, each step as operations.

import { defined } from "../base/defined.js";
import type {
  Cleaning,
  Correction,
  Episode,
  LedVoice,
  Operation,
  Reading,
  Remark,
  Seconds,
  Show,
  Timing,
  Transcript,
  Unmatched,
} from "../model/model.js";
import { findUnmatched } from "./find-unmatched.js";
import { type Knowledge, wordsToRead } from "./knowledge.js";
import { findCorrections, type NameCorrection } from "./names/find-corrections.js";
import { collectKnownNames } from "./names/known-names.js";
import { collectSpellings } from "./names/other-case.js";
import { type NameOfMarks, namesOfMarks, settleMarks } from "./names/settle-marks.js";
import { collectPairs, collectTerms, namesOf, type Term } from "./names/terms.js";
import { applyOperations } from "./readable/apply-operations.js";
import { type BuiltTurns, buildTurns } from "./readable/build-turns.js";
import { findCapitals, findSmallI } from "./readable/find-capitals.js";
import { findFillers } from "./readable/find-fillers.js";
import { hearTags } from "./readable/hear-tags.js";
import { isUnmarked } from "./readable/lacks-marks.js";
import { is } from "./readable/learn-word.js";
import { factsOf, factsOfRun, flagsAt, primaryLanguage, type WordFacts } from "./readable/word-facts.js";
import { type HeardWords, readFlat } from "./reader/read-words.js";
import { weighCueEnds } from "./reader/weigh-cue-ends.js";
import { findSpeakers } from "./speakers/find-speakers.js";
import { changesOf, dropSlips } from "./speakers/marked-changes.js";
import { castOf, type SpeakerTurn } from "./speakers/resolve-speaker.js";
import { settleAddress } from "./speakers/settle-address.js";
import type { TimePin } from "./times/find-pins.js";
import { timeWords } from "./times/time-words.js";

export interface WordsInput {
  show: Show;
  episode: Episode;
  /** The words: the edited transcript if there is one. */
  transcript: Transcript;
  /** Timed captions of the same recording, when the words have no times. */
  captions?: Transcript;
  /** Of the recording in seconds, 0 when it is not known. */
  duration: Seconds;
  knowledge: Knowledge;
}

export interface UnderstoodWords extends BuiltTurns {
  /** The parts of turns whose speaker was guessed, by raw words, each with its own confidence. */
  guesses: readonly SpeakerTurn[];
  /** The reading without marks that were guessed: for subtitles and quotes. */
  spoken: Reading;
  timing: Timing;
  corrections: Correction[];
  suggestions: Correction[];
  unmatched: Unmatched[];
  voices: readonly LedVoice[];
  remarks: Remark[];
}

/** Pure; the transcript is left as it is. Words of an edited transcript come out as they went in. */
export function understandWords(input: WordsInput): UnderstoodWords {
  const { show, episode, knowledge } = input;
  const { transcript, slips } = dropSlips(input.transcript);
  const language = show.language;
  const facts = factsOf(transcript.words, language);
  const pins: TimePin[] = [
    ...episode.pins,
    ...episode.chapters.map(({ title, start }): TimePin => ({ text: title, at: start, kind: "title" })),
  ];
  const times = timeWords({
    transcript,
    ...defined({ captions: input.captions }),
    duration: input.duration,
    language,
    pins,
  });
  const { starts, ends, timing } = times;
  const terms = collectTerms(show, episode);
  const names = knowledge.lexicon
    ? findCorrections(transcript, termsToHear(terms, transcript), knowledge.lexicon, {
        language,
        pairs: collectPairs(show, episode),
        known: collectKnownNames(show, episode),
        // What a person has read stays as they write it.
        ...(transcript.labelled || transcript.edited
          ? {}
          : { spellings: collectSpellings(show, episode), earlier: episode.learned?.people ?? [] }),
      })
    : { applied: [], suggested: [], remarks: [] };
  const corrections = names.applied.map(({ operation }) => operation);
  const cleaning = { ...show.cleaning, ...episode.cleaning };
  const marks = transcript.edited ? [] : findMarks(transcript, facts, cleaning);
  const named = corrections.length > 0 ? correctedFacts(facts, corrections, language) : facts;
  const { reader } = knowledge;
  const toRead = wordsToRead(show, episode, transcript);
  const shown = { words: transcript.words, changes: changesOf(transcript) };
  const namesAt = toRead === "none" ? [] : namesToSettle(show, episode);
  const settle = (heard: HeardWords): HeardWords =>
    hearTags(
      transcript.words,
      facts,
      settleAddress(settleMarks(heard, named, namesAt, corrections), named, castOf(episode).all),
    );
  const heard = toRead === "all" && reader ? settle(weighCueEnds(reader(shown), transcript)) : undefined;
  const speakers = findSpeakers({
    show,
    episode,
    transcript,
    facts: named,
    language,
    starts,
    slips,
    ...defined({ model: knowledge.speakers, heard }),
  });
  const fillers = transcript.edited ? [] : findFillers(facts, speakers.turns, cleaning.fillers, marks);
  const small = transcript.edited ? [] : findSmallI(transcript.words, facts, fillers);
  const others = [...marks, ...corrections, ...speakers.operations, ...fillers, ...small];
  const { lexicon } = knowledge;
  const before = heard
    ? [...others, ...findCapitals({ words: transcript.words, facts, heard, others, terms, ...defined({ lexicon }) })]
    : others;
  const spoken = applyOperations({ ...transcript, starts, ends }, before, facts);
  const built = buildTurns({
    transcript,
    reading: spoken,
    speakers: speakers.turns,
    language,
    facts,
    ...(heard ? { hear: () => heard } : {}),
    ...(reader && toRead === "flat" ? { hear: (reading, flat) => settle(readFlat(reader, shown, reading, flat)) } : {}),
  });
  const unmarked = !transcript.edited && primaryLanguage(language) !== "en" && isUnmarked(transcript.words);
  return {
    turns: built.turns,
    spans: built.spans,
    guesses: speakers.guesses ?? [],
    reading: built.reading,
    spoken,
    facts: built.facts,
    timing,
    operations: [...before, ...built.operations],
    corrections: names.applied.map((one) => timeCorrection(one, starts)),
    suggestions: names.suggested.filter((one) => !isMade(one, before)).map((one) => timeCorrection(one, starts)),
    unmatched: findUnmatched({
      episode,
      transcript,
      captions: input.captions,
      facts: named,
      starts,
      language,
      duration: input.duration,
    }),
    voices: speakers.voices ?? [],
    remarks: [
      ...names.remarks.map((text): Remark => ({ about: "names", text })),
      ...(built.turns.length === 0 ? [] : speakers.remarks).map((text): Remark => ({ about: "speakers", text })),
      ...(unmarked ? [unmarkedIn(language)] : []),
    ],
  };
}

const unmarkedIn = (language: string): Remark => ({
  about: "marks",
  text: `The transcript has hardly a mark that ends a sentence, and in "${language}" none are put in: that is done in English only.`,
});

/** The names at which marks are settled: of people, the show, firms, and terms. */
const namesToSettle = (show: Show, episode: Episode): NameOfMarks[] =>
  namesOfMarks([
    ...castOf(episode).all.flatMap((person) => namesOf(person).map(({ term }) => ({ name: term, person: person.id }))),
    ...collectKnownNames(show, episode).map(({ name }) => ({ name })),
    ...collectTerms(show, episode).map(({ term }) => ({ name: term })),
  ]);

/**
 * Names in texts about the episode are only looked for where nobody says who speaks, as recognisers leave it: a talk with names
 * was mostly read by somebody, and they cost a third of what is understood of it.
 */
const termsToHear = (terms: readonly Term[], { labelled }: Transcript): readonly Term[] =>
  labelled ? terms.filter(({ origin }) => origin !== "text") : terms;

/** Facts of the words as they are spelled after the corrections, one for each raw word: so that names are known. */
function correctedFacts(
  facts: WordFacts,
  corrections: readonly NameCorrection["operation"][],
  language: string,
): WordFacts {
  const { vocabulary } = facts;
  const ids = facts.ids.slice();
  for (const { from, to, text } of corrections)
    for (let at = from; at < to && text.length > 0; at++) {
      const word = text[Math.floor(((at - from) * text.length) / (to - from))]!;
      ids[at] = vocabulary.idOf(word, 0, word.length);
    }
  return factsOfRun({ ids, vocabulary }, language);
}

/** Whether a suggestion of other capitals alone is what the words are read as in any case. */
function isMade({ from, to, words: { first, end } }: NameCorrection, operations: readonly Operation[]): boolean {
  if (from.toLowerCase() !== to.toLowerCase()) return false;
  const read = from.split(" ");
  for (const one of operations)
    if (
      one.kind === "replace" &&
      one.from >= first &&
      one.to <= end &&
      one.to === one.from + 1 &&
      read.length === end - first
    )
      read[one.from - first] = one.text.join(" ");
  return read.every(
    (word, at) => word.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "") === to.split(" ")[at],
  );
}

function timeCorrection(one: NameCorrection, starts: Float64Array): Correction {
  const { operation, ...correction } = one;
  return { ...correction, at: starts[one.words.first] ?? one.at };
}

const masked =
  /^[[(](?:[\s\u00a0]*\\?_[\s\u00a0_\\]*|bleep(?:ed)?|expletive(?:[\s\u00a0]deleted)?|censored|profanity)[\])]/iu;
const beep = /^[[(]beep(?:s|ed)?[\])]/i;
const laughter =
  /\b(?:laugh|laughs|laughter|laughing|chuckles?|chuckling|giggles?|gasps?|sighs?|coughs?|coughing|snorts?|sniffs?|rires?|risas|risos|risate|gelächter|lachen|lacht|gelach|skratt|latter|groans?|clears? (?:\w+ )?throat)\b|смех|смеётся|сміх|śmiech|kahkaha|gülüşme|웃음|笑|ضحك|צחוק|हँसी|हंसी|γέλι/iu;
const lost =
  /\b(?:inaudible|unintelligible|unclear|indistinct|unverständlich|ininteligible|incomprensibile|onverstaanbaar)\b|inaudível|неразборчив|нерозбірлив|niezrozumia|anlaşılm|聞き取れ|听不清|聽不清|들리지|غير مسموع|לא ברור/iu;
const sound =
  /musi[ckq]|música|soundbite|jingle|g[ée]n[ée]rique|sinton[ií]a|cortinilla|vinheta|silencio|silêncio|silenzio|virgule sonore|beifall|applau[sd]|aplausos?|klatschen|cheer|cheering|singing|sings|foreign|instrumental|crosstalk|cross talk|silence|noise|beep|bleep|bell|blank_?audio|ringing|clapping|whistl|muziek|музык|музик|muzyk|müzik|alkış|oklaski|аплодисмент|оплески|bifald|bravo|음악|박수|音楽|音乐|音樂|拍手|掌声|掌聲|موسيقى|تصفيق|מוזיקה|מחיאות|संगीत|तालिय|μουσικ|χειροκρ|[♪♫🎵🎶]/iu;

/** Formats whose words were written down by a machine: what stands in brackets there is never speech. */
const byMachine: ReadonlySet<string> = new Set(["caption-dump", "youtube-json3", "whisper-json", "recogniser-json"]);

/**
 * One operation for each mark that does not stay. A mask becomes `cleaning.mask` (dropped when that is empty); laughter
 * stays when it is wanted; marks of lost speech ([inaudible]) and marks with digits stay always; in formats written by
 * people a bracket that names no sound stays.
 */
export function findMarks(transcript: Transcript, facts: WordFacts, cleaning: Cleaning): Operation[] {
  const operations: Operation[] = [];
  if (!(facts.any & is.mark)) return operations;
  for (let at = 0; at < facts.ids.length; at++) {
    if (!(flagsAt(facts, at) & is.mark)) continue;
    const word = transcript.words[at]!;
    const machine = byMachine.has(transcript.format);
    if (masked.test(word) || (beep.test(word) && isWithinSentence(transcript.words, at))) {
      const text = maskOf(word, cleaning.mask);
      if (text.length === 0) operations.push({ kind: "drop", at, step: "marks", why: "masked word" });
      else if (text.join(" ") !== word)
        operations.push({ kind: "replace", from: at, to: at + 1, text, step: "marks", why: "masked word" });
    } else if (flagsAt(facts, at) & is.digit || lost.test(word)) {
    } else if (laughter.test(word)) {
      if (cleaning.laughter === "drop") operations.push({ kind: "drop", at, step: "marks", why: "laughter" });
    } else if (
      machine ||
      sound.test(word) ||
      (word.length > 3 && word !== word.toLowerCase() && word === word.toUpperCase())
    ) {
      operations.push({ kind: "drop", at, step: "marks", why: "sound" });
    }
  }
  return operations;
}

/** The marks of sounds that a reading leaves out, in lower case and in their order. */
export function findSounds(transcript: Transcript, cleaning: Cleaning): string[] {
  if (transcript.edited) return [];
  const dropped = findMarks(transcript, factsOf(transcript.words, "en"), cleaning);
  return dropped.flatMap((one) =>
    one.kind === "drop" && one.why !== "masked word" ? soundOf(transcript.words[one.at]!) : [],
  );
}

const soundOf = (word: string): string => word.replace(/(?<=[\])])[^\])]*$/, "").toLowerCase();

/** What stands in the place of a masked word, with the marks of its sentence. */
function maskOf(word: string, mask: string): string[] {
  const [marks = ""] = /[,.;:?!]*$/.exec(word) ?? [];
  const whole = mask === "" || (marks === "." && mask.endsWith("…")) ? mask : mask + marks;
  return whole.split(/\s+/).filter(Boolean);
}

/** Whether the word before goes on and this one ends the sentence, or the next goes on: a beep stands there for what was said. */
function isWithinSentence(words: readonly string[], at: number): boolean {
  const [before = "", word = "", next = ""] = words.slice(Math.max(0, at - 1), at + 2);
  return at > 0 && /[\p{L}\p{N},]$/u.test(before) && (/[,.;:?!]$/.test(word) || /^\p{Ll}/u.test(next));
}

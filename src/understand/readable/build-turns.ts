// Builds the turns people read, from a reading and who speaks when: sentences, paragraphs, texts and times.
import { wordSet } from "../../base/words.js";
import type { Operation, Paragraph, Reading, Sentence, Transcript, Turn } from "../../model/model.js";
import type { HeardWords } from "../reader/read-words.js";
import { mergeTurns, type SpeakerTurn } from "../speakers/resolve-speaker.js";
import { applyBreaks } from "./apply-operations.js";
import { findSentences, markFlat, type SentenceOptions, type SentencePlan } from "./find-sentences.js";
import { joinWords, partsWords } from "./join-words.js";
import { is } from "./learn-word.js";
import { coreAt, factsOf, flagsAt, primaryLanguage, type WordFacts } from "./word-facts.js";

export interface TurnInput {
  transcript: Pick<Transcript, "words" | "segments" | "edited" | "format">;
  /** The words after names and fillers. */
  reading: Reading;
  speakers: readonly SpeakerTurn[];
  language: string;
  /** What the reader hears, with 1 at words in runs without marks; without it, these are cut at lines and pauses. */
  hear?: (reading: Reading, flat: Uint8Array) => HeardWords;
  /** Of the transcript's words. */
  facts: WordFacts;
}

export interface BuiltTurns {
  turns: Turn[];
  /** Raw words `first` to `end` (exclusive) of each turn. */
  spans: { first: number; end: number }[];
  /** The reading with the sentence marks in its words. */
  reading: Reading;
  operations: Operation[];
  /** Of the words of the reading before the marks were put in. */
  facts: WordFacts;
}

/** A speaker's words in the reading: `from` to `to` (exclusive). */
interface Block {
  turn: SpeakerTurn;
  from: number;
  to: number;
}

/** The turns in order. Words of a person's edit stay as they are; speakers whose words were all dropped have no turn. */
export function buildTurns(input: TurnInput): BuiltTurns {
  const { transcript, reading, language } = input;
  const facts = reading.words === transcript.words ? input.facts : factsOf(reading.words, language);
  const raw = !transcript.edited;
  const english = primaryLanguage(language) === "en";
  const flat = markFlat(reading.words, facts);
  const options: SentenceOptions = {
    repair: raw && english,
    cut: raw,
    flat,
    ...(input.hear && english ? { heard: input.hear(reading, flat) } : { lines: markLines(input) }),
  };
  const blocks = placeBlocks(input);
  const plans = blocks.map(({ turn, from, to }) => findSentences(reading, facts, from, to, turn.end, options));
  const breaks = plans.flatMap((plan) => plan.operations);
  const operations: Operation[] = breaks.slice();
  const finished = applyBreaks(reading, breaks, transcript.words.length);
  // A mark that was put in makes no word stand tight.
  const spaced = !(facts.any & is.tight);
  const begins = new Int32Array(finished.words.length);
  const marked = paragraphMarks(input);
  const turns = blocks.map((block, k) => {
    const plan = plans[k]!;
    const firsts = marked
      ? partWalls(ownParagraphs(plan, reading, marked), facts, plan.starts, block.to)
      : findParagraphs(facts, plan.starts, block.to);
    for (const sentence of firsts.slice(1)) {
      const at = reading.ids[plan.starts[sentence]!]!;
      operations.push({ kind: "break", at, level: "paragraph", step: "paragraphs", why: "length" });
    }
    const laid = layWords(finished.words, block.from, block.to, spaced, begins);
    return buildTurn(block, plan, firsts, finished, laid);
  });
  return {
    turns,
    spans: blocks.map(({ turn }) => ({ first: turn.first, end: turn.end })),
    reading: finished,
    operations,
    facts,
  };
}

/** Where each speaker's words stand in the reading; neighbours that nobody parts any more are joined. */
function placeBlocks({ reading, speakers }: TurnInput): Block[] {
  const blocks = placeTurns(reading.ids, speakers);
  return blocks.length === speakers.length
    ? blocks
    : placeTurns(reading.ids, mergeTurns(blocks.map(({ turn }) => turn)));
}

function placeTurns(ids: Int32Array, turns: readonly SpeakerTurn[]): Block[] {
  const blocks: Block[] = [];
  let to = 0;
  for (const turn of turns) {
    const from = to;
    while (to < ids.length && ids[to]! < turn.end) to++;
    if (to > from) blocks.push({ turn, from, to });
  }
  return blocks;
}

function buildTurn(
  block: Block,
  plan: SentencePlan,
  firsts: readonly number[],
  reading: Reading,
  laid: LaidWords,
): Turn {
  const { starts, ends } = reading;
  const paragraphs: Paragraph[] = [];
  for (let k = 0; k < firsts.length; k++)
    paragraphs.push(buildParagraph(block, plan, firsts[k]!, firsts[k + 1] ?? plan.starts.length, reading, laid));
  const { speaker, person, origin } = block.turn;
  const { text } = laid;
  const start = starts[block.from]!;
  const end = Math.max(start, ends[block.to - 1]!);
  const confidence = Math.round(block.turn.confidence * 1000) / 1000;
  // Spelled out for each case: spreading an object takes longer than everything else here.
  if (speaker === undefined) {
    const nameless: Turn = { start, end, text, paragraphs, confidence, origin };
    return person === undefined ? nameless : { person, ...nameless };
  }
  if (person === undefined) return { speaker, start, end, text, paragraphs, confidence, origin };
  return { speaker, person, start, end, text, paragraphs, confidence, origin };
}

function buildParagraph(
  block: Block,
  plan: SentencePlan,
  first: number,
  end: number,
  { ids, starts, ends }: Reading,
  laid: LaidWords,
): Paragraph {
  const sentences: Sentence[] = [];
  const begin = plan.starts[first]!;
  let to = begin;
  for (let k = first; k < end; k++) {
    const from = to;
    to = plan.starts[k + 1] ?? block.to;
    const text = textBetween(laid, from, to);
    const start = starts[from]!;
    const stop = Math.max(start, ends[to - 1]!);
    const words = {
      first: from === block.from ? block.turn.first : ids[from]!,
      end: to < block.to ? Math.max(ids[to]!, ids[from]! + 1) : block.turn.end,
    };
    sentences.push(
      plan.guessed[k] ? { text, start, end: stop, words, guessed: true } : { text, start, end: stop, words },
    );
  }
  const text = sentences.length === 1 ? sentences[0]!.text : textBetween(laid, begin, to);
  return { start: sentences[0]!.start, end: sentences[sentences.length - 1]!.end, text, sentences };
}

/** 1 at each raw word that begins a paragraph; nothing when the source has no paragraphs of its own. */
function paragraphMarks({ transcript }: TurnInput): Uint8Array | undefined {
  const own = transcript.edited || transcript.format === "markdown";
  const byHand = transcript.format === "text" || transcript.format === "html";
  if (!own && !(byHand && transcript.segments.some(({ paragraph }) => paragraph))) return undefined;
  if (areLines(transcript)) return undefined;
  const marks = new Uint8Array(transcript.words.length + 1);
  for (const { first, paragraph } of transcript.segments) if (paragraph) marks[first] = 1;
  return marks;
}

/** So many paragraphs inside of turns, of fewer words on average, are the lines of captions. */
const fewestLines = 20;
const longestLine = 25;

/** Whether what stands apart in a source are lines of captions and no paragraphs. */
function areLines({ segments, words }: Pick<Transcript, "segments" | "words">): boolean {
  const apart = segments.filter(({ paragraph }) => paragraph);
  const inside = apart.filter(({ change }) => !change).length;
  return inside >= Math.max(fewestLines, apart.length / 2) && words.length < longestLine * apart.length;
}

/** Sentences at or after which a paragraph of the source begins. */
function ownParagraphs(plan: SentencePlan, { ids }: Reading, marks: Uint8Array): number[] {
  const firsts: number[] = [];
  let before = -1;
  for (let k = 0; k < plan.starts.length; k++) {
    const id = ids[plan.starts[k]!]!;
    let begins = k === 0;
    for (let at = Math.max(before + 1, k === 0 ? id : 0); at <= id && !begins; at++) begins = marks[at] === 1;
    if (begins) firsts.push(k);
    before = id;
  }
  return firsts;
}

/** 1 at each word of the reading that begins a line of the source. */
function markLines({ transcript, reading }: TurnInput): Uint8Array {
  const lines = new Uint8Array(reading.words.length);
  let segment = 0;
  for (let at = 0; at < lines.length; at++) {
    const id = reading.ids[at]!;
    let begins = false;
    while (segment < transcript.segments.length && transcript.segments[segment]!.first <= id) {
      begins = true;
      segment++;
    }
    if (begins) lines[at] = 1;
  }
  return lines;
}

/** The text of words `first` to `end`, and where each of them begins in it. */
interface LaidWords {
  text: string;
  words: readonly string[];
  /** By the index of the word. */
  begins: Int32Array;
}

/**
 * Words `first` to `end` (exclusive) as text; where they begin is written into `begins`. `spaced`: no word stands tight, so
 * that there is a space between all of them.
 */
function layWords(
  words: readonly string[],
  first: number,
  end: number,
  spaced: boolean,
  begins: Int32Array,
): LaidWords {
  let length = 0;
  for (let at = first; at < end; at++) {
    if (at > first && (spaced || partsWords(words[at - 1]!, words[at]!))) length++;
    begins[at] = length;
    length += words[at]!.length;
  }
  const text = spaced ? words.slice(first, end).join(" ") : joinWords(words, first, end);
  return { text, words, begins };
}

/** Words `from` to `to` (exclusive) of those that were laid out, as text. */
const textBetween = ({ text, words, begins }: LaidWords, from: number, to: number): string =>
  text.slice(begins[from]!, begins[to - 1]! + words[to - 1]!.length);

const wanted = 75;
const atMost = 140;
const early = 45;

/** A sentence that opens so belongs to the one before. */
const leaning = wordSet("because which and or but it that this they he she");
/** A sentence that opens so turns to something else. */
const turning = wordSet("so now okay anyway another first second finally speaking turning next");

/**
 * Which sentences begin a paragraph, as indexes into `starts` (indexes of words); the first always does. `end` is the
 * index after the last word; a word of a script without spaces counts as half its characters.
 */
function findParagraphs(facts: WordFacts, starts: readonly number[], end: number): number[] {
  const paragraphs: number[] = [];
  let count = 0;
  for (let k = 0; k < starts.length; k++) {
    const core = coreAt(facts, starts[k]!);
    const size = countSaid(facts, starts[k]!, starts[k + 1] ?? end);
    // "Right?" and the like hang on what was said before.
    const tag = size <= 2 && count + size <= atMost + 2;
    const full = (count >= wanted && !leaning.has(core)) || count + size > atMost;
    const breaks = !tag && (full || (count >= early && turning.has(core)));
    if (k === 0 || breaks) {
      paragraphs.push(k);
      count = 0;
    }
    count += size;
  }
  return paragraphs;
}

/** A source's paragraph of more words is a text that has none: nobody reads it in one. */
const wall = 400;

/** The source's own paragraphs, those that are walls of text parted as a text without paragraphs is. */
function partWalls(own: readonly number[], facts: WordFacts, starts: readonly number[], end: number): number[] {
  return own.flatMap((first, k) => {
    const next = own[k + 1] ?? starts.length;
    const stop = starts[next] ?? end;
    if (countSaid(facts, starts[first]!, stop) <= wall) return [first];
    return findParagraphs(facts, starts.slice(first, next), stop).map((at) => first + at);
  });
}

function countSaid(facts: WordFacts, first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at++) {
    if (flagsAt(facts, at) & is.dense) count += Math.max(1, coreAt(facts, at).length / 2);
    else if (flagsAt(facts, at) & is.text) count++;
  }
  return count;
}

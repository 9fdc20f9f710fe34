// Parts a talk into prompts that fit a model's context, by an estimate of its tokens, and joins the answers again.

import { formatClock, parseClock } from "../../base/clock-text.js";
import { countEach } from "../../base/lists.js";
import { sayNumber } from "../../base/say-found.js";
import { SaidError } from "../../base/system-errors.js";
import type { Entry, Paragraph, Show, Turn } from "../../model/model.js";
import { type AnswerField, type Asked, answerSchema, writePrompt } from "./write-prompt.js";

export interface Prompt {
  text: string;
  /** JSON Schema of its answer. */
  schema: object;
  words: number;
  /** Estimated, rather too many. */
  tokens: number;
}

/** So much of the context is for the prompt; the rest is for the answer. */
const promptShare = 0.75;
/** Chapters on both sides of a seam between parts are at least so far apart, in seconds. */
const leastAtSeam = 30;

/**
 * The prompts for these fields, each with its answer within `context` tokens. The description is asked of the first part only,
 * where a talk is introduced. Throws a `SaidError` where the context is too small for what stands before the transcript.
 */
export function splitPrompt(show: Show, entry: Entry, fields: readonly AnswerField[], context: number): Prompt[] {
  const most = Math.floor(context * promptShare);
  const whole = makePrompt(show, entry, { fields });
  if (whole.tokens <= most) return [whole];
  const frame = makePrompt(show, entry, { fields, part: { turns: [], at: 0, of: 1 } }).tokens;
  const room = most - frame;
  if (room < frame / 4)
    throw new SaidError(
      `A context of ${sayNumber(context)} tokens is too small: rules and names alone need about ${sayNumber(frame)}`,
      "load the model with a larger context, and say so with --context",
    );
  const parts = splitTurns(entry.understood.turns, room);
  return parts.flatMap((turns, at) => {
    const here = fields.filter((field) => at === 0 || field !== "description");
    return here.length === 0 ? [] : [makePrompt(show, entry, { fields: here, part: { turns, at, of: parts.length } })];
  });
}

function makePrompt(show: Show, entry: Entry, asked: Asked): Prompt {
  const text = writePrompt(show, entry, asked);
  return { text, schema: answerSchema(asked), words: text.split(/\s+/).length, tokens: countTokens(text) };
}

/** About equal parts of at most `room` tokens, cut between paragraphs, or between sentences where one is longer. */
function splitTurns(turns: readonly Turn[], room: number): Turn[][] {
  const pieces = turns.flatMap((turn) =>
    turn.paragraphs
      .flatMap((paragraph) => splitParagraph(paragraph, room))
      .map((paragraph) => ({
        turn,
        paragraph,
        tokens: countTokens(`${turn.speaker ?? ""} [0:00:00] ${paragraph.text}`),
      })),
  );
  const total = pieces.reduce((sum, { tokens }) => sum + tokens, 0);
  const enough = total / Math.ceil(total / room);
  const parts: Turn[][] = [];
  let used = Number.POSITIVE_INFINITY;
  let last: Turn | undefined;
  for (const { turn, paragraph, tokens } of pieces) {
    if (used >= enough || used + tokens > room) {
      parts.push([]);
      [used, last] = [0, undefined];
    }
    const part = parts.at(-1)!;
    if (last === turn) part.at(-1)!.paragraphs.push(paragraph);
    else part.push({ ...turn, paragraphs: [paragraph] });
    [used, last] = [used + tokens, turn];
  }
  return parts;
}

function splitParagraph(paragraph: Paragraph, room: number): Paragraph[] {
  if (countTokens(paragraph.text) <= room / 4) return [paragraph];
  return paragraph.sentences.map((sentence) => ({ ...sentence, sentences: [sentence] }));
}

/** One answer of those for the parts, in their order; what is left out of it is said. */
export function joinAnswers(answers: readonly Readonly<Record<string, unknown>>[]): {
  answer: Record<string, unknown>;
  said: string[];
} {
  if (answers.length === 1) return { answer: { ...answers[0] }, said: [] };
  const said: string[] = [];
  const answer: Record<string, unknown> = {};
  for (const field of new Set(answers.flatMap(Object.keys))) {
    const values = answers.map((one) => one[field]).filter((value) => value !== undefined && value !== null);
    if (field === "chapters") answer[field] = joinChapters(values, said);
    else if (field === "keywords") answer[field] = chooseKeywords(values.flat());
    else if (values.every((value) => typeof value === "string" && field === "notes"))
      answer[field] = values.join("\n\n");
    else if (values.some(Array.isArray)) answer[field] = withoutTwins(values.flat());
    else answer[field] = values[0];
  }
  return { answer, said };
}

function joinChapters(parts: readonly unknown[], said: string[]): unknown[] {
  const all: unknown[] = [];
  for (const part of parts)
    for (const [at, chapter] of [part].flat().entries()) {
      const [before, here] = [timeOf(all.at(-1)), timeOf(chapter)];
      if (at === 0 && before !== undefined && here !== undefined && Math.abs(here - before) < leastAtSeam)
        said.push(`The chapter at ${formatClock(here)} is left out: it is too near to the one of the part before`);
      else all.push(chapter);
    }
  return all;
}

function timeOf(chapter: unknown): number | undefined {
  const start = typeof chapter === "object" && chapter !== null ? (chapter as { start?: unknown }).start : undefined;
  return typeof start === "string" ? parseClock(start) : typeof start === "number" ? start : undefined;
}

/** The ten that most parts name. */
function chooseKeywords(words: readonly unknown[]): unknown[] {
  const counts = countEach(words);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, 10);
}

const withoutTwins = (items: readonly unknown[]): unknown[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** UTF-8 bytes a token, in scripts that tokenizers know well; mostly there are more. */
const bytesPerToken = 3.5;
/** A digit is often a token of its own; so is, and sometimes two, a letter with an accent, or of Greek or an Indian script. */
const tokensPerDigit = 1;
const tokensPerRareSign = 1.3;
const digits = /[0-9]/g;
const rareSigns =
  /[^\p{ASCII}\p{P}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * How many tokens a text is, rather too many: .77 (Czech), 1.2 (English) to 1.9 (Vietnamese) of what Qwen's tokenizer makes of
 * sixteen languages.
 */
export function countTokens(text: string): number {
  const digit = text.match(digits)?.length ?? 0;
  const rare = text.match(rareSigns) ?? [];
  const cheap = Buffer.byteLength(text) - digit - Buffer.byteLength(rare.join(""));
  return Math.ceil(cheap / bytesPerToken + digit * tokensPerDigit + rare.length * tokensPerRareSign);
}

/**
 * How many tokens a text is at least: no tokenizer joins words, each with at most one sign before it, more than three digits, or
 * signs with what follows them. Far too few in scripts without spaces.
 */
export const countTokensAtLeast = (text: string): number =>
  text.match(/[^\s\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|[^\s\p{L}\p{N}]+/gu)?.length ?? 0;

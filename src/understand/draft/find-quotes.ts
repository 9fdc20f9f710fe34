// Finds sentences that can be quoted: whole, clear by themselves, and saying something; and makes them fit to stand alone.
import type { Quote, Seconds, Turn } from "../../model/model.js";
import { plainWord, spokenWords, stemWord } from "../chapters/tokens.js";
import { capitalise } from "../readable/change-word.js";
import type { Keyword } from "./find-keywords.js";
import { isOpeningFiller, presentsGuest, tellsTopics } from "./introduction-signs.js";
import { type Leaning, leaningOf } from "./leaning.js";
import { listSentences, type Spoken, spokenLength } from "./spoken-sentences.js";

export interface QuoteOptions {
  /** Where the introduction begins: what is said before it was chosen by the producers as the best of the talk. */
  introduction?: Seconds;
  /** Terms of the talk, best first. */
  keywords?: readonly Keyword[];
  /** Ids of the hosts: what they say counts less. */
  hosts?: ReadonlySet<string>;
  /** Of the talk; English where absent. */
  language?: string;
  most?: number;
}

/** Of the sentences of a cold open, so many are quoted. */
const mostTeasers = 2;

/** A turn whose speaker is less sure is not quoted: a quote names who said it. */
const leastConfidence = 0.8;

/** A beginning or a word that leans on what was said before. */
const leans =
  /^(?:and|but|so|or|because|which|then|that|those|these|it|its|it's|they|they're|he|he's|she|she's|him|her|them|this|such|also|yeah|yes|no|nope|well|okay|ok|right|exactly|sure|oh|like|there|here|the (?:other|second|third|last|first)|another|same|either|neither|both|some|one|two|three|even|still|again|in (?:that|this|which)|for (?:that|this|example|instance)|to (?:that|justify|do)|maybe|plus|hey|look|thank\w*|hi|hello|please|currently|only|now|as|with|of|than|whether|including|is|are|was|were|do|does|did|can|could|would|will|should|has|have|had)\b/i;
const ties = /^(?:and|but|so|or|because|which|then|well|also|yeah|okay)\b/i;
const outward =
  /\b(?:that one|this one|these guys|those guys|the same thing|like that|like this|as i said|as you said|i mentioned|you mentioned|you said|whatever|et cetera|etc|and so on|blah)\b/i;
/**
 * Tells another one of their own work ("one of your papers", "you've also written"): where it is guessed who speaks, such a sentence was
 * quoted as said by the guest whose work it is.
 */
const ofYours =
  /\b(?:one of your|your (?:(?:own|new|latest|last|first|recent|great) )?(?:books?|papers?|articles?|essays?|thesis|research|podcast|career)|you wrote|you(?:'ve| have) (?:(?:also|just|recently|both) )?(?:done|written|published|founded|worked|spoken|talked))\b/i;
/** Noise of speaking that a reader stumbles over. */
const noise =
  /\b(?:you know|i mean|sort of|kind of|um|uh|er|gonna|wanna|gotta|cuz|blah|hey|okay|yeah)\b|,\s*(?:like|right)\b|\b(\w+) \1\b|\blike\s+(?:a|an|the|they|he|she|it|you|we|i|oh|hey|one|\d)\b|\b(?:is|are|was|were|be|it's|that's) like\b|…|\s[.,]|\.\.\.|\[|\]|--|\*\*/i;
/** "like" said for the rhythm, unless it is a verb or compares after one. */
const fillingLike =
  /(?<!\b(?:feels?|felt|looks?|looked|sounds?|sounded|seems?|would|something|anything|nothing|people|things?|companies|i|you|we|they|to|really|don't|doesn't|didn't|i'd|you'd|we'd|more|much|just)\s)\blike\b/i;
/** Words that say little. */
const vague = /\b(?:just|literally|actually|basically|a little bit|a lot|stuff|things|whatever|pretty|really|very)\b/gi;
const strong =
  /\b(?:always|never|ever|every|everyone|everybody|nobody|no one|nothing|everything|most|best|worst|biggest|greatest|hardest|smallest|fastest|first|only|impossible|must|need|truth|secret|mistake|lesson|future|war|revolution|wrong|matters?|believe|love|hate|afraid|fear|hope|dream|money|die|kill|win|lose|change|changed)\b/gi;
const turning =
  /\b(?:not|isn't|aren't|don't|doesn't|won't|can't)\b.*\b(?:but|it's|rather|instead)\b|\binstead of\b|\bwithout\b|\bif\b.*\bthen\b|\bthe (?:more|less|better)\b.*\bthe (?:more|less|better)\b|, not\b/i;

/**
 * Up to `most` quotes in the order of the talk, at least a minute apart. Sentences whose ends were guessed, questions, and
 * turns whose speaker is unsure are left out. A sentence of the cold open is given where it stands in the talk itself.
 */
export function findQuotes(turns: readonly Turn[], options: QuoteOptions): Quote[] {
  const { introduction = Number.NEGATIVE_INFINITY, keywords = [], hosts = new Set(), most = 5 } = options;
  const leaning = leaningOf(options.language ?? "en");
  const sentences = listSentences(turns);
  const cold = sentences.filter(({ start }) => start < introduction);
  const teased = cold.map(({ text }) => contentOf(text)).filter((words) => words.size >= 3);
  const weights = new Map(
    keywords.slice(0, 60).flatMap(({ key, score }) => key.split(" ").map((stem) => [stem, score] as const)),
  );
  const top = Math.max(1, ...weights.values());
  const scored = sentences
    .filter((sentence) => canStandAlone(sentence, sentence.start < introduction, leaning))
    .map((sentence) => ({ sentence, score: scoreSentence(sentence) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);

  function scoreSentence({ text, in: turn, start }: Spoken): number {
    const words = spokenLength(text);
    const content = contentOf(text);
    const about = [...content].reduce((sum, stem) => sum + (weights.get(stem) ?? 0) / top, 0);
    const density = content.size / Math.max(1, words);
    const length = words >= 9 && words <= 26 ? 1 : 0.4;
    const pronouns =
      text.match(/\b(?:it|they|them|he|she|him|his|her|their|this|that|these|those|there)\b/gi)?.length ?? 0;
    const loose = text.match(vague)?.length ?? 0;
    const teaser =
      start < introduction ? 1.4 : Math.max(0, ...teased.map((words) => overlap(words, content) - 0.5)) * 3;
    const host = turn.person !== undefined && hosts.has(turn.person) ? -1.2 : 0;
    const force =
      Math.min(2, text.match(leaning?.strong ?? strong)?.length ?? 0) * 0.5 + (turning.test(text) ? 0.7 : 0);
    return length + Math.min(1.5, about) + density + force + teaser + host - pronouns * 0.45 - loose * 0.3 - 1.6;
  }

  const chosen: Spoken[] = [];
  for (const { sentence } of scored) {
    if (chosen.length >= most) break;
    const words = contentOf(sentence.text);
    const near = chosen.some((other) => Math.abs(other.start - sentence.start) < 60 && sentence.start >= introduction);
    const teasers = chosen.filter(({ start }) => start < introduction).length;
    if (
      !near &&
      !(sentence.start < introduction && teasers >= mostTeasers) &&
      !chosen.some((other) => overlap(contentOf(other.text), words) > 0.5)
    )
      chosen.push(sentence);
  }
  return chosen
    .map((sentence) => quoteOf(inTalk(sentence, sentences, introduction, leaning)))
    .sort((a, b) => a.at - b.at || a.turn - b.turn);
}

function canStandAlone(
  { text, start, guessed, in: turn, edge }: Spoken,
  teaser: boolean,
  leaning: Leaning | undefined,
): boolean {
  if (guessed || turn.speaker === undefined || turn.confidence < leastConfidence) return false;
  if ((leaning?.opening ?? (teaser ? ties : leans)).test(text) || !/^["“‘'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text))
    return false;
  const words = spokenLength(text);
  // A turn of one short sentence answers what was asked.
  if (words < 7 || words > 34 || (edge === "only" && words < 10)) return false;
  const tidy = polishSentence(text);
  if (!/[.!。！]["”’')]*$/u.test(tidy) || /\?/.test(tidy) || !balanced(text)) return false;
  if (
    leaning
      ? leaning.noise.test(tidy)
      : noise.test(tidy) || fillingLike.test(tidy) || outward.test(tidy) || ofYours.test(tidy)
  )
    return false;
  return start > 900 || !(isOpeningFiller(text) || presentsGuest(text) || tellsTopics(text));
}

const balanced = (text: string): boolean => (text.match(/["“”]/g)?.length ?? 0) % 2 === 0;

/** Where a teaser's sentence stands in the talk itself, when it does: there it can be listened to. */
function inTalk(sentence: Spoken, all: readonly Spoken[], introduction: Seconds, leaning?: Leaning): Spoken {
  if (sentence.start >= introduction) return sentence;
  const words = contentOf(sentence.text);
  const same = all.find(
    ({ start, text, in: turn }) =>
      start > introduction &&
      turn.speaker !== undefined &&
      Math.abs(text.length - sentence.text.length) <= 15 &&
      overlap(words, contentOf(text)) >= 0.9,
  );
  return same
    ? {
        ...sentence,
        start: same.start,
        turn: same.turn,
        in: same.in,
        text: canStandAlone(same, true, leaning) ? same.text : sentence.text,
      }
    : sentence;
}

const small = new Set(
  "the and for that this with you are was were have has had not but they them their there what when which will would could should just about into from your our its it's i'm we're don't who how why all can".split(
    " ",
  ),
);

const contentOf = (text: string): Set<string> =>
  new Set(
    spokenWords(text)
      .map((word) => plainWord(word))
      .filter((word) => word.length > 2 && !small.has(word))
      .map(stemWord),
  );

/** Shared words over the smaller of the two sets, 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** A sentence as a quote, polished. */
export const quoteOf = (sentence: Spoken): Quote => ({
  text: polishSentence(sentence.text),
  at: sentence.start,
  ...(sentence.in.speaker === undefined ? {} : { speaker: sentence.in.speaker }),
  turn: sentence.turn,
});

/** Words that tie a sentence to the one before. */
const tie =
  /^(?:(?:and|but|so|now|well|okay|ok|yeah|yes|look|right|anyway|alright|all right|oh|also|then|because)\b,?\s+)+(?=\S)/i;

/** Said for the rhythm; between commas, or as a question at the end. */
const rhythm =
  /,\s*(?:you know|i mean|like|right|sort of|kind of|um|uh|actually|basically|honestly|frankly|obviously),/gi;
const tag = /,\s*(?:right|you know|okay|ok|yeah|huh|isn't it|don't you think)\s*([?.!])$/i;

/** The sentence without its tie, its rhythm words and the question at its end, with a capital and an end mark. */
export function polishSentence(text: string): string {
  const kept = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(tag, (_, mark: string) => (mark === "!" ? "!" : "."))
    .replace(rhythm, "")
    .replace(tie, "")
    .trim();
  const whole = /[.!?…。！？]["”’')\]]*$/u.test(kept) ? kept : `${kept.replace(/[,;:–—-]+$/u, "")}.`;
  const first = /^\S*/.exec(whole)![0];
  return capitalise(first) + whole.slice(first.length);
}

// Ranks the phrases of a chapter that could be its title by their words' chances and by how they are said.
import type { StopWords } from "../stop-words.js";
import { stemWord } from "../tokens.js";
import { type Clause, findClauses, joiners } from "./clauses.js";
import { isIdle, isIdleDoing } from "./idle-phrases.js";
import { findPhrases, innerWords, type Span } from "./noun-phrases.js";
import { capitalShare, type TalkIndex } from "./talk-index.js";
import { isTitleWord, type TitleModel, type TitleWord } from "./title-words.js";
import { determiners, makeGerund } from "./word-kinds.js";

/** What the ranking knows of a phrase, by name: what its weights were fitted on. */
type PhraseFacts = Record<(typeof factNames)[number], number>;
export const factNames = [
  "sum",
  "words",
  "most",
  "weakest",
  "repeated",
  "count",
  "name",
  "term",
  "act",
  "gerund",
  "cut",
  "joint",
  "hollow",
  "adjective",
  "participle",
  "used",
  "early",
  "asked",
  "announced",
  "letters",
  "single",
] as const;

export interface TitlePhrase {
  /** Stems joined by spaces: what makes two phrases the same. */
  key: string;
  /** Where the chapter says it, first place first. */
  spans: Span[];
  /** Of full words: "set of keys" has two. */
  words: number;
  /** Opens with the plain form of a verb. */
  act: boolean;
  /** A name, an acronym or a known term: can stand beside another phrase as one word. */
  isName: boolean;
  /** Its noun names nothing by itself: "example", "side". */
  isHollow: boolean;
  /** As it was said, not a phrase of nouns. */
  form?: Clause["form"];
  /** The words it keeps, where it leaves some out. */
  said?: number[];
  /** What its value was reckoned from; absent where the language's titles were not learned. */
  facts?: PhraseFacts;
  value: number;
}

const one = (is: boolean): number => (is ? 1 : 0);

/** As the heads of phrases are: stems. */
const stemsOf = (list: string): Set<string> => new Set(list.split(" ").map(stemWord));

/** Nouns that name nothing by themselves. */
const hollow = stemsOf(
  "reason idea sense fact case side bunch couple ton amount number moment type sort bit wait stuff folk month week minute hour second episode level whole rest top bottom end star mind matter chance edge angle form piece side term course while world life story show podcast person human name word step history stage problem issue thing everything anybody everybody favorite perspective moment instance version area aspect approach process reality standpoint viewpoint context basis scenario option set group side default member million billion trillion percent fun luck shot goal shape behalf way term lot mood concept regard conversation",
);

/** Nouns that only say which part or how much of another: no phrase ends with one. */
const measure = stemsOf(
  "side level type sort bit piece couple ton bunch amount number rest whole half standpoint perspective viewpoint aspect basis",
);

const announcing = /^(?:about|called|on|named|into|is)$/;
const openingWords = 120;

type Described = Omit<TitlePhrase, "value"> & { facts: PhraseFacts };

/** The phrases of a chapter with their facts; `used`: stem -> how often earlier titles hold it. */
const describePhrases = (
  index: TalkIndex,
  stop: StopWords,
  words: ReadonlyMap<string, TitleWord>,
  { from, to, used }: { from: number; to: number; used: ReadonlyMap<string, number> },
): Described[] => {
  const described: Described[] = [];
  const phrases = findPhrases(index, stop, from, to);
  const clauses = findClauses(index, stop, phrases.values(), from, to).map(({ form, said, ...span }) => ({
    spans: [span],
    said,
    act: false,
    cut: 0,
    form,
  }));
  for (const { spans, act, cut, ...rest } of [...phrases.values(), ...clauses]) {
    const form = "form" in rest ? rest.form : undefined;
    const { first, end } = spans[0]!;
    const said = "said" in rest ? rest.said : undefined;
    const at = said ?? Array.from({ length: end - first }, (_, k) => first + k);
    const parts = at.map((i) => index.stems[i]!);
    const full = parts.filter((_, k) => isTitleWord(index, stop, at[k]!));
    if (new Set(full).size < full.length) continue;
    const own = full.flatMap((stem) => words.get(stem) ?? []);
    const chances = own.map(({ chance }) => chance);
    const plain = at.map((i) => index.plain[i]!);
    const kinds = at.map((i) => index.kinds[i]!);
    const isTerm = index.terms.has(plain.join(" "));
    const isName = isTerm || plain.every((word) => innerWords.has(word) || capitalShare(index, word) > 0.6);
    const joint = form === undefined ? plain.findIndex((word) => innerWords.has(word)) : -1;
    const head = parts[joint > 0 ? joint - 1 : parts.length - 1]!;
    const isHollow = !isName && hollow.has(head);
    if (isHollow && (joint > 0 || measure.has(head))) continue;
    // "A week on the river", "a couple of songs": what comes first says nothing, however the two were joined.
    const opens = form === "joined" ? parts[plain.findIndex((word) => joiners.has(word)) - 1] : undefined;
    if (opens !== undefined && !isName && hollow.has(opens)) continue;
    if (form !== "question" && own.length > 1 && isIdleDoing(act ? makeGerund(plain[0]!) : plain[0]!)) continue;
    if (plain.every((word) => index.speakers.has(word) || innerWords.has(word)) || (!isTerm && isIdle(plain))) continue;
    const opening = spans.filter((span) => span.first - from < openingWords);
    const facts: PhraseFacts = {
      sum: Math.log(chances.reduce((total, chance) => total + chance, 0) + 1e-3),
      words: Math.log(own.length),
      most: Math.log(Math.max(...chances) + 1e-3),
      weakest: Math.log(Math.min(...chances) + 1e-3),
      repeated: one(own.length > 1 && spans.length > 1),
      count: Math.log(spans.length),
      name: one(isName && own.length > 1),
      term: one(isTerm),
      act: one(act),
      gerund: one(!act && own.length > 1 && (kinds[0] === "gerund" || kinds[0] === "activity")),
      cut: cut / spans.length,
      joint: one(joint > 0),
      hollow: one(isHollow),
      adjective: kinds.filter((kind) => kind === "adjective").length,
      participle: kinds.filter((kind) => kind === "participle").length,
      used: own.reduce((total, { stem }) => total + Math.min(2, used.get(stem) ?? 0), 0) / own.length,
      early: Math.exp((from - first) / 60),
      asked: one(opening.some((span) => index.talk.units[index.talk.unitOf[span.first]!]!.text.includes("?"))),
      announced: one(
        opening.some(({ first: at }) => {
          const before = index.gap[at] === 0 ? index.plain[at - 1]! : "";
          return announcing.test(determiners.has(before) ? (index.plain[at - 2] ?? "") : before);
        }),
      ),
      letters: plain.join(" ").length / 20,
      single: one(own.length === 1 && !isName),
    };
    described.push({
      key: (form === undefined ? parts : full).join(" "),
      spans,
      words: own.length,
      act,
      isName,
      isHollow,
      ...(form === undefined ? {} : { form }),
      ...(said === undefined ? {} : { said }),
      facts,
    });
  }
  return described;
};

/**
 * What the weights above were not fitted with; chosen with one show after the other held back (words of people's titles found,
 * mean over shows .287 -> .300): a share of words that stand in what a person typed, and doublings of the episodes that say it.
 */
const forTyped = 0.3;
const forWorn = -0.05;

/** How much better than its facts say a phrase is, for what is typed and for what everybody says. */
const besides = (index: TalkIndex, worn: ReadonlyMap<string, number>, { key, form }: Described): number => {
  const full = key.split(" ").filter((stem) => !innerWords.has(stem));
  const typed = full.filter((stem) => index.typed.has(stem)).length / full.length;
  return Math.exp(forTyped * typed + (form === undefined ? forWorn * (worn.get(key) ?? 0) : 0));
};

/** What a phrase that was not one of nouns keeps of its value: the weights were fitted on those of nouns. */
const keeps: Readonly<Record<Clause["form"], number>> = { question: 1.2, clause: 0.8, joined: 0.9 };
/** The same where what opens it is said once only ("clarity on the price"): a turn of phrase more often than a theme. */
const keepsOnceSaid = 0.75;

const keepsOf = ({ form, key, isName }: Described, words: ReadonlyMap<string, TitleWord>): number => {
  if (form === undefined) return 1;
  const once = form === "joined" && !isName && (words.get(key.split(" ")[0]!)?.count ?? 0) < 2;
  return keeps[form] * (once ? keepsOnceSaid : 1);
};

/** The chapter's phrases, best first. */
export const rankPhrases = (
  index: TalkIndex,
  stop: StopWords,
  words: ReadonlyMap<string, TitleWord>,
  { phrases: weights, worn }: TitleModel,
  span: { from: number; to: number; used: ReadonlyMap<string, number> },
): TitlePhrase[] =>
  describePhrases(index, stop, words, span)
    .map((phrase) =>
      Object.assign(phrase, {
        value:
          keepsOf(phrase, words) *
          besides(index, worn, phrase) *
          Math.exp(factNames.reduce((sum, name, k) => sum + phrase.facts[name] * (weights[k] ?? 0), 0)),
      }),
    )
    .sort((a, b) => b.value - a.value || a.spans[0]!.first - b.spans[0]!.first || a.words - b.words);

// Ranks the phrases of a chapter that could be its title by their words' chances and by how they are said.
import type { StopWords } from "../stop-words.js";
import { stemWord } from "../tokens.js";
import { type Clause, findClauses, joiners } from "./clauses.js";
import { findPhrases, innerWords, type Span } from "./noun-phrases.js";
import { capitalShare, type TalkIndex } from "./talk-index.js";
import { isTitleWord, type TitleModel, type TitleWord } from "./title-words.js";
import { determiners, makeGerund } from "./word-kinds.js";

const listed = new Set(
  "low hanging fruit|hanging fruit|silver bullet|magic bullet|rabbit hole|long story|short story|long story short|pros and cons|pro and con|full circle|holy grail|holy cow|guinea pig|final word|final thought|closing thought|closing word|last word|old school|bleeding edge|cutting edge|sharp edge|tip of the iceberg|tip of the spear|elephant in the room|sweet spot|rocket science|devil's advocate|big picture|bigger picture|big deal|no-brainer|game changer|rule of thumb|food for thought|icing on the cake|cherry on top|grain of salt|can of worms|leap of faith|train of thought|piece of cake|point of view|frame of mind|state of mind|peace of mind|blind spot|pain point|pain in the neck|elevator pitch|uphill battle|slippery slope|double-edged sword|vicious cycle|virtuous cycle|perfect storm|wild west|bread and butter|bells and whistles|nuts and bolts|ups and downs|odds and ends|front and center|cat and mouse|chicken and egg|egg problem|apples and oranges|ins and outs|trial and error|black and white|hit or miss|back and forth|give and take|blood and sweat|rock star|rocket ship|stone's throw|drop in the bucket|needle in a haystack|thin air|face value|straight face|backup plan|plan b|action item|moving target|deal breaker|easy button|kill switch|extra mile|level playing field|playing field|middle ground|common ground|finish line|home run|slam dunk|ball park|ballpark|uncanny valley|necessary evil|lowest common denominator|common denominator|shoulders of giants|eye of the beholder|grand scheme|wide range|vast majority|large extent|great extent|wake-up call|worst case|best case|worst case scenario|best case scenario|case scenario|ideal world|perfect world|real world|wild world|other hand|flip side|downside|upside|short answer|easy answer|quick answer|honest answer|good question|great question|tough question|hard question|million dollar question|dollar question|follow-up question|personal opinion|hot take|fun fact|funny story|fun story|good story|great story|side note|side quest|inside joke|classic example|good example|great example|prime example|thumbs up|high five|fingers crossed|crystal ball|muscle memory|gut feeling|gut feel|second nature|sixth sense|common sense|best friend|friend of mine|good friend|special guest|dear listener|mom and dad|pay attention|paying attention|taking a step|taking a look|taking advantage|making sense|making a difference|making a decision|changing the subject|switching gears|wrapping your head|heart of hearts|bottom line|top of mind|table stakes|skin in the game|lay of the land|path of least resistance|least resistance|matter of time|couple of weeks|couple of months|couple of years|couple weeks|couple months|couple years|couple hours|recent weeks|recent months|recent years|past week|past couple|long run|long way|long road|long time|short period|long period|monday morning|friday night|early morning|cup of coffee|red flag|red line|fair point|fair share|fair enough|good point|great point|starting point|tipping point|turning point|sticking point|talking point|end of the day|beginning of the show|previous episode|recent episode|future episode|couple episodes|show notes|january|february|april|june|july|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|partner in crime|partners in crime|timing|guess|luck|patience|funny|crazy|joke|shout|shout-out|shoutout|kudos|dude|bro|man|guy|buddy|folk|gosh|blah".split(
    "|",
  ),
);

/** Whether the plain words are such a phrase, in the singular or the plural, with or without an article before them. */
export const isIdle = (plain: readonly string[]): boolean => {
  const words = /^(?:a|an|the)$/.test(plain[0] ?? "") ? plain.slice(1) : plain;
  const text = words.join(" ");
  return listed.has(text) || listed.has(text.replace(/s$/, ""));
};

/** What somebody does with a thing while talking of it: "loving Larkspur", "hearing Ines" name no topic. */
const idleDoings = new Set(
  "loving hating hoping considering hearing remembering coming going daydreaming taking giving bringing enjoying exciting mentioning regarding speaking happening representing existing involving including wanting needing trying thinking feeling liking calling telling asking seeing talking looking getting putting letting keeping waiting wondering guessing hitting covering knowing saying being having meaning believing imagining forgetting expecting noticing agreeing appreciating describing enjoying wishing worrying rocking throwing becoming seeming starting stopping doing".split(
    " ",
  ),
);

const isIdleDoing = (gerund: string): boolean => idleDoings.has(gerund);

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

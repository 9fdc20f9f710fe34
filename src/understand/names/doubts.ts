// Says which likely corrections are made unasked: reasons for doubt, each the cause of wrong changes in correct text.
import type { Facts } from "./facts.js";
import type { PreparedTerm } from "./prepared-term.js";
import { isPartlySpelled, isSpelled } from "./spelled-words.js";
import type { WordForm } from "./word-form.js";
import { formAt, isJoined, isSentenceStart, type WordRun } from "./word-run.js";

/** At or above the one and at or below the other, a change without doubts is made unasked. */
const automatic = { score: 0.5, relative: 0.22 };

/** From this score on it may be further from the term, further with every point, and a word that the dictionary has. */
const certain = { score: 2.7, relative: 0.34, perPoint: 0.05 };

/** A given name that is no further from the term is said in the same way: Lucas and Lukas. */
const sameSound = 0.3;

/** The greatest relative distance of a change that is made unasked. */
const farthest = (score: number): number =>
  score < certain.score ? automatic.relative : certain.relative + certain.perPoint * (score - certain.score);

type Doubt = (facts: Facts, run: WordRun, score: number) => boolean;

/** So near is a show's title that has a word of its own, as "Oaken Town" is to Oakentown. */
const nearTitle = 0.1;

/**
 * A title or a text is no glossary: how it writes a word is no reason to write it so everywhere, unless it is "DeepTar" and was
 * written "deep tar", or a name of the title stands there as a word that there is not.
 */
const isFromTitle: Doubt = (facts, _, score) => {
  const { candidate, window, relative } = facts;
  const { term, isSame } = candidate;
  return (
    (term.origin === "title" || term.origin === "text") &&
    !(isSame && isWrittenApart(term.term, window)) &&
    !(term.isShow && relative <= nearTitle && term.parts.some(({ isUnlisted }) => isUnlisted)) &&
    !(term.origin === "title" && score >= noWord.score && isNoWord(facts))
  );
};

/**
 * What is written for a name of a title: of 19 such places in 4 million words that people wrote down, 350 talks with their
 * titles, 18 were slips of theirs. Further off, words are made of the name ("homelabby").
 */
const noWord = { score: 2, distance: 0.5 };

/** One word that no list has and nobody is called. */
const isNoWord = ({ candidate: { distance, isSame }, window: [form, more] }: Facts): boolean =>
  more === undefined &&
  !isSame &&
  distance <= noWord.distance &&
  form!.tier === "unknown" &&
  !form!.isGivenName &&
  !form!.isFamilyName;

/** The words are those that a capital begins inside of the term, and none is a word of all talk. */
const isWrittenApart = (term: string, window: readonly WordForm[]): boolean =>
  window.length > 1 &&
  !window.some(({ isFunction }) => isFunction) &&
  term
    .split(/(?<=\p{Ll})(?=\p{Lu})/u)
    .join(" ")
    .toLowerCase() === window.map(({ lower }) => lower).join(" ");

/** An ordinary word with another capital needs more than the usual score, and a text that has capitals. */
const isOrdinaryCase: Doubt = ({ isCaseOnly, isAllOrdinary }, run, score) =>
  isCaseOnly && isAllOrdinary && (score < 1 || run.isCaseless);

/**
 * One word of the dictionary (codec, demo, cursor) may be meant as it stands; less so a rare one that the captions give a
 * capital inside a sentence: they heard a name too ("Cumins engines").
 */
const isKnownWord: Doubt = ({ candidate: { first, isSame }, window }, run, score) =>
  !isSame &&
  score < certain.score &&
  window.length === 1 &&
  window[0]!.tier !== "unknown" &&
  !(window[0]!.tier === "rare" && window[0]!.isCapital && !run.isCaseless && !isSentenceStart(run, first));

/** "Just in", "land on" and "the app is" are not Justin, Landon and APIs; "by torch" has a part of PyTorch right. */
const holdsFunctionWord: Doubt = ({ candidate: { term }, window, rightParts }) =>
  window.length > 1 &&
  rightParts === 0 &&
  window.every(({ tier }) => tier !== "unknown") &&
  !(term.isAcronym && window.every(({ plain }) => plain.length === 1)) &&
  window.some((form) => form.isFunction && !term.partSet.has(form.lower));

/** Two ordinary words with no part of the term among them have to be very near: "Deer wool" is not TeraWulf. */
const isFarSpeech: Doubt = ({ candidate: { isSame }, isAllOrdinary, rightParts, relative }, _, score) =>
  !isSame && score < certain.score && isAllOrdinary && rightParts === 0 && relative > 0.12;

/** Names of other people are the main risk: a known name is somebody else, unless the rest of a full name is right. */
const isOtherPerson: Doubt = ({ isOtherName, rightParts, relative, window, candidate: { distance, term } }) =>
  isOtherName &&
  !(window.length === 1 && window[0]!.isGivenName && distance <= sameSound) &&
  !(rightParts > 0 && relative <= automatic.relative && replacesUnlisted(window, term)) &&
  (rightParts === 0 || distance / Math.max(2.4, term.length / 2) > 0.2);

/** What is not right of a name is what no list knows, and a name that recognisers know stands for it. */
const replacesUnlisted = (window: readonly WordForm[], { parts }: PreparedTerm): boolean =>
  window.length === parts.length && parts.every(({ plain, isUnlisted }, k) => isUnlisted || window[k]!.plain === plain);

/** Three letters are too few to be sure. */
const isShort: Doubt = ({ candidate: { term, isSame } }) => !isSame && term.plain.length <= 3;

/** Letters are mostly meant as such: "LC" may be Elsie, or not. */
const isLetters: Doubt = ({ candidate: { term, isSame }, window }) =>
  !isSame && !isPartlySpelled(term) && window.length === 1 && isSpelled(window[0]!.core);

/** Capitals or a hyphen inside a word are somebody's own spelling (KMail), unless the term begins the same way (OpenI). */
const isOwnSpelling: Doubt = ({ candidate: { term, isSame }, window }) =>
  !isSame &&
  window.length === 1 &&
  /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}+\p{Ll}{2}|\p{L}-\p{L}/u.test(window[0]!.core) &&
  !(term.parts.length > 1 && window[0]!.plain.startsWith(term.parts[0]!.plain));

/** "Rose knows": a verb after a name is no family name. And what one is called may be an ordinary word: techno. */
const isSpeechForPerson: Doubt = ({ candidate: { term, isSame }, window, rightParts, isCaseOnly }) => {
  if (term.kind !== "person") return false;
  if (term.isOrdinary && rightParts === 0 && (!isSame || isCaseOnly)) return true;
  const isSpeech = window.some(
    (form, k) => form.tier === "ordinary" && !form.isCapital && form.plain !== term.parts[k]?.plain,
  );
  return !isSame && rightParts > 0 && isSpeech && window.some((form) => form.isCapital);
};

/** A full name in one word is a handle. */
const isHandle: Doubt = ({ candidate: { term }, window }) =>
  term.kind === "person" && term.words.length > 1 && window.length === 1;

/** "Big Data Day": ordinary words with capitals, and the capitals go on. */
const isInLongerName: Doubt = ({ candidate: { end, isSame }, window, rightParts }, run) =>
  !isSame &&
  ((window.length > 1 && rightParts === 0) || window.every((form) => form.tier !== "unknown")) &&
  window.at(-1)!.isCapital &&
  end < run.ids.length &&
  isJoined(run, end) &&
  formAt(run, end).isCapital &&
  formAt(run, end).plain !== window.at(-1)!.plain;

/** A word that stands beside somebody's given name, or a given name beside another family name: "Olaf Erikson". */
const isPartOfOtherName: Doubt = ({ candidate: { first, end, term, isSame }, window }, run) => {
  if (isSame || window.length > 1 || !window[0]!.isCapital) return false;
  const before = first > 0 && isJoined(run, first) ? formAt(run, first - 1) : undefined;
  const after = end < run.ids.length && isJoined(run, end) ? formAt(run, end) : undefined;
  const isOther = (form: WordForm | undefined): boolean =>
    form?.isCapital === true && !form.isFunction && (form.isGivenName || form.isFamilyName || form.tier === "unknown");
  return term.kind === "person" ? isOther(before) || isOther(after) : before?.isCapital === true && before.isGivenName;
};

const doubts: readonly Doubt[] = [
  isFromTitle,
  isOrdinaryCase,
  isKnownWord,
  holdsFunctionWord,
  isFarSpeech,
  isOtherPerson,
  isShort,
  isLetters,
  isOwnSpelling,
  isSpeechForPerson,
  isHandle,
  isInLongerName,
  isPartOfOtherName,
];

/** From this score on several words are a person's whole name, whoever else has a part of it: "Shao Ching Joe" for Xiaoqing Zhou. */
const wholeName = { score: 6, relative: 0.22 };

const isWholeName = ({ candidate: { term }, window, relative }: Facts, score: number): boolean =>
  term.kind === "person" &&
  term.parts.length > 1 &&
  window.length >= term.parts.length &&
  // "Ida Burke" beside an Ida Berg is somebody else.
  (!window.at(-1)!.isFamilyName || window.at(-1)!.plain === term.parts.at(-1)!.plain) &&
  score >= wholeName.score &&
  relative <= wholeName.relative;

/** What does not hold for the only place of a term that is missed, if it is said just so, or in two words nearly so. */
const waived: ReadonlySet<Doubt> = new Set([isKnownWord, isFarSpeech, isLetters]);

/** Whether a change is made unasked; `isOnly` says that it is the only place of a term that is missed, see score.ts. */
export function isCertain(facts: Facts, run: WordRun, score: number, isOnly: boolean): boolean {
  const { candidate, window, relative } = facts;
  const isNear = score >= automatic.score && relative <= farthest(score);
  const isLikely = isOnly && window.some(({ tier }) => tier === "unknown");
  const isSound = candidate.distance <= sameSound || (window.length > 1 && relative <= automatic.relative);
  const isWhole = isWholeName(facts, score);
  const isFree = (doubt: Doubt): boolean =>
    (isOnly && isSound && waived.has(doubt)) || (isWhole && (doubt === isOtherPerson || doubt === isFarSpeech));
  return (isNear || isLikely) && !doubts.some((doubt) => doubt(facts, run, score) && !isFree(doubt));
}

// Reasons for which a likely correction is suggested but not made unasked. Each was the cause of wrong changes in correct text.
import type { Facts } from "./facts.js";
import type { WordForm } from "./word-form.js";
import { formAt, isJoined, type WordRun } from "./word-run.js";

type Doubt = (facts: Facts, run: WordRun, score: number) => boolean;

/** A title is no glossary: how it writes a word is no reason to write it so everywhere. */
const isFromTitle: Doubt = ({ candidate: { term } }) => term.origin === "title";

/** An ordinary word with another capital needs more than the usual score, and a text that has capitals. */
const isOrdinaryCase: Doubt = ({ isCaseOnly, isAllOrdinary }, run, score) =>
  isCaseOnly && isAllOrdinary && (score < 1 || run.isCaseless);

/** One word of the dictionary (codec, demo, cursor) may be meant as it stands. */
const isKnownWord: Doubt = ({ candidate: { isSame }, window }) =>
  !isSame && window.length === 1 && window[0]!.tier !== "unknown";

/** "Just in" and "land on" are not Justin and Landon. */
const holdsFunctionWord: Doubt = ({ candidate: { term }, window, isAllOrdinary }) =>
  isAllOrdinary &&
  window.length > 1 &&
  !(term.isAcronym && window.every(({ plain }) => plain.length === 1)) &&
  window.some((form) => form.isFunction && !term.partSet.has(form.lower));

/** Two ordinary words with no part of the term among them have to be very near: "Deer wool" is not TeraWulf. */
const isFarSpeech: Doubt = ({ candidate: { isSame }, isAllOrdinary, rightParts, relative }) =>
  !isSame && isAllOrdinary && rightParts === 0 && relative > 0.12;

/** Names of other people are the main risk: a known name is somebody else, unless the rest of a full name is right. */
const isOtherPerson: Doubt = ({ isOtherName, rightParts, candidate: { distance, term } }) =>
  isOtherName && (rightParts === 0 || distance / Math.max(2.4, term.length / 2) > 0.2);

/** Three letters are too few to be sure. */
const isShort: Doubt = ({ candidate: { term, isSame } }) => !isSame && term.plain.length <= 3;

/** Capitals inside a word are somebody's own spelling (KMail), unless the term begins the same way (OpenI). */
const isOwnSpelling: Doubt = ({ candidate: { term, isSame }, window }) =>
  !isSame &&
  window.length === 1 &&
  /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}+\p{Ll}{2}/u.test(window[0]!.core) &&
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
  formAt(run, end).isCapital;

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
  isOwnSpelling,
  isSpeechForPerson,
  isHandle,
  isInLongerName,
  isPartOfOtherName,
];

/** Whether a person should decide. */
export const isDoubtful = (facts: Facts, run: WordRun, score: number): boolean =>
  doubts.some((doubt) => doubt(facts, run, score));

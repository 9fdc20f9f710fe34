// Reasons for which a window is not the mis-hearing of a term, however near it sounds.
import { digitWords, type PreparedTerm, type TermPart } from "./prepared-term.js";
import { soundDistance } from "./sounds/distance.js";
import { pronounce } from "./sounds/pronounce.js";
import type { Pairs } from "./terms.js";
import { pluralOf, squash, type WordForm } from "./word-form.js";

/** What the vetoes need to know besides window and term. */
export interface VetoRules {
  /** Whether the pair of squashed forms was forbidden by hand. */
  isForbidden(from: string, to: string): boolean;
  /** The words that are themselves parts of a term, folded. */
  knownParts: ReadonlySet<string>;
  /** The terms themselves, squashed. */
  knownTerms: ReadonlySet<string>;
}

/** The rules of an episode: its `never` pairs and its terms. */
export function makeVetoRules(pairs: Pairs, terms: readonly PreparedTerm[]): VetoRules {
  const never = new Set(pairs.never.map(({ from, to }) => `${squash(from)} ${squash(to)}`));
  const knownParts = new Set<string>();
  for (const term of terms) for (const part of term.partSet) knownParts.add(part);
  return {
    isForbidden: (from, to) => never.size > 0 && (never.has(`${from} ${to}`) || never.has(`${from} `)),
    knownParts,
    knownTerms: new Set(terms.map(({ plain }) => plain)),
  };
}

type Veto = (window: readonly WordForm[], term: PreparedTerm, distance: number, isSame: boolean) => boolean;

/** Function words are (nearly) never the mis-hearing of a part of a name. */
const isStrangeFunction: Veto = (window, term, distance) =>
  (distance > 0.35 && window.some((form) => form.isFunction && !term.partSet.has(form.lower))) ||
  (window.length === 1 && window[0]!.isFunction);

/** Digits are never changed, added or dropped; the last one may be said as a word. */
const changesDigits: Veto = (window, term) => {
  const said = window.length > 1 ? digitWords.indexOf(window.at(-1)!.lower) : -1;
  const digits = window.map((form) => form.plain.replace(/[a-z]+/g, "")).join("");
  return digits !== term.digits && !(said > 1 && term.digits !== "" && `${digits}${said}` === term.digits);
};

/** Addresses, handles, spelled letters and code stand as they are; "Torch.Compile" may get another case. */
const isCode: Veto = (window, term) =>
  window.some(({ isCode, lead, core, plain }) => {
    const isSpelledSo = plain === term.plain && [...core].every((sign) => isWordSign(sign) || term.term.includes(sign));
    return isCode && (lead.endsWith("@") || !isSpelledSo);
  });

const isWordSign = (sign: string): boolean => /[\p{L}\p{M}\p{N}'’ ]/u.test(sign);

/** "Claude's code" is not Claude Code; of a word that is no part of the term the s may belong to the name. */
const hasInnerPossessive: Veto = (window, term) =>
  window.some((form, at) => form.possessive !== "" && at < window.length - 1 && term.partSet.has(form.lower));

/** Several of a person ("the Quills") are right, and so is one of a term that is written for several. */
const isOtherNumber: Veto = (window, term) => {
  const plain = window.map((form) => form.plain).join("");
  return plain === pluralOf(term.plain) || term.plain === pluralOf(plain);
};

/**
 * Inflected or derived forms of the term's own ordinary words: developer for development, apps for app; whole names of people have
 * none, and a rare word that begins as a person's name does is no form of it.
 */
const isInflected: Veto = (window, term) => {
  if (term.kind === "person" && term.parts.length > 1) return false;
  // Of a name written in one word, what no dictionary has is no form of its beginning: "postgres SQL" is PostgreSQL.
  const isOdd = (form: WordForm, k: number): boolean => form.tier !== "ordinary" && form.plain !== term.parts[k]?.plain;
  if (term.words.length === 1 && term.parts.length > 1 && window.some(isOdd)) return false;
  for (let from = 0; from + term.parts.length <= window.length; from++)
    if (term.parts.every((part, k) => isSameStem(window[from + k]!, part, term.kind === "person"))) return true;
  return false;
};

function isSameStem(form: WordForm, part: TermPart, isPerson: boolean): boolean {
  if (form.lower === part.lower) return true;
  if (form.tier === "unknown" || form.lower[0] !== part.lower[0]) return false;
  const stem = (word: string): string => word.replace(/(?:e?s|ed|ing)$/, "");
  return (
    stem(form.lower) === stem(part.lower) ||
    (!(isPerson && form.tier === "rare") && form.lower.length >= 6 && form.lower.slice(0, 6) === part.lower.slice(0, 6))
  );
}

/** Two different acronyms of two letters are two things: TS Party is not JS Party. "Quill TB" may be QuillDB: they sound alike. */
const isOtherAcronym: Veto = (window, term) =>
  window.length === term.parts.length &&
  window.some(({ core, sounds }, k) => {
    const part = term.parts[k]!;
    if (!/^[A-Z]{2}s?$/.test(part.text) || core.length !== 2 || core.toUpperCase() === part.text.slice(0, 2))
      return false;
    return term.words.length > 1 || soundDistance(sounds, part.sounds, 6) > 0.3;
  });

/** The term is there already, with other words around it ("cloud-native" holds Cloud), or one of what it names several of: "the API is" holds no APIs. */
const holdsTerm: Veto = (window, term) =>
  window.some(
    ({ plain, core }) =>
      (window.length > 1 && ((plain.length > 3 && plain === term.plain) || term.plain === pluralOf(plain))) ||
      (core.includes("-") && core.split("-").some((part) => squash(part) === term.plain)),
  );

/** A word that is a term of its own, in whatever case, and no ordinary one, is no part of another that was misheard. */
const holdsOtherTerm = (window: readonly WordForm[], term: PreparedTerm, rules: VetoRules): boolean =>
  window.some(
    ({ tier, lower, plain }) => tier !== "ordinary" && !term.partSet.has(lower) && rules.knownTerms.has(plain),
  );

const isFarSound = (sounds: Uint8Array, right: Uint8Array): boolean =>
  soundDistance(sounds, right, 6) / Math.max(right.length, 2) > 0.36;

/** When one part of a name is said rightly, each other part must be near on its own. */
const hasFarPart: Veto = (window, term) => {
  if (window.length !== term.parts.length || window.length === 1) return false;
  let right = false;
  let far = false;
  window.forEach((form, k) => {
    const part = term.parts[k]!;
    if (form.plain === part.plain || `${form.plain}s` === part.plain) right = true;
    else if (![part.sounds, ...part.otherSounds].some((way) => !isFarSound(form.sounds, way))) far = true;
  });
  return right && far;
};

/** The same of a name in one word whose beginning or end is said rightly, among ordinary words: "red hat" is not Reddit. */
const hasFarRest: Veto = ([before, after, third], { parts, plain }) => {
  if (!before || !after || third || parts.length > 1 || before.tier === "unknown" || after.tier === "unknown")
    return false;
  const isFar = ({ sounds }: WordForm, rest: string): boolean => isFarSound(sounds, pronounce(rest));
  const holds = (form: WordForm): boolean => form.plain.length >= 3 && form.plain.length < plain.length;
  if (holds(before) && plain.startsWith(before.plain)) return isFar(after, plain.slice(before.plain.length));
  return holds(after) && plain.endsWith(after.plain) && isFar(before, plain.slice(0, -after.plain.length));
};

const forDifferent: readonly Veto[] = [
  isStrangeFunction,
  isInflected,
  isOtherAcronym,
  holdsTerm,
  hasFarPart,
  hasFarRest,
  isOtherNumber,
];

/** Whether any veto speaks against the change. */
export function isVetoed(
  window: readonly WordForm[],
  term: PreparedTerm,
  distance: number,
  isSame: boolean,
  rules: VetoRules,
): boolean {
  if (
    isCode(window, term, distance, isSame) ||
    changesDigits(window, term, distance, isSame) ||
    hasInnerPossessive(window, term, distance, isSame)
  )
    return true;
  if (rules.isForbidden(window.map((form) => form.plain).join(""), term.plain)) return true;
  if (isSame) return false;
  return holdsOtherTerm(window, term, rules) || forDifferent.some((veto) => veto(window, term, distance, isSame));
}

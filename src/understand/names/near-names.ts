// Measures how near the words at a place are to the names that the front-matter knows.
import type { Frames } from "./frames.js";
import type { KnownName } from "./known-names.js";
import type { Lexicon } from "./lexicon.js";
import { type PreparedTerm, prepareTerms, relativeLimit, type TermPart } from "./prepared-term.js";
import { encodeLetters } from "./sounds/costs.js";
import { joinDistances, letterDistance, soundDistance } from "./sounds/distance.js";
import { isVetoed, type VetoRules } from "./vetoes.js";
import { squash, type WordForm } from "./word-form.js";
import { formAt, isJoined, type WordRun } from "./word-run.js";

interface Prepared {
  known: KnownName;
  term: PreparedTerm;
}

export interface Near extends Prepared {
  first: number;
  end: number;
  window: WordForm[];
  relative: number;
  isSame: boolean;
  /** Its family name was heard as two words, or is right behind a given name that no list knows. */
  isSplit?: boolean;
}

export interface NameContext {
  run: WordRun;
  names: readonly Prepared[];
  frames: Frames;
  rules: VetoRules;
}

/** By the length of a name, farther is of no interest. */
const shownLimit = 0.34;
/** The same for a family name that was heard as two words. */
const splitLimit = 0.3;
/** A whole name that is no further is that name, whatever words it was heard as. */
const wholeLimit = 0.12;
/** One sound was taken for its neighbour. */
export const oneSound = 0.3;

/** A name as it may be said: an acronym in a title also as a word. */
export function sayName({ name, kind }: KnownName, lexicon: Lexicon): PreparedTerm[] {
  const asWord =
    kind === "show" ? name.replace(/\b[A-Z]{3,6}\b/g, (one) => (/[AEIOUY]/.test(one) ? one.toLowerCase() : one)) : name;
  const isPerson = kind === "host" || kind === "guest";
  return prepareTerms(
    [...new Set([name, asWord])].map((term) => ({ term, kind: isPerson ? "person" : "phrase", origin: "glossary" })),
    lexicon,
  );
}

/** The names near to the windows that begin, or end, at a place. */
export function nearNames(
  context: NameContext,
  kinds: ReadonlySet<string>,
  at: number,
  { ends, isSplit }: { ends: boolean; isSplit: boolean },
): Near[] {
  const { run } = context;
  const found: Near[] = [];
  const window: WordForm[] = [];
  for (let n = 1; n <= 5; n++) {
    const place = ends ? at - n : at + n - 1;
    if (place < 0 || place >= run.ids.length || formAt(run, place).isMark) break;
    if (n > 1 && !isJoined(run, ends ? place + 1 : place)) break;
    if (ends && (run.turnStarts[at] === 1 || formAt(run, at - 1).stop > 0)) break;
    if (ends) window.unshift(formAt(run, place));
    else window.push(formAt(run, place));
    const [first, end] = ends ? [place, at] : [at, place + 1];
    for (const { known, term } of context.names) {
      if (!kinds.has(known.kind) || Math.abs(term.parts.length - n) > 1) continue;
      const whole = measure(context, window, { known, term });
      const near =
        whole?.isSame || !isSplit
          ? whole
          : (measureSplit(window, { known, term }) ?? measureKin(window, { known, term }) ?? whole);
      if (near) found.push({ ...near, first, end, window: [...window] });
    }
  }
  return found;
}

type Measured = Omit<Near, "first" | "end" | "window">;

/** How far a window is from a name; undefined when it is too far to be of interest, or must not be changed into it. */
function measure(
  { rules, frames }: NameContext,
  window: readonly WordForm[],
  { known, term }: Prepared,
): Measured | undefined {
  const plain = window.map((form) => form.plain).join("");
  // "&" is said as a word.
  const isSame = plain === squash(known.name) || plain === squash(known.name.replaceAll("&", " and "));
  if (window.every((form) => frames.general.has(form.lower)) && !isSame) return undefined;
  let distance = isSame ? 0 : Number.POSITIVE_INFINITY;
  if (!isSame) {
    const sounds = joinSounds(window);
    for (const variant of term.variants)
      distance = Math.min(
        distance,
        joinDistances(soundDistance(sounds, variant.sounds, 6), letterDistance(encodeLetters(plain), variant.letters)),
      );
  }
  if (distance > relativeLimit(term)) return undefined;
  // A whole name may be heard with words of all talk in it: "Jung How Chew".
  const isWhole = term.kind === "person" && term.parts.length > 1 && window.length >= term.parts.length;
  const limit = isWhole && distance / lengthOf(term.parts) <= wholeLimit ? 0 : distance;
  if (isVetoed(window, term, limit, isSame, rules)) return undefined;
  const rest =
    window.length === term.parts.length
      ? term.parts.filter(({ plain: part }, k) => window[k]!.plain !== part)
      : term.parts;
  const relative = distance / lengthOf(rest);
  return relative <= shownLimit ? { known, term, relative, isSame } : undefined;
}

/** "Lena be well" for Lena Biewell: a given name that is right, and a family name in two words of which each may be ordinary. */
function measureSplit(window: readonly WordForm[], { known, term }: Prepared): Measured | undefined {
  const [given, family] = term.parts;
  if (term.kind !== "person" || term.parts.length !== 2 || window.length !== 3) return undefined;
  if (soundsApart(window[0]!.sounds, given!) > oneSound || family!.plain.length < 5) return undefined;
  const rest = window.slice(1);
  if (rest.some((form) => form.possessive !== "")) return undefined;
  const bySound = soundsApart(joinSounds(rest), family!);
  const byLetter = letterDistance(encodeLetters(rest.map(({ plain }) => plain).join("")), encodeLetters(family!.plain));
  const relative = joinDistances(bySound, byLetter) / lengthOf([family!]);
  return relative <= splitLimit ? { known, term, relative: 0.05, isSame: false, isSplit: true } : undefined;
}

/** "Olschei Vavra" for Ondřej Vávra: the family name is right, and before it stands what nobody is called and begins alike. */
function measureKin([given, family, more]: readonly WordForm[], { known, term }: Prepared): Measured | undefined {
  const { kind, parts } = term;
  if (kind !== "person" || parts.length !== 2 || !given || !family || more !== undefined) return undefined;
  const isNobody = given.tier === "unknown" && !given.isGivenName && !given.isFamilyName && given.possessive === "";
  const [first, last] = parts.map(({ plain }) => plain);
  if (!isNobody || family.plain !== last || given.plain === first || given.plain[0] !== first![0]) return undefined;
  return { known, term, relative: 0.05, isSame: false, isSplit: true };
}

/** How far sounds are from a part of a name, in whichever way that is said. */
export const soundsApart = (heard: Uint8Array, { sounds, otherSounds }: TermPart): number =>
  Math.min(...[sounds, ...otherSounds].map((way) => soundDistance(heard, way, 6)));

const lengthOf = (parts: readonly TermPart[]): number =>
  Math.max(
    2.4,
    parts.reduce((sum, { sounds, plain }) => sum + 0.4 * (sounds.length + plain.length), 0),
  );

function joinSounds(window: readonly WordForm[]): Uint8Array {
  const joined = new Uint8Array(window.reduce((sum, { sounds }) => sum + sounds.length, 0));
  let at = 0;
  for (const { sounds } of window) {
    joined.set(sounds, at);
    at += sounds.length;
  }
  return joined;
}

// What is weighed about a candidate: its words and those beside it, how likely they are as ordinary speech, what is right about them already.
import { type Candidate, scoring } from "./candidates.js";
import type { PreparedTerm } from "./prepared-term.js";
import type { WordForm } from "./word-form.js";
import { formAt, isSentenceStart, type TermPlace, type WordRun } from "./word-run.js";

/** So many words on either side are looked at. */
const reach = 2;

/** Folded words beside each term, by the index of its singular. */
export type Company = ReadonlyMap<number, ReadonlySet<string>>;

/** Words of content beside a run of words; function words say nothing about what they stand beside. */
function wordsBeside(run: WordRun, first: number, end: number): string[] {
  const beside: string[] = [];
  for (let at = Math.max(0, first - reach); at < Math.min(end + reach, run.ids.length); at++) {
    if (at >= first && at < end) continue;
    const { isFunction, isMark, isNumber, lower } = formAt(run, at);
    if (!isFunction && !isMark && !isNumber && lower.length > 2) beside.push(lower);
  }
  return beside;
}

/** Gathers what stands beside terms; `places` are where they are written rightly or nearly so. */
export function gatherCompany(run: WordRun, places: readonly TermPlace[]): Company {
  const company = new Map<number, Set<string>>();
  for (const { term, first, end } of places) {
    const beside = company.get(term.base) ?? new Set();
    company.set(term.base, beside);
    for (const word of wordsBeside(run, first, end)) beside.add(word);
  }
  return company;
}

export interface Facts {
  candidate: Candidate;
  window: WordForm[];
  /** Log10 of the window's likelihood as ordinary speech. */
  likelihood: number;
  /** How often its word is said; of several, all of them or the one said most that is not ordinary. */
  repeats: number;
  /** Words of content around the window, folded. */
  beside: readonly string[];
  isAllOrdinary: boolean;
  /** Only capitals differ. */
  isCaseOnly: boolean;
  /** Parts of the term that are written rightly, in their place; function words say nothing. */
  rightParts: number;
  /** Distance in relation to what was misheard: all of the term, or the rest when its ordinary words are right. */
  relative: number;
  /** A word of it is a name that people have, and another one than the term's. */
  isOtherName: boolean;
}

/** Gathers the facts of a candidate; `counts` says how often its words occur. */
export function gatherFacts(run: WordRun, candidate: Candidate, counts: Map<string, number>): Facts {
  const { first, end, term, isSame } = candidate;
  const window: WordForm[] = [];
  for (let at = first; at < end; at++) window.push(formAt(run, at));
  const shares = window.map((form, k) =>
    shareOf(form, !run.isCaseless && form.isCapital && !isSentenceStart(run, first + k)),
  );
  const isRight = (form: WordForm, k: number): boolean => form.plain === term.parts[k]!.plain;
  const inStep = term.parts.length > 1 && window.length === term.parts.length;
  const right = inStep ? window.filter(isRight) : [];
  const rest = inStep ? term.parts.filter((_, k) => !isRight(window[k]!, k)) : term.parts;
  const restLength = rest.reduce((total, part) => total + 0.4 * (part.sounds.length + part.plain.length), 0);
  return {
    candidate,
    window,
    likelihood: weighWindow(shares),
    repeats: countRepeats(window, counts),
    beside: wordsBeside(run, first, end),
    isAllOrdinary: window.every((form) => form.tier === "ordinary"),
    // "&" is said as a word.
    isCaseOnly: isSame && window.map((form) => form.lower).join(" ") === term.term.toLowerCase().replace(/&/g, "and"),
    rightParts: right.filter(({ isFunction }) => !isFunction).length,
    isOtherName: !isSame && window.some((form, k) => isNameBut(form, term.parts[k]?.plain, run.isCaseless)),
    relative:
      candidate.distance /
      (right.length > 0 && right.every((form) => form.tier === "ordinary") ? Math.max(2.4, restLength) : term.length),
  };
}

/** How likely words are as ordinary speech, by the log10 of their shares: the rarest in full, the others in part. */
export function weighWindow(shares: readonly number[]): number {
  const rarest = Math.min(...shares);
  return rarest + scoring.otherWords * (shares.reduce((total, share) => total + share, 0) - rarest);
}

function countRepeats(window: readonly WordForm[], counts: ReadonlyMap<string, number>): number {
  const counted = window.length === 1 ? window : window.filter(({ tier }) => tier !== "ordinary");
  return Math.max(1, ...counted.map(({ lower }) => counts.get(lower) ?? 1));
}

const isNameBut = (form: WordForm, right: string | undefined, isCaseless: boolean): boolean =>
  (form.isGivenName || form.isFamilyName) &&
  form.plain !== right &&
  (form.tier !== "ordinary" || form.isCapital || isCaseless);

/** A capital in mid-sentence makes an ordinary word a likely name, and an unknown one a likely other name. */
const shareOf = (form: WordForm, isCapital: boolean): number => {
  if (form.tier === "ordinary") return isCapital ? Math.min(form.share, scoring.capital) : form.share;
  return form.tier === "unknown" && isCapital ? -7 : form.share;
};

/** A candidate that would change nothing, or only punctuation, or force a case where the term has none to force. */
export function isNothing(run: WordRun, { candidate: { first, term, isSame }, window, isCaseOnly }: Facts): boolean {
  // Other letters are other words.
  if (!isSame) return isWhole(term, window) || isAnother(term, window);
  const written = window.map((form) => form.core.replace(/[’‘]/g, "'")).join(" ");
  if (written === term.term || written === term.term.replace(/[^\p{L}\p{N}]+$/u, "")) return true;
  if (!isCaseOnly) return false;
  if (term.keepsCase || term.origin === "title" || term.origin === "text") return true;
  return /^\p{Ll}/u.test(term.term) && window[0]!.isCapital && isSentenceStart(run, first);
}

/** A name in one word that has all words of the term in it was heard rightly: "OakenYardIO". */
const isWhole = ({ words, plain }: PreparedTerm, [form, more]: readonly WordForm[]): boolean =>
  more === undefined && words.length > 1 && /\p{Ll}\p{Lu}/u.test(form!.core) && form!.plain.includes(plain);

/** Of three letters and less two words sound alike by chance, unless they begin alike: "ddim" is not Tom. */
const isAnother = ({ kind, plain }: PreparedTerm, [form, more]: readonly WordForm[]): boolean =>
  more === undefined &&
  kind === "person" &&
  plain.length <= 3 &&
  form!.tier === "unknown" &&
  form!.plain[0] !== plain[0];

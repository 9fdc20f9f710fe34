// Finds family names that were heard as words of all talk, right behind the given name: "Lena be well" for Lena Biewell.
import { wordSet } from "../../base/words.js";
import { type Candidate, scoring } from "./candidates.js";
import { weighWindow } from "./facts.js";
import type { Frames } from "./frames.js";
import { soundsApart } from "./near-names.js";
import type { PreparedTerm, TermPart } from "./prepared-term.js";
import { encodeLetters } from "./sounds/costs.js";
import { joinDistances, letterDistance } from "./sounds/distance.js";
import type { WordForm } from "./word-form.js";
import { formAt, isJoined, placesOf, type TermPlace, type WordRun } from "./word-run.js";

/** A candidate with the odds for it, in powers of ten. */
export interface SplitName extends Candidate {
  score: number;
  /** It stands where people are introduced, wherever that is said: behind "your host". */
  isIntroduced: boolean;
}

/** A family name has so many letters, and what was heard is so far from it at most, by its length. */
const needed = { letters: 5, relative: 0.3 };

/** How likely the family name is behind the given name, in powers of ten. */
const prior = -1;

/** Words that go on behind a name, rather than being part of it. */
const goOn = wordSet("and or but so then");

/** A family name, and the term that is written where it is meant. */
interface Family {
  term: PreparedTerm;
  part: TermPart;
}

/**
 * Two or three ordinary words behind a given name: behind that of a whole name among the terms, or behind a term where it is
 * said, by `places`, for the terms of one word that are in no whole name.
 */
export function findSplitNames(
  run: WordRun,
  terms: readonly PreparedTerm[],
  places: readonly TermPlace[],
  frames: Frames,
): SplitName[] {
  const whole = terms.filter(({ parts, words, isPlural }) => parts.length === 2 && words.length === 2 && !isPlural);
  const inWhole = new Set(whole.map(({ parts }) => parts[1]!.plain));
  const lone = terms.flatMap((term) =>
    isLoneFamily(term) && !inWhole.has(term.plain) ? { term, part: term.parts[0]! } : [],
  );
  const found: SplitName[] = [];
  for (const { term, end } of places)
    if (term.words.length === 1)
      found.push(
        ...readBehind(
          run,
          end - 1,
          end,
          lone.filter((one) => one.term !== term),
          frames,
        ),
      );
  if (whole.length === 0) return found;
  const given = whole.map(({ parts }) => parts[0]!.lower);
  for (const at of placesOf(run, given)) {
    if (run.taken[at] === 2) continue;
    const { lower } = formAt(run, at);
    const own = whole.filter(({ parts }) => parts[0]!.lower === lower);
    found.push(
      ...readBehind(
        run,
        at,
        at,
        own.map((term) => ({ term, part: term.parts[1]! })),
        frames,
      ),
    );
  }
  return found;
}

/** What stands behind the given name at `given`; what is found begins at `first`. */
function readBehind(run: WordRun, given: number, first: number, families: readonly Family[], frames: Frames) {
  const found: SplitName[] = [];
  if (families.length === 0 || !formAt(run, given).isGivenName) return found;
  for (let n = 2; n <= 3; n++) {
    const window = windowAt(run, given + 1, n);
    const near = window && nearest(window, families);
    if (!near) continue;
    const score = prior - scoring.perDistance * near.distance - weighWindow(window.map(({ share }) => share));
    if (score >= 0)
      found.push({
        ...near,
        first,
        end: given + 1 + n,
        isSame: false,
        score,
        isIntroduced: isIntroduced(run, given, frames),
      });
  }
  return found;
}

const isLoneFamily = ({ term, parts, isPlural, isOrdinary }: PreparedTerm): boolean =>
  parts.length === 1 && !isPlural && !isOrdinary && /^\p{Lu}\p{Ll}+$/u.test(term);

/** Ordinary words that belong together, one of them a word of all talk. */
function windowAt(run: WordRun, first: number, n: number): WordForm[] | undefined {
  const window: WordForm[] = [];
  for (let at = first; at < first + n; at++) {
    if (at >= run.ids.length || !isJoined(run, at) || run.taken[at] !== 0) return undefined;
    window.push(formAt(run, at));
  }
  const isPlain = ({ tier, possessive, isMark, isNumber }: WordForm): boolean =>
    tier === "ordinary" && possessive === "" && !isMark && !isNumber;
  return window.every(isPlain) && window.some(({ isFunction }) => isFunction) && !goOn.has(window[0]!.lower)
    ? window
    : undefined;
}

function nearest(window: readonly WordForm[], families: readonly Family[]) {
  const sounds = Uint8Array.from(window.flatMap((form) => [...form.sounds]));
  const letters = encodeLetters(window.map(({ plain }) => plain).join(""));
  let best: { term: PreparedTerm; distance: number } | undefined;
  for (const { term, part } of families) {
    if (part.plain.length < needed.letters) continue;
    const limit = Math.min(needed.relative * 0.4 * (part.sounds.length + part.plain.length), best?.distance ?? 9);
    const bySound = soundsApart(sounds, part);
    const distance = joinDistances(bySound, letterDistance(letters, encodeLetters(part.plain)));
    if (distance <= limit) best = { term, distance };
  }
  return best;
}

/** Whether one of the phrases behind which people are introduced stands before a place. */
function isIntroduced(run: WordRun, at: number, { byFirst }: Frames): boolean {
  const before: string[] = [];
  for (let first = at - 1; first >= Math.max(0, at - 5) && isJoined(run, first + 1); first--) {
    before.unshift(formAt(run, first).lower);
    const list = byFirst.get(before[0]!) ?? [];
    const isOfPeople = list.some(
      ({ words, kind, opening, behind }) =>
        !opening && !behind && kind !== "show" && kind !== "firm" && words.join(" ") === before.join(" "),
    );
    if (isOfPeople) return true;
  }
  return false;
}

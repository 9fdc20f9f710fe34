// Compares one window with the terms it may stand for.
import type { PreparedTerm, Variant } from "./prepared-term.js";
import { encodeLetters, letterDistance, soundDistance } from "./sounds/distance.js";
import { pronounce } from "./sounds/pronounce.js";
import { nextEntry, type TermIndex, type WindowShape } from "./term-index.js";
import { isVetoed, type VetoRules } from "./vetoes.js";
import type { WordForm } from "./word-form.js";

export interface Match {
  term: PreparedTerm;
  /** Mean of the distances in sound (.6) and spelling (.4); 0 when only case, spaces or hyphens differ. */
  distance: number;
  isSame: boolean;
}

/** A function word is taken for a part of a name only when the window is this near to the term. */
export const functionLimit = 0.35;

const soundPart = 0.6;
/** The distance may be this part of a term's length, and at least 1. */
const longestRelative = 0.34;

/** The terms within `limit` of a window that no veto speaks against. */
export function matchWindow(
  window: readonly WordForm[],
  index: TermIndex,
  shape: WindowShape,
  limit: number,
  rules: VetoRules,
): Match[] {
  const last = window.length - 1;
  // The s of a possessive inside the window belongs to the name.
  const plain = window.map((form, k) => form.plain + (k < last && form.possessive ? "s" : "")).join("");
  const letters = encodeLetters(plain);
  const sounds = joinSounds(window);
  const matches: Match[] = [];
  for (let t = nextEntry(index, shape, limit, 0); t >= 0; t = nextEntry(index, shape, limit, t + 1)) {
    const { term, variant } = index.entries[t]!;
    const isSame = plain === term.plain;
    const distance = isSame ? 0 : measure(window, plain, letters, sounds, term, variant, limit, rules);
    if (distance > limit || isVetoed(window, term, distance, isSame, rules)) continue;
    const before = matches.find((match) => match.term === term);
    if (!before) matches.push({ term, distance, isSame });
    else if (distance < before.distance) before.distance = distance;
  }
  return matches;
}

function measure(
  window: readonly WordForm[],
  plain: string,
  letters: Uint8Array,
  sounds: Uint8Array,
  term: PreparedTerm,
  variant: Variant,
  limit: number,
  rules: VetoRules,
): number {
  const isStrange = window.some((form) => form.isFunction && !term.partSet.has(form.lower));
  const most = Math.min(isStrange ? functionLimit : limit, Math.max(1, longestRelative * term.length));
  const bySound = soundPart * soundDistance(sounds, variant.sounds, most / soundPart);
  const both = bySound > most ? bySound : bySound + (1 - soundPart) * letterDistance(letters, variant.letters);
  const distance = both <= most ? both : Number.POSITIVE_INFINITY;
  return isCutOff(window, plain, term, rules)
    ? Math.min(distance, 0.6 + 0.05 * (term.plain.length - plain.length))
    : distance;
}

/** A word that was cut off: "Kubern" for Kubernetes. */
const isCutOff = (window: readonly WordForm[], plain: string, term: PreparedTerm, rules: VetoRules): boolean =>
  window.length === 1 &&
  term.words.length === 1 &&
  window[0]!.tier === "unknown" &&
  plain.length >= 5 &&
  plain.length >= term.plain.length * 0.6 &&
  term.plain.startsWith(plain) &&
  !rules.isKnownPart(window[0]!.lower);

const finalS = pronounce("s").slice(-1);

function joinSounds(window: readonly WordForm[]): Uint8Array {
  if (window.length === 1) return window[0]!.sounds;
  const last = window.length - 1;
  const parts = window.flatMap((form, k) => (k < last && form.possessive ? [form.sounds, finalS] : [form.sounds]));
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

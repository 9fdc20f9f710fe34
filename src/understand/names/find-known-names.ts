// Finds names of the front-matter where they are sure to stand, however they were heard: "welcome to …", "I'm your host …".
import { type Frame, type Frames, framesOf } from "./frames.js";
import type { KnownName } from "./known-names.js";
import type { Lexicon } from "./lexicon.js";
import { type NameContext, type Near, nearNames, oneSound, sayName, soundsApart } from "./near-names.js";
import { sign } from "./place-facts.js";
import type { PreparedTerm } from "./prepared-term.js";
import { isVetoed, type VetoRules } from "./vetoes.js";
import { fold, type WordForm } from "./word-form.js";
import { formAt, isJoined, placesOf, type WordRun } from "./word-run.js";

export interface KnownHit {
  first: number;
  end: number;
  name: string;
  /** Certain enough to be made unasked. */
  sure: boolean;
  isSame: boolean;
  why: string;
}

/** So many words are the first minutes. */
const opening = 700;
/** A name may be this far from what was heard, by its length: to be made, where the frame is sure and where it is not. */
const limits = { sure: 0.28, opening: 0.2 };
/** Ordinary words are taken for a title only when they are this near. */
const ordinaryLimit = 0.18;
/** Two names that people have are one when they sound so alike: Jon and John, not Dan and Dana. */
const sameName = 0.2;
/** Another name must be so much farther. */
const ahead = 0.12;

interface Context extends NameContext {
  english: boolean;
}

/** What stands in the frames of the language; nothing where it has no table. Names that are right give nothing. */
export function findKnownNames(
  run: WordRun,
  known: readonly KnownName[],
  lexicon: Lexicon,
  rules: VetoRules,
  language: string,
): KnownHit[] {
  const frames = framesOf(language);
  if (!frames || known.length === 0) return [];
  const names = known.flatMap((one) => sayName(one, lexicon).map((term) => ({ known: one, term })));
  const context = { run, names, frames, rules, english: /^en\b/i.test(language) };
  const hits: KnownHit[] = [];
  const byFirst = numberFrames(run, frames);
  for (const at of placesOf(run, frames.byFirst.keys(), { possessives: true })) {
    for (const { frame, words } of byFirst.get(saidAt(run, at)) ?? []) {
      if ((frame.opening && at > opening) || !isSaid(run, words, at)) continue;
      for (const hit of readFrame(context, frame, at))
        if (!hits.some(({ first, end }) => hit.first < end && first < hit.end)) hits.push(hit);
      break;
    }
  }
  for (const hit of [...findTitles(context), ...findPeople(context)])
    if (!hits.some(({ first, end }) => hit.first < end && first < hit.end)) hits.push(hit);
  return hits.sort((a, b) => a.first - b.first);
}

interface NumberedFrame {
  frame: Frame;
  words: number[];
}

/** Frames with their words by number, by that of the first: most words of a talk are compared with them, and few are meant. */
function numberFrames({ table: { vocabulary } }: WordRun, { byFirst }: Frames): Map<number, NumberedFrame[]> {
  const numberOf = (word: string): number => vocabulary.idOf(word, 0, word.length);
  return new Map(
    Array.from(byFirst, ([first, list]) => [
      numberOf(first),
      list.map((frame) => ({ frame, words: frame.words.map(numberOf) })),
    ]),
  );
}

const said = (form: WordForm): string => form.lower + fold(form.possessive);

/** The number of what is said at a place. */
function saidAt(run: WordRun, at: number): number {
  const { signs, lowers, vocabulary } = run.table;
  const id = run.ids[at]!;
  if (!(signs[id]! & sign.possessive)) return lowers[id]!;
  const word = said(formAt(run, at));
  return vocabulary.idOf(word, 0, word.length);
}

/** Whether the words of a frame go on as it does; the first one is known to be its. */
function isSaid(run: WordRun, words: readonly number[], at: number): boolean {
  if (at + words.length > run.ids.length) return false;
  for (let k = 1; k < words.length; k++)
    if (run.turnStarts[at + k] !== 0 || saidAt(run, at + k) !== words[k]) return false;
  return true;
}

/** What stands in a frame, and behind "and" a second name. */
function readFrame(context: Context, frame: Frame, at: number): KnownHit[] {
  const { run, frames } = context;
  const phrase = run.words.slice(at, at + frame.words.length).join(" ");
  const isSplit = !frame.opening;
  if (frame.behind)
    return pick(context, frame, nearNames(context, rivalsOf(frame.kind), at, { ends: true, isSplit: false }), phrase)
      .hits;
  const found = readFrom(context, frame, at + frame.words.length, isSplit);
  const { hits, end } = pick(context, frame, found, phrase);
  const isPeople = frame.kind !== "show" && frame.kind !== "firm";
  if (!isPeople || end + 1 >= run.ids.length || !frames.and.has(formAt(run, end).lower) || !isJoined(run, end))
    return hits;
  return [...hits, ...pick(context, frame, readFrom(context, frame, end + 1, isSplit), phrase).hits];
}

/** The names near to what begins at a place, or behind words that may stand before a name. */
function readFrom(context: Context, frame: Frame, from: number, isSplit: boolean): Near[] {
  const { run, frames } = context;
  const found: Near[] = [];
  for (let first = from, skipped = 0; first < run.ids.length; first++, skipped++) {
    if (run.turnStarts[first] === 1 || formAt(run, first - 1).stop === 2) break;
    found.push(...nearNames(context, rivalsOf(frame.kind), first, { ends: false, isSplit }));
    if (skipped >= 3 || !frames.between.has(said(formAt(run, first)))) break;
  }
  return found;
}

/** The nearest name that answers a frame, where it is one, and where what was heard of it ends. */
function pick(context: Context, frame: Frame, found: Near[], phrase: string): { hits: KnownHit[]; end: number } {
  found.sort(
    (a, b) => Number(b.isSame) - Number(a.isSame) || a.relative - b.relative || b.end - b.first - (a.end - a.first),
  );
  const nearest = found.find(({ known }) => answers(frame.kind, known.kind));
  if (!nearest || (found[0]!.isSame && !nearest.isSame)) return { hits: [], end: Number.POSITIVE_INFINITY };
  // Of one person the whole name, where it is near too.
  const longer = found.find(
    ({ known, term, relative }) =>
      known.of === nearest.known.of && term.parts.length > nearest.term.parts.length && relative <= limits.opening,
  );
  const best = longer ?? nearest;
  const rival = found.find(({ known }) => known.of !== best.known.of);
  const alone = rival === undefined || rival.relative - best.relative >= ahead;
  const why = `stands beside "${phrase}" and ${best.isSame ? "is" : "sounds like"} ${best.known.name}`;
  const hit = judge(context, best, frame.opening, alone, why, !frame.opening);
  return { hits: hit ? [hit] : [], end: best.end };
}

const isPerson: ReadonlySet<KnownName["kind"]> = new Set(["host", "guest"]);
const rivalsOf = (kind: Frame["kind"]): ReadonlySet<KnownName["kind"]> =>
  kind === "show" || kind === "firm" ? new Set([kind]) : isPerson;
const answers = (asked: Frame["kind"], kind: KnownName["kind"]): boolean => asked === "speaker" || asked === kind;

/** Whether a name near enough is made, shown or left. */
function judge(
  { run, english }: Context,
  near: Near,
  isOpening: boolean,
  alone: boolean,
  why: string,
  isFrame = false,
): KnownHit | undefined {
  const { known, term, first, end, window, relative, isSame } = near;
  for (let at = first; at < end; at++) if (run.taken[at] === 2) return undefined;
  const written = window.map((form) => form.core.replace(/[’‘]/g, "'")).join(" ");
  if (written === known.name || (isSame && isOpening)) return undefined;
  const hit = (sure: boolean): KnownHit => ({ first, end, name: known.name, sure, isSame, why });
  const changed = window.filter(
    (form, k) => window.length !== term.parts.length || form.plain !== term.parts[k]!.plain,
  );
  // A word with a capital is meant as a name; where there are none, a word that no list knows.
  const isName = (form: WordForm): boolean =>
    run.isCaseless ? form.tier !== "ordinary" || form.isGivenName || form.isFamilyName : form.isCapital;
  // A title all in small letters is an address rather than the way it is written.
  if (isSame)
    return /\p{Lu}/u.test(known.name) && (known.kind === "show" || window.some(isName)) ? hit(true) : undefined;
  const isHeardName = changed.every(isName);
  const isNear = relative <= (isOpening || !english ? limits.opening : limits.sure);
  if (known.kind === "show") {
    if (isOpening && !isHeardName) return undefined;
    return isNear && alone && (changed.some(isName) || relative <= ordinaryLimit)
      ? hit(true)
      : isHeardName
        ? hit(false)
        : undefined;
  }
  if (near.isSplit && alone) return hit(true);
  if (!isHeardName) return undefined;
  // Behind "my guest is" whoever has the family name is the guest: "Andre Vavra" for Ondřej Vávra.
  const isKin = isFrame && [window, term.parts].every((of) => of.length === 2 && of[1]!.plain === term.parts[1]?.plain);
  const other = (english && !isKin && isSomebodyElse(window, term)) || (known.kind !== "firm" && goesOn(run, near));
  const sure =
    isNear && alone && !other && (english || !isOpening) && (known.kind !== "firm" || relative <= limits.opening);
  return sure ? hit(true) : isOpening && (other || window.length !== term.parts.length) ? undefined : hit(false);
}

/** A name that people have, and that does not sound like this one; for one that no list has, some such name is heard. */
function isSomebodyElse(window: readonly WordForm[], { parts }: PreparedTerm): boolean {
  return window.some((form, k) => {
    const part = window.length === parts.length ? parts[k] : undefined;
    if (!(form.isGivenName || form.isFamilyName) || form.plain === part?.plain) return false;
    return part === undefined || (!part.isUnlisted && soundsApart(form.sounds, part) > sameName);
  });
}

/** A given name alone, and another family name behind it. */
function goesOn(run: WordRun, { end, window, term }: Near): boolean {
  if (term.parts.length > 1 || window.length > 1 || end >= run.ids.length || !isJoined(run, end)) return false;
  const next = formAt(run, end);
  return !next.isFunction && (run.isCaseless ? next.tier !== "ordinary" || next.isFamilyName : next.isCapital);
}

/** The show's title wherever it is said, but for one sound of one of its words. */
function findTitles(context: Context): KnownHit[] {
  const { run, names, rules, frames } = context;
  const titles = names.filter(({ known, term }) => known.kind === "show" && term.parts.length > 1);
  const hits: KnownHit[] = [];
  if (titles.length === 0) return hits;
  const inTitles = titles.flatMap(({ term }) => term.parts.map(({ lower }) => lower));
  for (const at of placesOf(run, inTitles)) {
    const { lower } = formAt(run, at);
    for (const { known, term } of titles) {
      const right = term.parts.findIndex((part) => part.lower === lower);
      const first = at - right;
      const end = first + term.parts.length;
      if (right < 0 || first < 0 || end > run.ids.length) continue;
      const wrong = onlyWrong(run, term, first);
      if (wrong < 0) continue;
      const window = term.parts.map((_, k) => formAt(run, first + k));
      if (frames.general.has(window[wrong]!.lower)) continue;
      if (window.some((form, k) => form.possessive !== "" || (k > 0 && !isJoined(run, first + k)))) continue;
      if (soundsApart(window[wrong]!.sounds, term.parts[wrong]!) > oneSound) continue;
      if (isVetoed(window, term, 0, false, rules)) continue;
      const near: Near = { known, term, first, end, window, relative: 0.1, isSame: false };
      const hit = judge(context, near, true, true, `sounds like ${known.name} but for one sound`);
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

/** Which part of a term is another word in the window from `first` on, where it is one alone; else -1. */
function onlyWrong(run: WordRun, { parts }: PreparedTerm, first: number): number {
  let wrong = -1;
  for (let k = 0; k < parts.length; k++) {
    if (formAt(run, first + k).plain === parts[k]!.plain) continue;
    if (wrong >= 0) return -1;
    wrong = k;
  }
  return wrong;
}

/** People wherever their given name stands right, and what stands behind it sounds like the rest of their whole name. */
function findPeople(context: Context): KnownHit[] {
  const { run, names } = context;
  const people = names.filter(({ known, term }) => isPerson.has(known.kind) && term.parts.length > 1);
  if (people.length === 0) return [];
  const begins = people.map(({ term }) => term.parts[0]!.lower);
  const hits: KnownHit[] = [];
  for (const at of placesOf(run, begins)) {
    const given = formAt(run, at).plain;
    const near = nearNames({ ...context, names: people }, isPerson, at, { ends: false, isSplit: false })
      .filter(
        ({ term, window, isSame }) => !isSame && term.parts[0]!.plain === given && window.length === term.parts.length,
      )
      .sort((a, b) => a.relative - b.relative)[0];
    if (!near) continue;
    const { known, first, end } = near;
    const why = `begins as ${known.name} does and sounds like it`;
    const same = near.relative <= sameLimit && canBeName(context, near);
    const hit = judge(context, near, false, true, why);
    if (hit) hits.push(hit);
    else if (same) hits.push({ first, end, name: known.name, sure: true, isSame: false, why });
  }
  return hits;
}

/** So near a name in small letters is meant too, behind a given name that is right. */
const sameLimit = 0.06;

/** Whether nothing speaks against words in small letters being a name: no ordinary word, no place that is settled. */
const canBeName = ({ run }: Context, { first, end, window, term }: Near): boolean =>
  window.every((form, k) => form.plain === term.parts[k]!.plain || (form.tier !== "ordinary" && !form.isCapital)) &&
  run.taken.slice(first, end).every((taken) => taken !== 2);

// Decides by the whole of a text which of the times and names that its lines begin with are any.

import { countEach, longestRise } from "../../base/lists.js";
import { saySeconds } from "../../base/say-found.js";
import { isCommonIn } from "./cue-labels.js";
import { addProblem, type Draft } from "./draft.js";
import { isHead, isNameLike, isVoiceNumber, trustLabels } from "./labels.js";
import type { SpokenLine } from "./text-lines.js";
import type { Head } from "./turn-heads.js";

export interface TurnLine extends SpokenLine {
  head: Head;
}

/** Share of the lines from which times at their beginning are how the text is written. */
const usualShare = 0.5;
/** Words said in a second, at least and at most, between times that belong to the recording. */
const slowest = 0.2;
const fastest = 8;

/** Takes back times and names that are none: what was cut off is text again. `length` is the recording's, in seconds. */
export function trustHeads(lines: readonly TurnLine[], draft: Draft, length: number | undefined): void {
  dropTimesOfDay(lines, draft);
  dropBareTimes(lines, draft, length);
  trustNames(lines, draft.people);
}

/** "3:30 PM" before most lines is when the text was typed: it is left out, and said. Elsewhere it is text. */
function dropTimesOfDay(lines: readonly TurnLine[], draft: Draft): void {
  const daily = lines.filter(({ head }) => head.ofDay && !head.lonely);
  const usual = daily.length >= Math.max(2, usualShare * countStarts(lines));
  if (usual)
    addProblem(
      draft,
      "transcript-time-of-day",
      daily[0]!.line,
      `a time of day before ${daily.length === 1 ? "a line" : `${daily.length} lines`}`,
      "times of the recording, which begin at 0:00",
      { hint: "They are left out, and times are estimated. Export the transcript with the recording's times." },
    );
  else for (const each of daily) each.head = { change: false, rest: each.text };
}

/** Places where a turn could begin: paragraphs where the text has some, else lines. */
export const countStarts = (lines: readonly SpokenLine[]): number => {
  const blocks = lines.filter(({ afterBlank }) => afterBlank).length;
  return blocks > lines.length / 3 ? blocks : lines.length;
};

/**
 * A time without brackets at the beginning of a line is a mark only where more lines begin so, mostly rising; and where only
 * some lines do, only if the words between the times can be said in that time, and the recording is that long.
 */
function dropBareTimes(lines: readonly TurnLine[], draft: Draft, length = Number.POSITIVE_INFINITY): void {
  const bare = lines.filter(({ head }) => head.bare);
  if (bare.length === 0) return;
  const times = bare.map(({ head }) => head.time!);
  const alone = bare.every(({ head }) => head.rest === "" || head.plain);
  const rises = longestRise(times).length >= Math.max(alone ? 1 : 2, 0.7 * times.length);
  const usual = alone || bare.length >= usualShare * countStarts(lines);
  if (rises && (usual || (fitsPace(lines) && Math.max(...times) <= length + 60))) return;
  if (rises)
    addProblem(
      draft,
      "transcript-mark-time",
      bare[0]!.line,
      `a time at the beginning of the line (${saySeconds(times[0]!)} as a time of the recording), which does not fit the words around it,`,
      "times that the recording reaches with these words",
      {
        hint: "It is taken for a part of the text. If it is a time of the recording, write it in brackets: [0:12].",
        severity: "info",
      },
    );
  for (const each of bare) each.head = { change: false, rest: each.text };
}

/** Whether most of the times stand where their words would be said, counted from the time before. */
function fitsPace(lines: readonly TurnLine[]): boolean {
  let [words, time, fitting, gaps] = [0, 0, 0, 0];
  for (const { head, text } of lines) {
    if (head.bare && head.time! > time) {
      const pace = words / (head.time! - time);
      gaps++;
      if (pace >= slowest && pace <= fastest) fitting++;
      [words, time] = [0, head.time!];
    }
    words += text.split(" ").length;
  }
  return fitting >= 0.7 * gaps;
}

/** A word behind a time is a name where most of the times stand before such words and the speech on lines of its own. */
function dropBehindTimes(lines: readonly TurnLine[]): void {
  const behind = lines.filter(({ head }) => head.behindTime);
  const timed = lines.filter(({ head }) => head.time !== undefined).length;
  const spoken = lines.filter(
    ({ head }, at) => head.behindTime && lines[at + 1] !== undefined && lines[at + 1]!.head.time === undefined,
  ).length;
  if (behind.length >= usualShare * timed && spoken >= usualShare * behind.length) return;
  for (const each of behind) each.head = withoutName(each);
}

/** Share of the places from which names are how a text begins its turns. */
const nearly = 0.6;

/** "**Note:**" once in a text is a word of the text, however it is written. */
function dropLoneHeads(lines: readonly TurnLine[]): void {
  const counts = countEach(lines.flatMap(({ head }) => (head.plain ? (head.name ?? []) : [])));
  if (counts.size < 2) return;
  for (const each of lines) {
    const { name, plain, rest } = each.head;
    if (!plain || name === undefined || rest === "" || counts.get(name) !== 1 || !isHead(name)) continue;
    each.head = { ...(each.head.unnamed ?? { change: each.head.change }), rest: `${name}: ${rest}` };
  }
}

/** Takes back the names that are none; what was cut off as a name is text again. */
function trustNames(lines: readonly TurnLine[], people: ReadonlySet<string>): void {
  dropBehindTimes(lines);
  dropLoneHeads(lines);
  const plain = lines.some(({ head }) => head.plain && head.name !== undefined);
  // Nobody says nothing but an address.
  const candidates = lines.filter(
    ({ head }) =>
      head.name !== undefined && !head.plain && !head.lonely && !head.behindTime && !/^https?:\/\/\S+$/.test(head.rest),
  );
  // Nobody begins to speak twice in a row: a line that follows itself is what a recogniser hears again and again.
  const isLooped = ({ text }: TurnLine, at: number): boolean =>
    lines[at - 1]?.text === text || lines[at + 1]?.text === text;
  const looped = new Set(lines.flatMap((each, at) => (each.head.lonely && isLooped(each, at) ? [each.text] : [])));
  const lonely = lines.filter(({ head, text }) => head.lonely && !looped.has(text));
  const isCommon = isCommonIn(() => lines.flatMap(({ text }) => text.split(" ")));
  const names = new Set(lines.flatMap(({ head }) => (head.plain && head.name !== undefined ? [head.name] : [])));
  // What stands under a label that is alone on its line begins no turn of its own.
  const alone = candidates.filter(({ head }) => head.rest === "").length;
  const places = Math.max(candidates.length, countStarts(lines) - alone);
  // Where nearly every paragraph is a turn under its name, another name before one is somebody too.
  const usual = lines.filter(({ head }) => head.plain && head.name !== undefined).length >= nearly * places;
  const trusted = plain
    ? new Set(
        candidates.flatMap(({ head, afterBlank }) =>
          names.has(head.name!) ||
          (afterBlank && usual && isNameLike(head.name!) && !isCommon(head.name!.toLowerCase()))
            ? [head.name!]
            : [],
        ),
      )
    : trustLabels(
        candidates.map(({ head }) => head.name!),
        places,
        isCommon,
        people,
      );
  const repeated = countEach(lonely.map(({ head }) => head.name!));
  const isLonely = !plain && trusted.size === 0 && repeated.size > 1 && lonely.length >= 0.2 * lines.length;
  for (const each of lines) {
    const { head } = each;
    if (head.name === undefined || head.plain || head.behindTime) continue;
    const keeps = head.lonely
      ? isVoiceNumber(head.name) || (isLonely && repeated.get(head.name)! >= 2 && !isCommon(head.name.toLowerCase()))
      : trusted.has(head.name);
    if (!keeps) each.head = withoutName(each);
  }
  spellInitials(lines);
}

/**
 * "Ann Lee (AL)", or "Ann Lee" alone, at the first turn says who "AL" is at the others, where nobody else begins so: both are Ann
 * Lee. "AL" may also be Ann Lee Moe, and "O" Odin; "Q" and "A" ask and answer.
 */
function spellInitials(lines: readonly TurnLine[]): void {
  const names = new Set(lines.flatMap(({ head }) => head.name ?? []));
  const meant = new Map<string, string>();
  for (const label of names) {
    const [, name, initials] = /^(.+?)\s*\((\p{Lu}[\p{L}\d]{0,3})\)$/u.exec(label) ?? [];
    if (name !== undefined && names.has(initials!)) meant.set(label, name).set(initials!, name);
  }
  for (const short of names) {
    if (meant.has(short) || !/^(?:(?![QA])\p{Lu}|\p{Lu}{2,4})$/u.test(short)) continue;
    const exact = [...names].filter((name) => initialsOf(name) === short);
    const whole = exact.length > 0 ? exact : [...names].filter((name) => beginsAs(name, short));
    if (whole.length === 1) meant.set(short, meant.get(whole[0]!) ?? whole[0]!);
  }
  if (meant.size === 0) return;
  for (const each of lines) {
    const name = each.head.name === undefined ? undefined : meant.get(each.head.name);
    if (name !== undefined) each.head = { ...each.head, name };
  }
}

/** "AL" of "Ann Lee"; "" of one word. */
const initialsOf = (name: string): string => {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return words.length < 2 ? "" : words.map((word) => [...word][0]).join("");
};

/** Whether a name, longer than these initials, begins with them: of one letter, where it is that of a name in small letters. */
const beginsAs = (name: string, short: string): boolean =>
  short.length === 1
    ? name.length > 2 && name.startsWith(short) && /^\p{Lu}\p{Ll}/u.test(name)
    : initialsOf(name).startsWith(short);

/** The head of a line as it is where its name is none. */
export const withoutName = ({ head, text }: TurnLine): Head => head.unnamed ?? { change: head.change, rest: text };

// A long text with few names: what a name that stands once, or an audience's, has of what is said.

import { countEach } from "../../base/lists.js";
import { addProblem, type Draft, isKnown } from "./draft.js";
import { isAudience, isHead, isVoiceNumber, likenessBeforeColon } from "./labels.js";
import { countStarts, type TurnLine, withoutName } from "./trust-heads.js";

/** A head of a text, with its title, has no more characters. */
const longestHead = 500;
/** From so many paragraphs on a text shows how it begins its turns, and so small a share of them under names are few. */
const fewestPlaces = 8;
const fewNames = 0.2;
/** What is behind a name is speech from so many words on, whether it ends as a sentence or not. */
const speechWords = 12;

/**
 * In a long text that begins under no name, few names say nothing of the other paragraphs. One that stands once is none
 * ("Tweet: ...", "TODO:", who asked a question), unless somebody of that name is expected; those that come again or answer
 * each other name their own paragraphs, as in a talk with an audience.
 */
export function boundFewNames(lines: readonly TurnLine[], draft: Draft): void {
  dropFirstField(lines);
  const dropped = takeBack(findHeadings(lines, draft));
  const named = lines.filter(({ head }) => head.name !== undefined);
  const places = countStarts(lines);
  const names = new Set(named.map(({ head }) => head.name!));
  const once = names.size === named.length;
  const [first] = named;
  const areFew = places >= fewestPlaces && named.length < fewNames * places;
  if (first !== undefined && areFew && !opensTalk(first, lines, once) && ![...names].some(isVoiceNumber)) {
    const areTurns =
      named.length > 1 && named.every(({ head, item }) => (head.rest === "" || speaks(head.rest)) && item !== true);
    if (once && !areTurns && ![...names].some((name) => isKnown(name, draft.people))) dropped.push(...takeBack(named));
    else bound(lines, places === lines.length);
  }
  sayDropped(dropped, places, draft);
}

/** Ends the turns of names with their own paragraphs. */
function bound(lines: readonly TurnLine[], byLines: boolean): void {
  let bound = false;
  for (const each of lines) {
    if (each.head.name !== undefined) bound = true;
    else if (bound && (byLines || each.afterBlank)) {
      each.head = { ...each.head, change: true };
      bound = false;
    }
  }
}

/** "Recorded at: the harbour" before the first turn is no turn, where it stands once and others come again. */
function dropFirstField(lines: readonly TurnLine[]): void {
  const at = lines.findIndex(({ head }) => head.name !== undefined);
  const first = lines[at];
  if (first === undefined || first.head.plain || first.head.rest === "" || speaks(first.head.rest)) return;
  const counts = countEach(lines.flatMap(({ head }) => head.name ?? []));
  if (
    counts.get(first.head.name!) === 1 &&
    counts.size > 2 &&
    lines[at + 1]?.afterBlank &&
    lines[at + 1]?.head.name === undefined
  )
    first.head = withoutName(first);
}

/** From so many items of a list on, each under another name, it is a list of points. */
const fewestPoints = 5;
const mostlyOther = 0.8;

/** "**Related concepts:**", "Objectives:" and points of a list: nobody's names where none of the names in a text comes again. */
function findHeadings(lines: readonly TurnLine[], { people }: Draft): TurnLine[] {
  const named = lines.filter(({ head }) => head.name !== undefined && !isVoiceNumber(head.name));
  const names = new Set(named.map(({ head }) => head.name!));
  const points = named.filter(({ item }) => item === true);
  const isList = points.length >= fewestPoints && points.length >= usualPoints * named.length;
  if (names.size < (isList ? mostlyOther : 1) * named.length) return [];
  return named.filter(
    ({ head, item }) =>
      !isKnown(head.name!, people) &&
      ((isList && item === true) || isHead(head.name!) || likenessBeforeColon(head.name!) === "none"),
  );
}

const usualPoints = 0.6;

/** Whether a text is long enough to be speech, or ends as a sentence. */
const speaks = (text: string): boolean => endsSentence.test(text) || text.split(" ").length >= speechWords;

/** Whether a talk begins with a named line: nothing but a head stands before, and where no name comes again, it is speech. */
function opensTalk(first: TurnLine, lines: readonly TurnLine[], once: boolean): boolean {
  const before = lines.slice(0, lines.indexOf(first)).reduce((sum, { text }) => sum + text.length, 0);
  const { rest, name } = first.head;
  return (
    before <= longestHead && !isAudience(name!) && (!once || ((rest === "" || speaks(rest)) && first.item !== true))
  );
}

const endsSentence = /[.!?…。！？]["'”’)*_]*$/;

interface Dropped {
  name: string;
  line: number;
}

/** The names of these lines, which are text again. */
const takeBack = (named: readonly TurnLine[]): Dropped[] =>
  named.map((each) => {
    const { name, plain, rest, unnamed, change } = each.head;
    each.head = plain
      ? { ...(unnamed ?? { change }), rest: rest === "" ? name! : `${name}: ${rest}` }
      : withoutName(each);
    return { name: name!, line: each.line };
  });

function sayDropped(dropped: readonly Dropped[], places: number, draft: Draft): void {
  const [first] = dropped;
  if (first === undefined) return;
  const { name, line } = first;
  const count = dropped.length === 1 ? "one" : dropped.length;
  addProblem(
    draft,
    "transcript-label",
    line,
    `"${name}:", which looks like a speaker's name, before ${count} of ${places} paragraphs`,
    "names wherever somebody begins to speak",
    { severity: "info", hint: "It is taken for a part of the text, and nobody is named." },
  );
}

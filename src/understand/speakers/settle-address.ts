// Settles what is heard where somebody is called by name: "thank you, Ida" and "is it, Ida?" end with it, "Ida, what …" begins with it.
import { wordSet } from "../../base/words.js";
import type { Person } from "../../model/model.js";
import { coreAt, type WordFacts } from "../readable/word-facts.js";
import type { HeardWords } from "../reader/read-words.js";
import { saidNames, salutes } from "./name-signs.js";

/** What is asked or said to whom the name before it calls. */
const openers = wordSet(
  "what what's how how's why when where who who's which do did does are is can could would should have tell good welcome",
);
/** Behind these a name is spoken of: "with Ida", "my guest is Ida", "I'm Ida". */
const leading = wordSet(
  "with is was to and or of by for from about i'm am it's that's than like as at on in ask asked told tell met saw my your our his her their the a an not both between where when if because that says said",
);
/** From here on an end is heard. */
const clearly = 0.4;
/** With less than this of an end before it a name belongs to what stands there: "I miss Ida. What about you?" */
const perhaps = 0.05;
/** "Thank you, Ida, that was lovely": who thanks goes on with what it was. */
const praises = wordSet("was were is");

const { max, min } = Math;
/** Where somebody else may go on or not, hardly anybody does; what the source itself marks is heard more surely. */
const unsure = 0.5;
const hardly = 0.05;
const surely = 0.8;

/**
 * What is heard, with ends of sentences and changes of speaker beside the first names of `people` as far as they are called by
 * them alone. `facts` are of the words as they are spelled after corrections, one a raw word.
 */
export function settleAddress(heard: HeardWords, facts: WordFacts, people: readonly Person[]): HeardWords {
  const names = new Map(saidNames(people).people.map(({ person, first }) => [first, restOf(person)]));
  let settled: HeardWords | undefined;
  for (let at = 1; at < facts.ids.length && names.size > 0; at++) {
    const rest = names.get(coreAt(facts, at));
    if (rest === undefined || rest.includes(coreAt(facts, at + 1))) continue;
    const before = coreAt(facts, at - 1);
    const thanks = before === "you" && coreAt(facts, at - 2) === "thank";
    const much = before === "much" && coreAt(facts, at - 2) === "so";
    const isSalute = salutes.has(before) || thanks || much;
    const endsBefore = endAt(heard, at - 1) >= perhaps;
    const opens = !leading.has(before) && endsBefore && openers.has(coreAt(facts, at + 1));
    const asked = !opens && heard.question[at - 1]! >= clearly && endAt(heard, at) >= clearly;
    if ((!isSalute && !opens && !asked) || heard.change[opens && !isSalute ? at : at - 1]! >= surely) continue;
    settled ??= copy(heard);
    if (isSalute || asked) {
      move(settled, at - 1, at);
      const next = coreAt(facts, at + 1);
      const goesOn = next === "that's" || (next === "that" && praises.has(coreAt(facts, at + 2)));
      if (goesOn && settled.change[at]! <= unsure) settled.change[at] = min(settled.change[at]!, hardly);
    } else move(settled, at, at - 1);
  }
  return settled ?? heard;
}

const endAt = ({ stop, question }: HeardWords, at: number): number => stop[at]! + question[at]!;

/** The other names of a person, as cores. */
const restOf = ({ name }: Person): string[] => name.toLowerCase().split(/\s+/).slice(1);

const copy = (heard: HeardWords): HeardWords => ({
  ...heard,
  comma: heard.comma.slice(),
  stop: heard.stop.slice(),
  question: heard.question.slice(),
  change: heard.change.slice(),
});

/** What is heard to end behind word `from` ends behind word `to`, and what is left there is a comma. */
function move({ comma, stop, question, change }: HeardWords, from: number, to: number): void {
  for (const column of [stop, question, change]) {
    column[to] = max(column[to]!, column[from]!);
    if (column !== change) comma[from]! += column[from]!;
    column[from] = 0;
  }
}

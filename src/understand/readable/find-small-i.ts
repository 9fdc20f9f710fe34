// Finds the small "i" that captions write for the English "I".
import type { Operation } from "../../model/model.js";
import { flagsAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";

/** A replacement for each that is not among the dropped words; marks around the word stay. Nothing in other languages. */
export function findSmallI(words: readonly string[], facts: WordFacts, dropped: Iterable<Operation>): Operation[] {
  const operations: Operation[] = [];
  if (!(facts.any & is.smallI)) return operations;
  const gone = new Set<number>();
  for (const one of dropped) if (one.kind === "drop") gone.add(one.at);
  for (let at = 0; at < facts.ids.length; at++) {
    if (!(flagsAt(facts, at) & is.smallI) || gone.has(at)) continue;
    const text = [`I${words[at]!.slice(1)}`];
    operations.push({ kind: "replace", from: at, to: at + 1, text, step: "capitals", why: "I" });
  }
  return operations;
}

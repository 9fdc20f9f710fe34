// Finds the small "i" that captions write for the English "I".
import type { Operation } from "../../model.js";
import { is, primaryLanguage, type WordFacts } from "./word-facts.js";

const forms: ReadonlyMap<string, string> = new Map([
  ["i", "I"],
  ["i'm", "I'm"],
  ["i've", "I've"],
  ["i'll", "I'll"],
  ["i'd", "I'd"],
]);

/** A replacement for each that was not dropped; marks around the word stay. Nothing in other languages. */
export function findSmallI(
  words: readonly string[],
  facts: readonly WordFacts[],
  language: string,
  dropped: ReadonlySet<number> = new Set(),
): Operation[] {
  if (primaryLanguage(language) !== "en") return [];
  const operations: Operation[] = [];
  for (let at = 0; at < facts.length; at++) {
    const { core, flags } = facts[at]!;
    if (core.length > 4 || !(flags & is.small) || !forms.has(core) || dropped.has(at)) continue;
    const text = [`I${words[at]!.slice(1)}`];
    operations.push({ kind: "replace", from: at, to: at + 1, text, step: "capitals", why: "I" });
  }
  return operations;
}

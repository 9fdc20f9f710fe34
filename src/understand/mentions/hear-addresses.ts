// Tells in which turns a web address may be said, so that only those are searched for one.
import type { Turn } from "../../model/model.js";
import { flagsAt } from "../readable/word-facts.js";
import { is } from "../readable/word-flags.js";
import type { UnderstoodWords } from "../understand-words.js";

/** The turns that have a word an address may be made of. */
export function hearAddresses({
  turns,
  spans,
  spoken: { ids },
  facts,
}: Pick<UnderstoodWords, "turns" | "spans" | "spoken" | "facts">): Turn[] {
  if (!(facts.any & is.address)) return [];
  const heard: Turn[] = [];
  let at = 0;
  for (let k = 0; k < turns.length; k++) {
    const { end } = spans[k]!;
    let found = false;
    for (; at < ids.length && ids[at]! < end; at++) if (flagsAt(facts, at) & is.address) found = true;
    if (found) heard.push(turns[k]!);
  }
  return heard;
}

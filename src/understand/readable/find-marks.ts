// Finds the marks of captions ([music], [laughter], [ __ ]) and says what becomes of each: dropped, kept or replaced.
import type { Cleaning, Operation, Transcript } from "../../model/model.js";
import { flagsAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";

const masked = /^\[[\s\u00a0]*\\?_[\s\u00a0_\\]*\]/u;
const laughter =
  /\b(?:laugh|laughs|laughter|laughing|chuckles?|chuckling|giggles?|gasps?|sighs?|coughs?|coughing|snorts?|sniffs?|rires?|risas|risos|risate|gelächter|lachen|lacht|groans?|clears? (?:\w+ )?throat)\b/i;
const lost = /\b(?:inaudible|unintelligible|unclear|indistinct)\b/i;
const sound =
  /musi[ckq]|música|soundbite|applau[sd]|aplausos?|klatschen|cheer|cheering|singing|sings|foreign|instrumental|crosstalk|cross talk|silence|noise|beep|bleep|bell|blank_?audio|ringing|clapping|whistl|[♪♫🎵🎶]/iu;

/** Formats whose words were written down by a machine: what stands in brackets there is never speech. */
const byMachine: ReadonlySet<string> = new Set(["caption-dump", "youtube-json3", "whisper-json", "recogniser-json"]);

/**
 * One operation for each mark that does not stay. A mask becomes `cleaning.mask` (dropped when that is empty); laughter
 * stays when it is wanted; marks of lost speech ([inaudible]) and marks with digits stay always; in formats written by
 * people a bracket that names no sound stays.
 */
export function findMarks(transcript: Transcript, facts: WordFacts, cleaning: Cleaning): Operation[] {
  const operations: Operation[] = [];
  if (!(facts.any & is.mark)) return operations;
  for (let at = 0; at < facts.ids.length; at++) {
    if (!(flagsAt(facts, at) & is.mark)) continue;
    const word = transcript.words[at]!;
    const machine = byMachine.has(transcript.format);
    if (masked.test(word)) {
      const text = cleaning.mask.split(/\s+/).filter(Boolean);
      if (text.length === 0) operations.push({ kind: "drop", at, step: "marks", why: "masked word" });
      else if (text.join(" ") !== word)
        operations.push({ kind: "replace", from: at, to: at + 1, text, step: "marks", why: "masked word" });
    } else if (flagsAt(facts, at) & is.digit || lost.test(word)) {
    } else if (laughter.test(word)) {
      if (cleaning.laughter === "drop") operations.push({ kind: "drop", at, step: "marks", why: "laughter" });
    } else if (machine || sound.test(word) || (word.length > 3 && word === word.toUpperCase())) {
      operations.push({ kind: "drop", at, step: "marks", why: "sound" });
    }
  }
  return operations;
}

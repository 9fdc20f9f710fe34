// Says of a transcript as a whole that it has no words but sounds, or that all of them are in capitals.
import { openColumn } from "../../base/vocabulary.js";
import { isInCapitals } from "../../base/words.js";
import { addProblem, type Draft, spellWords } from "./draft.js";
import { notes } from "./drop-songs.js";

/** A mark of what is heard and not said: "[Music]", "(applause)", a note. A word of millions of letters is none. */
const mark = new RegExp(String.raw`^(?:\[[^\]]+\]|\([^)]+\)|\*[^*]+\*|[${notes}]+)\p{P}*$`, "u");
const isMark = openColumn((word) => word.length <= longestMark && mark.test(word));
const longestMark = 200;

/** Says of a transcript in which nobody speaks that nothing of it is published. */
export function sayWordless(draft: Draft): void {
  const isSound = isMark(draft.vocabulary);
  if (!draft.ids.every((id) => isSound(id))) return;
  const [first] = spellWords(draft, 0, 1);
  addProblem(draft, "transcript-empty", draft.pieces[0]!.line, `only marks such as ${first}`, "words that are spoken", {
    message: `Nothing is said in this transcript: it has only marks of sounds, such as ${first}`,
    hint: "Export it again with the speech, or write transcript: none where nobody speaks.",
  });
}

/** Says of a transcript that it is in capitals: what is a name, and where a sentence begins, cannot be told any more. */
export function sayCapitals(draft: Draft): void {
  const words = spellWords(draft, 0, Math.min(enough, draft.ids.length));
  if (!isInCapitals(words)) return;
  addProblem(
    draft,
    "transcript-capitals",
    draft.pieces[0]!.line,
    `"${words.slice(0, 6).join(" ")} ..."`,
    "capitals for names and beginnings",
    {
      severity: "info",
      message: "The transcript is in capitals throughout, and so are its pages, captions and quotes",
      hint: "Export it with small letters, or transcribe the recording again: from capitals alone nobody can tell what is a name.",
    },
  );
}
const enough = 1000;

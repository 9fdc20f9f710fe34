// Reads SAMI captions: a SYNC for each time in milliseconds, with what is shown from there on.
import type { Read, Transcript } from "../../../model/model.js";
import { nameCuePieces } from "../cue-labels.js";
import { addProblem, beginCue, closeDraft, openDraft } from "../draft.js";
import { finishCues } from "../finish-transcript.js";
import type { Input } from "../input.js";
import { numberOf } from "../json-elements.js";
import type { TranscriptRow } from "../row.js";
import { addText } from "../timed-words.js";
import { scanMarkup } from "./scan-markup.js";

export const sami: TranscriptRow = { name: "SAMI", recognise: ({ root }) => root === "sami", read: readSami };

interface Shown {
  start: number;
  /** Class of its paragraph, in small letters: the language. */
  track: string;
  text: string;
  line: number;
}

/** Seconds that the last caption is taken to last where nothing follows it. */
const lastLength = 3;

function readSami({ file, text }: Input): Read<Transcript> {
  const shown: Shown[] = [];
  let start = Number.NaN;
  scanMarkup(text, {
    open(name, attributes, line) {
      if (name === "sync") {
        start = numberOf(attributes.start) / 1000;
        shown.push({ start, track: shown[0]?.track ?? "", text: "", line });
      } else if (name === "p" && shown.length > 0) {
        const track = (attributes.class ?? "").toLowerCase();
        if (shown.at(-1)!.text.trim() === "") shown.at(-1)!.track = track;
        else shown.push({ start, track, text: "", line });
      } else if (name === "br" && shown.length > 0) shown.at(-1)!.text += "\n";
    },
    text(said) {
      if (shown.length > 0) shown.at(-1)!.text += said;
    },
  });
  const draft = openDraft(file);
  const tracks = [...new Set(shown.filter((one) => one.text.trim() !== "").map(({ track }) => track))];
  const kept = shown.filter(({ track }) => track === tracks[0]);
  if (tracks.length > 1)
    addProblem(draft, "transcript-tracks", 1, `captions of ${tracks.length} languages (${tracks.join(", ")})`, "one", {
      severity: "info",
      message: `The file holds captions in ${tracks.length} languages (${tracks.join(", ")}); the first was read`,
      hint: "Export the language that is spoken alone.",
    });
  for (const [at, one] of kept.entries()) {
    const rows = one.text.split("\n").map((row) => row.replace(/\s+/g, " ").trim());
    if (rows.every((row) => row === "")) continue;
    beginCue(draft, one.start, kept[at + 1]?.start ?? one.start + lastLength, one.line);
    for (const row of rows.filter((each) => each !== "")) {
      draft.rows.push(draft.ids.length);
      addText(draft, row, one.line);
    }
  }
  closeDraft(draft);
  nameCuePieces(draft);
  return finishCues(draft, "captions", true);
}

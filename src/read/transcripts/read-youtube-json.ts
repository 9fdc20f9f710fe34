// Reads YouTube's json3 captions: events of segments with offsets in milliseconds.
import { lacking } from "../../base/say-found.js";
import type { Read, Transcript } from "../../model/model.js";
import { addProblem, beginCue, openDraft } from "./draft.js";
import { finishCaptions } from "./finish-transcript.js";
import type { Input, TranscriptRow } from "./input.js";
import { fieldsOf, listOf, numberOf, readJsonList } from "./json-elements.js";
import { addTimedWords, type TimedWord } from "./timed-words.js";

/**
 * Reads `{events: [{tStartMs, dDurationMs, aAppend, segs: [{utf8, tOffsetMs}]}]}`. Events without text (windows, line feeds)
 * are passed over. Events stay on the screen while the next is spoken, so their overlap is no fault.
 */
function readYoutubeJson({ file, text }: Input): Read<Transcript> {
  const draft = openDraft(file);
  for (const { value, line } of readJsonList(draft, text, ["events"]).elements) {
    const event = fieldsOf(value);
    const segments = listOf(event.segs).map(fieldsOf);
    if (!segments.some(({ utf8 }) => typeof utf8 === "string" && utf8.trim() !== "")) continue;
    const first = numberOf(event.tStartMs);
    const start = first / 1000;
    if (Number.isNaN(start))
      addProblem(draft, "transcript-cue-time", line, lacking("event", "a tStartMs"), 'milliseconds under "tStartMs"');
    beginCue(draft, start, (first + numberOf(event.dDurationMs)) / 1000, line);
    const offsets = segments.some(({ tOffsetMs }) => tOffsetMs !== undefined);
    const words: TimedWord[] = segments.map(({ utf8, tOffsetMs }, at) => {
      const offset = tOffsetMs === undefined && at === 0 ? 0 : numberOf(tOffsetMs);
      return {
        text: typeof utf8 === "string" ? utf8 : "",
        start: offsets ? (first + offset) / 1000 : Number.NaN,
        end: Number.NaN,
      };
    });
    addTimedWords(draft, words, line);
  }
  return finishCaptions(draft, "youtube-json3", true);
}

export const youtubeJson: TranscriptRow = {
  name: "YouTube json3",
  recognise: ({ isJson, head }) => isJson && /"(?:tStartMs|segs|wireMagic)"\s*:/.test(head),
  read: readYoutubeJson,
};

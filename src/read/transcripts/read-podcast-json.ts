// Reads Podcasting 2.0 JSON transcripts, by phrase or by word.
import { lacking } from "../../base/say-found.js";
import type { Read, Transcript } from "../../model/model.js";
import { addProblem, beginCue, openDraft } from "./draft.js";
import { finishCaptions } from "./finish-transcript.js";
import type { Input, TranscriptRow } from "./input.js";
import { secondsOf } from "./json/values.js";
import { fieldsOf, readJsonList, textOf } from "./json-elements.js";
import { unitOfTimes } from "./read-time.js";
import { addText, addWordStream, type TimedWord } from "./timed-words.js";

interface Body extends TimedWord {
  line: number;
  /** The body ends with a line break, which marks a paragraph. */
  last: boolean;
}

/** Share of bodies that are one word from which the file is by word. */
const wordShare = 0.8;

/**
 * Reads https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md: segments of
 * `startTime`, `endTime` (seconds), `body` and `speaker`. A segment without a body is left out with a problem.
 */
function readPodcastJson({ file, text, length }: Input): Read<Transcript> {
  const draft = openDraft(file);
  const bodies: Body[] = [];
  for (const { value, line } of readJsonList(draft, text, ["segments"]).elements) {
    const fields = fieldsOf(value);
    const body = textOf(fields.body ?? fields.text);
    const start = secondsOf(fields.startTime ?? fields.start);
    const end = secondsOf(fields.endTime ?? fields.end);
    if (body === undefined) {
      if (typeof (fields.body ?? fields.text) !== "string")
        addProblem(draft, "transcript-segment", line, lacking("segment", "a body"), 'a text under "body"');
      continue;
    }
    if (Number.isNaN(start))
      addProblem(draft, "transcript-cue-time", line, lacking("segment", "a startTime"), 'seconds under "startTime"');
    const speaker = textOf(fields.speaker)?.trim();
    bodies.push({ text: body, start, end, speaker, line, last: /\n\s*$/.test(body) });
  }
  if (unitOf(bodies, length) === 0.001) {
    for (const body of bodies) {
      body.start /= 1000;
      body.end /= 1000;
    }
    addProblem(
      draft,
      "transcript-unit",
      1,
      "times in milliseconds",
      "seconds, as the format has them (they were read as milliseconds)",
      {
        severity: "info",
      },
    );
  }
  const single = bodies.filter(({ text: body }) => !/\S\s+\S/.test(body)).length;
  if (bodies.length > 3 && single >= wordShare * bodies.length) {
    addWordStream(draft, bodies);
    markParagraphs(draft.pieces, bodies);
  } else
    for (const body of bodies) {
      beginCue(draft, body.start, body.end, body.line, body.speaker);
      addText(draft, body.text, body.line);
    }
  return finishCaptions(draft, "podcast-json");
}

/** A piece whose first word follows a paragraph's last one begins a paragraph. */
function markParagraphs(pieces: { line: number; paragraph: boolean }[], bodies: readonly Body[]): void {
  const after = new Set<number>();
  for (let at = 1; at < bodies.length; at++)
    if (bodies[at - 1]!.last && bodies[at]!.line > 1) after.add(bodies[at]!.line);
  for (const piece of pieces) if (after.has(piece.line)) piece.paragraph = true;
}

const unitOf = (bodies: readonly Body[], length: number | undefined): number =>
  unitOfTimes(
    bodies.flatMap(({ start, end }) => [start, end]),
    bodies.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0),
    length,
  );

export const podcastJson: TranscriptRow = {
  name: "Podcasting 2.0 JSON",
  recognise: ({ isJson, head }) =>
    isJson &&
    /"segments"\s*:|^\s*\[/.test(head) &&
    (/"body"\s*:/.test(head) || (/"startTime"\s*:\s*-?[\d.]/.test(head) && /"text"\s*:/.test(head))),
  read: readPodcastJson,
};

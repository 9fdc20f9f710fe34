// Reads a transcript in whichever format it is: one table of formats, the first that looks like the file reads it.
import type { Problem, Read, Transcript, TranscriptFormat } from "../../model/model.js";
import { whatElse } from "./not-a-transcript.js";
import { lineAt, prepareText } from "./prepare-text.js";
import { looksLikeDump, readCaptionDump } from "./read-caption-dump.js";
import { looksLikeVtt, looksTimed, readSrt, readVtt } from "./read-captions.js";
import { readPodcastJson } from "./read-podcast-json.js";
import { looksLikeMarkdown, readMarkdown, readText } from "./read-turns.js";
import { readWhisperJson } from "./read-whisper-json.js";
import { readYoutubeJson } from "./read-youtube-json.js";

/** `text` has no byte order mark and line ends "\n". */
export interface TranscriptReader {
  format: TranscriptFormat;
  looksLike: (text: string, file: string) => boolean;
  read: (file: string, text: string) => Read<Transcript>;
}

/** The beginning of a file is enough to tell one JSON from another. */
const head = (text: string): string => text.slice(0, 20_000);
const isJson = (text: string): boolean =>
  /^\s*(?:\{\s*"|\[\s*(?:\{|\]))/.test(text.slice(0, 200)) || /^\s*\{\s*\}\s*$/.test(text.slice(0, 99));

export const transcriptReaders: readonly TranscriptReader[] = [
  {
    format: "youtube-json3",
    looksLike: (text) => isJson(text) && /"(?:tStartMs|segs|wireMagic)"\s*:/.test(head(text)),
    read: readYoutubeJson,
  },
  {
    format: "podcast-json",
    looksLike: (text) => isJson(text) && /"(?:startTime|body)"\s*:/.test(head(text)),
    read: readPodcastJson,
  },
  { format: "whisper-json", looksLike: isJson, read: readWhisperJson },
  {
    format: "vtt",
    looksLike: (text, file) => looksLikeVtt(text) || (/\.vtt$/i.test(file) && looksTimed(text)),
    read: readVtt,
  },
  { format: "srt", looksLike: looksTimed, read: readSrt },
  { format: "markdown", looksLike: looksLikeMarkdown, read: readMarkdown },
  { format: "caption-dump", looksLike: looksLikeDump, read: readCaptionDump },
  { format: "text", looksLike: () => true, read: readText },
];

/**
 * Reads a transcript; `file` is its path relative to the root, for places and as a hint to the format. Never throws: what can
 * be read is read, and each damaged place is a problem with its line. Times are in seconds and never go back.
 */
export function readTranscript(file: string, text: string): Read<Transcript> {
  const ready = prepareText(text);
  const reader = transcriptReaders.find(({ looksLike }) => looksLike(ready, file))!;
  const other = reader.format === "text" ? whatElse(file, ready) : undefined;
  if (other !== undefined) return refuse(file, other);
  const result = reader.read(file, ready);
  const bad = ready.indexOf("\ufffd");
  if (bad >= 0)
    result.problems.push({
      rule: "transcript-encoding",
      severity: "warn",
      message: "Unexpected U+FFFD in place of a character, expected text in UTF-8",
      place: { file, line: lineAt(ready, bad) },
      found: "U+FFFD",
      expected: "text in UTF-8",
      hint: "Save the file as UTF-8.",
    });
  return result;
}

/** An empty transcript for a file that is none. */
function refuse(file: string, found: string): Read<Transcript> {
  const expected = "a transcript: captions, segments as JSON, or text";
  const { value } = readText(file, "");
  const problem: Problem = {
    rule: "transcript-kind",
    severity: "warn",
    message: `Unexpected ${found}, expected ${expected}`,
    place: { file, line: 1 },
    found,
    expected,
    hint: "Download or export it again; until then the episode has no transcript.",
  };
  return { value, problems: [problem] };
}

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

/** What is known besides the file. */
export interface TranscriptHints {
  /** Length of the recording in seconds: it tells times in seconds from times in milliseconds. */
  length?: number;
  /** The language that is spoken: it helps to guess an old encoding. */
  language?: string;
}

/**
 * Reads a transcript; `file` is its path relative to the root, for places and as a hint to the format. Never throws: what can
 * be read is read, and each damaged place is a problem with its line. Times are in seconds and never go back. What is no
 * transcript is an error and gives no words.
 */
export function readTranscript(file: string, text: string, _hints: TranscriptHints = {}): Read<Transcript> {
  const ready = prepareText(text);
  const problems: Problem[] = [];
  const whole = dropLostLetters(file, ready, problems);
  const reader = transcriptReaders.find(({ looksLike }) => looksLike(whole, file))!;
  const other = reader.format === "text" ? whatElse(file, whole) : undefined;
  if (other !== undefined)
    return refuseTranscript(file, { name: other, instead: "Download or export it again, or name another file." });
  const result = reader.read(file, whole);
  return { ...result, problems: [...problems, ...result.problems] };
}

/** U+FFFD stands where an earlier program lost a letter: it is never published, and said once. */
function dropLostLetters(file: string, text: string, problems: Problem[]): string {
  const first = text.indexOf("\ufffd");
  if (first < 0) return text;
  const line = lineAt(text, first);
  const count = text.split("\ufffd").length - 1;
  problems.push({
    rule: "transcript-encoding",
    severity: "warn",
    message:
      count === 1
        ? "A letter was lost when this file was saved (U+FFFD stands in its place); it is left out"
        : `${count} letters were lost when this file was saved (U+FFFD stands in their places), the first on this line; they are left out`,
    place: { file, line },
    found: "U+FFFD",
    expected: "text in UTF-8",
    hint: "Export the file again, as UTF-8, or type the letters in.",
  });
  return text.replaceAll("\ufffd", "");
}

/** What a file is instead of a transcript, and what to do. */
export interface Refusal {
  /** With its article, such as "a web page". */
  name: string;
  /** Why it cannot be read, where it is of a kind that could. */
  why?: string;
  instead: string;
  line?: number;
}

/** An empty transcript for a file that is none, and the error that says so. */
export function refuseTranscript(file: string, { name, why, instead, line = 1 }: Refusal): Read<Transcript> {
  const { value } = readText(file, "");
  const problem: Problem = {
    rule: "transcript-kind",
    severity: "error",
    message: `${file} is ${name}${why === undefined ? ", not a transcript" : ` that cannot be read: ${why}`}`,
    place: { file, line },
    found: name,
    expected: "a transcript",
    hint: instead,
  };
  return { value, problems: [problem] };
}

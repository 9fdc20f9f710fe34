// Takes the transcript out of the text of an episode's page, where many sites put it: under a heading, or as the whole text.
import { readTranscript } from "../transcripts/read-transcript.js";

/** Notes and transcript apart; without `transcript` the text holds none. */
export interface SplitText {
  notes: string;
  transcript?: string;
}

const words =
  "(?:full |complete |show |episode |machine |the )?(?:transcript(?:ion|s)?|transkript(?:ion)?|transcripción|transcrição|transcription complète|trascrizione)(?: of (?:this|the) (?:episode|show))?";
const heading = new RegExp(`^(#{1,6})[ \\t]*\\**${words}\\**[ \\t]*:?[ \\t]*#*[ \\t]*$`, "imu");
const details = new RegExp(
  `<details\\b[^>]*>\\s*<summary\\b[^>]*>(?:\\s|<[^>]*>)*${words}:?(?:\\s|<[^>]*>)*</summary>([^]*?)</details>`,
  "iu",
);
/** A talk has at least so many words; below a heading alone stands a link. */
const fewestWords = 150;
/** A talk that is all of a text names speakers so often. */
const fewestTurns = 8;

/** `notes` are those that stand in a field of their own: then the text may be the transcript as a whole. */
export function splitTranscript(body: string, notes: string | undefined): SplitText {
  const inDetails = details.exec(body);
  if (inDetails && isTalk(inDetails[1]!))
    return {
      notes: `${body.slice(0, inDetails.index)}${body.slice(inDetails.index + inDetails[0].length)}`.trim(),
      transcript: inDetails[1]!.trim(),
    };
  const found = heading.exec(body);
  if (found) {
    const from = found.index + found[0].length;
    const level = found[1]!.length;
    const next = new RegExp(`^#{1,${level}}[ \\t]+\\S`, "m").exec(body.slice(from));
    const end = next === null ? body.length : from + next.index;
    const talk = body.slice(from, end);
    if (isTalk(talk))
      return {
        notes: `${body.slice(0, found.index).trim()}\n\n${body.slice(end).trim()}`.trim(),
        transcript: talk.trim(),
      };
  }
  if (notes !== undefined && countTurns(body) >= fewestTurns) return { notes, transcript: body.trim() };
  return { notes: body.trim() === "" && notes !== undefined ? notes : body };
}

const isTalk = (text: string): boolean => text.split(/\s+/).length >= fewestWords || countTurns(text) >= fewestTurns;

/** Turns under names, where at least two people speak. */
function countTurns(text: string): number {
  const { segments } = readTranscript("transcript.md", text).value;
  const speakers = segments.flatMap(({ speaker }) => speaker ?? []);
  return new Set(speakers).size < 2 ? 0 : speakers.filter((speaker, at) => speaker !== speakers[at - 1]).length;
}

// Opens a transcript from the bytes of its file, whatever they are: documents are unpacked, old encodings decoded.
import { wrongArgument } from "../../base/wrong-argument.js";
import type { Read, Transcript } from "../../model/model.js";
import { sayGuess, sayTakenWrong } from "../read-source.js";
import { decodeBytes } from "./decode-bytes.js";
import { openDocument } from "./documents/documents.js";
import { readTranscript, refuseTranscript, type TranscriptHints } from "./read-transcript.js";

/**
 * Reads the transcript in the bytes of a file, in any format there is a reader for: captions, JSON of recognisers, tables,
 * plain text, also in Word, ODT and RTF, and in old encodings. `file` is its path, for places and as a hint to the format.
 * Times are in seconds. What is no transcript is an error that names what it is and what to do, and gives an empty transcript.
 * Never throws for what is in the file; a `TypeError` where `bytes` are none.
 */
export async function openTranscript(
  file: string,
  bytes: Uint8Array,
  hints: TranscriptHints = {},
): Promise<Read<Transcript>> {
  if (!(bytes instanceof Uint8Array))
    throw wrongArgument(
      "bytes",
      bytes,
      "a Uint8Array; readTranscript takes a text, and an ArrayBuffer becomes one by new Uint8Array(buffer)",
    );
  const document = await openDocument(bytes);
  if (document !== undefined && !("text" in document)) return refuseTranscript(file, document);
  if (document !== undefined) return readTranscript(file, document.text, hints);
  const { text, encoding, guessed } = await decodeBytes(bytes, hints.language);
  const read = readTranscript(file, text, hints);
  const rule = "transcript-encoding";
  const doubts = guessed ? [sayGuess(file, encoding, rule)] : sayTakenWrong(file, text, rule);
  return doubts.length > 0 ? { ...read, problems: [...doubts, ...read.problems] } : read;
}

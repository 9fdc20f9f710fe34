// What a row of the table of recognised transcripts is.
import type { Read, Transcript } from "../../model/model.js";
import type { Input } from "./input.js";

/** A kind of transcript. */
export interface TranscriptRow {
  /** For people, such as "Deepgram JSON". */
  name: string;
  recognise(input: Input): boolean;
  read(input: Input): Read<Transcript>;
}

/** A kind of file that is named and not read; `line` is where it shows. */
export interface RefusalRow {
  /** With its article. */
  name: string;
  recognise(input: Input): boolean | number;
  /** What to do. */
  instead: string;
}

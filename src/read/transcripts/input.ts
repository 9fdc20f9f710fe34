// What a transcript is recognised by, its text, its beginning, and its JSON where it is some, and what a row of the table of them is.
import type { Read, Transcript } from "../../model/model.js";
import { type JsonDocument, openJson } from "./json/open-json.js";

/** A transcript file that is being looked at. `text` has no byte order mark and line ends "\n". */
export interface Input {
  file: string;
  text: string;
  /** The first characters: enough to tell one format from another. */
  head: string;
  /** It begins as JSON does; it may be broken all the same. */
  isJson: boolean;
  /** Its first character that is no white space; "" for an empty file. */
  first: string;
  /** Local name of the element that the text begins with, in small letters; "" for no markup. */
  root: string;
  /** Length of the recording in seconds, where it is known. */
  length: number | undefined;
  /** Who is expected to speak, and what the episode and the show are called. */
  expected: Expected;
  /** The whole as JSON, parsed once; undefined where it is none. */
  json(): JsonDocument | undefined;
}

/** What is known of a talk before its transcript is read. */
export interface Expected {
  people?: readonly string[];
  titles?: readonly string[];
}

const headLength = 20_000;

/** What Python writes for a probability or a time that it does not know, where JSON has no word. */
const notNumber = /[:[,]\s*-?(?:NaN|Infinity)\b/;

/** The text with null in the place of what is no number; strings may say the same and stay. */
const spellNumbers = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) => (found.startsWith('"') ? found : "null"));

/** Looks at a file once for all rows of the table. */
export function openInput(
  file: string,
  typed: string,
  { length, people, titles }: Expected & { length?: number } = {},
): Input {
  const head = typed.slice(0, headLength);
  const isJson = /^\s*(?:\{\s*["}]|\[\s*(?:[[{"\]]|-?\d+(?:\.\d+)?\s*[,\]]|null\b))/.test(head);
  const text = isJson && notNumber.test(typed) ? spellNumbers(typed) : typed;
  let parsed: { document: JsonDocument | undefined } | undefined;
  return {
    file,
    text,
    head,
    isJson,
    first: head.trimStart().slice(0, 1),
    root: rootOf(head),
    length,
    expected: { ...(people ? { people } : {}), ...(titles ? { titles } : {}) },
    json() {
      parsed ??= { document: openJson(text) };
      return parsed.document;
    },
  };
}

/**
 * Local name of the first element in small letters, past declarations, comments and a doctype. A comment ends at its first
 * `-->`: could it go on, the ways to read forty of them would be without number.
 */
export function rootOf(head: string): string {
  const found =
    /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!doctype[^>]*>\s*)*<(?:[a-z][\w-]*:)?([a-z][\w-]*)(?=[\s/>])/i.exec(
      head,
    );
  return found === null ? "" : found[1]!.toLowerCase();
}

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

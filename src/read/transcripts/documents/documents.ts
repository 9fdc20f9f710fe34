// The table of files that are not plain text: told by their bytes, and either unpacked into text or named with what to do.
import { decodeWide } from "../decode-bytes.js";
import type { Refusal } from "../read-transcript.js";
import { readDocx, readOdt } from "./office-text.js";
import { readRtf } from "./read-rtf.js";

interface DocumentKind {
  /** With its article, for people. */
  name: string;
  /** Whether it is one; `type` is the ending that goes with its bytes, "" where they are of no known kind. */
  recognise(type: string, mime: string): boolean;
  /** The text in it. Throws an `Error` whose message says what is wrong. */
  unpack?(bytes: Uint8Array): string | Promise<string>;
  /** What to do where it cannot be read. */
  instead: string;
}

const exportText = "Export the transcript as VTT, SRT, docx or plain text, and name that file.";
const recordingHint =
  "Name the recording under audio:, and give its transcript (VTT, SRT, JSON, docx or plain text) here.";

/** A new kind is a line here. */
const kinds: readonly DocumentKind[] = [
  {
    name: "a Word document",
    recognise: (type) => type === "docx" || type === "docm" || type === "dotx",
    unpack: readDocx,
    instead: "Open it, and save it again as docx or as plain text (UTF-8).",
  },
  {
    name: "a Rich Text document",
    recognise: (type) => type === "rtf",
    unpack: (bytes) => readRtf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")),
    instead: "Open it, and save it again as plain text (UTF-8).",
  },
  {
    name: "an old Word document (doc)",
    recognise: (type) => type === "cfb" || type === "doc",
    instead: "Open it, and save it as docx or as plain text (UTF-8).",
  },
  {
    name: "a PDF document",
    recognise: (type) => type === "pdf",
    instead: `${exportText} A PDF keeps the look of lines, not who says them.`,
  },
  {
    name: "an OpenDocument text",
    recognise: (type) => type === "odt" || type === "ott",
    unpack: readOdt,
    instead: "Open it, and save it as docx or as plain text (UTF-8).",
  },
  {
    name: "a spreadsheet",
    recognise: (type) => /^(?:xls[xm]?|ods)$/.test(type),
    instead: "Save it as CSV (UTF-8) with columns such as speaker, start, end and text.",
  },
  { name: "an e-book", recognise: (type) => type === "epub", instead: exportText },
  { name: "slides", recognise: (type) => /^(?:pptx?|odp)$/.test(type), instead: exportText },
  {
    name: "an archive",
    recognise: (type) => /^(?:zip|gz|7z|rar|tar|xz|bz2|zst|lz4?)$/.test(type),
    instead: "Unpack it, and name the transcript that is in it.",
  },
  { name: "a recording", recognise: (_, mime) => mime.startsWith("audio/"), instead: recordingHint },
  { name: "a video", recognise: (_, mime) => mime.startsWith("video/"), instead: recordingHint },
  { name: "a picture", recognise: (_, mime) => mime.startsWith("image/"), instead: exportText },
  { name: "a program", recognise: (_, mime) => /executable|wasm|mach|elf/.test(mime), instead: exportText },
];

/** What a file is besides text: its text, or its name and what to do. Undefined for plain text. */
export type Unpacked = { text: string } | Refusal | undefined;

/** Looks at the first bytes; anything but plain text is unpacked where that can be done. Never throws for bad bytes. */
export async function openDocument(bytes: Uint8Array): Promise<Unpacked> {
  if (isEbuStl(bytes)) return ebuStl;
  if (!isDocument(bytes)) return undefined;
  const type = isWord(bytes) ? { ext: "docx", mime: "" } : await typeOf(bytes);
  const kind = kinds.find(({ recognise }) => recognise(type?.ext ?? "", type?.mime ?? ""));
  // A text with a stray control character is a text all the same.
  if (kind === undefined && /^text\/|json|xml/.test(type?.mime ?? "")) return undefined;
  if (kind === undefined)
    return { name: type === undefined ? "a file that is not text" : `a file of type ${type.ext}`, instead: exportText };
  const { name, unpack, instead } = kind;
  if (unpack === undefined) return { name, instead };
  try {
    return { text: await unpack(bytes) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { name, why, instead };
  }
}

/** Captions of broadcasters, whose blocks of bytes begin with the name of their format. */
const isEbuStl = (bytes: Uint8Array): boolean =>
  /^[\d\s]{3}STL\d\d\.\d\d$/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 11)).toString("latin1"),
  );

const ebuStl: Refusal = {
  name: "subtitles of a broadcast (EBU STL)",
  instead: "Convert them to SRT or VTT, for example with Subtitle Edit, and name that file.",
};

/** Word's own part is in the archive; other programs do not always say so where the kind is looked for. */
const isWord = (bytes: Uint8Array): boolean =>
  bytes[0] === 80 &&
  bytes[1] === 75 &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("word/document.xml");

async function typeOf(bytes: Uint8Array): Promise<{ ext: string; mime: string } | undefined> {
  const { fileTypeFromBuffer } = await import("file-type");
  return fileTypeFromBuffer(bytes).catch(() => undefined);
}

const marks = [
  "%PDF-",
  "{\\rtf",
  "PK\u0003\u0004",
  "ID3",
  "OggS",
  "fLaC",
  "RIFF",
  "\u00d0\u00cf\u0011\u00e0",
  "\u0089PNG",
  "GIF8",
  "\u00ff\u00d8\u00ff",
  "7z\u00bc",
];

/** Bytes that no text has; or the first letters of a known kind. */
function isDocument(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  const plain = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  if (marks.some((mark) => plain.startsWith(mark))) return true;
  const wide = decodeWide(head)?.text;
  if (wide === undefined) return control.test(plain);
  return (wide.match(controls)?.length ?? 0) > strayShare * wide.length;
}

/** Signs that no text has. */
const control = /[\0-\u0006\u000e-\u0019\u001c-\u001f]/;
/** The same in wide text, and letters that are none. */
const controls = /[\0-\u0006\u000e-\u0019\u001c-\u001f\ufffd]/g;
/** In wide text one may have been pasted. */
const strayShare = 0.02;

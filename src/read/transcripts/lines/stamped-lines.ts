// Reads what recognisers print: a line for each phrase, with both of its times in brackets, and perhaps with who says it.
import type { TranscriptRow } from "../input.js";
import { readTime } from "../read-time.js";
import { columnsByHead } from "../tables/columns.js";
import { type Row, readRows, timeLine } from "./as-subrip.js";

const moment = "\\d{1,3}(?::\\d{2}){1,2}(?:[.,]\\d{1,3})?|\\d{1,6}\\.\\d{1,3}s?";
const span = `[[(]?\\s*(${moment})\\s*(?:-{1,2}>|=>|→|-|–|to|\\s(?=\\s*\\d{1,3}:))\\s*(${moment})\\s*(?:[\\])]|(?=\\s|$))`;
const label = "[[(<]?\\s*((?:speaker|spk|sprecher)[ _]?[\\d?]{1,3}|S\\d{1,2})\\s*[\\])>]?";
const stamped = new RegExp(
  // WhisperX prints "Transcript: " before each.
  `^\\s*(?:transcript:\\s*)?(?:${label}\\s*:?\\s*)?${span}\\s*:?\\s*(?:${label}(?=[\\s:]|$)\\s*:?\\s*)?(.*)$`,
  "i",
);

/** What WebVTT and SubRip write behind their times. */
const cueSettings = /^(?:(?:align|position|line|size|region|vertical):|X1:\d)/;

/** Lines that are looked at first: in captions of other kinds none of them has words behind its times. */
const lookAt = 60;

const saysBehind = (found: RegExpExecArray | null): boolean => {
  const text = found === null ? "" : found[5]!.trim();
  return text !== "" && !cueSettings.test(text);
};

export const stampedLines: TranscriptRow = {
  name: "lines with times in brackets, as Whisper prints them",
  recognise({ head }) {
    if (columnsByHead(head.trimStart().split("\n", 1)[0]!.split("\t")) !== undefined) return false;
    if (!head.split("\n", lookAt).some((line) => saysBehind(stamped.exec(line)))) return false;
    const lines = head.split("\n").filter((line) => line.trim() !== "");
    const marked = lines.filter((line) => stamped.test(line));
    const said = marked.map((line) => stamped.exec(line)![5]!.trim());
    const own = said.filter((text) => text !== "" && !cueSettings.test(text));
    // Names in bold type or in columns behind the times: turns, which are read as such.
    if (own.filter((text) => /^(?:\*\*\S|\|\s*\S[^|]*\|)/.test(text)).length >= 0.5 * own.length) return false;
    // Names behind the times and the words on lines of their own: turns, which are read as such.
    const names = own.filter((text) => text.split(" ").length <= 4 && /^\p{Lu}/u.test(text) && !/[.?!…]$/.test(text));
    if (names.length >= 0.8 * own.length && lines.length - marked.length >= 0.8 * marked.length) return false;
    return marked.length > 0 && marked.length >= 0.3 * lines.length && own.length >= 0.5 * marked.length;
  },
  read({ file, text }) {
    const rows: Row[] = [];
    const add = (row: string, line: number): void => void rows.push({ text: row, line });
    for (const [at, row] of text.split("\n").entries()) {
      const found = stamped.exec(row);
      const line = at + 1;
      if (!found) {
        if (row.trim() !== "") add(row, line);
        continue;
      }
      const [, before, start, stop, after, said] = found;
      const speaker = (before ?? after ?? "").trim();
      if (rows.length > 0) add("", line);
      add(timeLine(secondsOf(start!), secondsOf(stop!)), line);
      add(withSpeaker(speaker, said!), line);
    }
    return readRows(file, rows);
  },
};

/** The words under their speaker; one that the recogniser does not know is somebody else than the one before. */
function withSpeaker(speaker: string, said: string): string {
  if (speaker === "") return said;
  return speaker.includes("?") ? `>> ${said}` : `<v ${spell(speaker)}>${said}`;
}

/** `speaker 0` and `SPEAKER_00` stay as they are spelled, but for the first letter. */
const spell = (speaker: string): string => speaker[0]!.toUpperCase() + speaker.slice(1);

function secondsOf(text: string): number {
  return text.includes(":") ? readTime(text, { at: 0 }, text.length) : Number(text.replace("s", ""));
}

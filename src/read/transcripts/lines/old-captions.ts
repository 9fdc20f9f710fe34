// Reads caption files of older players and of film editing, each a line of times and its words in a spelling of its own.
import type { Read, Transcript } from "../../../model/model.js";
import type { Input } from "../input.js";
import { readTime } from "../read-time.js";
import type { TranscriptRow } from "../row.js";
import { columnsByHead } from "../tables/columns.js";
import { readRows, timeLine } from "./as-subrip.js";
import { frameRateOf, readTimecode } from "./timecode.js";

/** How one of them is spelled. */
interface Form {
  name: string;
  /** What the file holds besides its times; without it nearly every line has to be one of times. */
  sign?: RegExp;
  /** A line of times: `start`, perhaps `stop`, and `said` where words stand on the same line. */
  line: RegExp;
  /** Lines that are no words. */
  passed?: RegExp;
  /** Codes inside of words. */
  codes?: RegExp;
}

const frames = "\\d{1,2}[:;]\\d{2}[:;]\\d{2}[:;.]\\d{2}";
const clock = "\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?";

const forms: readonly Form[] = [
  {
    name: "Spruce or DVD Studio subtitles",
    line: new RegExp(`^\\s*(?<start>${frames})\\s*,\\s*(?<stop>${frames})\\s*,\\s*(?<said>.*)$`),
    passed: /^\s*(?:\/\/|\$\w+\s*=)/,
    codes: /\^[BIU]/g,
  },
  {
    name: "Avid captions",
    sign: /^\s*<begin subtitles>/im,
    line: new RegExp(`^\\s*(?<start>${frames})\\s+(?<stop>${frames})\\s*$`),
    passed: /^\s*(?:@|<(?:begin|end) subtitles>)/i,
  },
  {
    name: "JACOsub",
    line: new RegExp(`^\\s*(?<start>${clock})\\s+(?<stop>${clock})\\s+(?:[A-Z][A-Z0-9,]{0,5}\\s+)?(?<said>\\S.*)$`),
    passed: /^\s*#/,
    codes: /\{[^}]*\}|\\[BbIiUu]/g,
  },
  {
    name: "SubViewer 1",
    sign: /^\s*(?:\[BEGIN\]|\*+ START SCRIPT \*+)/im,
    line: /^\s*\[(?<start>\d{1,2}:\d{2}:\d{2})\]\s*(?<said>.*)$/,
    passed: /^\s*(?:\[(?:BEGIN|END)\]|\*+ (?:START|END) SCRIPT \*+)\s*$/i,
  },
  {
    name: "QuickTime text",
    sign: /^\s*\{QTtext\}/i,
    line: /^\s*\[(?<start>\d{1,2}:\d{2}:\d{2}(?:\.\d{1,4})?)\]\s*(?<said>.*)$/,
    codes: /\{[^}]*\}/g,
  },
  { name: "TMPlayer", line: /^\s*(?<start>\d{1,2}:\d{2}:\d{2})(?:,\d{1,2})?[:=](?!\d{2}\b)(?<said>(?:\S.*)?)$/ },
];

export const oldCaptions: readonly TranscriptRow[] = forms.map((form) => ({
  name: form.name,
  recognise: ({ head }: Input) => isSpelledSo(form, head),
  read: (input: Input) => readForm(form, input),
}));

function isSpelledSo({ sign, line, passed }: Form, head: string): boolean {
  // A table of timecodes that says so in its first line is one.
  if (columnsByHead(head.trimStart().split("\n", 1)[0]!.split(",")) !== undefined) return false;
  const rows = head.split("\n").filter((row) => row.trim() !== "" && passed?.test(row) !== true);
  if (sign !== undefined) return sign.test(head) && rows.some((row) => line.test(row));
  const timed = rows.filter((row) => line.test(row)).length;
  // The head of a file may end in the middle of a line.
  return timed > 1 && timed >= 0.9 * (rows.length - 1);
}

/** Each line of times begins a caption, which lasts until the next where it does not say its end. */
function readForm({ line, passed, codes }: Form, { file, text }: Input): Read<Transcript> {
  const rows = text.split("\n");
  const marks = rows.map((row) => line.exec(row));
  const rate = frameRateOf(
    marks.flatMap((mark) =>
      Object.entries(mark?.groups ?? {}).flatMap(([part, one]) => (part === "said" ? [] : (one ?? []))),
    ),
  );
  const scale = Number(/\{timeScale:\s*(\d+)\}/i.exec(text)?.[1] ?? Number.NaN);
  const secondsOf = (time: string): number => {
    if (!Number.isNaN(scale)) return readScaled(time, scale);
    return new RegExp(`^${frames}$`).test(time) && !/[.]\d\d$/.test(time)
      ? readTimecode(time, rate)
      : readTime(time, { at: 0 }, time.length);
  };
  const cues: { start: number; stop: number; said: { text: string; line: number }[] }[] = [];
  const add = (said: string, at: number): void => {
    for (const one of said.replace(codes ?? /(?!)/, "").split(/\||\\n/))
      if (one.trim() !== "") cues.at(-1)?.said.push({ text: one.trim(), line: at + 1 });
  };
  for (const [at, row] of rows.entries()) {
    const { start, stop, said } = marks[at]?.groups ?? {};
    if (start === undefined) {
      if (passed?.test(row) !== true) add(row, at);
      continue;
    }
    const last = cues.at(-1);
    const begins = secondsOf(start);
    if (last !== undefined && Number.isNaN(last.stop)) last.stop = begins;
    cues.push({ start: begins, stop: stop === undefined ? Number.NaN : secondsOf(stop), said: [] });
    add(said ?? "", at);
  }
  const spelled: string[] = [];
  const lines: number[] = [];
  for (const { start, stop, said } of cues.filter((cue) => cue.said.length > 0))
    for (const { text: one, line: at } of [
      { text: timeLine(start, Number.isNaN(stop) ? start + lastLength : stop), line: said[0]!.line },
      ...said,
      { text: "", line: said.at(-1)!.line },
    ]) {
      spelled.push(one);
      lines.push(at);
    }
  return readRows(file, spelled, "srt", lines);
}

/** Seconds that a caption is taken to last where nothing follows it. */
const lastLength = 3;

/** QuickTime counts the part behind the full stop in units of its time scale. */
function readScaled(time: string, scale: number): number {
  const [whole = "", units = "0"] = time.split(".");
  const part =
    Number(units) < scale && units.length === String(scale).length ? Number(units) / scale : Number(`0.${units}`);
  return readTime(whole, { at: 0 }, whole.length) + part;
}

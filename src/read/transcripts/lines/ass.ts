// Reads Advanced SubStation Alpha and SubStation Alpha: http://www.tcax.org/docs/ass-specs.htm
import { valued } from "../../../base/say-found.js";
import type { Read, Transcript } from "../../../model/model.js";
import { addProblem, beginCue, openDraft } from "../draft.js";
import { finishCaptions } from "../finish-transcript.js";
import type { Input, TranscriptRow } from "../input.js";
import { isVoiceNumber } from "../labels.js";
import { secondsOf } from "../read-time.js";
import { addText } from "../timed-words.js";

export const ass: TranscriptRow = {
  name: "ASS or SSA",
  recognise: ({ head, text }) =>
    /^\s*\[Script Info\]/im.test(head) ||
    /^\[Events\]\s*\nFormat:/im.test(text.slice(0, 200_000)) ||
    /^Dialogue:\s*(?:Marked=)?\d+,\d+:\d\d:\d\d/m.test(head),
  read: readAss,
};

const usual = ["layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text"];

interface Dialogue {
  start: number;
  stop: number;
  name: string;
  style: string;
  rows: string[];
  line: number;
}

function readAss({ file, text }: Input): Read<Transcript> {
  const draft = openDraft(file);
  let columns = usual;
  let section = "[events]";
  const said: Dialogue[] = [];
  for (const [at, row] of text.split("\n").entries()) {
    const line = at + 1;
    if (/^\s*\[[^\]]+\]\s*$/.test(row)) section = row.trim().toLowerCase();
    if (section !== "[events]") continue;
    const format = /^\s*Format:\s*(.+)$/i.exec(row);
    if (format) columns = format[1]!.split(",").map((name) => name.trim().toLowerCase());
    const values = /^\s*Dialogue:\s*(.*)$/i.exec(row);
    if (!values) continue;
    const parts = values[1]!.split(",");
    const cell = (name: string): string => parts[columns.indexOf(name)]?.trim() ?? "";
    const [start, stop] = [secondsOf(cell("start")), secondsOf(cell("end"))];
    if (Number.isNaN(start) || columns.at(-1) !== "text") {
      addProblem(
        draft,
        "transcript-cue-time",
        line,
        valued("dialogue line", `"${row.slice(0, 60)}"`),
        "times such as 0:00:01.00,0:00:04.00",
      );
      continue;
    }
    const rows = rowsOf(parts.slice(columns.length - 1).join(","));
    const name = cell("name") || cell("actor");
    if (rows.length > 0) said.push({ start, stop, name, style: cell("style"), rows, line });
  }
  // Programs that colour voices put them into the styles: "Speaker00", "Speaker01".
  const styles = new Set(said.map(({ style }) => style).filter(isVoiceNumber));
  const byStyle = styles.size > 1 && said.every(({ name }) => name === "");
  said.sort((a, b) => a.start - b.start || a.line - b.line);
  const shown = new Set<string>();
  for (const { start, stop, name, style, rows, line } of said) {
    // Layers and effects draw one text several times.
    const key = `${start} ${rows.join(" ")}`;
    if (shown.has(key)) continue;
    shown.add(key);
    beginCue(draft, start, stop, line, name || (byStyle && styles.has(style) ? style : undefined));
    for (const row of rows) {
      draft.rows.push(draft.ids.length);
      addText(draft, row, line);
    }
  }
  return finishCaptions(draft, "captions", true);
}

/** The rows of a text without what styles it; nothing of a drawing. */
function rowsOf(text: string): string[] {
  if (/\{[^}]*\\p[1-9]/.test(text)) return [];
  return text
    .replace(/\{[^}]*\}/g, "")
    .replace(/\\h/g, " ")
    .split(/\\[Nn]/)
    .map((row) => row.trim())
    .filter((row) => row !== "");
}

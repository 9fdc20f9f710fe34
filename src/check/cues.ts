// Takes VTT and SRT apart into cues with their lines, as strictly as a judge needs it.

export interface Cue {
  id: string;
  /** The line with the times, as it is written, and where it stands. */
  timing: string;
  line: number;
  /** Seconds; NaN where a time cannot be read. */
  start: number;
  end: number;
  text: string[];
}

const seconds = (time: string): number =>
  /^(\d+:)?\d{1,2}:\d{1,2}([.,]\d+)?$/.test(time)
    ? time
        .replace(",", ".")
        .split(":")
        .reduce((sum, part) => sum * 60 + Number(part), 0)
    : Number.NaN;

let last: { text: string; cues: Cue[] } | undefined;

/** Cues in the order of the file. The last file's are kept, because every rule asks for them. */
export function readCues(text: string): Cue[] {
  if (last?.text === text) return last.cues;
  const rows = text.split(/\r\n|\r|\n/);
  const cues: Cue[] = [];
  for (let at = 0; at < rows.length; at++) {
    const timing = rows[at]!;
    if (!timing.includes("-->") || (at > 0 && rows[at - 1] !== "" && rows[at - 2] !== "" && at > 1)) continue;
    const [from = "", to = ""] = timing.split("-->");
    const end = to.trim().split(/\s/)[0]!;
    const body: string[] = [];
    for (let next = at + 1; next < rows.length && rows[next] !== ""; next++) body.push(rows[next]!);
    const id = at > 0 ? rows[at - 1]! : "";
    cues.push({ id, timing, line: at + 1, start: seconds(from.trim()), end: seconds(end), text: body });
    at += body.length;
  }
  last = { text, cues };
  return cues;
}

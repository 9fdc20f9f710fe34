// Texts over several lines after `|` and `>` in simple YAML.
import type { Reading } from "./read-simple.js";

/** The text whose header stands at `reading.at`; undefined where spaces at line ends or further indents make it unusual. */
export function scanBlockText(reading: Reading, indent: number): string | undefined {
  const { text } = reading;
  const end = text.indexOf("\n", reading.at);
  const header = /^([|>])(-?)(?: +#[^\n]*| *)$/.exec(text.slice(reading.at, end === -1 ? undefined : end));
  if (!header || end === -1) return undefined;
  const lines: string[] = [];
  let at = end + 1;
  let column = 0;
  while (at < text.length) {
    const stop = text.indexOf("\n", at);
    const line = text.slice(at, stop === -1 ? undefined : stop);
    const inner = line.length - line.trimStart().length;
    if (line.trim() === "") {
      if (line !== "" || lines.length === 0) return undefined;
    } else if (column === 0) {
      if (inner <= indent) return undefined;
      column = inner;
    } else if (inner < column) {
      if (inner > indent) return undefined;
      break;
    }
    if (line !== "" && (line.endsWith(" ") || inner > column)) return undefined;
    lines.push(line.slice(column));
    at = stop === -1 ? text.length : stop + 1;
  }
  while (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) return undefined;
  reading.at = at;
  return (header[1] === "|" ? lines.join("\n") : fold(lines)) + (header[2] === "-" ? "" : "\n");
}

/** Lines joined by a space; each empty line between them is a line end. */
function fold(lines: readonly string[]): string {
  return lines.join("\n").replace(/\n+/g, (run) => (run.length === 1 ? " " : run.slice(1)));
}

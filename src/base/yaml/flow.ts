// Lists and mappings in brackets in simple YAML, over one line or several.
import { give, type Reading, type YamlValue } from "./read-simple.js";
import { scanFlowPlain, scanQuoted } from "./scalars.js";

/** A list in square brackets at `reading.at`; `indent` is the parent's column, which every further line must pass. */
export function scanFlowSequence(reading: Reading, indent: number, path: string): YamlValue[] {
  const list: YamlValue[] = [];
  reading.at++;
  for (;;) {
    skipSpace(reading, indent);
    if (closes(reading, "]")) return list;
    list.push(scanFlowValue(reading, indent, `${path}.${list.length}`));
    skipSpace(reading, indent);
    if (reading.text[reading.at] === ",") reading.at++;
    else if (reading.text[reading.at] !== "]") give();
  }
}

/** A mapping in curly brackets at `reading.at`. */
export function scanFlowMap(reading: Reading, indent: number, path: string): { [key: string]: YamlValue } {
  const map: { [key: string]: YamlValue } = {};
  reading.at++;
  for (;;) {
    skipSpace(reading, indent);
    if (closes(reading, "}")) return map;
    const start = reading.at;
    const key = scanFlowScalar(reading) ?? give();
    const after = reading.text[reading.at + 1];
    if (reading.text[reading.at] !== ":" || (after !== " " && after !== "\n")) give();
    if (Object.hasOwn(map, key) || key === "__proto__" || key === "<<") give();
    reading.at++;
    const inner = `${path}.${key}`;
    reading.placed?.(`${inner}:`, start);
    skipSpace(reading, indent);
    map[key] = scanFlowValue(reading, indent, inner);
    skipSpace(reading, indent);
    if (reading.text[reading.at] === ",") reading.at++;
    else if (reading.text[reading.at] !== "}") give();
  }
}

function scanFlowValue(reading: Reading, indent: number, path: string): YamlValue {
  reading.placed?.(path, reading.at);
  const first = reading.text[reading.at];
  if (first === "[") return scanFlowSequence(reading, indent, path);
  if (first === "{") return scanFlowMap(reading, indent, path);
  return scanFlowScalar(reading);
}

function scanFlowScalar(reading: Reading): string | null {
  const { text, at } = reading;
  const quoted = text[at] === '"' || text[at] === "'";
  const found = (quoted ? scanQuoted(text, at) : scanFlowPlain(text, at)) ?? give();
  reading.at = found.end;
  return found.value;
}

function closes(reading: Reading, bracket: string): boolean {
  if (reading.text[reading.at] !== bracket) return false;
  reading.at++;
  return true;
}

/** Passes spaces, line ends and comments; a further line must stand right of the parent. */
function skipSpace(reading: Reading, indent: number): void {
  const { text } = reading;
  for (;;) {
    const at = reading.at;
    while (text[reading.at] === " ") reading.at++;
    if (text[reading.at] === "#") {
      if (reading.at === at) give();
      const end = text.indexOf("\n", reading.at);
      reading.at = end === -1 ? text.length : end;
    }
    if (text[reading.at] !== "\n") return;
    reading.at++;
    let column = 0;
    while (text[reading.at + column] === " ") column++;
    const next = text[reading.at + column];
    if (next !== "\n" && next !== undefined && column <= indent) give();
  }
}

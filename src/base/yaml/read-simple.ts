// Reads the simple YAML that front-matter is nearly always written in, many times faster than a full parser does.

import { scanBlockText } from "./block-text.js";
import { scanFlowMap, scanFlowSequence } from "./flow.js";
import { scanKey, scanPlain, scanQuoted } from "./scalars.js";

/** Maps, lists, and texts as they were typed: no number, boolean or date is made of them; null is kept. */
export type YamlValue = string | null | YamlValue[] | { [key: string]: YamlValue };

/** Told of every value and key: path ("chapters.0.start"; a key's ends in a colon) and offset in the text. */
export type Placed = (path: string, offset: number) => void;

/** The state of one reading. */
export interface Reading {
  text: string;
  at: number;
  placed?: Placed | undefined;
}

/** Anything but the simple: the full parser must look. */
export class NotSimple extends Error {}

/** Ends the reading: the text is not simple. Thrown once and made once, because stacks are dear. */
const notSimple = new NotSimple("not simple YAML");
export const give = (): never => {
  throw notSimple;
};

/**
 * A mapping in simple YAML as a value, or undefined when the text holds anything unusual (anchors, tags, tabs, texts over
 * several lines, duplicate keys, errors), for which the full parser is to be asked. Where it gives a value it is the one that
 * `parseYaml` gives.
 */
export function readSimpleYaml(text: string, placed?: Placed): { [key: string]: YamlValue } | undefined {
  if (/[\t\r\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u2028\u2029]|^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const reading: Reading = { text, at: 0, placed };
  try {
    const indent = nextLine(reading);
    if (indent === undefined) return {};
    if (indent > 0 || isItem(reading)) return undefined;
    const value = readMap(reading, 0, "");
    return nextLine(reading) === undefined ? value : undefined;
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

/**
 * Moves to the first character of the next line that says something (this line, at its start) and gives its indent; undefined
 * at the end of the text.
 */
function nextLine(reading: Reading): number | undefined {
  const { text } = reading;
  let line = reading.at === 0 || text[reading.at - 1] === "\n" ? reading.at : text.indexOf("\n", reading.at) + 1;
  if (line === 0 && reading.at !== 0) line = text.length;
  for (;;) {
    let at = line;
    while (text[at] === " ") at++;
    if (at >= text.length) {
      reading.at = text.length;
      return undefined;
    }
    if (text[at] !== "\n" && text[at] !== "#") {
      reading.at = at;
      return at - line;
    }
    const end = text.indexOf("\n", at);
    line = end === -1 ? text.length : end + 1;
  }
}

const isItem = ({ text, at }: Reading): boolean => text[at] === "-" && /[ \n]|^$/.test(text[at + 1] ?? "");

/** Gives a value back with the reading at the start of the line that follows it, whose indent is `line`. */
function leave<T>(reading: Reading, line: number | undefined, value: T): T {
  reading.at -= line ?? 0;
  return value;
}

/** A mapping whose first key stands at `reading.at`, in column `indent`. Ends before the first line further left. */
function readMap(reading: Reading, indent: number, path: string): { [key: string]: YamlValue } {
  const map: { [key: string]: YamlValue } = {};
  const { text } = reading;
  for (;;) {
    const start = reading.at;
    const found = scanKey(text, start) ?? give();
    const { key } = found;
    if (Object.hasOwn(map, key) || key === "__proto__") give();
    const inner = path === "" ? key : `${path}.${key}`;
    reading.placed?.(`${inner}:`, start);
    reading.at = found.end;
    map[key] = readValue(reading, indent, inner, start);
    const line = nextLine(reading);
    if (line === undefined || line < indent) return leave(reading, line, map);
    if (line > indent || isItem(reading)) give();
  }
}

/** A list whose first dash stands at `reading.at`, in column `indent`. */
function readList(reading: Reading, indent: number, path: string): YamlValue[] {
  const list: YamlValue[] = [];
  const { text } = reading;
  for (;;) {
    const dash = reading.at;
    const inner = `${path}.${list.length}`;
    let at = dash + 1;
    while (text[at] === " ") at++;
    const column = indent + at - dash;
    const simple = at < text.length && text[at] !== "\n" && text[at] !== "#";
    if (simple && text[at] === "-" && /[ \n]|^$/.test(text[at + 1] ?? "")) give();
    if (simple && scanKey(text, at)) {
      reading.placed?.(inner, at);
      reading.at = at;
      list.push(readMap(reading, column, inner));
    } else {
      reading.at = dash + 1;
      list.push(readValue(reading, indent, inner, dash, true));
    }
    const line = nextLine(reading);
    if (line === undefined || line < indent || (line === indent && !isItem(reading))) return leave(reading, line, list);
    if (line > indent) give();
  }
}

/** What stands behind a key or a dash at `reading.at`; the parent's column is `indent`. */
function readValue(reading: Reading, indent: number, path: string, parent: number, inList = false): YamlValue {
  const { text } = reading;
  let at = reading.at;
  while (text[at] === " ") at++;
  const first = text[at];
  if (first === undefined || first === "\n" || (first === "#" && at > reading.at)) {
    return readBelow(reading, indent, path, parent, inList);
  }
  if (at === reading.at) give();
  reading.placed?.(path, at);
  reading.at = at;
  if (first === "[") return endOfLine(reading, scanFlowSequence(reading, indent, path));
  if (first === "{") return endOfLine(reading, scanFlowMap(reading, indent, path));
  if (first === "|" || first === ">") return scanBlockText(reading, indent) ?? give();
  const found = (first === '"' || first === "'" ? scanQuoted(text, at) : scanPlain(text, at)) ?? give();
  reading.at = found.end;
  return endOfLine(reading, found.value);
}

/** The value on the lines below a key or dash, or null when there is none. */
function readBelow(reading: Reading, indent: number, path: string, parent: number, inList: boolean): YamlValue {
  const here = reading.at;
  const line = nextLine(reading);
  const at = reading.at;
  const item = line !== undefined && isItem(reading);
  if (line === undefined || line < indent || (line === indent && (inList || !item))) {
    reading.at = here;
    reading.placed?.(path, parent);
    return null;
  }
  reading.placed?.(path, at);
  if (item) return readList(reading, line, path);
  if (line === indent) give();
  return scanKey(reading.text, at) ? readMap(reading, line, path) : give();
}

/** Passes a value on when nothing but a comment follows it on its line. */
function endOfLine<T>(reading: Reading, value: T): T {
  const end = reading.text.indexOf("\n", reading.at);
  const rest = reading.text.slice(reading.at, end === -1 ? undefined : end);
  if (!/^ *$|^ +#/.test(rest)) give();
  reading.at = end === -1 ? reading.text.length : end + 1;
  return value;
}

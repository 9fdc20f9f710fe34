// Takes a transcript out of what is only around it: a fence of Markdown in a chat's answer, a page's front-matter, JSON documents one after another, code.

import { decodeEntities } from "../../base/entities.js";
import { isMap } from "../../base/is-map.js";
import { parseYaml, type YamlValue } from "../../base/parse-yaml.js";
import { endOfString } from "./json/open-json.js";

/** A text in its place, and the lines around it that are left out. */
export interface Unwrapped {
  text: string;
  dropped: { line: number; text: string }[];
}

const fence = /^[ \t]*(`{3,}|~{3,})[\w+-]*[ \t]*\n([\s\S]*?)\n[ \t]*\1[ \t]*$/m;

/** Share of a text from which what stands in a fence is all of it. */
const mostly = 0.7;

/** "0:01,000 --&gt; 0:02,000": captions as the source of a page has them, once or twice. */
const escapedArrow = /\d[.,]\d{3}[ \t]*--&(?:amp;)?gt;[ \t]*\d/;

/** The transcript in `text`, with every line where it was; a text that is wrapped in nothing comes back as it is. */
export function unwrapText(escaped: string): Unwrapped {
  let text = escaped;
  for (let round = 0; round < 2 && text.includes("--&") && escapedArrow.test(text); round++)
    text = decodeEntities(text);
  const outside = (part: string, from: number) =>
    part.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [{ line: from + at, text: line.trim() }]));
  const list = text.startsWith("---") ? listInFrontMatter(text) : undefined;
  if (list !== undefined) {
    const below = text.slice(0, list.length).split("\n").length;
    return { text: list.json, dropped: outside(text.slice(list.length), below) };
  }
  const found = text.includes("```") || text.includes("~~~") ? fence.exec(text) : null;
  if (found === null || found[2]!.length < mostly * text.trim().length) return { text: toJson(text), dropped: [] };
  const before = text.slice(0, found.index);
  const first = before.split("\n").length + 1;
  const after = text.slice(found.index + found[0].length);
  const length = found[0].split("\n").length;
  return {
    text: toJson("\n".repeat(first - 1) + found[2]!),
    dropped: [...outside(before, 1), ...outside(after, first + length - 2)],
  };
}

const toJson = (text: string): string => printedToJson(text) ?? joinDocuments(text);

/** JSON documents one after another, as streams of recognisers write them, as one list. */
function joinDocuments(text: string): string {
  if (!/^\s*\{/.test(text.slice(0, 1000)) || !/\}\s*\{\s*"/.test(text)) return text;
  let depth = 0;
  let joined = "[";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfString(text, at);
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) {
      joined += `${from === 0 ? "" : ","}${text.slice(from, at + 1)}`;
      from = at + 1;
    }
  }
  joined += `]${text.slice(from)}`;
  try {
    JSON.parse(joined);
    return joined;
  } catch {
    return text;
  }
}

/** How a printed value begins: an assignment, a map, list or tuple that is no JSON, a call with named values. */
const begins =
  /^\s*(?:((?:export\s+default|(?:export\s+)?(?:const|let|var)\s+[\w$]+(?:\s*:[^=\n]{1,60})?\s*=|module\.exports\s*=|[\w$]+\s*=|(?:window|self|globalThis)\.[\w$.]+\s*=)\s*(?=[[({]))|[[({][\s[({]*(?:'|[A-Za-z_$][\w$]*\s*[:=(]|-?\d[\d.]*\s*,)|[A-Z]\w*\(\s*\w+=)/;

const constants: Readonly<Record<string, string>> = {
  True: "true",
  False: "false",
  None: "null",
  undefined: "null",
  NaN: "null",
  nan: "null",
  true: "true",
  false: "false",
  null: "null",
};

/** No printed value is nested deeper. */
const deepest = 60;

/** The text as JSON with its line ends where they were; undefined where it is no value that a program printed. */
export function printedToJson(text: string): string | undefined {
  const start = begins.exec(text.slice(0, 2000));
  if (start === null) return undefined;
  const assigned = start[1] !== undefined;
  const reader = { text, at: assigned ? start[0].length : 0 };
  const lead = "\n".repeat(text.slice(0, reader.at).split("\n").length - 1);
  try {
    const values: string[] = [];
    do {
      values.push(readValue(reader, 0) + skipSpace(reader));
      if (text[reader.at] === ";") reader.at++;
    } while (!assigned && reader.at < text.length);
    const rest = text.slice(reader.at).trim();
    if (rest !== "" && !/^(?:(?:export\s+default|module\.exports\s*=)\s*[\w$]+;?\s*)+$/.test(rest)) return undefined;
    const json = lead + (values.length === 1 ? values[0]! : `[${values.join(",")}]`);
    return withNames(JSON.parse(json)) ?? json;
  } catch {
    return undefined;
  }
}

interface Reader {
  text: string;
  at: number;
}

/** Moves past white space and comments; gives the line ends that stood there. */
function skipSpace(reader: Reader): string {
  const rest = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  rest.lastIndex = reader.at;
  const found = rest.exec(reader.text)![0];
  reader.at += found.length;
  return found.replace(/[^\n]/g, "");
}

function readValue(reader: Reader, depth: number): string {
  const space = skipSpace(reader);
  const { text } = reader;
  const first = text[reader.at];
  if (depth > deepest || first === undefined) throw new SyntaxError("no value");
  if (first === "[" || first === "(") return space + readList(reader, first === "[" ? "]" : ")", depth);
  if (first === "{") return space + readMap(reader, "}", ":", depth);
  if (first === "'" || first === '"' || first === "`") return space + JSON.stringify(readString(reader));
  const word = take(reader, /-?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_$][\w$.]*/y);
  if (/^[-.\d]/.test(word)) return space + String(Number(word.replaceAll("_", "")));
  if (text[reader.at] === "(") return space + readCall(reader, depth);
  const constant = Object.hasOwn(constants, word) ? constants[word] : undefined;
  if (constant === undefined) throw new SyntaxError("no value");
  return space + constant;
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined) throw new SyntaxError("no value");
  reader.at += found.length;
  return found;
}

function readList(reader: Reader, close: string, depth: number): string {
  reader.at++;
  let list = "";
  for (;;) {
    const space = skipSpace(reader);
    if (reader.text[reader.at] === close) {
      list += space;
      break;
    }
    list += (list === "" ? "" : ",") + space + readValue(reader, depth + 1) + skipSpace(reader);
    if (reader.text[reader.at] === ",") reader.at++;
    else if (reader.text[reader.at] !== close) throw new SyntaxError("no list");
  }
  reader.at++;
  return `[${list}]`;
}

/** A map, or the named values of a call: keys bare or in quotes. */
function readMap(reader: Reader, close: string, sign: string, depth: number): string {
  reader.at++;
  let map = "";
  for (;;) {
    const space = skipSpace(reader);
    const first = reader.text[reader.at];
    if (first === close) {
      map += space;
      break;
    }
    const key = first === "'" || first === '"' ? readString(reader) : take(reader, /[\w$-]+/y);
    const gap = skipSpace(reader);
    if (reader.text[reader.at] !== sign) throw new SyntaxError("no map");
    reader.at++;
    map += `${map === "" ? "" : ","}${space}${JSON.stringify(key)}${gap}:${readValue(reader, depth + 1)}${skipSpace(reader)}`;
    if (reader.text[reader.at] === ",") reader.at++;
    else if (reader.text[reader.at] !== close) throw new SyntaxError("no map");
  }
  reader.at++;
  return `{${map}}`;
}

/** `Segment(start=0.5, text='...')` is a map, `float64(0.5)` what it holds. */
function readCall(reader: Reader, depth: number): string {
  const named = /\(\s*\w+\s*=(?!=)/y;
  named.lastIndex = reader.at;
  if (named.test(reader.text)) return readMap(reader, ")", "=", depth);
  const list = readList(reader, ")", depth);
  const values: unknown[] = JSON.parse(list);
  return values.length === 1 ? list.slice(1, -1) : list;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "0": "\0", "\n": "" };

function readString(reader: Reader): string {
  const { text } = reader;
  const quote = text[reader.at]!;
  let said = "";
  for (let at = reader.at + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === quote) {
      reader.at = at + 1;
      return said;
    }
    if (sign !== "\\") {
      said += sign;
      continue;
    }
    at++;
    const code = /^(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/i.exec(text.slice(at, at + 10));
    if (code) {
      said += String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16));
      at += code[0].length - 1;
    } else said += escapes[text[at] ?? ""] ?? text[at] ?? "";
  }
  throw new SyntaxError("no text");
}

/** Tuples of two times and a text, with their fields named; undefined where the value is no list of them. */
function withNames(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const named = value.map((one) => {
    if (!Array.isArray(one)) return undefined;
    const [start, end, ...texts] = one as unknown[];
    const [first, second] = texts;
    if (typeof start !== "number" || typeof end !== "number" || typeof first !== "string") return undefined;
    return texts.length === 1
      ? { start, end, text: first }
      : texts.length === 2 && typeof second === "string"
        ? / /.test(second.trim()) || !/ /.test(first.trim())
          ? { start, end, speaker: first, text: second }
          : { start, end, text: first, speaker: second }
        : undefined;
  });
  return named.every((one) => one !== undefined) ? JSON.stringify(named) : undefined;
}

const field = /^(transcript|transcription|segments|captions)[ \t]*:[ \t]*$/m;
/** A front-matter over a text, as site generators have it; what stands between its rules is the first group. */
export const frontMatter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** The list as JSON, each entry on the line it has in the file, and the front-matter's length; undefined where there is none. */
function listInFrontMatter(text: string): { json: string; length: number } | undefined {
  const found = frontMatter.exec(text);
  const name = found === null ? undefined : field.exec(found[1]!)?.[1];
  if (found === null || name === undefined) return undefined;
  const parsed = parseYaml(found[1]!);
  if (!parsed.ok) return undefined;
  const list = (parsed.value as Record<string, YamlValue>)[name];
  if (!Array.isArray(list) || list.length === 0 || !list.every((entry) => isMap(entry))) return undefined;
  let json = "[";
  let line = 1;
  for (const [at, entry] of list.entries()) {
    // The rule above the front-matter is a line too.
    const own = (parsed.places[`${name}.${at}`]?.line ?? line - 1) + 1;
    json += "\n".repeat(Math.max(0, own - line)) + (at === 0 ? "" : ",") + JSON.stringify(entry);
    line = Math.max(line, own);
  }
  return { json: `${json}]`, length: found[0].length };
}

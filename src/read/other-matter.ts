// Front-matter in other languages than YAML: TOML between "+++" as Hugo has it, and JSON.
import type { YamlParsed, YamlValue } from "../base/parse-yaml.js";

/** Front-matter that is not YAML, cut out of its file. */
export interface OtherMatter {
  language: "toml" | "json";
  matter: string;
  /** Line of the file on which the matter begins. */
  line: number;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

const fences: readonly { open: RegExp; close: RegExp; language: OtherMatter["language"] }[] = [
  { open: /^\+\+\+[ \t]*\n/, close: /^\+\+\+[ \t]*$/m, language: "toml" },
  { open: /^---[ \t]*toml[ \t]*\n/i, close: /^---[ \t]*$/m, language: "toml" },
  { open: /^---[ \t]*json[ \t]*\n/i, close: /^---[ \t]*$/m, language: "json" },
  { open: /^;;;[ \t]*\n/, close: /^;;;[ \t]*$/m, language: "json" },
];

/** Cuts a text at the fences of TOML or JSON; undefined where it has none, or none that closes. */
export function splitOther(text: string): OtherMatter | undefined {
  for (const { open, close, language } of fences) {
    const first = open.exec(text);
    if (!first) continue;
    const rest = text.slice(first[0].length);
    const end = close.exec(rest);
    return end ? cut(language, rest.slice(0, end.index), 2, rest.slice(end.index + end[0].length + 1)) : undefined;
  }
  // JSON without a fence, as Hugo takes it: from the first brace to one that stands alone at the beginning of a line.
  const json = /^\{[ \t]*\n[\s\S]*?^\}[ \t]*$/m.exec(text);
  return json?.index === 0 ? cut("json", json[0], 1, text.slice(json[0].length + 1)) : undefined;
}

function cut(language: OtherMatter["language"], matter: string, line: number, body: string): OtherMatter {
  const bodyLine = line + matter.split("\n").length;
  return { language, matter, line, body, bodyLine };
}

/** The fields of TOML as texts, each with its place. Never throws. */
export async function parseToml(text: string): Promise<YamlParsed> {
  const { parse, TomlError } = await import("smol-toml");
  try {
    return { ok: true, value: toTexts(parse(text, { integersAsBigInt: true })), places: findPlaces(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const message = error.message.split("\n", 1)[0]!.replace(/^Invalid TOML document: /, "");
    return { ok: false, message, line: error.line, column: error.column };
  }
}

/** Scalars as they would be typed in YAML. A float keeps the shortest spelling of its value. */
function toTexts(value: unknown): YamlValue {
  if (Array.isArray(value)) return value.map(toTexts);
  if (value instanceof Date) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, "");
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toTexts(inner)]));
  return String(value);
}

/** Places of keys and values: one a line, under the table that the last head names. */
function findPlaces(text: string): Record<string, { line: number; column: number }> {
  const places: Record<string, { line: number; column: number }> = {};
  const counts = new Map<string, number>();
  let table = "";
  for (const [at, line] of text.split("\n").entries()) {
    const head = /^\s*(\[\[?)([^\]]+)\]/.exec(line);
    if (head) {
      const name = head[2]!.replace(/["'\s]/g, "");
      const count = counts.get(name) ?? 0;
      if (head[1] === "[[") counts.set(name, count + 1);
      table = head[1] === "[[" ? `${name}.${count}` : name;
      places[table] = { line: at + 1, column: head[0].indexOf("[") + 1 };
      continue;
    }
    const field = /^(\s*)((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)(\s*=\s*)/.exec(line);
    if (!field) continue;
    const name = field[2]!.replace(/["'\s]/g, "");
    const path = table === "" ? name : `${table}.${name}`;
    places[`${path}:`] = { line: at + 1, column: field[1]!.length + 1 };
    places[path] = { line: at + 1, column: field[0].length + 1 };
  }
  return places;
}

// Takes a Markdown file apart into front-matter (YAML, TOML or JSON) and body. Nothing in it is ever run.

import matter from "gray-matter";
import { quoteShort } from "../base/cut-text.js";
import { isMap } from "../base/is-map.js";
import { lineOf } from "../base/line-of.js";
import { parseYaml, type YamlParsed, type YamlValue } from "../base/parse-yaml.js";
import { asTyped, doing, type Fault, sayFound, valued } from "../base/say-found.js";
import type { Problem, Read, Source } from "../model/model.js";
import { explainYaml } from "./explain-yaml.js";
import { type OtherMatter, parseToml, splitOther } from "./other-matter.js";

/** A file's fields as they were typed (texts, lists, maps) and its body. `whole` is false when the fields could not be read. */
export interface FrontMatter {
  data: { [key: string]: YamlValue };
  body: string;
  source: Source;
  whole: boolean;
}

const frontMatter = "front-matter";

/**
 * Reads the front-matter of a Markdown file. Every scalar is kept as the text that was typed, so `1:02:03`, dates, `017` and
 * `no` stay what they are until a field says what it wants. Never throws: what is wrong comes as a problem with line and column.
 */
export async function readFrontMatter(file: string, content: string): Promise<Read<FrontMatter>> {
  const text = content.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const other = splitOther(text);
  if (other) return readOther(file, other);
  const split = splitFences(text);
  if ("expected" in split) return { value: emptyMatter(file, text), problems: [explainFault(file, split)] };
  const source: Source = { file, bodyLine: split.bodyLine };
  const value: FrontMatter = { data: {}, body: split.body, source, whole: false };
  const found = parseMatter(text) ?? parseYaml(split.matter);
  const glued = findGluedDashes(file, split.matter);
  if (!found.ok && glued.length > 0) return { value, problems: glued };
  if (!found.ok) {
    const fault = explainYaml(found.message, split.matter.split("\n"), found.line - 1);
    return { value, problems: [explainFault(file, { line: found.line + 1, column: found.column, ...fault })] };
  }
  if (!isMap(found.value)) {
    const what = Array.isArray(found.value) ? "a list" : asTyped(quoteShort(String(found.value)));
    const fault = {
      line: 2,
      column: 1,
      found: what,
      expected: 'fields such as "title: ..." in the front-matter',
    };
    return { value, problems: [explainFault(file, fault)] };
  }
  const places: Record<string, { line: number; column: number }> = Object.create(null);
  for (const [path, place] of Object.entries(found.places))
    places[path] = { line: place.line + 1, column: place.column };
  return {
    value: { ...value, data: found.value, source: { ...source, places }, whole: true },
    problems: [...findCutTexts(file, split.matter), ...glued],
  };
}

/** TOML and JSON, of which JSON is YAML too. */
async function readOther(
  file: string,
  { language, matter, line, body, bodyLine }: OtherMatter,
): Promise<Read<FrontMatter>> {
  const source: Source = { file, bodyLine };
  const found = language === "toml" ? await parseToml(matter) : parseYaml(matter);
  const value = found.ok ? found.value : undefined;
  if (!found.ok || !isMap(value)) {
    const name = language.toUpperCase();
    const fault = {
      line: found.ok ? line : line + found.line - 1,
      column: found.ok ? 1 : found.column,
      found: found.ok ? doing("front-matter", "is no map of fields") : doing(name, `cannot be read (${found.message})`),
      expected: found.ok ? "fields" : `valid ${name}`,
    };
    return { value: { data: {}, body, source, whole: false }, problems: [explainFault(file, fault)] };
  }
  const places = Object.fromEntries(
    Object.entries(found.places).map(([path, place]) => [path, { line: place.line + line - 1, column: place.column }]),
  );
  return { value: { data: value, body, source: { ...source, places }, whole: true }, problems: [] };
}

type Split = Pick<OtherMatter, "matter" | "body" | "bodyLine">;
type Placed = Fault & { line: number; column: number };

/** Cuts a text at its fences, as gray-matter does, but refuses every language and a fence that never ends. */
function splitFences(text: string): Split | Placed {
  const first = /^(---+)([^\n]*)/.exec(text);
  if (first?.[1] !== "---") {
    const leading = /^\s*\n---[^\n]*\n/.test(text);
    return {
      line: 1,
      column: 1,
      message: leading
        ? "An empty line stands before the front-matter"
        : 'The file does not begin with front-matter: its first line has to be "---"',
      found: leading ? "an empty line before the front-matter" : `first line ${quoteShort(text.split("\n", 1)[0]!)}`,
      expected: 'a first line "---", which opens the front-matter',
      hint: leading
        ? 'Delete what stands before the first "---".'
        : 'Begin the file with "---", fields, and "---"; where it is no episode, move it out of episodes/.',
    };
  }
  const language = first[2]!.trim();
  if (language !== "" && !/^ya?ml$/i.test(language)) {
    return {
      line: 1,
      column: 4,
      found: valued("language", quoteShort(language)),
      expected: "YAML, TOML or JSON: other languages are refused, because they could run code",
      hint: 'Write "---" alone on the first line, and the fields as YAML.',
    };
  }
  const start = first[0].length + 1;
  const close = /^---[^\S\n]*$/m;
  const rest = text.slice(start);
  const end = close.exec(rest);
  if (!end) {
    const loose = /^(?:-- ?|----+|\.\.\.|—+|[ \t]+---|---\S.*)[ ]*$/m.exec(rest);
    return {
      line: loose ? lineOf(rest, loose.index) + 1 : 1,
      column: 1,
      message: loose
        ? `The front-matter has to end with a line "---"; here is ${quoteShort(loose[0].trim())}`
        : 'The front-matter is never closed: a line "---" is missing behind its fields',
      found: loose ? `line ${quoteShort(loose[0].trim())}` : "front-matter that is never closed",
      expected: 'a line "---", which closes it',
      hint: loose ? 'Write "---" there.' : 'Put a line "---" between the fields and the text below them.',
    };
  }
  const bodyAt = end.index + end[0].length + 1;
  return {
    matter: rest.slice(0, end.index),
    body: rest.slice(bodyAt),
    bodyLine: lineOf(rest, Math.min(bodyAt, rest.length)) + (bodyAt > rest.length ? 2 : 1),
  };
}

/** What gray-matter finds between the fences, parsed; undefined where it takes the text for one without front-matter. */
function parseMatter(text: string): YamlParsed | undefined {
  let parsed: YamlParsed | undefined;
  const refuse = (): never => {
    throw new Error("only YAML front-matter is allowed");
  };
  const yaml = (block: string): object => {
    parsed = parseYaml(block.replace(/^[^\S\n]*\n/, ""));
    return {};
  };
  // Options are always passed: without them gray-matter keeps results by content, also those of a file that failed.
  matter(text, { language: "yaml", engines: { yaml, javascript: refuse, json: refuse, coffee: refuse } });
  return parsed;
}

/** Texts in which a " #" hardly ever begins a comment. */
const texts = "title subtitle itunesTitle description summary author copyright";

/** Warns where YAML takes the end of a text for a comment; one space before the # is what people type inside of a text. */
function findCutTexts(file: string, matter: string): Problem[] {
  if (!matter.includes("#")) return [];
  return matter.split("\n").flatMap((line, at) => {
    const found = /^(\w+)(:\s+)(?:((?!["'|>[{&*!#])\S(?:.*?\S)?)( #.*)|(#.*))$/.exec(line);
    const [, name = "", colon = "", kept = "", end, all] = found ?? [];
    const lost = end ?? all ?? "";
    if (!texts.split(" ").includes(name)) return [];
    const whole = `${kept}${lost}`.trimEnd();
    return [
      {
        rule: frontMatter,
        severity: "warn" as const,
        message: `\`${name}\` ends before "${lost.trim()}": YAML takes what follows a # for a comment`,
        place: { file, line: at + 2, column: name.length + colon.length + kept.length + lost.indexOf("#") + 1 },
        field: name,
        found: quoteShort(lost.trim()),
        expected: "quotes around the text",
        hint: `If it belongs to the text, write ${name}: ${JSON.stringify(whole)}`,
      },
    ];
  });
}

/** In a list "-oars" is no item to YAML, but goes on with the text above it, or is all of the text. */
function findGluedDashes(file: string, matter: string): Problem[] {
  const lines = matter.split("\n");
  let block = -1;
  let quote = "";
  return lines.flatMap((line, at) => {
    const indent = line.search(/\S/);
    if (block >= 0 && (indent < 0 || indent > block)) return [];
    block = /(?:^|[:-] +)[|>][-+\d]*\s*(?:\s#.*)?$/.test(line) ? indent : -1;
    // A text in quotation marks goes on over lines that begin with anything.
    const isOpen = quote !== "";
    const mark = isOpen ? quote : (/^(?:\s*|.*?[:-] +)(["'])/.exec(line)?.[1] ?? "");
    const inside = isOpen ? line : line.slice(line.indexOf(mark) + 1);
    quote = mark === "" || inside.replace(/\\.|''/g, "").includes(mark) ? "" : mark;
    if (isOpen) return [];
    const item = /^\s*-([^\s\d.-].*)$/.exec(line)?.[1];
    if (item === undefined || !/^\s*(?:\w[^#]*:|- .*|-[^\s-].*)\s*$/.test(lines[at - 1] ?? "")) return [];
    const found = asTyped(quoteShort(line.trim()));
    const hint = `Write - ${item}`;
    return [
      explainFault(file, {
        line: at + 2,
        column: indent + 1,
        found,
        expected: "a dash and a blank before each item",
        hint,
      }),
    ];
  });
}

/** A fault in YAML or other fields as an error of the file. */
export function explainFault(file: string, fault: Placed, rule = frontMatter): Problem {
  const { line, column, found, expected, hint, field } = fault;
  return {
    rule,
    severity: "error",
    ...sayFound(found, expected, { field, message: fault.message }),
    place: { file, line, column },
    ...(field === undefined ? {} : { field }),
    ...(hint === undefined ? {} : { hint }),
  };
}

const emptyMatter = (file: string, text: string): FrontMatter => ({
  data: {},
  body: text.startsWith("---") ? "" : text,
  source: { file, bodyLine: 1 },
  whole: false,
});

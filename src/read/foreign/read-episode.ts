// Reads one file of another generator: its fields, wherever they stand, its text, and files that belong to it.
import { isMap } from "../../base/is-map.js";
import { parseYaml, type YamlValue } from "../../base/parse-yaml.js";
import type { Problem } from "../../model/problem.js";
import { type Folder, nameOf, parentOf } from "../folder.js";
import { readFrontMatter } from "../front-matter.js";
import { text } from "../schema/foreign-values.js";
import { type FlatField, fieldsByName, flattenFields } from "./flatten-fields.js";
import { readData } from "./read-settings.js";

/** A Markdown file with all the fields that are said of it, not yet understood. */
export interface RawEpisode {
  file: string;
  name: string;
  /** The day in the file's name. */
  day?: string;
  flat: FlatField[];
  fields: Record<string, YamlValue>;
  body: string;
}

/** Reads the file and those of data beside it. Problems are warnings: the file is then left out. */
export async function readRawEpisode(
  folder: Folder,
  paths: ReadonlySet<string>,
  file: string,
): Promise<{ value?: RawEpisode; problems: Problem[] }> {
  const content = await folder.readText(file);
  const data: Record<string, YamlValue> = {};
  const stem = file.replace(/\.\w+$/, "");
  for (const ending of ["yml", "yaml", "json", "toml"]) {
    const beside = paths.has(`${stem}.${ending}`) ? await readData(folder, `${stem}.${ending}`) : undefined;
    if (isMap(beside))
      for (const [name, value] of Object.entries(beside)) if (!Object.hasOwn(data, name)) data[name] = value;
  }
  const hasMatter = /^\ufeff?\s*(?:---|\+\+\+|;;;|\{)/.test(content);
  let body = content;
  const header = hasMatter ? undefined : readHeader(content);
  if (header) {
    Object.assign(data, header.data);
    body = header.body;
  } else if (hasMatter) {
    const { value, problems } = await readFrontMatter(file, mendFences(content));
    if (!value.whole) {
      const loose = looseMatter(content);
      if (!loose)
        return {
          problems: problems.map((problem) => ({ ...problem, severity: "warn" as const, rule: "import-unread" })),
        };
      Object.assign(data, loose.data);
      body = loose.body;
    } else {
      Object.assign(data, value.data);
      body = value.body;
    }
  }
  // The title may stand only where readers of the page see it.
  const titled = /^\s*#[ \t]+(\S.*?)[ \t]*#*[ \t]*(?:\r?\n|$)/.exec(body);
  if (titled && Object.keys(data).length > 0) {
    const known = Object.entries(data).find(([name]) => /^title$/i.test(name))?.[1];
    if (known === undefined) data.title = titled[1]!;
    // A heading that says the title again would stand below it twice.
    if (known === undefined || sameLetters(text(known) ?? "", titled[1]!)) body = body.slice(titled[0].length);
  }
  const isBundle = /[^/]\/(?:index|show-?notes|notes|episode)\.\w+$/i.test(file);
  // Middleman and the like write what a page becomes before what it is: "long-keel.html.md".
  const called = (isBundle ? nameOf(parentOf(file)) : nameOf(file).replace(/(?:\.html?)?\.\w+$/i, "")).trim();
  const [, day, rest] = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]+(.+)$/.exec(called) ?? [];
  const flat = flattenFields(data);
  return {
    value: {
      file,
      name: rest ?? called,
      ...(day === undefined ? {} : { day: padDay(day) }),
      flat,
      fields: fieldsByName(flat),
      body,
    },
    problems: [],
  };
}

/** Whether two texts have the same letters and digits, and any. */
export const sameLetters = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""));
  return first !== "" && first === second;
};

const padDay = (day: string): string =>
  day
    .split("-")
    .map((part) => part.padStart(2, "0"))
    .join("-");

/** Fields without fences, as Pelican and MultiMarkdown have them: lines "Title: ..." up to the first empty one, or to a fence. */
function readHeader(content: string): { data: Record<string, YamlValue>; body: string } | undefined {
  const [whole, lines] =
    /^\ufeff?((?:[A-Za-z][\w-]*:[ \t]*[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,})(?:-{3,})?[ \t]*(?:\r?\n|$)/.exec(content) ??
    [];
  if (whole === undefined || !/^(?:title|name):[ \t]*\S/im.test(lines!)) return undefined;
  const data: Record<string, YamlValue> = {};
  for (const [, name, value] of lines!.matchAll(/^([A-Za-z][\w-]*):[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)/gm))
    data[name!.toLowerCase()] = value!.replace(/\s+/g, " ").trim();
  return { data, body: content.slice(whole.length) };
}

/** Spaces behind or before a fence, and text behind the one that closes, which other generators let stand. */
function mendFences(content: string): string {
  const mended = content.replace(/^\ufeff?\s*(---|\+\+\+)[ \t]*(\r?\n)/, "$1$2").replace(/^(---|\+\+\+)[ \t]+$/m, "$1");
  return /^---\r?\n/.test(mended) && !/\n---\r?(?:\n|$)/.test(mended)
    ? mended.replace(/\n---(?=[^-\s])/, "\n---\n")
    : mended;
}

/** Front-matter that a strict reader refuses for a field or two: tabs and double fields are let pass, as other generators do. */
function looseMatter(content: string): { data: Record<string, YamlValue>; body: string } | undefined {
  const [whole, inner] = /^\ufeff?\s*---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(content) ?? [];
  if (whole === undefined) return undefined;
  const seen = new Set<string>();
  const lines: string[] = [];
  let skipping = false;
  for (const typed of inner!.replaceAll("\t", "  ").split(/\r?\n/)) {
    // A text goes on in lines that are not indented.
    const line = /^(?:[\w-]+\s*:|\s|-|#|\]|\}|$)/.test(typed) ? typed : `  ${typed}`;
    const key = /^([\w-]+):/.exec(line)?.[1];
    if (key !== undefined) {
      skipping = seen.has(key);
      seen.add(key);
    }
    if (!skipping)
      lines.push(
        line
          .replace(/^([\w-]+:\s+)([^"'[{|>#].*: .*)$/, (_, name, value) => `${name}${JSON.stringify(value)}`)
          // Handles and the like, which looser readers take for texts.
          .replace(
            /^(\s*(?:-\s+)?(?:[\w-]+:\s+)?)([@%`].*?)\s*$/,
            (_, name, value) => `${name}${JSON.stringify(value)}`,
          ),
      );
  }
  const parsed = parseYaml(lines.join("\n"));
  return parsed.ok && isMap(parsed.value) ? { data: parsed.value, body: content.slice(whole.length) } : undefined;
}

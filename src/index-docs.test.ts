// Every name that the library exports says what it is, and every field of the types that come with it, in docstrings of their own.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const src = dirname(fileURLToPath(import.meta.url));

/** A file as far as types hang on it: what it declares at which lines, and where the names that it imports come from. */
interface Opened {
  lines: string[];
  declared: Map<string, { kind: string; at: number; end: number }[]>;
  imported: Map<string, { file: string; name: string }>;
  /** Files of which it gives out everything. */
  all: string[];
}

const declaration = /^(?:export )?(?:async )?(interface|type|function|const) (\w+)/;
const field = /^ {2}(?:readonly )?(\w+)\??[:(]/;

function open(file: string): Opened {
  const text = readFileSync(join(src, file), "utf8");
  const opened: Opened = { lines: text.split("\n"), declared: new Map(), imported: new Map(), all: [] };
  for (const [, list, path] of text.matchAll(
    /^(?:import|export) (?:type )?(?:\*|\{([^}]*)\}) from "(\.[^"]+)\.js";/gm,
  )) {
    const other = join(dirname(file), `${path}.ts`);
    if (list === undefined) opened.all.push(other);
    for (const one of list?.split(",") ?? []) {
      const [name = "", as = name] = one
        .trim()
        .replace(/^type /, "")
        .split(" as ");
      if (existsSync(join(src, other))) opened.imported.set(as, { file: other, name });
    }
  }
  for (const [at, line] of opened.lines.entries()) {
    const [, kind, name] = declaration.exec(line) ?? [];
    if (kind === undefined || name === undefined) continue;
    const end = opened.lines.findIndex((one, k) => k >= at && isLast(kind, one, k === at));
    opened.declared.set(name, [...(opened.declared.get(name) ?? []), { kind, at, end }]);
  }
  return opened;
}

/** Whether a declaration of this kind ends with the line: a function's signature, a body, or what the next one begins behind. */
function isLast(kind: string, line: string, isFirst: boolean): boolean {
  if (kind === "interface") return /^\}|\{\}$/.test(line);
  if (kind === "function") return /^\S.*(?:[^:] \{|;)$/.test(line);
  return isFirst ? line.endsWith(";") : line === "" || /^(?:\};|\/\*\*|export |type |interface |const )/.test(line);
}

/** The names that are given out, and all types that these name, and so on; with what of them stands under a docstring. */
function walk(): { names: Map<string, boolean>; fields: Map<string, boolean> } {
  const files = new Map<string, Opened>();
  const names = new Map<string, boolean>();
  const fields = new Map<string, boolean>();
  const seen = new Set<string>();
  const get = (file: string): Opened => {
    const opened = files.get(file) ?? open(file);
    files.set(file, opened);
    return opened;
  };
  const visit = (file: string, name: string, isGiven: boolean): void => {
    const { lines, declared, imported, all } = get(file);
    const other = imported.get(name);
    if (!declared.has(name) && other) visit(other.file, other.name, isGiven);
    else if (!declared.has(name)) for (const one of all) visit(one, name, isGiven);
    const key = `${file} ${name}`;
    const found = declared.get(name) ?? [];
    const isSaid = (at: number): boolean => lines[at - 1]!.endsWith("*/");
    if (isGiven && found.length > 0)
      names.set(
        key,
        found.some(({ at }) => isSaid(at)),
      );
    if (seen.has(key)) return;
    seen.add(key);
    for (const { kind, at, end } of found) {
      const body = lines.slice(at, end + 1).filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line));
      if (kind === "interface" || kind === "type")
        for (let line = at + 1; line <= end; line++) {
          const own = field.exec(lines[line]!)?.[1];
          if (own !== undefined) fields.set(`${key}.${own}`, isSaid(line));
        }
      const text = kind === "const" ? "" : body.join("\n").replace(/"[^"]*"/g, "");
      for (const [type] of text.matchAll(/\b[A-Z]\w+/g)) visit(file, type, false);
    }
  };
  const giveOut = (file: string, list: string[] | undefined): void => {
    const { declared, all, lines } = get(file);
    const own = [...declared.keys()].filter((name) =>
      declared.get(name)!.some(({ at }) => /^export /.test(lines[at]!)),
    );
    for (const name of list ?? own) visit(file, name, true);
    if (list === undefined) for (const other of all) giveOut(other, undefined);
  };
  const { imported, all } = get("index.ts");
  for (const { file, name } of imported.values()) giveOut(file, [name]);
  for (const file of all) giveOut(file, undefined);
  return { names, fields };
}

const { names, fields } = walk();
const missing = (said: ReadonlyMap<string, boolean>): string[] => [...said].filter(([, is]) => !is).map(([key]) => key);

it("has a docstring for every exported name", () => {
  expect(names.size).toBeGreaterThan(80);
  expect(missing(names)).toEqual([]);
});

it("has a docstring for every field of these, and of the types that they name", () => {
  expect(fields.size).toBeGreaterThan(600);
  expect(missing(fields)).toEqual([]);
});

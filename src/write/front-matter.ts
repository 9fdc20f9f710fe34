// Writes a value into the front-matter of a Markdown file, or its body, and leaves every other byte of the file as it was.

import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { SaidError } from "../base/system-errors.js";

type Key = string | number;
/** A piece of text to take out of the front-matter, and what to put there. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The front-matter cannot be changed without breaking it; says why. */
export class FrontMatterError extends SaidError {
  constructor(message: string) {
    super(message, "airdate check says where it is wrong");
  }
}

/** Strings that an older YAML reader would take for numbers, times or booleans are quoted. */
const yamlOptions = { compat: "yaml-1.1", keepSourceTokens: false } as const;

/**
 * Gives `text` with `value` at `path` of its front-matter, such as `["chapters"]` or `["glossary", "replace", "Graffana"]`
 * (a number is a place in a list; the list's length appends). Missing parents are made; a file without front-matter gets
 * one. Comments, order, quotes and line ends of everything else stay. Throws `FrontMatterError` where the YAML is broken
 * or a parent is a plain value.
 */
export function setFrontMatter(text: string, path: readonly Key[], value: unknown): string {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const bom = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const found = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  const yaml = found?.[1] ?? "";
  const begin = found ? found[0].indexOf("\n") + 1 : 0;

  const document = parseDocument(yaml, { ...yamlOptions, uniqueKeys: false });
  if (document.errors[0]) throw new FrontMatterError(`The front-matter cannot be read: ${document.errors[0].message}`);
  const edit = planEdit(yaml, document.contents, path, value);
  const changed = yaml.slice(0, edit.from) + edit.text.replaceAll("\n", newline) + yaml.slice(edit.to);

  const after = parseDocument(changed, { ...yamlOptions, uniqueKeys: false });
  if (after.errors[0] || !sameValue(after.toJS(), withValue(document.toJS(), path, value)))
    throw new FrontMatterError(`The value for ${path.join(".")} does not fit into the front-matter`);
  if (found) return text.slice(0, begin) + changed + text.slice(begin + yaml.length);
  return `${bom}---${newline}${changed}---${newline}${text.slice(bom.length)}`;
}

/** Finds the smallest piece of the YAML that has to change. */
function planEdit(yaml: string, root: Node | null, path: readonly Key[], value: unknown): Edit {
  if (!isCollection(root)) {
    if (root && !(isScalar(root) && root.value === null)) throw new FrontMatterError("The front-matter has no fields");
    return { from: yaml.length, to: yaml.length, text: `${endLine(yaml, yaml.length)}${blockText(path, value, 0)}\n` };
  }
  let parent: YAMLMap | YAMLSeq = root as YAMLMap | YAMLSeq;
  for (let depth = 0; depth < path.length; depth++) {
    const key = path[depth]!;
    const rest = nest(path.slice(depth + 1), value);
    const at = findItem(parent, key);
    if (at === -1) return insertItem(yaml, parent, key, rest);
    const child = itemValue(parent, at);
    const last = depth === path.length - 1;
    if (last || child === null || (isScalar(child) && child.value === null))
      return replaceItem(yaml, parent, at, key, rest);
    if (!isCollection(child))
      throw new FrontMatterError(
        `${path.slice(0, depth + 1).join(".")} is a single value, but should be a list or fields`,
      );
    parent = child as YAMLMap | YAMLSeq;
  }
  throw new FrontMatterError("No field was named");
}

function findItem(parent: YAMLMap | YAMLSeq, key: Key): number {
  if (isSeq(parent)) {
    if (typeof key !== "number") throw new FrontMatterError(`This is a list, but should be fields such as ${key}`);
    return key < parent.items.length ? key : -1;
  }
  return parent.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function itemValue(parent: YAMLMap | YAMLSeq, at: number): Node | null {
  const item = parent.items[at];
  return (isMap(parent) ? (item as Pair).value : item) as Node | null;
}

/** Where an item begins: its key, or its value in a list. */
function itemStart(parent: YAMLMap | YAMLSeq, at: number): number {
  const item = parent.items[at]!;
  return ((isMap(parent) ? (item as Pair).key : item) as Node).range![0];
}

/** The last character that belongs to a node, without comments and empty lines after it. */
function endOf(yaml: string, parent: YAMLMap | YAMLSeq, at: number): number {
  const node = itemValue(parent, at);
  if (!node?.range || (isScalar(node) && node.value === null && node.range[0] === node.range[1])) {
    const start = itemStart(parent, at);
    if (!isMap(parent)) return start;
    const colon = yaml.indexOf(":", ((parent.items[at] as Pair).key as Node).range![1]);
    return colon === -1 ? start : colon + 1;
  }
  if (isCollection(node) && !node.flow && node.items.length > 0)
    return endOf(yaml, node as YAMLMap | YAMLSeq, node.items.length - 1);
  let end = node.range[1];
  while (end > node.range[0] && /\s/.test(yaml[end - 1]!)) end--;
  return end;
}

function replaceItem(yaml: string, parent: YAMLMap | YAMLSeq, at: number, key: Key, value: unknown): Edit {
  const from = itemStart(parent, at);
  const to = endOf(yaml, parent, at);
  if (parent.flow) return { from, to, text: flowText(parent, key, value) };
  const column = from - (yaml.lastIndexOf("\n", from - 1) + 1);
  const text = isMap(parent)
    ? blockText([key], value, column).trimStart()
    : blockText([0], value, column - 2).replace(/^ *- /, "");
  // A comment at the end of the old line would become part of a text block: it moves to a line of its own.
  const comment = /^[ \t]+(#[^\r\n]*)/.exec(yaml.slice(to));
  if (!comment || !text.includes("\n")) return { from, to, text };
  return { from, to: to + comment[0].length, text: `${comment[1]}\n${" ".repeat(column)}${text}` };
}

function insertItem(yaml: string, parent: YAMLMap | YAMLSeq, key: Key, value: unknown): Edit {
  const last = parent.items.length - 1;
  if (parent.flow) {
    const at = last < 0 ? parent.range![0] + 1 : endOf(yaml, parent, last);
    return { from: at, to: at, text: `${last < 0 ? "" : ", "}${flowText(parent, key, value)}` };
  }
  const first = itemStart(parent, 0);
  const column = first - (yaml.lastIndexOf("\n", first - 1) + 1) - (isSeq(parent) ? 2 : 0);
  const end = endOf(yaml, parent, last);
  const eol = yaml.indexOf("\n", end);
  const at = eol === -1 ? yaml.length : eol + 1;
  const line = blockText([isSeq(parent) ? 0 : key], value, column);
  return { from: at, to: at, text: `${endLine(yaml, at)}${line}\n` };
}

/** A line end, where the text before `at` lacks one. */
const endLine = (yaml: string, at: number): string => (at > 0 && yaml[at - 1] !== "\n" ? "\n" : "");

const nest = (path: readonly Key[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value);

function flowText(parent: YAMLMap | YAMLSeq, key: Key, value: unknown): string {
  const document = new Document(isMap(parent) ? { [key]: value } : [value], yamlOptions);
  (document.contents as unknown as YAMLMap).flow = true;
  return document.toString({ lineWidth: 0 }).trim().slice(1, -1).trim();
}

/** The value under its path as YAML lines, indented; short lists and small records each on one line. */
function blockText(path: readonly Key[], value: unknown, indent: number): string {
  const document = new Document(nest(path, value), yamlOptions);
  const shape = (node: unknown, depth: number, listed: boolean): void => {
    if (!isCollection(node)) return;
    const values = node.items.map((item) => (isMap(node) ? (item as Pair).value : item));
    const flat = values.every((item) => isScalar(item) && !String(item.value).includes("\n"));
    const width = values.reduce<number>((sum, item) => sum + (isScalar(item) ? String(item.value).length + 4 : 0), 0);
    const short = isSeq(node) ? width < 90 : listed && width < 200;
    if (flat && depth >= path.length && (width === 0 || short)) node.flow = true;
    for (const item of values) shape(item, depth + 1, isSeq(node));
  };
  shape(document.contents, 0, false);
  const pad = " ".repeat(Math.max(0, indent));
  return document
    .toString({ lineWidth: 0 })
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : pad + line))
    .join("\n");
}

/** Front-matter with these fields, in their order; those that are undefined are left out. */
export const writeFrontMatter = (fields: object): string => `---\n${blockText([], fields, 0)}\n---\n`;

/** A copy of parsed front-matter with the value set: what the edited text must read as. */
function withValue(data: unknown, path: readonly Key[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const at = Math.min(Number(key), data.length);
    return [...data.slice(0, at), withValue(data[at], rest, value), ...data.slice(at + 1)];
  }
  if (data === null || data === undefined) return nest(path, value);
  const fields = data as Record<string, unknown>;
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

/** Compares as data, with absent and undefined alike. */
function sameValue(a: unknown, b: unknown): boolean {
  const sorted = (_key: string, value: unknown): unknown =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value;
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** The file's text with another body; its line ends are kept. A file without front-matter is all body. */
export function setNotesBody(text: string, notes: string): string {
  const head = frontMatter.exec(text)?.[0] ?? "";
  const newline = (head || text).includes("\r\n") ? "\r\n" : "\n";
  const body = notes.trim().replace(/\r\n?/g, "\n").replaceAll("\n", newline);
  const start = head === "" || /\n$/.test(head) ? head : head + newline;
  return body === "" ? start : `${start}${start === "" ? "" : newline}${body}${newline}`;
}

// Finds the elements of the list that a JSON transcript is made of, each with its line, and reads on where the JSON is broken.
import { isMap } from "../../base/is-map.js";
import { doing, lacking } from "../../base/say-found.js";
import { addProblem, type Draft } from "./draft.js";
import { endOfString } from "./json/open-json.js";

export interface JsonElement {
  value: unknown;
  line: number;
}

export interface JsonList {
  /** The key the list stands under, "" for a list that is the whole file. */
  key: string;
  elements: JsonElement[];
  /** The whole document, undefined where it is broken. */
  whole: unknown;
}

/**
 * The first of the lists named by `keys` (in this order of preference) in the object that is the file, or the list that is
 * the file. A broken document gives every element that can be read alone, and a problem for each that cannot.
 */
export function readJsonList(draft: Draft, text: string, keys: readonly string[]): JsonList {
  let whole: unknown;
  let broken = false;
  try {
    whole = JSON.parse(text);
  } catch {
    broken = true;
  }
  const spans = findLists(text);
  if (broken && spans.size === 0) {
    const elements = readJsonLines(text);
    if (elements.length > 0) return { key: "", elements, whole: undefined };
  }
  const key = keys.find((each) => spans.has(each)) ?? (spans.has("") ? "" : undefined);
  if (!broken) {
    const list = key === undefined ? undefined : key === "" ? whole : (whole as Record<string, unknown>)[key];
    const lines = spans.get(key ?? "") ?? [];
    if (Array.isArray(list))
      return { key: key!, whole, elements: list.map((value, at) => ({ value, line: lines[at]?.line ?? 1 })) };
    addProblem(
      draft,
      "transcript-json",
      1,
      lacking("JSON", "a list of segments"),
      `a list under ${keys.map((each) => `"${each}"`).join(", ")}`,
    );
    return { key: "", elements: [], whole };
  }
  const elements: JsonElement[] = [];
  const found = spans.get(key ?? "") ?? [];
  for (const { from, to, line } of found) {
    try {
      elements.push({ value: JSON.parse(text.slice(from, to)), line });
    } catch {
      addProblem(draft, "transcript-json", line, doing("segment", "is broken or cut off"), "well-formed JSON", {
        hint,
      });
    }
  }
  if (elements.length === found.length)
    addProblem(
      draft,
      "transcript-json",
      found.at(-1)?.line ?? 1,
      "broken JSON around the segments",
      "well-formed JSON",
      { hint },
    );
  return { key: key ?? "", elements, whole: undefined };
}

/** Objects one a line, with nothing around them. */
function readJsonLines(text: string): JsonElement[] {
  return text.split("\n").flatMap((source, at) => {
    try {
      const value: unknown = JSON.parse(source);
      return typeof value === "object" && value !== null ? [{ value, line: at + 1 }] : [];
    } catch {
      return [];
    }
  });
}

const hint = "Export the transcript again: some of it may be missing.";

interface Span {
  from: number;
  to: number;
  line: number;
}

/** Places of the elements of each list that is a member of the outermost object, by key; "" is the outermost list. */
function findLists(text: string): Map<string, Span[]> {
  const lists = new Map<string, Span[]>();
  let depth = 0;
  let line = 1;
  let key = "";
  let lastString = "";
  let list: Span[] | undefined;
  let listDepth = 0;
  let open: Span | undefined;
  const size = text.length;
  const close = (at: number): void => {
    if (open === undefined || list === undefined) return;
    open.to = at;
    list.push(open);
    open = undefined;
  };
  for (let at = 0; at < size; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) line++;
    if (code <= 32) continue;
    if (list !== undefined && depth === listDepth && open === undefined && code !== 44 && code !== 93)
      open = { from: at, to: at, line };
    if (code === 34) {
      const end = endOfString(text, at);
      if (depth === 1 && list === undefined) lastString = text.slice(at + 1, end);
      at = end;
    } else if (code === 58 && depth === 1 && list === undefined) key = lastString;
    else if (code === 91 || code === 123) {
      depth++;
      if (code === 91 && list === undefined && (depth === 1 || (depth === 2 && key !== ""))) {
        list = lists.get(depth === 1 ? "" : key) ?? [];
        lists.set(depth === 1 ? "" : key, list);
        listDepth = depth;
      }
    } else if (code === 93 || code === 125) {
      if (list !== undefined && code === 93 && depth === listDepth) {
        close(at);
        list = undefined;
      }
      depth--;
    } else if (code === 44 && list !== undefined && depth === listDepth) close(at);
  }
  close(size);
  return lists;
}

/** A value's fields, empty for anything that is no object. */
export const fieldsOf = (value: unknown): Record<string, unknown> => (isMap(value) ? value : {});

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A number, also where it is given as text; NaN for anything else. */
export function numberOf(value: unknown): number {
  if (typeof value === "number") return Number.isFinite(value) ? value : Number.NaN;
  if (typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  return Number.NaN;
}

/** A text that says something, or undefined. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  return text.trim() === "" ? undefined : text;
}

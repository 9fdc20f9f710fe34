// Takes a transcript out of what is only around it: a fence of Markdown in a chat's answer, JSON documents one after another, code.
import { endOfString } from "./json/open-json.js";
import { printedToJson } from "./unwrap-printed.js";

/** A text in its place, and the lines around it that are left out. */
export interface Unwrapped {
  text: string;
  dropped: { line: number; text: string }[];
}

const fence = /^[ \t]*(`{3,}|~{3,})[\w+-]*[ \t]*\n([\s\S]*?)\n[ \t]*\1[ \t]*$/m;

/** Share of a text from which what stands in a fence is all of it. */
const mostly = 0.7;

/** The transcript in `text`, with every line where it was; a text that is wrapped in nothing comes back as it is. */
export function unwrapText(text: string): Unwrapped {
  const found = text.includes("```") || text.includes("~~~") ? fence.exec(text) : null;
  if (found === null || found[2]!.length < mostly * text.trim().length) return { text: toJson(text), dropped: [] };
  const before = text.slice(0, found.index);
  const first = before.split("\n").length + 1;
  const after = text.slice(found.index + found[0].length);
  const length = found[0].split("\n").length;
  const outside = (part: string, from: number) =>
    part.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [{ line: from + at, text: line.trim() }]));
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

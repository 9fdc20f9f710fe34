// Mends links that are broken in Markdown where it is certain what was meant, and leaves out the marks of those that are not.

import { fileEnding } from "../../base/address-text.js";
import { linesBefore } from "../../base/line-of.js";

export interface Mended {
  text: string;
  /** Lines before each, what was found and what became of it. */
  faults: { line: number; found: string; became: string }[];
}

const address = String.raw`(?:https?:\/\/|www\.|mailto:)[^\s<>()[\]]+(?:\([^\s()]*\)[^\s<>()[\]]*)*`;

interface Fault {
  pattern: RegExp;
  mend(found: RegExpExecArray, names: ReadonlySet<string>): string | undefined;
}

/** Ways in which links are mistyped; `mend` gives undefined where there is nothing wrong. */
const faults: readonly Fault[] = [
  // [text] (https://...)
  {
    pattern: new RegExp(String.raw`(?<!\!)(\[[^\][\n]+\])[ \t]+\((${address})\)`, "g"),
    mend: (found) => `${found[1]}(${found[2]})`,
  },
  // (https://...)[text]
  {
    pattern: new RegExp(String.raw`(?<![\]\w])\((${address})\)\[([^\][\n]+)\](?![[(])`, "g"),
    mend: (found) => `[${found[2]}](${found[1]})`,
  },
  // Blanks inside the address, or the file's name.
  {
    pattern: /(\[[^\][\n]*\])\((?!<)([^\s()<>"']+(?:[ \t]+[^\s()<>"']+)+)\)/g,
    mend: ([, text, target = ""]) => {
      if (/^(?:https?:\/\/|www\.|mailto:)/i.test(target)) return `${text}(${target.replace(/\s/g, "%20")})`;
      return fileEnding.test(target) ? `${text}(<${target}>)` : undefined;
    },
  },
  // A line end inside the address.
  {
    pattern: /(\[[^\][\n]+\])\((https?:\/\/[^\s()<>]+)[ \t]*\n[ \t]*([^\s()<>"']+)\)/g,
    mend: (found) => `${found[1]}(${found[2]}${found[3]})`,
  },
  // No bracket at its end.
  {
    pattern: new RegExp(String.raw`(\[[^\][\n]+\])\((${address})(?=[ \t]*(?:\n|$))`, "g"),
    mend: (found) => `${found[1]}(${found[2]})`,
  },
  // http//x, http:/x, https:x, htps://x, https://https://x
  {
    pattern: /\]\((?:<)?((?:https?:\/\/)?h?t{1,2}ps?(?::?\/{1,3}|:))(?=[\p{L}\p{N}-]+\.)([^\s)>]+)>?/giu,
    mend: (found) => {
      const scheme = /s[:/]*$/i.test(found[1]!) ? "https" : "http";
      return /^https?:\/\/$/i.test(found[1]!) ? undefined : `](${scheme}://${found[2]}`;
    },
  },
  // [text]() and []()
  { pattern: /(?<!!)\[([^\][\n]*)\]\([ \t]*(?:<>)?[ \t]*\)/g, mend: (found) => found[1]! },
  // [text][nowhere]
  {
    pattern: /(?<![!\]\\\w])\[([^\][\n]+)\]\[([^\][\n]*)\]/g,
    mend: (found, names) => (names.has((found[2] || found[1]!).toLowerCase()) ? undefined : found[1]!),
  },
];

/** Mends a text without code. `names` are the references that are defined, in lower case. */
export function mendLinks(prose: string, names: ReadonlySet<string>): Mended {
  if (!prose.includes("[")) return { text: prose, faults: [] };
  const found: Mended["faults"] = [];
  let text = prose;
  for (const { pattern, mend } of faults) {
    text = text.replace(pattern, (...all: unknown[]) => {
      const groups = all.slice(0, -2) as string[];
      const at = all.at(-2) as number;
      const match = Object.assign([...groups], { index: at, input: text }) as unknown as RegExpExecArray;
      const became = mend(match, names);
      if (became === undefined || became === groups[0]) return groups[0]!;
      const line = linesBefore(all.at(-1) as string, at);
      found.push({ line, found: groups[0]!, became });
      // Lines stay where they are, so that places of what comes later hold.
      return became + "\n".repeat(groups[0]!.split("\n").length - became.split("\n").length);
    });
  }
  return { text, faults: found };
}

/** Names of the references that a Markdown text defines, in lower case. */
export const definedNames = (markdown: string): Set<string> =>
  new Set([...markdown.matchAll(/^ {0,3}\[([^\]\n]+)\]:[ \t]*\S/gm)].map((found) => found[1]!.toLowerCase()));

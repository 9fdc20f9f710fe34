// Reads the values that a script of settings writes out, in JavaScript, TypeScript or Python. Nothing is run.
import type { YamlValue } from "../../base/parse-yaml.js";

/** Before a map of settings: what is exported, given back, or has a name. */
const roots =
  /(?:\bmodule\.exports\s*=|\bexport\s+default\b|\breturn\b|=>\s*\(|\b(?:const|let|var)\s+\w+[^=\n]*=)\s*(?:[\w.]+\()?\s*(?=\{)/g;
/** A script of settings has few; each is read to its end, which is the script's where a bracket is open. */
const mostMaps = 200;
const constants = /^[ \t]*(?:export\s+)?(?:(?:const|let|var)\s+)?([A-Za-z_]\w*)(?:\s*:\s*\w+)?\s*=\s*(?=["'`])/gm;

/** The maps of a script as one, and its texts with a name; of one name twice the first counts. What has to be worked out is left out. */
export function readScript(content: string): Record<string, YamlValue> {
  const found: Record<string, YamlValue> = Object.create(null);
  const add = (name: string, value: YamlValue): void => {
    if (value !== null && value !== "" && !Object.hasOwn(found, name)) found[name] = value;
  };
  for (const { index, 0: before } of [...content.matchAll(roots)].slice(0, mostMaps)) {
    // What a plugin is called is no title of the show.
    if (/plugin\w*\(\s*$/i.test(before)) continue;
    const { value } = readLiteral(content, index + before.length);
    for (const [name, one] of Object.entries((value ?? {}) as Record<string, YamlValue>)) add(name, one);
  }
  for (const { index, 0: before, 1: name } of content.matchAll(constants))
    add(name!.toLowerCase().replace(/^site_/, ""), readLiteral(content, index + before.length).value);
  return found;
}

interface Literal {
  value: YamlValue;
  /** Where it ends in the script. */
  end: number;
}

const space = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const quoted = /(["'`])((?:\\[\s\S]|(?!\1)[^\\])*)\1/y;
const plain = /-?\d[\d_.]*|\b(?:true|false)\b/y;
const key = /(?:(["'])((?:\\.|(?!\1)[^\\])*)\1|([A-Za-z_$][\w$]*))\s*:/y;

/** `pattern` is sticky: it matches where it is put, and nowhere else. */
const matchAt = (pattern: RegExp, content: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(content) ?? undefined;
};
const skipSpace = (content: string, at: number): number => at + (matchAt(space, content, at)?.[0].length ?? 0);
const unquote = (typed: string): string =>
  typed.replace(/\\(?:u([\da-f]{4})|(\r?\n)|(.))/gi, (_, code?: string, line?: string, one?: string) =>
    code === undefined
      ? line === undefined
        ? one === "n"
          ? "\n"
          : one!
        : ""
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** The value at a place: a text, a number, a map or a list; null where it has to be worked out. */
function readLiteral(content: string, from: number, deep = 0): Literal {
  const at = skipSpace(content, from);
  if (content[at] === "{" && deep < 12) return readEntries(content, at + 1, deep);
  if (content[at] === "[" && deep < 12) return readItems(content, at + 1, deep);
  const text = matchAt(quoted, content, at);
  const word = text ?? matchAt(plain, content, at);
  if (!word) return { value: null, end: skipValue(content, at) };
  const end = skipSpace(content, at + word[0].length);
  const isWhole =
    /^(?:[,;)\]}]|as\b|satisfies\b|$)/.test(content.slice(end, end + 10)) ||
    /\n/.test(content.slice(at + word[0].length, end));
  const value = text ? unquote(text[2]!) : word[0].replaceAll("_", "");
  return {
    value: !isWhole || (text?.[1] === "`" && value.includes("${")) ? null : value,
    end: skipValue(content, end),
  };
}

function readEntries(content: string, from: number, deep: number): Literal {
  const found: Record<string, YamlValue> = Object.create(null);
  let at = skipSpace(content, from);
  while (at < content.length && content[at] !== "}") {
    const named = matchAt(key, content, at);
    if (named) {
      const { value, end } = readLiteral(content, at + named[0].length, deep + 1);
      found[named[2] ?? named[3]!] = value;
      at = skipValue(content, end);
    } else at = skipValue(content, at);
    at = skipSpace(content, content[at] === "," ? at + 1 : at);
    if (/[)\]]/.test(content[at] ?? "")) break;
  }
  return { value: found, end: at + 1 };
}

function readItems(content: string, from: number, deep: number): Literal {
  const found: YamlValue[] = [];
  let at = skipSpace(content, from);
  while (at < content.length && content[at] !== "]") {
    const { value, end } = readLiteral(content, at, deep + 1);
    if (value !== null) found.push(value);
    at = skipValue(content, end);
    at = skipSpace(content, content[at] === "," ? at + 1 : at);
    if (/[)}]/.test(content[at] ?? "")) break;
  }
  return { value: found, end: at + 1 };
}

/** Where a value ends that is not read: before the comma or bracket that closes it. */
function skipValue(content: string, from: number): number {
  let open = 0;
  let at = from;
  while (at < content.length) {
    at = skipSpace(content, at);
    const text = matchAt(quoted, content, at);
    if (text) {
      at += text[0].length;
      continue;
    }
    const sign = content[at] ?? "";
    if (open === 0 && /[,)\]}]/.test(sign)) return at;
    if (/[([{]/.test(sign)) open += 1;
    if (/[)\]}]/.test(sign)) open -= 1;
    at += 1;
  }
  return at;
}

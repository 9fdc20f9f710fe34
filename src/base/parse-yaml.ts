// Reads YAML: every scalar stays the text that was typed, and every value and key has its place.
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";

/** Maps, lists, and texts as they were typed: no number, boolean or date is made of them; null is kept. */
export type YamlValue = string | null | YamlValue[] | { [key: string]: YamlValue };

/** What a YAML text came to; lines and columns count from 1 in `text`. */
export type YamlParsed =
  | { ok: true; value: YamlValue; places: Record<string, { line: number; column: number }> }
  | { ok: false; message: string; line: number; column: number };

/** The first fault of the text, or its value. Every scalar stays the text that was typed; only null is made of it. Never throws. */
export function parseYaml(text: string): YamlParsed {
  const deep = findDeep(text);
  if (deep !== undefined) return { ok: false, message: tooDeep, ...deep };
  try {
    return parseShallow(text.replace(hardBlank, (lead) => lead.replaceAll("\u00a0", " ")));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, message: tooDeep, line: 1, column: 1 };
  }
}

/** A blank of a web page or another keyboard before a field or behind its colon, which YAML takes for a letter. */
const hardBlank = /^(?=.*\u00a0)[ \u00a0]*(?:-[ \u00a0]+)*(?:[\w-]+:[ \u00a0]+)?/gm;

/** Lists and maps may stand so deep inside each other; the parser goes down some calls for each. */
const deepest = 100;

export const tooDeep = `Lists or maps stand more than ${deepest} deep inside each other`;

const deepDashes = new RegExp(String.raw`^(?:[ \t]*[-?](?=[ \t])){${deepest}}`, "m");

/** Where brackets, quoted ones too, or dashes on one line open more than `deepest` levels. */
function findDeep(text: string): { line: number; column: number } | undefined {
  let at = deepDashes.exec(text)?.index ?? -1;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[{\]}]/g)) {
    depth = "[{".includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth <= deepest) continue;
    at = index;
    break;
  }
  if (at === -1) return undefined;
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function parseShallow(text: string): YamlParsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "failsafe",
    customTags: ["null"],
    uniqueKeys: true,
    strict: true,
    merge: false,
    stringKeys: true,
    lineCounter: lines,
  });
  const wrong = document.errors[0] ?? document.warnings[0];
  if (wrong) {
    const at = wrong.linePos?.[0] ?? { line: 1, col: 1 };
    return { ok: false, message: wrong.message.split(/ at line \d/)[0]!, line: at.line, column: at.col };
  }
  const named = new Set<string>();
  visit(document, { Alias: (_, { source }) => void named.add(source) });
  const odd = findOdd(document.contents, { document, named }, []);
  if (odd) {
    const { line, col } = lines.linePos(odd.node.range?.[0] ?? 0);
    return { ok: false, message: odd.message, line, column: col };
  }
  const places: Record<string, { line: number; column: number }> = {};
  const place = (path: string, offset: number | undefined): void => {
    const { line, col } = lines.linePos(offset ?? 0);
    places[path] = { line, column: col };
  };
  const walk = (node: unknown, path: string): void => {
    if (!isCollection(node)) return;
    for (const [index, item] of node.items.entries()) {
      if (!isPair(item)) {
        const inner = path === "" ? String(index) : `${path}.${index}`;
        place(inner, (item as { range?: [number] } | null)?.range?.[0]);
        walk(item, inner);
        continue;
      }
      const key = isScalar(item.key) ? String(item.key.value) : String(item.key);
      const inner = path === "" ? key : `${path}.${key}`;
      const keyAt = (item.key as { range?: [number] } | null)?.range?.[0];
      const value = item.value as { range?: [number] } | null;
      place(`${inner}:`, keyAt);
      place(
        inner,
        isScalar(item.value) && item.value.value === null && !item.value.source ? keyAt : (value?.range?.[0] ?? keyAt),
      );
      walk(item.value, inner);
    }
    if (isMap(node) && path === "") place("", node.range?.[0]);
  };
  walk(document.contents, "");
  try {
    return { ok: true, value: (document.toJS({ maxAliasCount: 50 }) ?? {}) as YamlValue, places };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return { ok: false, message: (error as Error).message, line: 1, column: 1 };
  }
}

const plainTags = /^(?:tag:yaml\.org,2002:(?:str|map|seq|null)|!)$/;

/** The first thing that is neither map, list nor text: a value made by a tag, or an alias that stands inside of what it names. */
function findOdd(
  node: unknown,
  known: { document: Document; named: ReadonlySet<string> },
  around: readonly unknown[],
): { node: Node; message: string } | undefined {
  if (isPair(node)) return findOdd(node.key, known, around) ?? findOdd(node.value, known, around);
  if (!isNode(node)) return undefined;
  const { document, named } = known;
  if (isAlias(node))
    return around.includes(node.resolve(document))
      ? { node, message: `The alias *${node.source} stands inside of what it names` }
      : undefined;
  // YAML would drop the first word of a text for a name that nothing asks for.
  if (isScalar(node) && node.anchor !== undefined && !named.has(node.anchor))
    return { node, message: "A text begins with &" };
  if (node.tag !== undefined && !plainTags.test(node.tag))
    return {
      node,
      message: `The tag ${node.tag.replace("tag:yaml.org,2002:", "!!")} is not read here: write the value as plain text`,
    };
  if (!isCollection(node)) return undefined;
  const inside = [...around, node];
  for (const item of node.items) {
    const odd = findOdd(item, known, inside);
    if (odd) return odd;
  }
  return undefined;
}

// Parses a JSON file, and tells of every object in it on which line it begins.

export interface JsonDocument {
  value: unknown;
  /** Line (from 1) on which an object of the document begins. */
  lineOf(object: unknown): number;
}

/** The document; undefined where it is no well-formed JSON. Lines are looked for when the first is asked for. */
export function openJson(text: string): JsonDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  let lines: WeakMap<object, number> | undefined;
  return {
    value,
    lineOf(object) {
      lines ??= findLines(value, text);
      return (typeof object === "object" && object !== null && lines.get(object)) || 1;
    },
  };
}

/** Objects in the order of their opening braces: so they stand in the text, and so they are met in the value. */
function findLines(value: unknown, text: string): WeakMap<object, number> {
  const lines = new WeakMap<object, number>();
  if (!text.trim().includes("\n")) return lines;
  const begins: number[] = [];
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) line++;
    else if (code === 123) begins.push(line);
    else if (code === 34) at = endOfString(text, at);
  }
  let next = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== "object" || one === null) continue;
    if (!Array.isArray(one)) lines.set(one, begins[next++] ?? 1);
    const inner = Array.isArray(one) ? one : Object.values(one);
    for (let at = inner.length - 1; at >= 0; at--)
      if (typeof inner[at] === "object" && inner[at] !== null) open.push(inner[at]);
  }
  return lines;
}

/** Place of the quote that ends the string which begins at `start`; the text's length where none does. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at;
    if (code === 92) at++;
  }
  return text.length;
}

// Scalars of simple YAML: quoted and plain texts inside one line. Everything odd is `undefined`, for the full parser.

/** A value read from text, and where the text goes on. */
export interface Scanned {
  value: string | null;
  end: number;
}

/** Whether a plain scalar is YAML's null (core schema). */
export const isNull = (text: string): boolean => /^(?:~|null|Null|NULL)?$/.test(text);

/** A quoted text that begins at `at`, with the escapes that YAML and JSON share. */
export function scanQuoted(text: string, at: number): Scanned | undefined {
  return text[at] === "'" ? scanSingle(text, at) : scanDouble(text, at);
}

function scanSingle(text: string, at: number): Scanned | undefined {
  const found = matchAt(/'((?:[^'\n]|'')*)'/y, text, at);
  return found && { value: found[1]!.replaceAll("''", "'"), end: at + found[0].length };
}

function scanDouble(text: string, at: number): Scanned | undefined {
  const found = matchAt(/"(?:[^"\\\n]|\\(?:["\\/nrtbf]|u[0-9a-fA-F]{4}))*"/y, text, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  return { value: found[0].includes("\\") ? (JSON.parse(found[0]) as string) : found[0].slice(1, -1), end };
}

/** A plain text on one line of a block: up to the end of the line or a comment. */
export function scanPlain(text: string, at: number): Scanned | undefined {
  const found = matchAt(/[^\s#&*!|>'"%@`,[\]{}?:-][^\n]*|-[^\s,[\]{}?:-][^\n]*/y, text, at);
  if (!found) return undefined;
  const line = found[0];
  const comment = line.indexOf(" #");
  const value = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
  if (value.endsWith(":") || value.includes(": ") || isMark(value)) return undefined;
  return { value: isNull(value) ? null : value, end: at + line.length };
}

/** A plain text inside brackets: up to a comma, a bracket or a colon; it may not run over the end of its line. */
export function scanFlowPlain(text: string, at: number): Scanned | undefined {
  const found = matchAt(
    /[^\s#&*!|>'"%@`,[\]{}?:-](?:[^\n,[\]{}:#]|:(?=[^\s,[\]{}])|(?<=\S)#)*|-[\w.](?:[^\n,[\]{}:#]|:(?=[^\s,[\]{}])|(?<=\S)#)*/y,
    text,
    at,
  );
  if (!found) return undefined;
  const value = found[0].trimEnd();
  return isMark(value) ? undefined : { value: isNull(value) ? null : value, end: at + value.length };
}

/** A key of a block mapping at `at`, and where its value may begin. */
export function scanKey(text: string, at: number): { key: string; end: number } | undefined {
  const first = text[at];
  if (first === '"' || first === "'") {
    const quoted = scanQuoted(text, at);
    const colon = quoted && matchAt(/:(?=[ \n]|$)/y, text, quoted.end);
    return colon ? { key: quoted.value!, end: quoted.end + 1 } : undefined;
  }
  const found = matchAt(/[^\s#&*!|>'"%@`,[\]{}?:<-](?:[^\n:#]|:(?=[^\s])|(?<=\S)#)*(?=:(?: |\n|$))/y, text, at);
  if (!found || found[0].endsWith(" ") || isNull(found[0])) return undefined;
  return { key: found[0], end: at + found[0].length + 1 };
}

/** Texts that mean something to YAML as a line of their own. */
const isMark = (text: string): boolean => text.startsWith("---") || text.startsWith("...");

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

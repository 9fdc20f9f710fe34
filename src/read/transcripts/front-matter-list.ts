// Finds a transcript that is a list in a file's front-matter, as sites of podcasts keep them: who says which line at what time.
import { parseYaml, type YamlValue } from "../../base/parse-yaml.js";

const field = /^(transcript|transcription|segments|captions)[ \t]*:[ \t]*$/m;
const front = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** The list as JSON, each entry on the line it has in the file, and the front-matter's length; undefined where there is none. */
export function listInFrontMatter(text: string): { json: string; length: number } | undefined {
  const found = front.exec(text);
  const name = found === null ? undefined : field.exec(found[1]!)?.[1];
  if (found === null || name === undefined) return undefined;
  const parsed = parseYaml(found[1]!);
  if (!parsed.ok) return undefined;
  const list = (parsed.value as Record<string, YamlValue>)[name];
  if (!Array.isArray(list) || list.length === 0 || !list.every(isEntry)) return undefined;
  let json = "[";
  let line = 1;
  for (const [at, entry] of list.entries()) {
    // The rule above the front-matter is a line too.
    const own = (parsed.places[`${name}.${at}`]?.line ?? line - 1) + 1;
    json += "\n".repeat(Math.max(0, own - line)) + (at === 0 ? "" : ",") + JSON.stringify(entry);
    line = Math.max(line, own);
  }
  return { json: `${json}]`, length: found[0].length };
}

const isEntry = (entry: YamlValue): boolean => typeof entry === "object" && entry !== null && !Array.isArray(entry);

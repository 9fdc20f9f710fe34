// Adds wrong -> right pairs to the glossary in an episode's front-matter, in the form in which the glossary is kept there.
import { isMap } from "../base/is-map.js";
import { setFrontMatter } from "./front-matter.js";

export interface GlossaryPair {
  from: string;
  to: string;
}

/**
 * Gives the file's text with the pairs in its glossary; `glossary` is what stands there now, as parsed YAML. A list gets
 * entries "wrong -> right"; a map gets them under `replace`, or beside its own pairs when it holds nothing but pairs.
 * Throws `FrontMatterError` where the front-matter cannot be changed.
 */
export function addGlossaryPairs(text: string, glossary: unknown, pairs: readonly GlossaryPair[]): string {
  if (pairs.length === 0) return text;
  const lines = pairs.map(({ from, to }) => `${from} -> ${to}`);
  if (typeof glossary === "string") return setFrontMatter(text, ["glossary"], [glossary, ...lines]);
  if (Array.isArray(glossary)) return appendLines(text, ["glossary"], glossary.length, lines);
  if (!isMap(glossary)) return setPairs(text, ["glossary", "replace"], pairs);
  const { replace } = glossary;
  if (Array.isArray(replace)) return appendLines(text, ["glossary", "replace"], replace.length, lines);
  if (typeof replace === "string") return setFrontMatter(text, ["glossary", "replace"], [replace, ...lines]);
  const holdsPairs = replace === undefined && !("terms" in glossary) && !("never" in glossary);
  return setPairs(text, holdsPairs ? ["glossary"] : ["glossary", "replace"], pairs);
}

const appendLines = (text: string, path: string[], length: number, lines: string[]): string =>
  lines.reduce((done, line, k) => setFrontMatter(done, [...path, length + k], line), text);

const setPairs = (text: string, path: string[], pairs: readonly GlossaryPair[]): string =>
  pairs.reduce((done, { from, to }) => setFrontMatter(done, [...path, from], to), text);

// Fills in what a template of a generator takes from the site's settings and data; what it takes from a page stays as it is.
import type { YamlValue } from "../../base/parse-yaml.js";
import { nameOf } from "../folder.js";
import { text } from "../schema/foreign-values.js";
import { fieldOf } from "./flatten-fields.js";

/** A file of settings or data that templates name by its stem, or by `site` and `config` where it is the generator's own. */
export interface TemplateData {
  path: string;
  data: YamlValue;
}

const own = /(?:^|\/)(?:hugo|_?config|zola|params)\.\w+$/;
const stemOf = (path: string): string =>
  nameOf(path)
    .replace(/\.\w+$/, "")
    .toLowerCase();

/**
 * A function that fills expressions of Go, Liquid, Nunjucks, Tera and JavaScript in a text; those of which nothing is known
 * are left as `{{...}}`. `template` is the whole file, which may give names to values.
 */
export function templateFiller(known: readonly TemplateData[], template: string): (text: string) => string {
  const given = new Map<string, string | undefined>();
  for (const [, name, value] of template.matchAll(/\{%-?\s*(?:assign|set)\s+(\w+)\s*=\s*([^%]*?)\s*-?%\}/g))
    given.set(name!, given.has(name!) ? undefined : value!);
  const fill = (expression: string, deep: number): string => {
    const [first = "", ...filters] = expression.split("|").map((part) => part.trim());
    const parts = [first];
    for (const filter of filters) {
      const [, way, what] = /^(append|prepend)\s*:\s*(.+)$/.exec(filter) ?? [];
      if (way === "append") parts.push(what!);
      if (way === "prepend") parts.unshift(what!);
    }
    return parts
      .map((part) => {
        const named = given.get(part);
        if (named !== undefined && deep < 4) return fill(named, deep + 1);
        return /^(["'])(.*)\1$/.exec(part)?.[2] ?? findValue(part, known) ?? `{{${part}}}`;
      })
      .join("");
  };
  return (typed) =>
    typed.replace(/\{\{-?\s*([^{}]*?)\s*-?\}\}|\$\{\s*([^{}]*?)\s*\}/g, (_, liquid?: string, script?: string) =>
      fill(liquid ?? script ?? "", 0),
    );
}

/** The text that a path such as `.Site.Params.owner`, `site.data.show.title` or `metadata.url` leads to. */
export function findValue(path: string, known: readonly TemplateData[]): string | undefined {
  const [, dot, words] = /^(\$?\.|\$(?=\.))?((?:[A-Za-z_][\w-]*\.)*[A-Za-z_][\w-]*)$/.exec(path) ?? [];
  if (words === undefined) return undefined;
  const [head, ...rest] = words.toLowerCase().split(".");
  // A dot before it means the page in Go's templates, but for its site.
  if (dot !== undefined && head !== "site") return undefined;
  const inData = (stem: string | undefined, keys: readonly string[]): string | undefined =>
    known
      .filter(({ path: file }) => stemOf(file) === stem)
      .map(({ data }) => walk(data, keys))
      .find(Boolean);
  const inSettings = (): string | undefined =>
    known
      .filter(({ path: file }) => own.test(file))
      .map(({ path: file, data }) => walk(data, stemOf(file) === "params" ? rest.slice(1) : rest))
      .find(Boolean);
  if (head === "site" && rest[0] === "data") return inData(rest[1], rest.slice(2));
  return (head === "site" || head === "config" ? inSettings() : undefined) ?? inData(head, rest);
}

function walk(data: YamlValue, keys: readonly string[]): string | undefined {
  return keys.length === 0 ? undefined : text(keys.reduce<YamlValue | undefined>(fieldOf, data));
}

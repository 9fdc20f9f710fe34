// Works out the words of a feed's template, in Go, Liquid, Nunjucks, Tera or JavaScript: a value, or that it is not known.
import type { YamlValue } from "../../base/parse-yaml.js";
import { text } from "../schema/foreign-values.js";
import { type FlatField, fieldAt } from "./flatten-fields.js";
import { type Known, readFilter } from "./page-filters.js";

/** What a template takes from one page. */
export interface TemplatePage {
  fields: readonly FlatField[];
  /** Its file's name without a date and an ending. */
  name: string;
  /** Where it is, from the root of the site; undefined where that is not known. */
  path: string | undefined;
}

/** What a template takes from the site. */
export interface TemplateSite {
  tool: string;
  /** The site's address with its base, without a slash at the end. */
  link: string | undefined;
  /** A value of the settings and data: `.Site.Params.owner`, `metadata.url`. */
  find: (path: string) => string | undefined;
}

/** A text for a page; undefined where something in it is not understood, or where nothing is left. */
export type PageText = (page: TemplatePage) => string | undefined;

/** Words for which a template gives a part of itself. */
export type Given = ReadonlyMap<string, string | undefined>;

type Part =
  | { kind: "text"; text: string }
  | { kind: "value"; words: string }
  | { kind: "unknown"; typed: string }
  | { kind: "either"; branches: { when?: string; bind: boolean; parts: Part[] }[] };

const marks =
  /\{\{-?(?<value>[\s\S]*?)-?\}\}|\{%-?(?<tag>[\s\S]*?)-?%\}|\$\{(?<script>[^{}]*)\}|<%[-=](?<print>[\s\S]*?)-?%>|<%(?<run>[\s\S]*?)%>/g;

/** Reads an element of a template, or the value of an attribute. */
export function readPageText(typed: string, site: TemplateSite, given: Given): PageText {
  const parts = parseParts(typed.replace(/<!\[CDATA\[|\]\]>/g, ""));
  const make = (page: TemplatePage): string | undefined =>
    (parts && print(parts, { page, site, given, leave: false, deep: 0 }))?.value.trim();
  // What is the same for a page that says nothing is no word about this one: a feed that was made once stands there, perhaps.
  const same = make(noPage);
  return (page) => {
    const plain = make(page);
    return plain === undefined || plain === "" || plain === same || /\s/.test(plain) ? undefined : plain;
  };
}

/** What the template says of every page alike; what it takes from a page, and what is not known, is left as `{{...}}`. */
export function fillOutright(typed: string, find: TemplateSite["find"], given: Given): string {
  const site = { tool: "", link: undefined, find };
  const parts = parseParts(typed);
  return (parts && print(parts, { page: undefined, site, given, leave: true, deep: 0 }))?.value ?? typed;
}

const noPage: TemplatePage = { fields: [], name: "", path: undefined };

/** What stands in a template under a name: what is set to one value, or to a block. */
export function readGiven(template: string): Map<string, string | undefined> {
  const given = new Map<string, string | undefined>();
  const give = (name: string, value: string): void => {
    given.set(name, given.has(name) ? undefined : value);
  };
  for (const [, name, value] of template.matchAll(/\{%-?\s*(?:assign|set)\s+(\w+)\s*=\s*([^%]*?)\s*-?%\}/g))
    give(name!, `{{${value}}}`);
  for (const [, way, name, value] of template.matchAll(
    /\{%-?\s*(set|capture)\s+(\w+)\s*-?%\}([\s\S]*?)\{%-?\s*end(?:set|capture)\s*-?%\}/g,
  ))
    if (way !== undefined) give(name!, value!);
  for (const [, name, value] of template.matchAll(/\{\{-?\s*(\$\w+)\s*:?=\s*([^{}]*?)\s*-?\}\}/g))
    give(name!, `{{${value}}}`);
  // Texts that a script gives a name; in its templates they may hold other names.
  for (const [, name, mark, value] of template.matchAll(
    /^[ \t]*(?:export\s+)?(?:const|let|var)\s+([A-Za-z_$][\w$]*)(?:\s*:\s*string)?\s*=\s*(["'`])((?:(?!\2)[^\\\n]){1,1000})\2\s*;?[ \t]*$/gm,
  ))
    if (mark === "`" || !/[{<]/.test(value!)) give(name!, value!);
  return given;
}

/** Undefined where the template's conditions do not close. */
function parseParts(typed: string): Part[] | undefined {
  const root: Part[] = [];
  const open: { part: Extract<Part, { kind: "either" }>; outer: Part[] }[] = [];
  let here = root;
  const branch = (when: string | undefined, bind: boolean): void => {
    const parts: Part[] = [];
    open.at(-1)!.part.branches.push({ ...(when === undefined ? {} : { when }), bind, parts });
    here = parts;
  };
  let from = 0;
  for (const found of typed.matchAll(marks)) {
    if (found.index > from) here.push({ kind: "text", text: typed.slice(from, found.index) });
    from = found.index + found[0].length;
    const { value, tag, script, print: printed } = found.groups!;
    const words = (value ?? tag ?? script ?? printed ?? "").trim();
    const [, key, rest = ""] = /^(if|with|elsif|elif|else if|else|endif|end)\b\s*([\s\S]*)$/.exec(words) ?? [];
    const isFlow = key !== undefined && (tag !== undefined || value !== undefined);
    if (isFlow && (key === "if" || key === "with")) {
      const part: Part = { kind: "either", branches: [] };
      here.push(part);
      open.push({ part, outer: here });
      branch(rest, key === "with");
    } else if (isFlow && open.length === 0) return undefined;
    else if (isFlow && key.startsWith("end")) here = open.pop()!.outer;
    else if (isFlow) branch(key === "else" ? undefined : rest, false);
    else if (tag !== undefined || found.groups!.run !== undefined) here.push({ kind: "unknown", typed: found[0] });
    else if (!/^(?:\/\*|#)/.test(words)) here.push({ kind: "value", words });
  }
  if (from < typed.length) here.push({ kind: "text", text: typed.slice(from) });
  return open.length === 0 ? root : undefined;
}

/** Where words are worked out. */
interface Place {
  page: TemplatePage | undefined;
  site: TemplateSite;
  given: Given;
  /** What is not known stays as it is typed, and filters that are not understood change nothing. */
  leave: boolean;
  /** What the dot of Go stands for inside of `with`. */
  dot?: string;
  deep: number;
}

function print(parts: readonly Part[], place: Place): Known {
  let made = "";
  for (const part of parts) {
    const found =
      part.kind === "text"
        ? { value: part.text }
        : part.kind === "value"
          ? workOut(part.words, place)
          : part.kind === "either"
            ? choose(part.branches, place)
            : leave(part.typed, place);
    if (!found) return undefined;
    made += found.value;
  }
  return { value: made };
}

const leave = (typed: string, place: Place): Known => (place.leave ? { value: typed } : undefined);

function choose(branches: Extract<Part, { kind: "either" }>["branches"], place: Place): Known {
  for (const { when, bind, parts } of branches) {
    if (when === undefined) return print(parts, place);
    const [, not, words] = /^(not\s+|!)?([\s\S]+)$/.exec(when.replace(/\s*!=\s*(?:nil|null|blank|"")$/, ""))!;
    const found = workOut(words!, { ...place, leave: false });
    if (!found) return leave(`{% if ${when} %}`, place);
    if ((found.value !== "") === (not === undefined))
      return print(parts, bind ? { ...place, dot: found.value } : place);
  }
  return { value: "" };
}

/** Parts between marks that stand outside of quotes and brackets. */
function partWords(words: string, between: RegExp): string[] {
  const parts: string[] = [""];
  const pieces = new RegExp(`"[^"]*"|'[^']*'|\`[^\`]*\`|\\([^()]*\\)|(?<cut>${between.source})|[\\s\\S]`, "g");
  for (const { 0: piece, groups } of words.matchAll(pieces)) {
    if (groups?.cut !== undefined) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}

/** An expression with its filters. */
function workOut(words: string, place: Place): Known {
  if (place.deep > 8) return leave(`{{${words}}}`, place);
  const inner = { ...place, deep: place.deep + 1 };
  const [head = "", ...filters] = partWords(words, /(?<!\|)\|(?!\|)/);
  let found: Known = workOutHead(head, inner) ?? leave(`{{${head}}}`, place);
  for (const filter of filters) {
    const filtered = readFilter(filter, found, { link: place.site.link, workOut: (typed) => workOut(typed, inner) });
    found = filtered ?? (place.leave ? found : undefined);
  }
  return found;
}

function workOutHead(words: string, place: Place): Known {
  const quoted = /^(["'`])((?:(?!\1)[\s\S])*)\1$/.exec(words)?.[2];
  if (quoted !== undefined) return { value: quoted };
  const [first, ...others] = partWords(words, /\s+or\s+|\|\||\?\?/);
  if (others.length > 0) {
    const found = workOut(first!, place);
    return found === undefined || found.value !== "" ? found : workOutHead(others.join(" || "), place);
  }
  const joined = partWords(words, /\s[+~]\s/);
  if (joined.length > 1) {
    const all = joined.map((part) => workOut(part, place));
    return all.every((one) => one !== undefined) ? { value: all.map((one) => one.value).join("") } : undefined;
  }
  const called = /^(?:xml_?escape|escape_?(?:xml|html)?|safeHTML|safeURL|html|String)(?:\((.+)\)|\s+(\S+))$/i.exec(
    words,
  );
  if (called) return workOut((called[1] ?? called[2])!, place);
  const brackets = /^\(([^()]+)\)$/.exec(words)?.[1];
  if (brackets !== undefined) return workOut(brackets, place);
  return /^\$?\.?[A-Za-z_$][\w$-]*(?:\??\.[A-Za-z_][\w-]*)*$|^\.$/.test(words)
    ? valueAt(words.replaceAll("?.", "."), place)
    : undefined;
}

/** What maps of a page's fields are called in the words of generators. */
const containers = /^(?:data|frontmatter|attributes|params|node|fields)$/i;
/** Words that stand for the site, and for its address. */
const ofSite = /^(?:site|config|meta|metadata|global|settings|podcast|show)$/i;

function valueAt(words: string, place: Place): Known {
  const { page, site, given } = place;
  if (words === ".") return place.dot === undefined ? undefined : { value: place.dot };
  if (given.has(words)) {
    const typed = given.get(words);
    const parts = typed === undefined ? undefined : parseParts(typed);
    return place.deep > 6 || !parts ? undefined : print(parts, { ...place, deep: place.deep + 1 });
  }
  const isGo = /^\$?\./.test(words);
  const [head = "", ...rest] = words.replace(/^\$?\./, "").split(".");
  const setting = site.find(words) ?? site.find(words.replace(/^data\./, ""));
  if (setting !== undefined)
    // Hugo's own address ends with a slash, whatever is typed.
    return /baseurl$/i.test(words) && isGo && !setting.endsWith("/") ? undefined : { value: setting };
  if (!isGo && ofSite.test(head)) return siteValue(rest, site);
  if (!page) return undefined;
  if (isGo) return goValue([head, ...rest], page, site);
  if (rest.length === 1 && /^url$/i.test(rest[0]!)) {
    // What stands in a list of data has no page, and may have an address as a field.
    const address = page.path ?? text(fieldAt(page.fields, rest));
    return address === undefined ? undefined : { value: address };
  }
  if (rest.length === 1 && /^id$/i.test(rest[0]!) && site.tool === "Jekyll") return jekyllId(page);
  // https://www.11ty.dev/docs/data-eleventy-supplied/#fileslug: the name without a date, of an index that of its folder.
  if (rest.at(-1) === "fileSlug" && site.tool === "Eleventy") return { value: page.name };
  return rest.length === 0 ? undefined : fieldText(rest, page, site);
}

/** A setting that is not there: Jekyll's base is then empty, and the address is the one that is known otherwise. */
function siteValue(rest: readonly string[], { link, tool }: TemplateSite): Known {
  const [name = ""] = rest;
  if (rest.length !== 1 || tool !== "Jekyll") return undefined;
  if (name === "baseurl") return { value: "" };
  return name === "url" && link !== undefined ? { value: new URL(link).origin } : undefined;
}

function goValue(keys: readonly string[], page: TemplatePage, site: TemplateSite): Known {
  const [head = "", ...rest] = keys[0] === "Page" ? keys.slice(1) : keys;
  if (head === "Params") return rest.length === 0 ? undefined : fieldText(rest, page, site);
  if (head === "Title" && rest.length === 0) return fieldText(["title"], page, site);
  if (page.path === undefined || site.link === undefined || rest.length > 0) return undefined;
  if (head === "Permalink") return { value: `${site.link}${page.path}` };
  return head === "RelPermalink"
    ? { value: `${new URL(site.link).pathname.replace(/\/$/, "")}${page.path}` }
    : undefined;
}

/** https://github.com/jekyll/jekyll/blob/master/lib/jekyll/document.rb: the folder of the address, and the name. */
const jekyllId = ({ path, name, fields }: TemplatePage): Known =>
  path === undefined
    ? undefined
    : { value: `${path.replace(/\/?[^/]*\/?$/, "")}/${text(fieldAt(fields, ["slug"])) ?? name}` };

/** A field by its path; one that is not there is empty. */
function fieldText(keys: readonly string[], page: TemplatePage, site: TemplateSite): Known {
  const own = containers.test(keys[0]!) && keys.length > 1 ? keys.slice(1) : keys;
  const found: YamlValue | undefined = fieldAt(page.fields, keys) ?? fieldAt(page.fields, own);
  if (found === undefined || found === null) {
    // A slug that no field says is made of the file's name, each generator in its way.
    if (!/^slug$/i.test(own.at(-1)!)) return { value: "" };
    return site.tool === "Jekyll" ? { value: page.name } : undefined;
  }
  return typeof found === "string" ? { value: found.trim() } : undefined;
}

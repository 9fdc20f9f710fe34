// Links as people type them: a list of titles and addresses, or a map of them; and what is guessed or left out of them, said.
import * as z from "zod/mini";
import { hasWebScheme, isBareAddress, readAddress } from "../../base/address-text.js";
import { quoteShort } from "../../base/cut-text.js";
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { sayValue } from "../../base/say-found.js";
import { placeOf } from "../../conventions/places.js";
import type { Link, Problem, Source } from "../../model/model.js";
import { readLink, titleOf } from "./networks.js";

const expected = "links as [{title, url}], or as a map such as {website: https://example.com/}";

/** Links of a show, an episode or a person. A map's key is kept as the link's kind. */
export const links: z.ZodMiniType<Link[]> = z.transform((typed: unknown, context): Link[] => {
  const fail: Fail = (path, message, input) => {
    context.issues.push({ code: "custom", message, input, path });
    return [];
  };
  if (typed === undefined) return [];
  return Array.isArray(typed)
    ? typed.flatMap((value, index) => readLinks(value, [index], fail))
    : readLinks(typed, [], fail);
}) as unknown as z.ZodMiniType<Link[]>;

/** A link as Markdown, or an address behind its title. */
function splitTitle(typed: string): { title?: string; url: string } {
  const [, shown, target] =
    /^\[([^\]]+)\]\(\s*<?(https?:\/\/[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?\s*\)$/i.exec(typed) ?? [];
  const [, before, address] = /^(\S.*?)\s*(?:\s[-–—|]|:)\s+<?(https?:\/\/[^\s<>]+)>?$/i.exec(typed) ?? [];
  const [title, found] = shown === undefined ? [before, address] : [shown, target];
  const url = readAddress(found ?? "");
  return title === undefined || url === undefined ? { url: typed } : { title, url };
}

const titleNames = /^(?:title|text|name|label|caption)$/i;
const urlNames = /^(?:url|link|href|address|uri)$/i;

/** Names of titles that a link has besides the first, which are not published. */
const secondTitles = (map: Readonly<Record<string, unknown>>): string[] => {
  const titles = Object.keys(map).filter((key) => titleNames.test(key) && typeof map[key] === "string");
  return titles.filter((key) => key !== (titles.includes("title") ? "title" : titles[0]));
};

/** A map that has a title and an address under the names of other tools, with ours; every other map as it is. */
function nameFields(typed: Record<string, unknown>): Record<string, unknown> {
  const seconds = secondTitles(typed);
  const map = Object.fromEntries(Object.entries(typed).filter(([key]) => !seconds.includes(key)));
  const keys = Object.keys(map);
  const [titles, urls] = [keys.filter((key) => titleNames.test(key)), keys.filter((key) => urlNames.test(key))];
  const [title, url] = [titles[0], urls[0]];
  if (titles.length !== 1 || urls.length !== 1 || title === undefined || url === undefined) return map;
  if (typeof map[title] !== "string" || hasWebScheme(map[title])) return map;
  const { [title]: shown, [url]: target, ...rest } = map;
  return { ...rest, title: shown, url: target };
}

type Path = (string | number)[];
type Fail = (path: Path, message: string, input: unknown) => [];

/** One item of a list, or a whole map. */
function readLinks(typed: unknown, path: Path, fail: Fail): Link[] {
  const add = (key: string, value: unknown, at: Path): Link[] => {
    const link = typeof value === "string" ? readLink(key, value.trim()) : undefined;
    return link ? [link] : fail(at, "an address such as https://example.com/", value);
  };
  if (typeof typed === "string") {
    const { title, url } = splitTitle(typed.trim());
    if (title === undefined) return /^(?:none|no|\[\]|-)$/i.test(url) ? [] : add("", url, path);
    return [{ title, url }];
  }
  if (!isMap(typed)) return fail(path, expected, typed);
  const map = nameFields(typed);
  if (!("url" in map)) {
    if ("title" in map) return fail(path, 'a link with "url"', typed);
    return Object.entries(map).flatMap(([key, value]) => add(key, value, [...path, key]));
  }
  const { title, url, kind, ...rest } = map;
  const wrong = Object.keys(rest).flatMap((key) =>
    fail([...path, key], "only title, url and kind in a link", rest[key]),
  );
  const address = typeof url === "string" ? readAddress(url.trim()) : undefined;
  if (address === undefined) return fail([...path, "url"], "an address such as https://example.com/", url);
  const link: Link = { title: typeof title === "string" ? title : titleOf(address), url: address };
  return [...wrong, typeof kind === "string" ? { ...link, kind } : link];
}

/** Problems of all links in typed fields, in the order of the fields. */
export function sayLinks(typed: YamlValue, source: Source): Problem[] {
  const problems: Problem[] = [];
  visit(typed, [], (path, map) => {
    // A further picture may be a file.
    for (const [key, value] of path[0] === "images" ? [] : Object.entries(map))
      if (addressFields.test(key) && typeof value === "string" && isBareAddress(value))
        problems.push(explainBare([...path, key].join("."), value, source));
    if (path.includes("links") && Object.keys(map).some((key) => addressFields.test(key)))
      for (const key of secondTitles(map))
        problems.push(explainSecond([...path, key].join("."), String(map[key]), source));
  });
  return problems;
}

const addressFields = /^(?:url|href|website|blog|newsletter|feedUrl|newFeedUrl|link|accountUrl)$/;

/** Visits all maps of a value. */
function visit(
  value: YamlValue,
  path: readonly string[],
  see: (path: readonly string[], map: Record<string, YamlValue>) => void,
): void {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) see(path, value);
  for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key], see);
}

function explainBare(field: string, typed: string, source: Source): Problem {
  const found = quoteShort(typed);
  return {
    rule: "link-scheme",
    severity: "warn",
    message: sayValue(`\`${field}\``, found, "an address with its scheme"),
    place: placeOf(source, field),
    field,
    found,
    expected: "an address with its scheme",
    hint: `Write https://${typed}`,
  };
}

const explainSecond = (field: string, typed: string, source: Source): Problem => ({
  rule: "unknown-field",
  severity: "warn",
  message: `\`${field}\` is a second title of one link: it is left out`,
  place: placeOf(source, field, "key"),
  field,
  found: JSON.stringify(typed),
  expected: "one title",
  hint: "A link has title, url and kind.",
});

// Small checks to put rules together from: children by their names, an element that has to be there, a value that has to match, a limit.

import { canParseUrl, showAddress } from "../base/address-text.js";
import { groupBy } from "../base/lists.js";
import { rememberFor } from "../base/once.js";
import {
  absent,
  attribute,
  empty,
  type Found,
  lacking,
  sayNumber,
  secondOf,
  sized,
  valued,
} from "../base/say-found.js";
import type { XmlElement } from "../base/xml-tree.js";
import { looseNamespace } from "../conventions/feed-tags.js";
import type { Finding, Scope } from "./rule.js";
import { sumClock } from "./time-lines.js";

export { readMailDate } from "../base/date-text.js";

/** Text of a child without the space around it; "" when there is none. */
export const textOf = (element: XmlElement | undefined, path: string): string => kid(element, path)?.text.trim() ?? "";

/** A finding at an element. */
export const at = (element: XmlElement, found: Found, expected: string, hint?: string): Finding => ({
  found,
  expected,
  line: element.line,
  column: element.column,
  tag: element.written,
  ...(hint === undefined ? {} : { hint }),
});

/** A value for a message: short, in quotes, and without what opens doors where it is an address. */
export const shown = (value: string): string => {
  const text = showAddress(value);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
};

type Check = (scope: Scope) => Iterable<Finding>;
type Test = RegExp | ((value: string) => boolean);
const passes = (test: Test, value: string): boolean => (test instanceof RegExp ? test.test(value) : test(value));

/** Checks every child of each of these names, `"title itunes:title"`, one after another. */
const eachOf = (
  written: string,
  check: (child: XmlElement, path: string, found: Finding[], scope: Scope) => void,
): Check => {
  const wanted = written.split(" ");
  return (scope) => {
    const found: Finding[] = [];
    for (const path of wanted) for (const child of kids(scope.element, path)) check(child, path, found, scope);
    return found;
  };
};

/** The child is there and has something in it (text, or the attribute named). */
export const needs =
  (path: string, expected: string, attribute?: string): Check =>
  ({ element }) => {
    const child = kid(element, path);
    const value = attribute === undefined ? child?.text : child?.attributes[attribute];
    if (child && value?.trim()) return [];
    return [at(child ?? element, child ? empty(`<${path}>`) : absent(`<${path}>`), expected)];
  };

/** The text of every such child passes. */
export const texts = (paths: string, test: Test, expected: string): Check =>
  eachOf(paths, (child, path, found) => {
    const value = child.text.trim();
    if (!passes(test, value)) found.push(at(child, valued(`<${path}>`, shown(value)), expected));
  });

/** The attribute of every such child passes; an absent one only where it is optional (`name?`). */
export const attributes = (path: string, names: string, test: Test, expected: string): Check =>
  eachOf(path, (child, _, found) => {
    found.push(...lintAttributes(child, path, names, test, expected));
  });

/** The same for one element. */
export function lintAttributes(
  child: XmlElement,
  path: string,
  names: string,
  test: Test,
  expected: string,
): Finding[] {
  const found: Finding[] = [];
  for (const written of names.split(" ")) {
    const name = written.replace("?", "");
    const value = child.attributes[name];
    if (value === undefined) {
      if (!written.endsWith("?")) found.push(at(child, lacking(`<${path}>`, name), expected));
    } else if (!passes(test, value)) found.push(at(child, attribute(name, shown(value), `<${path}>`), expected));
  }
  return found;
}

/** Every such child is checked by a function. */
export const each = (path: string, check: (child: XmlElement, scope: Scope) => Iterable<Finding>): Check =>
  eachOf(path, (child, _, found, scope) => {
    found.push(...check(child, scope));
  });

/** All of these checks. */
export const all =
  (...checks: Check[]): Check =>
  (scope) =>
    checks.flatMap((check) => [...check(scope)]);

/** The text of such children has at most so many bytes of UTF-8 or characters. */
export const atMost = (paths: string, limit: number, unit: "bytes" | "characters"): Check =>
  eachOf(paths, (child, path, found) => {
    const size = unit === "bytes" ? Buffer.byteLength(child.text) : child.text.length;
    if (size > limit) found.push(at(child, sized(`<${path}>`, sayNumber(size), unit), `at most ${sayNumber(limit)}`));
  });

/** These children stand at most once under their parent. */
export const atMostOnce = (paths: string): Check => {
  const wanted = paths.split(" ");
  return function* ({ element }) {
    for (const path of wanted) {
      const second = kids(element, path)[1];
      if (second) yield at(second, secondOf(`<${path}>`), "one");
    }
  };
};

/** Every child of that path says something, in no more characters. */
export const shortTexts = (path: string, limit: number) =>
  texts(path, (value) => value !== "" && value.length <= limit, `1 to ${limit} characters`);

/** What a value may be, as it stands in a text or an attribute. */
export const is = {
  filled: (value: string): boolean => value.trim() !== "",
  web: (value: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(value.trim()) && canParseUrl(value),
  https: (value: string): boolean => /^https:\/\//i.test(value.trim()) && is.web(value),
  mail: (value: string): boolean => /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(value.trim()),
  language: (value: string): boolean => /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(value.trim()),
  mime: (value: string): boolean => /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/.test(value.trim()),
  number: (value: string): boolean => /^\d+(\.\d+)?$/.test(value.trim()),
  whole: (value: string): boolean => /^\d+$/.test(value.trim()),
  count: (value: string): boolean => /^[1-9]\d*$/.test(value.trim()),
  /** How a time is spelled by RFC 3339; that there is such a day is not asked. */
  rfc3339: (value: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value),
} as const;
/** Seconds of itunes:duration; NaN when it is none. */
export const readDuration = (value: string): number =>
  /^\d+(:[0-5]?\d){0,2}$/.test(value.trim()) ? sumClock(value) : Number.NaN;

/** Prefix -> the URIs it may stand for, the right one first. */
export const namespaceUris: Record<string, readonly string[]> = {
  itunes: ["http://www.itunes.com/dtds/podcast-1.0.dtd"],
  podcast: [
    "https://podcastindex.org/namespace/1.0",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
  ],
  atom: ["http://www.w3.org/2005/Atom"],
  content: ["http://purl.org/rss/1.0/modules/content/"],
  psc: ["http://podlove.org/simple-chapters"],
  spotify: ["http://www.spotify.com/ns/rss"],
  fh: ["http://purl.org/syndication/history/1.0"],
};

/** Children by a name such as `itunes:image` or `title`. */
export function kids(element: XmlElement | undefined, path: string): readonly XmlElement[] {
  if (!element) return none;
  const colon = path.indexOf(":");
  const named = namesOf(element).get(path.slice(colon + 1));
  if (!named) return none;
  const uris = colon < 0 ? bare : namespaceUris[path.slice(0, colon)]!;
  const isOf = ({ uri }: XmlElement): boolean => uris.includes(uri) || (uri !== "" && uris.some(isNear(uri)));
  return named.every(isOf) ? named : named.filter(isOf);
}

/**
 * Whether a namespace is another but for case, scheme and a slash at its end: such a typo is a finding of its own, and nothing
 * under it is called missing.
 */
export const isNear =
  (uri: string) =>
  (other: string): boolean =>
    looseNamespace(uri) === looseNamespace(other);

const none: readonly never[] = [];

const bare: readonly string[] = [""];

/** An element's children by their local names: a hundred rules ask for them. */
const namesOf = rememberFor(
  ({ children }: XmlElement): Map<string, XmlElement[]> => groupBy(children, ({ name }) => name),
);

export const kid = (element: XmlElement | undefined, path: string): XmlElement | undefined => kids(element, path)[0];

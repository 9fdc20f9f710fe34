// Small judges to put rules together from: an element that has to be there, a value that has to match, a limit.
import type { XmlElement } from "../base/xml-tree.js";
import type { Finding, Scope } from "./rule.js";

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
export function kids(element: XmlElement | undefined, path: string): XmlElement[] {
  if (!element) return [];
  const colon = path.indexOf(":");
  const name = path.slice(colon + 1);
  const uris = colon < 0 ? [""] : namespaceUris[path.slice(0, colon)]!;
  return element.children.filter((child) => child.name === name && uris.includes(child.uri));
}

export const kid = (element: XmlElement | undefined, path: string): XmlElement | undefined => kids(element, path)[0];

/** Text of a child without the space around it; "" when there is none. */
export const textOf = (element: XmlElement | undefined, path: string): string => kid(element, path)?.text.trim() ?? "";

/** A finding at an element. */
export const at = (element: XmlElement, found: string, expected: string, hint?: string): Finding => ({
  found,
  expected,
  line: element.line,
  column: element.column,
  ...(hint === undefined ? {} : { hint }),
});

/** A value for a message: short, in quotes. */
export const shown = (value: string): string => JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value);

type Judge = (scope: Scope) => Iterable<Finding>;
type Test = RegExp | ((value: string) => boolean);
const passes = (test: Test, value: string): boolean => (test instanceof RegExp ? test.test(value) : test(value));

/** The child is there and has something in it (text, or the attribute named). */
export const needs = (path: string, expected: string, attribute?: string): Judge =>
  function* ({ element }) {
    const child = kid(element, path);
    const value = attribute === undefined ? child?.text : child?.attributes[attribute];
    if (child && value?.trim()) return;
    yield at(child ?? element, child ? `empty <${path}>` : `absence of <${path}>`, expected);
  };

/** The text of every such child passes. */
export const texts = (paths: string, test: Test, expected: string): Judge =>
  function* ({ element }) {
    for (const path of paths.split(" "))
      for (const child of kids(element, path)) {
        const value = child.text.trim();
        if (!passes(test, value)) yield at(child, `<${path}> ${shown(value)}`, expected);
      }
  };

/** The attribute of every such child passes; an absent one only where it is optional (`name?`). */
export const attributes = (path: string, names: string, test: Test, expected: string): Judge =>
  function* ({ element }) {
    for (const child of kids(element, path)) yield* judgeAttributes(child, path, names, test, expected);
  };

/** The same for one element. */
export function* judgeAttributes(
  child: XmlElement,
  path: string,
  names: string,
  test: Test,
  expected: string,
): Generator<Finding> {
  for (const written of names.split(" ")) {
    const name = written.replace("?", "");
    const value = child.attributes[name];
    if (value === undefined) {
      if (!written.endsWith("?")) yield at(child, `<${path}> without ${name}`, expected);
    } else if (!passes(test, value)) yield at(child, `${name}=${shown(value)} of <${path}>`, expected);
  }
}

/** Every such child is judged by a function. */
export const each = (path: string, judge: (child: XmlElement, scope: Scope) => Iterable<Finding>): Judge =>
  function* (scope) {
    for (const child of kids(scope.element, path)) yield* judge(child, scope);
  };

/** All of these judges. */
export const all = (...judges: Judge[]): Judge =>
  function* (scope) {
    for (const judge of judges) yield* judge(scope);
  };

/** The text of such children has at most so many bytes of UTF-8 or characters. */
export const atMost = (paths: string, limit: number, unit: "bytes" | "characters"): Judge =>
  function* ({ element }) {
    for (const path of paths.split(" "))
      for (const child of kids(element, path)) {
        const size = unit === "bytes" ? Buffer.byteLength(child.text) : child.text.length;
        if (size > limit) yield at(child, `<${path}> of ${size} ${unit}`, `at most ${limit}`);
      }
  };

/** These children stand at most once under their parent. */
export const atMostOnce = (paths: string): Judge =>
  function* ({ element }) {
    for (const path of paths.split(" ")) {
      const found = kids(element, path);
      if (found.length > 1) yield at(found[1]!, `second <${path}>`, "one");
    }
  };

export const isFilled = (value: string): boolean => value.trim() !== "";
export const isWeb = (value: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(value.trim()) && URL.canParse(value);
export const isHttps = (value: string): boolean => /^https:\/\//i.test(value.trim()) && isWeb(value);
export const isMail = (value: string): boolean => /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(value.trim());
export const isUuid = (value: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value.trim());
export const isLanguage = (value: string): boolean => /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(value.trim());
export const isMime = (value: string): boolean => /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/.test(value.trim());
export const isNumber = (value: string): boolean => /^\d+(\.\d+)?$/.test(value.trim());
export const isWhole = (value: string): boolean => /^\d+$/.test(value.trim());
export const isCount = (value: string): boolean => /^[1-9]\d*$/.test(value.trim());
export const isIsoTime = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d([T ]\d\d:?\d\d(:?\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i.test(value.trim()) &&
  !Number.isNaN(Date.parse(value.trim().slice(0, 10)));

const mailDate =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+)?(\d{1,2})\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s+(GMT|UTC?|Z|[ECMP][SD]T|[A-IK-Z]|[+-]\d{4})$/i;

/** A date of RFC 822 with a year of four digits, taken apart; undefined when it is none. */
export function readMailDate(value: string): { time: number; day: string | undefined; zone: string } | undefined {
  const found = mailDate.exec(value.trim());
  if (!found) return undefined;
  const time = Date.parse(value.trim().replace(/^\w+,\s*/, ""));
  return Number.isNaN(time) ? undefined : { time, day: found[1], zone: found[8]! };
}

/** Seconds of itunes:duration; NaN when it is none. */
export const readDuration = (value: string): number =>
  /^\d+(:[0-5]?\d){0,2}$/.test(value.trim())
    ? value
        .trim()
        .split(":")
        .reduce((sum, part) => sum * 60 + Number(part), 0)
    : Number.NaN;

// Checks any feed by its text alone: RSS, Atom or JSON.

import { canParseUrl } from "../base/address-text.js";
import { defined } from "../base/defined.js";
import { doing, sayFound } from "../base/say-found.js";
import { readXmlTree, type XmlElement } from "../base/xml-tree.js";
import { isFeedTemplate } from "../conventions/feed-template.js";
import { fieldsOfTag } from "../conventions/places.js";
import type { FeedEncoding } from "../model/feed-outline.js";
import type { Place, Problem } from "../model/model.js";
import { kid, kids, textOf } from "./combine.js";
import type { DocumentText, Finding, Listed, Rule } from "./rule.js";
import type { Json } from "./rules/json-feed.js";
import { ruleGroups } from "./rules.js";
import { impactOf } from "./severities.js";

/** How a finding becomes a problem: where it is, and whether the show is one that is built here. */
export interface Telling {
  place(finding: Finding, rule: { field?: string }): Place;
  ours: boolean;
  episode?: string;
}

/** Fields of the front-matter that a finding may come from, the likeliest first; those of its tag where nobody names one. */
export const fieldsOf = ({ field, tag }: Finding, rule: { field?: string }): string[] => [
  ...(field === undefined ? [] : [field]),
  ...(rule.field?.split(" ") ?? []),
  ...(tag === undefined || tag === "item" || tag === "channel" ? [] : fieldsOfTag(tag)),
];

/** A finding as a problem of its rule. */
export function tell<Subject>(rule: Rule<Subject>, finding: Finding, telling: Telling): Problem {
  const field = telling.ours ? fieldsOf(finding, rule)[0] : undefined;
  const impact = finding.impact ?? impactOf(rule);
  const elsewhere = impact === "taste" && rule.severity === "error" ? "warn" : rule.severity;
  return {
    rule: rule.id,
    severity: telling.ours ? (rule.inShow ?? rule.severity) : elsewhere,
    ...sayFound(finding.found, finding.expected, { message: finding.message }),
    place: telling.place(finding, rule),
    ...defined({ field }),
    hint: finding.hint ?? `${rule.why}.`,
    url: rule.url,
    platforms: rule.platforms,
    ...defined({ episode: telling.episode }),
    ...(telling.ours ? (impact === "taste" ? {} : { refused: true as const }) : { impact }),
  };
}

/** Every finding of the rules about a subject. */
export function lint<Subject>(rules: readonly Rule<Subject>[], subject: Subject, telling: Telling): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) for (const finding of rule.check(subject)) problems.push(tell(rule, finding, telling));
  return problems;
}

/** Whether it follows from a site without https alone, which is said once, of `link`. */
export const isOfSite = ({ link }: { link: string }, { rule, found = "" }: Problem): boolean =>
  /^(?:pc-https-only|apple-https)$/.test(rule) && /^http:/i.test(link) && found.includes(`"${new URL(link).origin}/`);

/** What is known of a feed besides its text. */
export interface FeedOptions {
  /** Milliseconds since 1970; without it no date is ahead. */
  now?: number;
  /** Where the feed was fetched from. */
  url?: string;
  /** How its bytes became text. */
  encoding?: FeedEncoding;
  /** Media type that the server gave. */
  type?: string;
}

/**
 * Problems of a feed's text, with their lines. Every rule about feeds is applied, and what stands wrong in many items is said
 * once with its count. Each says whether it breaks something, keeps directories out or is taste; never throws.
 */
export function lintFeed(file: string, text: string, options: FeedOptions = {}): Problem[] {
  const telling: Telling = {
    ours: false,
    place: ({ line, column }) => ({
      file,
      ...defined({ line, column }),
    }),
  };
  const gathered = gatherProblems();
  for (const problem of lintAny(text.replace(/^\uFEFF/, ""), options, telling)) gathered.add(problem);
  return gathered.list();
}

function* lintAny(text: string, options: FeedOptions, telling: Telling): Generator<Problem> {
  const other = findOtherFile(text, options.url);
  if (other) {
    yield tell(documentRule("rss-root-version"), other, telling);
    return;
  }
  if (/^\s*\{/.test(text)) {
    yield* lintJson(text, telling);
    return;
  }
  const { root, faults, isCut } = readXmlTree(text);
  const document: DocumentText = { ...options, text, root, faults };
  if (isCut) {
    // What seems missing may stand in the part that was not read.
    yield* lint(ruleGroups.document.filter(ofXml), document, telling);
    return;
  }
  if (root?.name === "feed") {
    yield* lint(ruleGroups.document.filter(ofXml), document, telling);
    yield* lint(ruleGroups.atom, root, telling);
    return;
  }
  yield* lint(ruleGroups.document, document, telling);
  const channel = kid(root, "channel");
  if (channel) yield* lintChannel(channel, options, telling);
}

const ofXml = ({ id }: { id: string }): boolean => /^rss-(xml|encoding|no-doctype|served)/.test(id);
const documentRule = (wanted: string): Rule<DocumentText> => ruleGroups.document.find(({ id }) => id === wanted)!;

function* lintJson(text: string, telling: Telling): Generator<Problem> {
  let feed: Json;
  try {
    feed = JSON.parse(text) as Json;
  } catch (error) {
    const rule = ruleGroups.jsonFeed.find(({ id }) => id === "jf-required")!;
    yield tell(
      rule,
      { found: doing("text", `is no JSON: ${(error as Error).message}`), expected: "a JSON feed" },
      telling,
    );
    return;
  }
  yield* lint(ruleGroups.jsonFeed, feed, telling);
}

function* lintChannel(channel: XmlElement, options: FeedOptions, telling: Telling): Generator<Problem> {
  const show = { title: textOf(channel, "title"), serial: textOf(channel, "itunes:type") === "serial" };
  const known = { ...options, show };
  const items = kids(channel, "item");
  yield* lint(ruleGroups.channel, { element: channel, ...known }, telling);
  yield* lint(ruleGroups.list, items.map(listItem), telling);
  for (const element of items) yield* lint(ruleGroups.item, { element, ...known }, telling);
}

/** What the rules over all episodes need of an item. */
export function listItem(item: XmlElement): Listed {
  const number = (name: string): number | undefined => {
    const text = textOf(item, name);
    return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  };
  const [season, episode] = [number("itunes:season"), number("itunes:episode")];
  // An address that is empty names no file: rules of its own say so, and two of them are not the same.
  const enclosure = kid(item, "enclosure")?.attributes.url || undefined;
  const talk = kid(item, "podcast:transcript")?.attributes.url || undefined;
  const date = Date.parse(textOf(item, "pubDate"));
  return {
    title: textOf(item, "title"),
    guid: textOf(item, "guid"),
    ...defined({ enclosure, talk, season, number: episode }),
    type: textOf(item, "itunes:episodeType") || "full",
    ...(Number.isNaN(date) ? {} : { date }),
    line: item.line,
  };
}

/** Most places that are named of one kind of problem. */
const placesAtMost = 100;

interface Gathered {
  add(problem: Problem): void;
  /** The first of each kind in order, with how many there are and where. */
  list(): Problem[];
}

/** Begins to gather. Problems are of one kind when rule and sentence are the same but for numbers and what is in quotes. */
function gatherProblems(): Gathered {
  const kinds = new Map<string, { first: Problem; count: number; places: NonNullable<Problem["place"]>[] }>();
  return {
    add(problem) {
      const { rule, severity, message, place } = problem;
      const kind = `${rule} ${severity} ${message.replace(/"(?:[^"\\]|\\.)*"|\d+/g, "")}`;
      const known = kinds.get(kind) ?? { first: problem, count: 0, places: [] };
      known.count++;
      if (place && known.places.length < placesAtMost) known.places.push(place);
      kinds.set(kind, known);
    },
    list: () =>
      [...kinds.values()].map(({ first, count, places }) => (count === 1 ? first : { ...first, count, places })),
  };
}

/** Where the first tag of a page stands at the latest. */
const head = 4000;
const feedsAtMost = 5;

/** What to say where the text is another file; undefined where it may be a feed. `url` is where it was fetched from. */
function findOtherFile(text: string, url: string | undefined): Finding | undefined {
  const expected = 'a feed, which begins with <rss version="2.0">';
  if (text.trim() === "") return { found: "an empty file", expected, line: 1 };
  if (isFeedTemplate(text))
    return {
      found: "a template of a feed",
      expected,
      line: 1,
      hint: "Give the feed that the site's generator makes of it.",
    };
  const start = text.slice(0, head).replace(/<!--[^>]*-->|<\?[^>]*\?>/g, "");
  if (!/^\s*<(?:!doctype\s+html|html)\b/i.test(start)) return undefined;
  const named = findFeedLinks(text, url);
  const hint = `The page names ${named.length === 1 ? "this feed" : "these feeds"}: ${named.join(" ")}`;
  return { found: "a web page", expected, line: 1, ...(named.length > 0 ? { hint } : {}) };
}

function findFeedLinks(text: string, base: string | undefined): string[] {
  const found: string[] = [];
  for (const [tag] of text.slice(0, 500_000).matchAll(/<link\s[^<>]{1,1000}>/gi)) {
    const value = (name: string): string =>
      [...tag.matchAll(/\s([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)]
        .filter(([, key]) => key!.toLowerCase() === name)
        .map(([, , double, single, bare]) => double ?? single ?? bare ?? "")[0] ?? "";
    if (!/\balternate\b/i.test(value("rel")) || !/^application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(value("type")))
      continue;
    const address = value("href").replaceAll("&amp;", "&");
    const whole = canParseUrl(address, base) ? new URL(address, base).href : address;
    if (whole !== "" && !found.includes(whole)) found.push(whole);
    if (found.length === feedsAtMost) break;
  }
  return found;
}

// Judges any feed by its text alone: RSS, Atom or JSON.
import { sayFound } from "../base/say-found.js";
import { readXmlTree, type XmlElement } from "../base/xml-tree.js";
import type { Place, Problem } from "../model/model.js";
import { kid, kids, textOf } from "./combine.js";
import type { Finding, Listed, Rule, Scope } from "./rule.js";
import type { Json } from "./rules/json-feed.js";
import { ruleGroups } from "./rules.js";

/** How a finding becomes a problem: where it is, and whether the show is one that is built here. */
export interface Telling {
  place(finding: Finding, rule: { field?: string }): Place;
  ours: boolean;
  episode?: string;
}

/** A finding as a problem of its rule. */
export function tell<Subject>(rule: Rule<Subject>, finding: Finding, telling: Telling): Problem {
  const field = telling.ours ? (finding.field ?? rule.field) : undefined;
  return {
    rule: rule.id,
    severity: telling.ours ? (rule.inShow ?? rule.severity) : rule.severity,
    message: sayFound(finding.found, finding.expected),
    place: telling.place(finding, rule),
    ...(field === undefined ? {} : { field }),
    found: finding.found,
    expected: finding.expected,
    hint: finding.hint ?? `${rule.why}.`,
    url: rule.url,
    platforms: rule.platforms,
    ...(telling.episode === undefined ? {} : { episode: telling.episode }),
  };
}

/** Every finding of the rules about a subject. */
export function judge<Subject>(rules: readonly Rule<Subject>[], subject: Subject, telling: Telling): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) for (const finding of rule.judge(subject)) problems.push(tell(rule, finding, telling));
  return problems;
}

/**
 * Problems of a feed's text, with their lines. `now` is in milliseconds since 1970, `url` where the feed was fetched from.
 * Every rule about feeds is applied; never throws.
 */
export function judgeFeed(file: string, text: string, options: { now?: number; url?: string } = {}): Problem[] {
  const telling: Telling = {
    ours: false,
    place: ({ line, column }) => ({
      file,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    }),
  };
  if (/^\uFEFF?\s*\{/.test(text)) return judgeJson(text, telling);
  const { root, faults } = readXmlTree(text);
  if (root?.name === "feed") {
    const asXml = ruleGroups.document.filter(({ id }) => /^rss-(xml|encoding|no-doctype)/.test(id));
    return [...judge(asXml, { text, root, faults }, telling), ...judge(ruleGroups.atom, root, telling)];
  }
  const problems = judge(ruleGroups.document, { text, root, faults }, telling);
  const channel = kid(root, "channel");
  if (!channel) return problems;
  return [...problems, ...judgeChannel(channel, options, telling)];
}

function judgeJson(text: string, telling: Telling): Problem[] {
  let feed: Json;
  try {
    feed = JSON.parse(text) as Json;
  } catch (error) {
    const rule = ruleGroups.jsonFeed.find(({ id }) => id === "jf-required")!;
    return [
      tell(rule, { found: `text that is no JSON: ${(error as Error).message}`, expected: "a JSON feed" }, telling),
    ];
  }
  return judge(ruleGroups.jsonFeed, feed, telling);
}

function judgeChannel(channel: XmlElement, options: { now?: number; url?: string }, telling: Telling): Problem[] {
  const show = { title: textOf(channel, "title"), serial: textOf(channel, "itunes:type") === "serial" };
  const scope = (element: XmlElement): Scope => ({ element, show, ...options });
  const items = kids(channel, "item");
  return [
    ...judge(ruleGroups.channel, scope(channel), telling),
    ...judge(ruleGroups.list, items.map(listItem), telling),
    ...items.flatMap((item) => judge(ruleGroups.item, scope(item), telling)),
  ];
}

/** What the rules over all episodes need of an item. */
export function listItem(item: XmlElement): Listed {
  const number = (name: string): number | undefined => {
    const text = textOf(item, name);
    return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  };
  const [season, episode] = [number("itunes:season"), number("itunes:episode")];
  const enclosure = kid(item, "enclosure")?.attributes.url;
  return {
    title: textOf(item, "title"),
    guid: textOf(item, "guid"),
    ...(enclosure === undefined ? {} : { enclosure }),
    ...(season === undefined ? {} : { season }),
    ...(episode === undefined ? {} : { number: episode }),
    type: textOf(item, "itunes:episodeType") || "full",
    line: item.line,
  };
}

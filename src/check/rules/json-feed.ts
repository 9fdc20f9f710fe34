// Rules over JSON feeds.
import { lacking, unfit, valued } from "../../base/say-found.js";
import { isIsoTime, isLanguage, shown } from "../combine.js";
import { type Finding, on, type Rule, sources } from "../rule.js";

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

export type Json = Record<string, unknown>;
const json = (
  item: string,
  more = '"home_page_url":"https://a.example/","feed_url":"https://a.example/feed.json"',
): string => `{"version":"https://jsonfeed.org/version/1.1","title":"A",${more},"items":[${item}]}`;
const one = '{"id":"1","content_text":"A"}';
/** The objects of a list; anything else in it counts as an object without fields. */
const objectsOf = (list: unknown): Json[] =>
  Array.isArray(list) ? list.map((one: unknown) => (typeof one === "object" && one !== null ? (one as Json) : {})) : [];
const itemsOf = (feed: Json): Json[] => objectsOf(feed.items);
const eachItem = (check: (item: Json, at: number) => Iterable<Finding>) =>
  function* (feed: Json): Generator<Finding> {
    for (const [at, item] of itemsOf(feed).entries()) yield* check(item, at + 1);
  };
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
/** A value of any kind for a message. */
const sayValue = (value: unknown): string => shown(isText(value) ? value : (JSON.stringify(value) ?? ""));
const isDate = (value: unknown): boolean => isText(value) && rfc3339.test(value) && isIsoTime(value);
const rule = (
  id: string,
  severity: "error" | "warn",
  what: string,
  why: string,
  good: string,
  bad: string,
  check: (feed: Json) => Iterable<Finding>,
): Rule<Json> => ({
  id,
  severity,
  platforms: on("jsonfeed"),
  what,
  why,
  url: sources.jsonFeed,
  good,
  bad,
  check: check,
});

export const jsonFeedRules: readonly Rule<Json>[] = [
  rule(
    "jf-version",
    "error",
    "version is https://jsonfeed.org/version/1.1",
    "Readers know by it what follows",
    json(one),
    json(one).replace("1.1", "9"),
    function* (feed) {
      if (!isText(feed.version) || !/^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/.test(feed.version))
        yield { found: valued("version", sayValue(feed.version)), expected: "https://jsonfeed.org/version/1.1" };
    },
  ),
  rule(
    "jf-required",
    "error",
    "The feed has a title and items",
    "There is nothing to show otherwise",
    json(one),
    '{"version":"https://jsonfeed.org/version/1.1","items":[]}',
    function* (feed) {
      if (!isText(feed.title) || !Array.isArray(feed.items))
        yield { found: lacking("feed", "title or items"), expected: "both" };
    },
  ),
  rule(
    "jf-urls",
    "warn",
    "The feed says its own address and its site's",
    "Readers subscribe to the one and link the other",
    json(one),
    json(one, '"language":"en"'),
    function* (feed) {
      if (!isText(feed.home_page_url) || !isText(feed.feed_url))
        yield { found: lacking("feed", "home_page_url or feed_url"), expected: "both" };
    },
  ),
  rule(
    "jf-item-id",
    "error",
    "Each item has an id of its own",
    "Readers know by it what they have",
    json(one),
    json('{"content_text":"A"}'),
    function* (feed) {
      const seen = new Set<unknown>();
      for (const [at, { id }] of itemsOf(feed).entries()) {
        if (!isText(id) || seen.has(id)) yield { found: unfit(`id of item ${at + 1}`), expected: "a text of its own" };
        seen.add(id);
      }
    },
  ),
  rule(
    "jf-item-content",
    "error",
    "Each item has content_html or content_text",
    "There is nothing to show otherwise",
    json(one),
    json('{"id":"1"}'),
    eachItem(function* (item, at) {
      if (typeof item.content_html !== "string" && typeof item.content_text !== "string")
        yield { found: lacking(`item ${at}`, "content"), expected: "content_html or content_text" };
    }),
  ),
  rule(
    "jf-dates",
    "error",
    "Dates are RFC 3339",
    "Readers cannot sort others",
    json(one),
    json('{"id":"1","content_text":"A","date_published":"today"}'),
    eachItem(function* (item, at) {
      for (const key of ["date_published", "date_modified"])
        if (item[key] !== undefined && !isDate(item[key]))
          yield { found: unfit(`${key} of item ${at}`), expected: "2026-03-02T09:00:00Z" };
    }),
  ),
  rule(
    "jf-attachment",
    "error",
    "An attachment has url and mime_type; size and duration are numbers",
    "Players choose by them",
    json(one),
    json('{"id":"1","content_text":"A","attachments":[{"url":"https://a.example/1.mp3"}]}'),
    eachItem(function* (item, at) {
      for (const file of objectsOf(item.attachments))
        if (
          !isText(file.url) ||
          !isText(file.mime_type) ||
          [file.size_in_bytes, file.duration_in_seconds].some((size) => size !== undefined && typeof size !== "number")
        )
          yield { found: unfit(`attachment of item ${at}`), expected: "one with url, mime_type, and numbers" };
    }),
  ),
  rule(
    "jf-authors",
    "warn",
    "Authors are a list under authors, each with a name",
    "author is deprecated",
    json(one),
    json(one, '"author":{"name":"Ann"}'),
    function* (feed) {
      if (feed.author !== undefined && feed.authors === undefined)
        yield { found: "an author field", expected: "authors" };
    },
  ),
  rule(
    "jf-language",
    "warn",
    "language is a code",
    "Readers choose voices and fonts by it",
    json(one),
    json(one, '"language":"English (UK)"'),
    function* (feed) {
      if (feed.language !== undefined && !(isText(feed.language) && isLanguage(feed.language)))
        yield {
          found: valued("language", sayValue(feed.language)),
          expected: "a code such as en",
        };
    },
  ),
  rule(
    "jf-next-url",
    "error",
    "next_url is another address than the feed's own",
    "Readers would go round in circles",
    json(one),
    json(one, '"feed_url":"https://a.example/f.json","next_url":"https://a.example/f.json"'),
    function* (feed) {
      if (feed.next_url !== undefined && feed.next_url === feed.feed_url)
        yield { found: unfit("next_url of this very page"), expected: "the next page" };
    },
  ),
  rule(
    "jf-hubs",
    "error",
    "A hub has type and url",
    "Readers cannot subscribe otherwise",
    json(one),
    json(one, '"hubs":[{"type":"WebSub"}]'),
    function* (feed) {
      for (const hub of objectsOf(feed.hubs))
        if (!isText(hub.type) || !isText(hub.url)) yield { found: lacking("hub", "type or url"), expected: "both" };
    },
  ),
  rule(
    "jf-extension",
    "error",
    "Keys of one's own begin with _ and a letter, without a dot",
    "Others are kept for the specification",
    json(one),
    json(one, '"_":{"a":1}'),
    function* (feed) {
      for (const key of Object.keys(feed))
        if (key.startsWith("_") && !/^_[a-z][^.]*$/i.test(key))
          yield { found: valued("key", shown(key)), expected: "_name" };
    },
  ),
];

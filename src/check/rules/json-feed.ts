// Rules over JSON feeds.
import { isIsoTime } from "../../base/date-text.js";
import { lacking, unfit, valued } from "../../base/say-found.js";
import { is, shown } from "../combine.js";
import { type Finding, on, type Rule, rulesWith, sources } from "../rule.js";

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
const isDate = (value: unknown): boolean => isText(value) && is.rfc3339(value) && isIsoTime(value);
export const jsonFeedRules: readonly Rule<Json>[] = rulesWith({ platforms: on("jsonfeed"), url: sources.jsonFeed }, [
  {
    id: "jf-version",
    severity: "error",
    what: "version is https://jsonfeed.org/version/1.1",
    why: "Readers know by it what follows",
    good: json(one),
    bad: json(one).replace("1.1", "9"),
    *check(feed) {
      if (!isText(feed.version) || !/^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/.test(feed.version))
        yield { found: valued("version", sayValue(feed.version)), expected: "https://jsonfeed.org/version/1.1" };
    },
  },
  {
    id: "jf-required",
    severity: "error",
    what: "The feed has a title and items",
    why: "There is nothing to show otherwise",
    good: json(one),
    bad: '{"version":"https://jsonfeed.org/version/1.1","items":[]}',
    *check(feed) {
      if (!isText(feed.title) || !Array.isArray(feed.items))
        yield { found: lacking("feed", "title or items"), expected: "both" };
    },
  },
  {
    id: "jf-urls",
    severity: "warn",
    what: "The feed says its own address and its site's",
    why: "Readers subscribe to the one and link the other",
    good: json(one),
    bad: json(one, '"language":"en"'),
    *check(feed) {
      if (!isText(feed.home_page_url) || !isText(feed.feed_url))
        yield { found: lacking("feed", "home_page_url or feed_url"), expected: "both" };
    },
  },
  {
    id: "jf-item-id",
    severity: "error",
    what: "Each item has an id of its own",
    why: "Readers know by it what they have",
    good: json(one),
    bad: json('{"content_text":"A"}'),
    *check(feed) {
      const seen = new Set<unknown>();
      for (const [at, { id }] of itemsOf(feed).entries()) {
        if (!isText(id) || seen.has(id)) yield { found: unfit(`id of item ${at + 1}`), expected: "a text of its own" };
        seen.add(id);
      }
    },
  },
  {
    id: "jf-item-content",
    severity: "error",
    what: "Each item has content_html or content_text",
    why: "There is nothing to show otherwise",
    good: json(one),
    bad: json('{"id":"1"}'),
    check: eachItem(function* (item, at) {
      if (typeof item.content_html !== "string" && typeof item.content_text !== "string")
        yield { found: lacking(`item ${at}`, "content"), expected: "content_html or content_text" };
    }),
  },
  {
    id: "jf-dates",
    severity: "error",
    what: "Dates are RFC 3339",
    why: "Readers cannot sort others",
    good: json(one),
    bad: json('{"id":"1","content_text":"A","date_published":"today"}'),
    check: eachItem(function* (item, at) {
      for (const key of ["date_published", "date_modified"])
        if (item[key] !== undefined && !isDate(item[key]))
          yield { found: unfit(`${key} of item ${at}`), expected: "2026-03-02T09:00:00Z" };
    }),
  },
  {
    id: "jf-attachment",
    severity: "error",
    what: "An attachment has url and mime_type; size and duration are numbers",
    why: "Players choose by them",
    good: json(one),
    bad: json('{"id":"1","content_text":"A","attachments":[{"url":"https://a.example/1.mp3"}]}'),
    check: eachItem(function* (item, at) {
      for (const file of objectsOf(item.attachments))
        if (
          !isText(file.url) ||
          !isText(file.mime_type) ||
          [file.size_in_bytes, file.duration_in_seconds].some((size) => size !== undefined && typeof size !== "number")
        )
          yield { found: unfit(`attachment of item ${at}`), expected: "one with url, mime_type, and numbers" };
    }),
  },
  {
    id: "jf-authors",
    severity: "warn",
    what: "Authors are a list under authors, each with a name",
    why: "author is deprecated",
    good: json(one),
    bad: json(one, '"author":{"name":"Ann"}'),
    *check(feed) {
      if (feed.author !== undefined && feed.authors === undefined)
        yield { found: "an author field", expected: "authors" };
    },
  },
  {
    id: "jf-language",
    severity: "warn",
    what: "language is a code",
    why: "Readers choose voices and fonts by it",
    good: json(one),
    bad: json(one, '"language":"English (UK)"'),
    *check(feed) {
      if (feed.language !== undefined && !(isText(feed.language) && is.language(feed.language)))
        yield {
          found: valued("language", sayValue(feed.language)),
          expected: "a code such as en",
        };
    },
  },
  {
    id: "jf-next-url",
    severity: "error",
    what: "next_url is another address than the feed's own",
    why: "Readers would go round in circles",
    good: json(one),
    bad: json(one, '"feed_url":"https://a.example/f.json","next_url":"https://a.example/f.json"'),
    *check(feed) {
      if (feed.next_url !== undefined && feed.next_url === feed.feed_url)
        yield { found: unfit("next_url of this very page"), expected: "the next page" };
    },
  },
  {
    id: "jf-hubs",
    severity: "error",
    what: "A hub has type and url",
    why: "Readers cannot subscribe otherwise",
    good: json(one),
    bad: json(one, '"hubs":[{"type":"WebSub"}]'),
    *check(feed) {
      for (const hub of objectsOf(feed.hubs))
        if (!isText(hub.type) || !isText(hub.url)) yield { found: lacking("hub", "type or url"), expected: "both" };
    },
  },
  {
    id: "jf-extension",
    severity: "error",
    what: "Keys of one's own begin with _ and a letter, without a dot",
    why: "Others are kept for the specification",
    good: json(one),
    bad: json(one, '"_":{"a":1}'),
    *check(feed) {
      for (const key of Object.keys(feed))
        if (key.startsWith("_") && !/^_[a-z][^.]*$/i.test(key))
          yield { found: valued("key", shown(key)), expected: "_name" };
    },
  },
]);

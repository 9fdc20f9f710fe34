// The table of tags says of every tag that is written where it comes from, and names only fields that exist.

import { expect, it } from "vitest";
import { describeFields } from "../testing/describe-fields.js";
import { makeFullEntry, makeFullShow } from "../testing/make-full-show.js";
import { makeCard } from "../testing/make-show.js";
import { writeFeeds } from "../testing/write-feeds.js";
import { describeTags } from "../testing/write-readme.js";
import { writeItems } from "../write/feed/write-feed.js";
import { tags } from "./feed-tags.js";
import { choices, describeChoices } from "./platform-choices.js";
import { channelTags } from "./tags/channel-tags.js";
import type { TagTable } from "./tags/entry.js";
import { itemTags } from "./tags/item-tags.js";

/** Texts as a feed had them that was taken over. */
const original = { of: "", description: "Before.", content: "<p>Before.</p>", summary: "<p>Before.</p>" };
const full = makeFullShow();
const show = { ...full, feed: { ...full.feed, original } };
const plain = makeFullEntry();
const entry = { ...plain, episode: { ...plain.episode, feed: { ...plain.episode.feed, original } } };
const { items } = writeItems(show, entry);
const feed = String(writeFeeds(show, [makeCard(entry)], (_, key) => items[key]).files[0]?.content);
const withoutLive = feed.replace(/<podcast:liveItem[\s\S]*<\/podcast:liveItem>/, "<podcast:liveItem/>");
const inItem = withoutLive.slice(withoutLive.indexOf("<item>"), withoutLive.indexOf("</item>"));
const inChannel = withoutLive.replace(inItem, "");
const namesIn = (xml: string): Set<string> =>
  new Set([...xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "").matchAll(/<([a-z][\w:-]*)/gi)].map(([, name]) => name!));
/** Parts of other tags have no row. */
const parts =
  /^(rss|channel|item|url|itunes:(name|email)|psc:chapter|podcast:(source|integrity|valueRecipient|valueTimeSplit))$/;

/** Tags without code of their own are tried one by one in tags.test.ts: a full feed need not have them. */
const triedAlone = (table: TagTable): string[] =>
  Object.values(table).flatMap(({ form, tag }) => (form === "made" ? [] : [tag]));

it("has a row for every tag of a full feed, and no other", () => {
  const listed = (place: "channel" | "item") =>
    new Set(tags.filter((row) => row.in === place || row.in === "both").map(({ tag }) => tag.split(" ")[0]!));
  const written = (xml: string) => [...namesIn(xml)].filter((name) => !parts.test(name));
  const all = (xml: string, table: TagTable) => [...new Set([...written(xml), ...triedAlone(table)])].sort();
  expect(all(inChannel, channelTags)).toEqual([...listed("channel")].sort());
  expect(all(inItem, itemTags).filter((name) => name !== "podcast:remoteItem")).toEqual([...listed("item")].sort());
});

it("names only fields that can be typed", () => {
  const known = new Set(describeFields().map(({ file, field }) => `${file} ${field}`));
  const wrong = tags.flatMap(({ tag, in: place, from }) =>
    from
      .filter(
        (field) =>
          !(
            (place !== "item" && known.has(`show.md ${field}`)) ||
            known.has(`<slug>.md ${field}`) ||
            known.has(`show.md ${field}`)
          ),
      )
      .map((field) => `${tag}: ${field}`),
  );
  expect(wrong).toEqual([]);
});

it("is a Markdown table", () => {
  const lines = describeTags().trimEnd().split("\n");
  expect(lines).toHaveLength(tags.length + 2);
  expect(lines.every((line) => line.startsWith("| ") || line.startsWith("|---"))).toBe(true);
  expect(lines).toContain(
    "| `podcast:locked` | channel | `locked`; hosts ask it before they import | Podcast Index, 2.0 |",
  );
});

it("has a choice for each of the seventeen conflicts", () => {
  expect(choices.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, at) => `C${at + 1}`));
  expect(describeChoices().split("\n")).toHaveLength(20);
});

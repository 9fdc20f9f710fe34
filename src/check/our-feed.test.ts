// What is written here passes the rules that any feed is checked by: a plain feed, and one with every tag.

import { expect, it } from "vitest";
import { makeFullEntry, makeFullShow } from "../testing/make-full-show.js";
import { makeCard, makeEntry, makeShow } from "../testing/make-show.js";
import { writeFeeds } from "../testing/write-feeds.js";
import { writeItems } from "../write/feed/write-feed.js";
import { lintFeed } from "./lint-feed.js";

it.each([
  ["plain", makeShow(), makeEntry()],
  ["full", makeFullShow(), makeFullEntry()],
])("a %s feed", (_, show, entry) => {
  const { items } = writeItems(show, entry);
  const { files } = writeFeeds(show, [makeCard(entry)], (_slug, key) => items[key]);
  const feed = files.find(({ path }) => path === "feed.xml")!.content as string;
  // Keys of payment nodes are short in the sample, and their length is checked.
  const text = feed.replace(
    /address="(0[23])([a-z]{2})"/g,
    (_all, head: string, pair: string) => `address="${head}${pair.repeat(32)}"`,
  );
  const found = lintFeed("feed.xml", text).filter(({ severity }) => severity !== "info");
  expect(found.map(({ rule, message, place }) => `${place?.line} ${rule} ${message}`)).toEqual([]);
});

// Whole feeds byte for byte, the order of their tags included: what subscribers have must not change by itself.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeFullEntry, makeFullShow } from "../../testing/make-full-show.js";
import { makeCard, makeEntry, makeFeedExtras, makeShow } from "../../testing/make-show.js";
import { writeFeeds } from "../../testing/write-feeds.js";
import { writeItems } from "./write-feed.js";

const original = { of: "", summary: "<p>Before & after.</p>" };
const full = makeFullShow({
  feeds: [{ path: "members.xml", kind: "rss", private: true }],
});
const plain = makeFullEntry();
const shows = {
  full: [
    { ...full, feed: { ...full.feed, original } },
    { ...plain, episode: { ...plain.episode, feed: { ...plain.episode.feed, original } } },
  ],
  plain: [makeShow({ feed: makeFeedExtras() }), makeEntry()],
} as const;

const published = Object.values(shows).flatMap(([show, entry]) => {
  const { items } = writeItems(show, entry);
  const { files } = writeFeeds(show, [makeCard(entry)], (_, key) => items[key]);
  return files.map(({ path, content }) => [show === shows.plain[0] ? `plain-${path}` : path, String(content)] as const);
});

describe("the bytes of a feed", () => {
  it("is checked of a feed with all tags, of one for members, and of one with few", () =>
    expect(published.map(([path]) => path)).toEqual(["feed.xml", "members.xml", "plain-feed.xml"]));

  it.each(published)("%s is as it was", (path, content) =>
    expect(content).toBe(readFileSync(new URL(`bytes/${path}`, import.meta.url), "utf8")),
  );
});

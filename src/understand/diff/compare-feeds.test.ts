// Two versions of a feed and what subscribers will see.

import { describe, expect, it } from "vitest";
import { channelFields, type Feed, type FeedItem, type FieldValue, itemFields } from "../../conventions/feed-fields.js";
import { tags } from "../../conventions/feed-tags.js";
import { readFeed } from "../../read/feed/read-feed.js";
import { scanFeed } from "../../read/feed/scan-feed.js";
import { makeFullEntry, makeFullShow } from "../../testing/make-full-show.js";
import { makeCard } from "../../testing/make-show.js";
import { writeFeeds } from "../../testing/write-feeds.js";
import { writeDiffMarkdown, writeDiffText } from "../../write/diff.js";
import { writeItems } from "../../write/feed/write-feed.js";
import { compareFeeds } from "./compare-feeds.js";

const item = (name: string, changes: FeedItem["values"] = {}): FeedItem => {
  const values = {
    guid: `g-${name}`,
    title: name,
    date: Date.UTC(2026, 0, 1),
    enclosureUrl: `https://a.example/${name}.mp3`,
    enclosureLength: 5,
    enclosureType: "audio/mpeg",
    description: "text",
    ...changes,
  };
  return { key: values.guid, values, unknown: [], tags: [], line: 1 };
};
const feed = (...items: FeedItem[]): Feed => ({
  values: { title: "Show", guid: "s" },
  unknown: [],
  tags: [],
  prefixes: {},
  items,
});
const kinds = (before: Feed, after: Feed) => compareFeeds(before, after).map(({ kind, title }) => `${kind} ${title}`);

describe("compareFeeds", () => {
  it("is empty for the same feed", () => expect(compareFeeds(feed(item("a")), feed(item("a")))).toEqual([]));
  it("says nothing of a default that was not said before", () => {
    const tag = (text: string) => ({ name: "podcast:locked", attributes: {}, text, children: [] });
    const said = (locked: string, type: string, own: string): Feed => ({
      ...feed(item("a", { type: own })),
      values: { title: "Show", guid: "s", type, medium: "podcast", locked: [tag(locked)] },
    });
    expect(kinds(feed(item("a")), said("no", "episodic", "full"))).toEqual([]);
    expect(kinds(said("No", "Episodic", "Full"), feed(item("a")))).toEqual([]);
    expect(kinds(feed(item("a")), said("yes", "serial", "bonus"))).toEqual([
      "show-type Show",
      "locked Show",
      "episode-type a",
    ]);
  });
  it("counts a feed that is sent elsewhere as another show, and one that has arrived there not", () => {
    const sent = { ...feed(item("a")), values: { title: "Show", guid: "s", newFeedUrl: "https://b.example/feed.xml" } };
    const weights = (before: Feed, after: Feed) =>
      compareFeeds(before, after).map(({ kind, weight }) => [kind, weight]);
    expect(weights(feed(item("a")), sent)).toEqual([["new-feed-url", "identity"]]);
    expect(weights(sent, feed(item("a")))).toEqual([["new-feed-url", "cosmetic"]]);
  });
  it.each([
    ["a new episode", feed(item("b"), item("a")), ["new b"]],
    ["a removed one", feed(), ["removed a"]],
    ["a changed guid", feed(item("a", { guid: "other" })), ["re-downloaded a"]],
    [
      "a changed guid and address",
      feed(item("a", { guid: "other", enclosureUrl: "https://b.example/x.mp3" })),
      ["re-downloaded a", "enclosure-moved a"],
    ],
    ["one guid twice", feed(item("a"), item("a")), ["guid-doubled a"]],
    ["a moved date", feed(item("a", { date: 0 })), ["re-dated a"]],
    ["a new title", feed(item("a", { title: "A!" })), ["retitled A!"]],
    [
      "a moved file",
      feed(item("a", { enclosureUrl: "https://b.example/a.mp3", enclosureLength: 7 })),
      ["enclosure-moved a"],
    ],
    ["a new file", feed(item("a", { enclosureLength: 6 })), ["enclosure-changed a"]],
    ["new notes", feed(item("a", { description: "other" })), ["description a"]],
    ["a guid that is a link now", feed(item("a", { permaLink: "false" })), ["perma-link a"]],
    [
      "another show",
      { ...feed(item("a")), values: { guid: "t", title: "Other" } },
      ["show-guid Other", "show-title Other"],
    ],
  ] as [string, Feed, string[]][])("finds %s", (_, after, expected) =>
    expect(kinds(feed(item("a")), after)).toEqual(expected),
  );
  it("puts the worst first", () => {
    expect(kinds(feed(item("a"), item("b")), feed(item("c"), item("b", { description: "x" })))).toEqual([
      "removed a",
      "description b",
      "new c",
    ]);
  });
  it("takes two spellings of one value for the same", () => {
    const before = feed(item("a", { link: "https://a.example", duration: 60, block: false }));
    expect(compareFeeds(before, feed(item("a", { link: "https://A.example/", duration: 60 })))).toEqual([]);
  });
});

describe("the table of fields", () => {
  const show = makeFullShow();
  const entry = makeFullEntry();
  const { items } = writeItems(show, entry);
  const text = String(
    writeFeeds(show, [makeCard(entry)], (_, key) => items[key]).files.find(({ path }) => path === "feed.xml")!.content,
  );
  const whole = (): Feed => readFeed("feed.xml", text).value!;

  it("has every tag that is written, so that nothing of a feed made here is unknown", () => {
    const known = (fields: object): Set<string> => new Set(Object.values(fields).map(({ tag }) => tag));
    for (const { tag, in: place } of tags) {
      const name = tag.split(" ")[0]!;
      if (place !== "item") expect([...known(channelFields)], tag).toContain(name);
      if (place !== "channel") expect([...known(itemFields)], tag).toContain(name);
    }
    expect(whole().unknown.map(({ name }) => name)).toEqual([]);
    expect(whole().items[0]!.unknown.map(({ name }) => name)).toEqual([]);
    expect(compareFeeds(whole(), whole())).toEqual([]);
  });
  const other = (value: FieldValue | undefined): FieldValue => {
    if (typeof value === "number") return value + 1;
    if (typeof value === "boolean") return !value;
    if (Array.isArray(value)) return value.slice(1) as FieldValue;
    return `${value ?? "https://b.example/"}x`;
  };
  const cases = Object.entries({ channel: channelFields, item: itemFields }).flatMap(([place, fields]) =>
    Object.entries(fields)
      .filter(([, { weight }]) => weight !== "derived")
      .map(([name, { change, kind }]) => ({ place, name, change, kind })),
  );
  it.each(cases)("$place $name: a change is found as $change", ({ place, name, change, kind }) => {
    const [before, after] = [whole(), whole()];
    const values: object = place === "channel" ? after.values : after.items[0]!.values;
    const was: object = place === "channel" ? before.values : before.items[0]!.values;
    const value = Reflect.get(values, name) as FieldValue | undefined;
    const empty = value === undefined && (kind === "tags" || kind === "texts");
    const made = { name: "a", attributes: {}, text: "b", children: [] };
    Reflect.set(values, name, empty ? [made] : value === undefined && kind === "flag" ? true : other(value));
    if (name === "guid" && place === "item") after.items[0]!.key = "other";
    expect(Reflect.get(was, name)).not.toEqual(Reflect.get(values, name));
    expect(compareFeeds(before, after).map(({ kind: found }) => found)).toContain(change);
  });
  it("is scanned alike for what subscriptions hang on", () => {
    const accented = text.replaceAll("<title>", "<title>Ærø – 海 ");
    const scanned = scanFeed("feed.xml", Buffer.from(accented))!;
    const { values, items: read } = readFeed("feed.xml", accented).value!;
    expect(scanned.guid).toBe(values.guid);
    expect([scanned.newFeedUrl, scanned.block, scanned.complete]).toEqual([
      values.newFeedUrl,
      values.block ?? false,
      values.complete ?? false,
    ]);
    expect(scanned.items).toEqual(
      read.map(({ key, values: { title, link, date } }) => ({ guid: key, title, link, date })),
    );
  });
});

describe("showing a diff", () => {
  const shown = compareFeeds(feed(item("a|b")), feed(item("a|b", { title: "<c>\n|" })));
  it("writes text", () =>
    expect(writeDiffText(shown)).toBe("retitled: <c>\n| (a|b -> <c>\n|): the title changes in apps\n"));
  it("writes Markdown that no title can break", () =>
    expect(writeDiffMarkdown(shown)).toContain(
      "| retitled | \\<c\\> \\| | a\\|b | \\<c\\> \\| | the title changes in apps |",
    ));
  it("says when there is nothing", () => expect(writeDiffText([])).toBe("Nothing changes for subscribers.\n"));
  it("counts what is too many of one kind, and never what harms", () => {
    const many = Array.from({ length: 14 }, (_, at) => item(`e${at}`));
    const changes = compareFeeds(
      feed(...many),
      feed(...many.map(({ values }) => item(values.title!, { description: "x" }))),
    );
    expect(writeDiffText(changes)).toContain("description: 4 more of the same\n");
    expect(writeDiffText(compareFeeds(feed(...many), feed())).split("\n")).toHaveLength(15);
  });
});

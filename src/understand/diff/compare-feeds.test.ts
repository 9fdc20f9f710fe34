// Two versions of a feed and what subscribers will see.
import { describe, expect, it } from "vitest";
import { writeDiffMarkdown, writeDiffText } from "../../write/diff.js";
import { type ComparedFeed, compareFeeds, consequences } from "./compare-feeds.js";

const item = (name: string, changes: Partial<ComparedFeed["items"][number]> = {}): ComparedFeed["items"][number] => ({
  guid: `g-${name}`,
  title: name,
  date: Date.UTC(2026, 0, 1),
  enclosure: { url: `https://a.example/${name}.mp3`, length: 5, type: "audio/mpeg" },
  description: "text",
  ...changes,
});
const feed = (...items: ComparedFeed["items"]): ComparedFeed => ({ title: "Show", guid: "s", items });
const kinds = (before: ComparedFeed, after: ComparedFeed) =>
  compareFeeds(before, after).map(({ kind, title }) => `${kind} ${title}`);

describe("compareFeeds", () => {
  it("is empty for the same feed", () => expect(compareFeeds(feed(item("a")), feed(item("a")))).toEqual([]));
  it.each([
    ["a new episode", feed(item("b"), item("a")), ["new b"]],
    ["a removed one", feed(), ["removed a"]],
    ["a changed guid", feed(item("a", { guid: "other" })), ["re-downloaded a"]],
    [
      "a changed guid and address",
      feed(item("a", { guid: "other", enclosure: { url: "https://b.example/x.mp3", length: 5, type: "audio/mpeg" } })),
      ["re-downloaded a"],
    ],
    ["a moved date", feed(item("a", { date: 0 })), ["re-dated a"]],
    ["a new title", feed(item("a", { title: "A!" })), ["retitled A!"]],
    [
      "a moved file",
      feed(item("a", { enclosure: { url: "https://b.example/a.mp3", length: 5, type: "audio/mpeg" } })),
      ["enclosure-moved a"],
    ],
    [
      "a new file",
      feed(item("a", { enclosure: { url: "https://a.example/a.mp3", length: 6, type: "audio/mpeg" } })),
      ["enclosure-changed a"],
    ],
    ["new notes", feed(item("a", { description: "other" })), ["description a"]],
    ["another show", { ...feed(item("a")), guid: "t", title: "Other" }, ["show-guid Other", "show-title Other"]],
  ])("finds %s", (_, after, expected) => expect(kinds(feed(item("a")), after)).toEqual(expected));
  it("puts the worst first", () => {
    expect(kinds(feed(item("a"), item("b")), feed(item("c"), item("b", { description: "x" })))).toEqual([
      "removed a",
      "new c",
      "description b",
    ]);
  });
});

describe("showing a diff", () => {
  const shown = compareFeeds(feed(item("a|b")), feed(item("a|b", { title: "<c>\n|" }))).map((change) => ({
    ...change,
    says: consequences[change.kind],
  }));
  it("writes text", () =>
    expect(writeDiffText(shown)).toBe("retitled: <c>\n| (a|b -> <c>\n|): the title changes in apps\n"));
  it("writes Markdown that no title can break", () =>
    expect(writeDiffMarkdown(shown)).toContain(
      "| retitled | \\<c\\> \\| | a\\|b | \\<c\\> \\| | the title changes in apps |",
    ));
  it("says when there is nothing", () => expect(writeDiffText([])).toBe("Nothing changes for subscribers.\n"));
});

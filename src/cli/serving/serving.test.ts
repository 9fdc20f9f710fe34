// The small parts of the preview: ranges, types, the script in pages, and a folder that remembers.

import { expect, it } from "vitest";
import { overlayFolder } from "../../read/folder.js";
import { readRange } from "./answer.js";
import { addLiveScript, liveScript } from "./live-script.js";
import { typesOf } from "./mime-types.js";
import { rememberFolder } from "./remembered-folder.js";

it.each([
  [undefined, undefined],
  ["bytes=0-", { from: 0, to: 99 }],
  ["bytes=5-7", { from: 5, to: 7 }],
  ["bytes=90-500", { from: 90, to: 99 }],
  ["bytes=-10", { from: 90, to: 99 }],
  ["bytes=-500", { from: 0, to: 99 }],
  ["bytes=100-", "none"],
  ["bytes=-0", "none"],
  ["bytes=7-5", undefined],
  ["bytes=-", undefined],
  ["bytes=0-1,5-6", undefined],
  ["seconds=0-1", undefined],
])("reads the range %s of 100 bytes", (header, expected) => {
  expect(readRange(header, 100)).toEqual(expected);
});

it("knows the types that the host is told, and those of endings", () => {
  const feeds = [{ path: "notes.json", kind: "json" as const, private: false }];
  const typeOf = typesOf({ feeds, feed: { fullNotes: true } as never });
  expect(["feed.xml", "notes.json", "episodes/a/chapters.json", "a.M4A", "a", "x.unknown"].map(typeOf)).toEqual([
    "application/rss+xml; charset=utf-8",
    "application/feed+json; charset=utf-8",
    "application/json+chapters; charset=utf-8",
    "audio/x-m4a",
    "application/octet-stream",
    "application/octet-stream",
  ]);
});

it("puts its scripts into the head, and they are JavaScript", () => {
  expect(addLiveScript("<head><title>a</title></head><body>", 7, false)).toBe(
    '<head><title>a</title><script src="/__airdate/live.js" data-version="7" defer></script>\n<script src="/__airdate/paste.js" defer></script>\n</head><body>',
  );
  expect(addLiveScript("<body><p>bare", 7, false)).toContain("<p>bare<script");
  // A piece of HTML that is to be pasted is no page.
  expect(addLiveScript("<p>bare", 7, false)).toBe("<p>bare");
  expect(() => new Function(liveScript)).not.toThrow();
});

it("looks at a file again only when it is told of a change", async () => {
  const asked: string[] = [];
  const base = overlayFolder({ "episodes/a.md": "one", "episodes/b.md": "two" });
  const folder = rememberFolder({
    ...base,
    async stat(path) {
      asked.push(path);
      return base.stat(path);
    },
  });
  await folder.keepTexts();
  for (const path of ["episodes/a.md", "episodes/a.md", "episodes/b.md"]) await folder.stat(path);
  folder.forget([{ path: "episodes/a.md", kind: "content" }]);
  for (const path of ["episodes/a.md", "episodes/b.md"]) await folder.stat(path);
  expect(asked).toEqual(["episodes/a.md", "episodes/b.md", "episodes/a.md"]);
  expect(await folder.asKept.readText("episodes/a.md")).toBe("one");
});

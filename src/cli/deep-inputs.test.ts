// Files that are nested a hundred thousand deep, or crowded with marks: a sentence with its place, never a trace of the program.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { smallShow } from "../testing/small-show.js";
import { withShow } from "../testing/with-show.js";

const deep = 100_000;
const first = (front: string, notes = "Notes.\n"): string =>
  `---\ntitle: The first\ndate: 2026-02-08 09:00\naudio: { url: https://media.example/first.mp3, length: 960000, duration: 60 }\n${front}---\n${notes}`;

/** Runs the command on a show with these files; whatever comes of it is said in sentences. */
async function say(files: Record<string, string>, ...words: string[]): Promise<{ code: number; said: string }> {
  const show = withShow(smallShow({ "episodes/first.md": first(""), ...files }));
  const { code, out, said } = await show.run(...(words.length > 0 ? words : ["build", "{root}"]));
  const all = out + said;
  expect(all).not.toMatch(/RangeError|call stack|Error:|^\s+at /m);
  expect(all.length).toBeLessThan(20_000);
  return { code, said: all };
}

it("shows deep HTML in notes and in the show's own text as text, and says where", async () => {
  const { code, said } = await say({
    "episodes/first.md": first("", `Fine.\n\n${"<div>".repeat(2000)}\n`),
    "episodes/show.md": `${String(smallShow()["episodes/show.md"])}\n${"<ul><li>".repeat(2000)}\n`,
  });
  expect(said).toMatch(/episodes\/first\.md:6\S* .*HTML elements stand more than 100 deep inside each other/);
  expect(said).toMatch(/episodes\/show\.md:10\S* .*HTML elements stand more than 100 deep inside each other/);
  expect(code).toBe(0);
});

it("takes a crowded paragraph of notes as plain text, and says on which line", async () => {
  const { code, said } = await say({ "episodes/first.md": first("", `Fine.\n\n${"_a".repeat(50_000)}\n`) });
  expect(said).toMatch(/episodes\/first\.md:8\S* .*One paragraph holds 50000 marks of Markdown/);
  expect(code).toBe(0);
});

it.each([
  ["blanks", `a${" ".repeat(deep)}b`],
  ["comments that never end", "<!-- ".repeat(deep)],
  ["elements that are never closed", "<b>a\n".repeat(3000)],
  ["braces", `Fine. ${"{ ".repeat(deep)}`],
  ["links whose addresses never end", "[x](".repeat(deep)],
  ["tags whose values never end", '<a b="'.repeat(deep)],
  ["addresses without a blank", "http://".repeat(deep)],
  ["shortcodes that are never closed", "{{< x >}}".repeat(deep / 2)],
])("bears notes of many %s", async (_, notes) => {
  const { code } = await say({ "episodes/first.md": first("", `${notes}\n`) });
  expect(code).toBe(0);
});

it("bears TOML with a head of blanks, and a title of one word", async () => {
  const toml = `+++\ntitle = """\n[${" ".repeat(4000)}\n${"a".repeat(deep)}"""\n+++\nNotes.\n`;
  const { code, said } = await say({ "episodes/first.md": toml });
  expect(said).toContain("episodes/first.md");
  expect(code).toBe(0);
});

it.each([
  ["a folder", (path: string) => mkdirSync(path, { recursive: true })],
  [
    "a pipe",
    (path: string) => {
      mkdirSync(dirname(path), { recursive: true });
      execFileSync("mkfifo", [path]);
    },
  ],
])("refuses %s in the place of a feed of the output", async (kind, make) => {
  const show = withShow(smallShow({ "episodes/first.md": first("") }));
  make(join(show.root, "out/feed.xml"));
  const { code, said } = await show.run("build", "{root}");
  expect(said).toMatch(new RegExp(`out/feed\\.xml is ${kind}, not a file`));
  expect(code).toBe(2);
});

it.each([
  ["first.json", "[".repeat(deep)],
  ["first.json", `{"segments":${"[".repeat(deep)}${"]".repeat(deep)}}`],
  ["first.json", `{"segments":[${'{"a":'.repeat(deep)}1${"}".repeat(deep)}]}`],
  ["first.html", `${"<div>".repeat(deep)}hello`],
  ["first.ttml", `<tt xmlns="http://www.w3.org/ns/ttml">${"<div>".repeat(deep)}hello`],
  ["first.vtt", `WEBVTT\n\n00:00.000 --> 00:05.000\n${"<b>".repeat(deep)}hello\n`],
  ["first.srt", `1\n00:00:00,000 --> 00:00:05,000\n${"<i>".repeat(deep)}hello\n`],
  ["first.ttml", `${"<!-- a -->\n".repeat(80)}hello`],
])("bears a transcript %s that is deep, or has eighty comments before it", async (name, text) => {
  const { code } = await say({ [`episodes/${name}`]: text });
  expect([0, 1]).toContain(code);
});

it.each([
  ["first.chapters.json", `{"version":"1.2.0","chapters":${"[".repeat(deep)}${"]".repeat(deep)}}`],
  ["first.chapters.json", "[".repeat(deep)],
])("refuses a file of chapters %s that is deep", async (name, text) => {
  const { code, said } = await say({
    [`episodes/${name}`]: text,
    "episodes/first.md": first(`chapters: ${name}\n`),
  });
  expect(said).toContain(name);
  expect(code).toBe(1);
});

it.each([
  ["a list in a list", `keywords: ${"[".repeat(deep)}${"]".repeat(deep)}\n`],
  ["a list that does not end", `keywords: ${"[".repeat(deep)}\n`],
  ["lists by dashes", `keywords:\n  ${"- ".repeat(deep)}a\n`],
  ["a map in a map", `links: ${"{a: ".repeat(deep)}1${"}".repeat(deep)}\n`],
])("refuses front-matter that is deep: %s", async (_, front) => {
  const { code, said } = await say({ "episodes/first.md": first(front) });
  expect(said).toContain("episodes/first.md");
  expect(code).toBe(1);
});

it("refuses a feed that is deep", async () => {
  const { code, said } = await say(
    { "feed.xml": `<?xml version="1.0"?><rss version="2.0"><channel>${"<a>".repeat(deep)}` },
    "check",
    "--feed",
    "{root}/feed.xml",
  );
  expect(said).toMatch(/deep/);
  expect(code).toBe(1);
});

it("refuses a feed and a cover that are comments alone", async () => {
  const comments = "<!--a-->\n".repeat(80);
  expect(await say({ "old.xml": `${comments}hello` }, "import", "{root}/old.xml", "{root}/show")).toMatchObject({
    code: 2,
    said: expect.stringContaining("cannot be read as a feed"),
  });
  expect(await say({ "episodes/cover.png": comments })).toMatchObject({ code: 1 });
});

it("refuses a cover of SVG that is deep", async () => {
  const { code, said } = await say({
    "episodes/cover.png": "",
    "episodes/cover.svg": `<svg xmlns="http://www.w3.org/2000/svg">${"<g>".repeat(deep)}</svg>`,
  });
  expect(said).toContain("cover");
  expect(code).toBe(1);
});

// The short description: its order, its markup, and its limit.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeEntry, makePerson, makeShow } from "../../testing/make-show.js";
import { cutBytes, writeDescription } from "./description.js";

const chapters = (count: number, title = "Chapter") =>
  Array.from({ length: count }, (_, at) => ({
    start: at * 60,
    end: at * 60 + 60,
    title: `${title} ${at + 1}`,
    origin: "given" as const,
  }));

describe("writeDescription", () => {
  it("gives summary, chapter lines, guests and links, in p, ul, li and a", () => {
    const entry = makeEntry({
      summary: "One & two.\n\nThree <b>.",
      episode: {
        guests: [
          makePerson({
            name: "Bo Tern",
            role: "guest",
            url: "https://bo.example",
            links: [
              { title: "Home", url: "https://bo.example" },
              { title: "Feed", url: "https://bo.example/feed" },
            ],
          }),
          makePerson({ name: "Cy Reed", role: "guest", url: "javascript:alert(1)" }),
        ],
        links: [
          { title: "Yard", url: "https://yard.example/?a=1&b=2" },
          { title: "Bad", url: "ftp://x.example" },
        ],
      },
      understood: { chapters: chapters(3) },
    });
    expect(writeDescription(makeShow(), entry)).toBe(`<p>One &amp; two.</p>
<p>Three &lt;b&gt;.</p>
<p>00:00 Chapter 1</p>
<p>01:00 Chapter 2</p>
<p>02:00 Chapter 3</p>
<ul><li><a href="https://bo.example/">Bo Tern</a>, <a href="https://bo.example/feed">Feed</a></li><li>Cy Reed</li></ul>
<ul><li><a href="https://yard.example/?a=1&amp;b=2">Yard</a></li></ul>`);
  });
  it("keeps links and lists of a description that is Markdown, and leaves plain text as it is typed", () => {
    const described = (description: string, summary: string, limit?: number): string =>
      writeDescription(makeShow(), makeEntry({ summary, episode: { slug: "ropes", description } }), limit);
    const typed = "About *ropes* at [the yard](https://yard.example) and [here](../keel/):\n\n- hemp\n- flax";
    expect(described(typed, "About ropes at the yard and here: - hemp - flax")).toBe(
      `<p>About ropes at <a href="https://yard.example">the yard</a> and <a href="https://harbour.example/episodes/keel/">here</a>:</p>
<ul><li>hemp</li><li>flax</li></ul>`,
    );
    expect(described(typed, "About ropes", 160)).toContain("<ul><li>hemp</li></ul>");
    expect(described("A 5* rope &\nsnake_case <3", "A 5* rope & snake_case <3")).toBe(
      "<p>A 5* rope &amp; snake_case &lt;3</p>",
    );
  });
  it("falls back to the title, above a list too", () => {
    expect(writeDescription(makeShow(), makeEntry({ summary: " ", episode: { title: "Plank" } }))).toBe("<p>Plank</p>");
    const links = [{ title: "Yard", url: "https://yard.example/" }];
    expect(writeDescription(makeShow(), makeEntry({ summary: "", episode: { title: "Plank", links } }))).toBe(
      '<p>Plank</p>\n<ul><li><a href="https://yard.example/">Yard</a></li></ul>',
    );
  });
  it("stays within 4,000 bytes and cuts no tag", () => {
    const entry = makeEntry({
      summary: "Wörter & mehr ".repeat(500),
      understood: { duration: 9000, chapters: chapters(100) },
    });
    const text = writeDescription(makeShow(), entry);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
    expect(text).toMatch(/^<p>Wörter &amp; mehr .*…<\/p>/);
  });
  it("leaves out what comes last when the chapters fill it", () => {
    const entry = makeEntry({
      episode: { links: [{ title: "Yard", url: "https://yard.example" }] },
      understood: { duration: 9000, chapters: chapters(140, "A rather long chapter title") },
    });
    const text = writeDescription(makeShow(), entry);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
    expect(text.endsWith("</p>")).toBe(true);
    expect(text).not.toContain("yard");
  });
  it("is balanced, within the limit and not empty for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.integer({ min: 60, max: 500 }),
        (summary, limit) => {
          const text = writeDescription(makeShow(), makeEntry({ summary }), limit);
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
          expect(text.match(/<p>/g)?.length).toBe(text.match(/<\/p>/g)?.length);
          expect(text).not.toBe("");
        },
      ),
    );
  });
});

describe("cutBytes", () => {
  it.each([
    ["short", 10, "short"],
    ["one two three", 12, "one two…"],
    ["one, two", 8, "one, two"],
    ["one, two", 7, "one…"],
    ["unbreakable", 9, "unbrea…"],
    ["👩👩👩", 8, "👩…"],
    ["一 二三四五六七", 17, "一 二三四…"],
    ["👩‍🚀👩‍🚀", 20, "👩‍🚀…"],
    ["x", 0, ""],
  ])("%s to %i bytes", (text, limit, cut) => expect(cutBytes(text, limit)).toBe(cut));
});

// Entries in, show notes as Markdown and HTML out.
import { describe, expect, it } from "vitest";
import { prepareMarkdown } from "../../base/markdown/sanitize-html.js";
import { makeEntry, makePerson, makeShow } from "../../testing/make-show.js";
import { writeNotesHtml, writeShownotes } from "./write-shownotes.js";

const show = makeShow();
const guest = makePerson({
  id: "ben-oakes",
  name: "Ben [Oak] Oakes",
  role: "guest",
  url: "https://oakes.example",
  links: [
    { title: "Website", url: "https://www.oakes.example/" },
    { title: "X", url: "https://x.com/ben_oakes" },
  ],
});
const found = { end: 0, origin: "found" as const };
const entry = makeEntry({
  episode: { description: "All about *planks*.", guests: [guest] },
  understood: {
    timing: { method: "estimated", expectedError: 9 },
    chapters: [
      { ...found, start: 0, title: "Start_up" },
      { ...found, start: 754, title: "Oak", url: "https://oak.example" },
      { ...found, start: 900, title: "Silent", toc: false },
    ],
    links: [
      { title: "Plans", url: "https://plans.example" },
      { title: "Said", url: "https://said.example/" },
    ],
    mentions: [{ term: "Oakum", url: "https://oakum.example", at: 613, count: 1 }],
  },
  notes: "See [this](http://said.example).\n",
  notesOrigin: "given",
});

describe("writeShownotes", () => {
  it("leaves out characters that no text has", () => {
    expect(writeShownotes(show, makeEntry({ notes: "Oak\u0007um.\n" }))).toContain("Oakum.");
  });
  it("writes lead, notes, chapters, people, links and mentions", () => {
    expect(writeShownotes(show, entry)).toBe(`All about *planks*.

See [this](http://said.example).

## Chapters

- [00:00](https://harbour.example/episodes/the-first-plank/#t=0) Start\\_up
- [12:30](https://harbour.example/episodes/the-first-plank/#t=750) [Oak](https://oak.example)

## People

- **[Ben \\[Oak\\] Oakes](https://oakes.example)**, Guest: [X](https://x.com/ben_oakes)
- **Ada Marlow**, Host

## Links

- [Plans](https://plans.example)

## Mentioned

- [Oakum](https://oakum.example) ([10:10](https://harbour.example/episodes/the-first-plank/#t=610))
`);
  });

  it("does not say again what the notes say", () => {
    const notes = "All about *planks*. And more.\n\n- 0:00 One\n- 1:00 Two\n- 2:00 Three\n";
    const chapters = ["One", "Two", "Three"].map((title, k) => ({
      start: k * 60,
      end: k * 60 + 60,
      title,
      origin: "given",
    }));
    const text = writeShownotes(
      show,
      makeEntry({ ...entry, notes, understood: { ...entry.understood, chapters } } as never),
    );
    expect(text.match(/planks/g)).toHaveLength(1);
    expect(text).not.toContain("## Chapters");
  });

  it("takes the description for Markdown only where it holds marks that mean something", () => {
    const leadOf = (description: string): string =>
      writeShownotes(show, makeEntry({ episode: { description } }))
        .split("\n## ")[0]!
        .trim();
    expect(leadOf("Ropes:\n\n- [hemp](https://hemp.example)\n- flax")).toBe(
      "Ropes:\n\n- [hemp](https://hemp.example)\n- flax",
    );
    expect(leadOf("Rated 5* <3 by snake_case, #1.\nMore.")).toBe("Rated 5\\* \\<3 by snake\\_case, #1. More.");
  });

  it("gives HTML with absolute links, cleaned", async () => {
    const notes = "[top](#top) <b onclick='x'>bold</b><script>x()</script>";
    await prepareMarkdown(notes);
    const { html } = writeNotesHtml(show, makeEntry({ notes }));
    expect(html).toContain('<a href="https://harbour.example/episodes/the-first-plank/#top">top</a> <b>bold</b>');
    expect(html).not.toContain("script");
  });
});

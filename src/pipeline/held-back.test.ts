// Nothing of an episode is known before its date: every byte of the output is searched for words of what waits.
import { describe, expect, it } from "vitest";
import { smallCover } from "../testing/small-show.js";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

/** A mark that no file holds by chance; each word of what waits begins with it. */
const mark = "zqvxk";

/** An episode in which everything that can be said says a word of its own. */
const waiting = (name: string, when: string): Record<string, string | Uint8Array> => {
  const word = (what: string): string => `${mark}${name}${what}`;
  return {
    [`episodes/${word("slug")}/index.md`]: `---
title: The ${word("title")}
${when}
description: About ${word("description")}.
guests: [${word("guest")}, { name: Ann ${word("person")}, url: "https://${word("url")}.example" }]
aliases: [${word("alias")}]
image: ${word("picture")}.png
audio: { url: "https://media.example/${word("audio")}.mp3", length: 4800000, type: audio/mpeg, duration: "10:00" }
keywords: [${word("keyword")}]
links: [{ title: ${word("link")}, url: "https://${word("linked")}.example" }]
glossary: [{ term: ${word("term")}, url: "https://${word("termed")}.example" }]
chapters: ["0:00 ${word("chapter")}"]
---
Notes of ${word("notes")}.
`,
    [`episodes/${word("slug")}/transcript.vtt`]: captionsText.replaceAll("varnish", word("spoken")),
    [`episodes/${word("slug")}/${word("picture")}.png`]: smallCover,
    [`episodes/${word("portrait")}.png`]: smallCover,
  };
};

const people = `---
${["soon", "draft", "queued", "undated"].map((name) => `${mark}${name}guest: { name: Sam ${mark}${name}name, url: "https://${mark}${name}site.example", image: ${mark}${name}portrait.png }`).join("\n")}
---
`;

const files = (): Record<string, string | Uint8Array> => ({
  "episodes/show.md": showText.replace("hosts:", 'release: { every: "Tuesday 06:00" }\nhosts:'),
  "episodes/people.md": people,
  "episodes/one.md": episodeText("One", "2026-02-26 06:00"),
  "episodes/one.vtt": captionsText,
  ...waiting("soon", "date: 2026-03-05 06:00"),
  ...waiting("draft", "date: 2026-02-15 06:00\ndraft: true"),
  ...waiting("queued", "date: next"),
  ...waiting("undated", ""),
});

/** Words with the mark, wherever they are in the output: in names of files or in their bytes. */
function findMarks(show: ShowFolder): string[] {
  const found = new Set<string>();
  for (const [path, bytes] of Object.entries(show.files("out")))
    for (const [word] of `${path}\n${bytes}`.toLowerCase().matchAll(new RegExp(`${mark}[a-z]+`, "g"))) found.add(word);
  return [...found].sort();
}

describe("what waits for its date", () => {
  it("leaves no word, name or file in the output, however it waits", async () => {
    const show = withShow(files());
    const built = await show.run("build", "{root}");
    expect(built.code, built.said).toBe(0);
    expect(findMarks(show)).toEqual([]);
  });

  it("is all there once it is out, and goes again with everything when it is taken back", async () => {
    const show = withShow(files());
    await show.run("build", "{root}");
    const built = await show.run("build", "{root}", "--at", "2026-03-06T12:00:00Z", "--no-lock");
    expect(built.said).not.toContain("error");
    const said = new Set(findMarks(show));
    for (const what of ["title", "description", "guest", "name", "site", "person", "url", "alias", "picture", "audio"])
      expect(said, what).toContain(`${mark}soon${what}`);
    for (const what of ["slug", "keyword", "link", "linked", "chapter", "notes", "spoken", "portrait"])
      expect(said, what).toContain(`${mark}soon${what}`);
    expect([...said].filter((word) => !word.startsWith(`${mark}soon`) && !word.startsWith(`${mark}queued`))).toEqual(
      [],
    );
    await show.run("build", "{root}", "--no-lock");
    expect(findMarks(show)).toEqual([]);
  });

  it("is announced where the show wants that, unless the episode does not", async () => {
    const show = withShow(files());
    show.write("episodes/show.md", show.read("episodes/show.md").replace("hosts:", "upcoming: yes\nhosts:"));
    await show.run("build", "{root}");
    expect(findMarks(show)).toEqual([`${mark}queuedtitle`, `${mark}soontitle`]);
    const episode = `episodes/${mark}soonslug/index.md`;
    show.write(episode, show.read(episode).replace("aliases:", "teaser: no\naliases:"));
    await show.run("build", "{root}");
    expect(findMarks(show)).toEqual([`${mark}queuedtitle`]);
  });
});

// Every place to paste into: its limit, how it counts, what goes in and what is said to be left out.
import { describe, expect, it } from "vitest";
import { byteLength } from "../../base/cut-text.js";
import type { Quote } from "../../model/model.js";
import { makeEntry, makePerson, makeShow, makeTurn } from "../../testing/make-show.js";
import { writeAppHtml } from "./app-html.js";
import { countAs } from "./pasted.js";
import { handleOf } from "./social.js";
import { describeTargets, prepareAll, prepareTexts, targetNames } from "./targets.js";

const guest = makePerson({
  id: "ben-oakes",
  name: "Ben Oakes",
  role: "guest",
  url: "https://oakes.example",
  links: [
    { title: "Mastodon", url: "https://social.example/@ben" },
    { title: "Bluesky", url: "https://bsky.app/profile/ben.example" },
    { title: "LinkedIn", url: "https://de.linkedin.com/in/ben-oakes/?x=1" },
    { title: "YouTube", url: "https://www.youtube.com/@benoakes" },
  ],
});
const quote: Quote = { text: "Wood forgives you once.", at: 83, speaker: "Ben Oakes", turn: 1 };
const show = makeShow({
  subscribe: [
    { app: "spotify", title: "Spotify", url: "https://open.spotify.com/show/1", named: true },
    { app: "castro", title: "Castro", url: "castro://subscribe/x", named: true },
  ],
});
const chapters = ["Cold open", "Why oak", "The last plank"].map((title, at) => ({
  start: at * 600,
  end: at * 600 + 600,
  title,
  origin: "given" as const,
}));
const entryWith = (over: Parameters<typeof makeEntry>[0] = {}) =>
  makeEntry({
    summary: "How a boat begins with one plank. And how it ends.",
    notes:
      "Read **this**:\n\n> Oak bends.\n\n![A plank](https://p.example/p.png)\n\n1. one\n2. two\n\n| a | b |\n| - | - |\n| c | d |",
    notesOrigin: "given",
    ...over,
    episode: { guests: [guest], soundbites: [{ start: 83, duration: 5, title: "Once" }], ...over.episode },
    understood: {
      chapters,
      turns: [makeTurn("Hello.", 0), makeTurn(quote.text, 83, 90, "Ben Oakes")],
      links: [{ title: "Plans", url: "https://plans.example" }],
      draft: { lead: [], quotes: [quote], keywords: [] },
      ...over.understood,
    },
  });
const one = (name: string, entry = entryWith(), over = show) => prepareTexts(name, over, entry)[0]!;
const elements = (html: string): string[] =>
  [...new Set([...html.matchAll(/<(\w+)/g)].map((found) => found[1]!))].sort();

describe("targets", () => {
  it("lists every name once, and gives texts for each", () => {
    expect(new Set(targetNames).size).toBe(targetNames.length);
    expect(describeTargets().map(({ name }) => name)).toEqual(targetNames);
    for (const name of targetNames) expect(prepareTexts(name, show, entryWith()).length, name).toBeGreaterThan(0);
    expect(prepareTexts("nowhere", show, entryWith())).toEqual([]);
    expect(prepareTexts("social", show, entryWith()).map(({ name }) => name)).toEqual([
      "mastodon",
      "bluesky",
      "linkedin",
    ]);
  });

  it("keeps every limit, whatever the episode holds, and says what went", () => {
    const word = "Großes 👩‍🚀 Wort & <Zeichen> ";
    const long = entryWith({
      summary: word.repeat(400),
      notes: `${word.repeat(30)}\n\n`.repeat(30),
      episode: {
        title: word.repeat(30).trim(),
        guests: Array.from({ length: 60 }, (_, at) => ({ ...guest, id: `g${at}`, name: `Guest ${at}` })),
      },
    });
    const limits = {
      youtube: ["bytes", 5000],
      plain: ["characters", 4000],
      apps: ["bytes", 4000],
      mastodon: ["mastodon", 500],
      bluesky: ["graphemes", 300],
      linkedin: ["characters", 3000],
    } as const;
    for (const [name, [unit, most]] of Object.entries(limits)) {
      const { text, html, dropped } = one(name, long);
      expect(countAs(unit, (html ?? text).trimEnd()), name).toBeLessThanOrEqual(most);
      expect(dropped, name).not.toEqual([]);
      expect((html ?? text).isWellFormed(), name).toBe(true);
      expect(text.length, name).toBeGreaterThan(most / 12);
    }
  });

  it("gives apps no element that they do not keep", () => {
    const { html, text, dropped, count } = one("apps");
    expect(elements(html!)).toEqual(["a", "li", "ol", "p", "ul"]);
    expect(html).toContain("<ul><li>00:00 Cold open</li><li>10:00 Why oak</li>");
    expect(html).toContain("<p>Oak bends.</p>");
    expect(dropped).toEqual(
      expect.arrayContaining(["headings became paragraphs", "pictures left out", "bold and italics"]),
    );
    expect(count).toBe(`${byteLength(html!)} of 4,000 bytes`);
    expect(text).toContain("Plans (https://plans.example");
  });

  it("gives apps what stands inside of a list's items", () => {
    const inside = "- Oak\n\n  > It bends.\n- [x] Elm\n  - wych\n\n        saw\n";
    expect(writeAppHtml(inside, "https://boats.example/", 4000)).toMatchObject({
      html: "<ul><li>Oak <p>It bends.</p></li><li>☑ Elm <ul><li>wych <p>saw</p></li></ul></li></ul>",
      dropped: ["quotes became paragraphs"],
    });
  });

  it("gives editors clean HTML, and the same as plain text", () => {
    const { html, text } = one("html");
    expect(html).not.toMatch(/ (?:class|style|id)=/);
    expect(html).toContain("<h2>Chapters</h2>");
    expect(html).toContain("<strong>this</strong>");
    expect(text).not.toMatch(/[<>]|\*\*/);
    expect(one("markdown").text).toContain("## Chapters\n\n- [00:00](https://");
  });

  it("gives forms plain text", () => {
    const { text } = one("plain");
    expect(text).toContain("00:00 Cold open\n10:00 Why oak");
    expect(text).toContain("Spotify: https://open.spotify.com/show/1");
    expect(text).not.toContain("castro://");
  });

  it("writes a newsletter with a button, quotes with times, chapters, links and places to subscribe", () => {
    const { html, text } = one("newsletter");
    expect(html).toMatch(
      /<a href="https:\/\/harbour\.example\/episodes\/the-first-plank\/" style="[^"]+">▶ Listen: The first plank<\/a>/,
    );
    expect(html).toContain("<blockquote>\n<p>Wood forgives you once.</p>");
    expect(html).toContain('— Ben Oakes, <a href="https://harbour.example/episodes/the-first-plank/#t=83">01:23</a>');
    expect([...html!.matchAll(/<h2>(.*?)<\/h2>/g)].map((found) => found[1])).toEqual([
      "Chapters",
      "Links",
      "Subscribe",
    ]);
    expect(html).not.toContain("castro://");
    expect(text).toContain("▶ Listen: The first plank (https://harbour.example/");
  });

  it("writes posts with a hook, the link and handles of that network", () => {
    const link = "https://harbour.example/episodes/the-first-plank/";
    const post = (handle: string) => `“Wood forgives you once.” (Ben Oakes)\n\nThe first plank\n${link}\n\n${handle}`;
    expect(one("mastodon")).toMatchObject({
      text: post("@ben@social.example"),
      count: "84 of 500 characters",
      dropped: [],
    });
    expect(one("bluesky")).toMatchObject({ text: post("@ben.example"), dropped: [] });
    expect(one("linkedin").text).toContain("\n\nHow a boat begins with one plank. And how it ends.\n\n");
    expect(one("linkedin").text).toContain("Ben Oakes: https://www.linkedin.com/in/ben-oakes");
    const noQuote = entryWith({ understood: { draft: { lead: [], quotes: [], keywords: [] } } });
    expect(one("bluesky", noQuote).text).toMatch(/^How a boat begins with one plank\.\n\n/);
  });

  it("names guests without a handle apart from each other, and none that the title names already", () => {
    const guests = [
      makePerson({ name: "Ida Berg", role: "guest" }),
      guest,
      makePerson({ name: "Jo Vane", role: "guest" }),
      makePerson({ name: "Cy Reed", role: "guest" }),
    ];
    const last = (title: string) =>
      one("mastodon", entryWith({ episode: { title, guests } }))
        .text.split("\n")
        .at(-1);
    expect(last("The first plank")).toBe("Ida Berg, @ben@social.example, Jo Vane, Cy Reed");
    expect(last("The first plank, with Jo Vane")).toBe("Ida Berg, @ben@social.example, Cy Reed");
  });

  it("takes no site with @names for a server of the Fediverse", () => {
    expect(handleOf({ ...guest, links: guest.links.slice(3) }, "mastodon")).toBeUndefined();
    const other = makePerson({ links: [{ title: "Fedi", url: "https://boats.example/users/ada" }] });
    expect(handleOf(other, "mastodon")).toBe("@ada@boats.example");
    expect(handleOf(other, "bluesky")).toBeUndefined();
  });

  it("writes to the guests what they said, clips and a picture", () => {
    const { text, html, dropped } = one("guest");
    expect(text).toMatch(/^Hello Ben Oakes,\n\nyour episode is online: The first plank \(https:/);
    expect(text).toContain("Wood forgives you once.");
    expect(text).toContain("Once (0:05) (https://harbour.example/episodes/the-first-plank/#t=83,88)");
    expect(html).toContain("/episodes/the-first-plank/card.png");
    expect(dropped).toEqual([]);
    const lone = one("guest", entryWith({ episode: { guests: [], soundbites: [] } }));
    expect(lone.dropped).toHaveLength(3);
  });

  it("says that times are estimates where there are times in the text, and never in the text", () => {
    const timing = { method: "estimated" as const, expectedError: 11.4 };
    const found = chapters.map((one) => ({ ...one, origin: "found" as const }));
    const estimated = entryWith({ understood: { timing, chapters: found } });
    const said = Object.fromEntries(prepareAll(show, estimated).map(({ name, estimated: off }) => [name, off]));
    expect(said).toMatchObject({ youtube: 11, plain: 11, html: 11, newsletter: 11, mastodon: undefined });
    for (const { text } of prepareAll(show, estimated)) expect(text).not.toMatch(/estimat/i);
    expect(one("youtube").estimated).toBeUndefined();
    // Times of chapters that a person typed are no estimates.
    expect(one("youtube", entryWith({ understood: { timing } })).estimated).toBeUndefined();
  });
});

describe("counting", () => {
  it("is each platform's own", () => {
    expect(countAs("bytes", "é👩‍🚀")).toBe(13);
    expect(countAs("characters", "é👩‍🚀")).toBe(6);
    expect(countAs("graphemes", "é👩‍🚀")).toBe(2);
    expect(countAs("mastodon", "https://harbour.example/a/very/long/address/indeed hi @ada@social.example")).toBe(31);
  });
});

// An episode's page: what it says, what it says to machines, and that hostile text stays text.
import { describe, expect, it } from "vitest";
import { makeCard, makeEntry, makePerson, makeShow, makeTurn } from "../../testing/make-show.js";
import { packagedTemplates } from "../../testing/make-site.js";
import { makeTalk } from "../../testing/make-talk.js";
import { writeEpisodePage } from "./episode-page.js";
import type { Neighbours } from "./episode-values.js";

const templates = packagedTemplates();
const show = makeShow();
const page = (entry = makeTalk(), near: Neighbours = { related: [], topics: [] }, over = show) => {
  const read = writeEpisodePage(over, entry, near, templates);
  expect(read.problems).toEqual([]);
  return String(read.value[0]!.content);
};
const data = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);

describe("writeEpisodePage", () => {
  it("writes the page, the embedded player and oEmbed", () => {
    const files = writeEpisodePage(show, makeTalk(), { related: [], topics: [] }, templates).value;
    expect(files.map((file) => file.path)).toEqual([
      "episodes/the-first-plank/index.html",
      "episodes/the-first-plank/embed.html",
      "episodes/the-first-plank/oembed.json",
    ]);
    expect(JSON.parse(String(files[2]!.content))).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "The first plank",
      provider_name: "Harbour Lights",
    });
  });

  it("names the voices that have a colour of their own, and counts the others", () => {
    const talk = (count: number) =>
      page(
        makeTalk(
          {},
          {
            understood: {
              turns: Array.from({ length: count }, (_, at) =>
                makeTurn("We begin.", at * 100, at * 100 + 90 - at, `Voice ${at}`),
              ),
            },
          },
        ),
      );
    const legend = (count: number) =>
      [...talk(count).matchAll(/<li class="s(\d)">(.*?) <span>/g)].map(([, colour, name]) => `${colour} ${name}`);
    expect(legend(6)).toEqual(["0 Voice 0", "1 Voice 1", "2 Voice 2", "3 Voice 3", "4 Voice 4", "5 Voice 5"]);
    expect(legend(40)).toEqual(["0 Voice 0", "1 Voice 1", "2 Voice 2", "3 Voice 3", "4 Voice 4"]);
    expect(talk(40)).toContain('<li class="s5"><bdi dir="ltr">+35</bdi></li>');
  });

  it("gives the same bytes twice", () => {
    expect(page()).toBe(page());
  });

  it("says the essentials, with links relative to the page and addresses for others in full", () => {
    const there = makeShow({ link: "https://radio.example/harbour" });
    const html = page(
      makeTalk(
        {},
        {
          episode: {
            number: 4,
            season: 2,
            audio: { url: "https://radio.example/harbour/a.mp3", length: 1, type: "audio/mpeg" },
          },
        },
      ),
      { related: [], topics: [] },
      there,
    );
    expect(html).toContain("<h1>The first plank</h1>");
    expect(html).toContain('<time datetime="2026-03-02T09:00:00Z">March 2, 2026</time>');
    expect(html).toContain("Season 2 · Episode 4");
    expect(html).toContain('<audio controls preload="none" src="../../a.mp3"');
    expect(html).toContain('<link rel="canonical" href="https://radio.example/harbour/episodes/the-first-plank/">');
    expect(html).toContain('href="../../people/bo-lind/"');
    expect(html).toContain(
      '<meta property="og:image" content="https://radio.example/harbour/episodes/the-first-plank/card.png">',
    );
  });

  it("says who wrote it, when, and in the language of which country, as reader modes and networks read it", () => {
    const entry = makeTalk({});
    const head = (language: string): string =>
      page(entry, undefined, makeShow({ language, author: "Ada Marlow & Co" }));
    expect(head("de")).toContain('<meta name="author" content="Ada Marlow &amp; Co">');
    expect(head("de")).toContain('<meta property="article:published_time" content="2026-03-02T09:00:00Z">');
    expect(head("de")).toContain('<meta property="og:locale" content="de_DE">');
    expect(head("pt-BR")).toContain('<meta property="og:locale" content="pt_BR">');
    expect(head("eo")).not.toContain("og:locale");
    expect(page(entry, undefined, makeShow({ author: "" }))).not.toContain('name="author"');
  });

  it("tells search engines about the audio, chapters and people", () => {
    const entry = makeTalk({ chapters: 2 });
    const found = data(page(entry));
    expect(found).toMatchObject({
      "@type": "PodcastEpisode",
      name: "The first plank",
      partOfSeries: { "@type": "PodcastSeries", webFeed: "https://harbour.example/feed.xml" },
    });
    expect(found.hasPart).toHaveLength(2);
    expect(found.hasPart[1]).toMatchObject({
      "@type": "Clip",
      startOffset: Math.floor(entry.understood.chapters[1]!.start),
    });
    expect(found.associatedMedia.transcript).toBe("https://harbour.example/episodes/the-first-plank/transcript.txt");
    expect(found.actor.map((one: { name: string }) => one.name)).toEqual(["Ada Marlow", "Bo Lind"]);
  });

  it("falls back to the cover where no pictures are drawn", () => {
    const html = page(makeTalk(), { related: [], topics: [] }, makeShow({ cards: false }));
    expect(html).toContain('<meta property="og:image" content="https://harbour.example/cover.jpg">');
    expect(html).toContain('content="summary"');
  });

  it("shows chapters as they were given, also where times are estimated", () => {
    const timing = { method: "estimated", expectedError: 11 } as const;
    const chapter = { start: 12, end: 40, title: "Cake", origin: "given" } as const;
    const html = page(makeTalk({}, { understood: { timing, chapters: [chapter] } }));
    expect(/#t=(\d+)"[^>]*>\s*<span class="at">([^<]*)</.exec(html)?.slice(1)).toEqual(["12", "0:12"]);
  });

  it("says once that times are estimated", () => {
    const html = page(makeTalk({}, { understood: { timing: { method: "estimated", expectedError: 11 } } }));
    expect(html.split("Times are estimated").length).toBe(2);
    expect(page()).not.toContain("Times are estimated");
  });

  it("does not say twice what the notes begin with", () => {
    expect(
      page(makeTalk({}, { summary: "A talk of planks.", notes: "A **talk** of planks. And more." })),
    ).not.toContain('class="lead"');
    expect(page(makeTalk({}, { summary: "A talk of planks.", notes: "Something else." }))).toContain(
      '<p class="lead">A talk of planks.</p>',
    );
    const talk = makeTalk({}, { summary: "A talk of planks.", notes: "Something else." });
    const description = "A talk of [planks](https://planks.example).";
    expect(page({ ...talk, episode: { ...talk.episode, description } })).toContain(
      '<div class="lead"><p>A talk of <a href="https://planks.example">planks</a>.</p>',
    );
  });

  it("marks drafts and scheduled episodes and keeps them from search engines", () => {
    const html = page(makeTalk({}, { state: "draft" }));
    expect(html).toContain('<span class="badge draft">Draft</span>');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it("shows neighbours and related episodes", () => {
    const card = (slug: string, title: string) => makeCard(makeEntry({ episode: { slug, title } }));
    const near = { previous: card("a", "Before"), next: card("b", "After"), related: [card("c", "Alike")], topics: [] };
    const html = page(makeTalk(), near);
    expect(html).toContain('<a class="prev" rel="prev" href="../../episodes/a/"><span>Previous</span> Before</a>');
    expect(html).toContain('<a href="../../episodes/c/">Alike</a>');
  });

  it("keeps the bare minimum: no audio, transcript, chapters, people or notes", () => {
    const entry = makeEntry({ episode: { hosts: [], title: "Bare" }, summary: "" });
    delete entry.episode.audio;
    delete entry.episode.date;
    const read = writeEpisodePage(show, entry, { related: [], topics: [] }, templates);
    expect(read.problems).toEqual([]);
    expect(read.value.map((file) => file.path)).toEqual(["episodes/the-first-plank/index.html"]);
    expect(read.value[0]!.content).toContain("There is no audio for this episode yet.");
  });

  it("says no description where there is none, neither to people nor to machines", () => {
    const html = page(makeTalk({}, { summary: "" }));
    expect(html).not.toContain("description");
    expect(page(makeTalk({}, { summary: "About keels." })).match(/content="About keels\."/g)).toHaveLength(2);
  });

  it("lets no hostile text become markup", () => {
    const bad = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'{{ 7 | times: 7 }}\u0000\ufffe\ud800`;
    const person = makePerson({
      id: "evil",
      name: bad,
      url: "javascript:alert(1)",
      image: "javascript:alert(2)",
      links: [{ title: bad, url: "data:text/html,x" }],
    });
    const entry = makeEntry({
      summary: bad,
      notes: `${bad}\n\n[x](javascript:alert(1))`.replace(/<[^>]*>/g, ""),
      episode: { title: bad, guests: [person], links: [{ title: bad, url: "javascript:alert(3)" }], keywords: [bad] },
      understood: {
        turns: [{ ...makeTurn(bad, 0, 5, bad), person: "evil" }],
        chapters: [{ start: 0, end: 5, title: bad, url: "javascript:alert(4)", origin: "given" }],
        people: [{ person, talkTime: 5, share: 1 }],
        mentions: [{ term: bad, url: "vbscript:x", at: 0, count: 1 }],
      },
    });
    const html = page(entry);
    for (const never of [
      /<script>alert/,
      /<img src=x/,
      /(href|src)="(javascript|data|vbscript):/,
      /[\0\ufffe]|\\u0000/,
    ])
      expect(never.exec(html)?.[0]).toBeUndefined();
    expect(html.isWellFormed()).toBe(true);
    expect(html).toContain("{{ 7 | times: 7 }}");
    expect(data(html).name).toContain("</script>");
  });
});

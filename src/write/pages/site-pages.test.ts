// The show's pages from cards alone: lists and seasons, people, moved addresses, the site map, a show's own templates.

import { beforeAll, describe, expect, it } from "vitest";
import type { Card, OutFile } from "../../model/model.js";
import { makeCard, makeEntry, makePerson, makeShow } from "../../testing/make-show.js";
import { makeSite, packagedTemplates } from "../../testing/make-site.js";
import { writeSitePages } from "../../testing/whole-site.js";

const templates = packagedTemplates();
const write = (cards: Card[], over: Parameters<typeof makeShow>[0] = {}, own: Record<string, string> = {}) => {
  const read = writeSitePages({ show: makeShow(over), cards, upcoming: [] }, { ...templates, ...own });
  expect(read.problems).toEqual([]);
  return new Map(read.value.map((file) => [file.path, String(file.content)]));
};
const cardsOf = (count: number, over: (at: number) => Partial<Card> = () => ({})): Card[] =>
  Array.from({ length: count }, (_, at) => {
    const slug = `talk-${count - at}`;
    return makeCard(makeEntry({ episode: { slug, title: `Talk ${count - at}` } }), {
      date: Date.UTC(2026, 0, 1) - at * 7 * 86_400_000,
      ...over(at),
    });
  });

describe("writeSitePages", () => {
  let files: OutFile[];
  beforeAll(() => {
    const site = makeSite();
    expect(site.problems).toEqual([]);
    files = site.files;
  });
  const page = (path: string): string => String(files.find((file) => file.path === path)?.content);

  it("says in which language an episode's title and summary are, where it is another than the show's", () => {
    const entry = makeEntry({
      episode: { slug: "teva", title: "\u05ea\u05d9\u05d1\u05d4", language: "he" },
      summary: "\u05e2\u05dc \u05d4\u05d9\u05dd",
    });
    const index = write([makeCard(entry, { language: "he" }), ...cardsOf(1)]).get("index.html")!;
    expect(index).toContain('teva/" lang="he" dir="rtl">');
    expect(index).toContain('<p class="summary" lang="he" dir="rtl">');
    expect(index).toMatch(/talk-1\/">Talk 1</);
  });

  it("says in the header which of its pages this is", () => {
    const here = (path: string) => [...page(path).matchAll(/aria-current="page">([^<]+)/g)].map(([, link]) => link);
    expect(["index.html", "archive/index.html", "search/index.html"].map(here)).toEqual([[], ["Episodes"], ["Search"]]);
  });

  it("writes the front page with seasons, what is next, hosts and about", () => {
    const html = page("index.html");
    expect([...html.matchAll(/<h[123][^>]*>(.*?)<\/h/g)].map((found) => found[1])).toEqual([
      "Harbour Lights",
      "Coming up",
      "Episodes",
      "Season 2",
      "Season 1",
      "About",
      "Who we are",
      "Links",
      "Support",
      "Subscribe",
    ]);
    expect(html).toContain("<b>The long splice</b>");
    expect(html).toContain('<a class="button" href="./episodes/the-first-plank/">Latest episode: The first plank</a>');
    expect(html).toContain('"@type":"PodcastSeries"');
  });

  it("writes a page for each person with every episode and the time they talk", () => {
    const html = page("people/cleo-park/index.html");
    expect(html).toContain("Guest · Appears in one episode · Talk time");
    expect(html).toContain('<a href="../../episodes/why-old-varnish-fails/">');
    expect(page("people/bo-lind/index.html").split('class="row"').length - 1).toBe(6);
  });

  it("leads from an old address to the new one, and nowhere outside", () => {
    expect(page("episodes/plank-one/index.html")).toContain('content="0; url=../../episodes/the-first-plank/"');
    const written = write([
      makeCard(makeEntry(), { aliases: ["/old/one.html", "/shows/1/", "../../etc", "a/../../b", "c\\d"] }),
    ]);
    const moved = [...written.keys()].filter((path) => String(written.get(path)).includes('http-equiv="refresh"'));
    expect(moved).toEqual(["old/one.html", "shows/1/index.html"]);
  });

  it("names published pages in the site map only", () => {
    const map = page("sitemap.xml");
    expect(map).toContain(
      "<loc>https://harbour.example/episodes/the-first-plank/</loc><lastmod>2026-03-02T09:00:00Z</lastmod>",
    );
    expect(map).not.toContain("/episodes/salt/");
    expect(page("robots.txt")).toContain("Sitemap: https://harbour.example/sitemap.xml");
  });

  it("writes a page for each topic that episodes share, linked from the archive and in the site map", () => {
    const written = write(cardsOf(3, (at) => ({ keywords: at < 2 ? ["Tar & rope"] : ["oak"] })));
    const topic = [...written.keys()].filter((path) => path.startsWith("topics/"));
    expect(topic).toEqual([expect.stringMatching(/^topics\/tar-and-rope-[0-9a-f]{4}\/index\.html$/)]);
    const html = written.get(topic[0]!)!;
    expect(html).toContain("<h1>Tar &amp; rope</h1>");
    expect(html.split('class="row"').length - 1).toBe(2);
    const folder = topic[0]!.replace("index.html", "");
    expect(written.get("archive/index.html")).toContain(`<a href="../${folder}">Tar &amp; rope <small>2</small></a>`);
    expect(written.get("sitemap.xml")).toContain(`<loc>https://harbour.example/${folder}</loc>`);
    expect(write(cardsOf(3)).get("archive/index.html")).not.toContain('id="topics"');
  });

  it("names the icons in a manifest whose addresses hold anywhere", () => {
    const manifest = JSON.parse(page("site.webmanifest")) as { name: string; start_url: string; icons: object[] };
    expect(manifest).toMatchObject({ name: "Harbour Lights", start_url: "./", display: "minimal-ui", lang: "en" });
    expect(manifest.icons.slice(-2)).toEqual([
      { src: "icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "icons/maskable.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
    ]);
    expect(page("index.html")).toContain('<link rel="manifest" href="./site.webmanifest">');
    expect(page("people/bo-lind/index.html")).toContain('<link rel="apple-touch-icon" href="../../icons/180.png">');
  });

  it("shows the newest on the front page and pages the archive by year, late: its filter sees one page", () => {
    const written = write(cardsOf(2050));
    expect(written.get("index.html")!.split('class="row"').length - 1).toBe(24);
    expect(written.get("index.html")).toContain('<a class="button" href="./archive/">All episodes</a>');
    expect(written.get("archive/index.html")).toContain('<h2 id="group-1">2026</h2>');
    expect(written.get("archive/index.html")).toContain('rel="next" href="../archive/2/"');
    expect(written.get("archive/2/index.html")!.split("<li>").length - 1).toBe(50);
  });

  it("says the years of a season in the archive, and puts what has no season under its year", () => {
    const html = write(
      cardsOf(4, (at) => ({ date: Date.UTC(2023 + at, 5, 1), ...(at < 3 ? { season: at < 2 ? 1 : 2 } : {}) })),
    ).get("archive/index.html")!;
    expect([...html.matchAll(/<h2 id="group-\d">(.*?)<\/h2>/g)].map(([, title]) => title).sort()).toEqual([
      "2026",
      "Season 1 <small>2023–2024</small>",
      "Season 2 <small>2025</small>",
    ]);
    expect(html).toContain('data-filtered="Season 1 2023–2024"');
  });

  it("tells a serial show from its beginning", () => {
    const html = write(cardsOf(3), { type: "serial" }).get("archive/index.html")!;
    expect([...html.matchAll(/>Talk (\d)</g)].map((found) => found[1])).toEqual(["1", "2", "3"]);
    const told = (type: "serial" | "episodic", trailer: number, count = 3) =>
      [
        ...write(
          cardsOf(count, (at) => (at === trailer ? { type: "trailer" } : {})),
          { type },
        )
          .get("index.html")!
          .matchAll(/class="button" href="[^"]*">((?:First|Latest)[^<]*)</g),
      ].map((found) => found[1]);
    expect(told("serial", -1)).toEqual(["First episode: Talk 1", "Latest episode: Talk 3"]);
    expect(told("serial", 2)).toEqual(["First episode: Talk 2", "Latest episode: Talk 3"]);
    expect(told("serial", -1, 1)).toEqual(["Latest episode: Talk 1"]);
    expect(told("episodic", -1)).toEqual(["Latest episode: Talk 3"]);
  });

  it("takes details of a person from the show before the card's", () => {
    const people = [{ id: "bo", name: "B. Lind", role: "guest", talkTime: 60, url: "https://old.example" }];
    const shown = write([makeCard(makeEntry(), { people })], {
      people: { bo: makePerson({ id: "bo", name: "Bo Lind", url: "https://new.example" }) },
    });
    expect(shown.get("people/bo/index.html")).toContain("<h1>Bo Lind</h1>");
    expect(shown.get("people/bo/index.html")).toContain("https://new.example");
  });

  it("uses the show's own templates, styles and scripts where there are any", () => {
    const written = write(
      cardsOf(1),
      {},
      { "404.liquid": "Gone from {{ site.title }}.", "extra.css": "a{}", "extra.js": "1" },
    );
    expect(written.get("404.html")).toBe("Gone from Harbour Lights.");
    expect(written.get("assets/extra.css")).toBe("a{}");
    expect(written.get("index.html")).toContain('<link rel="stylesheet" href="./assets/extra.css">');
    expect(written.get("index.html")).toContain('<script src="./assets/extra.js" defer></script>');
  });

  it("says the feed's address in words of the show's language, safely in CSS", () => {
    const css = write([], { language: "de", link: 'https://harbour.example/"x' }).get("assets/feed.css")!;
    expect(css).toContain("Das ist ein Podcast-Feed");
    expect(css).toContain("https://harbour.example/\\22 x/feed.xml");
  });

  it("works for a show without episodes", () => {
    expect(write([]).get("index.html")).toContain("<h1>Harbour Lights</h1>");
  });
});

// What an import makes of the text of a page: links of the old site, and who its guests seem to be.
import { expect, it } from "vitest";
import { channelHead, item, wrapFeed } from "../testing/host-feeds.js";
import { withShow } from "../testing/with-show.js";

const html = (text: string): string => `<description><![CDATA[${text}]]></description>`;

it("keeps links of the old site whole, suggests guests and decides nothing", async () => {
  const feed = wrapFeed(
    channelHead +
      item(4, html("<p>Talk with nobody about Old Town.</p>")) +
      item(3, html('<p>My guest is <a href="https://ida.example">Ida Berg</a>, a sailor.</p>')) +
      item(
        2,
        html(
          '<p>Words. See <a href="/about us/">us</a>.</p><pre><code>[a link](/in/code)</code></pre><p>Guests: Ida Berg and Jan van der Meer</p>',
        ),
      ) +
      item(1, html('<p>Hear <a href="talks/0(b).html">the first</a> &amp; <a href="#top">top</a>.</p>')),
  );
  const folder = withShow({ "old.xml": feed });
  const { code, said } = await folder.run("import", "{root}/old.xml", "{root}/show", "--no-fetch");
  expect(code).toBe(0);
  expect(said).toContain("The notes of talk-2 link to /about");
  expect(folder.read("show/episodes/talk-1.md")).toContain("](https://harbour.example/talks/0%28b%29.html)");
  expect(folder.read("show/episodes/talk-1.md")).toContain("](#top)");
  expect(folder.read("show/episodes/talk-2.md")).toContain("](https://harbour.example/about%20us/)");
  expect(folder.read("show/episodes/talk-2.md")).toContain("[a link](/in/code)");
  expect(folder.read("show/episodes/talk-2.md")).toContain("\n# guests: [Ida Berg, Jan van der Meer]\n---\n");
  expect(folder.read("show/episodes/talk-3.md")).toContain("\n# guests: [Ida Berg]\n---\n");
  expect(said).toContain("The text of talk-3 seems to say that Ida Berg is its guest");
  for (const name of ["talk-4", "talk-1"]) expect(folder.read(`show/episodes/${name}.md`)).not.toContain("guests:");
  const built = await folder.run("build", "{root}/show");
  expect(built).toMatchObject({ code: 0 });
  expect(folder.read("show/out/feed.xml")).not.toContain("podcast:person");
  expect(await folder.run("diff", "{root}/show", "--against", "{root}/old.xml")).toMatchObject({ code: 0 });
});

it.each([
  ["begins as the notes do", "Tar is warm. Oakum is not.", false],
  ["begins as the notes do and breaks off", "Tar is warm. Oakum is not. Then pitch...", false],
  ["is all of the notes", "Tar is warm. Oakum is not. Then pitch, which is hot.", false],
  ["differs in the second paragraph", "Tar is warm. Oakum is dry.", true],
  ["says more than the notes", "Tar is warm. Oakum is not. Then pitch, which is hot. And more.", true],
])("keeps a lead of its own only where the notes do not begin with it: %s", async (_, lead, kept) => {
  const notes = "<p>Tar is <b>warm</b>.</p><p>Oakum is not.</p><p>Then pitch, which is hot.</p>";
  const texts = `<description>${lead}</description><content:encoded><![CDATA[${notes}]]></content:encoded>`;
  const folder = withShow({ "old.xml": wrapFeed(channelHead + item(1, texts)) });
  await folder.run("import", "{root}/old.xml", "{root}/show", "--no-fetch");
  const made = folder.read("show/episodes/talk-1.md");
  expect(/^description: /m.test(made.split("original:")[0]!)).toBe(kept);
});

it("says of a folder without episodes only that there are none", async () => {
  const folder = withShow({ "site/readme.md": "Words.\n" });
  const { code, said } = await folder.run("import", "{root}/site", "{root}/show");
  expect(code).toBe(1);
  expect(said).not.toContain("import-link");
  expect(said).not.toContain("import-image");
});

it("says of a folder whose pages are all in markup that is not read how many there are", async () => {
  const page = (name: string): string => `${name}\n########\n:date: 2025-02-01 10:00\n:tags: boats\n\nOf boats.\n`;
  const folder = withShow({
    "site/pelicanconf.py": "SITENAME = 'Harbour talk'\n",
    "site/content/keel.rst": page("The keel"),
    "site/content/mast.rst": page("The mast"),
  });
  const { code, said } = await folder.run("import", "{root}/site/content", "{root}/show");
  expect(code).toBe(1);
  expect(said).toContain("2 pages, such as content/keel.rst, are in reStructuredText, which is not read");
});

it("takes a link without a scheme for a host, also without a path, and a name that no host can have for a path", async () => {
  const links =
    '<p><a href="tar.example">tar</a> <a href="_www.oak.example/index.html">oak</a> <a href="rope.html">rope</a></p>';
  const folder = withShow({ "old.xml": wrapFeed(channelHead + item(1, html(links))) });
  expect(await folder.run("import", "{root}/old.xml", "{root}/show", "--no-fetch")).toMatchObject({ code: 0 });
  const made = folder.read("show/episodes/talk-1.md");
  for (const link of [
    "(tar.example)",
    "(https://harbour.example/_www.oak.example/index.html)",
    "(https://harbour.example/rope.html)",
  ])
    expect(made).toContain(link);
});

it("keeps an item's link that no browser opens as it was, and makes a whole address of the cover's path", async () => {
  const bad = "http://How%20long%20keels%20are.";
  const head = channelHead.replace('href="https://harbour.example/cover.jpg"', 'href="/cover.jpg"');
  const folder = withShow({ "old.xml": wrapFeed(head + item(1, `<link>${bad}</link>`)) });
  const { code, said, out } = await folder.run("import", "{root}/old.xml", "{root}/show", "--no-fetch");
  expect([code, said]).toEqual([0, expect.stringContaining("https://harbour.example/cover.jpg is taken")]);
  expect(out).toContain("let the old feed's address answer");
  expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
  expect(folder.read("show/out/feed.xml")).toContain(`<link>${bad}</link>`);
});

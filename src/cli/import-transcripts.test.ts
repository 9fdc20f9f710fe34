// Transcripts and other texts that lie beside a folder's episodes: what is taken over, and what is said of the rest.
import { expect, it, vi } from "vitest";
import { withShow } from "../testing/with-show.js";

vi.setConfig({ testTimeout: 120_000 });

const page = (title: string, more = ""): string =>
  `---\ntitle: ${title}\ndate: 2025-01-06 08:00\naudio: https://cdn.example/${title}.mp3\nlength: 4711000\nduration: "10:00"\nguid: ${title}\n${more}---\nOf ${title}.\n`;
const settings =
  'baseURL = "https://harbour.example/"\ntitle = "Harbour talk"\nlanguageCode = "en"\n[params]\ndescription = "Talks."\nauthor = "Ida Berg"\nimage = "https://harbour.example/a.jpg"\ncategory = "Technology"\n';
const importFolder = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const show = withShow({ "site/hugo.toml": settings, ...files });
  const run = await show.run(
    "import",
    "{root}/site/content/talks",
    "{root}/show",
    ...["--no-fetch", "--category", "Technology"],
  );
  expect(run).toMatchObject({ code: 0 });
  return { show, said: run.said };
};

it("takes transcripts in every kind that is read, in the folder of an episode and beside it", async () => {
  const rtf = "{\\rtf1\\ansi Ida: Oars are long.\\par Per: They are.\\par}";
  const { show, said } = await importFolder({
    "site/content/talks/1/index.md": page("Keel"),
    "site/content/talks/1/transcript.markdown": "---\nfor: Keel\n---\n*Ida (0:00:15)*: Keels are oak.\n",
    "site/content/talks/2/index.md": page("Mast"),
    "site/content/talks/2/transcript.mdx": "**Ida:** Masts are spruce.\n",
    "site/content/talks/oars.md": page("Oars"),
    "site/content/talks/oars-transcript.rtf": rtf,
    "site/content/talks/sail.md": page("Sail"),
    "site/content/talks/sail.sbv": "0:00:01.000,0:00:04.000\nSails are cloth.\n",
    "site/content/talks/rope.md": page("Rope", "transcript: /texts/rope.ttml\n"),
    "site/static/texts/rope.ttml": '<tt><body><p begin="1s" end="2s">Ropes are hemp.</p></body></tt>',
  });
  expect(show.read("show/episodes/1.txt")).toBe("*Ida (0:00:15)*: Keels are oak.\n");
  expect(show.read("show/episodes/2.txt")).toContain("Masts are spruce");
  expect(show.read("show/episodes/oars.rtf")).toBe(rtf);
  expect(show.read("show/episodes/sail.sbv")).toContain("Sails are cloth");
  expect(show.read("show/episodes/rope.ttml")).toContain("Ropes are hemp");
  expect(said).not.toContain("stay behind");
});

it("gives a transcript that lies among the files of many episodes to none of them", async () => {
  const { show } = await importFolder({
    "site/content/talks/keel.md": page("Keel"),
    "site/content/talks/mast.md": page("Mast"),
    "site/content/talks/transcript.txt": "Ida: Which of the two is this?\n",
  });
  expect(() => show.read("show/episodes/keel.txt")).toThrow("ENOENT");
});

it("says once which texts in the folders of episodes become of nothing", async () => {
  const { said } = await importFolder({
    "site/content/talks/1/index.md": page("Keel"),
    "site/content/talks/1/links.md": "- [The yard](https://yard.example)\n",
    "site/content/talks/2/index.md": page("Mast"),
    "site/content/talks/2/links.md": "- [The wood](https://wood.example)\n",
  });
  expect(said).toContain("2 texts, such as content/talks/1/links.md, lie in the folders of episodes, and are no parts");
});

it("says once which pages beside the episodes are in markup that is not read", async () => {
  const { said, show } = await importFolder({
    "site/content/talks/keel.md": page("Keel"),
    "site/content/talks/mast.adoc": "= The mast\n:date: 2025-02-01\n:audio: https://cdn.example/m.mp3\n\nOf masts.\n",
    "site/content/talks/sail.html": page("Sail"),
    "site/content/talks/player.html": "<audio controls></audio>\n",
  });
  expect(said).toContain(
    "2 pages beside the episodes, such as content/talks/mast.adoc, are in AsciiDoc and HTML, which is not read: they are no",
  );
  expect(() => show.read("show/episodes/mast.md")).toThrow("ENOENT");
});

it("takes the transcript that is called as the recording is, whatever the page is called", async () => {
  const { show } = await importFolder({
    "site/content/talks/how-long-keels-are.md": page("harbour007"),
    "site/content/talks/oars.md": page("harbour008"),
    "site/transcripts/harbour7.txt": "Ida: Keels are oak.\n",
  });
  expect(show.read("show/episodes/how-long-keels-are.txt")).toContain("Keels are oak");
  expect(() => show.read("show/episodes/oars.txt")).toThrow("ENOENT");
});

it("takes a talk that stands in the fields piece by piece, also pieces that go on without a time", async () => {
  const pieces = Array.from(
    { length: 12 },
    (_, at) =>
      `- line: Plank ${at} is oak.\n${at % 2 === 0 ? `  sec: ${at * 20}\n  who: ${at % 4 === 0 ? "Ida" : "Per"}\n` : ""}`,
  );
  const { show } = await importFolder({
    "site/content/talks/keel.md": page("Keel", `transcript:\n- header: The hull\n${pieces.join("")}`),
  });
  await show.run("build", "{root}/show", "--no-lock");
  const made = show.read("show/out/episodes/keel/transcript.txt");
  expect(made).toMatch(/Ida[\s\S]*Plank 0 is oak\. Plank 1 is oak\.[\s\S]*Per[\s\S]*Plank 2 is oak\. Plank 3 is oak\./);
  expect(made).toContain("Plank 11 is oak.");
});

it("leaves out what lies in a transcript's place and is none, and says of which episode", async () => {
  const { show, said } = await importFolder({
    "site/content/talks/keel.md": page("Keel"),
    "site/content/talks/keel.vtt": '{ "error": { "code": 401, "message": "no key" } }',
    "site/content/talks/mast.md": page("Mast"),
  });
  expect(said).toMatch(
    /episodes\/keel\.md warn episodes\/keel\.vtt is .*: the episode comes without it \(import-transcript\)/,
  );
  expect(() => show.read("show/episodes/keel.vtt")).toThrow("ENOENT");
  expect(show.read("show/episodes/keel.md")).toContain("title: Keel");
});

it("says what it found itself before what the new show breaks, of which the rest is counted", async () => {
  const bare = (at: number): string =>
    `---\ntitle: Talk ${at}\ndate: 2025-01-06\naudio: http://cdn.example/${at}.mp3\nguid: g${at}\n---\nMy guest is Ida Berg.\n`;
  const pages = Array.from({ length: 12 }, (_, at) => [`site/content/talks/${at}.md`, bare(at)]);
  const { said } = await importFolder(Object.fromEntries(pages));
  const lines = said.split("\n");
  const lastOf = (rule: string): number => lines.findLastIndex((line) => line.includes(`(${rule}`));
  const first = lines.findIndex((line) => /\((?:apple|rss|pc)-/.test(line));
  for (const rule of ["import-length", "import-guest"]) {
    expect(lastOf(rule)).toBeGreaterThan(-1);
    expect(lastOf(rule)).toBeLessThan(first);
  }
  expect(said).toMatch(/\d+ more: .*apple-https/);
});

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

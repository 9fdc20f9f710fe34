// Edits of one kind and another: what is built after them is what a clean build makes.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const slugs = ["varnish", "sails", "ropes", "tides", "keel"];
const text = (which: number, notes: string, more = ""): string =>
  episodeText(
    `Episode ${slugs[which]}`,
    `2026-02-0${1 + which} 06:00`,
    `keywords: [boats]\ndescription: Of boats.\n${more}`,
    notes,
  );

const feeds = `feed: { pageSize: 2, fullNotes: 3 }
feeds:
  - { path: feed.atom, kind: atom }
  - { path: feed.json, kind: json, limit: 3 }
`;

function editedShow(more = feeds): ShowFolder {
  const show = withShow({ "episodes/show.md": showText.replace("\n---\nAbout", `\n${more}---\nAbout`) });
  slugs.forEach((slug, which) => {
    show.write(`episodes/${slug}.md`, text(which, `Notes of ${slug}.\n`));
    show.write(`episodes/${slug}.vtt`, captionsText);
  });
  return show;
}

const now = "2026-03-01T00:00:00Z";
/** A file that changed within the same tick as a build began would be looked at again by the next: that is not meant here. */
const settle = () => new Promise((done) => setTimeout(done, 20));
const build = async (show: ShowFolder, ...more: string[]) => {
  await settle();
  return show.run("build", "{root}", "--no-lock", "--at", now, ...more);
};

/** Builds: the result must be that of a clean build, down to what is said. */
async function buildAgain(show: ShowFolder): Promise<void> {
  const built = await build(show);
  rmSync(join(show.root, "clean"), { recursive: true, force: true });
  const clean = await build(show, "--force", "--out", join(show.root, "clean"));
  expect([built.code, built.said]).toEqual([clean.code, clean.said]);
  if (clean.code === 0) expect(show.files("out")).toEqual(show.files("clean"));
}

describe("an edit of notes", () => {
  it.each<[string, (show: ShowFolder) => void]>([
    [
      "other notes",
      (show) => show.write("episodes/ropes.md", text(2, "Other notes with [a link](https://a.example/).\n")),
    ],
    ["no notes", (show) => show.write("episodes/ropes.md", text(2, ""))],
    ["much longer notes", (show) => show.write("episodes/ropes.md", text(2, "Many words about ropes. ".repeat(200)))],
    [
      "the newest and the oldest",
      (show) => {
        show.write("episodes/varnish.md", text(0, "One.\n"));
        show.write("episodes/keel.md", text(4, "Five.\n"));
      },
    ],
    ["another time for the same", (show) => show.write("episodes/ropes.md", text(2, "Notes of ropes.\n"))],
    [
      "a file that was saved by renaming it",
      (show) => {
        show.write("episodes/ropes.md~", text(2, "Renamed.\n"));
        renameSync(join(show.root, "episodes/ropes.md~"), join(show.root, "episodes/ropes.md"));
      },
    ],
  ])("%s", async (_, edit) => {
    const show = editedShow();
    expect((await build(show)).code).toBe(0);
    edit(show);
    await buildAgain(show);
    expect((await build(show)).out).toContain("nothing changed");
  });
});

describe("another edit", () => {
  it.each<[string, (show: ShowFolder) => void]>([
    ["another title", (show) => show.write("episodes/ropes.md", text(2, "N.\n").replace("Episode ropes", "Ropes"))],
    ["another date", (show) => show.write("episodes/ropes.md", text(2, "N.\n").replace("02-03", "02-07"))],
    ["a description", (show) => show.write("episodes/ropes.md", text(2, "N.\n").replace("Of boats", "Of ropes"))],
    ["a guest", (show) => show.write("episodes/ropes.md", text(2, "N.\n", "guests: [{ name: Ida Berg }]\n"))],
    ["a draft", (show) => show.write("episodes/ropes.md", text(2, "N.\n", "draft: true\n"))],
    ["another name", (show) => show.write("episodes/ropes.md", text(2, "N.\n", "aliases: [lines]\n"))],
    ["a new episode", (show) => show.write("episodes/mast.md", text(2, "N.\n"))],
    [
      "a file that is gone",
      (show) => {
        show.write("episodes/sails.md", text(1, "N.\n"));
        show.remove("episodes/ropes.vtt");
      },
    ],
    ["another transcript", (show) => show.write("episodes/ropes.vtt", captionsText.replace("varnish", "tar"))],
    [
      "the show",
      (show) => {
        show.write("episodes/ropes.md", text(2, "N.\n"));
        show.write("episodes/show.md", show.read("episodes/show.md").replace("small", "large"));
      },
    ],
    [
      "a block that is used",
      (show) => {
        show.write("templates/blocks/hello.md", "Hello\n");
        show.write("episodes/ropes.md", text(2, '{% block "hello" %}\n'));
      },
    ],
    [
      "a feed that somebody changed",
      (show) => {
        show.write("episodes/ropes.md", text(2, "N.\n"));
        show.write("out/feed.xml", "<rss/>");
      },
    ],
    [
      "a page that somebody took away",
      (show) => {
        show.write("episodes/ropes.md", text(2, "N.\n"));
        show.remove("out/index.html");
      },
    ],
    [
      "kept values that are gone",
      (show) => {
        show.write("episodes/ropes.md", text(2, "N.\n"));
        const values = Object.keys(show.files(".airdate")).find((path) => path.endsWith("values.json"))!;
        show.remove(`.airdate/${values}`);
      },
    ],
    [
      "kept texts that are gone",
      (show) => {
        show.write("episodes/ropes.md", text(2, "N.\n"));
        const texts = join(
          show.root,
          ".airdate",
          Object.keys(show.files(".airdate")).find((path) => path.endsWith("texts.bin"))!,
        );
        writeFileSync(texts, readFileSync(texts).fill(0));
      },
    ],
  ])("%s", async (_, edit) => {
    const show = editedShow();
    expect((await build(show)).code).toBe(0);
    edit(show);
    await buildAgain(show);
    expect((await build(show)).code).toBe(0);
  });

  it("brings what became due in the meantime", async () => {
    const show = editedShow();
    show.write("episodes/mast.md", episodeText("Mast", "2026-03-05 06:00"));
    expect((await build(show)).code).toBe(0);
    show.write("episodes/ropes.md", text(2, "N.\n"));
    expect((await build(show, "--at", "2026-03-06T00:00:00Z")).code).toBe(0);
    expect("episodes/mast/index.html" in show.files("out")).toBe(true);
  });
});

it("leaves the lock alone after the first publication", async () => {
  const show = editedShow();
  const publish = async () => {
    await settle();
    return show.run("build", "{root}", "--at", now);
  };
  expect((await publish()).code).toBe(0);
  const lock = show.read("episodes/published.lock.json");
  show.write("episodes/ropes.md", text(2, "N.\n"));
  expect((await publish()).out).toContain("written");
  expect(show.read("episodes/published.lock.json")).toBe(lock);
});

it("says the edited episode's problems in their place, and all others as they were", async () => {
  const show = editedShow("");
  const asking = (which: number, words: string): string => text(which, `See [${words}](http://a.example/${words}).\n`);
  for (const which of [0, 2, 4]) show.write(`episodes/${slugs[which]}.md`, asking(which, "first"));
  const first = await build(show);
  expect(first.said).toContain("episodes/ropes.md");
  show.write("episodes/ropes.md", asking(2, "second"));
  await buildAgain(show);
  const json = JSON.parse((await build(show, "--json")).out) as { problems: unknown[] };
  const clean = JSON.parse((await build(show, "--json", "--force")).out) as { problems: unknown[] };
  expect(json.problems).toEqual(clean.problems);
});

it("equals a clean build after any edits, one upon the other", async () => {
  const words = fc.constantFrom(
    "varnish",
    "rope",
    "https://a.example/x",
    "[Ida](https://ida.example)",
    "**tar**",
    "\n\n",
    "0:05",
  );
  const edits = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.array(words, { maxLength: 200 }), fc.boolean()), {
    minLength: 2,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(edits, async (sequence) => {
      const show = editedShow();
      expect((await build(show)).code).toBe(0);
      for (const [which, notes, twice] of sequence) {
        show.write(`episodes/${slugs[which]}.md`, text(which, `${notes.join(" ")}\n`));
        if (twice)
          show.write(`episodes/${slugs[(which + 1) % 5]}.md`, text((which + 1) % 5, `Twice ${notes.length}.\n`));
        await buildAgain(show);
      }
    }),
    { numRuns: 5, seed: 20260302 },
  );
}, 120_000);

it("leaves everything as it was where the edit cannot be published", async () => {
  const show = editedShow();
  expect((await build(show)).code).toBe(0);
  const before = show.files("out");
  show.write("episodes/ropes.md", "---\ntitle: [\n---\n");
  expect((await build(show)).code).toBe(1);
  expect(show.files("out")).toEqual(before);
  show.write("episodes/ropes.md", text(2, "Whole again.\n"));
  await buildAgain(show);
});

it("writes the search index anew where it is damaged and looks as it was left", async () => {
  const show = editedShow();
  expect((await build(show)).code).toBe(0);
  const index = join(show.root, "out/search/index.json");
  const { atime, mtime, size } = statSync(index);
  writeFileSync(index, "x".repeat(size));
  utimesSync(index, atime, mtime);
  show.write("episodes/ropes.md", text(2, "Many words about ropes. ".repeat(200)));
  await buildAgain(show);
});

it("trusts no manifest of a build that could not keep what it made", async () => {
  const show = editedShow("");
  const asking = (words: string): string => text(2, `See [${words}](http://a.example/${words}).\n`);
  show.write("episodes/ropes.md", asking("first"));
  expect((await build(show)).said).toContain("episodes/ropes.md");
  const values = Object.keys(show.files(".airdate")).find((path) => path.endsWith("values.json"))!;
  const inTheWay = join(show.root, ".airdate", `${values}.tmp`);
  show.write("episodes/ropes.md", text(2, "No link.\n"));
  mkdirSync(inTheWay);
  expect((await build(show)).code).toBe(2);
  rmSync(inTheWay, { recursive: true });
  await buildAgain(show);
  show.write("episodes/ropes.md", asking("second"));
  await buildAgain(show);
});

it("sees what changes in a file while it is edited", async () => {
  const show = editedShow();
  expect((await build(show)).code).toBe(0);
  const file = join(show.root, "episodes/ropes.md");
  writeFileSync(file, text(2, "From the future.\n"));
  const later = new Date(Date.now() + 60_000);
  utimesSync(file, later, later);
  expect((await build(show)).code).toBe(0);
  const { mtimeMs, size } = statSync(file);
  writeFileSync(file, text(2, "From the present\n"));
  utimesSync(file, later, new Date(mtimeMs));
  expect(statSync(file).size).toBe(size);
  expect((await build(show)).code).toBe(0);
  expect(show.read("out/episodes/ropes/shownotes.md")).toContain("From the present");
});

it("sees two files of one size and time that exchange their names", async () => {
  const show = editedShow();
  const place = (slug: string): string => join(show.root, `episodes/${slug}.md`);
  for (const slug of ["ropes", "tides"]) {
    show.write(`episodes/${slug}.md`, text(2, `Notes of ${slug}.\n`));
    utimesSync(place(slug), new Date(0), new Date(0));
  }
  await build(show);
  renameSync(place("ropes"), place("aside"));
  renameSync(place("tides"), place("ropes"));
  renameSync(place("aside"), place("tides"));
  await buildAgain(show);
  expect(show.files("out")["episodes/ropes/index.html"]).toContain("Notes of tides.");
});

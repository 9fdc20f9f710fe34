// Whatever is edited in whatever order: building on top of what was kept gives the bytes of a clean build.
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const slugs = ["varnish", "sails", "ropes", "tides"];
const day = (at: number): string => `2026-02-${String(1 + at).padStart(2, "0")} 06:00`;

type Edit = [kind: string, which: number, salt: number];
const kinds = [
  "notes",
  "bare",
  "title",
  "transcript",
  "remove",
  "restore",
  "date",
  "draft",
  "show",
  "people",
  "template",
  "block",
  "moment",
  "damage",
  "touch",
  "same",
];
const edits = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
  minLength: 3,
  maxLength: 7,
});

/** What is said as an address is heard otherwise where the notes link it. */
const link = (salt: number): string => (salt % 2 === 1 ? "\nSee https://rope-works.com/.\n" : "");

const text = (which: number, salt: number, more = "", notes = `Notes ${salt}.\n${link(salt)}`): string =>
  episodeText(
    `Episode ${slugs[which]} ${salt}`,
    day(which),
    `guests: [ida]\nkeywords: [boats, salt${salt}]\n${more}`,
    notes,
  );

function apply(show: ShowFolder, [kind, which, salt]: Edit, state: { at: string }): void {
  const slug = slugs[which]!;
  const file = `episodes/${slug}.md`;
  const actions: Record<string, () => void> = {
    notes: () => show.write(file, text(which, salt)),
    bare: () => show.write(file, text(which, salt, "", "")),
    title: () => show.write(file, text(which, salt + 4)),
    transcript: () =>
      show.write(
        `episodes/${slug}.vtt`,
        captionsText.replace("varnish", `varnish rope works dot com ${"very ".repeat(salt)}`),
      ),
    remove: () => {
      show.remove(file);
      show.remove(`episodes/${slug}.vtt`);
    },
    restore: () => show.write(file, text(which, salt)),
    date: () => show.write(file, episodeText(`Episode ${slug}`, day(which + salt))),
    draft: () => show.write(file, text(which, salt, "draft: true\n")),
    show: () => show.write("episodes/show.md", showText.replace("About boats.", `About boats ${salt}.`)),
    people: () => show.write("episodes/people.md", `---\nida: { name: Ida Berg ${"x".repeat(salt)} }\n---\n`),
    template: () => show.write("templates/style.css", `body { margin: ${salt}px }\n`),
    block: () => show.write("templates/blocks/hello.md", `Hello ${salt}\n`),
    moment: () => {
      state.at = `2026-02-0${1 + salt}T12:00:00Z`;
    },
    damage: () => {
      const cache = join(show.root, ".airdate/cache");
      if (existsSync(cache))
        for (const path of Object.keys(show.files(".airdate/cache")))
          if (salt % 2 === path.length % 2) writeFileSync(join(cache, path), "damage");
    },
    touch: () => {
      if (existsSync(join(show.root, file))) show.write(file, show.read(file));
    },
    same: () => {},
  };
  actions[kind]!();
}

/** A show of so many episodes with transcripts, and what builds it. */
function spokenShow(count: number) {
  const show = withShow({ "episodes/show.md": showText, "episodes/people.md": "---\nida: { name: Ida Berg }\n---\n" });
  for (let which = 0; which < count; which++) {
    apply(show, ["notes", which, 0], { at: "" });
    apply(show, ["transcript", which, 1], { at: "" });
  }
  const build = (...more: string[]) =>
    show.run("build", "{root}", "--no-lock", "--at", "2026-03-01T00:00:00Z", ...more);
  return { show, build };
}

it("equals a clean build, byte for byte, after every edit", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (sequence) => {
      const show = withShow({
        "episodes/show.md": showText,
        "episodes/people.md": "---\nida: { name: Ida Berg }\n---\n",
      });
      slugs.forEach((slug, which) => {
        show.write(`episodes/${slug}.md`, text(which, 0));
        show.write(`episodes/${slug}.vtt`, captionsText);
      });
      const state = { at: "2026-02-03T12:00:00Z" };
      for (const edit of [["same", 0, 0] as Edit, ...sequence]) {
        apply(show, edit, state);
        const built = await show.run("build", "{root}", "--no-lock", "--at", state.at);
        rmSync(join(show.root, "clean"), { recursive: true, force: true });
        const clean = await show.run(
          "build",
          "{root}",
          "--no-lock",
          "--force",
          "--at",
          state.at,
          "--out",
          join(show.root, "clean"),
        );
        expect([built.code, built.said]).toEqual([clean.code, clean.said]);
        if (clean.code === 0) expect(show.files("out")).toEqual(show.files("clean"));
      }
    }),
    { numRuns: 7, seed: 20260301 },
  );
}, 300_000);

it.each<[string, (show: ShowFolder) => void, string?]>([
  ["was away", (show) => show.remove("episodes/sails.md")],
  ["was a draft", (show) => show.write("episodes/sails.md", text(1, 0, "draft: true\n"))],
  ["was not out yet", () => {}, "2026-02-01T12:00:00Z"],
])("makes an episode again that %s", async (_, hide, at = "2026-03-01T00:00:00Z") => {
  const show = withShow({ "episodes/show.md": showText, "episodes/people.md": "---\nida: { name: Ida Berg }\n---\n" });
  slugs.forEach((slug, which) => {
    show.write(`episodes/${slug}.md`, text(which, 0));
    show.write(`episodes/${slug}.vtt`, captionsText);
  });
  const build = (when = "2026-03-01T00:00:00Z") => show.run("build", "{root}", "--no-lock", "--at", when);
  expect((await build()).code).toBe(0);
  const whole = show.files("out");
  hide(show);
  expect((await build(at)).code).toBe(0);
  expect(show.files("out")).not.toHaveProperty(["episodes/sails/index.html"]);
  show.write("episodes/sails.md", text(1, 0));
  expect((await build()).code).toBe(0);
  expect(show.files("out")).toEqual(whole);
});

it.each([
  "episodes/sails/index.html",
  "episodes/sails/transcript.vtt",
  "people/ida/index.html",
  "archive/index.html",
  "search/0-",
  "index.html",
])("writes %s again when somebody took it away", async (path) => {
  const { show, build } = spokenShow(slugs.length);
  expect((await build()).code).toBe(0);
  const whole = show.files("out");
  rmSync(join(show.root, "out", Object.keys(whole).find((file) => file.startsWith(path))!));
  const again = await build();
  expect([again.code, show.files("out")]).toEqual([0, whole]);
  expect(again.out).toContain("1 file written");
});

it("trusts nothing of what a build wrote that did not come to keep it", async () => {
  const { show, build } = spokenShow(slugs.length);
  expect((await build()).code).toBe(0);
  const whole = show.files("out");
  apply(show, ["title", 1, 2], { at: "" });
  apply(show, ["transcript", 1, 3], { at: "" });
  expect((await build("--force")).code).toBe(0);
  expect(show.files("out")).not.toEqual(whole);
  apply(show, ["notes", 1, 0], { at: "" });
  apply(show, ["transcript", 1, 1], { at: "" });
  expect((await build()).code).toBe(0);
  expect(show.files("out")).toEqual(whole);
});

it("leaves transcripts alone where only notes change, and writes them where one is gone", async () => {
  const { show, build } = spokenShow(1);
  expect((await build()).code).toBe(0);
  const file = join(show.root, "out/episodes/varnish/transcript.vtt");
  const { ino, mtimeMs } = statSync(file);
  const edit = async (notes: string): Promise<void> => {
    show.write("episodes/varnish.md", text(0, 0, "", notes));
    expect((await build()).code).toBe(0);
    expect((await build("--force", "--out", join(show.root, "clean"))).code).toBe(0);
    expect(show.files("out")).toEqual(show.files("clean"));
  };
  await edit("Other notes.\n");
  expect(statSync(file)).toMatchObject({ ino, mtimeMs });
  rmSync(file);
  await edit("Notes once more.\n");
});

it("begins from nothing where texts were damaged and look as they were left", async () => {
  const { show, build } = spokenShow(slugs.length);
  expect((await build()).code).toBe(0);
  const texts = Object.keys(show.files(".airdate")).find((path) => path.endsWith("texts.bin"))!;
  const file = join(show.root, ".airdate", texts);
  const { atime, mtime } = statSync(file);
  writeFileSync(
    file,
    readFileSync(file).map((byte, at) => (at % 50 === 0 ? byte ^ 1 : byte)),
  );
  utimesSync(file, atime, mtime);
  apply(show, ["notes", 1, 3], { at: "" });
  expect((await build()).code).toBe(0);
  expect((await build("--force", "--out", join(show.root, "clean"))).code).toBe(0);
  expect(show.files("out")).toEqual(show.files("clean"));
});

it("understands an episode anew only where more than its notes changed", async () => {
  const { show, build } = spokenShow(1);
  const kept = (): unknown => {
    const values = Object.entries(show.files(".airdate/cache")).find(([path]) => path.endsWith("values.json"))![1];
    return /^"talk\/varnish"\t.*$/m.exec(values.toString())?.[0];
  };
  expect((await build()).code).toBe(0);
  const first = kept();
  expect(first).toContain("texts");
  show.write("episodes/varnish.md", text(0, 0, "", `Other notes.\n${link(1)}`));
  expect((await build()).code).toBe(0);
  expect(kept()).toBe(first);
  expect((await build("--force", "--out", join(show.root, "clean"))).code).toBe(0);
  expect(show.files("out")).toEqual(show.files("clean"));
  for (const change of ["title", "transcript", "people", "show"] as const) {
    const before = kept();
    apply(show, [change, 0, 3], { at: "" });
    expect((await build()).code).toBe(0);
    expect([change, kept()]).not.toEqual([change, before]);
  }
});

// The list of templates, and copying one into a show.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packagedTemplates } from "../testing/make-site.js";
import { episodeText, showText, withShow } from "../testing/with-show.js";
import { copyTemplate, showTemplates } from "./templates.js";

describe("airdate templates", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "airdate-templates-"));
    mkdirSync(join(root, "episodes"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("lists files with their values and marks the show's own", () => {
    const text = showTemplates(["404.liquid", "extra.css"]);
    expect(text).toContain("404.liquid (your own): 404.html\n");
    expect(text).toContain("extra.css (your own): assets/extra.css\n");
    expect(text).toContain("episode.liquid: episodes/<slug>/index.html\n    episode.slug, ");
    expect(text).toContain("Every .liquid file and feed.css also get:");
  });

  it("copies a packaged one, never over a file that is there", () => {
    expect(copyTemplate(root, "person.liquid")).toBe("templates/person.liquid");
    expect(readFileSync(join(root, "templates/person.liquid"), "utf8")).toBe(packagedTemplates()["person.liquid"]);
    expect(() => copyTemplate(root, "person.liquid")).toThrow("is there already");
    expect(() => copyTemplate(root, "../../etc/passwd")).toThrow('There is no template "../../etc/passwd"');
    expect(() => copyTemplate(root, "persn.liquid")).toThrow('There is no template "persn.liquid"');
  });
});

it("says of a template that nothing uses that it does nothing, and of one that another includes nothing", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/oars.md": episodeText("Oars", "2026-02-24 06:00"),
    "templates/episod.liquid": "x",
    "templates/episodes.liquid": "x",
    "templates/mine.liquid": "<p>mine</p>",
    "templates/people.liquid": '{% include "mine.liquid" %}',
  });
  const { said } = await show.run("build", "{root}");
  expect(said.match(/.*template-unused.*\n.*/g)).toEqual([
    expect.stringMatching(/^templates\/episod\.liquid warn [\s\S]*Did you mean episode\.liquid\?$/),
    expect.stringMatching(/^templates\/episodes\.liquid warn [\s\S]*Did you mean episode\.liquid\?$/),
  ]);
}, 60_000);

it("reads templates and blocks as editors save them, and refuses letters that are no UTF-8", async () => {
  const people = '<p class="ours">Über uns</p>\r\n';
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/oars.md": episodeText("Oars", "2026-02-24 06:00", "", 'Oars.\n\n{% block "crew" %}\n'),
    "templates/layout.liquid": `\ufeff${packagedTemplates()["layout.liquid"]}`.replaceAll("\n", "\r\n"),
    "templates/people.liquid": Buffer.from(`\ufeff${people}`, "utf16le"),
    "templates/blocks/crew.md": "\ufeffThe crew.\r\n",
  });
  expect((await show.run("build", "{root}")).code).toBe(0);
  const page = show.read("out/episodes/oars/index.html");
  expect(page).toMatch(/^<!DOCTYPE html>/);
  expect(page).toContain('<p class="ours">Über uns</p>\n');
  expect(page).toContain("<p>The crew.</p>");
  expect(page).not.toMatch(/[\ufeff\r]/);
  show.write("templates/people.liquid", Buffer.from(people, "latin1"));
  const { code, said } = await show.run("build", "{root}");
  expect(code).toBe(1);
  expect(said).toContain("templates/people.liquid:1 error templates/people.liquid is not UTF-8");
  show.write("templates/people.liquid", people);
  show.write("templates/blocks/crew.md", "<<<<<<< HEAD\nThe crew.\n=======\nA crew.\n>>>>>>> other\n");
  expect((await show.run("build", "{root}")).said).toContain("templates/blocks/crew.md:1:1 error Git could not merge");
}, 60_000);

describe("a fault in a template", () => {
  const people = packagedTemplates()["people.liquid"]!;
  const days = Array.from({ length: 100 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));
  const showWith = (own: Record<string, string>, count = days.length) =>
    withShow({
      "episodes/show.md": showText,
      ...Object.fromEntries(
        days.slice(0, count).map((day) => [`episodes/talk-${day}.md`, episodeText(`Talk of ${day}`, `${day} 06:00`)]),
      ),
      ...own,
    });

  it("is one problem with its line, a mark, and how many pages it hits", async () => {
    const show = showWith({ "templates/people.liquid": people.replace("person.role_text", "person.rolle_text") });
    const line = people.split("\n").findIndex((text) => text.includes("person.role_text")) + 1;
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    const lines = said.split("\n");
    const at = lines.findIndex((text) => text.includes("(template)"));
    expect(lines.filter((text) => text.includes("(template)"))).toHaveLength(1);
    expect(lines[at]).toMatch(
      new RegExp(
        `^templates/people\\.liquid:${line}:\\d+ error The template asks for "person\\.rolle_text", which it does not get, in 100 pages`,
      ),
    );
    expect(lines[at + 1]).toContain("{{ person.rolle_text }}");
    const marked = lines[at + 2]!;
    expect(lines[at + 1]!.slice(marked.indexOf("^"), marked.lastIndexOf("^") + 1)).toBe("person.rolle_text");
    expect(show.files("out")).toEqual({});
  });

  it("says what to write where a block is printed as a value", async () => {
    const episode = packagedTemplates()["episode.liquid"]!.replace(
      '{% include "people.liquid" %}',
      "{{ people_html | raw }}",
    );
    const { said } = await showWith({ "templates/episode.liquid": episode }, 1).run("build", "{root}");
    expect(said).toContain('The template asks for "people_html", which it does not get (template)');
    expect(said).toContain('The block people.liquid makes it: write {% include "people.liquid" %}.');
  });
});

it("follows links in templates/ inside of the project, as beside episodes, and says those that lead out", async () => {
  const outside = withShow({ "people.liquid": "<p>of strangers</p>" });
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/oars.md": episodeText("Oars", "2026-02-24 06:00", "", 'Oars.\n\n{% block "crew" %}\n'),
    "shared/people.liquid": "<p>of ours</p>",
    "shared/crew.md": "The crew.",
    "templates/blocks/rest.md": "The rest.",
  });
  const link = join(show.root, "templates/people.liquid");
  symlinkSync("../shared/people.liquid", link);
  symlinkSync("../../shared/crew.md", join(show.root, "templates/blocks/crew.md"));
  const inside = await show.run("build", "{root}");
  expect([inside.code, inside.said.includes("link-outside")]).toEqual([0, false]);
  const page = show.read("out/episodes/oars/index.html");
  expect([page.includes("<p>of ours</p>"), page.includes("<p>The crew.</p>")]).toEqual([true, true]);
  rmSync(link);
  symlinkSync(join(outside.root, "people.liquid"), link);
  const { said } = await show.run("build", "{root}");
  expect(said).toMatch(/^templates\/people\.liquid warn templates\/people\.liquid is a link to .*\(link-outside\)$/m);
  expect(show.read("out/episodes/oars/index.html")).not.toMatch(/of strangers|of ours/);
}, 60_000);

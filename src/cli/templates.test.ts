// The list of templates, and copying one into a show.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packagedTemplates } from "../testing/make-site.js";
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

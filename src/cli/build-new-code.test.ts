// A build after a change of the code gives what it gives from nothing: what other code kept is never used.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../testing/with-show.js";

/** The code as it is compiled, module by module, in a folder of its own; joining it replaces `bin.js`. */
let code: string;
let bin: string;
beforeAll(() => {
  code = mkdtempSync(join(tmpdir(), "airdate-code-"));
  for (const shared of ["node_modules", "package.json"]) symlinkSync(resolve(shared), join(code, shared));
  cpSync("templates", join(code, "templates"), { recursive: true });
  const compiler = resolve("node_modules/typescript/bin/tsc");
  spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", join(code, "dist")]);
  bin = readFileSync(join(code, "dist/bin.js"), "utf8");
});
afterAll(() => rmSync(code, { recursive: true, force: true }));

/** Changes a text in a compiled module or a template, in its place, as an editor would in its source. */
function change(path: string, from: string, to: string): void {
  const file = join(code, path);
  const before = readFileSync(file, "utf8");
  expect(before).toContain(from);
  writeFileSync(
    file,
    before.replace(from, () => to),
  );
}

/** The last step of `npm run compile`. */
function joinCode(): void {
  writeFileSync(join(code, "dist/bin.js"), bin);
  const done = spawnSync(process.execPath, [resolve("src/bundle.mjs")], { cwd: code, encoding: "utf8" });
  expect(done, done.stdout + done.stderr).toMatchObject({ status: 0 });
}

const ruleOfTheDay = `{ id: "vtt-of-the-day", severity: "warn", platforms: ["webvtt"], what: "", why: "Why", url: "", good: "",
  bad: "", check: () => [{ found: "a file", expected: "none" }] }`;

it("sees a changed writer, a changed reader, a new rule and a changed style", () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": episodeText("One", "2026-02-01 09:00"),
    "episodes/one.vtt": captionsText,
    "episodes/two.md": episodeText("Two", "2026-02-08 09:00"),
  });
  const build = (...words: string[]): { changed: boolean; problems: { rule: string }[] } => {
    const argv = [
      join(code, "dist/bin.js"),
      "build",
      show.root,
      "--at",
      "2026-03-01T00:00:00Z",
      "--no-lock",
      "--json",
      ...words,
    ];
    const done = spawnSync(process.execPath, argv, { encoding: "utf8" });
    expect(done, done.stderr).toMatchObject({ status: 0 });
    return JSON.parse(done.stdout);
  };
  const changes: [name: string, ...Parameters<typeof change>][] = [
    ["writer", "dist/write/transcripts/write-vtt.js", '"WEBVTT\\n\\n"', '"WEBVTT\\n\\nNOTE Other\\n\\n"'],
    ["reader", "dist/read/front-matter.js", "body: split.body", 'body: split.body + "Other notes.\\n"'],
    ["rule", "dist/check/rules/vtt.js", "url: sources.vtt }, [", `url: sources.vtt }, [${ruleOfTheDay},`],
    ["style", "templates/style.css", "--paper: #fbf9f5;", "--paper: #fbf9f4;"],
  ];
  joinCode();
  build();
  expect(build().changed).toBe(false);
  for (const [name, ...edit] of changes) {
    const before = show.files("out");
    change(...edit);
    joinCode();
    const built = build();
    const whole = build("--force", "--out", join(show.root, "whole"));
    expect(show.files("out"), name).toEqual(show.files("whole"));
    expect(built.problems, name).toEqual(whole.problems);
    if (name === "rule") expect(built.problems.map(({ rule }) => rule)).toContain("vtt-of-the-day");
    else expect(show.files("out"), name).not.toEqual(before);
    expect(build().changed).toBe(false);
  }
}, 300_000);

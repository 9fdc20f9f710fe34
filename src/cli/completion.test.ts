// Completion is run by real shells where they are there, and the manual by man's own formatter.
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";
import { commands } from "./commands.js";

const show = () =>
  withShow({
    "episodes/show.md": showText,
    "episodes/people.md": "---\nada: { name: Ada }\n---\n",
    "episodes/oars.md": episodeText("Oars", "2026-02-24 06:00"),
    "episodes/oars.transcript.md": "**Ada:** Oars.\n",
    "episodes/knots/index.md": episodeText("Knots", "2026-02-25 06:00"),
    "shows/harbour/keep": "",
  });
const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

describe("bash", () => {
  /** What the Tab key offers behind these words, the last of which is begun. */
  const offer = (...words: string[]): Promise<string[]> => offerBehind(["airdate", ...words], "_airdate");

  async function offerBehind(words: string[], complete: string): Promise<string[]> {
    const one = show();
    const script = (await one.run("completion", "bash")).out;
    const file = join(one.root, "completion.sh");
    writeFileSync(file, script);
    const line = `. ${file}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); ${complete}; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p airdate`;
    const out = execFileSync("bash", ["-c", line, "bash", ...words], { cwd: one.root, encoding: "utf8" });
    const lines = out.trimEnd().split("\n");
    expect(lines.pop()).toBe("complete -o default -F _airdate airdate");
    return lines.filter(Boolean);
  }

  it("offers commands", async () => {
    expect(await offer("ch")).toEqual(["chapters", "check"]);
    expect(await offer("")).toEqual(
      expect.arrayContaining([...Object.keys(commands).filter((name) => !name.includes(" ")), "--help"]),
    );
  });

  it("offers the command's options, and the values of those that have a few", async () => {
    expect(await offer("schedule", "--f")).toEqual(["--format"]);
    expect(await offer("schedule", "--format", "")).toEqual(["table", "ics", "json"]);
    expect(await offer("init", "--ci", "git")).toEqual(["github", "gitlab"]);
    expect(await offer("completion", "f")).toEqual(["fish"]);
  });

  it("offers the same behind npx, and nothing of ours behind npx of another package", async () => {
    expect(await offerBehind(["npx", "airdate", "ch"], "_airdate_npx")).toEqual(["chapters", "check"]);
    expect((await offerBehind(["npx", "airdate", "chapters", "export", ""], "_airdate_npx")).sort()).toEqual([
      "knots",
      "oars",
    ]);
    expect(await offerBehind(["npx", "other", "ch"], "_airdate_npx")).toEqual([]);
  });

  it("offers episodes where one is meant, and leaves files and folders to the shell", async () => {
    expect((await offer("chapters", "")).sort()).toEqual(["export", "import", "knots", "oars"]);
    expect((await offer("chapters", "export", "")).sort()).toEqual(["knots", "oars"]);
    expect(await offer("chapters", "export", "oars", "--o")).toEqual(["--out"]);
    expect(await offer("chapters", "--count", "5", "o")).toEqual(["oars"]);
    expect(await offer("chapters", "oars", "")).toEqual([]);
    expect(await offer("build", "--out", "")).toEqual([]);
    expect(await offer("serve", "")).toEqual([]);
  });
});

it.each([
  ["zsh", ["-n"]],
  ["fish", ["--no-execute"]],
] as const)("%s takes the script", async (shell, words) => {
  const one = show();
  const { code, out } = await one.run("completion", shell);
  expect(code).toBe(0);
  for (const name of Object.keys(commands).flatMap((one) => one.split(" "))) expect(out).toContain(name);
  if (!has(shell)) return;
  writeFileSync(join(one.root, "script"), out);
  const done = spawnSync(shell, [...words, join(one.root, "script")], { encoding: "utf8" });
  expect([done.status, done.stderr]).toEqual([0, ""]);
});

it("prints a manual of every command, which groff formats without a warning", async () => {
  const { out } = await show().run("completion", "man");
  for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^\\.SS airdate ${name}\\b`, "m"));
  if (!has("groff")) return;
  const done = spawnSync("groff", ["-man", "-Tutf8", "-ww"], { input: out, encoding: "utf8" });
  expect([done.status, done.stderr]).toEqual([0, ""]);
  // A letter that is struck twice is bold.
  expect(done.stdout.replace(/.\x08/g, "")).toContain("--format <format>");
});

it("says which there are", async () => {
  expect(await show().run("completion", "tcsh")).toMatchObject({
    code: 2,
    said: expect.stringContaining("one of bash, zsh, fish, man"),
  });
});

// Promises that hold whenever the build dies: killed at any moment, or with the disk full.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readFeed } from "../read/feed/read-feed.js";
import { fillDisk } from "../testing/fill-disk.js";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const bin = resolve("dist/bin.js");
/** So many steps of writing lie between two kills. */
const stride = 29;

const files = (version: string): Record<string, string> =>
  Object.fromEntries([
    ["episodes/show.md", showText],
    ...Array.from({ length: 6 }, (_, at): [string, string][] => [
      [`episodes/e${at}.md`, episodeText(`Episode ${at}`, `2026-02-0${at + 1} 06:00`, "", `Version ${version}.\n`)],
      [`episodes/e${at}.vtt`, captionsText.replace("varnish", `varnish ${version}`)],
    ]).flat(),
  ]);

const writeAll = (show: ShowFolder, version: string): void => {
  for (const [path, text] of Object.entries(files(version))) show.write(path, text);
};

const build = ["build", "{root}", "--at", "2026-03-01T00:00:00Z", "--no-lock"];

/** Builds, and is killed at its so manieth step of writing anything at all, which is half done by then; true when it came so far. */
const killAt = (show: ShowFolder, at: number): boolean =>
  show.spawn(build, {
    NODE_OPTIONS: `--require ${resolve("src/testing/disturb-writing.cjs")}`,
    AIRDATE_THREADS: "1",
    DISTURB_UNDER: show.root,
    DISTURB_OTHERS: "1",
    DISTURB_AT: String(at),
  }).code === null;

it("serves the old or the new after a kill at any moment, and no feed points at a missing page", async () => {
  const show = withShow(files("one"));
  const versions: Record<string, Record<string, string>> = {};
  const finish = async (version: string): Promise<void> => {
    writeAll(show, version);
    expect((await show.run(...build)).code).toBe(0);
    versions[version] ??= show.files("out");
    expect(show.files("out")).toEqual(versions[version]);
  };
  await finish("two");
  await finish("one");
  // A file takes five steps, so that this comes by all of them: staging, keeping, renaming.
  let [older, newer] = ["one", "two"];
  let half = 0;
  for (let [round, at] = [1, 1]; ; round++, at += stride) {
    writeAll(show, newer);
    const wasKilled = killAt(show, at);
    const now = show.files("out");
    for (const [path, text] of Object.entries(now))
      if (!path.endsWith(".airdate-tmp")) expect([versions.one![path], versions.two![path]], path).toContain(text);
    const isOf = (version: string): boolean =>
      Object.keys(versions[version]!).every((path) => now[path] === versions[version]![path]);
    const isHalf = !isOf(older) && !isOf(newer);
    if (isHalf) half++;
    const feed = readFeed("feed.xml", now["feed.xml"]!);
    expect(feed.problems).toEqual([]);
    expect(feed.value?.items).toHaveLength(6);
    for (let at = 0; at < 6; at++) expect(now[`episodes/e${at}/index.html`]?.trimEnd().endsWith("</html>")).toBe(true);
    if (!wasKilled) {
      expect(round).toBeGreaterThan(10);
      // Of these, some were killed among the renamings.
      expect(half).toBeGreaterThan(2);
      break;
    }
    // The first ones build upon what the one before left; the others upon a whole output.
    if (!isHalf && round % 5 > 0) continue;
    await finish(newer);
    [older, newer] = [newer, older];
  }
}, 300_000);

it("finds an episode that comes while another build runs, whenever that is", async () => {
  const show = withShow(files("one"));
  const build = ["build", show.root, "--at", "2026-03-01T00:00:00Z"];
  for (let round = 0; round < 6; round++) {
    show.write("episodes/e0.md", episodeText("Episode 0", "2026-02-01 06:00", "", `Round ${round}.\n`));
    await new Promise((done) => setTimeout(done, 20));
    const child = spawn(process.execPath, [bin, ...build], { stdio: "ignore" });
    const ended = new Promise((done) => child.on("exit", done));
    await new Promise((done) => setTimeout(done, 60 + round * 80));
    show.write(`episodes/late${round}.md`, episodeText(`Late ${round}`, "2026-02-20 06:00", ""));
    await ended;
    expect(show.spawn(build).code).toBe(0);
    expect(show.files("out"), `round ${round}`).toHaveProperty([`episodes/late${round}/index.html`]);
  }
}, 120_000);

it("leaves the old output as it was when the disk is full", (test) => {
  const show = withShow(files("one"));
  const disk = join(show.root, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], { stdio: "pipe" });
  } catch {
    console.log("skipped: a small disk can only be mounted by root");
    test.skip();
  }
  try {
    const out = join(disk, "out");
    expect(show.spawn(["build", "{root}", "--no-lock", "--out", out]).code).toBe(0);
    const kept = join(show.root, "kept");
    cpSync(out, kept, { recursive: true });
    writeAll(show, "two ".repeat(200));
    fillDisk(join(disk, "filler"));
    const full = show.spawn(["build", "{root}", "--no-lock", "--out", out]);
    expect(full.code).toBe(2);
    expect(full.said).toContain("the disk is full; nothing that was published has changed");
    rmSync(join(disk, "filler"));
    execFileSync("diff", ["-r", kept, out]);
    expect(show.spawn(["build", "{root}", "--no-lock", "--out", out]).code).toBe(0);
  } finally {
    execFileSync("umount", [disk]);
  }
  expect(existsSync(disk)).toBe(true);
  expect(readdirSync(disk)).toEqual([]);
});

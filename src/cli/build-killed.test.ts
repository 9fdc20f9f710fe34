// Promises that hold whenever the build dies: killed at any moment, or with the disk full.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readFeed } from "../read/feed/read-feed.js";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const bin = resolve("dist/bin.js");
const kills = 100;

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

/** Starts a build and kills it after so many milliseconds; true when it was still running. */
function killAfter(show: ShowFolder, milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, "build", show.root, "--at", "2026-03-01T00:00:00Z", "--no-lock"], {
      stdio: "ignore",
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("exit", (_, signal) => {
      clearTimeout(timer);
      done(signal === "SIGKILL");
    });
  });
}

it("serves the old or the new after a kill at any moment, and no feed points at a missing page", async () => {
  const show = withShow(files("one"));
  const started = performance.now();
  expect(show.spawn(["build", "{root}", "--at", "2026-03-01T00:00:00Z", "--no-lock"]).code).toBe(0);
  const length = performance.now() - started;
  const versions: Record<string, Record<string, string>> = { one: show.files("out") };
  let killed = 0;
  for (let round = 0; round < kills; round++) {
    const version = round % 2 === 0 ? "two" : "one";
    writeAll(show, version);
    if (await killAfter(show, 30 + ((round * 37) % 100) * 0.01 * length)) killed++;
    const now = show.files("out");
    if (versions.one && versions.two)
      for (const [path, text] of Object.entries(now))
        if (!path.endsWith(".airdate-tmp")) expect([versions.one[path], versions.two[path]], path).toContain(text);
    const feed = readFeed("feed.xml", now["feed.xml"]!);
    expect(feed.problems).toEqual([]);
    expect(feed.value?.items).toHaveLength(6);
    for (let at = 0; at < 6; at++) expect(now[`episodes/e${at}/index.html`]?.trimEnd().endsWith("</html>")).toBe(true);
    if (round === 0) {
      expect((await show.run("build", "{root}", "--at", "2026-03-01T00:00:00Z", "--no-lock")).code).toBe(0);
      versions.two = show.files("out");
    }
  }
  expect(killed).toBeGreaterThan(kills / 3);
  writeAll(show, "one");
  expect((await show.run("build", "{root}", "--at", "2026-03-01T00:00:00Z", "--no-lock")).code).toBe(0);
  expect(show.files("out")).toEqual(versions.one);
}, 300_000);

it("finds an episode that comes while another build runs, whenever that is", async () => {
  const show = withShow(files("one"));
  const build = ["build", show.root, "--at", "2026-03-01T00:00:00Z"];
  for (let round = 0; round < 12; round++) {
    show.write("episodes/e0.md", episodeText("Episode 0", "2026-02-01 06:00", "", `Round ${round}.\n`));
    await new Promise((done) => setTimeout(done, 20));
    const child = spawn(process.execPath, [bin, ...build], { stdio: "ignore" });
    const ended = new Promise((done) => child.on("exit", done));
    await new Promise((done) => setTimeout(done, 60 + round * 40));
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
    fill(disk);
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

function fill(disk: string): void {
  const file = join(disk, "filler");
  for (let size = 2_000_000; size > 0; size -= 4096) {
    try {
      writeFileSync(file, Buffer.alloc(size));
      return;
    } catch {
      // Too large still.
    }
  }
}

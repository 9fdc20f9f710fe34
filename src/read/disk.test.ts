// Reads real folders: links that stay inside and links that do not, hidden files, damaged text, and parts of files.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "./disk.js";
import { cleanPath } from "./folder.js";
import { sayUnread } from "./say-unread.js";

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "airdate-disk-"));
  for (const folder of ["root/episodes/a", "root/node_modules/x", "root/.git", "outside"])
    mkdirSync(join(base, folder), { recursive: true });
  const files = [
    "root/episodes/show.md",
    "root/episodes/a/index.md",
    "root/node_modules/x/y.md",
    "root/.git/config",
    "root/.hidden",
    "outside/secret.txt",
  ];
  for (const file of files) writeFileSync(join(base, file), "0123456789");
  writeFileSync(join(base, "root/damaged.txt"), Buffer.from([0x61, 0xff, 0x62]));
  symlinkSync("a/index.md", join(base, "root/episodes/linked.md"));
  symlinkSync("a", join(base, "root/episodes/b"));
  symlinkSync(join(base, "root"), join(base, "root/episodes/a/round"));
  symlinkSync(join(base, "outside/secret.txt"), join(base, "root/episodes/out.txt"));
  symlinkSync(join(base, "outside"), join(base, "root/episodes/outside"));
  symlinkSync("nowhere", join(base, "root/episodes/dangling"));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe("a folder on the disk", () => {
  it("lists what is inside, through links that stay there", async () => {
    const folder = await openFolder(join(base, "root"));
    expect(await folder.list("episodes")).toEqual([
      "episodes/a/index.md",
      "episodes/b/index.md",
      "episodes/linked.md",
      "episodes/show.md",
    ]);
    expect(await folder.list("nowhere")).toEqual([]);
    expect(await folder.list("../outside")).toEqual([]);
    expect((await folder.list()).includes("damaged.txt")).toBe(true);
  });

  it("reads nothing outside", async () => {
    const folder = await openFolder(join(base, "root"));
    for (const path of [
      "episodes/out.txt",
      "../outside/secret.txt",
      join(base, "outside/secret.txt"),
      "episodes/outside/secret.txt",
      "episodes",
      "nowhere",
    ]) {
      expect(await folder.stat(path)).toBeUndefined();
      await expect(folder.readText(path)).rejects.toThrow();
    }
  });

  it("reads texts and parts of files", async () => {
    const folder = await openFolder(join(base, "root"));
    expect(await folder.readText("episodes/linked.md")).toBe("0123456789");
    expect(await folder.readText("damaged.txt")).toBe("a\ufffdb");
    expect(Buffer.from(await folder.readBytes("episodes/show.md", 2, 5)).toString()).toBe("234");
    expect(Buffer.from(await folder.readBytes("episodes/show.md", 8, 50)).toString()).toBe("89");
    expect(await folder.readBytes("episodes/show.md", 20, 30)).toHaveLength(0);
    expect((await folder.stat("episodes/show.md"))?.size).toBe(10);
    await expect(openFolder(join(base, "nowhere"))).rejects.toThrow();
  });

  it("cleans paths", () => {
    expect(["a/./b", "a\\b", "a/../b", "a//b/"].map(cleanPath)).toEqual(["a/b", "a/b", "b", "a/b"]);
    expect(["../a", "a/../../b", "/a", "C:/a", "", ".", "a\0b"].map(cleanPath)).toEqual(Array(7).fill(undefined));
  });
});

it("tells what has a file's name and is none, and reads nothing of it", async () => {
  const base = mkdtempSync(join(tmpdir(), "airdate-no-file-"));
  mkdirSync(join(base, "episodes/a.md"), { recursive: true });
  mkdirSync(join(base, "episodes/empty"));
  expect(spawnSync("mkfifo", [join(base, "episodes/b.md")]).status).toBe(0);
  try {
    const folder = await openFolder(base);
    expect(await folder.list("episodes")).toEqual([]);
    expect(sayUnread(folder).map(({ message }) => message)).toEqual([
      "episodes/a.md is an empty folder, and no file: nothing is read from it",
      "episodes/b.md is a pipe, and no file: nothing is read from it",
    ]);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});

it("does not follow what was a plain file, or lay in a plain folder, when it was listed before", async () => {
  const base = mkdtempSync(join(tmpdir(), "airdate-swapped-"));
  mkdirSync(join(base, "show/episodes/talk"), { recursive: true });
  mkdirSync(join(base, "outside"));
  for (const path of ["show/episodes/a.md", "show/episodes/talk/index.md", "outside/index.md"])
    writeFileSync(join(base, path), path);
  try {
    const folder = await openFolder(join(base, "show"));
    expect(await folder.list("episodes")).toEqual(["episodes/a.md", "episodes/talk/index.md"]);
    rmSync(join(base, "show/episodes/a.md"));
    symlinkSync("../../outside/index.md", join(base, "show/episodes/a.md"));
    rmSync(join(base, "show/episodes/talk"), { recursive: true });
    symlinkSync("../../outside", join(base, "show/episodes/talk"));
    expect([folder.locate("episodes/a.md"), folder.locate("episodes/talk/index.md")]).toEqual([undefined, undefined]);
    expect(await folder.list("episodes")).toEqual([]);
    for (const path of ["episodes/a.md", "episodes/talk/index.md"])
      await expect(folder.readText(path)).rejects.toThrow("no such file");
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});

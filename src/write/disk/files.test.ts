import fs, { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { isSame, rename } from "./files.js";

const { renameSync } = fs;
let tried = 0;

/** What another program holds open cannot be renamed over, so many times. */
function hold(times: number, code: string): void {
  fs.renameSync = (from, to) => {
    if (tried++ < times) throw Object.assign(new Error(code), { code, syscall: "rename" });
    renameSync(from, to);
  };
  syncBuiltinESMExports();
}

function makeTwo(): [string, string] {
  const folder = mkdtempSync(join(tmpdir(), "airdate-files-"));
  const [from, to] = [join(folder, "new"), join(folder, "old")];
  writeFileSync(from, "new");
  writeFileSync(to, "old");
  return [from, to];
}

afterEach(() => {
  fs.renameSync = renameSync;
  syncBuiltinESMExports();
  tried = 0;
});

test("on Windows a file that a scanner holds open for a moment is tried again", () => {
  const [from, to] = makeTwo();
  hold(2, "EPERM");
  rename(from, to, "win32");
  expect([readFileSync(to, "utf8"), tried]).toEqual(["new", 3]);
});

test("elsewhere, and for what is no matter of time, it is tried once", () => {
  const [from, to] = makeTwo();
  hold(2, "EPERM");
  expect(() => rename(from, to, "linux")).toThrow("EPERM");
  tried = 0;
  hold(2, "ENOSPC");
  expect(() => rename(from, to, "win32")).toThrow("ENOSPC");
  expect([readFileSync(to, "utf8"), tried]).toEqual(["old", 1]);
});

test("a file is the same where every byte is, however long it is", () => {
  const [file] = makeTwo();
  const bytes = Buffer.alloc(200_000, "tar");
  writeFileSync(file, bytes);
  expect(isSame(file, bytes)).toBe(true);
  for (const at of [0, 65_536, 199_999]) {
    const other = Buffer.from(bytes);
    other[at] = 0;
    expect(isSame(file, other), `byte ${at}`).toBe(false);
  }
  expect([isSame(file, bytes.subarray(1)), isSame(join(file, ".."), Buffer.alloc(0))]).toEqual([false, false]);
});

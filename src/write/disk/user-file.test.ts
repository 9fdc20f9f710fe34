// The door to users' files: what is kept of a file, and what is refused.
import { execFileSync, spawnSync } from "node:child_process";
import fs, {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hashText } from "../../base/hash.js";
import { lookAtUserFile, placeFile, readUserFile, takeBack, writeUserFile, writeUserFiles } from "./user-file.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "airdate-user-file-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

it("keeps mode, owner and group", () => {
  writeFileSync(at("a.md"), "old");
  chmodSync(at("a.md"), 0o660);
  const root = process.getuid!() === 0;
  if (root) chownSync(at("a.md"), 1234, 2345);
  expect(writeUserFile(readUserFile(at("a.md"), "a.md"), "new")).toBe(true);
  const { mode, uid, gid } = statSync(at("a.md"));
  expect([read("a.md"), (mode & 0o7777).toString(8)]).toEqual(["new", "660"]);
  if (root) expect([uid, gid]).toEqual([1234, 2345]);
  expect(readdirSync(folder)).toEqual(["a.md"]);
});

it("writes what a link leads to, and leaves the link", () => {
  mkdirSync(at("real"));
  writeFileSync(at("real/a.md"), "old");
  symlinkSync("real/a.md", at("a.md"));
  writeUserFile(readUserFile(at("a.md"), "a.md"), "new");
  expect(lstatSync(at("a.md")).isSymbolicLink()).toBe(true);
  expect(read("real/a.md")).toBe("new");
  symlinkSync("nowhere.md", at("b.md"));
  expect(() => lookAtUserFile(at("b.md"), "b.md")).toThrow("b.md is a link that leads nowhere");
});

it("gives a byte order mark, and letters of UTF-16, back as they came", () => {
  for (const [encoding, mark] of [
    ["utf8", [0xef, 0xbb, 0xbf]],
    ["utf16le", [0xff, 0xfe]],
  ] as const) {
    const old = Buffer.concat([Buffer.from(mark), Buffer.from("grün\r\n", encoding)]);
    writeFileSync(at("a.md"), old);
    const file = readUserFile(at("a.md"), "a.md");
    expect(file.text).toBe("\uFEFFgrün\r\n");
    writeUserFile(file, `${file.text}blau\r\n`);
    expect(readFileSync(at("a.md"))).toEqual(Buffer.concat([old, Buffer.from("blau\r\n", encoding)]));
  }
  writeFileSync(at("b.md"), Buffer.from([0xfe, 0xff, 0, 0x61]));
  writeUserFile(readUserFile(at("b.md"), "b.md"), "\uFEFFab");
  expect([...readFileSync(at("b.md"))]).toEqual([0xfe, 0xff, 0, 0x61, 0, 0x62]);
});

it("refuses what would lose letters", () => {
  writeFileSync(at("a.md"), Buffer.from("gr\xfcn", "latin1"));
  expect(() => readUserFile(at("a.md"), "a.md")).toThrow(
    "a.md is not in UTF-8, and writing into it would lose letters",
  );
});

it("refuses what is no file", () => {
  mkdirSync(at("a.md"));
  expect(() => lookAtUserFile(at("a.md"), "a.md")).toThrow("a.md is a folder, not a file");
  execFileSync("mkfifo", [at("b.md")]);
  expect(() => lookAtUserFile(at("b.md"), "b.md")).toThrow("b.md is a pipe, not a file");
  expect(() => lookAtUserFile("/dev/null", "c.md")).toThrow("c.md is a device, not a file");
  expect(() => readUserFile(at("d.md"), "d.md")).toThrow("There is no file d.md");
  writeFileSync(at("e"), "");
  expect(() => writeUserFile(lookAtUserFile(at("e/f/g.md"), "e/f/g.md"), "x")).toThrow(
    /^e\/f\/g\.md could not be (read|written): a part of the path is a file, not a folder/,
  );
  expect(() => writeUserFile(lookAtUserFile("/proc/nothing/a.md", "a.md"), "x")).toThrow(
    /^a\.md could not be written: .*It is as it was$/,
  );
});

it("refuses a file that changed, went or came since it was looked at", () => {
  writeFileSync(at("a.md"), "old");
  const [file, none] = [readUserFile(at("a.md"), "a.md"), lookAtUserFile(at("new.md"), "new.md")];
  writeFileSync(at("a.md"), "odd");
  writeFileSync(at("new.md"), "mine");
  expect(() => writeUserFile(file, "new")).toThrow(
    "a.md changed while this command ran, and nothing was written into it",
  );
  expect(() => writeUserFile(none, "new")).toThrow("new.md came into being while this command ran");
  expect([read("a.md"), read("new.md")]).toEqual(["odd", "mine"]);
  rmSync(at("a.md"));
  expect(() => writeUserFile(file, "new")).toThrow("a.md was removed while this command ran");
  expect(readdirSync(folder)).toEqual(["new.md"]);
});

it("refuses a file that is protected against writing", () => {
  writeFileSync(at("a.md"), "old", { mode: 0o444 });
  expect(() => writeUserFile(readUserFile(at("a.md"), "a.md"), "new")).toThrow(
    "a.md is protected against writing. It is as it was",
  );
  expect(read("a.md")).toBe("old");
});

it("leaves a file alone that has these very bytes", () => {
  writeFileSync(at("a.md"), "old", { mode: 0o444 });
  const before = statSync(at("a.md"));
  expect(writeUserFile(readUserFile(at("a.md"), "a.md"), "old")).toBe(false);
  expect(statSync(at("a.md")).ino).toBe(before.ino);
});

it("removes what a killed process left beside a file that is whole, and not what one that runs is writing", () => {
  writeFileSync(at("a.md"), "same");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const beside = (name: string, of: number): string => `.airdate-tmp-${hashText(name, 12)}-${of}`;
  const kept = [beside("a.md", process.ppid), beside("b.md", pid), "a.md"];
  for (const name of [...kept, beside("a.md", pid)]) writeFileSync(at(name), "same");
  expect(writeUserFile(readUserFile(at("a.md"), "a.md"), "same")).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(kept.sort());
});

it("makes new files with their folders, also with the longest of names", () => {
  const name = `${"n".repeat(250)}.md`;
  writeUserFile(lookAtUserFile(at(`x/y/${name}`), name), "new", 0o755);
  expect(readdirSync(at("x/y"))).toEqual([name]);
  expect((statSync(at(`x/y/${name}`)).mode & 0o111) !== 0).toBe(true);
});

it("writes several files or none, and leaves alone what somebody changed meanwhile", () => {
  for (const name of ["old.md", "lock.json"]) writeFileSync(at(name), name);
  const look = (name: string) => lookAtUserFile(at(name), name);
  const files = ["old.md", "new.md", "other.md", "lock.json"].map(look);
  const contents = ["a", "b", "c", "d"];
  // Between the third file and the last somebody changes two of them.
  const wanted = files.map((file, n) => ({
    file,
    get content() {
      if (n === 3) for (const name of ["lock.json", "other.md"]) writeFileSync(at(name), "theirs");
      return contents[n]!;
    },
  }));
  expect(() => writeUserFiles(wanted)).toThrow("lock.json changed while this command ran");
  expect(readdirSync(folder).sort()).toEqual(["lock.json", "old.md", "other.md"]);
  expect(["old.md", "other.md", "lock.json"].map(read)).toEqual(["old.md", "theirs", "theirs"]);
  writeUserFiles(["old.md", "new.md"].map((name, n) => ({ file: look(name), content: contents[n]! })));
  expect(["old.md", "new.md"].map(read)).toEqual(["a", "b"]);
  const later = [look("third.md"), look("old.md")];
  writeFileSync(at("old.md"), "mine");
  expect(() => writeUserFiles(later.map((file) => ({ file, content: "x" })))).toThrow("old.md changed");
  expect(readdirSync(folder)).not.toContain("third.md");
});

/** As disks of Macs and of Windows do: a file is found by its name in whatever capitals. */
function takeCapitalsForOne(): () => void {
  const { statSync, rmSync, linkSync, renameSync } = fs;
  const find = (path: unknown): string => {
    const [above, name] = [dirname(String(path)), basename(String(path)).toLowerCase()];
    const there = above === folder ? readdirSync(above).find((one) => one.toLowerCase() === name) : undefined;
    return there === undefined ? String(path) : join(above, there);
  };
  Object.assign(fs, {
    statSync: (path: string, options: object) => statSync(find(path), options),
    rmSync: (path: string, options: object) => rmSync(find(path), options),
    linkSync: (from: string, to: string) => linkSync(find(from), find(to)),
    renameSync: (from: string, to: string) => renameSync(find(from), to),
  });
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, { statSync, rmSync, linkSync, renameSync });
    syncBuiltinESMExports();
  };
}

it("moves a file to its own name in other capitals, and back, on a disk that takes both for one", () => {
  writeFileSync(at("Varnish.MP3"), "sound");
  const restore = takeCapitalsForOne();
  try {
    placeFile(at("Varnish.MP3"), at("varnish.mp3"), "varnish.mp3", "move");
    expect(readdirSync(folder)).toEqual(["varnish.mp3"]);
    takeBack(at("Varnish.MP3"), at("varnish.mp3"), "move");
    for (const way of ["link", "copy"] as const)
      expect(() => placeFile(at("Varnish.MP3"), at("varnish.mp3"), "varnish.mp3", way)).toThrow(
        "varnish.mp3 is there already",
      );
  } finally {
    restore();
  }
  expect(readdirSync(folder)).toEqual(["Varnish.MP3"]);
  expect(read("Varnish.MP3")).toBe("sound");
});

/** What lies in the folder, by name. */
const lying = (): Record<string, string> => Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]));

it("writes no file over another when it moves, copies or links one, and takes back no more than it placed", () => {
  writeFileSync(at("a.mp3"), "sound");
  writeFileSync(at("b.mp3"), "other");
  for (const way of ["move", "copy", "link"] as const) {
    expect(() => placeFile(at("a.mp3"), at("b.mp3"), "b.mp3", way)).toThrow("b.mp3 is there already");
    expect(lying()).toEqual({ "a.mp3": "sound", "b.mp3": "other" });
    placeFile(at("a.mp3"), at("c.mp3"), "c.mp3", way);
    expect(lying()).toEqual({ ...(way === "move" ? {} : { "a.mp3": "sound" }), "b.mp3": "other", "c.mp3": "sound" });
    takeBack(at("a.mp3"), at("c.mp3"), way);
    expect(lying()).toEqual({ "a.mp3": "sound", "b.mp3": "other" });
  }
});

it.each(["EXDEV", "EPERM", "ENOSYS"])(
  "where the disk gives no second name (%s), moves by copying and does not link",
  (code) => {
    writeFileSync(at("a.mp3"), "sound");
    const { linkSync } = fs;
    fs.linkSync = (from, to) => {
      if (String(from) !== at("a.mp3")) return linkSync(from, to);
      throw Object.assign(new Error(code), { code, syscall: "link" });
    };
    syncBuiltinESMExports();
    try {
      expect(() => placeFile(at("a.mp3"), at("c.mp3"), "c.mp3", "link")).toThrow(
        `cannot be linked from there (${code})`,
      );
      expect(lying()).toEqual({ "a.mp3": "sound" });
      placeFile(at("a.mp3"), at("c.mp3"), "c.mp3", "move");
    } finally {
      Object.assign(fs, { linkSync });
      syncBuiltinESMExports();
    }
    expect(lying()).toEqual({ "c.mp3": "sound" });
  },
);

// Compiled code is kept and used again, and never stands in a build's way: damaged, unwritable, of other flags or unwanted.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../../testing/with-show.js";
import { openCompiled } from "./compiled-code.js";

const room = mkdtempSync(join(tmpdir(), "airdate-code-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const newFolder = (): string => mkdtempSync(join(room, "a-"));
const part = { bytes: Buffer.from("what V8 made of it"), runs: 2 };

describe("what is kept", () => {
  const keep = (): { folder: string; file: string } => {
    const folder = join(newFolder(), "code");
    openCompiled(folder).write("part.cjs", part);
    return { folder, file: join(folder, "part.cjs.bin") };
  };
  it("comes back as it was", () => expect(openCompiled(keep().folder).read("part.cjs")).toEqual(part));
  it("is not there for another name", () => expect(openCompiled(keep().folder).read("other.cjs")).toBeUndefined());
  it("is not taken with any byte damaged", () => {
    const { folder, file } = keep();
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 1;
      writeFileSync(file, damaged);
      expect(openCompiled(folder).read("part.cjs")).toBeUndefined();
      writeFileSync(file, whole.subarray(0, at));
      expect(openCompiled(folder).read("part.cjs")).toBeUndefined();
    }
  });
  it.skipIf(process.platform === "win32")("is not taken where others may write", () => {
    const { folder, file } = keep();
    chmodSync(file, 0o666);
    expect(openCompiled(folder).read("part.cjs")).toBeUndefined();
    chmodSync(file, 0o600);
    chmodSync(folder, 0o777);
    expect(openCompiled(folder).read("part.cjs")).toBeUndefined();
  });
  it("goes when something new is kept beside it after months", () => {
    const { folder, file } = keep();
    openCompiled(folder).write("new.cjs", part);
    expect(readdirSync(folder).sort()).toEqual(["new.cjs.bin", "part.cjs.bin"]);
    const longAgo = new Date(Date.now() - 70 * 24 * 3600_000);
    utimesSync(file, longAgo, longAgo);
    openCompiled(folder).write("newer.cjs", part);
    expect(readdirSync(folder).sort()).toEqual(["new.cjs.bin", "newer.cjs.bin"]);
  });
  it("is not missed where it cannot be written", () => {
    const file = join(newFolder(), "a-file");
    writeFileSync(file, "");
    expect(() => openCompiled(join(file, "code")).write("part.cjs", part)).not.toThrow();
  });
  it.skipIf(process.platform !== "linux")("does not hang where the system denies the folder above", () => {
    const bin = join(import.meta.dirname, "../../../dist/bin.js");
    const { root } = withShow({ "episodes/show.md": showText });
    const env = { ...process.env, XDG_CACHE_HOME: "/proc", HOME: "/proc", NODE_DISABLE_COMPILE_CACHE: "" };
    execFileSync(process.execPath, [bin, "build", root], { env, timeout: 20_000, stdio: "pipe" });
  });
});

describe("joined code", () => {
  const large = "large-0a1B2c3D.cjs";
  const filler = `\n${"// so long that it is kept\n".repeat(1500)}`;
  const parts = {
    "main.cjs": `exports.answer = require("./${large}").answer; exports.join = require("node:path").join("a", "b");${filler}`,
    [large]: `exports.answer = (() => 42)(); exports.name = __filename; globalThis.runs = (globalThis.runs ?? 0) + 1;${filler}`,
  };
  const write = (): string => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(parts)) writeFileSync(join(folder, name), text);
    return folder;
  };
  /**
   * What `program` says, a function body that has `openCode`, in a process of its own: V8's flags are set for all of a process,
   * and one that compiled hundreds of patterns before they were set dies of it at times.
   */
  const run = (program: string): unknown => {
    const module = pathToFileURL("dist/cli/starting/open-code.js").href;
    const text = `import { runInThisContext } from "node:vm"; import { openCode } from "${module}"; console.log(JSON.stringify((() => { ${program} })()));`;
    return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", text], { encoding: "utf8" }));
  };
  const open = (folder: string, kept: string): string =>
    `const code = openCode(${JSON.stringify([folder, kept]).slice(1, -1)});`;

  it("runs its parts once, and keeps the large ones whose names change with the code", () => {
    const [folder, kept] = [write(), join(newFolder(), "code")];
    const twice = `[...["main.cjs", "${large}"].map((name) => code.load(name)), globalThis.runs]`;
    for (let time = 1; time <= 3; time++) {
      expect(run(`${open(folder, kept)} const seen = ${twice}; code.keep(); return seen;`)).toEqual([
        { answer: 42, join: join("a", "b") },
        { answer: 42, name: join(folder, large) },
        1,
      ]);
      expect(readdirSync(kept)).toEqual([`${large}.bin`]);
    }
  });
  it("compiles anew where what was kept is of something else", () => {
    const [folder, kept] = [write(), join(newFolder(), "code")];
    mkdirSync(kept, { mode: 0o700 });
    openCompiled(kept).write(large, part);
    expect(run(`${open(folder, kept)} const seen = code.load("main.cjs"); code.keep(); return seen;`)).toMatchObject({
      answer: 42,
    });
    expect(openCompiled(kept).read(large)).toMatchObject({ runs: 1 });
    expect(openCompiled(kept).read(large)?.bytes).not.toEqual(part.bytes);
  });
  it("leaves patterns that were asked before in order, interrupted or not", () => {
    const early = `globalThis.slow = /^(?:a+)+$/; slow.test("ab");`;
    const interrupted = `try { runInThisContext("slow.test('a'.repeat(40) + 'b')", { timeout: 50 }); } catch (error) { return error.code; }`;
    expect(
      run(
        `${early} ${open(write(), join(newFolder(), "code"))} code.load("main.cjs"); code.expectMuch(); ${interrupted}`,
      ),
    ).toBe("ERR_SCRIPT_EXECUTION_TIMEOUT");
  });
  it("adds what the next few runs call for the first time", () => {
    const [folder, kept] = [newFolder(), join(newFolder(), "code")];
    const functions = Array.from(
      { length: 5 },
      (_, at) => `exports.f${at} = () => [${"1, ".repeat(500)}${at}].length;`,
    );
    writeFileSync(join(folder, large), functions.join("\n"));
    const sizes = functions.map((_, at) => {
      expect(run(`${open(folder, kept)} const seen = code.load("${large}").f${at}(); code.keep(); return seen;`)).toBe(
        501,
      );
      const { bytes, runs } = openCompiled(kept).read(large)!;
      expect(runs).toBe(Math.min(at + 1, 3));
      return bytes.length;
    });
    expect(sizes[1]! - sizes[0]!).toBeGreaterThan(500);
    expect(sizes[2]! - sizes[1]!).toBeGreaterThan(500);
    expect(sizes.slice(3)).toEqual([sizes[2], sizes[2]]);
  });
});

describe("the command", () => {
  const files = {
    "episodes/show.md": showText,
    "episodes/one.md": episodeText("One", "2026-01-10 06:00", "", "Notes.\n"),
    "episodes/one.vtt": captionsText,
  };
  it("builds the same with and without what was kept", () => {
    const show = withShow(files);
    const build = (env: Record<string, string>): Record<string, string> => {
      const done = show.spawn(["build", "{root}", "--force"], env);
      expect(done.code, done.said).toBe(0);
      // V8's answer to a flag that this version of Node does not have; `.ci/run` runs this under each that is kept up.
      expect(done.said).not.toMatch(/unrecognized flag/i);
      return show.files("out");
    };
    const plain = build({ NODE_DISABLE_COMPILE_CACHE: "1" });
    const home = newFolder();
    const kept = (): string[] =>
      readdirSync(home, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".bin"));
    expect(build({ XDG_CACHE_HOME: home })).toEqual(plain);
    expect(kept().length).toBeGreaterThan(2);
    expect(build({ XDG_CACHE_HOME: home })).toEqual(plain);
    for (const name of kept())
      writeFileSync(
        join(home, name),
        readFileSync(join(home, name)).map((byte, at) => (at % 1000 === 7 ? byte ^ 255 : byte)),
      );
    expect(build({ XDG_CACHE_HOME: home })).toEqual(plain);
    const file = join(home, "a-file");
    writeFileSync(file, "");
    expect(build({ XDG_CACHE_HOME: file })).toEqual(plain);
  }, 120_000);
});

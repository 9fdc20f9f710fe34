// The package as npm installs it, without anything of this repository: small, and both its command and its library work.
import { spawnSync } from "node:child_process";
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packTool } from "./packed-tool.js";

const megabyte = 1_000_000;
const room = mkdtempSync(join(tmpdir(), "airdate-package-"));
const folder = join(room, "podcast");
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Runs a command where the package is installed; gives what it printed. */
function run(command: string, words: readonly string[], env: Record<string, string> = {}): string {
  const done = spawnSync(command, words, { cwd: folder, encoding: "utf8", env: { ...process.env, ...env } });
  expect(done, done.stdout + done.stderr).toMatchObject({ status: 0 });
  return done.stdout;
}

beforeAll(() => {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const tool = packTool(room);
  tool.nameIn(folder);
  run("npm", ["ci", "--ignore-scripts"], tool.env);
  cpSync("episodes", join(folder, "episodes"), { recursive: true });
});

it("is small, packed and installed", () => {
  const packed = readdirSync(room).find((name) => name.endsWith(".tgz"))!;
  expect(lstatSync(join(room, packed)).size).toBeLessThan(2.5 * megabyte);
  const installed = readdirSync(join(folder, "node_modules"), { recursive: true, encoding: "utf8" })
    .map((name) => lstatSync(join(folder, "node_modules", name)))
    .reduce((sum, { size }) => sum + size, 0);
  expect(installed).toBeLessThan(25 * megabyte);
});

it("has code in plain ASCII: it is read byte by byte, and any other letter would stand on pages as two", () => {
  const code = join(folder, "node_modules/airdate/dist/run");
  const parts = readdirSync(code).filter((name) => name.endsWith(".cjs"));
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter((name) => readFileSync(join(code, name)).some((byte) => byte > 127))).toEqual([]);
});

it("has a command that builds a show with its pictures", () => {
  const bin = join(folder, "node_modules/airdate/dist/bin.js");
  run(process.execPath, [bin, "build", "--no-lock"], { NODE_DISABLE_COMPILE_CACHE: "1" });
  const written = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" });
  expect(written).toContain("feed.xml");
  expect(written.filter((name) => name.endsWith(".png")).length).toBeGreaterThan(0);
});

const program = `import { loadShow, openShow, type Show } from "airdate";
const { value, problems } = await loadShow(await openShow("."), { now: Date.UTC(2026, 10, 1) });
const show: Show | undefined = value?.show;
const errors: string[] = problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
console.log(JSON.stringify({ title: show?.title, episodes: value?.planned.length, errors }));
`;

it("has a library whose types need Node's alone, and which a program imports", () => {
  writeFileSync(join(folder, "program.ts"), program);
  const types = ["--typeRoots", resolve("node_modules/@types"), "--types", "node"];
  const options = ["--strict", "--module", "nodenext", "--target", "es2023", "--lib", "es2024", ...types];
  run(process.execPath, [resolve("node_modules/typescript/bin/tsc"), ...options, "program.ts"]);
  const { title, episodes, errors } = JSON.parse(run(process.execPath, ["program.js"]));
  expect(title).toEqual(expect.stringMatching(/./));
  expect(episodes).toBeGreaterThan(2);
  expect(errors).toEqual([]);
});

// The map for developers tells of what is there: every path and every script that it names exists.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const map = readFileSync(".github/CONTRIBUTING.md", "utf8");
const named = [...map.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);

it("names paths that exist", () => {
  const paths = named.filter((name) => /^(?:src|templates|\.ci|\.github)\/|^[\w.]+\.(?:md|mjs|json)$/.test(name));
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

it("names scripts that exist", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const run = named.flatMap((name) => /^npm run (\w+)/.exec(name)?.[1] ?? []);
  expect(run.length).toBeGreaterThan(5);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});

it("draws every room", () => {
  const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => `src/${name}/`).filter((room) => !named.includes(room))).toEqual([]);
});

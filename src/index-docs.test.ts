// Every name that the library exports says what it is, in a docstring of its own.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const src = dirname(fileURLToPath(import.meta.url));
const read = (file: string): string => readFileSync(join(src, file), "utf8");

/** Names that a file of the library gives out, by the file they are declared in; `undefined` stands for all of them. */
function exportsOf(file: string): { file: string; names: string[] | undefined }[] {
  const found = [...read(file).matchAll(/^export (?:type )?(?:\*|\{([^}]*)\}) from "\.\/([^"]+)\.js";/gm)];
  return found.flatMap(([, list, name]) => {
    const other = join(dirname(file), `${name}.ts`);
    const names = list?.split(",").map((one) => one.trim().replace(/^type /, ""));
    return [{ file: other, names }, ...(names === undefined ? exportsOf(other) : [])];
  });
}

const declaration = /^export (?:async )?(?:interface|type|function|const) (\w+)/;

/** Every exported name with its file, and whether one of its declarations stands under a docstring. */
function documented(): Map<string, boolean> {
  const seen = new Map<string, boolean>();
  for (const { file, names } of exportsOf("index.ts")) {
    const lines = read(file).split("\n");
    for (const [at, line] of lines.entries()) {
      const name = declaration.exec(line)?.[1];
      if (name === undefined || (names !== undefined && !names.includes(name))) continue;
      const key = `${file} ${name}`;
      seen.set(key, seen.get(key) === true || lines[at - 1]!.endsWith("*/"));
    }
  }
  return seen;
}

it("has a docstring for every exported name", () => {
  const names = documented();
  expect(names.size).toBeGreaterThan(80);
  expect([...names].filter(([, said]) => !said).map(([key]) => key)).toEqual([]);
});

// Holds the laws of the house: which room may import which, and where disk, network, clock and chance may be touched.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = dirname(fileURLToPath(import.meta.url));
const rooms = ["read", "understand", "check", "write"];
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("testing/"));
const text = new Map(files.map((file) => [file, readFileSync(join(src, file), "utf8")]));

const imports = (file: string): string[] =>
  [...text.get(file)!.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]!);
const inside = (file: string): string[] =>
  imports(file)
    .filter((name) => name.startsWith("."))
    .map((name) => relative(src, resolve(src, dirname(file), name)).replaceAll("\\", "/"));
const room = (file: string): string => file.split("/")[0]!;

/** The only files that may touch the world outside the values. */
const isDoor = (file: string): boolean =>
  /^(read\/(disk|net)|write\/disk|cache)(\/|\.ts|-)/.test(file) || /^cli\//.test(file) || file === "bin.ts";

describe("the laws of the house", () => {
  it("keeps read, understand, check and write apart", () => {
    const broken = files
      .filter((file) => rooms.includes(room(file)))
      .flatMap((file) =>
        inside(file)
          .filter((other) => rooms.includes(room(other)) && room(other) !== room(file))
          .map((other) => `${file} imports ${other}`),
      );
    expect(broken).toEqual([]);
  });

  it("keeps base free of podcasts", () => {
    const broken = files
      .filter((file) => room(file) === "base")
      .flatMap((file) =>
        inside(file)
          .filter((other) => room(other) !== "base")
          .map((other) => `${file} imports ${other}`),
      );
    expect(broken).toEqual([]);
  });

  it("keeps the command line out of the library", () => {
    const broken = files
      .filter((file) => !isDoor(file))
      .flatMap((file) =>
        inside(file)
          .filter((other) => room(other) === "cli")
          .map((other) => `${file} imports ${other}`),
      );
    expect(broken).toEqual([]);
  });

  it("touches disk, network, clock, chance and terminal only at the doors", () => {
    const outside =
      /"node:(fs|fs\/promises|http|https|net|child_process|readline|tty|os)"|\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID|\bfetch\(|process\.(argv|env|stdout|stderr|exit|cwd|hrtime)|console\./;
    const broken = files
      .filter((file) => !isDoor(file))
      .flatMap((file) =>
        text
          .get(file)!
          .split("\n")
          .flatMap((line, at) =>
            outside.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [],
          ),
      );
    expect(broken).toEqual([]);
  });

  it("writes to disks only in the doors for that: users' files, the output and what builds remember", () => {
    const doors = /^(write\/disk\/|cache\/|cli\/starting\/compiled-code\.ts$|cli\/say-at-once\.ts$)/;
    const writing =
      /\b(?:(?:writeFile|appendFile|copyFile|truncate|createWriteStream)\b|(?:write|writeFile|appendFile|copyFile|truncate|rename|link|symlink|mkdir|cp)Sync\b)/;
    const broken = files
      .filter((file) => !doors.test(file))
      .flatMap((file) =>
        text
          .get(file)!
          .split("\n")
          .flatMap((line, at) => (writing.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
      );
    expect(broken).toEqual([]);
  });

  it("lets only bin.ts end the process", () => {
    const broken = files.filter((file) => file !== "bin.ts" && /process\.exit\(/.test(text.get(file)!));
    expect(broken).toEqual([]);
  });

  it("opens every file with a sentence and keeps files small", () => {
    expect(files.filter((file) => !/^(#!.*\n)?(\/\/ |\/\*\*? )/.test(text.get(file)!))).toEqual([]);
    const long = files.filter((file) => text.get(file)!.split("\n").length > 301);
    expect(long).toEqual([]);
  });

  it("leaves no file beside the rooms", () => {
    expect(files.filter((file) => !file.includes("/")).sort()).toEqual(["bin.ts", "index.ts"]);
  });

  it("keeps functions out of the model, and import circles out of the model", () => {
    const model = files.filter((file) => room(file) === "model");
    expect(model.filter((file) => /^export (?!type |interface )|^(const|function) /m.test(text.get(file)!))).toEqual(
      [],
    );
    const seen = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way, file].join(" -> "));
      else if (!seen.has(file)) {
        for (const other of inside(file).map((name) => name.replace(/\.js$/, ".ts"))) walk(other, [...way, file]);
        seen.add(file);
      }
    };
    for (const file of model) walk(file, []);
    expect(circles).toEqual([]);
  });

  it("lets no text but the code's own into a regular expression unescaped", () => {
    // It makes its patterns in a function of its own, from strings that stand in the file.
    const ownForms = "base/say-found.ts";
    const others = files.filter((file) => file !== ownForms);
    const broken = others.flatMap((file) => {
      const code = text.get(file)!;
      const constants = new Set(
        [...code.matchAll(/^(?:export )?const (\w+) =|const (\w+) = escapeRegExp\(/gm)].map(
          (match) => match[1] ?? match[2]!,
        ),
      );
      // What may stand in a pattern: strings, constants of the file, the product of `escapeRegExp`, and how these are joined.
      const isOwn = (pattern: string): boolean =>
        [...pattern.matchAll(/\$\{([^}]*)\}/g)].every(
          ([, value]) => /^escapeRegExp\(/.test(value!) || constants.has(/^\w+/.exec(value!)?.[0] ?? ""),
        );
      return [...code.matchAll(/\bRegExp\(\s*(String\.raw)?(`(?:[^`\\]|\\.)*`|[^`])/g)]
        .filter(({ 2: pattern = "" }) => !pattern.startsWith("`") || !isOwn(pattern))
        .map(({ 0: call }) => `${file}: ${call}`);
    });
    expect(broken).toEqual([]);
  });

  it("has no default export", () => {
    expect(files.filter((file) => /^export default/m.test(text.get(file)!))).toEqual([]);
  });
});

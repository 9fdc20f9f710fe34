// Holds the laws of the house: which room may import which, and where disk, network, clock and chance may be touched.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { knownRuleIds } from "./check/lint-site.js";

const src = dirname(fileURLToPath(import.meta.url));
const rooms = ["read", "understand", "check", "write"];
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("testing/"));
const text = new Map(files.map((file) => [file, readFileSync(join(src, file), "utf8")]));

const namesIn = (file: string): RegExpExecArray[] => [
  ...text.get(file)!.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g),
];
const inside = (file: string, named = namesIn(file)): string[] =>
  named
    .map((match) => match[1]!)
    .filter((name) => name.startsWith("."))
    .map((name) => relative(src, resolve(src, dirname(file), name)).replaceAll("\\", "/"));
/** Everything that a file imports, and what that imports. */
const reach = (file: string, importsOf: (file: string) => string[]): Set<string> => {
  const seen = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const other of importsOf(next).map((name) => name.replace(/\.js$/, ".ts"))) {
      if (text.has(other) && !seen.has(other)) open.push(other);
      seen.add(other);
    }
  return seen;
};
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
    const doors = /^(write\/disk\/|cache\/|cli\/starting\/compiled-code\.ts$|cli\/terminal\.ts$)/;
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

  it("keeps functions out of the model", () => {
    const model = files.filter((file) => room(file) === "model");
    expect(model.filter((file) => /^export (?!type |interface )|^(const|function) /m.test(text.get(file)!))).toEqual(
      [],
    );
  });

  it("has no import circles, types included", () => {
    expect(files.filter((file) => reach(file, inside).has(file))).toEqual([]);
  });

  it("loads readers of transcripts and of files of chapters only where there is something to read", () => {
    const atOnce = (file: string): string[] =>
      inside(file, [...text.get(file)!.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"/gm)]);
    const readers = /^read\/(?:transcripts\/(?!decode-bytes)|chapters\/read-chapter-file)/;
    expect([...reach("pipeline/publish.ts", atOnce)].filter((file) => readers.test(file))).toEqual([]);
  });

  it("keeps no state in modules", () => {
    expect(files.filter((file) => /^(export )?let /m.test(text.get(file)!))).toEqual([]);
  });

  it("lets nothing grow in modules: what is remembered goes with its owner, or only the last few are kept", () => {
    const growing = /^(?:export )?const \w+(?:: [^=]+)? = new (?:Map|Set)(?:<.*>)?\(\);$/m;
    expect(files.filter((file) => growing.test(text.get(file)!))).toEqual([]);
  });

  it("asks no URL.canParse: hot code gets wrong answers of it, see base/address-text.ts", () => {
    expect(files.filter((file) => /URL\.canParse\(/.test(text.get(file)!))).toEqual([]);
  });

  it("knows the id of everything that is said: a rule has it, or src/check/own-rules.ts", () => {
    const saying = /\brule: "([a-z0-9-]+)"|(?:[pP]roblem\(\s*|addProblem\(\s*[\w.]+,\s*)"([a-z]+(?:-[a-z0-9]+)+)"/g;
    const said = files
      .filter((file) => [...rooms, "pipeline"].includes(room(file)))
      .flatMap((file) => [...text.get(file)!.matchAll(saying)].map((match) => match[1] ?? match[2]!));
    const known = new Set(knownRuleIds());
    expect([...new Set(said)].filter((id) => !known.has(id))).toEqual([]);
  });

  it("lets scripts of training and scoring load only what the code has", () => {
    const scripts = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".mjs"));
    const loads = scripts.flatMap((script) =>
      [...readFileSync(join(src, script), "utf8").matchAll(/\{([^{}]+)\} = await load\("([^"]+)"\)/g)].flatMap(
        ([, names, path]) => names!.split(",").map((name) => ({ script, file: `${path}.ts`, name: name.trim() })),
      ),
    );
    const broken = loads
      .filter(({ file, name }) => !new RegExp(`export (async )?(function|const) ${name}\\b`).test(text.get(file) ?? ""))
      .map(({ script, file, name }) => `${script}: ${file} exports no ${name}`);
    expect(loads.length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  it("has no default export", () => {
    expect(files.filter((file) => /^export default/m.test(text.get(file)!))).toEqual([]);
  });

  it("lets no helper of tests register hooks: all test files of a worker share what is loaded, once", () => {
    const helpers = readdirSync(join(src, "testing")).filter(
      (file) => /\.ts$/.test(file) && !/\.test\.ts$|^each-file\.ts$/.test(file),
    );
    const hooks = /\b(?:before|after)(?:Each|All)\(/;
    expect(helpers.filter((file) => hooks.test(readFileSync(join(src, "testing", file), "utf8")))).toEqual([]);
  });
});

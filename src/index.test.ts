// The library as a program uses it: the sample show, through the public entry alone.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  buildShow,
  loadShow,
  loneEpisode,
  type OutFile,
  openShow,
  openTranscript,
  overlayFolder,
  publish,
  readTranscript,
  type Show,
  understand,
  writeTalkFiles,
} from "./index.js";
import { captionsText, episodeText, showText } from "./testing/with-show.js";

const root = ".";
const now = Date.UTC(2026, 10, 1);
const out = mkdtempSync(join(tmpdir(), "airdate-library-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const collect = () => {
  const files = new Map<string, OutFile["content"]>();
  const copied: string[] = [];
  const sink = {
    stage: (staged: readonly OutFile[]) => {
      for (const { path, content } of staged) files.set(path, content);
    },
    copy: (media: readonly { path: string }[]) => void copied.push(...media.map(({ path }) => path)),
  };
  return { files, copied, sink };
};

describe("the library", () => {
  it("loads the sample show, and holds back what is not due", async () => {
    const { value, problems } = await loadShow(await openShow(root), { now });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const show: Show = value!.show;
    expect(show.hosts.length).toBeGreaterThan(0);
    const states = value!.planned.map(({ state }) => state);
    expect(states.filter((state) => state === "published")).toHaveLength(3);
    expect(states).toContain("scheduled");
  });

  it("builds it in memory, the same twice", async () => {
    const project = await openShow(root);
    const [first, second] = [collect(), collect()];
    const built = await buildShow(project, { now, sink: first.sink });
    expect(built.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(built.nextDue?.date).toBeGreaterThan(now);
    for (const slug of built.site!.cards.filter(({ state }) => state === "published").map((card) => card.slug))
      expect([...first.files.keys()]).toContain(`episodes/${slug}/index.html`);
    expect(first.copied.some((path) => path.endsWith(".mp3"))).toBe(true);
    await buildShow(await openShow(root), { now, sink: second.sink });
    expect([...second.files]).toEqual([...first.files]);
  }, 60_000);

  it("publishes it into a folder: the bytes that were built", async () => {
    const project = await openShow(root);
    const { files, sink } = collect();
    await buildShow(project, { now, sink });
    const { outcome, paths, problems } = await publish(await openShow(root), { root, out, now });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outcome?.written).toHaveLength(paths.length);
    const there = readdirSync(out, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
    for (const path of paths) expect(there).toContain(path);
    for (const [path, content] of files)
      expect(readFileSync(join(out, path)).equals(Buffer.from(content as string)), path).toBe(true);
    // An icon that earlier builds did not write is the owner's.
    writeFileSync(join(out, "favicon.ico"), "mine");
    const earlier = paths.filter((path) => path !== "favicon.ico");
    const again = await publish(await openShow(root), { root, out, now, earlier });
    expect(readFileSync(join(out, "favicon.ico"), "utf8")).toBe("mine");
    expect([again.paths, again.foreign]).toEqual([earlier, ["favicon.ico"]]);
  }, 60_000);

  it("understands a transcript without a show, and writes it in every format", async () => {
    const { value: transcript } = readTranscript("talk.txt", "Ada: Welcome to the harbour.\n\nIda: Thank you, Ada.\n");
    const lone = loneEpisode({ language: "en", title: "A talk", speakers: ["Ada Marlow"] });
    const episode = { ...lone.episode, duration: 10 };
    const understood = await understand({ show: lone.show, episode, transcript });
    expect(understood.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ["Ada Marlow", "Welcome to the harbour."],
      ["Ida", "Thank you, Ada."],
    ]);
    expect(understood.timing.method).toBe("estimated");
    const files = writeTalkFiles({ episode, understood });
    expect(files.map(({ path }) => path)).toEqual(
      ["vtt", "srt", "json", "html", "txt"].map((format) => `episodes/a-talk/transcript.${format}`),
    );
    expect(files[0]?.content).toContain("<v Ada Marlow>Welcome to the harbour.");
  });

  const talk = readTranscript("talk.txt", "Ada: Hello.\n");
  const lone = loneEpisode({ language: "en" });
  const nothing: never = undefined as never;
  const refused: readonly [string, () => unknown, string][] = [
    ["no folder", () => openShow(nothing), "root is undefined, but should be the path of a show's folder"],
    ["an empty path", () => openShow(""), "root is empty, but should be the path of a show's folder"],
    [
      "an address",
      () => openShow(new URL("file:///show") as never),
      "root is an object of the kind URL, but should be",
    ],
    ["a file for a folder", () => openShow("package.json"), "ENOTDIR: not a directory"],
    ["no folder at the path", () => openShow(join(out, "nowhere")), "ENOENT: no such file or directory"],
    ["no moment", async () => loadShow(await openShow(root), nothing), "now is undefined, but should be milliseconds"],
    [
      "a date",
      async () => loadShow(await openShow(root), { now: new Date() as never }),
      "now is an object of the kind Date",
    ],
    [
      "seconds",
      async () => loadShow(await openShow(root), { now: now / 1000 }),
      `now is ${now / 1000}, but should be milli`,
    ],
    [
      "a day as text",
      async () => loadShow(await openShow(root), { now: "2026-03-01" as never }),
      'now is "2026-03-01", but',
    ],
    [
      "no output",
      async () => publish(await openShow(root), { root, now, out: nothing }),
      "out is undefined, but should be",
    ],
    ["no options", async () => publish(await openShow(root), nothing), "root is undefined, but should be the path"],
    [
      "the show's own folder",
      async () => publish(await openShow(root), { root, now, out: root }),
      "holds the show itself",
    ],
    ["its episodes", async () => publish(await openShow(root), { root, now, out: "episodes" }), "lies in episodes/"],
    [
      "a text for bytes",
      () => openTranscript("talk.txt", "Ada: Hello." as never),
      'bytes is "Ada: Hello.", but should be a Uint8Array',
    ],
    [
      "bytes for a text",
      () => readTranscript("talk.txt", Buffer.from("Ada") as never),
      "text is an object of the kind Buffer",
    ],
    ["no language", () => loneEpisode({} as never), "language is undefined, but should be a language code"],
    [
      "a language's name",
      () => loneEpisode({ language: "English" }),
      'language is "English", but should be a language code',
    ],
    [
      "a name for names",
      () => loneEpisode({ language: "en", speakers: "Ada" as never }),
      'speakers is "Ada", but should be a list',
    ],
    ["nothing to understand", () => understand(nothing), "show is undefined, but should be a show"],
    ["a show alone", () => understand({ show: lone.show } as never), "episode is undefined, but should be an episode"],
    [
      "what a reader gives",
      () => understand({ ...lone, transcript: talk as never }),
      "transcript is a map of value, problems, but",
    ],
    [
      "a map of files",
      () => overlayFolder(new Map() as never),
      "files is an object of the kind Map, but should be an object",
    ],
    [
      "a path of Windows",
      () => overlayFolder({ "episodes\\show.md": "" }),
      "should be episodes/show.md from the show's root",
    ],
    [
      "a path from elsewhere",
      () => overlayFolder({ "/episodes/show.md": "" }),
      'is "/episodes/show.md", but should be one from',
    ],
    [
      "a file without content",
      () => overlayFolder({ "a.md": null as never }),
      "a.md is null, but should be a text or a Uint8Array",
    ],
  ];
  it.each(refused)("says what it was called with and what belongs there: %s", async (_, call, said) => {
    await expect((async () => call())()).rejects.toThrow(said);
  });

  it("writes over nothing of others, unless it is told to", async () => {
    const site = mkdtempSync(join(out, "site-"));
    writeFileSync(join(site, "index.html"), "mine");
    const project = await openShow(root);
    await expect(publish(project, { root, out: site, now })).rejects.toThrow("files that airdate did not write");
    expect(readdirSync(site)).toEqual(["index.html"]);
    expect(readFileSync(join(site, "index.html"), "utf8")).toBe("mine");
    const { outcome } = await publish(project, { root, out: site, now, overwrite: true });
    expect(outcome?.written).toContain("index.html");
  }, 60_000);

  it("writes what is another now, whatever was built or published elsewhere meanwhile", async () => {
    const files = { "episodes/show.md": showText, "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00") };
    const project = { ...(await openShow(root)), folder: overlayFolder(files) };
    const [one, other] = [mkdtempSync(join(out, "one-")), mkdtempSync(join(out, "other-"))];
    const page = (place: string): string => readFileSync(join(place, "episodes/varnish/index.html"), "utf8");
    const into = async (place: string): Promise<string[]> => {
      const { outcome } = await publish(project, { root, out: place, now });
      return outcome!.written.filter((path) => path.startsWith("episodes/varnish/"));
    };
    for (const place of [one, other]) expect(await into(place)).toContain("episodes/varnish/index.html");
    files["episodes/varnish.md"] += "\nTwo coats.\n";
    await into(other);
    await into(one);
    expect(page(one)).toContain("Two coats");
    files["episodes/varnish.md"] += "\nThree coats.\n";
    await buildShow(project, { now, sink: collect().sink });
    await into(one);
    expect(page(one)).toContain("Three coats");
    expect(await into(one)).toEqual([]);
  }, 60_000);

  it("names the files of an episode without a title after the word", () => {
    expect(lone.episode.slug).toBe("episode");
  });

  it("does what its page in the README shows", () => {
    const example = /## As a library\n[^`]*```js\n([\s\S]+?)\n```/.exec(readFileSync("README.md", "utf8"))?.[1];
    const folder = mkdtempSync(join(out, "program-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(resolve("."), join(folder, "node_modules/airdate"));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write("my-show/episodes/show.md", showText);
    write("my-show/episodes/varnish.md", episodeText("Varnish", "2026-02-01 06:00"));
    write("talk.vtt", captionsText);
    write("program.mjs", example!);
    const printed = execFileSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
    expect(printed).toMatch(
      /^wrote \d+ files\n(?:episodes\/at-the-harbour\/transcript\.(?:vtt|srt|json|html|txt)\n){5}Welcome, The keel\ntrue\n$/,
    );
    expect(readFileSync(join(folder, "my-show/out/feed.xml"), "utf8")).toContain("<title>Varnish</title>");
    // What was published is remembered as the command does it, and a build by the command goes on from there.
    const build = ["dist/bin.js", "build", join(folder, "my-show"), "--out", join(folder, "my-show/out")];
    const lockFile = join(folder, "my-show/episodes/published.lock.json");
    const lock = readFileSync(lockFile, "utf8");
    execFileSync(process.execPath, build, { stdio: "pipe" });
    expect(readFileSync(lockFile, "utf8")).toBe(lock);
    expect(readFileSync(join(folder, "episodes/at-the-harbour/transcript.txt"), "utf8")).toContain("Ida Berg");
  }, 60_000);

  it("shows of its options those alone that are a program's", () => {
    const types = readFileSync("dist/types/pipeline/project.d.ts", "utf8");
    expect(types).toContain("interface BuildOptions");
    const calls = ["build", "load", "publish"].map((name) => readFileSync(`dist/types/pipeline/${name}.d.ts`, "utf8"));
    for (const call of calls) expect(call.match(/^export declare function \w+\(.*Command/m)).toBeNull();
  });

  it("has types that a strict program compiles with, down to the last file", () => {
    const folder = mkdtempSync(join(out, "typed-"));
    const program = `import { loadShow, openShow, publish, type Found, type Outcome } from "${resolve("dist/types/index.js")}";
const project = await openShow("my-show");
export const found: Found[] = (await loadShow(project, { now: 0 })).value?.found ?? [];
export const outcome: Outcome | undefined = (await publish(project, { root: "my-show", out: "out", now: 0 })).outcome;
`;
    writeFileSync(join(folder, "program.mts"), program);
    const strict =
      "--ignoreConfig --noEmit --strict --module nodenext --target es2022 --skipLibCheck false --types node";
    const options = [...strict.split(" "), "--typeRoots", resolve("node_modules/@types"), join(folder, "program.mts")];
    execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", ...options], { stdio: "pipe" });
  }, 60_000);
});

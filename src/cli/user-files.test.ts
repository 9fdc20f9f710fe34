// What users wrote is never lost: every command that writes a file of theirs is killed, disturbed, and run on a full disk.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fillDisk } from "../testing/fill-disk.js";
import { type ShowFolder, withShow } from "../testing/with-show.js";
import { type WritingCommand, writingCommands } from "../testing/writing-commands.js";

const disturb = resolve("src/testing/disturb-writing.cjs");
const isTemporary = (path: string): boolean => path.includes(".airdate-tmp-");

/** Files of the user's, by path: not what builds write and remember. */
const filesOf = (show: ShowFolder): Record<string, string> =>
  Object.fromEntries(
    Object.entries(show.files()).filter(([path]) => !/^(?:out|\.airdate|\.git|filler)(?:\/|$)/.test(path)),
  );

/** What no two processes have in common is taken from the names of temporary files. */
const nameless = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/(\.airdate-tmp-\w+-)\d+$/, "$1"), text]),
  );

/** Makes shows in which the command has something to write: the first, and copies of it. */
function openStock({ files, before = [], edits = {} }: WritingCommand): {
  fill(show: ShowFolder): Promise<ShowFolder>;
} {
  let stock: string | undefined;
  const make = async (): Promise<string> => {
    const show = withShow(files);
    for (const words of before)
      if (words[0] === "git") execFileSync("git", words.slice(1), { cwd: show.root });
      else expect((await show.run(...words)).code).toBe(0);
    for (const [path, text] of Object.entries(edits)) show.write(path, text);
    const kept = mkdtempSync(join(tmpdir(), "airdate-stock-"));
    cpSync(show.root, kept, { recursive: true, preserveTimestamps: true });
    return kept;
  };
  afterAll(() => stock && rmSync(stock, { recursive: true, force: true }));
  return {
    async fill(show) {
      stock ??= await make();
      cpSync(stock, show.root, { recursive: true, preserveTimestamps: true });
      return show;
    },
  };
}

/** As a process of its own, whose writing is disturbed. */
const disturbed = (show: ShowFolder, { words }: WritingCommand, env: Record<string, string>) =>
  show.spawn(words, {
    NODE_OPTIONS: `--require ${disturb}`,
    DISTURB_UNDER: show.root,
    AIRDATE_THREADS: "1",
    ...env,
  });

describe.each(Object.entries(writingCommands))("%s", (_, command) => {
  const stock = openStock(command);
  const prepare = (show = withShow({})): Promise<ShowFolder> => stock.fill(show);

  it("leaves every file as it was or as it shall be, at whichever step it is killed", async () => {
    const [whole, killed] = [await prepare(), await prepare()];
    const old = filesOf(whole);
    const notes = join(withShow({}).root, "notes");
    expect(disturbed(whole, command, { DISTURB_NOTE: notes })).toMatchObject({ code: 0 });
    const now = filesOf(whole);
    expect(now[command.writes]).not.toBe(old[command.writes]);
    const steps = readFileSync(notes, "utf8").trimEnd().split("\n");
    expect(steps.length).toBeGreaterThan(3);
    const isWhole = (left: Record<string, string>, at: number): void => {
      for (const [path, text] of Object.entries(left))
        if (!isTemporary(path)) expect([old[path], now[path]], `${path} after step ${at}`).toContain(text);
      for (const path of Object.keys(old)) expect(left, `step ${at}`).toHaveProperty([path]);
    };
    steps.forEach((line, at) => {
      isWhole(JSON.parse(line), at + 1);
    });
    // In earnest too, in the middle of the writing; what the killed one left is in nobody's way.
    const { code } = disturbed(killed, command, { DISTURB_AT: "2" });
    expect(code).toBe(null);
    const left = filesOf(killed);
    expect(nameless(left)).toEqual(nameless(JSON.parse(steps[1]!)));
    isWhole(left, 2);
    // A file that is whole and new is taken for the user's own.
    for (const path of Object.keys(left)) if (!(path in old) && !isTemporary(path)) killed.remove(path);
    expect((await killed.run(...command.words)).code).toBe(0);
    expect(filesOf(killed)).toEqual(now);
  }, 120_000);

  it("writes nothing over what changed while it ran", async () => {
    const show = await prepare();
    const file = join(show.root, command.writes);
    const before = filesOf(show);
    const old = before[command.writes] ?? "";
    const { code, said } = disturbed(show, command, { DISTURB_FILE: file });
    expect([code, said]).toEqual([2, expect.stringMatching(/while this command ran, and nothing was written into it/)]);
    expect(filesOf(show)).toEqual({ ...before, [command.writes]: `${old}\nTyped meanwhile.\n` });
  });

  it("says that the disk is full, and changes nothing", async (test) => {
    const show = withShow({});
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", show.root], { stdio: "pipe" });
    } catch {
      console.log("skipped: a small disk can only be mounted by root");
      test.skip();
    }
    try {
      await prepare(show);
      const old = filesOf(show);
      fillDisk(join(show.root, "filler"));
      const { code, said } = await show.run(...command.words);
      expect([code, said]).toEqual([
        2,
        expect.stringMatching(
          /the disk is full(?:\. It is as it was|; nothing that was|\s+make room, then run it again)/,
        ),
      ]);
      expect(filesOf(show)).toEqual(old);
      show.remove("filler");
      expect((await show.run(...command.words)).code).toBe(0);
      expect(existsSync(join(show.root, command.writes))).toBe(true);
    } finally {
      // A build of this process has its cache still open.
      execFileSync("umount", ["--lazy", show.root]);
    }
  });
});

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])("finishes the file that it writes when it gets %s, and ends as %i", (signal, code) => {
  const command = writingCommands["glossary --apply"]!;
  const show = withShow(command.files);
  // The writing itself is the second step.
  const env = {
    NODE_OPTIONS: `--require ${disturb}`,
    DISTURB_UNDER: show.root,
    DISTURB_AT: "2",
    DISTURB_SIGNAL: signal,
  };
  const words = command.words.map((word) => `'${word.replace("{root}", show.root)}'`).join(" ");
  const script = `'${process.execPath}' '${resolve("dist/bin.js")}' ${words}; echo "ended as $?"`;
  const done = execFileSync("bash", ["-c", script], {
    encoding: "utf8",
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
  expect(done).toContain(`ended as ${code}\n`);
  expect(show.read("episodes/varnish.md")).toContain("varnich");
  expect(Object.keys(filesOf(show)).filter(isTemporary)).toEqual([]);
});

it.each(["build", "check", "serve", "next"])("%s says that episodes is a file, and ends", async (command) => {
  const show = withShow({ episodes: "no folder" });
  const { code, said } = show.spawn([command, "{root}"]);
  expect(code).toBe(2);
  expect(said).toBe(
    'airdate: "episodes" in {root} is a file, but should be the folder that holds show.md and the episodes\n  give that file another name\n',
  );
});

// What users wrote is never lost: every command that writes a file of theirs is killed, disturbed, and run on a full disk.
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type ShowFolder, withShow } from "../testing/with-show.js";
import { type WritingCommand, writingCommands } from "../testing/writing-commands.js";

const disturb = resolve("src/testing/disturb-writing.cjs");
const isTemporary = (path: string): boolean => path.includes(".airdate-tmp-");

/** Files of the user's, by path: not what builds write and remember. */
const filesOf = (show: ShowFolder): Record<string, string> =>
  Object.fromEntries(
    Object.entries(show.files()).filter(([path]) => !/^(?:out|\.airdate|\.git|filler)(?:\/|$)/.test(path)),
  );

function prepare(show: ShowFolder, { files, before = [], edits = {} }: WritingCommand): void {
  for (const [path, text] of Object.entries(files)) show.write(path, text);
  for (const words of before)
    if (words[0] === "git") execFileSync("git", words.slice(1), { cwd: show.root });
    else expect(show.spawn(words).code).toBe(0);
  for (const [path, text] of Object.entries(edits)) show.write(path, text);
}

const run = (show: ShowFolder, words: string[], env: Record<string, string> = {}): ReturnType<ShowFolder["spawn"]> =>
  show.spawn(words, { ...env, AIRDATE_THREADS: "1" });

describe.each(Object.entries(writingCommands))("%s", (_, command) => {
  it("leaves every file as it was or as it shall be, at whichever step it is killed", () => {
    let show = withShow({});
    prepare(show, command);
    const old = filesOf(show);
    const whole = withShow({});
    prepare(whole, command);
    expect(run(whole, command.words)).toMatchObject({ code: 0 });
    const now = filesOf(whole);
    expect(now[command.writes]).not.toBe(old[command.writes]);
    // A file takes four steps; some commands write several.
    for (let at = 1; ; at = at < 9 ? at + 1 : 1000) {
      const env = { NODE_OPTIONS: `--require ${disturb}`, DISTURB_UNDER: show.root, DISTURB_AT: String(at) };
      const { code, said } = run(show, command.words, env);
      const left = filesOf(show);
      for (const [path, text] of Object.entries(left))
        if (!isTemporary(path)) expect([old[path], now[path]], `${path} after step ${at}`).toContain(text);
      for (const path of Object.keys(old)) expect(left, `step ${at}`).toHaveProperty([path]);
      if (code !== null) {
        expect([code, said]).toEqual([0, expect.any(String)]);
        expect(at).toBeGreaterThan(3);
        expect(left).toEqual(now);
        return;
      }
      // Every step is looked at from the same beginning; where that is quick, with what the killed one left beside the files.
      if (command.before) {
        show = withShow({});
        prepare(show, command);
      } else {
        for (const path of Object.keys(left)) if (!(path in old) && !isTemporary(path)) show.remove(path);
        for (const [path, text] of Object.entries(old)) show.write(path, text);
      }
    }
  }, 120_000);

  it("writes nothing over what changed while it ran", () => {
    const show = withShow({});
    prepare(show, command);
    const file = join(show.root, command.writes);
    const old = filesOf(show)[command.writes] ?? "";
    const env = { NODE_OPTIONS: `--require ${disturb}`, DISTURB_UNDER: show.root, DISTURB_FILE: file };
    const { code, said } = run(show, command.words, env);
    expect([code, said]).toEqual([2, expect.stringMatching(/while this command ran, and nothing was written into it/)]);
    expect(filesOf(show)[command.writes]).toBe(`${old}\nTyped meanwhile.\n`);
    expect(Object.keys(filesOf(show)).filter(isTemporary)).toEqual([]);
  });

  it("says that the disk is full, and changes nothing", (test) => {
    const show = withShow({});
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", show.root], { stdio: "pipe" });
    } catch {
      console.log("skipped: a small disk can only be mounted by root");
      test.skip();
    }
    try {
      prepare(show, command);
      const old = filesOf(show);
      fill(join(show.root, "filler"));
      const { code, said } = run(show, command.words);
      expect([code, said]).toEqual([
        2,
        expect.stringMatching(
          /the disk is full(?:\. It is as it was|; nothing that was|\s+make room, then run it again)/,
        ),
      ]);
      expect(filesOf(show)).toEqual(old);
      show.remove("filler");
      expect(run(show, command.words).code).toBe(0);
      expect(existsSync(join(show.root, command.writes))).toBe(true);
    } finally {
      execFileSync("umount", [show.root]);
    }
  });
});

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])("finishes the file that it writes when it gets %s, and ends as %i", (signal, code) => {
  const command = writingCommands["glossary --apply"]!;
  const show = withShow({});
  prepare(show, command);
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

function fill(file: string): void {
  for (let size = 3_200_000; size > 0; size -= 4096) {
    try {
      writeFileSync(file, Buffer.alloc(size));
      return;
    } catch {
      // Too large still.
    }
  }
}

it.each(["build", "check", "serve", "next"])("%s says that episodes is a file, and ends", async (command) => {
  const show = withShow({ episodes: "no folder" });
  const { code, said } = show.spawn([command, "{root}"]);
  expect(code).toBe(2);
  expect(said).toBe(
    'airdate: "episodes" in {root} is a file, but should be the folder that holds show.md and the episodes\n  give that file another name\n',
  );
});

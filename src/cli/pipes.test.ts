// What commands say arrives whole and in order when both streams go into one pipe, and nobody minds a reader who leaves.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const bin = `"${process.execPath}" "${resolve("dist/bin.js")}"`;

const unknown = (at: number): string => Array.from({ length: 3 }, (_, field) => `unknown${at}x${field}: 1\n`).join("");

/** A show of many warnings: more than fits into a pipe. */
const loud = (): ShowFolder =>
  withShow(
    Object.fromEntries([
      ["episodes/show.md", showText],
      ...Array.from({ length: 160 }, (_, at): [string, string] => [
        `episodes/e${at}.md`,
        episodeText(`Episode ${at} ${"of a long title ".repeat(5)}`, "2026-02-01 06:00", unknown(at)),
      ]),
    ]),
  );

const sh = (show: ShowFolder, script: string): { code: number | null; out: string; said: string } => {
  const done = spawnSync("bash", ["-c", script], {
    cwd: show.root,
    encoding: "utf8",
    env: { ...process.env, AIRDATE_THREADS: "1" },
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, said: done.stderr };
};

it("says problems whole, then the summary, into one pipe that is read slowly", () => {
  const show = loud();
  // Apart, the two streams are two texts; together they are these two, one behind the other.
  const apart = sh(show, `${bin} check . 2> said > printed; cat said printed`);
  // More than a pipe holds.
  expect(apart.out.length).toBeGreaterThan(70_000);
  const slowly = `node -e 'setTimeout(() => process.stdin.pipe(process.stdout), 700)'`;
  expect(sh(show, `${bin} check . 2>&1 | ${slowly}`).out).toBe(apart.out);
  const built = sh(show, `${bin} build . --at 2026-03-01T00:00:00Z 2>&1 | ${slowly}`).out.split("\n");
  expect(built.at(-2)).toMatch(/^out: \d+ files written, 0 unchanged, 0 removed\.$/);
  expect(built.at(-3)).toBe("160 episodes published.");
  expect(built.at(-4)).toMatch(/warnings?/);
  // What is written over on a terminal is not for pipes.
  expect(built.join("\n")).not.toMatch(/[\r\u001b]/);
}, 60_000);

it("goes on when nobody reads any more, and ends without a word of it", () => {
  const show = loud();
  const listed = sh(show, `${bin} check . --json | head -c 10; echo " \${PIPESTATUS[0]}"`);
  expect(listed).toEqual({ code: 0, out: expect.stringMatching(/ [01]\n$/), said: "" });
  const built = sh(show, `${bin} build . --at 2026-03-01T00:00:00Z 2>&1 | head -n 1; echo "\${PIPESTATUS[0]}"`);
  expect(built).toEqual({ code: 0, out: expect.stringMatching(/\n0\n$/), said: "" });
  expect(existsSync(join(show.root, "episodes/published.lock.json"))).toBe(true);
}, 60_000);

it.runIf(existsSync("/dev/full"))("says so when what it prints cannot be written", () => {
  const show = withShow({ "episodes/show.md": showText, "episodes/a.md": episodeText("A", "2026-02-01 06:00") });
  const done = sh(show, `${bin} check . --json > /dev/full`);
  expect(done).toEqual({
    code: 2,
    out: "",
    said: "airdate: What this command prints could not be written: the disk is full\n  look where standard output goes\n",
  });
});

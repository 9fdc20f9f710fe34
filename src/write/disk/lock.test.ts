// Who gets the lock of a build, and which locks count as dead.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import fs, {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Lock, takeLock } from "./lock.js";
import { nameThisProcess } from "./lock-holder.js";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "airdate-lock-"));
  file = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = Date.UTC(2026, 2, 1);
const put = (holder: object, age = 0): void => {
  writeFileSync(file, JSON.stringify({ since: now, token: "theirs", ...holder }));
  const time = Date.now() / 1000 - age;
  utimesSync(file, time, time);
};
const why = (lock: Lock): string | undefined => (lock.held ? (lock.tookOver?.why ?? "") : undefined);

it("is held by one, and free again afterwards", () => {
  const first = takeLock(file, now);
  expect(why(first)).toBe("");
  expect(takeLock(file, now)).toMatchObject({
    held: false,
    holder: { pid: process.pid, host: hostname(), since: now },
  });
  if (first.held) first.release();
  expect(existsSync(file)).toBe(false);
  expect(why(takeLock(file, now))).toBe("");
});

it("is taken over from a process that is gone, whatever its age", () => {
  const pid = Number(execFileSync("sh", ["-c", "echo $$"], { encoding: "utf8" }));
  put({ ...nameThisProcess(), pid });
  expect(why(takeLock(file, now))).toBe("that process is gone");
  put({ pid, host: hostname() });
  expect(why(takeLock(file, now))).toBe("that process is gone");
});

it.runIf(existsSync("/proc/self/stat"))("is taken over where another process has the number now", () => {
  put({ ...nameThisProcess(), started: "17" });
  expect(why(takeLock(file, now))).toBe("another process has that number now");
});

it("is kept from all others by a process that lives here, however long it is silent", () => {
  put(nameThisProcess(), 86_400);
  expect(why(takeLock(file, now))).toBe(
    existsSync("/proc/self/stat") ? undefined : expect.stringMatching(/^it gave no/),
  );
});

it.each([
  ["another machine", { pid: 1, host: "elsewhere", place: "elsewhere 1 pid:[1]", started: "5" }],
  [
    "a container that was started again under the same name",
    { pid: 1, host: hostname(), place: `${hostname()} 1 pid:[1]` },
  ],
  ["an older version elsewhere", { pid: 1, host: "elsewhere" }],
  ["an older version here", { pid: process.pid, host: hostname() }],
])("of %s is taken over after a minute without a sign of life", (_, holder) => {
  put(holder, 50);
  const early = takeLock(file, now);
  expect(early).toMatchObject({ held: false, holder: { pid: holder.pid } });
  expect(early.held === false && early.silent).toBeGreaterThan(49_000);
  put(holder, 61);
  expect(why(takeLock(file, now))).toMatch(/^it gave no sign of life for 6\d s$/);
});

it("shows signs of life, and sees that it was taken over", () => {
  const lock = takeLock(file, now);
  if (!lock.held) throw new Error("the lock was free");
  utimesSync(file, 1000, 1000);
  lock.beat();
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(60_000);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: process.pid });
  put({ pid: 1, host: "elsewhere" });
  expect(lock.isStillHeld()).toBe(false);
  lock.beat();
  lock.release();
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: 1, host: "elsewhere" });
});

it("that cannot be read is waited for a moment, then taken", () => {
  writeFileSync(file, "{");
  expect(takeLock(file, now).held).toBe(false);
  utimesSync(file, 1000, 1000);
  expect(why(takeLock(file, now))).toBe("it cannot be read");
});

it("is taken over past one who was killed while taking it over, and not past one who is at it", () => {
  const dead = { pid: 4_194_304, host: hostname() };
  const guard = `${file}.taking`;
  writeFileSync(guard, "");
  put(dead);
  expect(takeLock(file, now)).toMatchObject({ held: false, holder: dead });
  expect(readdirSync(folder)).toEqual(["lock", "lock.taking"]);
  utimesSync(guard, 1000, 1000);
  expect(why(takeLock(file, now))).toBe("that process is gone");
  expect(readdirSync(folder)).toEqual(["lock"]);
});

it("is held by one also on a disk that gives no file a second name", () => {
  const { linkSync } = fs;
  fs.linkSync = () => {
    throw Object.assign(new Error("no links"), { code: "ENOTSUP" });
  };
  syncBuiltinESMExports();
  try {
    const first = takeLock(file, now);
    expect([why(first), takeLock(file, now).held]).toEqual(["", false]);
    if (first.held) first.release();
    put({ pid: 4_194_304, host: hostname() });
    expect(why(takeLock(file, now))).toBe("that process is gone");
  } finally {
    fs.linkSync = linkSync;
    syncBuiltinESMExports();
  }
  expect(readdirSync(folder)).toEqual(["lock"]);
});

it("is held by one at a time when many take over from the dead", async () => {
  const log = join(folder, "log");
  writeFileSync(log, "");
  const script = `
    import { appendFileSync, writeFileSync, utimesSync } from "node:fs";
    import { takeLock } from ${JSON.stringify(resolve("dist/write/disk/lock.js"))};
    const [file, log] = ${JSON.stringify([file, log])};
    for (let round = 0; round < 40; ) {
      const lock = takeLock(file, Date.now());
      if (!lock.held) continue;
      round++;
      appendFileSync(log, "+");
      const until = performance.now() + 2;
      while (performance.now() < until);
      appendFileSync(log, "-");
      if (round % 3 === 0) lock.release();
      else writeFileSync(file, JSON.stringify({ pid: 4194304 + round, host: ${JSON.stringify(hostname())}, since: 0 }));
    }`;
  const children: ChildProcess[] = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" }),
  );
  const codes = await Promise.all(children.map((child) => new Promise((done) => child.on("exit", done))));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(log, "utf8")).toBe("+-".repeat(160));
}, 60_000);

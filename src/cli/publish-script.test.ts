// deploy/publish.sh with the real command, a real remote and a real rsync, each of which fails once.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, it } from "vitest";
import { type Clones, openClones } from "../testing/clones.js";
import { captionsText, episodeText, showText } from "../testing/with-show.js";
import { publishScript } from "../write/kit/publish-script.js";

const rooms: string[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) rmSync(room, { recursive: true, force: true });
});

interface Machine {
  clones: Clones;
  folder: string;
  /** Paths of what was copied. */
  site: string;
  run(at: string, env?: Record<string, string>): { code: number | null; out: string; said: string };
  /** Makes a command (rsync, or airdate's ping) fail until it is put right. */
  fail(name: "rsync" | "ping", fails: boolean): void;
  /** The words with which airdate was called since it was last asked. */
  asked(): string[];
}

const first = "2026-03-01T12:00:00Z";
const second = "2026-03-02T12:00:00Z";
const lockPath = "episodes/published.lock.json";

function openMachine(files: Record<string, string> = {}): Machine {
  const room = mkdtempSync(join(tmpdir(), "airdate-publish-"));
  rooms.push(room);
  const clones = openClones(room);
  for (const [path, text] of Object.entries({
    "deploy/publish.sh": publishScript(),
    ".gitignore": "out/\n.airdate/\n",
    "episodes/show.md": showText,
    "episodes/one.md": episodeText("One", "2026-02-20 06:00"),
    "episodes/one.vtt": captionsText,
    "episodes/two.md": episodeText("Two", "2026-03-02 06:00"),
    ...files,
  })) {
    mkdirSync(join(clones.author, path, ".."), { recursive: true });
    writeFileSync(join(clones.author, path), text);
  }
  clones.publish("Begin");
  const [folder, site, bin] = [clones.clone(), join(room, "site"), join(room, "bin")];
  mkdirSync(bin);
  const [log, fails] = [join(room, "asked"), join(room, "fails-")];
  const command = join(bin, "airdate");
  const stand = (name: string, text: string): void => writeFileSync(join(bin, name), text, { mode: 0o755 });
  stand(
    "airdate",
    `#!/bin/sh
echo "$@" >> '${log}'
if [ "$1" = ping ] && [ -f '${fails}ping' ]; then echo "no hub answers" >&2; exit 1; fi
exec '${process.execPath}' '${resolve("dist/bin.js")}' "$@"
`,
  );
  const real = spawnSync("sh", ["-c", "command -v rsync"], { encoding: "utf8" }).stdout.trim();
  stand(
    "rsync",
    `#!/bin/sh
if [ -f '${fails}rsync' ]; then echo "rsync: connection refused" >&2; exit 12; fi
exec '${real}' "$@"
`,
  );
  return {
    clones,
    folder,
    site,
    run(at, env = {}) {
      const done = spawnSync("sh", ["deploy/publish.sh"], {
        cwd: folder,
        encoding: "utf8",
        env: {
          HOME: room,
          PATH: `${bin}:${process.env.PATH}`,
          AIRDATE: command,
          AIRDATE_TARGET: `${site}/`,
          SOURCE_DATE_EPOCH: String(Date.parse(at) / 1000),
          ...env,
        },
      });
      return { code: done.status, out: done.stdout, said: done.stderr };
    },
    fail(name, does) {
      if (does) writeFileSync(fails + name, "");
      else rmSync(fails + name, { force: true });
    },
    asked() {
      const words = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
      rmSync(log, { force: true });
      return words;
    },
  };
}

const has = (machine: Machine, title: string): boolean =>
  existsSync(join(machine.site, "feed.xml")) &&
  readFileSync(join(machine.site, "feed.xml"), "utf8").includes(`<title>${title}</title>`);
const quiet = { code: 0, out: "", said: "" };

it("copies, pushes the lock and tells hubs once, and is quiet from then on", () => {
  const machine = openMachine();
  expect(machine.run(first)).toMatchObject({ code: 0 });
  expect(machine.asked()).toEqual(["build", "ping"]);
  expect([has(machine, "One"), has(machine, "Two")]).toEqual([true, false]);
  expect(machine.clones.read(lockPath)).toContain('"one"');
  expect(machine.clones.messages()[0]).toBe("Remember what was published");
  expect(machine.run(first)).toEqual(quiet);
  expect(machine.asked()).toEqual(["build"]);
  expect(machine.run(second)).toMatchObject({ code: 0 });
  expect(has(machine, "Two")).toBe(true);
});

it("copies again what could not be copied, though nothing was built since", () => {
  const machine = openMachine();
  machine.fail("rsync", true);
  for (let run = 0; run < 2; run++) {
    const failed = machine.run(first);
    expect(failed.code).toBe(1);
    expect(failed.said).toContain("rsync: connection refused");
    expect(failed.said).toContain(`Copying to ${machine.site}/ failed`);
    expect(machine.asked()).toEqual(["build"]);
    expect(machine.clones.read(lockPath)).toBeUndefined();
  }
  machine.fail("rsync", false);
  expect(machine.run(first)).toMatchObject({ code: 0 });
  expect(has(machine, "One")).toBe(true);
  expect(machine.clones.read(lockPath)).toContain('"one"');
  expect(machine.run(first)).toEqual(quiet);
});

it("pushes again what could not be pushed, and tells hubs after that", () => {
  const machine = openMachine();
  machine.clones.accept(false);
  const failed = machine.run(first);
  expect(failed.code).toBe(1);
  expect(failed.said).toContain("this branch is protected");
  expect(failed.said).toContain("The lock of published episodes could not be pushed");
  expect(machine.asked()).toEqual(["build"]);
  machine.clones.accept(true);
  expect(machine.run(first)).toMatchObject({ code: 0 });
  expect(machine.clones.read(lockPath)).toContain('"one"');
  expect(machine.asked()).toEqual(["build", "ping"]);
});

it("tells hubs again that could not be told", () => {
  const machine = openMachine();
  machine.fail("ping", true);
  const failed = machine.run(first);
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.said).toContain("no hub answers");
  machine.fail("ping", false);
  machine.asked();
  expect(machine.run(first)).toMatchObject({ code: 0 });
  expect(machine.asked()).toEqual(["build", "ping"]);
  expect(machine.run(first)).toEqual(quiet);
});

it("says what is wrong with a broken episode, copies nothing, and goes on once it is mended", () => {
  const machine = openMachine();
  machine.run(first);
  const fine = episodeText("Two", "2026-03-02 06:00");
  writeFileSync(join(machine.clones.author, "episodes/two.md"), fine.replace("title: Two", "title:"));
  machine.clones.publish("Break it");
  const failed = machine.run(second);
  expect(failed.code).toBe(1);
  expect(failed.said).toMatch(/episodes\/two\.md:\d+/);
  expect(failed.said).toContain("The show was not built. Nothing was copied.");
  expect(has(machine, "One")).toBe(true);
  writeFileSync(join(machine.clones.author, "episodes/two.md"), fine);
  machine.clones.publish("Mend it");
  expect(machine.run(second)).toMatchObject({ code: 0 });
  expect(has(machine, "Two")).toBe(true);
});

it("takes in what others pushed while its own lock waits", () => {
  const machine = openMachine();
  machine.clones.accept(false);
  expect(machine.run(first).code).toBe(1);
  machine.clones.accept(true);
  writeFileSync(join(machine.clones.author, "episodes/three.md"), episodeText("Three", "2026-02-25 06:00"));
  machine.clones.publish("Another episode");
  expect(machine.run(first)).toMatchObject({ code: 0 });
  expect(has(machine, "Three")).toBe(true);
  expect(machine.clones.read(lockPath)).toContain('"three"');
  expect(machine.run(first)).toEqual(quiet);
});

it("copies what was built by hand, what was removed, and to another place", () => {
  const machine = openMachine();
  machine.run(first);
  const built = spawnSync(process.execPath, [resolve("dist/bin.js"), "build", machine.folder, "--at", second]);
  expect(built.status).toBe(0);
  expect(machine.run(second)).toMatchObject({ code: 0 });
  expect(has(machine, "Two")).toBe(true);
  const other = { ...machine, site: `${machine.site}-2` };
  expect(machine.run(second, { AIRDATE_TARGET: `${other.site}/` })).toMatchObject({ code: 0 });
  expect(has(other, "Two")).toBe(true);
});

it("works where out/ is committed, where the lock is ignored, and without git", () => {
  const committed = openMachine({ ".gitignore": ".airdate/\n*.lock.json\n", "out/CNAME": "harbour.example\n" });
  expect(committed.run(first)).toMatchObject({ code: 0 });
  expect(existsSync(join(committed.site, "CNAME"))).toBe(true);
  expect(committed.clones.read(lockPath)).toContain('"one"');
  writeFileSync(join(committed.clones.author, "episodes/three.md"), episodeText("Three", "2026-02-25 06:00"));
  committed.clones.publish("Another episode");
  expect(committed.run(first)).toMatchObject({ code: 0 });
  expect(has(committed, "Three")).toBe(true);
  expect(committed.run(first)).toEqual(quiet);
  rmSync(join(committed.folder, ".git"), { recursive: true });
  expect(committed.run(second)).toMatchObject({ code: 0 });
  expect(has(committed, "Two")).toBe(true);
});

it("commits without a remote, and says nothing of that", () => {
  const machine = openMachine();
  const git = (...words: string[]): string =>
    spawnSync("git", words, { cwd: machine.folder, encoding: "utf8" }).stdout.trim();
  git("remote", "remove", "origin");
  const done = machine.run(first);
  expect(done.code).toBe(0);
  expect(done.said).toBe("There is nobody to tell: show.md names no hubs, and Podping is off or has no token.\n");
  expect(git("log", "-1", "--format=%s")).toBe("Remember what was published");
  expect(machine.run(first)).toEqual(quiet);
});

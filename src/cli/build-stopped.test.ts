// A build that is told to end clears up and says so; one that finds the lock of a dead build takes it over and says so.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const bin = resolve("dist/bin.js");

const long = (version: string): Record<string, string> =>
  Object.fromEntries([
    ["episodes/show.md", showText],
    ...Array.from({ length: 24 }, (_, at): [string, string][] => [
      [`episodes/e${at}.md`, episodeText(`Episode ${at}`, "2026-02-01 06:00", "", `Version ${version}.\n`)],
      [`episodes/e${at}.vtt`, captionsText.replace("varnish", `varnish ${version} ${at}`)],
    ]).flat(),
  ]);

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

/** Starts a build and sends it a signal once it has staged a file. */
function stop(
  show: ShowFolder,
  signal: NodeJS.Signals,
  threads: string,
  more: string[] = [],
  isTime = (): boolean => leftovers(show).some((path) => path.endsWith(".airdate-tmp")),
): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, "build", show.root, "--at", "2026-03-01T00:00:00Z", ...more], {
      env: { ...process.env, AIRDATE_THREADS: threads },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (bytes: Buffer) => {
      said += bytes.toString();
    });
    const timer = setInterval(() => {
      if (!isTime()) return;
      clearInterval(timer);
      child.kill(signal);
    }, 5);
    child.on("close", (code, by) => {
      clearInterval(timer);
      done({ code, signal: by, said });
    });
  });
}

const leftovers = (show: ShowFolder): string[] =>
  ["out", ".airdate"]
    .filter((folder) => existsSync(join(show.root, folder)))
    .flatMap((folder) => readdirSync(join(show.root, folder), { recursive: true, encoding: "utf8" }))
    .filter((path) => /airdate-tmp|^lock|\.tmp$/.test(path));

it("clears up after SIGINT and SIGTERM, and ends with their codes", async () => {
  const show = withShow(long("one"));
  expect(show.spawn(["build", "{root}", "--at", "2026-03-01T00:00:00Z"]).code).toBe(0);
  const before = show.files("out");
  const said = "airdate: Stopped: nothing was published, the output folder is as it was.\n";
  for (const [signal, code, threads] of [
    ["SIGINT", 130, "1"],
    ["SIGTERM", 143, "1"],
    ["SIGTERM", 143, "2"],
  ] as const) {
    for (const [path, text] of Object.entries(long(`${signal} ${threads}`))) show.write(path, text);
    expect(await stop(show, signal, threads)).toEqual({ code, signal: null, said });
    expect(leftovers(show)).toEqual([]);
    expect(show.files("out")).toEqual(before);
  }
  expect(show.spawn(["build", "{root}", "--at", "2026-03-01T00:00:00Z"]).code).toBe(0);
}, 240_000);

it("removes what a killed preview left, files and folders, though nothing changed since", async () => {
  const show = withShow(long("one"));
  const now = ["build", "{root}", "--at", "2026-03-01T00:00:00Z"];
  show.write("episodes/quillwort.md", episodeText("Quillwort", "2026-02-01 06:00", "draft: true\n"));
  expect(show.spawn(now).code).toBe(0);
  const before = show.files("out");
  const half = (): boolean => leftovers(show).some((path) => path.includes("quillwort"));
  expect(await stop(show, "SIGKILL", "1", ["--drafts"], half)).toMatchObject({ signal: "SIGKILL" });
  expect(half()).toBe(true);
  expect(show.spawn(now)).toMatchObject({ code: 0, said: expect.stringContaining("Took over the lock") });
  expect(show.files("out")).toEqual(before);
  expect(existsSync(join(show.root, "out/episodes/quillwort"))).toBe(false);
}, 240_000);

it("takes over the lock of a container that was started again, and says so", async () => {
  const show = withShow({ "episodes/show.md": showText, "episodes/a.md": episodeText("A", "2026-02-01 06:00") });
  const lock = join(show.root, ".airdate/lock");
  mkdirSync(join(show.root, ".airdate"));
  const holder = { pid: 1, host: hostname(), place: "another container", since: Date.UTC(2026, 1, 28) };
  writeFileSync(lock, JSON.stringify(holder));
  utimesSync(lock, new Date(), new Date(Date.now() - 100_000));
  const { code, said } = await show.run("build", "{root}");
  expect(code).toBe(0);
  expect(said.replace(hostname(), "HOST").replace(/for 1\d\d s$/m, "for 100 s")).toContain(
    "Took over the lock of a build that ended without releasing it (process 1 on HOST, since 2026-02-28T00:00:00Z): it gave no sign of life for 100 s\n",
  );
  expect(existsSync(lock)).toBe(false);
});

it("publishes nothing when its lock was taken over", async () => {
  const show = withShow(long("one"));
  const child = spawn(process.execPath, [bin, "build", show.root, "--at", "2026-03-01T00:00:00Z"], {
    env: { ...process.env, AIRDATE_THREADS: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (bytes: Buffer) => {
    said += bytes.toString();
  });
  const ended = new Promise((done) => child.on("close", done));
  while (!leftovers(show).some((path) => path.endsWith(".airdate-tmp")))
    await new Promise((wait) => setTimeout(wait, 5));
  writeFileSync(
    join(show.root, ".airdate/lock"),
    JSON.stringify({ pid: 1, host: "elsewhere", since: 0, token: "other" }),
  );
  expect(await ended).toBe(2);
  expect(said).toContain("Another build took over the lock of this one");
  expect(show.files("out")).toEqual({});
  expect(existsSync(join(show.root, ".airdate/lock"))).toBe(true);
});

// The doctor looks at real folders, repositories and servers, and says what to do.
import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { serveLoopback } from "../testing/serve-loopback.js";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";
import type { Finding } from "./look-at-access.js";

const files = {
  "episodes/show.md": showText,
  "episodes/oars.md": episodeText("Oars", "2026-02-24 06:00"),
  ".gitignore": "out/\n.airdate/\n",
  ".gitattributes": "episodes/published.lock.json merge=union\n",
};
const git = (show: ShowFolder, ...words: string[]): string =>
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@harbour.example", ...words], {
    cwd: show.root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
const commit = (show: ShowFolder): void => {
  git(show, "init", "-q");
  git(show, "add", "-A");
  git(show, "commit", "-q", "-m", "Begin");
};

async function examine(show: ShowFolder, ...words: string[]): Promise<{ code: number; of(name: string): Finding[] }> {
  const { code, out } = await show.run("doctor", "{root}", "--json", ...words);
  const findings: Finding[] = JSON.parse(out);
  return { code, of: (name) => findings.filter((one) => one.name === name) };
}

it("says where git gives no answer for a repository that is there", async () => {
  const show = withShow({ ...files, ".git": "gitdir: gone\n" });
  expect((await examine(show)).of("git")).toEqual([
    expect.objectContaining({ state: "note", says: "git does not answer for this folder" }),
  ]);
});

it("says of a sound show that it is", async () => {
  const show = withShow(files);
  expect((await show.run("init", "{root}", "--ci", "cron")).code).toBe(0);
  commit(show);
  const { code, of } = await examine(show);
  expect(code).toBe(0);
  for (const name of ["Node", "airdate", "pictures", "show", "writing", "clock", "git", "schedule"])
    expect([name, of(name).map(({ state }) => state)]).toEqual([name, ["fine"]]);
  expect(of("show")[0]?.says).toBe('"Harbour Lights", 1 episode');
  expect(of("clock")[0]?.says).toBe("2026-03-01 13:00 in Europe/Berlin (2026-03-01T12:00:00Z)");
  expect(of("schedule")[0]?.says).toBe("deploy/publish.sh");
  const { out } = await show.run("doctor", "{root}");
  expect(out).toMatch(/^ok {4}Node {6}\d+\.\d+\.\d+$/m);
});

it("says what is lacking, with what to do, and which of it is wrong", async () => {
  const show = withShow({ "episodes/show.md": showText, "episodes/oars.md": "---\ntitle:\n---\n" });
  commit(show);
  show.write("episodes/published.lock.json", "{}");
  const { code, of } = await examine(show);
  expect(code).toBe(1);
  expect(of("git").map(({ state, todo }) => [state, todo])).toEqual([
    ["wrong", "git add episodes/published.lock.json && git commit"],
    ["note", "write into .gitattributes: episodes/published.lock.json merge=union"],
    ["note", "write into .gitignore: out/ .airdate/"],
  ]);
  expect(of("show")).toMatchObject([{ state: "wrong", todo: "airdate check lists what is wrong" }]);
  expect(of("schedule")).toMatchObject([{ state: "note" }]);
  const alone = await examine(withShow({ "episodes/show.md": showText }));
  expect([alone.code, alone.of("git")]).toMatchObject([
    0,
    [{ state: "note", todo: "git init, and commit everything" }],
  ]);
  const none = await examine(withShow({}));
  expect([none.code, none.of("show")]).toMatchObject([1, [{ state: "wrong" }]]);
});

it("names what is protected", async (test) => {
  if (process.getuid?.() === 0) test.skip();
  const show = withShow(files);
  chmodSync(join(show.root, "episodes"), 0o555);
  const { code, of } = await examine(show);
  chmodSync(join(show.root, "episodes"), 0o755);
  expect([code, of("writing")]).toMatchObject([1, [{ state: "wrong", says: "episodes is protected" }]]);
});

it("notes that no server of another user can read what was built with a narrow umask", async (test) => {
  if (process.platform === "win32") test.skip();
  const show = withShow(files);
  const mask = process.umask(0o077);
  const { code } = await show.run("build", "{root}").finally(() => process.umask(mask));
  expect(code).toBe(0);
  expect((await examine(show)).of("reading")).toMatchObject([{ state: "note" }]);
  chmodSync(join(show.root, "out"), 0o755);
  expect((await examine(show)).of("reading")).toEqual([]);
});

it("asks the site and the feed only when it shall, and says what is not there", async () => {
  const pages: Record<string, string> = {};
  const server = await serveLoopback(({ url = "" }, response) => {
    const page = pages[url];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html" }).end(page);
  });
  const show = withShow({
    ...files,
    "episodes/show.md": showText.replace("https://harbour.example\n", `${server.origin}\n`),
  });
  expect((await examine(show)).of("site")).toEqual([]);
  expect(server.asked).toEqual([]);
  const lost = await examine(show, "--online");
  expect([lost.code, lost.of("site"), lost.of("feed")]).toMatchObject([
    1,
    [{ state: "wrong", says: expect.stringContaining("there is nothing at this address") }],
    [{ state: "wrong" }],
  ]);
  expect((await show.run("build", "{root}")).code).toBe(0);
  pages["/"] = show.read("out/index.html");
  pages["/feed.xml"] = show.read("out/feed.xml");
  const there = await examine(show, "--online");
  expect([there.of("site"), there.of("feed")]).toMatchObject([[{ state: "fine" }], [{ state: "fine" }]]);
  show.write("episodes/sails.md", episodeText("Sails", "2026-02-25 06:00"));
  expect((await examine(show, "--online")).of("feed")).toMatchObject([
    { state: "note", says: `${server.origin}/feed.xml has not: sails` },
  ]);
  pages["/feed.xml"] = "<html>";
  expect((await examine(show, "--online")).of("feed")).toMatchObject([{ state: "wrong" }]);
}, 60_000);

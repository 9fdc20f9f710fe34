// Feeds that are fetched from servers of all kinds, and processes that end in the middle.
import { spawn } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "../../base/hash.js";
import { channelHead, item, wrapFeed } from "../../testing/host-feeds.js";
import { serveLoopback } from "../../testing/serve-loopback.js";
import { withShow } from "../../testing/with-show.js";

const feedOf = (...numbers: number[]): string =>
  wrapFeed(channelHead + numbers.map((number) => item(number)).join("\n"));

describe("airdate import from a server", () => {
  it("follows redirects, takes gzip and never says or writes what opens doors", async () => {
    const { origin, asked } = await serveLoopback((request, response) => {
      if (request.url!.startsWith("/old")) response.writeHead(301, { location: `/feed?token=s3cr3tT0ken` }).end();
      else
        response
          .writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" })
          .end(gzipSync(feedOf(2, 1)));
    });
    const folder = withShow({});
    const { code, out, said } = await folder.run("import", `${origin.replace("//", "//ann:hunter2@")}/old`, "{root}");
    expect(code).toBe(0);
    expect(asked[0]!.headers.authorization).toMatch(/^Basic /);
    expect(out + said + JSON.stringify(folder.files("episodes"))).not.toMatch(/hunter2|s3cr3tT0ken/);
    expect(Object.keys(folder.files("episodes"))).toContain("talk-2.md");
  });

  it("goes to where the feed says that it has moved, and takes all its pages", async () => {
    const { origin } = await serveLoopback((request, response) => {
      const pages: Record<string, string> = {
        "/old": wrapFeed(`${channelHead}<itunes:new-feed-url>${origin}/new</itunes:new-feed-url>${item(9)}`),
        "/new": wrapFeed(`${channelHead}<atom:link rel="next" href="/new?page=2"/>${item(3)}`),
        "/new?page=2": wrapFeed(`${channelHead}<atom:link rel="next" href="${origin}/new"/>${item(2)}${item(1)}`),
      };
      response.end(pages[request.url!]);
    });
    const folder = withShow({});
    const { code, said } = await folder.run("import", `${origin}/old`, "{root}");
    expect(code).toBe(0);
    expect(said).toContain(`The feed says that it has moved to ${origin}/new`);
    expect(said).toContain("The feed has 2 pages");
    expect(Object.keys(folder.files("episodes")).filter((path) => path.startsWith("talk-"))).toEqual([
      "talk-1.md",
      "talk-2.md",
      "talk-3.md",
    ]);
    expect(folder.read("episodes/show.md")).not.toContain("newFeedUrl");
  });

  it.each<[string, (end: () => void, answer: import("node:http").ServerResponse) => void]>([
    ["drops the line", (end, answer) => void answer.write(feedOf(1).slice(0, 300), () => setTimeout(end, 20))],
    ["has nothing there", (_, answer) => void answer.writeHead(404).end()],
    ["sends a page", (_, answer) => void answer.end("<!doctype html><p>Sign in</p>")],
    [
      "promises more than it sends",
      (end, answer) => {
        answer.writeHead(200, { "content-length": "900000", "content-type": "application/rss+xml" });
        answer.write(feedOf(1), () => setTimeout(end, 20));
      },
    ],
    [
      "says gzip and sends none",
      (_, answer) => void answer.writeHead(200, { "content-encoding": "gzip" }).end(feedOf(1)),
    ],
    [
      "sends a recording as a feed",
      (_, answer) =>
        void answer.writeHead(200, { "content-type": "application/rss+xml" }).end(Buffer.alloc(5000, 0xff)),
    ],
    ["sends half a feed", (_, answer) => void answer.end(feedOf(1).slice(0, 200))],
  ])("writes nothing where the server %s", async (_, act) => {
    const { origin } = await serveLoopback((request, response) => act(() => request.socket.destroy(), response));
    const folder = withShow({});
    expect(await folder.run("import", `${origin}/feed`, "{root}")).toMatchObject({ code: 2, out: "" });
    expect(folder.files()).toEqual({});
  });

  it("waits for a slow server, and takes a feed for what it is whatever its type says", async () => {
    const { origin } = await serveLoopback((_, response) => {
      response.writeHead(200, { "content-type": "image/png" });
      const text = feedOf(2, 1);
      response.write(text.slice(0, 500));
      setTimeout(() => response.end(text.slice(500)), 400);
    });
    const folder = withShow({});
    expect(await folder.run("import", `${origin}/feed`, "{root}")).toMatchObject({ code: 0 });
    expect(Object.keys(folder.files("episodes"))).toContain("talk-2.md");
  });

  it("keeps chapters and the best transcript beside the episode, and names what it could not get", async () => {
    const { origin } = await serveLoopback((request, response) => {
      const tags = (number: number) =>
        `<podcast:transcript url="${origin}/${number}.txt" type="text/plain"/><podcast:transcript url="${origin}/${number}.vtt" type="text/vtt"/><podcast:chapters url="${origin}/${number}.json" type="application/json+chapters"/>`;
      const files: Record<string, string> = {
        "/feed": wrapFeed(channelHead + item(2, tags(2)) + item(1, tags(1))),
        "/1.vtt": "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ada>Welcome to the harbour.\n",
        "/1.json": '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Start"},{"startTime":60,"title":"Keels"}]}',
        "/2.json": "<!doctype html>",
      };
      const found = files[request.url!];
      if (found === undefined) response.writeHead(404).end();
      else response.end(found);
    });
    const folder = withShow({});
    const { code, said } = await folder.run("import", `${origin}/feed`, "{root}");
    expect(code).toBe(0);
    expect(folder.read("episodes/talk-1.vtt")).toContain("Welcome to the harbour.");
    expect(folder.read("episodes/talk-1.chapters.json")).toContain("Keels");
    expect(folder.read("episodes/talk-1.md")).not.toContain(origin);
    expect(folder.read("episodes/talk-2.md")).toContain(`${origin}/2.vtt`);
    expect(said).toContain(`The transcript of talk-2 could not be fetched from ${origin}/2.vtt`);
    expect(said).toContain("The file of chapters of talk-2 could not be fetched");
  });

  it("says which page of older episodes is missing", async () => {
    const { origin } = await serveLoopback((request, response) => {
      if (request.url === "/feed") response.end(wrapFeed(`${channelHead}<atom:link rel="next" href="/2"/>${item(1)}`));
      else response.writeHead(500).end();
    });
    const folder = withShow({});
    const refused = await folder.run("import", `${origin}/feed`, "{root}");
    expect(refused).toMatchObject({ code: 2, said: expect.stringContaining(`goes on at ${origin}/2`) });
    expect(await folder.run("import", `${origin}/feed`, "{root}", "--first-page")).toMatchObject({ code: 0 });
  });
});

it("leaves no half show where it is killed, and completes it the next time", async () => {
  const feed = feedOf(...Array.from({ length: 120 }, (_, at) => 120 - at));
  for (const delay of [0, 6, 20]) {
    const folder = withShow({ "old.xml": feed });
    const args = ["import", join(folder.root, "old.xml"), folder.root, "--link", "https://harbour.example"];
    const child = spawn(process.execPath, [resolve("dist/bin.js"), ...args], { stdio: "ignore" });
    const ended = new Promise((done) => child.once("close", done));
    // Killed from when it begins to write on.
    while (child.exitCode === null && child.signalCode === null && readdirSync(folder.root).length < 2)
      await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => setTimeout(done, delay));
    child.kill("SIGKILL");
    await ended;
    const whole = existsSync(join(folder.root, "episodes"));
    if (whole) expect(Object.keys(folder.files("episodes"))).toHaveLength(123);
    expect(folder.spawn(args)).toMatchObject({ code: 0 });
    expect(Object.keys(folder.files("episodes"))).toHaveLength(123);
    expect(Object.keys(folder.files()).filter((path) => path.includes("tmp"))).toEqual([]);
  }
}, 240_000);

it("leaves no half episode in a show that is there, wherever it is killed", () => {
  const folder = withShow({ "old.xml": feedOf(1), "new.xml": feedOf(3, 2, 1) });
  const args = (feed: string) => ["import", join(folder.root, feed), folder.root, "--link", "https://harbour.example"];
  expect(folder.spawn(args("old.xml"))).toMatchObject({ code: 0 });
  const before = folder.files("episodes");
  const disturb = {
    NODE_OPTIONS: `--require ${resolve("src/testing/disturb-writing.cjs")}`,
    DISTURB_UNDER: folder.root,
  };
  let killed = 0;
  // A file takes four steps: these come by all of them.
  for (let at = 1; at < 40; at += 3) {
    for (const path of Object.keys(folder.files("episodes")))
      if (!Object.hasOwn(before, path)) folder.remove(`episodes/${path}`);
    folder.write("episodes/published.lock.json", before["published.lock.json"]!);
    const { code } = folder.spawn(args("new.xml"), { ...disturb, DISTURB_AT: String(at) });
    const left = folder.files("episodes");
    for (const [path, text] of Object.entries(left))
      if (/^talk-\d\.md$/.test(path))
        expect(text.trimEnd(), `${path} at ${at}`).toMatch(/^---\n[\s\S]*\n---\n[\s\S]*\S$|^---\n[\s\S]*\n---$/);
    expect(left["talk-1.md"]).toBe(before["talk-1.md"]);
    if (code === 0) break;
    killed++;
    expect(folder.spawn(args("new.xml"))).toMatchObject({ code: 0 });
    expect(Object.keys(folder.files("episodes")).filter((path) => /^talk-\d\.md$/.test(path))).toHaveLength(3);
  }
  expect(killed).toBeGreaterThan(3);
}, 240_000);

it("changes no byte that a person edited, whatever it was", async () => {
  const folder = withShow({ "old.xml": feedOf(3, 2, 1) });
  const run = () => folder.run("import", "{root}/old.xml", "{root}", "--link", "https://harbour.example");
  await run();
  const first = folder.files("episodes");
  const lines = fc.array(fc.string({ unit: "grapheme", maxLength: 20 }), { maxLength: 4 }).map((all) => all.join("\n"));
  await fc.assert(
    fc.asyncProperty(fc.record({ one: lines, two: lines, about: lines }), async ({ one, two, about }) => {
      for (const [path, text] of Object.entries(first)) folder.write(`episodes/${path}`, Buffer.from(text, "latin1"));
      folder.remove("episodes/talk-3.md");
      const lock = first["published.lock.json"]!.replace(/.*"talk-3".*\n/, "");
      folder.write("episodes/published.lock.json", lock);
      const add = (path: string, text: string) =>
        folder.write(path, Buffer.concat([Buffer.from(folder.read(path)), Buffer.from(`\n${text}`)]));
      add("episodes/talk-1.md", one);
      add("episodes/talk-2.md", two);
      add("episodes/show.md", about);
      const edited = folder.files("episodes");
      expect(await run()).toMatchObject({ code: 0 });
      expect(folder.files("episodes")).toEqual({
        ...edited,
        "talk-3.md": first["talk-3.md"],
        "published.lock.json": first["published.lock.json"],
      });
    }),
    { numRuns: 8 },
  );
}, 120_000);

it("completes and clears up an import that was killed when its episodes stood already", async () => {
  const folder = withShow({ "old.xml": feedOf(2, 1) });
  const args = ["import", join(folder.root, "old.xml"), folder.root, "--link", "https://harbour.example"];
  expect(await folder.run(...args)).toMatchObject({ code: 0 });
  const [before, nobody] = [folder.files(), 2 ** 30];
  // The last steps: an empty folder beside the episodes, a second name of a whole file, and no other file yet.
  mkdirSync(join(folder.root, `.airdate-tmp-folder-${nobody}`));
  linkSync(join(folder.root, ".gitignore"), join(folder.root, `.airdate-tmp-${hashText(".gitignore", 12)}-${nobody}`));
  rmSync(join(folder.root, ".gitattributes"));
  const { code, out } = await folder.run(...args);
  expect([code, out]).toEqual([0, expect.stringContaining("only .gitattributes came, which was missing")]);
  expect(folder.files()).toEqual(before);
  expect(readdirSync(folder.root).filter((name) => name.includes("tmp"))).toEqual([]);
  expect((await folder.run(...args)).out).toContain("nothing was written");
});

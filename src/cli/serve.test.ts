// The preview over real HTTP: types, pieces of files, reloading, problems over the page, and nothing written to the disk.
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { serveShow } from "../testing/serve-show.js";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";
import type { Started } from "./serve.js";

const open: Started[] = [];
afterEach(async () => {
  for (const started of open.splice(0)) await started.close();
});

async function serve(show: ShowFolder) {
  const started = await serveShow(show);
  open.push(started);
  return started;
}

const harbour = (more: Record<string, string | Uint8Array> = {}): ShowFolder =>
  withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
    "episodes/varnish.vtt": captionsText,
    ...more,
  });

/** Reads a page's stream of events. */
async function listen(url: string): Promise<{ next(): Promise<{ name: string; data: unknown }> }> {
  const version = /data-version="(\d+)"/.exec(await (await fetch(url)).text())![1];
  const answer = await fetch(new URL(`/__airdate/events?version=${version}`, url));
  const reader = answer.body!.getReader();
  let text = "";
  return {
    async next() {
      for (;;) {
        const [whole, name, data] = /event: (\w+)\ndata: (.*)\n\n/.exec(text) ?? [];
        if (whole !== undefined) {
          text = text.slice(text.indexOf(whole) + whole.length);
          return { name: name!, data: JSON.parse(data!) };
        }
        const { value, done } = await reader.read();
        if (done) throw new Error("The stream ended");
        text += Buffer.from(value).toString("utf8");
      }
    },
  };
}

/** A request as a program may send it: with any path and any host name. */
const ask = (url: string, path: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      done(answer.statusCode!);
    })
      .on("error", fail)
      .end();
  });

it("never follows a recording, or a folder, that became a link to outside", async () => {
  const secret = withShow({ "secret.mp3": "outside", "talk/varnish.mp3": "outside", "index.md": "outside" });
  const silence = Buffer.concat(
    Array.from({ length: 40 }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])),
  );
  const text = "---\ntitle: Varnish\ndate: 2026-02-01 06:00\naudio: varnish.mp3\n---\nNotes.\n";
  const show = harbour({ "episodes/varnish.md": text, "episodes/varnish.mp3": silence });
  const { url } = await serve(show);
  const page = await (await fetch(new URL("feed.xml", url))).text();
  const address = /<enclosure url="https:\/\/harbour\.example\/([^"]+)"/.exec(page)![1]!;
  const ask = async (): Promise<string> => {
    const answer = await fetch(new URL(address, url));
    return `${answer.status} ${(await answer.arrayBuffer()).byteLength}`;
  };
  expect(await ask()).toBe(`200 ${silence.length}`);
  const swap = (to: string): void => {
    show.remove("episodes/varnish.mp3");
    symlinkSync(to, join(show.root, "episodes/varnish.mp3"));
  };
  swap(join(secret.root, "secret.mp3"));
  expect(await ask()).toMatch(/^404 /);
  // Inside, links are followed as they are by a build.
  show.write("episodes/other.mp3", silence.subarray(0, 1251));
  swap("other.mp3");
  await expect.poll(ask, { timeout: 5000 }).toBe("200 1251");
  show.remove("episodes/varnish.mp3");
  execFileSync("mkfifo", [join(show.root, "episodes/varnish.mp3")]);
  expect(await ask()).toMatch(/^404 /);
  show.remove("episodes/varnish.mp3");
  show.write("episodes/varnish.mp3/in/a/folder", "");
  expect(await ask()).toMatch(/^404 /);
});

describe("airdate serve", () => {
  it("serves every file under its type, and writes none", async () => {
    const show = harbour();
    const before = show.files();
    const { url } = await serve(show);
    const types: Record<string, string> = {};
    for (const path of ["", "feed.xml", "sitemap.xml", "assets/style.css", "assets/player.js", "assets/feed-qr.svg"])
      types[path] = (await fetch(url + path)).headers.get("content-type")!;
    for (const file of ["", "transcript.vtt", "transcript.srt", "transcript.json", "youtube.txt", "shownotes.md"])
      types[file === "" ? "page" : file] = (await fetch(`${url}episodes/varnish/${file}`)).headers.get("content-type")!;
    expect(types).toEqual({
      "": "text/html; charset=utf-8",
      page: "text/html; charset=utf-8",
      "feed.xml": "application/rss+xml; charset=utf-8",
      "sitemap.xml": "application/xml; charset=utf-8",
      "assets/style.css": "text/css; charset=utf-8",
      "assets/player.js": "text/javascript; charset=utf-8",
      "assets/feed-qr.svg": "image/svg+xml",
      "transcript.vtt": "text/vtt; charset=utf-8",
      "transcript.srt": "application/x-subrip; charset=utf-8",
      "transcript.json": "application/json; charset=utf-8",
      "youtube.txt": "text/plain; charset=utf-8",
      "shownotes.md": "text/markdown; charset=utf-8",
    });
    expect(show.files()).toEqual(before);
  });

  it("serves what a build writes, but for the scripts in its pages", async () => {
    const show = harbour();
    const { url } = await serve(show);
    await show.run("build", "{root}", "--no-lock");
    const scripts =
      /<script src="\/__airdate\/(?:live.js" data-version="\d+"(?: data-editor)?|paste.js") defer><\/script>\n/g;
    const built = show.files("out");
    // No picture for sharing is drawn for a preview.
    const paths = Object.keys(built).filter((path) => !/card\.png$/.test(path));
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      const served = Buffer.from(await (await fetch(url + path)).arrayBuffer()).toString("latin1");
      expect([path, served.replace(scripts, "")]).toEqual([path, built[path]]);
    }
    expect(Object.values(built).join("")).not.toContain("__airdate");
  });

  it("sends pieces of recordings straight from the show's folder", async () => {
    const recording = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251));
    const text = episodeText("Varnish", "2026-02-01 06:00").replace(/^audio: .*$/m, "duration: '10:00'");
    const show = harbour({ "episodes/varnish.md": text, "episodes/varnish.mp3": recording });
    const { url } = await serve(show);
    const page = await (await fetch(`${url}episodes/varnish/`)).text();
    const audio = new URL(/<audio[^>]* src="([^"]+)"/.exec(page)![1]!, url).href;
    const get = (range?: string, method = "GET") => fetch(audio, { method, headers: range ? { range } : {} });
    const bytes = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

    const whole = await get();
    expect([whole.status, whole.headers.get("content-type"), whole.headers.get("accept-ranges")]).toEqual([
      200,
      "audio/mpeg",
      "bytes",
    ]);
    expect((await bytes(whole)).equals(recording)).toBe(true);
    const piece = await get("bytes=10-19");
    expect([piece.status, piece.headers.get("content-range")]).toEqual([206, "bytes 10-19/1000"]);
    expect((await bytes(piece)).equals(recording.subarray(10, 20))).toBe(true);
    expect((await bytes(await get("bytes=-5"))).equals(recording.subarray(995))).toBe(true);
    expect((await bytes(await get("bytes=990-"))).equals(recording.subarray(990))).toBe(true);
    const outside = await get("bytes=1000-");
    expect([outside.status, outside.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
    const head = await get(undefined, "HEAD");
    expect([head.status, head.headers.get("content-length"), (await bytes(head)).length]).toEqual([200, "1000", 0]);
    expect((await get(undefined, "POST")).status).toBe(405);
  });

  it("gives the 404 page for what is missing, and nothing outside of the site", async () => {
    const show = harbour({
      "episodes/show.md": showText.replace("https://harbour.example", "https://x.example/radio"),
    });
    const { url } = await serve(show);
    expect(new URL(url).pathname).toBe("/radio/");
    const missing = await fetch(`${url}nothing/here`);
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("This page does not exist")]);
    expect(await ask(url, "/radio/../episodes/show.md")).toBe(404);
    expect(await ask(url, "/radio/%2e%2e/episodes/show.md")).toBe(404);
    expect(await ask(url, "/radio/episodes/varnish.md")).toBe(404);
    expect(await ask(url, "/radio/%E0%A4%A")).toBe(404);
    expect(await ask(url, "/")).toBe(302);
    expect(await ask(url, "/radio/", { host: "evil.example" })).toBe(403);
    const page = await (await fetch(url)).text();
    for (const [, href] of page.matchAll(/(?:href|src)="(\/[^"#?]*)"/g))
      expect([href, (await fetch(new URL(href!, url))).status]).toEqual([href, 200]);
    expect(page).toContain('<link rel="canonical" href="https://x.example/radio/">');
  });

  it("reloads with the change on the page and in the feed", async () => {
    const show = harbour();
    const { url } = await serve(show);
    const events = await listen(`${url}episodes/varnish/`);
    expect(await events.next()).toMatchObject({ name: "problems", data: { stale: false } });
    show.write("episodes/varnish.md", episodeText("Varnish and tar", "2026-02-01 06:00", "", "Quite other words.\n"));
    expect((await events.next()).name).toBe("reload");
    expect(await (await fetch(`${url}episodes/varnish/`)).text()).toContain("Quite other words.");
    for (const path of ["feed.xml", "", "archive/"])
      expect(await (await fetch(url + path)).text()).toContain("Varnish and tar");
    show.write("episodes/sails.md", episodeText("Sails", "2026-02-02 06:00"));
    expect((await events.next()).name).toBe("reload");
    expect((await fetch(`${url}episodes/sails/`)).status).toBe(200);
    show.remove("episodes/sails.md");
    // A system may tell of the new file twice, so there may be a reload more.
    for (let status = 0; status !== 404; status = (await fetch(`${url}episodes/sails/`)).status)
      expect((await events.next()).name).toBe("reload");
  });

  it("takes changes of templates and blocks", async () => {
    const show = harbour({
      "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", "", '{% block "ad" %}\n'),
      "templates/blocks/ad.md": "Acme ropes.\n",
    });
    const { url } = await serve(show);
    const events = await listen(`${url}episodes/varnish/`);
    await events.next();
    show.write("templates/blocks/ad.md", "Bolt sails.\n");
    expect((await events.next()).name).toBe("reload");
    expect(await (await fetch(`${url}feed.xml`)).text()).toContain("Bolt sails.");
    show.write("templates/person.liquid", "{{ person.nonsense }}");
    expect((await events.next()).name).toBe("reload");
    const person = await fetch(`${url}people/ada-marlow/`);
    expect(person.status).toBe(500);
    expect(await events.next()).toMatchObject({
      name: "problems",
      data: {
        problems: expect.arrayContaining([
          expect.objectContaining({ rule: "template", place: { file: "templates/person.liquid", line: 1, column: 4 } }),
        ]),
      },
    });
  });

  it("shows the last good version with what is wrong over it, and recovers", async () => {
    const show = harbour();
    const { url } = await serve(show);
    const events = await listen(url);
    await events.next();
    show.write("episodes/varnish.md", "---\ntitle: Broken\ndate: [\n---\n");
    const { name, data } = await events.next();
    expect(name).toBe("problems");
    expect(data).toMatchObject({
      stale: true,
      problems: expect.arrayContaining([
        expect.objectContaining({
          severity: "error",
          message: expect.stringMatching(/ should be /),
          place: { file: "episodes/varnish.md", line: expect.any(Number), column: expect.any(Number) },
        }),
      ]),
    });
    expect(await (await fetch(`${url}episodes/varnish/`)).text()).toContain("<h1>Varnish</h1>");
    expect(await (await fetch(`${url}feed.xml`)).text()).toContain("<title>Varnish</title>");
    show.write("episodes/varnish.md", episodeText("Mended", "2026-02-01 06:00"));
    expect((await events.next()).name).toBe("reload");
    expect(await (await fetch(`${url}episodes/varnish/`)).text()).toContain("<h1>Mended</h1>");
  });

  it("tells pages and the terminal the worst of very many problems, with how many there are", async () => {
    const stray = Array.from({ length: 120 }, (_, at) => [`episodes/stray-${at}/note.md`, "Words.\n"]);
    const show = harbour(Object.fromEntries(stray));
    const { url, said } = await serve(show);
    expect(said().filter((line) => line.includes("(episode-file)"))).toHaveLength(5);
    expect(said().slice(-3)).toEqual([
      expect.stringMatching(/^115 more of episode-file: .*, \.\.\. \(airdate check --json lists each\)$/),
      "121 warnings, 1 remark",
      "1 episode is due.",
    ]);
    const events = await listen(url);
    const first = await events.next();
    expect(first).toMatchObject({ name: "problems", data: { counts: { error: 0, warn: 121, info: 1 } } });
    expect((first.data as { problems: unknown[] }).problems).toHaveLength(50);
    show.write("episodes/varnish.md", "---\ntitle: Broken\ndate: [\n---\n");
    const { name, data } = await events.next();
    expect(name).toBe("problems");
    const { problems, counts } = data as { problems: { severity: string }[]; counts: Record<string, number> };
    expect(counts).toMatchObject({ error: 1, warn: 120 });
    expect(problems.map(({ severity }) => severity)).toEqual(["error", ...Array(49).fill("warn")]);
  });

  it("starts with a show that cannot be read, and shows it when it can", async () => {
    const show = harbour({ "episodes/show.md": "---\ntitle: [\n---\n" });
    const { url } = await serve(show);
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining("/__airdate/live.js")]);
    const events = await listen(url);
    expect(await events.next()).toMatchObject({ name: "problems", data: { stale: false } });
    show.write("episodes/show.md", showText);
    expect((await events.next()).name).toBe("reload");
    expect((await fetch(url)).status).toBe(200);
  });

  it("marks drafts and what is scheduled, and keeps them out of the feed", async () => {
    const show = harbour({
      "episodes/show.md": showText.replace("language: en", "language: de"),
      "episodes/later.md": episodeText("Later", "2027-01-01 06:00"),
      "episodes/someday.md": `---\ntitle: Someday\ndraft: true\n---\nNotes.\n`,
    });
    const { url } = await serve(show);
    const page = async (path: string): Promise<string> => (await fetch(url + path)).text();
    expect(await page("episodes/later/")).toContain('<span class="badge scheduled">Geplant</span>');
    expect(await page("episodes/someday/")).toContain('<span class="badge draft">Entwurf</span>');
    expect(await page("archive/")).toMatch(/Someday<\/a><\/span> <span class="facts">[^1]*<span class="badge draft">/);
    const feed = await page("feed.xml");
    expect([feed.includes("Varnish"), feed.includes("Later"), feed.includes("Someday")]).toEqual([true, false, false]);
  });
});

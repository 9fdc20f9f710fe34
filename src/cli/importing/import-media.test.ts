// Recordings that come along: from servers that drop, resume and lie, and through processes that end in the middle.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { channelHead, wrapFeed } from "../../testing/host-feeds.js";
import { serveLoopback } from "../../testing/serve-loopback.js";
import { withShow } from "../../testing/with-show.js";

/** Frames of an MP3 of 128 kbit/s at 44.1 kHz, all silent but for a number in each. */
const recording = (frames: number): Buffer =>
  Buffer.concat(
    Array.from({ length: frames }, (_, at) => {
      const frame = Buffer.alloc(417);
      frame.set([0xff, 0xfb, 0x90, 0x64]);
      frame.writeUInt32BE(at, 40);
      return frame;
    }),
  );

const item = (name: string, url: string, length: number): string =>
  `<item><title>${name}</title><guid isPermaLink="false">harbour-${name}</guid><pubDate>Wed, 01 Jan 2025 06:00:00 GMT</pubDate><enclosure url="${url}" length="${length}" type="audio/mpeg"/><itunes:duration>${Math.max(1, Math.floor(length / 16_000))}</itunes:duration><description>Words.</description></item>`;

/** Begins an answer with the bytes from there on, which it gives. */
function sendHead(response: ServerResponse, bytes: Buffer, from: number): Buffer {
  const rest = bytes.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, {
    "content-type": "audio/mpeg",
    "content-length": rest.length,
    etag: '"one"',
    ...(from > 0 ? { "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
  });
  return rest;
}

/** Answers as hosts of recordings do: whole, or from where it is asked. */
function sendPart(request: IncomingMessage, response: ServerResponse, bytes: Buffer, most = bytes.length): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const rest = sendHead(response, bytes, from);
  if (rest.length <= most) response.end(rest);
  else response.write(rest.subarray(0, most), () => setTimeout(() => response.destroy(), 30));
}

const run = (folder: ReturnType<typeof withShow>, ...more: string[]) =>
  folder.run("import", "{root}/old.xml", "{root}/show", "--link", "https://harbour.example", "--media", ...more);

it("goes on where the line breaks off, and leaves the enclosure where subscribers have it", async () => {
  const bytes = recording(400);
  const { origin, asked } = await serveLoopback((request, response) => sendPart(request, response, bytes, 70_000));
  const url = `${origin}/keel.mp3?source=feed`;
  const folder = withShow({ "old.xml": wrapFeed(channelHead + item("keel", url, bytes.length)) });
  expect(await run(folder, "--strict")).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder.root, "show/episodes/keel.mp3")).equals(bytes)).toBe(true);
  expect(asked.map(({ headers }) => headers.range)).toEqual([undefined, "bytes=70000-", "bytes=140000-"]);
  expect(folder.read("show/episodes/keel.md")).toContain("file: keel.mp3");
  const lock = folder.read("show/episodes/published.lock.json");
  expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
  // The first build notes the show's hosts.
  expect(folder.read("show/episodes/published.lock.json").replace(',"hosts":[]', "")).toBe(lock);
  expect(folder.read("show/out/feed.xml")).toContain(`<enclosure url="${url}" length="${bytes.length}"`);
  expect(await folder.run("diff", "{root}/show", "--against", "{root}/old.xml")).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder.root, "show/.airdate/parts"))).toEqual([]);
});

it("brings what is missing of a show that was taken over before", async () => {
  const bytes = recording(100);
  const { origin, asked } = await serveLoopback((request, response) => sendPart(request, response, bytes));
  const url = `${origin}/keel.mp3`;
  const folder = withShow({ "old.xml": wrapFeed(channelHead + item("keel", url, bytes.length)) });
  const words = ["import", "{root}/old.xml", "{root}/show", "--link", "https://harbour.example"];
  expect(await folder.run(...words)).toMatchObject({ code: 0 });
  const before = folder.read("show/episodes/keel.md");
  const { code, out } = await run(folder);
  expect([code, out]).toEqual([0, expect.stringContaining("1 of 1 recordings that were missing came")]);
  expect(folder.read("show/episodes/keel.md").replace("  file: keel.mp3\n", "")).toBe(before);
  expect((await run(folder)).out).not.toContain("missing");
  expect(asked).toHaveLength(1);
  expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
  expect(folder.read("show/out/feed.xml")).toContain(`<enclosure url="${url}" length="${bytes.length}"`);
});

it("takes no page for a recording, names none of other bytes, and begins anew with what changed", async () => {
  const bytes = recording(100);
  let state = 0;
  const { origin } = await serveLoopback((request, response) => {
    if (request.url === "/page.mp3") response.writeHead(200, { "content-type": "text/html" }).end("<html>Sold</html>");
    else if (request.url === "/lie.mp3")
      response.writeHead(200, { "content-type": "audio/mpeg" }).end("<html>Sold</html>");
    else if (request.url === "/gone.mp3") response.writeHead(404).end();
    else if (request.url === "/other.mp3") sendPart(request, response, bytes);
    else if (state++ === 0) sendPart(request, response, recording(90), 9_000);
    else {
      response.setHeader("etag", '"two"');
      response.writeHead(request.headers.range ? 206 : 200, {
        "content-type": "audio/mpeg",
        ...(request.headers.range ? { "content-range": `bytes 9000-${bytes.length - 1}/${bytes.length}` } : {}),
      });
      response.end(request.headers.range ? bytes.subarray(9000) : bytes);
    }
  });
  const names = ["page", "lie", "gone", "other", "changed"];
  const items = names.map((name) => item(name, `${origin}/${name}.mp3`, name === "other" ? 5 : bytes.length));
  const folder = withShow({ "old.xml": wrapFeed(channelHead + items.join("")) });
  const { code, said } = await run(folder);
  expect(code).toBe(0);
  expect(said).toContain("page.mp3 sends text/html, which is no recording");
  expect(said).toContain("lie.mp3 sends a page in the place of the recording");
  expect(said).toContain("gone.mp3 answered with status 404");
  expect(said).toMatch(/other has 41,?700 bytes, and the feed says 5/);
  const files = readdirSync(join(folder.root, "show/episodes")).filter((name) => name.endsWith(".mp3"));
  expect(files).toEqual(["changed.mp3", "other.mp3"]);
  expect(readFileSync(join(folder.root, "show/episodes/changed.mp3")).equals(bytes)).toBe(true);
  for (const name of names) {
    const named = folder.read(`show/episodes/${name}.md`).includes("file:");
    expect(named, name).toBe(name === "changed");
  }
  expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
});

it("goes on in the next run where it was killed", async () => {
  const bytes = recording(300);
  let slow = true;
  const { origin, asked } = await serveLoopback((request, response) => {
    if (!slow) return sendPart(request, response, bytes);
    response.writeHead(200, { "content-type": "audio/mpeg", "content-length": bytes.length, etag: '"one"' });
    return void response.write(bytes.subarray(0, 50_000));
  });
  const folder = withShow({ "old.xml": wrapFeed(channelHead + item("keel", `${origin}/keel.mp3`, bytes.length)) });
  const args = ["import", join(folder.root, "old.xml"), join(folder.root, "show"), "--media"];
  const child = spawn(process.execPath, [resolve("dist/bin.js"), ...args], { stdio: "ignore" });
  const ended = new Promise((done) => child.once("close", done));
  const parts = join(folder.root, "show/.airdate/parts");
  const arrived = (): boolean =>
    existsSync(parts) && Object.values(folder.files("show/.airdate/parts")).some((text) => text.length === 50_000);
  while (child.exitCode === null && !arrived()) await new Promise((done) => setTimeout(done, 20));
  child.kill("SIGKILL");
  await ended;
  expect(existsSync(join(folder.root, "show/episodes"))).toBe(false);
  slow = false;
  expect(await run(folder)).toMatchObject({ code: 0 });
  expect(asked.at(-1)!.headers.range).toBe("bytes=50000-");
  expect(readFileSync(join(folder.root, "show/episodes/keel.mp3")).equals(bytes)).toBe(true);
}, 120_000);

it("lets one import at a time bring recordings into a folder", async () => {
  const bytes = recording(400);
  const { origin } = await serveLoopback((request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const rest = sendHead(response, bytes, from);
    // Slowly enough that a second process begins in the midst of it.
    const send = (at: number): void => {
      if (at >= rest.length) response.end();
      else response.write(rest.subarray(at, at + 8000), () => setTimeout(send, 400, at + 8000));
    };
    send(0);
  });
  const folder = withShow({ "old.xml": wrapFeed(channelHead + item("keel", `${origin}/keel.mp3`, bytes.length)) });
  const first = run(folder);
  const parts = join(folder.root, "show/.airdate/parts");
  while (!existsSync(parts) || readdirSync(parts).length === 0) await new Promise((done) => setTimeout(done, 50));
  const second = await run(folder);
  expect(await first).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder.root, "show/episodes/keel.mp3")).equals(bytes)).toBe(true);
  expect(second).toMatchObject({ code: 2, said: expect.stringContaining("Another import brings episodes into") });
  expect(existsSync(join(folder.root, "show/.airdate/import.lock"))).toBe(false);
});

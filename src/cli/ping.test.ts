// ping against a real server on loopback: who is told, when, and what is kept.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";

let server: Server;
let base = "";
let told: string[] = [];
let feed = "<rss>one</rss>";
let status = 204;
let statusOf: Record<string, number> = {};

beforeEach(async () => {
  [told, feed, status, statusOf] = [[], "<rss>one</rss>", 204, {}];
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString();
    });
    request.on("end", () => {
      if (request.url === "/feed.xml") response.writeHead(200).end(feed);
      else {
        told.push(`${request.method} ${request.url} ${body}`.trim());
        response.writeHead(statusOf[request.url!] ?? status).end();
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

const show = (fields = `hubs: [${base}/hub]\n`) =>
  withShow({
    "episodes/show.md": showText
      .replace("https://harbour.example\n", `${base}\n`)
      .replace("---\nAbout", `${fields}---\nAbout`),
    "episodes/keel.md": episodeText("The long keel", "2026-02-02 06:00"),
  });

it("tells the hub once, and again only when the published bytes differ", async () => {
  const folder = show();
  expect(await folder.run("ping", "{root}")).toMatchObject({ code: 0, out: `Told ${base}/hub.\n` });
  expect(told).toEqual([`POST /hub hub.mode=publish&hub.url=${encodeURIComponent(`${base}/feed.xml`)}`]);
  expect((await folder.run("ping", "{root}")).out).toContain("nobody was told");
  expect(told).toHaveLength(1);
  feed = "<rss>two</rss>";
  expect((await folder.run("ping", "{root}")).code).toBe(0);
  expect((await folder.run("ping", "{root}", "--force")).code).toBe(0);
  expect(told).toHaveLength(3);
});

it("fails and tries again next time when a hub refuses", async () => {
  const folder = show();
  status = 403;
  expect(await folder.run("ping", "{root}")).toMatchObject({
    code: 1,
    said: `Could not tell ${base}/hub: it answered with status 403. The next run tries again; the others are not told twice.\n`,
  });
  status = 204;
  expect((await folder.run("ping", "{root}")).code).toBe(0);
  expect(told).toHaveLength(2);
});

it("tells only those again that do not know it yet", async () => {
  const folder = show(`hubs: [${base}/well, ${base}/ill]\n`);
  statusOf = { "/ill": 400 };
  const paths = (): string[] => told.splice(0).map((line) => line.split(" ")[1]!);
  expect((await folder.run("ping", "{root}")).code).toBe(1);
  expect(paths().sort()).toEqual(["/ill", "/well"]);
  expect((await folder.run("ping", "{root}")).code).toBe(1);
  expect(paths()).toEqual(["/ill"]);
  statusOf = {};
  expect((await folder.run("ping", "{root}")).code).toBe(0);
  expect(paths()).toEqual(["/ill"]);
  expect((await folder.run("ping", "{root}")).out).toContain("nobody was told");
  feed = "<rss>two</rss>";
  statusOf = { "/well": 400 };
  await folder.run("ping", "{root}");
  expect(paths().sort()).toEqual(["/ill", "/well"]);
  await folder.run("ping", "{root}");
  expect(paths()).toEqual(["/well"]);
  await folder.run("ping", "{root}", "--force");
  expect(paths().sort()).toEqual(["/ill", "/well"]);
});

it("says when what is published is not what was built", async () => {
  const folder = show();
  folder.write("out/feed.xml", "<rss>newer</rss>");
  expect((await folder.run("ping", "{root}")).said).toContain("The published feed is not {root}/out/feed.xml yet");
});

it("needs somebody to tell, a token for Podping, and a feed to look at", async () => {
  expect((await show("").run("ping", "{root}")).said).toContain("There is nobody to tell");
  expect((await show("podping: true\n").run("ping", "{root}")).said).toContain("PODPING_TOKEN");
  const gone = show();
  await new Promise((done) => server.close(done));
  expect(await gone.run("ping", "{root}")).toMatchObject({ code: 2 });
});

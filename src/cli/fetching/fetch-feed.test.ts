// check --feed and diff against a real server: what they ask for, what they keep, and what they never say.
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { serveLoopback } from "../../testing/serve-loopback.js";
import { episodeText, showText, withShow } from "../../testing/with-show.js";

const makeShow = () =>
  withShow({
    "episodes/show.md": showText,
    "episodes/keel.md": episodeText("The long keel", "2026-02-02 06:00", "description: About keels.\n"),
  });

/** The feed that the show would publish, built into `out/`. */
async function build(show: ReturnType<typeof makeShow>): Promise<string> {
  await show.run("build", "{root}", "--out", "{root}/out");
  return show.read("out/feed.xml");
}

it("asks for what is new only, and takes what it kept for the rest", async () => {
  const show = makeShow();
  const feed = await build(show);
  const { origin, asked } = await serveLoopback((request, response) => {
    const known = request.headers["if-none-match"] === '"a"' && request.headers["if-modified-since"] === "then";
    if (known) response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: '"a"', "last-modified": "then", "content-type": "application/rss+xml" })
        .end(feed);
  });
  const diff = () => show.run("diff", "{root}", "--against", `${origin}/feed.xml`);
  expect(await diff()).toMatchObject({ code: 0, out: "Nothing changes for subscribers.\n" });
  expect(await diff()).toMatchObject({ code: 0, out: "Nothing changes for subscribers.\n" });
  const check = await show.run("check", "{root}", "--feed", `${origin}/feed.xml`);
  expect(check.out).toContain(`${origin}/feed.xml: 0 errors`);
  expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"a"', '"a"']);
  expect(asked[0]!.headers["user-agent"]).toMatch(/^airdate\/\d/);
  // What was kept is damaged: all of it is asked for again.
  const kept = Object.keys(show.files(".airdate/fetched"));
  expect(kept.map((name) => name.replace(/^\w+/, ""))).toEqual([".body", ".json"]);
  show.write(`.airdate/fetched/${kept[0]}`, "<rss>");
  expect(await diff()).toMatchObject({ code: 0 });
  expect(asked.at(-1)!.headers["if-none-match"]).toBeUndefined();
});

it("keeps nothing in a folder that holds no show", async () => {
  const folder = withShow({ "readme.md": "" });
  const { origin } = await serveLoopback((_, response) => response.writeHead(200, { etag: '"a"' }).end("<rss/>"));
  expect((await folder.run("check", "{root}", "--feed", origin)).code).toBe(1);
  expect(Object.keys(folder.files())).toEqual(["readme.md"]);
});

it("never says what opens doors, in any form of its answers", async () => {
  const show = makeShow();
  const feed = (await build(show)).replace("</channel>", "<oops></channel>");
  let answer = (_: IncomingMessage, response: ServerResponse) => response.writeHead(200).end(feed);
  const { origin, asked } = await serveLoopback((request, response) => void answer(request, response));
  const address = `${origin.replace("//", "//ann:hunter2@")}/feed.xml?auth=s3cr3tT0ken`;
  const commands = [
    ...["text", "json", "github", "sarif"].map((format) => ["check", "{root}", "--format", format, "--feed", address]),
    ["diff", "{root}", "--against", address],
  ];
  const runAll = async (): Promise<string> => {
    const told = await Promise.all(commands.map((words) => show.run(...words)));
    return told.map(({ out, said }) => out + said).join("");
  };
  const found = await runAll();
  expect(found).toContain(`${origin.replace("//", "//***@")}/feed.xml?auth=***`);
  answer = (_, response) => response.writeHead(404).end();
  const missing = await runAll();
  expect(missing).toContain("answered with status 404");
  answer = (request, response) => response.writeHead(302, { location: request.url! }).end();
  const ring = await runAll();
  expect(ring).toContain("leads back to itself");
  for (const text of [found, missing, ring]) expect(text).not.toMatch(/hunter2|s3cr3tT0ken/);
  expect(asked[0]!.headers.authorization).toMatch(/^Basic /);
  expect(asked[0]!.path).toContain("s3cr3tT0ken");
});

it.each([
  [401, "it asks for a name and a password"],
  [403, "it refuses to give the feed"],
  [404, "there is nothing at this address"],
  [410, "the feed is gone for good"],
  [429, "it is too busy"],
  [502, "something is broken there"],
  [304, "answered with status 304"],
])("says what status %i means", async (status, said) => {
  const { origin } = await serveLoopback((_, response) => response.writeHead(status).end());
  const { code, said: told } = await withShow({}).run("check", "{root}", "--feed", `${origin}/f`);
  expect(code).toBe(2);
  expect(told).toContain(`${origin}/f answered with status ${status}`);
  expect(told).toContain(said);
});

it("reads feeds in the encodings that are out there", async () => {
  const show = makeShow();
  const feed = (await build(show)).replace("The long keel", "Der große Kiel");
  const latin = Buffer.from(feed.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'), "latin1");
  const wide = Buffer.from(`\ufeff${feed.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
  const bare = Buffer.from(feed.replace(' encoding="UTF-8"', ""), "latin1");
  const { origin } = await serveLoopback((request, response) => {
    if (request.url === "/latin") response.end(latin);
    else if (request.url === "/wide") response.end(wide);
    else response.writeHead(200, { "content-type": "text/xml; charset=windows-1252" }).end(bare);
  });
  for (const path of ["latin", "wide", "header"]) {
    const { out } = await show.run("diff", "{root}", "--json", "--against", `${origin}/${path}`);
    const { changes } = JSON.parse(out) as { changes: { before?: string }[] };
    expect(JSON.stringify(changes)).toContain("Der große Kiel");
  }
});

it("says what stands in the way of a file", async () => {
  const folder = withShow({ "a/b.xml": "" });
  expect((await folder.run("check", "--feed", "{root}/none.xml")).said).toContain("Cannot read {root}/none.xml");
  expect((await folder.run("check", "--feed", "{root}/a")).said).toContain("Cannot read {root}/a");
});

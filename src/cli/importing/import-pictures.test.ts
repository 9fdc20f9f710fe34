// Pictures that come along: covers, pictures of episodes, portraits; from servers that drop and lie.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { channelHead, wrapFeed } from "../../testing/host-feeds.js";
import { serveLoopback } from "../../testing/serve-loopback.js";
import { smallCover } from "../../testing/small-show.js";
import { withShow } from "../../testing/with-show.js";

const item = (at: number, picture: string, more = ""): string =>
  `<item><title>Talk ${at}</title><guid isPermaLink="false">harbour-${at}</guid><pubDate>Wed, 0${at} Jan 2025 06:00:00 GMT</pubDate><enclosure url="https://media.example/${at}.mp3" length="1000000" type="audio/mpeg"/><itunes:duration>60</itunes:duration><itunes:image href="${picture}"/>${more}<description>Words.</description></item>`;

/** A server that breaks off the cover after a few bytes, and lies of others. */
async function servePictures() {
  const served = await serveLoopback((request, response) => {
    const path = request.url!.replace(/\?.*/, "");
    if (path === "/page.jpg")
      return void response.writeHead(200, { "content-type": "image/jpeg" }).end("<html>Sold</html>");
    if (path === "/text.jpg") return void response.writeHead(200, { "content-type": "image/jpeg" }).end("Sold");
    if (path === "/sound.jpg") return void response.writeHead(200, { "content-type": "audio/mpeg" }).end(smallCover);
    if (path === "/gone.jpg") return void response.writeHead(404).end();
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const whole = Buffer.from(smallCover);
    const rest = whole.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      "content-type": path === "/ada" ? "application/octet-stream" : "image/jpeg",
      "content-length": rest.length,
      etag: '"one"',
      ...(from > 0 ? { "content-range": `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}),
    });
    if (path === "/cover" && from === 0)
      response.write(rest.subarray(0, 20), () => setTimeout(() => response.destroy(), 30));
    else response.end(rest);
  });
  const head = channelHead.replace("https://harbour.example/cover.jpg", `${served.origin}/cover?w=3000`);
  expect(head).toContain(served.origin);
  const ada = `<podcast:person img="${served.origin}/ada">Ada Marlow</podcast:person>`;
  const names = ["one.jpg", "cover?w=3000", "page.jpg", "text.jpg", "sound.jpg", "gone.jpg"];
  const items = names.map((name, at) => item(at + 1, `${served.origin}/${name}`, at === 0 ? ada : ""));
  return { ...served, feed: wrapFeed(head + items.reverse().join("")) };
}

const words = ["import", "{root}/old.xml", "{root}/show", "--link", "https://harbour.example"];
const paths = (show: ReturnType<typeof withShow>): string[] =>
  Object.keys(show.files("show/episodes")).filter((path) => /\.(?:png|jpg)$/.test(path));
const sum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

it("brings each once, by what its bytes are, and front-matter names it; what is none stays where it is and is said", async () => {
  const { feed, origin, asked } = await servePictures();
  const folder = withShow({ "old.xml": feed });
  const { code, out, said } = await folder.run(...words, "--media");
  expect([code, out]).toEqual([0, expect.stringContaining("3 of 7 pictures came")]);
  expect(paths(folder)).toEqual(["cover.png", "people/ada-marlow.png", "talk-1.png"]);
  for (const path of paths(folder))
    expect(sum(readFileSync(join(folder.root, "show/episodes", path)))).toBe(sum(smallCover));
  expect(asked.filter(({ path }) => path.startsWith("/cover")).map(({ headers }) => headers.range)).toEqual([
    undefined,
    "bytes=20-",
  ]);
  expect(folder.read("show/episodes/show.md")).toContain("\nimage: cover.png\n");
  expect(folder.read("show/episodes/people.md")).toContain("image: people/ada-marlow.png\n");
  expect(folder.read("show/episodes/talk-1.md")).toContain("\nimage: talk-1.png\n");
  expect(folder.read("show/episodes/talk-2.md")).toContain("\nimage: cover.png\n");
  for (const at of [3, 4, 5, 6]) expect(folder.read(`show/episodes/talk-${at}.md`)).toContain(`\nimage: ${origin}/`);
  expect(said).toContain("page.jpg sends a page in the place of the picture");
  expect(said).toContain("text.jpg sends is no picture");
  expect(said).toContain("sound.jpg sends audio/mpeg, which is no picture");
  expect(said).toContain("gone.jpg answered with status 404");
  expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
  expect(folder.read("show/out/feed.xml")).toContain('<itunes:image href="https://harbour.example/cover.png"/>');
  expect(Object.keys(folder.files("show/out"))).toEqual(
    expect.arrayContaining(["cover.png", "episodes/talk-1/talk-1.png"]),
  );
});

it("brings those of a show that was taken over before, changes nothing else, and asks for none again", async () => {
  const { feed, asked } = await servePictures();
  const folder = withShow({ "old.xml": feed });
  expect(await folder.run(...words)).toMatchObject({ code: 0 });
  const before = folder.files("show/episodes");
  folder.write("show/episodes/talk-1.png", "a picture of somebody's");
  expect((await folder.run(...words, "--media")).out).toContain("3 of 7 pictures came");
  const after = folder.files("show/episodes");
  expect(after["talk-1.png"]).toBe("a picture of somebody's");
  expect(after["talk-1.md"]).toContain("\nimage: talk-1-2.png\n");
  const unnamed = (text: string): string => text.replace(/^( *image:).*$/m, "$1");
  for (const [path, text] of Object.entries(before)) expect(unnamed(after[path]!), path).toBe(unnamed(text));
  const count = asked.length;
  expect((await folder.run(...words, "--media")).out).toContain("0 of 4 pictures came");
  expect(
    asked
      .slice(count)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(["/gone.jpg", "/page.jpg", "/sound.jpg", "/text.jpg"]);
});

// A show begins: with options, with answers at a terminal, and with neither; what it writes builds at once.
import { expect, it } from "vitest";
import { scanImage } from "../read/images/scan-image.js";
import { type ShowFolder, withShow } from "../testing/with-show.js";

const given = [
  ["--title", "Harbour: Talks #1"],
  ["--site", "https://ada.github.io/harbour"],
  ["--author", "Ada Marlow"],
  ["--email", "ada@harbour.example"],
  ["--zone", "America/New_York"],
  ["--category", "books"],
  ["--language", "pt_BR"],
].flat();

const begin = (...words: string[]): { show: ShowFolder; done: ReturnType<ShowFolder["run"]> } => {
  const show = withShow({});
  return { show, done: show.run("init", "{root}", ...words) };
};

it("says that pages stand there already, which may be another generator's", async () => {
  const show = withShow({ "episodes/a.md": "---\ntitle: A\n---\n", "episodes/b.mdx": "Text.\n", "episodes/c.txt": "" });
  const { code, out } = await show.run("init", "{root}", ...given);
  expect(code).toBe(0);
  expect(out).toMatch(/\d\. episodes\/ holds 2 pages already\. .*airdate import \S+episodes NEW-FOLDER takes over/);
}, 60_000);

it("leaves nothing to be filled in where everything is given, and builds at once without a warning", async () => {
  const { show, done } = begin(...given);
  const { code, out } = await done;
  expect([code, out]).toEqual([0, expect.stringMatching(/airdate serve .*airdate build .*airdate new /s)]);
  expect(out).not.toContain("Fill in");
  const built = await show.run("build", "{root}");
  expect([built.code, built.said]).toEqual([0, expect.not.stringMatching(/ warn | error /)]);
  const feed = show.read("out/feed.xml");
  expect(feed).toContain("<title>Harbour: Talks #1</title>");
  expect(feed).toContain("<title>Trailer: Harbour: Talks #1</title>");
  expect(show.read("episodes/welcome.md")).not.toMatch(/Welcome|on its way/);
  expect(feed).toContain("<pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate>");
  expect(feed).toMatch(/<itunes:category text="Arts">\s*<itunes:category text="Books"\/>/);
  expect(feed).toContain("<language>pt-BR</language>");
  expect(feed).toContain("<itunes:email>ada@harbour.example</itunes:email>");
  expect(show.read("episodes/welcome.md")).toContain("date: 2026-03-01 07:00");
  const cover = Buffer.from(show.files("episodes")["cover.png"]!, "latin1");
  expect(scanImage(cover)).toMatchObject({ format: "png", width: 1400, height: 1400, alpha: false });
}, 60_000);

it("says which options were lacking where nobody can be asked", async () => {
  const { out } = await begin("--title", "Harbour Talks").done;
  expect(out).toContain("Fill in episodes/show.md (--site, --author, --email would have)");
});

it.each([
  [["--category", "Tecnology"], /no category of Apple's list\n {2}Near are: Technology/],
  [["--category", "Science > Phisics"], /Near are: Science > Physics/],
  [["--zone", "EST"], /IANA time zone.*\n {2}Did you mean America\/New_York\?/],
  [["--site", "https://example.com/cast"], /is nobody's/],
  [["--site", "harbour"], /the site's address/],
  [["--email", "ada"], /an e-mail address/],
  [["--email", "you@example.com"], /is nobody's/],
  [["--language", "English"], /Did you mean en\?/],
  [["--author", "Your name"], /is nobody's/],
  [["--release", "Tuesday"], /at what time\n {2}Such as "Tuesday 06:00"/],
  [["--release", "now and then"], /on which days/],
])("refuses %j with what to type, and writes nothing", async (words, expected) => {
  const { show, done } = begin(...words);
  const { code, said } = await done;
  expect([code, said]).toEqual([2, expect.stringMatching(expected)]);
  expect(show.files()).toEqual({});
});

it("asks at a terminal, a wrong answer again, and takes what is offered", async () => {
  const show = withShow({});
  const asked: string[] = [];
  const answers = ["Harbour Talks", "harbour", "https://harbour.fm", "Ada Marlow", "ada@harbour.fm"];
  answers.push("", "", "", "sometimes", "Tuesday 06:00");
  const { code, said } = await show.converse(
    async (question) => {
      asked.push(question);
      return answers.shift() ?? "";
    },
    "init",
    "{root}",
    "--zone",
    "Europe/Berlin",
  );
  expect(code).toBe(0);
  expect(asked.filter((question) => question.startsWith("Address"))).toHaveLength(2);
  expect(asked.some((question) => question.startsWith("Time zone"))).toBe(false);
  expect(asked).toContain("Category of Apple's list [Technology]: ");
  expect(said).toContain('  `link` is "harbour", but should be the site\'s address');
  expect(asked.filter((question) => question.startsWith("When episodes come out"))).toHaveLength(2);
  expect(show.read("episodes/show.md")).toContain("link: https://harbour.fm\n");
  expect((await show.run("build", "{root}")).code).toBe(0);
  await show.run("new", "{root}", "--title", "Keels");
  expect(show.read("episodes/keels.md")).toContain("date: 2026-03-03 06:00");
});

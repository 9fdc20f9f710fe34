// check, rules, accept and diff from the command line: what they print, where they point, and how they end.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { smallCover } from "../testing/small-show.js";
import { captionsText, episodeText, showText, withShow } from "../testing/with-show.js";

const good = () =>
  withShow({
    "episodes/show.md": showText,
    "episodes/keel.md": episodeText("The long keel", "2026-02-02 06:00", "description: About keels.\n"),
    "episodes/rope.md": episodeText("Rope work", "2026-02-09 06:00", "description: About rope.\n"),
  });
const problemsOf = async (
  show: ReturnType<typeof withShow>,
): Promise<{ rule: string; severity: string; place?: { file: string; line?: number } }[]> =>
  (JSON.parse((await show.run("check", "{root}", "--json")).out) as { problems: never[] }).problems;

describe("airdate check", () => {
  it("passes a good show, strictly, and writes nothing", async () => {
    const show = good();
    const before = show.files();
    const { code, out, said } = await show.run("check", "{root}", "--strict");
    expect({ code, out, said }).toEqual({
      code: 0,
      out: "{root}: 0 errors, 0 warnings, 0 remarks\n2 episodes are due.\n",
      said: "",
    });
    expect(show.files()).toEqual(before);
  });
  it("points at the field in the source, and fails strictly for warnings", async () => {
    const show = good();
    show.write(
      "episodes/keel.md",
      episodeText("Episode 7 - The long keel", "2026-02-02 06:00", "chapters: ['0:00 A', '2:00 B', '20:00 C']\n"),
    );
    expect((await show.run("check", "{root}")).code).toBe(0);
    const { code, said } = await show.run("check", "{root}", "--strict");
    expect(code).toBe(1);
    expect(said).toContain(
      'episodes/keel.md:2:8 warn The title has "Episode 7", but there should be the title alone (apple-item-title-clean)',
    );
    expect(said).toMatch(/episodes\/keel\.md:5:\d+ warn The chapter "C" is at 20:00, but should be within/);
    expect(said).toContain("(apple-chapters-desc-min3)");
    expect(said).toContain("(yt-chapters-min3)");
  });
  it("judges drafts and what is held back, drafts without errors", async () => {
    const show = good();
    show.write("episodes/later.md", episodeText("Episode 9 - Later", "2027-01-01 06:00"));
    show.write(
      "episodes/idea.md",
      "---\ntitle: An idea\ndraft: true\naudio: later.mp3\ntranscript: later.vtt\n---\nNotes.\n",
    );
    const found = await problemsOf(show);
    expect(found.find(({ place }) => place?.file === "episodes/later.md")?.rule).toBe("apple-item-title-clean");
    const ofIdea = found.filter(({ place }) => place?.file === "episodes/idea.md");
    expect(ofIdea.map(({ severity }) => severity)).not.toContain("error");
    expect(ofIdea.map(({ rule }) => rule)).not.toContain("apple-episodic-needs-pubdate");
  });
  it("judges the cover by its bytes", async () => {
    const show = good();
    const wide = Buffer.from(smallCover);
    wide.writeUInt32BE(1000, 20);
    show.write("episodes/cover.png", wide);
    show.write("episodes/show.md", showText.replace("image: https://harbour.example/cover.jpg\n", ""));
    expect((await problemsOf(show)).map(({ rule }) => rule)).toContain("apple-image-square-range");
  });
  it("finds double and missing numbers", async () => {
    const show = good();
    for (const [slug, number] of [
      ["keel", 1],
      ["rope", 2],
      ["tar", 2],
      ["oar", 4],
    ] as const)
      show.write(
        `episodes/${slug}.md`,
        episodeText(`About ${slug}`, "2026-02-02 06:00", `episode: ${number}\ndescription: A talk.\n`),
      );
    const found = await problemsOf(show);
    const numbers = found.filter(({ rule }) => rule.includes("episode-number"));
    expect(numbers.map(({ rule }) => rule).sort()).toEqual(["apple-episode-number-dup", "episode-number-missing"]);
    for (const { place } of numbers) expect(place?.line).toBe(5);
  });
  it("takes severities from show.md, also under other names, and knows its rules", async () => {
    const show = good();
    show.write("episodes/keel.md", episodeText("Episode 7 - The long keel", "2026-02-02 06:00"));
    show.write(
      "episodes/show.md",
      showText.replace("---\nAbout", "rules: { psp-item-title: error, apple-guid-requird: off }\n---\nAbout"),
    );
    const { code, said } = await show.run("check", "{root}");
    expect(code).toBe(1);
    expect(said).toContain('error The title has "Episode 7"');
    expect(said).toContain("Did you mean apple-guid-required?");
    expect((await show.run("build", "{root}")).code).toBe(1);
  });
  it("writes annotations and SARIF", async () => {
    const show = good();
    show.write("episodes/keel.md", episodeText("Episode 7 - 100% keel", "2026-02-02 06:00"));
    const { out } = await show.run("check", "{root}", "--format", "github");
    expect(out).toBe(
      '::warning file=episodes/keel.md,line=2,col=8,title=apple-item-title-clean::The title has "Episode 7", but there should be the title alone%0APut the number into episode: or season:.\n',
    );
    const sarif = JSON.parse((await show.run("check", "{root}", "--format", "sarif")).out);
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0].tool.driver.rules[0]).toMatchObject({
      id: "apple-item-title-clean",
      defaultConfiguration: { level: "warning" },
    });
    expect(sarif.runs[0].results[0]).toMatchObject({
      ruleId: "apple-item-title-clean",
      ruleIndex: 0,
      level: "warning",
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "episodes/keel.md" }, region: { startLine: 2, startColumn: 8 } },
        },
      ],
    });
    expect((await show.run("check", "{root}", "--format", "xml")).code).toBe(2);
  });
});

describe("airdate check --feed", () => {
  it("finds nothing worse than remarks in a feed that was built here", async () => {
    const show = good();
    show.write("episodes/rope.vtt", captionsText);
    await show.run("build", "{root}", "--out", "{root}/out");
    const { code, said } = await show.run("check", "--feed", `${show.root}/out/feed.xml`, "--strict");
    expect({ code, said }).toEqual({ code: 0, said: "" });
  });
  it("finds what is wrong in a feed of somebody else's, with its lines", async () => {
    const broken = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/DTDs/Podcast-1.0.dtd">
<channel>
  <title>Old show</title>
  <link>old.example</link>
  <language>English_US</language>
  <item>
    <title>Episode 1</title>
    <guid>one</guid>
    <pubDate>2026-03-02</pubDate>
    <enclosure url="https://old.example/my file.mp3" length="4 MB" type="mp3"/>
  </item>
  <item>
    <title>Two</title>
    <guid>one</guid>
  </item>
</channel>
</rss>
`;
    const show = withShow({ "feed.xml": broken });
    const { code, out } = await show.run("check", "--feed", "{root}/feed.xml", "--json");
    const found = (JSON.parse(out) as { problems: { rule: string; place: { line?: number } }[] }).problems;
    const at = Object.fromEntries(found.map(({ rule, place }) => [rule, place.line]));
    expect(code).toBe(1);
    expect(at).toMatchObject({
      "rss-namespace-uri-exact": 2,
      "rss-channel-required": 3,
      "rss-link-absolute": 5,
      "rss-language": 6,
      "rss-date-rfc822": 10,
      "rss-enclosure-url": 11,
      "rss-enclosure-length": 11,
      "rss-enclosure-mime": 11,
      "apple-enclosure-required": 13,
    });
    expect(Object.keys(at)).toEqual(
      expect.arrayContaining(["rss-guid-unique", "rss-guid-permalink", "apple-show-image", "apple-category-required"]),
    );
  });
  it("says where XML breaks off, and what is no feed", async () => {
    const show = withShow({
      "cut.xml": '<rss version="2.0"><channel><title>A',
      "page.html": "<html><body/></html>",
      "a.json": "{",
    });
    for (const [file, rule] of [
      ["cut.xml", "rss-xml-well-formed"],
      ["page.html", "rss-root-version"],
      ["a.json", "jf-required"],
    ]) {
      const { code, said } = await show.run("check", "--feed", `{root}/${file}`);
      expect(code).toBe(1);
      expect(said).toContain(`(${rule})`);
    }
    expect((await show.run("check", "--feed", "{root}/none.xml")).code).toBe(2);
  });
});

describe("airdate accept", () => {
  it("takes a changed date into the lock, with the reason", async () => {
    const show = good();
    await show.run("build", "{root}", "--out", "{root}/out");
    show.write("episodes/keel.md", episodeText("The long keel", "2026-02-03 06:00", "description: About keels.\n"));
    expect((await show.run("check", "{root}")).code).toBe(1);
    expect((await show.run("accept", "keel", "{root}")).code).toBe(2);
    const { code, out } = await show.run("accept", "keel", "{root}", "--reason", "wrong day");
    expect(code).toBe(0);
    expect(out).toContain('Accepted: date "2026-02-03');
    expect(show.read("episodes/published.lock.json")).toContain('"reason":"wrong day"');
    expect((await show.run("check", "{root}", "--strict")).code).toBe(0);
    expect((await show.run("accept", "keel", "{root}", "--reason", "again")).said).toContain("Nothing to accept");
    expect((await show.run("accept", "kel", "{root}", "--reason", "x")).said).toContain('did you mean "keel"?');
  });
  it("lets a published episode go", async () => {
    const show = good();
    await show.run("build", "{root}", "--out", "{root}/out");
    show.remove("episodes/keel.md");
    expect((await show.run("check", "{root}")).said).toContain("history-dropped");
    expect((await show.run("accept", "keel", "{root}", "--reason", "withdrawn")).code).toBe(0);
    expect((await show.run("check", "{root}")).code).toBe(0);
  });
});

describe("airdate diff", () => {
  it.each([
    ["breaks off", (feed: string) => feed.slice(0, feed.lastIndexOf("<item>") + 60), "breaks off before its end"],
    [
      "has a comment that never ends",
      (feed: string) => feed.replace(/<item>(?![\s\S]*<item>)/, "<!-- <item>"),
      "cannot be read further than line",
    ],
  ])(
    "refuses a published feed that %s, as build --against does: its last episodes would be missing",
    async (_, damage, said) => {
      const show = good();
      await show.run("build", "{root}", "--out", "{root}/out");
      show.write("cut.xml", damage(readFileSync(`${show.root}/out/feed.xml`, "utf8")));
      for (const command of ["diff", "build"]) {
        const ran = await show.run(command, "{root}", "--against", `${show.root}/cut.xml`);
        expect([ran.code, ran.said]).toEqual([2, expect.stringContaining(said)]);
      }
    },
  );

  it("says what subscribers would see, and fails for what harms them", async () => {
    const show = good();
    await show.run("build", "{root}", "--out", "{root}/out");
    const against = ["--against", `${show.root}/out/feed.xml`];
    expect((await show.run("diff", "{root}")).out).toBe("Nothing changes for subscribers.\n");
    expect(await show.run("diff", "{root}", ...against)).toMatchObject({
      code: 0,
      out: "Nothing changes for subscribers.\n",
    });
    show.write("episodes/rope.md", episodeText("Rope work", "2026-02-09 06:00", "description: About rope and tar.\n"));
    const harmless = await show.run("diff", "{root}", ...against, "--format", "markdown");
    expect(harmless.code).toBe(0);
    expect(harmless.out).toContain("| description | Rope work |");
    expect((await show.run("diff", "{root}", ...against, "--strict")).code).toBe(1);
    show.write(
      "episodes/keel.md",
      episodeText("The long keel", "2026-02-02 06:00", "guid: other\ndescription: About keels.\n"),
    );
    const harmful = await show.run("diff", "{root}", ...against, "--json");
    expect(harmful.code).toBe(1);
    expect((JSON.parse(harmful.out) as { changes: { kind: string }[] }).changes[0]?.kind).toBe("re-downloaded");
    show.remove("out");
    expect((await show.run("diff", "{root}")).code).toBe(2);
  });
});

describe("airdate rules", () => {
  it("prints the reference, a rule by any of its names, and the nearest name", async () => {
    const show = withShow({});
    expect((await show.run("rules")).out.split("\n").length).toBeGreaterThan(200);
    expect((await show.run("rules", "psp-item-guid")).out).toContain("rss-guid-present (error)");
    expect((await show.run("rules", "rss-guid-presnt")).said).toContain("did you mean rss-guid-present?");
    expect((await show.run("rules", "--markdown")).out).toContain("## Where platforms contradict each other");
  });
});

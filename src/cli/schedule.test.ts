// next, schedule and init on a real disk.

import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";
import { version } from "./version.js";

const show = () =>
  withShow({
    "episodes/show.md": showText.replace("timezone:", 'release: { every: "Tuesday 06:00" }\ntimezone:'),
    "episodes/old.md": episodeText("Old", "2026-02-24 06:00"),
    "episodes/a.md": episodeText("First, in line", "next", "episode: 2\n"),
    "episodes/b.md": episodeText("Second", "next", "episode: 3\n"),
    "episodes/gap.md": episodeText("Gap", "2026-03-29 02:30"),
    "episodes/draft.md": episodeText("Draft", "2026-02-01 06:00", "draft: true\n"),
  });

it("says when the next episode is due, in every spelling", async () => {
  const one = show();
  const next = async (format: string) => (await one.run("next", "{root}", "--format", format)).out;
  expect(await next("iso")).toBe("2026-03-03T05:00:00Z\n");
  expect(await next("unix")).toBe(`${Date.UTC(2026, 2, 3, 5) / 1000}\n`);
  expect(await next("cron")).toBe("0 5 3 3 *\n");
  expect(await next("text")).toBe("2026-03-03 06:00 (Europe/Berlin) First, in line (a)\n");
  expect((await one.run("next", "{root}", "--format", "runes")).code).toBe(2);
  expect(await one.run("next", "{root}", "--at", "2027-01-01T00:00:00Z")).toMatchObject({ code: 1 });
});

it("shows the schedule as a table, with what the clocks do to it", async () => {
  expect((await show().run("schedule", "{root}")).out).toBe(
    `episode  Europe/Berlin     UTC                   state
gap      2026-03-29 03:30  2026-03-29T01:30:00Z  scheduled (the clocks skip this time: moved on)
b        2026-03-10 06:00  2026-03-10T05:00:00Z  queued
a        2026-03-03 06:00  2026-03-03T05:00:00Z  queued
old      2026-02-24 06:00  2026-02-24T05:00:00Z  published
draft    2026-02-01 06:00  2026-02-01T05:00:00Z  draft
`,
  );
});

it("writes a calendar", async () => {
  const { out } = await show().run("schedule", "{root}", "--ics");
  expect(
    out
      .split("\r\n")
      .filter((line) => /^(SUMMARY|DTSTART)/.test(line))
      .slice(2, 6),
  ).toEqual(["DTSTART:20260310T050000Z", "SUMMARY:Second", "DTSTART:20260303T050000Z", "SUMMARY:First\\, in line"]);
  expect(out.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

it("refuses a date without a zone", async () => {
  const one = withShow({
    "episodes/show.md": showText.replace("timezone: Europe/Berlin\n", ""),
    "episodes/a.md": episodeText("A", "2026-02-24 06:00"),
  });
  const { code, said } = await one.run("build", "{root}");
  expect(code).toBe(1);
  expect(said).toMatch(/episodes\/a\.md:3:\d+ error The date "2026-02-24 06:00" has no zone/);
  one.write("episodes/b.md", episodeText("B", "2026-02-25 06:00"));
  one.write("episodes/c.md", episodeText("C", "2026-02-26 06:00", "draft: yes\n"));
  expect((await one.run("build", "{root}")).said).toMatch(
    /^episodes\/show\.md:1:1 error `timezone` is missing, and the dates of 3 episodes have no zone: "2026-02-24 06:00" at episodes\/a\.md:3 is the first \(date\)\n +Add timezone: Europe\/Berlin \(or yours\) to show\.md\.\n1 error\n/,
  );
});

it("begins a show that builds, and keeps what is there", async () => {
  const one = withShow({});
  expect((await one.run("init", "{root}")).code).toBe(0);
  expect((await one.run("build", "{root}", "--at", "2099-02-01T00:00:00Z")).code).toBe(0);
  expect((await one.run("init", "{root}")).code).toBe(2);
  one.write(".gitlab-ci.yml", "mine");
  expect((await one.run("init", "{root}", "--ci", "gitlab")).said).toContain("left as it is");
  expect(one.read(".gitlab-ci.yml")).toBe("mine");
  expect((await one.run("init", "{root}", "--ci", "cron")).out).toMatch(
    /^deploy\/publish\.sh\ndeploy\/crontab\nNext:\n {2}1\. npm install /,
  );
  execFileSync("sh", ["-n", `${one.root}/deploy/publish.sh`]);
  expect((await one.run("init", "{root}", "--ci", "abacus")).code).toBe(2);
});

it("writes a schedule to the top of the repository, and sees which package.json there is", async () => {
  const one = withShow({ "shows/a/episodes/show.md": showText, "package.json": '{"name":"mine"}', ".git/HEAD": "" });
  const first = await one.run("init", "{root}/shows/a", "--ci", "github");
  expect(first.out).toContain("npm install --save-exact airdate@");
  expect(one.read(".github/workflows/publish.yml")).toContain("working-directory: shows/a\n");
  expect(Object.keys(one.files("shows/a"))).toEqual(["episodes/show.md"]);
  one.write("package.json", '{"devDependencies":{"airdate":"0.1.0"}}');
  one.write("package-lock.json", "{}");
  const second = await one.run("init", "{root}/shows/a", "--ci", "gitlab");
  expect(second.out).not.toContain("npm install");
  expect(second.out).toMatch(/for: \d*[13579] \* \* \* \*\n/);
  expect(one.read("package.json")).toBe('{"devDependencies":{"airdate":"0.1.0"}}');

  const alone = withShow({});
  await alone.run("init", "{root}");
  expect(JSON.parse(alone.read("package.json"))).toEqual({ private: true, dependencies: { airdate: version() } });
});

it("gives the same bytes however many machines share the work", async () => {
  const root = withShow(
    Object.fromEntries(
      ["a", "b", "c", "d", "e"].flatMap((name) => [
        [`${name}/episodes/show.md`, showText.replace("https://harbour.example", `https://${name}.example`)],
        [`${name}/episodes/one.md`, episodeText(`One ${name}`, "2026-02-01 06:00")],
      ]),
    ),
  );
  const shows = ["a", "b", "c", "d", "e"].map((name) => `${root.root}/${name}`);
  expect((await root.run("build", ...shows, "--out", "{root}/whole", "--no-lock")).code).toBe(0);
  for (const n of [1, 2, 3, 7]) {
    for (let i = 1; i <= n; i++)
      expect(
        (await root.run("build", ...shows, "--out", `{root}/shares-${n}`, "--no-lock", "--shard", `${i}/${n}`)).code,
      ).toBe(0);
    expect(root.files(`shares-${n}`)).toEqual(root.files("whole"));
  }
  expect((await root.run("build", ...shows, "--shard", "3/2")).code).toBe(2);
  expect((await root.run("build", ...shows, "--shard", "7/7")).said).toBe("No show falls to share 7/7: there are 5.\n");
});

it("builds no two shows together that apps would take for one", async () => {
  const files = (name: string, show = showText): Record<string, string> => ({
    [`${name}/episodes/show.md`]: show,
    [`${name}/episodes/one.md`]: episodeText("One", "2026-02-01 06:00"),
  });
  const root = withShow({ ...files("a"), ...files("b", showText.replace("Harbour Lights", "Copied")) });
  const done = await root.run("build", "{root}/a", "{root}/b");
  expect(done.code).toBe(2);
  expect(done.said).toContain("{root}/a and {root}/b would be one show to every app: both have the guid ");
  expect(done.said).toContain('give each its own address: "link:" in {root}/b/episodes/show.md');
  expect(Object.keys(root.files()).filter((path) => path.includes("/out/"))).toEqual([]);
  for (const own of [
    showText.replace("https://harbour.example\n", "https://gulls.example\n"),
    showText.replace("link:", "guid: 9b024349-ccf0-5f69-a609-6b82873eab3c\nlink:"),
  ]) {
    root.write("b/episodes/show.md", own);
    expect((await root.run("build", "{root}/a", "{root}/b", "--no-lock")).code).toBe(0);
  }
  expect((await root.run("build", "{root}/a", "{root}/missing")).said).toContain("missing");
});

it("says of an episode without a date that it waits for one", async () => {
  const one = withShow({ "episodes/show.md": showText, "episodes/a.md": "---\ntitle: A\naudio: none\n---\nNotes.\n" });
  const { code, said } = await one.run("build", "{root}");
  expect(said).toContain("episodes/a.md warn date: The episode waits for a date");
  // A week ahead: who takes it over as it stands publishes nothing at once.
  const later = (await one.run("build", "{root}", "--at", "2027-05-01T12:00:00Z")).said;
  expect(later).toContain("Write date: 2027-05-08 09:00, or date: next");
  expect(code).toBe(0);
  const checked = (await one.run("check", "{root}")).said;
  expect(checked).toContain("(date-waiting)");
  expect(checked).not.toContain("pubDate");
  one.write("episodes/a.md", "---\ntitle: A\ndate: soon\naudio: none\n---\nNotes.\n");
  expect((await one.run("check", "{root}")).said).not.toContain("(date-waiting)");
  one.write("episodes/a.md", "---\ntitle: A\naudio: none\ndraft: yes\n---\nNotes.\n");
  expect((await one.run("build", "{root}")).said).not.toContain("waits");
});

it("says once that pages have no words in the show's language", async () => {
  const one = withShow({
    "episodes/show.md": showText.replace("language: en", "language: cy"),
    "episodes/a.md": episodeText("A", "2026-02-01 06:00"),
  });
  const { said } = await one.run("build", "{root}");
  expect(said.match(/interface-language/g)).toHaveLength(1);
  expect(said).toContain('The pages\' own words are in English: there are none in "cy" yet');
});

it("says of which of several shows a message is", async () => {
  const root = withShow({
    "a/episodes/show.md": showText.replace("harbour.example", "a.example"),
    "a/episodes/one.md": episodeText("One", "2026-02-01 06:00", "colour: red\n"),
    "b/episodes/show.md": showText.replace("harbour.example", "b.example"),
    "b/episodes/one.md": episodeText("One", "2026-02-01 06:00"),
  });
  const { said } = await root.run("build", "{root}/a", "{root}/b");
  expect(said).toContain("In {root}/a:\nepisodes/one.md:");
  expect(said).not.toContain("In {root}/b:");
});

// A real interview's raw captions through the whole pipeline: what a host would be ashamed of must not come out.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { diff } from "fast-myers-diff";
import { parseFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import { readFeed } from "../read/feed/read-feed.js";
import { type ShowFolder, withShow } from "../testing/with-show.js";

const seed = resolve("../shared/seed");
const present = existsSync(seed);
if (!present) console.log("skipped: the real episode is not beside the repository (../shared/seed)");

/** Words as they are compared: letters and digits only. */
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const fillers = new Set(["uh", "um", "uhm", "umm", "er", "erm", "ah", "hmm", "hm", "mm"]);

describe.runIf(present)("the real show", () => {
  let show: ShowFolder;
  let out: Record<string, string>;
  let raw: string[];
  let said: string[];
  let inspected: { timing: { method: string; expectedError: number }; turns: { end: number }[] };
  beforeAll(async () => {
    const file = readdirSync(seed).find((name) => /^\d+_.*\.txt$/.test(name))!;
    const text = readFileSync(join(seed, file), "utf8");
    show = withShow({
      "episodes/show.md": readFileSync(join(seed, "show.md"), "utf8"),
      "episodes/real.md": readFileSync(join(seed, "episode.md"), "utf8"),
      [`episodes/${file}`]: text,
    });
    expect(await show.run("build", "{root}")).toMatchObject({ code: 0 });
    out = Object.fromEntries(Object.keys(show.files("out")).map((path) => [path, show.read(`out/${path}`)]));
    inspected = JSON.parse((await show.run("inspect", "real", "{root}")).out);
    raw = text
      .replace(/\[[^\]]*\]/g, " ")
      .split(/\s+/)
      .filter((word) => word !== ">>" && bare(word) !== "");
    said = JSON.parse(out["episodes/real/transcript.json"]!).segments.flatMap((segment: { body: string }) =>
      segment.body.split(/\s+/),
    );
  }, 120_000);

  it("writes every output", () => {
    for (const name of [
      "index.html",
      "shownotes.md",
      "youtube.txt",
      "chapters.json",
      "transcript.vtt",
      "transcript.srt",
      "transcript.json",
      "transcript.html",
      "transcript.txt",
    ])
      expect(out[`episodes/real/${name}`]?.length, name).toBeGreaterThan(100);
    expect(Object.keys(out).filter((path) => /^people\/[^/]+\/index\.html$/.test(path))).toHaveLength(2);
  });

  it("gives a feed that independent parsers read alike", () => {
    const xml = out["feed.xml"]!;
    const own = readFeed("feed.xml", xml);
    expect(own.problems).toEqual([]);
    const other = parseFeed(xml) as { format: string; feed: { items: { guid: { value: string }; title: string }[] } };
    expect(other.format).toBe("rss");
    expect(other.feed.items.map((item) => [item.guid.value, item.title])).toEqual(
      own.value?.items.map(({ values }) => [values.guid, values.title]),
    );
  });

  it("gives a YouTube text within YouTube's limits, whose chapters begin at 00:00", () => {
    const text = out["episodes/real/youtube.txt"]!;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5000);
    expect(text).not.toMatch(/[<>]/);
    const lines = text.split("\n").filter((line) => /^\d+:\d\d/.test(line));
    expect(lines[0]).toMatch(/^00:00 \S/);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    const starts = lines.map((line) =>
      line
        .split(" ")[0]!
        .split(":")
        .reduce((sum, part) => sum * 60 + Number(part), 0),
    );
    for (let at = 1; at < starts.length; at++) expect(starts[at]! - starts[at - 1]!).toBeGreaterThanOrEqual(10);
  });

  it("leaves nothing of the raw captions' form", () => {
    for (const [path, text] of Object.entries(out)) {
      if (!/real\/(transcript|shownotes|youtube)/.test(path)) continue;
      expect(text, path).not.toMatch(/>>|&gt;&gt;|\[music\]|\[laughter\]|\[\s*__\s*\]|\u00a0/);
    }
    const paragraphs = out["episodes/real/transcript.txt"]!.split(/\n\n+/).filter(
      (text) => text.split(/\s+/).length > 3,
    );
    expect(paragraphs.length).toBeGreaterThan(100);
    expect(Math.max(...paragraphs.map((text) => text.split(/\s+/).length))).toBeLessThan(250);
  });

  it("loses no sentence: every content word said is there, in its order", () => {
    expect(raw.length).toBeGreaterThan(17_000);
    const before = raw.map(bare).filter((word) => !fillers.has(word));
    const after = said.map(bare).filter((word) => word !== "" && !fillers.has(word));
    const digits = (words: string[]): string[] => words.filter((word) => /\d/.test(word));
    expect(digits(after)).toEqual(digits(before));
    const missing: string[] = [];
    for (const [from, to] of diff(before, after)) missing.push(...before.slice(from, to));
    // What is missing: repeats that were dropped ("the the"), and names that were corrected.
    expect(missing.length / before.length).toBeLessThan(0.032);
    expect(after.length / before.length).toBeGreaterThan(0.96);
  });

  it("leaves the host the tenth of the words that is his: a guest's answers of minutes stay the guest's", () => {
    const segments: { body: string; speaker: string }[] = JSON.parse(out["episodes/real/transcript.json"]!).segments;
    const words = new Map<string, number>();
    for (const { body, speaker } of segments) words.set(speaker, (words.get(speaker) ?? 0) + body.split(/\s+/).length);
    const [host, guest] = [...words.values()].sort((a, b) => a - b);
    expect(words.size).toBe(2);
    expect(host! / (host! + guest!)).toBeGreaterThan(0.08);
    expect(host! / (host! + guest!)).toBeLessThan(0.15);
  });

  it("says that its times are estimates, in the data and on the page", () => {
    expect(inspected.timing.method).toBe("estimated");
    expect(inspected.timing.expectedError).toBeGreaterThan(0);
    expect(inspected.turns.at(-1)!.end).toBeLessThanOrEqual(4611);
    expect(out["episodes/real/index.html"]!.match(/estimated/g)?.length).toBeGreaterThanOrEqual(1);
  });

  it("is read the same by Python's parsers", (test) => {
    const script =
      "import sys, feedparser; d = feedparser.parse(sys.stdin.buffer.read()); print(d.bozo, len(d.entries), d.entries[0].enclosures[0].length)";
    try {
      expect(execFileSync("/usr/bin/python3", ["-c", script], { input: out["feed.xml"]! }).toString().trim()).toMatch(
        /^(0|False) 1 73776000$/,
      );
    } catch (error) {
      if (!/No module named|ENOENT/.test(String(error))) throw error;
      console.log("skipped: python3-feedparser is not installed");
      test.skip();
    }
  });
});

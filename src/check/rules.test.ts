// Every rule against its own two examples, and the table against the catalogue of what platforms ask for.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sayFound } from "../base/say-found.js";
import { lintExample } from "../testing/lint-example.js";
import {
  appleCategories,
  categoriesOfToday,
  obsoleteCategories,
  obsoleteSubcategories,
} from "./data/apple-categories.js";
import { knownRuleIds } from "./lint-site.js";
import { notChecked } from "./own-rules.js";
import { describeRule, listReference, writeReference } from "./reference.js";
import type { Rule } from "./rule.js";
import { listRuleTexts, type RuleGroups, ruleGroups } from "./rules.js";

type Group = Exclude<keyof RuleGroups, "episode">;
const cases = (Object.keys(ruleGroups) as (keyof RuleGroups)[])
  .filter((group): group is Group => group !== "episode")
  .flatMap((group) => (ruleGroups[group] as readonly Rule<never>[]).map((rule) => ({ group, id: rule.id, rule })));

describe("examples", () => {
  it.each(cases)("$group: $id finds its bad example and passes its good one", ({ group, rule }) => {
    expect(lintExample(group, rule, rule.good)).toEqual([]);
    const found = lintExample(group, rule, rule.bad);
    expect(found.length).toBeGreaterThan(0);
    for (const { found: what, expected } of found) {
      expect(sayFound(what, expected).found.trim()).not.toBe("");
      expect(expected.trim()).not.toBe("");
    }
    // No sentence that a person would not say.
    const stilted =
      /^There (?:is|are) (?:cues?|weekday|number|chapter \d|guid|name) |should be (?:rising|an end after|none (?:in this|once))|""/;
    for (const { message, found: what, expected } of found)
      expect(sayFound(what, expected, { message }).message).not.toMatch(stilted);
  });
});

const tenMinutes = "<itunes:duration>600</itunes:duration>";
const recording = '<enclosure url="https://a.example/1.mp3"/>';
const noon = "<pubDate>Mon, 02 Mar 2026 12:00:00 GMT</pubDate>";
const words = (file: string): string => `<podcast:transcript url="${file}"/>`;
const seasonOf = (season: number): string => `<itunes:season>${season}</itunes:season>`;
const numbered = (n: number, more = ""): string => `<item><itunes:episode>${n}</itunes:episode>${more}</item>`;
const often = (how: string): string => `<podcast:updateFrequency ${how}>Often</podcast:updateFrequency>`;
const attached = (size: string): string =>
  `{"items":[{"attachments":[{"url":"https://a.example/1.mp3","mime_type":"audio/mpeg","size_in_bytes":${size}}]}]}`;
const pageLink = (rel: string, page: number): string =>
  `<atom:link rel="${rel}" href="https://a.example/${page}.xml"/>`;

/** What the two examples of a rule leave open: its other halves, and where they end. */
const further: [group: Group, id: string, example: string, finds: number][] = [
  ["video", "yt-title-100", `# ${"x".repeat(100)}\nA`, 0],
  ["video", "yt-title-100", `# ${"x".repeat(101)}\nA`, 1],
  ["video", "yt-title-100", "#  \nA", 1],
  ["video", "yt-description-5000", "x".repeat(5000), 0],
  ["video", "yt-description-5000", "é".repeat(2501), 1],
  ["video", "yt-chapters-order", "00:00 A\n01:00 B\n01:00 C", 1],
  ["video", "yt-chapters-10s", "00:00 A\n00:10 B\n09:50 C", 0],
  ["video", "yt-chapters-10s", "00:00 A\n01:00 B\n09:51 C", 1],
  ["video", "yt-chapters-in-duration", "00:00 A\n01:00 B\n10:00 C", 1],
  ["video", "yt-hashtags-60", Array.from({ length: 60 }, (_, at) => `#tag${at}`).join(" "), 0],
  ["video", "yt-hashtags-60", "a#b ".repeat(70), 0],
  ["srt", "srt-order", "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:02,000 --> 00:00:03,000\nB\n", 0],
  ["srt", "srt-order", "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:01,900 --> 00:00:03,000\nB\n", 1],
  ["srt", "srt-order", "1\n00:00:01,000 --> 00:00:01,000\nA\n", 1],
  ["chapters", "chj-order", '{"chapters":[{"startTime":0},{"startTime":0}]}', 0],
  ["chapters", "chj-endtime", '{"chapters":[{"startTime":0,"endTime":"9"},{"startTime":9}]}', 1],
  ["channel", "rss-ttl-skip", "<skipHours><hour>23</hour><hour>24</hour></skipHours>", 1],
  ["channel", "paging-complete-exclusive", '<fh:complete/><atom:link rel="self" href="https://a.example/"/>', 0],
  ["channel", "rss-hub-address", '<atom:link rel="self"/><atom:link rel="hub" href="https://hub.example/"/>', 0],
  ["channel", "apple-description-placeholder", "<title>Rope</title><description>rope.</description>", 1],
  ["channel", "apple-author-plain", `<itunes:author>${"Ann, ".repeat(8)}Bo</itunes:author>`, 1],
  ["channel", "apple-value-255", `<itunes:owner><itunes:name>${"Ann ".repeat(70)}</itunes:name></itunes:owner>`, 1],
  ["channel", "apple-value-255", "<itunes:owner><itunes:name>Ann</itunes:name></itunes:owner>", 0],
  ["channel", "apple-https", '<itunes:image href="cover.jpg"/>', 0],
  ["item", "apple-https", '<enclosure url="http://a.example/1.mp3"/>', 1],
  ["item", "rss-item-title-or-description", "<description>A</description>", 0],
  ["item", "rss-guid-permalink-bool", '<guid isPermaLink="untrue">a</guid>', 1],
  ["item", "rss-guid-permalink-bool", '<guid isPermaLink="falsely">a</guid>', 1],
  ["item", "enclosure-address", '<enclosure url="https://a.example/my%20%C3%A9.mp3"/>', 0],
  ["item", "enclosure-address", '<enclosure url="https://a.example/1%2.mp3"/>', 1],
  ["item", "enclosure-address", '<enclosure url="https://a.example/1|2.mp3"/>', 1],
  ["item", "enclosure-address", '<enclosure url="https://a.example/1.mp3#t=90"/>', 1],
  ["item", "rss-content-encoded-order", "<content:encoded>A</content:encoded><description>A</description>", 1],
  ["item", "paging-no-rel-in-item", '<atom:link rel="payment" href="https://a.example/"/>', 0],
  ["item", "pc-soundbite-attrs", '<podcast:soundbite startTime="1" duration="0"/>', 1],
  ["item", "pc-soundbite-attrs", '<podcast:soundbite startTime="550" duration="60"/>', 0],
  ["item", "pc-soundbite-attrs", `${tenMinutes}<podcast:soundbite startTime="540" duration="60"/>`, 0],
  ["item", "pc-soundbite-attrs", `${tenMinutes}<podcast:soundbite startTime="550" duration="60"/>`, 1],
  [
    "item",
    "pc-transcript-rel",
    '<podcast:transcript url="https://a.example/1.vtt" type="text/vtt" rel="subtitles"/>',
    1,
  ],
  ["item", "pc-socialinteract", '<podcast:socialInteract protocol="disabled"/>', 0],
  ["item", "pc-socialinteract-priority", '<podcast:socialInteract protocol="lightning" uri="a:b"/>', 0],
  ["item", "apple-enclosure-type-matches", '<enclosure url="https://a.example/stream" type="audio/mpeg"/>', 0],
  ["item", "apple-enclosure-length-bytes", `${tenMinutes}<enclosure length="600"/>`, 1],
  ["item", "apple-enclosure-length-bytes", "<enclosure/>", 0],
  ["item", "apple-image-format", "<itunes:image/>", 0],
  ["item", "apple-duration", "<title>A</title>", 0],
  ["item", "apple-serial-needs-episode", "<itunes:episodeType>trailer</itunes:episodeType>", 0],
  ["channel", "pc-medium-list", "<podcast:medium>podcast</podcast:medium><item/>", 0],
  ["channel", "pc-medium-list", "<podcast:medium>mixed</podcast:medium>", 1],
  [
    "channel",
    "pc-trailer-attrs",
    '<podcast:trailer url="https://a.example/t.mp3" pubdate="2026-03-02">A</podcast:trailer>',
    1,
  ],
  ["channel", "pc-updatefrequency", often('rrule="FREQ=DAILY;COUNT=3"'), 1],
  ["channel", "pc-updatefrequency", often('rrule="FREQ=DAILY;COUNT=3" dtstart="2026-03-02"'), 0],
  ["channel", "pc-updatefrequency", often('rrule="FREQ=DAILY;COUNT=3;UNTIL=20260402" dtstart="2026-03-02"'), 1],
  ["channel", "pc-updatefrequency", often('rrule="FREQ=DAILY;UNTIL=20260402" dtstart="2026-03-02T06:00:00Z"'), 1],
  ["channel", "pc-updatefrequency", "<podcast:updateFrequency/>", 1],
  ["channel", "rss-plain-text-no-markup", "<title>Tide &lt; 5 and wind &gt; 3</title>", 0],
  ["channel", "rss-plain-text-no-markup", "<title>Salt &lt;i&gt;and wind</title>", 1],
  ["channel", "rss-plain-text-no-markup", "<title>Salt&lt;br/&gt;and wind</title>", 1],
  ["channel", "rss-plain-text-no-markup", "<title>Salt &amp;#38; wind</title>", 1],
  ["channel", "rss-date-interop", "<pubDate>2 Mar 2026 09:00 EST</pubDate>", 0],
  ["channel", "rss-date-interop", "<pubDate>Mon, 02 Mar 2026 09:00:00 +0545</pubDate>", 0],
  ["channel", "rss-image-matches-channel", "<image><title>A</title><link>https://a.example/</link></image>", 0],
  ["channel", "rss-ttl-skip", "<ttl>-60</ttl><ttl>60 minutes</ttl>", 2],
  ["channel", "rss-ttl-skip", "<ttl>7</ttl><skipDays><day>Monday</day><day>Mon</day></skipDays>", 1],
  ["channel", "paging-ends", `${pageLink("self", 1)}${pageLink("last", 9)}${pageLink("next", 2)}`, 0],
  ["list", "rss-guid-unique", "<item><title>A</title></item>".repeat(2), 0],
  ["list", "apple-enclosure-unique", "<item><title>A</title></item>".repeat(2), 0],
  ["list", "apple-enclosure-unique", '<item><enclosure url=""/></item>'.repeat(2), 0],
  ["list", "transcript-unique", `<item>${recording}${words("1.vtt")}</item>`.repeat(2), 0],
  ["list", "transcript-unique", `<item>${words("")}</item>`.repeat(2), 0],
  ["list", "episode-twice", "<item><title>A</title></item>".repeat(2), 0],
  ["list", "episode-twice", `<item>${noon}</item>`.repeat(2), 0],
  ["list", "episode-twice", `<item><title>Tide</title>${noon}</item><item><title>TIDE</title>${noon}</item>`, 1],
  ["list", "apple-at-least-one-episode", `<item>${recording}</item><item/>`, 0],
  ["list", "apple-episode-number-dup", numbered(1, "<itunes:episodeType>trailer</itunes:episodeType>").repeat(2), 0],
  ["list", "apple-episode-number-dup", [1, 2].map((n) => numbered(1, seasonOf(n))).join(""), 0],
  ["list", "episode-number-missing", [4, 1, 3, 2].map((n) => numbered(n)).join(""), 0],
  ["list", "episode-number-missing", `${[1, 2, 4].map((n) => numbered(n)).join("")}<item/>`, 0],
  ["list", "episode-number-missing", [1, 9].map((n) => numbered(n)).join(""), 0],
  ["list", "episode-number-missing", [1, 2, 8, 9].map((n) => numbered(n, seasonOf(n > 5 ? 2 : 1))).join(""), 0],
  ["picture", "apple-image-square-range", "png 3000x3000 rgb", 0],
  ["picture", "apple-image-square-range", "png 3001x3001 rgb", 1],
  ["picture", "apple-image-square-range", "png 1399x1399 rgb", 1],
  ["vtt", "vtt-cue-id-unique", `WEBVTT\n\n${"00:01.000 --> 00:02.000\nYes\n\n".repeat(2)}`, 0],
  ["vtt", "vtt-inner-timestamps", "WEBVTT\n\n00:01.000 --> 00:09.000\nA<00:05.000>b<00:04.000>c\n", 1],
  ["atom", "atom-enclosure", '<entry><link rel="enclosure" href="https://a.example/1" type="audio/mpeg"/></entry>', 1],
  ["atom", "atom-content-or-alternate", '<entry><link rel="related" href="https://a.example/1"/></entry>', 1],
  ["jsonFeed", "jf-urls", '{"feed_url":"https://a.example/1.json"}', 1],
  ["jsonFeed", "jf-item-content", '{"items":[{"content_html":"A"}]}', 0],
  ["jsonFeed", "jf-dates", '{"items":[{"date_published":"2026-03-02T09:00:00Z"}]}', 0],
  ["jsonFeed", "jf-dates", '{"items":[{"date_published":"2026-02-30T09:00:00Z"}]}', 1],
  ["jsonFeed", "jf-attachment", attached("4096"), 0],
  ["jsonFeed", "jf-attachment", attached('"4096"'), 1],
  ["jsonFeed", "jf-authors", '{"author":{"name":"A"},"authors":[{"name":"A"}]}', 0],
  ["jsonFeed", "jf-language", '{"language":"en"}', 0],
  ["jsonFeed", "jf-next-url", '{"feed_url":"https://a.example/1.json","next_url":"https://a.example/2.json"}', 0],
  ["jsonFeed", "jf-hubs", '{"hubs":[{"type":"WebSub","url":"https://hub.example/"}]}', 0],
  ["document", "rss-encoding-utf8", "<rss>gr\uFFFDn</rss>", 1],
  ["document", "rss-root-version", '<rss version="2.0"><channel/><channel/></rss>', 1],
  ["document", "rss-xml-well-formed", "<rss><?note \uD83Da?></rss>", 1],
];

it.each(further)("%s: %s finds no more and no less than it says (%#)", (group, id, example, finds) => {
  const rule = (ruleGroups[group] as readonly Rule<never>[]).find((one) => one.id === id)!;
  expect(lintExample(group, rule, example)).toHaveLength(finds);
});

describe("the table", () => {
  const rules = listRuleTexts();
  it("names every rule once", () => {
    const names = [...rules.flatMap(({ id, also = [] }) => [id, ...also]), ...notChecked.map(({ id }) => id)];
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.length).toBeGreaterThan(300);
  });
  it("gives each a source, a reason and platforms", () => {
    for (const { id, url, why, what, platforms } of rules) {
      expect(url, id).toMatch(/^https?:\/\/\S+$/);
      expect(what.length, id).toBeGreaterThan(8);
      expect(why.length, id).toBeGreaterThan(8);
      expect(platforms.length, id).toBeGreaterThan(0);
    }
  });
  const catalogue = "../shared/specs/rules.md";
  it("answers every error and warning of the catalogue", (context) => {
    if (!existsSync(catalogue)) {
      console.log(`skipped: there is no ${catalogue} here`);
      context.skip();
    }
    const wanted = [...readFileSync(catalogue, "utf8").matchAll(/^\d+\. `([\w-]+)` \| [^|]+ \| (error|warn) \|/gm)].map(
      (found) => found[1]!,
    );
    expect(wanted.length).toBeGreaterThan(300);
    const known = new Set(knownRuleIds());
    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("the reference", () => {
  it("has a line for each rule, and each in full under all of its names", () => {
    expect(listReference().trimEnd().split("\n")).toHaveLength(listRuleTexts().length);
    for (const id of ["apple-guid-required", "rss-guid-present"]) {
      expect(describeRule(id).value).toContain("Every item has a guid.");
      expect(describeRule(id).value).toContain("Bad:");
      expect(describeRule(id).value).toContain("In a feed of somebody else's: it breaks apps");
    }
    expect(describeRule("apple-head-range").value).toContain("not checked");
    expect(describeRule("nonsense").value).toBeUndefined();
  });
  it("is one Markdown text with every rule, what is not judged, and the choices", () => {
    const text = writeReference();
    for (const { id } of [...listRuleTexts(), ...notChecked]) expect(text).toContain(`\`${id}\``);
    expect(text).toContain("| C17 |");
    expect(text).not.toContain("undefined");
  });
});

it("names the category of today for every one of before 2019", () => {
  const old = [
    ...obsoleteCategories.split("|").map((name) => [name, undefined] as const),
    ...Object.entries(obsoleteSubcategories).flatMap(([name, subs]) =>
      subs.split("|").map((sub) => [name, sub] as const),
    ),
  ];
  for (const [name, sub] of old) {
    const [now = "", inner] = (categoriesOfToday[sub === undefined ? name : `${name} > ${sub}`] ?? name).split(" > ");
    expect(Object.keys(appleCategories), `${name} > ${sub}`).toContain(now);
    if (inner !== undefined) expect(appleCategories[now]!.split("|")).toContain(inner);
  }
});

it("asks about no name that differs in capitals and hyphens alone", () => {
  const rule = ruleGroups.episode.find(({ id }) => id === "names-unsure")!;
  const asked = (from: string, to: string) => {
    const suggestions = [{ from, to, at: 60, score: 2 }];
    const subject = { entry: { episode: { slug: "one" }, understood: { suggestions } } };
    return [...rule.check(subject as unknown as Parameters<typeof rule.check>[0])];
  };
  expect(asked("marsh radio", "Marsh Radio")).toEqual([]);
  expect(asked("tar powered", "Tar-Powered")).toEqual([]);
  expect(asked("marsh radium", "Marsh Radio")).toHaveLength(1);
});

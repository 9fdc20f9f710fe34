// What is typed into fields of a show and of an episode, and what `check` says of it: how grave it is, and in which line.
import { expect, it } from "vitest";
import type { Problem } from "../model/model.js";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const long = (bytes: number): string => "Oak and pine. ".repeat(Math.ceil(bytes / 14));
const paid = 'recipients: [{ address: "ida@wallet.example", split: 1 }]';

/** A talk of eight turns. */
const spoken = (one: string, other: string): string =>
  `${one}: We begin with the oars, as ever.\n\n${other}: They are too long for me.\n\n`.repeat(4);

interface Typed {
  show?: string;
  episode?: string;
  title?: string;
  files?: Record<string, string>;
}

/** Each problem as its severity and rule, the field in whose line it stands, and what it says. */
async function check({ show: inShow = "", episode = "", title = "One", files = {} }: Typed): Promise<string[]> {
  const typed = inShow.split("\n").map((line) => line.split(":", 1)[0]);
  const kept = showText.split("\n").filter((line) => line === "---" || !typed.includes(line.split(":", 1)[0]));
  const show = withShow({
    "episodes/show.md": kept.join("\n").replace(/\n---/, `\n${inShow}\n---`).replaceAll("\n\n", "\n"),
    "episodes/one.md": episodeText(title, "2026-02-02 06:00", episode === "" ? "" : `${episode}\n`),
    ...files,
  });
  const { out } = await show.run("check", "{root}", "--json");
  return (JSON.parse(out) as { problems: Problem[] }).problems.map(({ severity, rule, place, message, hint = "" }) => {
    const line = place?.line === undefined ? "" : show.read(place.file).split("\n")[place.line - 1];
    return `${severity} ${rule} ${place?.file.replace("episodes/", "")} ${line?.split(":", 1)[0]} | ${message} | ${hint}`;
  });
}

it.each<[string, Typed, string]>([
  [
    "a show's description that the feed cuts",
    { show: `description: "${long(4100)}"` },
    "warn apple-show-description-4000 show.md description | <description> is 4,101 bytes",
  ],
  [
    "an episode's description that the feed cuts",
    { episode: `description: "${long(4100)}"` },
    "info apple-episode-description-4000-legacy one.md description | The description is 4,101 bytes",
  ],
  [
    "a site without https, once",
    { show: "link: http://harbour.example" },
    "warn apple-https show.md link | The site's address is http://harbour.example",
  ],
  [
    "one link without https, once",
    { episode: 'contentLinks: [{ href: "http://video.example/1", text: Watch }]' },
    'warn pc-https-only one.md contentLinks | href is "http://video.example/1"',
  ],
  [
    "support without https",
    { show: 'funding: [{ url: "http://give.example", text: Give }]' },
    "warn pc-https-only show.md funding",
  ],
  [
    "markup in a name, in its own line",
    { show: 'author: "<b>Ida</b>"' },
    "warn rss-plain-text-no-markup show.md author",
  ],
  [
    "signs in a show's title that YouTube refuses",
    { show: 'title: "Boats <3 Bread"' },
    "warn ytrss-angle show.md title",
  ],
  [
    "a namespace with a typo",
    {
      show: 'extra: { namespaces: { spotify: "https://www.spotify.com/ns/rss" }, tags: [{ "spotify:countryOfOrigin": de }] }',
    },
    "warn rss-namespace-uri-exact show.md extra | `extra.namespaces.spotify` is",
  ],
  [
    "a namespace of ours with a typo",
    { show: 'extra: { namespaces: { p: "https://podcastindex.org/namespace/1.0/" } }' },
    "error schema show.md extra",
  ],
  [
    "a tag of RSS in the short form",
    { show: "extra: { tags: [{ webMaster: Ida }] }" },
    "error rss-email-form show.md extra | <webMaster>",
  ],
  ["a hidden show", { show: "block: yes" }, "info apple-block-value show.md block"],
  [
    "an end before the last episode",
    { show: "complete: yes", files: { "episodes/two.md": episodeText("Two", "2026-06-01 06:00") } },
    "warn apple-complete-value show.md complete | complete: yes says that no episode will follow, but there is to come: two",
  ],
  [
    "a trailer before its date",
    { show: 'trailers: [{ title: Soon, url: "https://a.example/t.mp3", pubdate: 2036-01-01 }]' },
    'warn rss-date-plausible show.md trailers | The trailer "Soon" is dated 2035-12-31T23:00:00Z, and is in the feed already',
  ],
  [
    "a stream that ended long ago",
    {
      show: 'liveItems: [{ status: live, start: 2025-03-01T10:00:00Z, end: 2025-03-01T12:00:00Z, title: Quay, guid: quay, contentLinks: [{ href: "https://live.example" }] }]',
    },
    'warn pc-liveitem-attrs show.md liveItems | The stream "Quay" is live, but its end was 2025-03-01T12:00:00Z',
  ],
  [
    "several places of comments",
    { episode: 'socialInteract: [{ uri: "https://a.example/1" }, { uri: "https://b.example/1", protocol: atproto }]' },
    "info pc-socialinteract-priority one.md socialInteract",
  ],
  [
    "both kinds of receivers in one stretch",
    {
      episode: `value: { method: lnaddress, ${paid}, timeSplits: [{ start: 3, duration: 5, ${paid}, remoteItem: { feedGuid: 9b912e3a-e009-540b-81c5-17eba93848be } }] }`,
    },
    "error pc-valuetimesplit one.md value | The time split has 2 receivers",
  ],
  [
    "shares of nothing",
    { show: `value: { method: lnaddress, ${paid.replace("split: 1", "split: 0")} }` },
    "error pc-valuerecipient-split show.md value",
  ],
  [
    "an address that is none of a wallet",
    { show: `value: { method: lnaddress, ${paid.replace("@wallet", ".wallet")} }` },
    `warn pc-valuerecipient show.md value | The recipient's address is "ida.wallet.example", but should be an address such as`,
  ],
  [
    "two ends of a rhythm",
    { show: 'updateFrequency: { text: Weekly, rrule: "FREQ=WEEKLY;COUNT=3;UNTIL=20261231", dtstart: 2026-01-01 }' },
    "warn pc-updatefrequency show.md updateFrequency | There is COUNT beside UNTIL",
  ],
  [
    "a day beside a moment",
    { show: 'updateFrequency: { text: Weekly, rrule: "FREQ=WEEKLY;UNTIL=20261231", dtstart: "2026-01-01T09:00:00Z" }' },
    "warn pc-updatefrequency show.md updateFrequency | The dtstart 2026-01-01T09:00:00Z beside",
  ],
  [
    "a country by another code",
    { show: "location: { name: York, country: UK }" },
    "warn pc-location-country show.md location",
  ],
  [
    "a chapter that ends before it begins",
    { episode: "chapters: [{ start: 0, title: A }, { start: 60, end: 50, title: B }, { start: 90, title: C }]" },
    'warn chapter-past-end one.md chapters | The end of chapter "B" is at 0:50, but should be after its start, 1:00',
  ],
  [
    "a place of a chapter in a file",
    {
      files: {
        "episodes/one.chapters.json":
          '{ "version": "1.2.0", "chapters": [{ "startTime": 0, "title": "A" }, { "startTime": 60, "title": "B" },\n{ "startTime": 90, "title": "C", "location": { "name": "Kiel" } }] }',
      },
    },
    'warn chapters-file one.chapters.json { "startTime" | There is a location of a chapter',
  ],
  ["a season of nothing", { episode: "season: 0" }, "info apple-number-whole one.md season"],
  [
    "the show's title behind the episode's",
    { title: '"Varnish | Harbour Lights"' },
    "warn apple-item-title-clean one.md title",
  ],
  ["an author for a description", { show: "description: Harbour Radio." }, "warn apple-description-placeholder"],
  [
    "a version without https, in its own line",
    { episode: "variants:\n  - { name: low, url: http://media.example/low.mp3, type: audio/mpeg }" },
    "warn pc-https-only one.md   - { name",
  ],
  [
    "a name in braces without its colon, which would block every service",
    { show: "blocks: [{ id youtube, value: yes }]" },
    'error schema show.md blocks | A colon is missing in "id youtube", which so has no value | Write id: youtube',
  ],
  [
    "a colon in braces without its blank",
    { episode: "links: { website:https://oars.example/, x: oars }" },
    'error schema one.md links | A blank is missing behind the colon of "website:https://oars.example/"',
  ],
  [
    "a term whose name is misspelled, which is no three pairs",
    { show: "glossary: [{ trm: Oarlock, url: https://oars.example/, kind: product }]" },
    "error schema show.md glossary | `glossary.0.term` is missing",
  ],
  [
    "a name that lost its blank",
    { episode: "guests: [Ida Berg]", files: { "episodes/one.txt": spoken("Ada Marlow", "IdaBerg") } },
    'warn speaker-misspelled one.md title | "IdaBerg" speaks in 4 turns',
  ],
  [
    "a first name with two letters the other way round, once among many",
    {
      episode: "guests: [Ida Berg]",
      files: { "episodes/one.txt": `${spoken("Ada", "Ida").repeat(3)}Iad: To the boat.\n` },
    },
    'warn speaker-misspelled one.md title | "Iad" speaks once, and is nearly called as Ida Berg',
  ],
  [
    "a time that lost a digit",
    { episode: 'soundbites: [{ start: "2:5", duration: 30 }]' },
    'error schema one.md soundbites | `soundbites.0.start` is "2:5", but should be a time',
  ],
  [
    "a day that lost a digit, which would be out too early",
    {
      show: "trailers: [{ url: https://oars.example/t.mp3, title: Oars, pubdate: 2026-02-1 08:00, length: 9, type: audio/mpeg }]",
    },
    'warn date show.md trailers | "2026-02-1" has two digits for the month and one for the day: is one lost?',
  ],
  [
    "a dash without its blank, with which a text goes on",
    { episode: "keywords:\n  - oars\n  -planks" },
    'error front-matter one.md   -planks | This is "-planks", but should be a dash and a blank before each item | Write - planks',
  ],
  [
    "a dash without its blank that no YAML can read",
    { episode: "keywords:\n  -oars\n  - planks" },
    'error front-matter one.md   -oars | This is "-oars", but should be a dash and a blank before each item',
  ],
  [
    "a name that must be there and is misspelled, once and where it stands",
    { episode: "funding: [{ ulr: https://give.example/, text: Give }]" },
    'error schema one.md funding | `funding.0.url` is missing: here stands `funding.0.ulr`, which airdate does not know | Did you mean "url"?',
  ],
  [
    "a guid that cannot be a link, once",
    { episode: "guid: abc\nguidIsPermaLink: yes" },
    'error schema one.md guidIsPermaLink | The guid is "abc"',
  ],
])("says of %s what is wrong", async (_, typed, expected) => {
  const said = await check(typed);
  expect(said.join("\n")).toContain(expected);
  expect(said.filter((line) => line.includes(expected.split(" ")[1]!))).toHaveLength(1);
});

it("takes the system's name of a region for the registered one, and says nothing of a list without episodes", async () => {
  expect(await check({ show: "language: en_UK" })).toEqual([]);
  const others = "medium: musicL\nremoteItems: [{ feedGuid: 9b912e3a-e009-540b-81c5-17eba93848be }]";
  expect((await check({ show: others, episode: "draft: yes" })).join("\n")).not.toContain("apple-at-least-one-episode");
});

it("takes names with a colon of other tools, which have no value, for fields that are not known", async () => {
  const said = await check({ episode: "og:image:\nextra:\n  podcast:tar:\n  oars:keel: yes" });
  expect(said.filter((line) => line.startsWith("error schema"))).toEqual([]);
});

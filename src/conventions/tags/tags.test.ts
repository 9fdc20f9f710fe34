// An entry of the tables is all that a tag without code of its own needs: what is typed under its name stands in the feed, in its
// place, and is read back and taken over as it was typed.
import { expect, it } from "vitest";
import { readFeed } from "../../read/feed/read-feed.js";
import { episodeText, showText, withShow } from "../../testing/with-show.js";
import { movedTags } from "../../understand/moving/tags.js";
import { channelTags } from "./channel-tags.js";
import type { Kind, Part, PartsTag, PlainTag, TagTable } from "./entry.js";
import { itemTags } from "./item-tags.js";

const typed: Record<Kind, string> = {
  text: "Harbour & lamps",
  address: "https://new.example/feed.xml",
  language: "pt-BR",
  geo: "52.5, 13.4",
  choice: "",
  wholeNumber: "12",
  clock: "61",
  yesNo: "yes",
  flag: "yes",
  texts: "[rope, varnish]",
};
const written: Record<Kind, string> = {
  ...typed,
  text: "Harbour &amp; lamps",
  geo: "geo:52.5,13.4",
  yesNo: "true",
  flag: "Yes",
  texts: "rope, varnish",
};
type Own = [string, PlainTag | PartsTag];
const tables: Record<"channel" | "item", TagTable> = { channel: channelTags, item: itemTags };
/** The show's guid hangs on its address, and has a form of its own. */
const own = (place: "channel" | "item"): Own[] =>
  Object.entries(tables[place]).filter((row): row is Own => row[1].form !== "made" && row[0] !== "guid");

/** Values that rules refuse in any other form. */
const formed: Record<string, string> = {
  osm: "R113314",
  server: "irc.example",
  uri: "https://social.example/@ida/1",
  protocol: "irc",
  medium: "music",
  feedGuid: "9b024349-ccf0-5f69-a609-6b82873eab3c",
};
const typeValue = (name: string, { kind, words }: Part): string =>
  words?.at(-1) ?? formed[name] ?? (kind === "texts" ? typed.texts : JSON.stringify(typed[kind]));
const writeValue = (name: string, { kind, words }: Part): string => words?.at(-1) ?? formed[name] ?? written[kind];

const typeTag = ([name, entry]: Own): string => {
  if (entry.form === "plain") return `${name}: ${typeValue(name, entry)}\n`;
  const parts = Object.entries(entry.parts).map(([part, one]) => `${part}: ${typeValue(part, one)}`);
  return `${name}: ${entry.many ? "[" : ""}{ ${parts.join(", ")} }${entry.many ? "]" : ""}\n`;
};
const writeTag = ([name, entry]: Own): string => {
  const { tag } = entry;
  if (entry.form === "plain")
    return entry.attribute === undefined
      ? `<${tag}>${writeValue(name, entry)}</${tag}>`
      : `<${tag} ${entry.attribute}="true"/>`;
  const parts = Object.entries(entry.parts).filter(([part]) => part !== entry.content);
  const attributes = parts.map(([part, one]) => ` ${one.attribute ?? part}="${writeValue(part, one)}"`).join("");
  const inside = entry.content === undefined ? undefined : writeValue(entry.content, entry.parts[entry.content]!);
  return inside === undefined ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inside}</${tag}>`;
};

async function build(show: string, episode: string): Promise<{ main: string; members: string }> {
  const taken = own("channel").map(([name]) => name);
  const rest = showText
    .split("\n")
    .filter((line) => !taken.some((name) => show !== "" && line.startsWith(`${name}:`)))
    .join("\n");
  const made = withShow({
    "episodes/show.md": rest.replace("timezone:", `feeds: [{ path: members.xml, private: yes }]\n${show}timezone:`),
    "episodes/one.md": episodeText("One", "2026-01-05", episode),
  });
  const { code, said } = await made.run("build", "{root}");
  expect([code, said.split("\n").filter((line) => / error /.test(line))]).toEqual([0, []]);
  return { main: made.read("out/feed.xml"), members: made.read("out/members.xml") };
}
const full = build(own("channel").map(typeTag).join(""), own("item").map(typeTag).join(""));
const inItem = (feed: string): string => feed.slice(feed.indexOf("<item>"));
const inChannel = (feed: string): string => feed.slice(0, feed.indexOf("<item>"));

it("writes every tag that an entry says in full, in the order of the table", async () => {
  const { main } = await full;
  for (const [place, xml] of [
    ["channel", inChannel(main)],
    ["item", inItem(main)],
  ] as const) {
    const elements = own(place).map(writeTag);
    expect(elements.filter((element) => !xml.includes(element))).toEqual([]);
    const places = elements.map((element) => xml.indexOf(element));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

it("writes none that is neither typed nor assumed", async () => {
  const { main } = await build("", "");
  const bare = (place: "channel" | "item") =>
    own(place).filter(([, entry]) => entry.form === "parts" || !(entry.value !== undefined || entry.derived));
  expect(bare("channel").filter(([, { tag }]) => inChannel(main).includes(`<${tag}`))).toEqual([]);
  expect(bare("item").filter(([, { tag }]) => inItem(main).includes(`<${tag}`))).toEqual([]);
});

it("keeps some out of feeds for members, and others in", async () => {
  const { members } = await full;
  const missing = own("channel").filter(([, { tag }]) => !inChannel(members).includes(`<${tag}`));
  expect(missing.map(([name]) => name)).toEqual(["newFeedUrl", "podping"]);
  const { members: bare } = await build("", "");
  expect(inChannel(bare)).toContain("<itunes:block>Yes<");
});

it("takes them over from a feed as they were typed", async () => {
  const feed = readFeed("feed.xml", (await full).main).value!;
  const stays = ["newFeedUrl", "guid"];
  const moved = (place: "channel" | "item", values: object) =>
    own(place).filter(([name]) => !stays.includes(name) && movedTags(tables[place], values)[name] === undefined);
  expect(moved("channel", feed.values)).toEqual([]);
  expect(moved("item", feed.items[0]!.values)).toEqual([]);
  expect(movedTags(channelTags, feed.values)).toMatchObject({
    language: "pt-BR",
    type: "serial",
    keywords: ["rope", "varnish"],
    podping: true,
    location: [{ name: "Harbour & lamps", rel: "creator", geo: "geo:52.5,13.4" }],
  });
});

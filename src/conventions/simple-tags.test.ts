// A row of the table is all that a simple tag needs: what is typed under its name stands in the feed.
import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";
import { channelFields, itemFields } from "./feed-fields.js";
import { tags } from "./feed-tags.js";
import { type SimpleKind, type SimpleTag, simpleTags } from "./simple-tags.js";

const typed: Record<SimpleKind, string> = {
  text: "Harbour & lamps",
  address: "https://new.example/feed.xml",
  texts: "[rope, varnish]",
  flag: "yes",
};
const written: Record<SimpleKind, string> = {
  text: "Harbour &amp; lamps",
  address: "https://new.example/feed.xml",
  texts: "rope, varnish",
  flag: "Yes",
};
const rows = {
  channel: Object.entries(simpleTags.channel as Record<string, SimpleTag>),
  item: Object.entries(simpleTags.item as Record<string, SimpleTag>),
};
const yaml = (place: "channel" | "item"): string =>
  rows[place].map(([name, { kind }]) => `${name}: ${typed[kind]}\n`).join("");
const elements = (place: "channel" | "item"): string[] =>
  rows[place].map(([, { tag, kind }]) => `<${tag}>${written[kind]}</${tag}>`);

async function build(show: string, episode: string): Promise<{ main: string; archive: string }> {
  const made = withShow({
    "episodes/show.md": showText.replace("timezone:", `feeds: [{ path: members.xml, private: yes }]\n${show}timezone:`),
    "episodes/one.md": episodeText("One", "2026-01-05", episode),
  });
  const { code, said } = await made.run("build", "{root}");
  expect([code, said]).toEqual([0, said]);
  return { main: made.read("out/feed.xml"), archive: made.read("out/members.xml") };
}

it("writes every simple tag that is typed, in the order of the table", async () => {
  const { main, archive } = await build(yaml("channel"), yaml("item"));
  for (const place of ["channel", "item"] as const) {
    const places = elements(place).map((element) => main.indexOf(element));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  }
  const hidden = rows.channel.filter(([, { publicOnly }]) => publicOnly).map(([, { tag }]) => tag);
  expect(hidden).toEqual(["itunes:new-feed-url"]);
  expect(rows.channel.filter(([, { tag }]) => !archive.includes(`<${tag}>`)).map(([, { tag }]) => tag)).toEqual(hidden);
});

it("writes none that is not typed", async () => {
  const { main } = await build("", "");
  const all = [...rows.channel, ...rows.item].map(([, { tag }]) => tag);
  expect(all.filter((tag) => main.includes(`<${tag}`))).toEqual([]);
});

it("has them in the tables of tags and of what is compared", () => {
  for (const place of ["channel", "item"] as const)
    for (const [name, { tag, weight }] of rows[place]) {
      expect(tags.find((row) => row.tag === tag && row.in === place)?.from).toEqual([name]);
      const compared: Record<string, { tag: string; weight: string }> =
        place === "channel" ? channelFields : itemFields;
      expect(compared[name]).toMatchObject({ tag, weight });
    }
});

import { expect, it } from "vitest";
import { makeCard } from "../testing/make-show.js";
import type { KeptEpisode } from "./kept-episode.js";
import { packKept, unpackKept } from "./pack-kept.js";

const card = { ...makeCard(), terms: ["rope", "mast"] };
const { enclosure: _, ...bare } = { ...card, enclosure: { url: "a", length: 1, type: "audio/mpeg" } };
const built: NonNullable<KeptEpisode["built"]> = {
  card: { ...card, state: "published", people: card.people.map((person) => ({ ...person, talkTime: 12 })) },
  listed: "l",
  problems: [],
  out: [`episodes/${card.slug}/index.html`, `episodes/${card.slug}/transcript.vtt`],
  faultless: [`episodes/${card.slug}/transcript.vtt`],
  items: { rss: [0, 1, 2] },
  search: [1, 2, 3],
  media: [],
  paste: "p",
  blocks: {},
};
const kept = (change: Partial<typeof built> = {}): KeptEpisode => ({
  showKey: "s",
  files: { slug: card.slug, file: `episodes/${card.slug}.md`, own: false },
  dependencies: [],
  outline: { slug: card.slug, title: card.title, queued: false, draft: false, guid: card.guid, source: { file: "" } },
  card,
  shown: "a",
  alike: "b",
  problems: [],
  blocks: [],
  key: "k",
  core: "c",
  built: { ...built, ...change },
});
const again = (value: KeptEpisode): KeptEpisode => unpackKept(JSON.parse(JSON.stringify(packKept(value))));

it("gives an episode back as it was kept", () => {
  expect(again(kept())).toEqual(kept());
  expect(Object.keys(again(kept()).built!.card)).toEqual(Object.keys(built.card));
});

it.each<[string, Partial<typeof built>]>([
  ["no files", { out: [], faultless: [] }],
  ["files elsewhere", { out: ["feed.xml", `episodes/${card.slug}/index.html`], faultless: ["a,b"] }],
  ["a comma in a name", { out: [`episodes/${card.slug}/a,b.html`] }],
  ["a card with fewer fields", { card: bare }],
  ["a card with more fields", { card: { ...card, youtube: "abc" } }],
])("gives an episode back that has %s", (_, change) => {
  expect(again(kept(change))).toEqual(JSON.parse(JSON.stringify(kept(change))));
});

it("spells a card once", () => {
  const spelled = JSON.stringify(packKept(kept({ card: { ...card, state: "published" } })));
  expect(spelled.split(JSON.stringify(card.terms)).length).toBe(2);
  expect(spelled).not.toContain(built.out[1]);
});

it("leaves an episode alone that was not made", () => {
  const { built: __, ...outline } = kept();
  expect(packKept(outline)).toBe(outline);
  expect(unpackKept(outline)).toBe(outline);
});

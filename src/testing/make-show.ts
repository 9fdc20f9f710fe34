// Makes whole shows, episodes and entries for tests: sensible values, of which a test names only those it is about.

import type { FeedExtras, ItemExtras, LiveItem } from "../model/feed.js";
import type { Card, Entry, Episode, Person, Show, Source, Turn, Understood, WallTime } from "../model/model.js";
import { loneEpisode } from "../pipeline/lone-episode.js";

/** 2 March 2026, 09:00 UTC: when made episodes were published. */
const madeAt = Date.UTC(2026, 2, 2, 9);

const source = (file: string): Source => ({ file, places: {}, bodyLine: 2 });

/** A wall time from an ISO text or milliseconds. */
export const makeTime = (at: string | number): WallTime => {
  const utc = typeof at === "number" ? at : Date.parse(at);
  return { utc, typed: new Date(utc).toISOString(), zone: "UTC" };
};

export const makePerson = (overrides: Partial<Person> = {}): Person => ({
  id: "ada-marlow",
  name: "Ada Marlow",
  role: "host",
  links: [],
  aliases: [],
  ...overrides,
});

const empty = (): ReturnType<typeof loneEpisode> => loneEpisode({ language: "en" });

export const makeFeedExtras = (overrides: Partial<FeedExtras> = {}): FeedExtras => ({
  ...empty().show.feed,
  showOwner: true,
  ...overrides,
});

export const makeItemExtras = (overrides: Partial<ItemExtras> = {}): ItemExtras => ({
  ...empty().episode.feed,
  ...overrides,
});

export const makeLiveItem = (overrides: Partial<LiveItem> = {}): LiveItem => ({
  status: "pending",
  start: makeTime("2026-04-01T18:00:00Z"),
  title: "Live from the harbour",
  guid: "live-1",
  contentLinks: [{ href: "https://live.example/watch", text: "Watch here" }],
  people: [],
  ...overrides,
});

/** A show at https://harbour.example with one host. */
export const makeShow = (overrides: Partial<Show> = {}): Show => ({
  ...empty().show,
  title: "Harbour Lights",
  description: "Talks about small boats and the people who build them.",
  link: "https://harbour.example",
  author: "Harbour Radio",
  owner: { name: "Harbour Radio", email: "post@harbour.example" },
  copyright: "Harbour Radio",
  categories: [{ name: "Leisure", sub: "Hobbies" }],
  image: { url: "https://harbour.example/cover.jpg" },
  timezone: "Europe/Berlin",
  hosts: [makePerson()],
  youtube: { hashtags: [], drop: ["mentions", "hashtags", "footer", "header", "links", "guests", "chapters"] },
  guid: "9b024349-ccf0-5f69-a609-6b82873eab3c",
  feed: makeFeedExtras(),
  source: source("episodes/show.md"),
  ...overrides,
});

/** A full episode of half an hour with mp3 audio, published at `madeAt`. */
export const makeEpisode = (overrides: Partial<Episode> = {}): Episode => {
  const slug = overrides.slug ?? "the-first-plank";
  return {
    ...empty().episode,
    slug,
    title: "The first plank",
    date: makeTime(madeAt),
    guid: `guid-${slug}`,
    hosts: [makePerson()],
    audio: {
      url: `https://harbour.example/episodes/${slug}/audio.mp3`,
      length: 28_800_123,
      type: "audio/mpeg",
      duration: 1800,
    },
    duration: 1800,
    source: source(`episodes/${slug}.md`),
    ...overrides,
  };
};

/** A turn of one paragraph in one sentence. */
export const makeTurn = (text: string, start = 0, end = start + 10, speaker?: string): Turn => ({
  ...(speaker === undefined ? {} : { speaker }),
  start,
  end,
  text,
  paragraphs: [
    { start, end, text, sentences: [{ text, start, end, words: { first: 0, end: text.split(/\s+/).length } }] },
  ],
  confidence: 1,
  origin: "given",
});

export const makeUnderstood = (overrides: Partial<Understood> = {}): Understood => ({
  slug: "the-first-plank",
  language: "en",
  duration: 1800,
  timing: { method: "captions", expectedError: 0 },
  turns: [],
  chapters: [],
  captions: [],
  people: [],
  mentions: [],
  links: [],
  draft: { lead: [], quotes: [], keywords: [] },
  corrections: [],
  suggestions: [],
  doubts: [],
  remarks: [],
  ...overrides,
});

/** Overrides of an entry; its episode and what is understood of it may be given in part. */
export type EntryOverrides = Partial<Omit<Entry, "episode" | "understood">> & {
  episode?: Partial<Episode>;
  understood?: Partial<Understood>;
};

export const makeEntry = (overrides: EntryOverrides = {}): Entry => {
  const episode = makeEpisode(overrides.episode);
  const rest: Partial<Entry> = {};
  for (const key of ["state", "notes", "notesOrigin", "summary"] as const)
    if (overrides[key] !== undefined) Object.assign(rest, { [key]: overrides[key] });
  return {
    state: "published",
    notes: "",
    notesOrigin: "none",
    summary: "How a boat begins with one plank.",
    ...rest,
    episode,
    understood: makeUnderstood({
      slug: episode.slug,
      duration: episode.duration ?? 0,
      ...overrides.understood,
    }),
  };
};

/** The card of an entry, as lists and feeds know it. */
export const makeCard = (entry: Entry = makeEntry(), overrides: Partial<Card> = {}): Card => {
  const { episode, understood } = entry;
  return {
    slug: episode.slug,
    title: episode.title,
    guid: episode.guid,
    state: entry.state,
    date: episode.date?.utc ?? madeAt,
    summary: entry.summary,
    ...(episode.image === undefined ? {} : { image: episode.image.url }),
    duration: understood.duration,
    ...(episode.season === undefined ? {} : { season: episode.season }),
    ...(episode.seasonName === undefined ? {} : { seasonName: episode.seasonName }),
    ...(episode.number === undefined ? {} : { number: episode.number }),
    type: episode.type,
    explicit: episode.explicit,
    people: [...episode.hosts, ...episode.guests].map(({ id, name, role }) => ({ id, name, role, talkTime: 0 })),
    terms: [],
    ...(episode.audio === undefined
      ? {}
      : { enclosure: { url: episode.audio.url, length: episode.audio.length, type: episode.audio.type } }),
    ...(episode.youtube.id === undefined ? {} : { youtube: episode.youtube.id }),
    aliases: episode.aliases,
    ...overrides,
  };
};

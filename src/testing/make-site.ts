// Makes a small site for page tests: six talks, people, covers and sound, written with the packaged templates.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { icons } from "../conventions/addresses.js";
import type { Card, Entry, OutFile, Problem, Show } from "../model/model.js";
import { collectTopics } from "../write/pages/collect-topics.js";
import type { Templates } from "../write/pages/engine.js";
import { writeEpisodePage } from "../write/pages/episode-page.js";
import { writeSearchPart } from "../write/pages/search/search-part.js";
import { opaquePng } from "../write/share-card/draw-cover.js";
import { makeCard, makeFeedExtras, makeItemExtras, makePerson, makeShow, makeTime } from "./make-show.js";
import { makeTalk } from "./make-talk.js";
import { writeSearch, writeSitePages } from "./whole-site.js";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../templates");

/** The packaged templates, as the pages get them. */
export const packagedTemplates = (): Templates =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile())
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((file) => [file.name, readFileSync(join(folder, file.name), "utf8")]),
  );

/** Silence as a WAV file, 8-bit mono at 8 kHz. */
function makeSilence(seconds: number): Uint8Array {
  const size = 8000 * seconds;
  const bytes = new Uint8Array(44 + size).fill(128, 44);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string): void => {
    for (let i = 0; i < letters.length; i++) bytes[at + i] = letters.charCodeAt(i);
  };
  text(0, "RIFF");
  view.setUint32(4, 36 + size, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, "data");
  view.setUint32(40, size, true);
  return bytes;
}

const cover = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300"><defs><linearGradient id="g" x2="0" y2="1"><stop offset="0" stop-color="#f6b26b"/><stop offset=".55" stop-color="#d9634a"/><stop offset="1" stop-color="#23404f"/></linearGradient></defs><rect width="300" height="300" fill="url(#g)"/><circle cx="150" cy="150" r="52" fill="#ffe9c7"/><path d="M0 190q75-22 150 0t150 0v110H0z" fill="#1d3442"/><path d="M60 196h120l-22 30H86z" fill="#fff6e6"/><path d="M118 190V96l52 88z" fill="#fff6e6"/></svg>`;
const titles = [
  "The first plank",
  "Why old varnish fails",
  "A winter in the loft",
  "Two at the tiller",
  "Salt",
  "An honest boat",
];

export interface MadeSite {
  show: Show;
  entries: Entry[];
  cards: Card[];
  files: OutFile[];
  problems: Problem[];
}

/**
 * Entries newest first: with captions, long with three voices, with estimated times, with links in the notes, scheduled and
 * without chapters, and without audio. `link` may have a path; `word` is put at the end of titles and names. What other writers write beside the pages stands in small.
 */
export function makeSite(over: Partial<Show> = {}, templates: Templates = packagedTemplates(), word = ""): MadeSite {
  const link = over.link ?? "https://harbour.example";
  const people = [
    makePerson({ url: "https://ada.example", links: [{ title: "Mastodon", url: "https://social.example/@ada" }] }),
    makePerson({
      id: "bo-lind",
      name: `Bo Lind${word && ` ${word}`}`,
      role: "guest",
      image: `${link}/bo.svg`,
      url: "https://bo.example",
    }),
    makePerson({ id: "cleo-park", name: "Cleo Park", role: "guest" }),
  ];
  const show = makeShow({
    image: { url: `${link}/cover.svg` },
    hosts: [people[0]!],
    about: "A weekly talk from the slipway.\n\n## Who we are\n\nPeople who *like* boats.",
    links: [{ title: "Mastodon", url: "https://social.example/@harbour" }],
    subscribe: [
      { app: "apple", title: "Apple Podcasts", url: "https://podcasts.apple.com/podcast/id1234567890", named: true },
      { app: "overcast", title: "Overcast", url: "https://overcast.fm/itunes1234567890", named: true },
      { app: "antennapod", title: "AntennaPod", url: "https://antennapod.org/deeplink/subscribe?url=x" },
    ],
    feed: makeFeedExtras({
      funding: [{ url: "https://harbour.example/give", text: "Buy us a rope" }],
      license: { name: "CC-BY-4.0" },
      updateFrequency: { text: "Every Monday" },
      trailers: [{ url: `${link}/audio.wav`, title: "What this is", pubdate: makeTime(Date.UTC(2026, 0, 1)) }],
      location: [{ name: "The old slipway", geo: "geo:54.1,12.1" }],
    }),
    ...over,
  });
  const entries = titles.map((title, at) => makeOne(show, word === "" ? title : `${title} ${word}`, at, people));
  const cards = entries.map((entry) =>
    makeCard(entry, {
      people: entry.understood.people.map(({ person, talkTime }) => ({ ...person, talkTime })),
      aliases: entry.episode.aliases,
      keywords: entry.episode.keywords,
    }),
  );
  const problems: Problem[] = [];
  const shared = collectTopics(cards);
  const pages = entries.flatMap((entry, at) => {
    const topics = shared.filter((topic) => topic.cards.includes(cards[at]!));
    const [next, previous] = [cards[at - 1], cards[at + 1]];
    const related = cards.filter((_, other) => other !== at).slice(0, 2);
    const near = { ...(next ? { next } : {}), ...(previous ? { previous } : {}), related, topics };
    const read = writeEpisodePage(show, entry, near, templates);
    problems.push(...read.problems);
    return read.value;
  });
  const upcoming = [{ slug: "splice", title: "The long splice", date: Date.UTC(2026, 3, 2) }];
  const whole = writeSitePages({ show, cards, upcoming }, templates);
  problems.push(...whole.problems);
  const search = [...entries].reverse().map(writeSearchPart);
  const files = [
    ...pages,
    ...whole.value,
    // Drawing them takes longer than all the rest.
    ...icons.map(({ path }) => ({ path, content: opaquePng(new Uint8Array(4), 1, 1) })),
    ...writeSearch(
      search.map(({ part }) => part),
      [...cards].reverse().map(({ season, people: own }) => ({ season, people: own.map(({ name }) => name) })),
    ),
    ...search.map(({ file }) => file),
    ...entries.flatMap(({ episode }) =>
      [
        "youtube.txt",
        "shownotes.md",
        "shownotes.html",
        "transcript.vtt",
        "transcript.srt",
        "transcript.txt",
        "card.png",
      ].map((file) => ({
        path: `episodes/${episode.slug}/${file}`,
        content: `${episode.title} (${file})\n\n00:00 The beginning – “quoted”\n`,
      })),
    ),
    { path: "feed.xml", content: "<rss/>" },
    { path: "cover.svg", content: cover },
    { path: "bo.svg", content: cover },
    { path: "audio.wav", content: makeSilence(240) },
  ];
  return { show, entries, cards, files, problems };
}

function makeOne(show: Show, title: string, at: number, people: ReturnType<typeof makePerson>[]): Entry {
  const slug = title.toLowerCase().replaceAll(" ", "-");
  const plan = {
    words: [600, 3000, 500, 500, 400, 300][at]!,
    chapters: [4, 12, 3, 3, 0, 2][at]!,
    people: at === 1 ? people : people.slice(0, 2),
    seed: at + 1,
  };
  const audio = at === 5 ? {} : { audio: { url: `${show.link}/audio.wav`, length: 1_920_044, type: "audio/wav" } };
  const talk = makeTalk(plan, {
    summary: "How a boat begins with one plank, and why the yard went quiet for two winters.",
    notes:
      at === 3
        ? "# Wood\n\nAbout [keels](https://keels.example).\n\n### Times\n\n(0:45) The mast\n\n- one\n- two"
        : "Bo has built boats since he could hold a mallet.",
    state: at === 4 ? "scheduled" : "published",
    episode: {
      slug,
      title,
      date: makeTime(Date.UTC(2026, 2, 2, 9) - at * 7 * 86_400_000),
      season: at < 3 ? 2 : 1,
      number: 6 - at,
      keywords: at < 2 ? ["Planks", "Tar & rope"] : ["planks"],
      links: [{ title: "The yard", url: "https://yard.example" }],
      aliases: at === 0 ? ["plank-one"] : [],
      ...(at === 1 ? { youtube: { id: "abc_DEF-123" } } : { youtube: {} }),
      ...(at === 1
        ? {
            soundbites: [
              { start: 12.5, duration: 2, title: "Why varnish" },
              { start: 60, duration: 15 },
            ],
            feed: makeItemExtras({
              socialInteract: [{ protocol: "activitypub", uri: "https://social.example/@harbour/1" }],
            }),
          }
        : {}),
      ...audio,
    },
    understood: {
      language: show.language,
      ...(at === 2 ? { timing: { method: "estimated", expectedError: 11 } } : {}),
      mentions: [{ term: "Linseed oil", url: "https://oil.example", at: 31, count: 3 }],
    },
  });
  for (const chapter of talk.understood.chapters) if (title.length > 30) chapter.title = title;
  if (at === 5) delete talk.episode.audio;
  return talk;
}

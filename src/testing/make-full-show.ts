// A show and an entry in which every field that a feed can say something of is filled.
import type { Entry, Show } from "../model/model.js";
import {
  type EntryOverrides,
  makeEntry,
  makeFeedExtras,
  makeItemExtras,
  makeLiveItem,
  makePerson,
  makeShow,
  makeTime,
  makeTurn,
} from "./make-show.js";

const uuid = (digit: string): string => `${digit.repeat(8)}-aaaa-5bbb-8ccc-${digit.repeat(12)}`;

/** Every channel tag is in this show's feed. */
export const makeFullShow = (overrides: Partial<Show> = {}): Show =>
  makeShow({
    image: {
      url: "https://harbour.example/cover.jpg",
      alt: "A lamp on a pier",
      facts: { format: "jpeg", width: 1400, height: 1400, bytes: 90_000, colour: "rgb", alpha: false },
    },
    categories: [
      { name: "Leisure", sub: "Hobbies" },
      { name: "Leisure", sub: "Crafts" },
      { name: "Society & Culture" },
    ],
    feed: makeFeedExtras({
      funding: [{ url: "https://give.example/?to=us&how=1", text: "Keep the lamp lit" }],
      license: { name: "cc-by-4.0" },
      location: [{ name: "Tidewater", rel: "subject", geo: "geo:53.5,9.9", osm: "R113314", country: "DE" }],
      txt: [
        { purpose: "verify", text: "S6lpp-7ZCn8" },
        { purpose: "ai-content", text: "false" },
      ],
      value: {
        type: "lightning",
        method: "keysend",
        suggested: "0.00000005",
        recipients: [
          { name: "Ada", type: "node", address: "02ab", split: 99, customKey: "1", customValue: "x", fee: false },
        ],
        timeSplits: [],
      },
      socialInteract: [{ protocol: "activitypub", uri: "https://social.example/@harbour/1", priority: 1 }],
      chat: { server: "irc.example", protocol: "irc", accountId: "@harbour", space: "#lights" },
      images: [
        {
          href: "https://harbour.example/wide.png",
          alt: "The pier",
          aspectRatio: "16/9",
          width: 1280,
          purpose: "banner",
        },
      ],
      locked: { value: true, owner: "post@harbour.example" },
      podroll: [{ feedGuid: uuid("1"), feedUrl: "https://other.example/feed.xml", title: "Other" }],
      publisher: { feedGuid: uuid("2"), feedUrl: "https://house.example/feed.xml" },
      remoteItems: [{ feedGuid: uuid("3"), itemGuid: "there", medium: "music" }],
      blocks: [{ value: false }, { id: "youtube", value: true }],
      updateFrequency: { rrule: "FREQ=WEEKLY;COUNT=9", text: "Nine weeks", dtstart: "2026-03-02", complete: true },
      podping: true,
      trailers: [
        {
          url: "https://harbour.example/trailer.mp3",
          title: "Coming up",
          pubdate: makeTime("2026-01-05T08:00:00Z"),
          length: 1234,
          type: "audio/mpeg",
          season: 2,
        },
      ],
      liveItems: [
        makeLiveItem({
          status: "live",
          end: makeTime("2026-04-01T19:30:00Z"),
          description: "A talk at the pier",
          link: "https://harbour.example/live",
          enclosure: { url: "https://live.example/stream.mp3", type: "audio/mpeg", length: 0 },
          chat: { server: "irc.example", protocol: "irc" },
          people: [makePerson()],
        }),
      ],
      newFeedUrl: "https://harbour.example/feed.xml",
      complete: true,
      applePodcastsVerify: "code-123",
      hubs: ["https://hub.example/?a=1&b=2"],
      keywords: ["boats", "wood"],
      block: true,
    }),
    ...overrides,
  });

/** Every item tag is in this entry's item. */
export const makeFullEntry = (overrides: EntryOverrides = {}): Entry =>
  makeEntry({
    notes: "Hello **there**.\n\nSee [the yard](/yard).",
    notesOrigin: "given",
    ...overrides,
    episode: {
      title: "The first plank & the last",
      season: 2,
      seasonName: "Tools",
      number: 7,
      numberDisplay: "Ch. VII",
      keywords: ["planks", "nails & glue"],
      guests: [
        makePerson({
          id: "bo-tern",
          name: "Bo Tern",
          role: "guest",
          url: "https://bo.example/",
          image: "https://bo.example/bo.jpg",
        }),
        makePerson({ id: "cy-reed", name: "Cy Reed", role: "Audio Editor" }),
      ],
      image: { url: "https://harbour.example/plank.jpg", alt: "A plank" },
      audio: {
        url: "https://harbour.example/episodes/the-first-plank/audio.m4a",
        length: 28_800_123,
        type: "audio/mp4",
        duration: 1799.6,
        integrity: "sha384-abcd",
      },
      variants: [
        {
          url: "https://harbour.example/low.opus",
          length: 5000,
          type: "audio/ogg",
          variant: "low",
          title: "Small",
          bitrate: 32000,
          language: "en",
        },
      ],
      youtube: { id: "abc123DEF_-" },
      soundbites: [{ start: 73.5, duration: 60, title: "On glue" }],
      links: [{ title: "The yard", url: "https://yard.example/a?b=1&c=2" }],
      feed: makeItemExtras({
        itunesTitle: "First plank",
        block: true,
        contentLinks: [{ href: "https://other.example/watch", text: "Elsewhere" }],
        funding: [{ url: "https://give.example/one", text: "For this one" }],
        license: { name: "Own licence", url: "https://harbour.example/licence" },
        location: [{ name: "The yard" }],
        txt: [{ text: "plain" }],
        socialInteract: [{ protocol: "disabled" }],
        chat: { server: "matrix.example", protocol: "matrix" },
        images: [{ href: "https://harbour.example/plank-wide.png" }],
        value: {
          type: "lightning",
          method: "lnaddress",
          recipients: [{ type: "lnaddress", address: "ada@wallet.example", split: 1 }],
          timeSplits: [
            {
              start: 60,
              duration: 237.5,
              remoteStartTime: 174,
              remotePercentage: 95,
              recipients: [],
              remoteItem: { feedGuid: uuid("4"), itemGuid: "song", medium: "music" },
            },
            { start: 400, duration: 30, recipients: [{ type: "node", address: "03cd", split: 5 }] },
          ],
        },
      }),
      ...overrides.episode,
    },
    understood: {
      turns: [makeTurn("We begin with one plank.", 0, 1800, "Ada Marlow")],
      captions: [{ start: 0, end: 4, text: "We begin with one plank." }],
      chapters: [
        { start: 0, end: 300, title: "One plank", origin: "given" },
        {
          start: 300.5,
          end: 900,
          title: "Nails & glue",
          origin: "given",
          url: "https://glue.example/",
          image: "/glue.jpg",
        },
        { start: 600, end: 610, title: "Silent", origin: "given", toc: false },
        { start: 900, end: 1800, title: "The last", origin: "given" },
      ],
      ...overrides.understood,
    },
  });

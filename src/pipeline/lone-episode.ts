// A show and an episode for a transcript that has none: a language, a few names and a glossary.
import { slugify } from "../base/slug.js";
import type { SharedExtras } from "../model/feed.js";
import type { Episode, Glossary, Person, Show } from "../model/model.js";

export interface LoneOptions {
  /** BCP 47, such as `en` or `pt-BR`. */
  language: string;
  /** The folder of its files is named after it; "episode" without one. */
  title?: string;
  /** Names, the host first. */
  speakers?: readonly string[];
  glossary?: Glossary;
}

/** Everything else is empty: fit for understanding what is said, and for writing transcripts, but for no feed. */
export function loneEpisode({ language, title = "", speakers = [], glossary }: LoneOptions): {
  show: Show;
  episode: Episode;
} {
  const [host, ...guests] = speakers;
  const source = { file: "", bodyLine: 1 };
  const none: Glossary = { terms: [], replace: [], never: [] };
  const hosts = host === undefined ? [] : [personOf(host, "host")];
  const show: Show = {
    title: "",
    description: "",
    link: "",
    language,
    author: "",
    categories: [],
    explicit: false,
    type: "episodic",
    image: { url: "" },
    timezone: "UTC",
    hosts,
    people: {},
    glossary: glossary ?? none,
    speakers: {},
    links: [],
    subscribe: [],
    youtube: { hashtags: [], drop: [] },
    guid: "",
    about: "",
    cleaning: { fillers: "light", laughter: "drop", mask: "" },
    feed: {
      ...sharedExtras(),
      medium: "podcast",
      podroll: [],
      remoteItems: [],
      blocks: [],
      podping: false,
      trailers: [],
      liveItems: [],
      complete: false,
      hubs: [],
      keywords: [],
      fullNotes: true,
      showOwner: false,
    },
    feeds: [],
    rules: {},
    source,
  };
  const episode: Episode = {
    slug: slugify(title) || "episode",
    title,
    queued: false,
    guid: "",
    type: "full",
    explicit: false,
    draft: false,
    guests: guests.map((name) => personOf(name, "guest")),
    hosts,
    variants: [],
    chapters: [],
    chapterPlan: {},
    links: [],
    keywords: [],
    youtube: {},
    soundbites: [],
    pins: [],
    glossary: none,
    speakers: {},
    turns: [],
    aliases: [],
    feed: { ...sharedExtras(), contentLinks: [] },
    files: {},
    notes: "",
    source,
  };
  return { show, episode };
}

const personOf = (name: string, role: string): Person => ({ id: slugify(name), name, role, links: [], aliases: [] });

const sharedExtras = (): SharedExtras => ({
  funding: [],
  locations: [],
  txt: [],
  socialInteract: [],
  images: [],
  block: false,
});

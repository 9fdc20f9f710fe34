// A show and an episode for a transcript that has none: a language, a few names and a glossary.
import { isLanguageCode } from "../base/language-code.js";
import { slugify } from "../base/slug.js";
import { wrongArgument } from "../base/wrong-argument.js";
import { channelTags } from "../conventions/tags/channel-tags.js";
import { emptyTags } from "../conventions/tags/entry.js";
import { itemTags } from "../conventions/tags/item-tags.js";
import type { Episode, Glossary, Person, Show } from "../model/model.js";

/** What is known of an episode that has nothing but a transcript. */
export interface LoneOptions {
  /** BCP 47, such as `en` or `pt-BR`. */
  language: string;
  /** The folder of its files is named after it; "episode" without one. */
  title?: string;
  /** Names, the host first. */
  speakers?: readonly string[];
  /** Right spellings of what is said; absent: none are looked for but the speakers' names. */
  glossary?: Glossary;
}

/**
 * Everything else is empty: fit for understanding what is said, and for writing transcripts, but for no feed. Throws a
 * `TypeError` where the language is no code of one, or the speakers are no list.
 */
export function loneEpisode(options: LoneOptions): { show: Show; episode: Episode } {
  const { language, title = "", speakers = [], glossary } = options ?? {};
  if (typeof language !== "string" || !isLanguageCode(language))
    throw wrongArgument("language", language, "a language code such as en or pt-BR");
  if (!Array.isArray(speakers)) throw wrongArgument("speakers", speakers, 'a list of names such as ["Ada Marlow"]');
  const [host, ...guests] = speakers;
  const source = { file: "", bodyLine: 1 };
  const none: Glossary = { terms: [], replace: [], never: [] };
  const hosts = host === undefined ? [] : [personOf(host, "host")];
  const show: Show = {
    title: "",
    ...emptyTags(channelTags, true),
    description: "",
    link: "",
    language,
    categories: [],
    image: { url: "" },
    timezone: "UTC",
    hosts,
    people: {},
    glossary: glossary ?? none,
    speakers: {},
    links: [],
    subscribe: [],
    youtube: { hashtags: [], drop: [] },
    about: "",
    cleaning: { fillers: "light", laughter: "drop", mask: "" },
    feed: {
      ...emptyTags(channelTags),
      images: [],
      podroll: [],
      blocks: [],
      trailers: [],
      liveItems: [],
      hubs: [],
      fullNotes: true,
      showOwner: false,
    },
    feeds: [],
    rules: {},
    source,
  };
  const episode: Episode = {
    slug: title === "" ? "episode" : slugify(title),
    title,
    ...emptyTags(itemTags, true),
    queued: false,
    guid: "",
    draft: false,
    guests: guests.map((name) => personOf(name, "guest")),
    hosts,
    variants: [],
    chapters: [],
    chapterPlan: {},
    links: [],
    keywords: [],
    youtube: {},
    pins: [],
    glossary: none,
    speakers: {},
    turns: [],
    aliases: [],
    feed: { ...emptyTags(itemTags), images: [] },
    files: {},
    notes: "",
    source,
  };
  return { show, episode };
}

const personOf = (name: string, role: string): Person => ({ id: slugify(name), name, role, links: [], aliases: [] });

// Structured data for search engines: PodcastSeries, PodcastEpisode with its clips and people (https://schema.org/PodcastEpisode).

import { formatIso } from "../../base/date-text.js";
import { episodePath, feedUrl, personPath, urlOf } from "../../conventions/addresses.js";
import type { Card, Entry, Person, Show } from "../../model/model.js";
import { fullUrl, webUrl } from "./escape.js";
import type { ShownPerson } from "./parts/people.js";
import { isoLength, isVideo } from "./shown-text.js";

type Data = Record<string, unknown>;

const person = (show: Show, one: ShownPerson): Data => ({
  "@type": "Person",
  name: one.name,
  url: urlOf(show, personPath(one.id)),
  ...(fullUrl(show, one.image) ? { image: fullUrl(show, one.image) } : {}),
  ...sameAs(one),
});

function sameAs(one: ShownPerson): Data {
  const urls = [one.url, ...one.links.map((link) => link.url)].map(webUrl).filter((url) => url !== undefined);
  return urls.length > 0 ? { sameAs: [...new Set(urls)] } : {};
}

const series = (show: Show): Data => ({
  "@type": "PodcastSeries",
  name: show.title,
  url: urlOf(show, ""),
  webFeed: feedUrl(show),
});

/** The show. */
export const showData = (show: Show): Data => ({
  "@context": "https://schema.org",
  ...series(show),
  description: show.description,
  inLanguage: show.language,
  ...(fullUrl(show, show.image.url) ? { image: fullUrl(show, show.image.url) } : {}),
  author: { "@type": "Organization", name: show.author },
  ...(show.hosts.length > 0 ? { actor: show.hosts.map((host) => person(show, host)) } : {}),
});

/** An episode with its audio, transcript, chapters as clips, and people. The transcript is named by URL: it is on the page already. */
export function episodeData(show: Show, entry: Entry, image: string | undefined): Data {
  const { episode, understood } = entry;
  const page = urlOf(show, episodePath(episode.slug));
  const people = (list: Person[]): Data[] => list.map((one) => person(show, one));
  return {
    "@context": "https://schema.org",
    "@type": "PodcastEpisode",
    name: episode.title,
    url: page,
    ...(episode.date === undefined ? {} : { datePublished: formatIso(episode.date.utc) }),
    description: entry.summary,
    inLanguage: understood.language,
    ...(episode.number === undefined ? {} : { episodeNumber: episode.number }),
    ...(episode.season === undefined
      ? {}
      : { partOfSeason: { "@type": "PodcastSeason", seasonNumber: episode.season, name: episode.seasonName } }),
    partOfSeries: series(show),
    ...(image === undefined ? {} : { image }),
    ...(understood.duration > 0 ? { timeRequired: isoLength(understood.duration) } : {}),
    ...(episode.audio === undefined ? {} : { associatedMedia: mediaData(show, entry, image) }),
    ...(understood.chapters.length === 0 ? {} : { hasPart: clips(entry, page) }),
    actor: people([...episode.hosts, ...episode.guests]),
    ...(understood.mentions.length === 0
      ? {}
      : { mentions: understood.mentions.slice(0, 30).map((mention) => ({ "@type": "Thing", name: mention.term })) }),
  };
}

function mediaData(show: Show, entry: Entry, image: string | undefined): Data {
  const { episode, understood } = entry;
  const seen = {
    "@type": "VideoObject",
    name: episode.title,
    description: entry.summary,
    ...(image === undefined ? {} : { thumbnailUrl: image }),
    ...(episode.date === undefined ? {} : { uploadDate: formatIso(episode.date.utc) }),
  };
  return {
    ...(isVideo(entry) ? seen : { "@type": "AudioObject" }),
    contentUrl: fullUrl(show, episode.audio!.url),
    encodingFormat: episode.audio!.type,
    contentSize: String(episode.audio!.length),
    ...(understood.duration > 0 ? { duration: isoLength(understood.duration) } : {}),
    ...(understood.turns.length > 0 ? { transcript: urlOf(show, episodePath(episode.slug, "transcript.txt")) } : {}),
  };
}

const clips = (entry: Entry, page: string): Data[] =>
  entry.understood.chapters
    .filter((chapter) => chapter.toc !== false)
    .map((chapter) => ({
      "@type": "Clip",
      name: chapter.title,
      startOffset: Math.floor(chapter.start),
      endOffset: Math.floor(chapter.end),
      url: `${page}#t=${Math.floor(chapter.start)}`,
    }));

/** A person's page. */
export const personData = (show: Show, one: ShownPerson, cards: Card[]): Data => ({
  "@context": "https://schema.org",
  "@type": "ProfilePage",
  mainEntity: person(show, one),
  hasPart: cards.map((card) => ({
    "@type": "PodcastEpisode",
    name: card.title,
    url: urlOf(show, episodePath(card.slug)),
  })),
});

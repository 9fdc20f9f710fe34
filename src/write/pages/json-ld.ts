// Structured data for search engines: PodcastSeries, PodcastEpisode with its clips and people (https://schema.org/PodcastEpisode).

import { formatIso } from "../../base/date-text.js";
import { episodePath, feedUrl, personPath, urlOf } from "../../conventions/addresses.js";
import { hostsAt } from "../../conventions/hosts.js";
import type { Card, Entry, Person, Show } from "../../model/model.js";
import { fullUrl, webUrl } from "./escape.js";
import type { ShownPerson } from "./parts/cards.js";
import { isoLength, isVideo } from "./strings.js";

/** To be spelled as JSON, which leaves out what is undefined. */
type Data = Record<string, unknown>;

const person = (show: Show, one: ShownPerson): Data => ({
  "@type": "Person",
  name: one.name,
  url: urlOf(show, personPath(one.id)),
  image: fullUrl(show, one.image),
  sameAs: addressesOf(one),
});

function addressesOf(one: ShownPerson): string[] | undefined {
  const urls = [one.url, ...one.links.map((link) => link.url)].map(webUrl).filter((url) => url !== undefined);
  return urls.length > 0 ? [...new Set(urls)] : undefined;
}

const series = (show: Show): Data => ({
  "@type": "PodcastSeries",
  name: show.title,
  url: urlOf(show, ""),
  webFeed: feedUrl(show),
});

/** The show. */
export function showData(show: Show): Data {
  const hosts = hostsAt(show);
  return {
    "@context": "https://schema.org",
    ...series(show),
    description: show.description,
    inLanguage: show.language,
    image: fullUrl(show, show.image.url),
    author: { "@type": "Organization", name: show.author },
    actor: hosts.length > 0 ? hosts.map((host) => person(show, host)) : undefined,
  };
}

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
    datePublished: episode.date && formatIso(episode.date.utc),
    description: entry.summary || undefined,
    inLanguage: understood.language,
    episodeNumber: episode.number,
    partOfSeason:
      episode.season === undefined
        ? undefined
        : { "@type": "PodcastSeason", seasonNumber: episode.season, name: episode.seasonName },
    partOfSeries: series(show),
    image,
    timeRequired: lengthOf(entry),
    associatedMedia: episode.audio && mediaData(show, entry, image),
    hasPart: understood.chapters.length === 0 ? undefined : clips(entry, page),
    actor: people([...episode.hosts, ...episode.guests]),
    mentions:
      understood.mentions.length === 0
        ? undefined
        : understood.mentions.slice(0, 30).map((mention) => ({ "@type": "Thing", name: mention.term })),
  };
}

function mediaData(show: Show, entry: Entry, image: string | undefined): Data {
  const { episode, understood } = entry;
  const seen = {
    "@type": "VideoObject",
    name: episode.title,
    description: entry.summary || undefined,
    thumbnailUrl: image,
    uploadDate: episode.date && formatIso(episode.date.utc),
  };
  return {
    ...(isVideo(entry) ? seen : { "@type": "AudioObject" }),
    contentUrl: fullUrl(show, episode.audio!.url),
    encodingFormat: episode.audio!.type,
    contentSize: String(episode.audio!.length),
    duration: lengthOf(entry),
    transcript: understood.turns.length > 0 ? urlOf(show, episodePath(episode.slug, "transcript.txt")) : undefined,
  };
}

const lengthOf = ({ understood: { duration } }: Entry): string | undefined =>
  duration > 0 ? isoLength(duration) : undefined;

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

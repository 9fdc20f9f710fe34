// The values that an episode's page, its blocks and its embedded player get.

import { formatClock } from "../../base/clock-text.js";
import { formatIso } from "../../base/date-text.js";
import { asMarkdown, holdsMarkdown } from "../../base/markdown/markdown-to-text.js";
import { once } from "../../base/once.js";
import { episodePath, personPath, topicPath, urlOf } from "../../conventions/addresses.js";
import { shownTime } from "../../conventions/shown-time.js";
import type { Card, Entry, Person, Show } from "../../model/model.js";
import { downloadsOf } from "../episode-files.js";
import { fullUrl, hrefOf, localLinks, type Place, pageUrl, webUrl } from "./escape.js";
import { cardValues, episodeHref, linkValues, personValues } from "./parts/cards.js";
import { chapterValues } from "./parts/chapters.js";
import { linkedTimes, notesPart } from "./parts/notes.js";
import { clipValues, supportValues } from "./parts/support.js";
import { findVoices, timelineValues, voiceValues } from "./parts/timeline.js";
import { spellTurns, type TranscriptValues, transcriptValues } from "./parts/transcript.js";
import { dateText, directionOf, fill, isVideo, lengthText, type Strings, stateText, typeText } from "./strings.js";

/** The episodes around one: older, newer, and alike. */
export interface Neighbours {
  /** The one before it in time; absent of the first. */
  previous?: Card;
  /** The one after it that is out; absent of the newest. */
  next?: Card;
  /** Most alike first; may be empty. */
  related: Card[];
  /** The topics of the episode that others have as well. */
  topics: readonly { id: string; title: string }[];
}

/** Whether an entry's picture for sharing is drawn: unless the show switches it off. */
const hasCard = (show: Show): boolean => show.cards !== false;

/** Absolute URL of the picture for sharing: the drawn card, else the episode's or show's image. */
export const shareImage = (show: Show, slug: string, image: string | undefined): string | undefined =>
  hasCard(show) ? urlOf(show, episodePath(slug, "card.png")) : (fullUrl(show, image) ?? fullUrl(show, show.image.url));

/** Small values of an episode: text and addresses, no lists. Absent ones are null. */
function episodeFacts(place: Place, entry: Entry, words: Strings) {
  const { show, base } = place;
  const { episode, understood, state } = entry;
  return {
    slug: episode.slug,
    title: episode.title,
    summary: entry.summary,
    lead: leadOf(entry),
    href: episodeHref(base, episode.slug),
    url: urlOf(show, episodePath(episode.slug)),
    youtube_text: hrefOf(base, episodePath(episode.slug, "youtube.txt")),
    image: pageUrl(place, episode.image?.url) ?? pageUrl(place, show.image.url) ?? null,
    audio: pageUrl(place, episode.audio?.url) ?? null,
    audio_type: episode.audio?.type ?? null,
    // The recording where it is a video, and captions for it where their times were measured.
    video: isVideo(entry) ? (pageUrl(place, episode.audio?.url) ?? null) : null,
    captions:
      understood.turns.length > 0 && understood.timing.method !== "estimated"
        ? hrefOf(base, episodePath(episode.slug, "transcript.vtt"))
        : null,
    text_only: episode.noAudio?.meant ?? false,
    youtube_url: episode.youtube.id
      ? `https://www.youtube.com/watch?v=${encodeURIComponent(episode.youtube.id)}`
      : null,
    date: episode.date ? formatIso(episode.date.utc) : null,
    date_text: episode.date ? dateText(episode.date.utc, show.timezone, words) : null,
    duration: understood.duration,
    length_text: lengthText(understood.duration, words) || null,
    length_clock: formatClock(understood.duration),
    season: episode.season ?? null,
    number: episode.numberDisplay ?? (episode.number === undefined ? null : String(episode.number)),
    number_text: numberText(entry, words),
    type: episode.type,
    type_text: typeText(episode.type, words),
    explicit: episode.explicit,
    state,
    state_text: stateText(state, words),
    estimated:
      understood.timing.method === "estimated" &&
      (understood.turns.length > 0 || understood.chapters.some((chapter) => chapter.origin === "found")),
    estimated_text: fill(words.estimatedBy, Math.max(1, Math.round(understood.timing.expectedError))),
    language: understood.language,
    dir: directionOf(understood.language),
  };
}

/** The summary where it says something of its own: null when the notes begin with the same words. */
function leadOf({ summary, notes }: Entry): string | null {
  const beginning = lettersOf(summary).slice(0, 60);
  return beginning === "" || lettersOf(notes).startsWith(beginning) ? null : summary;
}

/** The lead with the links and lists of a description that is Markdown; null where it is plain text. */
function leadHtml(entry: Entry, place: Place): string | null {
  const { description = "" } = entry.episode;
  return leadOf(entry) === null || !holdsMarkdown(description)
    ? null
    : localLinks(notesPart(asMarkdown(description)), place);
}

/** Letters and digits of the first 600 characters. */
function lettersOf(text: string): string {
  const start = text.slice(0, 600);
  // Classes of Unicode are expensive the first time, and English notes need none.
  const others = /[^\0-\x7f]/.test(start) ? /[^\p{L}\p{N}]+/gu : /[^A-Za-z0-9]+/g;
  return start.replace(others, "").toLowerCase();
}

function numberText(entry: Entry, words: Strings): string | null {
  const { season, number, numberDisplay } = entry.episode;
  const parts = [
    season === undefined ? "" : fill(words.season, season),
    number === undefined && numberDisplay === undefined ? "" : fill(words.episode_number, numberDisplay ?? number!),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ") : null;
}

/**
 * Everything that templates get of an episode, lists made when one first asks for them. Links and pictures are safe to
 * use as they are; what may be absent is null.
 */
export function episodeValues(place: Place, entry: Entry, neighbours: Neighbours, words: Strings) {
  const { base } = place;
  const { episode, understood } = entry;
  const personHref = (id: string): string => hrefOf(base, personPath(id));
  const talks = new Map(understood.people.map((one) => [one.person.id, one]));
  const person = (one: Person) => personValues(place, one, words, talks.get(one.id));
  const card = (one: Card | undefined) => (one === undefined ? null : cardValues(place, one, words));
  const voices = once(() => findVoices(understood));
  const notes = once(() => localLinks(notesPart(entry.notes, understood.duration), place));
  const mentions = once(() =>
    understood.mentions.map((mention) => {
      const at = Math.floor(shownTime(mention.at, understood.timing));
      const url = webUrl(mention.url) ?? null;
      return { term: mention.term, url, start: mention.at, at, clock: formatClock(at), count: mention.count };
    }),
  );
  const transcript = once((): TranscriptValues => {
    const said = mentions().flatMap(({ url, at }) => (url === null ? [] : [at]));
    const wanted = [...new Set([...linkedTimes(notes()), ...said])].sort((a, b) => a - b);
    return transcriptValues(understood, { voices: voices(), personHref, unknown: words.unknown_speaker, wanted });
  });
  const guests = once(() => episode.guests.map(person));
  const hosts = once(() => episode.hosts.map(person));
  const lists = {
    lead_html: () => leadHtml(entry, place),
    notes_html: () => notes() || null,
    turns: () => transcript().turns,
    transcript_html: () => spellTurns(transcript().turns, understood.language) || null,
    chapters: () => chapterValues(place, understood, transcript().landings),
    guests,
    hosts,
    people: () => [...guests(), ...hosts()],
    voices: () => voiceValues(voices(), words, personHref),
    timeline: () => timelineValues(understood, voices(), words),
    links: () =>
      linkValues(understood.links.length > 0 ? understood.links : episode.links, (url) => pageUrl(place, url)),
    mentions,
    copies: () => copyValues(base, episode.slug, words),
    clips: () => clipValues(place, entry),
    support: () => supportValues(place, entry),
    downloads: () => downloadValues(place, entry, words),
    keywords: () => [...episode.keywords],
    topics: () => neighbours.topics.map(({ id, title }) => ({ title, href: hrefOf(base, topicPath(id)), count: null })),
    previous: () => card(neighbours.previous),
    next: () => card(neighbours.next),
    related: () => neighbours.related.map(card),
  };
  return withLists(episodeFacts(place, entry, words), lists);
}

/** Texts to paste elsewhere: where they lie, and the plain text beside one with formatting. */
function copyValues(base: string, slug: string, words: Strings) {
  const at = (name: string): string => hrefOf(base, episodePath(slug, name));
  return [
    { title: words.copy_youtube, href: at("youtube.txt"), plain: null },
    { title: words.copy_html, href: at("shownotes.html"), plain: at("shownotes.md") },
    { title: words.copy_markdown, href: at("shownotes.md"), plain: null },
  ];
}

/** The recording and the files that readers may want. */
function downloadValues(place: Place, entry: Entry, words: Strings) {
  const { episode, understood } = entry;
  const audio = pageUrl(place, episode.audio?.url);
  const files = downloadsOf(understood, words).map(({ name, title, type }) => ({
    title,
    href: hrefOf(place.base, episodePath(episode.slug, name)),
    type,
  }));
  const title = isVideo(entry) ? words.video : words.audio;
  return [...(audio ? [{ title, href: audio, type: episode.audio!.type }] : []), ...files];
}

/**
 * Facts, and lists as properties that are made when they are first read: Liquid reads one called `next` whenever it asks
 * whether a value is a generator.
 */
function withLists<Facts extends object, Lists extends Record<string, () => unknown>>(
  facts: Facts,
  lists: Lists,
): Facts & { readonly [Name in keyof Lists]: ReturnType<Lists[Name]> } {
  const readers = Object.entries(lists).map(([name, make]) => [name, { get: once(make), enumerable: true }] as const);
  return Object.defineProperties({ ...facts }, Object.fromEntries(readers)) as Facts & {
    readonly [Name in keyof Lists]: ReturnType<Lists[Name]>;
  };
}

// The values that an episode's page and its embedded player get: ready HTML parts, and the raw lists for those who want them.

import { formatClock } from "../../base/clock-text.js";
import { formatIso } from "../../base/date-text.js";
import { basePath, episodePath, personPath, urlOf } from "../../conventions/addresses.js";
import type { Card, Entry, Show } from "../../model/model.js";
import { fullUrl, hrefOf, pageUrl } from "./escape.js";
import { chaptersPart } from "./parts/chapters.js";
import { downloadsPart, linksPart, mentionsPart, neighboursPart } from "./parts/links.js";
import { badge, episodeHref, rowsPart } from "./parts/list.js";
import { linkedTimes, notesPart } from "./parts/notes.js";
import { peoplePart } from "./parts/people.js";
import { findVoices } from "./parts/speakers.js";
import { legendPart, timelinePart } from "./parts/timeline.js";
import { transcriptPart } from "./parts/transcript.js";
import { dateText, isVideo, lengthText } from "./shown-text.js";
import { directionOf, fill, type Strings } from "./strings.js";

/** The episodes around one: older, newer, and alike. */
export interface Neighbours {
  previous?: Card;
  next?: Card;
  related: Card[];
}

/** Whether an entry's picture for sharing is drawn: unless the show switches it off. */
export const hasCard = (show: Show): boolean => show.cards !== false;

/** Absolute URL of the picture for sharing: the drawn card, else the episode's or show's image. */
export const shareImage = (show: Show, slug: string, image: string | undefined): string | undefined =>
  hasCard(show) ? urlOf(show, episodePath(slug, "card.png")) : (fullUrl(show, image) ?? fullUrl(show, show.image.url));

/** Small values of an episode: text and addresses, no lists. Absent ones are null. */
export function episodeFacts(show: Show, entry: Entry, words: Strings) {
  const { episode, understood, state } = entry;
  const base = basePath(show);
  return {
    slug: episode.slug,
    title: episode.title,
    summary: entry.summary,
    lead: leadOf(entry),
    href: episodeHref(base, episode.slug),
    url: urlOf(show, episodePath(episode.slug)),
    youtube_text: hrefOf(base, episodePath(episode.slug, "youtube.txt")),
    image: pageUrl(show, episode.image?.url) ?? pageUrl(show, show.image.url) ?? null,
    audio: pageUrl(show, episode.audio?.url) ?? null,
    audio_type: episode.audio?.type ?? null,
    // The recording where it is a video, and captions for it where their times were measured.
    video: isVideo(entry) ? (pageUrl(show, episode.audio?.url) ?? null) : null,
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
    type_text: episode.type === "trailer" ? words.trailer : episode.type === "bonus" ? words.bonus : null,
    explicit: episode.explicit,
    state,
    badge_html: badge({ state }, words),
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

/** Letters and digits of the first 600 characters. */
function lettersOf(text: string): string {
  const start = text.slice(0, 600);
  // Classes of Unicode are dear the first time, and English notes need none.
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

/** Ready HTML of everything on an episode's page that repeats. An empty part is null. */
export function episodeParts(show: Show, entry: Entry, neighbours: Neighbours, words: Strings) {
  const { episode, understood } = entry;
  const base = basePath(show);
  const voices = findVoices(understood);
  const personHref = (id: string): string => hrefOf(base, personPath(id));
  const notes = notesPart(entry.notes, understood.duration);
  const mentions = mentionsPart(understood);
  const wanted = linkedTimes(notes, mentions);
  const transcript = transcriptPart(understood, { voices, personHref, unknown: words.unknown_speaker, wanted });
  const shares = new Map(understood.people.map((one) => [one.person.id, one.share]));
  const audio = pageUrl(show, episode.audio?.url);
  const parts = {
    notes_html: notes,
    transcript_html: transcript.html,
    chapters_html: chaptersPart(show, understood, transcript.landings),
    people_html: peoplePart(show, [...episode.guests, ...episode.hosts], shares, base, words),
    timeline_html: timelinePart(understood, voices, words),
    legend_html: legendPart(voices, words),
    links_html: linksPart(show, understood.links.length > 0 ? understood.links : episode.links),
    mentions_html: mentions,
    downloads_html: downloadsPart(
      base,
      episode.slug,
      { ...(audio ? { audio } : {}), video: isVideo(entry), transcript: transcript.html !== "" },
      words,
    ),
    neighbours_html: neighboursPart(base, neighbours.previous, neighbours.next, words),
    related_html: rowsPart(show, neighbours.related, base, words),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, html]) => [name, html || null])) as {
    [Part in keyof typeof parts]: string | null;
  };
}

/** The raw lists, made only when a template asks for them; what may be absent is null. */
export function episodeLists(entry: Entry) {
  const { episode, understood } = entry;
  const person = (one: Entry["episode"]["guests"][number]) => ({
    id: one.id,
    name: one.name,
    role: one.role,
    url: one.url ?? null,
    image: one.image ?? null,
    links: one.links.map(({ title, url }) => ({ title, url })),
  });
  return {
    get turns() {
      return understood.turns.map((turn) => ({
        speaker: turn.speaker ?? null,
        person: turn.person ?? null,
        start: turn.start,
        end: turn.end,
        text: turn.text,
        paragraphs: turn.paragraphs.map(({ start, end, text }) => ({ start, end, text })),
      }));
    },
    get chapters() {
      return understood.chapters.map((chapter) => ({
        start: chapter.start,
        end: chapter.end,
        title: chapter.title,
        url: chapter.url ?? null,
        image: chapter.image ?? null,
      }));
    },
    get guests() {
      return episode.guests.map(person);
    },
    get hosts() {
      return episode.hosts.map(person);
    },
    get links() {
      return (understood.links.length > 0 ? understood.links : episode.links).map(({ title, url }) => ({ title, url }));
    },
    get mentions() {
      return understood.mentions.map((mention) => ({
        term: mention.term,
        url: mention.url ?? null,
        at: mention.at,
        count: mention.count,
      }));
    },
    get keywords() {
      return [...episode.keywords];
    },
  };
}

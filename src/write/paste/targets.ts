// The places that texts of an episode are pasted into: what each takes, how it counts, and what writes it.
import { parseClock } from "../../base/clock-text.js";
import { markdownToText } from "../../base/markdown/markdown-to-text.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, Show } from "../../model/model.js";
import { withOneX } from "../notes/one-x.js";
import { writePlain } from "../notes/text-parts.js";
import { writeNotesHtml, writeShownotes } from "../notes/write-shownotes.js";
import { writeYoutube } from "../notes/write-youtube.js";
import { writeAppHtml } from "./app-html.js";
import { writeGuestMail, writeNewsletter } from "./letters.js";
import { countAs, type Pasted, sayCount, type Unit } from "./pasted.js";
import { writePost } from "./social.js";

interface Target {
  name: string;
  title: string;
  /** For the README's table and for who asks what there is. */
  says: string;
  unit: Unit;
  /** The longest that the place takes. */
  most?: number;
  write(show: Show, entry: Entry, most: number): Pasted;
}

const post = (name: "mastodon" | "bluesky" | "linkedin", title: string, unit: Unit, most: number): Target => ({
  name,
  title,
  says: `a post: hook, link, the guests by their ${name === "linkedin" ? "profiles" : "handles"} there`,
  unit,
  most,
  write: (show, entry) =>
    writePost(show, entry, name, { unit, most, ...(name === "linkedin" ? { long: true as const } : {}) }),
});

const targets: readonly Target[] = [
  {
    name: "youtube",
    title: "YouTube",
    says: "the description of a video: lead, guests, chapters, links, hashtags",
    unit: "bytes",
    most: 5000,
    write(show, entry) {
      const { text, dropped } = writeYoutube(show, entry);
      return { text, dropped };
    },
  },
  {
    name: "plain",
    title: "Plain text",
    says: "forms of hosts that take no formatting",
    unit: "characters",
    most: 4000,
    write: writePlain,
  },
  {
    name: "apps",
    title: "Podcast apps",
    says: "forms for Apple Podcasts and Spotify, which keep p, ul, ol, li and a",
    unit: "bytes",
    most: 4000,
    write: (show, entry, most) =>
      writeAppHtml(writeShownotes(show, entry), urlOf(show, episodePath(entry.episode.slug)), most),
  },
  {
    name: "html",
    title: "HTML",
    says: "WordPress, Substack, Ghost, Buzzsprout and other editors that take formatting",
    unit: "characters",
    write: (show, entry) => ({
      text: markdownToText(writeShownotes(show, entry)),
      html: writeNotesHtml(show, entry).html.replace(/ class="[^"]*"/g, ""),
      dropped: [],
    }),
  },
  {
    name: "markdown",
    title: "Markdown",
    says: "forums, GitHub and editors that take Markdown",
    unit: "characters",
    write: (show, entry) => ({ text: writeShownotes(show, entry), dropped: [] }),
  },
  {
    name: "newsletter",
    title: "Newsletter",
    says: "a mail to subscribers: lead, button to listen, quotes with times, chapters, links",
    unit: "characters",
    write: writeNewsletter,
  },
  post("mastodon", "Mastodon", "mastodon", 500),
  post("bluesky", "Bluesky", "graphemes", 300),
  post("linkedin", "LinkedIn", "characters", 3000),
  {
    name: "guest",
    title: "Mail to the guests",
    says: "the link, what they said, clips and a picture to share",
    unit: "characters",
    write: writeGuestMail,
  },
];

/** Names that stand for several targets. */
const groups: Record<string, readonly string[]> = { social: ["mastodon", "bluesky", "linkedin"] };

/** Every name that may be asked for, groups after their first member's place. */
export const targetNames: readonly string[] = [...targets.map(({ name }) => name), ...Object.keys(groups)];

/** Rows for people: name, what it takes, and the limit in words. */
export const describeTargets = (): { name: string; says: string; limit: string }[] => [
  ...targets.map(({ name, says, unit, most }) => ({ name, says, limit: sayLimit(unit, most) })),
  ...Object.entries(groups).map(([name, members]) => ({ name, says: members.join(", "), limit: "" })),
];

const kinds: Record<Unit, string> = {
  bytes: "bytes",
  characters: "characters",
  graphemes: "characters as readers see them",
  mastodon: "characters, an address counts as 23",
};
const sayLimit = (unit: Unit, most: number | undefined): string =>
  most === undefined ? "none" : `${most.toLocaleString("en-US")} ${kinds[unit]}`;

/** A text that is ready to be pasted, with what is to be known before. */
export interface Prepared extends Pasted {
  name: string;
  title: string;
  says: string;
  /** Such as "3,211 of 5,000 bytes". */
  count: string;
  /** Seconds by which the times in it are off, where they are estimates. */
  estimated?: number;
}

/** The texts of a target, or of each in a group; none for a name that is not known. */
export function prepareTexts(name: string, show: Show, entry: Entry): Prepared[] {
  const wanted = groups[name] ?? [name];
  const [ownShow, ownEntry] = withOneX(show, entry);
  return targets
    .filter((target) => wanted.includes(target.name))
    .map(({ name: own, title, says, unit, most, write }) => {
      const pasted = write(ownShow, ownEntry, most ?? Number.POSITIVE_INFINITY);
      const copied = pasted.html ?? pasted.text;
      const { method, expectedError } = entry.understood.timing;
      const timed = method === "estimated" && holdsFoundTimes(pasted.text, entry);
      return {
        ...pasted,
        name: own,
        title,
        says,
        count: sayCount(countAs(unit, copied), unit, most),
        ...(timed ? { estimated: Math.max(1, Math.round(expectedError)) } : {}),
      };
    });
}

/** Whether a text has times that nobody typed. */
function holdsFoundTimes(text: string, { understood }: Entry): boolean {
  const typed = understood.chapters.filter(({ origin }) => origin === "given").map(({ start }) => Math.floor(start));
  return [...text.matchAll(/\b(?:\d{1,3}:)?\d{1,2}:\d\d\b/g)].some(
    ([clock]) => !typed.includes(parseClock(clock) ?? -1),
  );
}

/** All targets, for the page that shows them side by side. */
export const prepareAll = (show: Show, entry: Entry): Prepared[] =>
  targets.flatMap(({ name }) => prepareTexts(name, show, entry));

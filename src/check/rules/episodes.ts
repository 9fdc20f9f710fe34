// Rules that hold an episode's front-matter, recording, transcript and notes against each other.
import { formatClock } from "../../base/clock-text.js";
import type { Entry, Show } from "../../model/model.js";
import { shown } from "../combine.js";
import { type Finding, on, type Rule } from "../rule.js";
import { findElsewhere, isNamed } from "../spoken.js";
import { findTimes, readTimeLines } from "../time-lines.js";

export interface EpisodeText {
  show: Show;
  entry: Entry;
}

const ours = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md";
const recording = 'audio: { url: https://a.example/1.mp3, length: 4096, type: audio/mpeg, duration: "10:00" }';
const long = recording.replace("10:00", "1:30:00");
const clock = (seconds: number): string => formatClock(seconds);

/** Whole times: seconds of the recording as the feed says them. */
const lengthOf = ({ episode, understood }: Entry): number =>
  episode.audio?.duration ?? episode.duration ?? understood.duration;

/** Rules whose examples are front-matter of an episode (under a line `---`, its notes and transcript). */
export const episodeRules: readonly Rule<EpisodeText>[] = [
  {
    id: "chapter-past-end",
    severity: "warn",
    platforms: on("all"),
    what: "No chapter begins at or after the end of the recording",
    why: "It is left out, and mostly its time or the recording is a wrong one",
    url: ours,
    good: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "8:00 End"]`,
    bad: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "18:00 End"]`,
    *judge({ entry }) {
      const length = lengthOf(entry);
      for (const [k, { start, title }] of entry.episode.chapters.entries())
        if (length > 0 && start >= length)
          yield {
            found: `chapter ${shown(title)} at ${clock(start)}`,
            expected: `within the recording's ${clock(length)}`,
            field: `chapters.${k}.start`,
          };
    },
  },
  {
    id: "chapter-hours-lost",
    severity: "warn",
    platforms: on("all"),
    what: "Chapters after the first hour say the hour",
    why: "2:10 after 58:00 is 1:02:10 without its hour: it sorts to the beginning",
    url: ours,
    good: `${long}\nchapters: ["0:00 Start", "58:00 Middle", "1:02:10 End"]`,
    bad: `${long}\nchapters: ["0:00 Start", "58:00 Middle", "2:10 End"]`,
    *judge({ entry: { episode } }) {
      for (const [k, { start, title }] of episode.chapters.entries()) {
        const before = episode.chapters[k - 1]?.start ?? 0;
        if (start >= before) continue;
        const hours = Math.ceil((before - start) / 3600);
        const right = start + hours * 3600;
        const lost = start < 3600 && right > before && (lengthOf({ episode } as Entry) || right + 1) > right;
        yield {
          found: `chapter ${shown(title)} at ${clock(start)} after ${clock(before)}`,
          expected: lost ? `${clock(right)} (its hour is missing)` : "rising times",
          field: `chapters.${k}.start`,
        };
      }
    },
  },
  {
    id: "transcript-past-end",
    severity: "warn",
    platforms: on("all"),
    what: "The transcript ends with the recording, not after it",
    why: "It is the transcript of another recording, or of an earlier cut: all of its times are doubtful",
    url: ours,
    good: `${recording}\n---\nNotes.\n---\n00:00:01 --> 00:09:58`,
    bad: `${recording}\n---\nNotes.\n---\n00:00:01 --> 00:14:00`,
    *judge({ entry }) {
      const [end, length] = [entry.understood.spokenUntil, lengthOf(entry)];
      if (end !== undefined && length > 0 && end > length + Math.max(15, length * 0.02))
        yield {
          found: `transcript that ends at ${clock(end)}`,
          expected: `one that ends with the recording, at ${clock(length)}`,
        };
    },
    field: "transcript",
  },
  {
    id: "transcript-ends-early",
    severity: "warn",
    platforms: on("all"),
    what: "The transcript goes on to the end of the recording",
    why: "The rest cannot be read or searched",
    url: ours,
    good: `${recording}\n---\nNotes.\n---\n00:00:01 --> 00:09:58`,
    bad: `${recording}\n---\nNotes.\n---\n00:00:01 --> 00:03:00`,
    *judge({ entry }) {
      const [end, length] = [entry.understood.spokenUntil, lengthOf(entry)];
      if (end !== undefined && length - end > Math.max(120, length * 0.2))
        yield { found: `transcript that ends at ${clock(end)}`, expected: `one that reaches ${clock(length)}` };
    },
    field: "transcript",
  },
  {
    id: "transcript-pace",
    severity: "warn",
    platforms: on("all"),
    what: "The transcript has as many words as people say in the recording's time",
    why: "Under 40 or over 320 words a minute it is another recording's, or a part of one",
    url: ours,
    good: `${recording}\n---\nNotes.\n---\n1500 words`,
    bad: `${recording}\n---\nNotes.\n---\n60 words`,
    *judge({ entry }) {
      const { turns, timing, language } = entry.understood;
      const length = lengthOf(entry);
      if (turns.length === 0 || length < 120 || timing.method !== "estimated" || /^(ja|zh|th|lo|km|my)/.test(language))
        return;
      const words = turns.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
      const pace = words / (length / 60);
      if (pace < 40 || pace > 320)
        yield {
          found: `${words} words for ${clock(length)}`,
          expected: "40 to 320 words a minute",
          hint: "Is it this recording's transcript, and the whole of it?",
        };
    },
    field: "transcript",
  },
  {
    id: "chapter-said-elsewhere",
    severity: "warn",
    platforms: on("all"),
    what: "The words of a chapter's title are said near its time, or nowhere",
    why: "Where all of them are said together at another time, the chapter's time is a wrong one",
    url: ours,
    good: `${recording}\nchapters: ["0:00 Start", "6:00 Linseed varnish", "9:00 End"]\n---\nNotes.\n---\n00:06:10 linseed varnish`,
    bad: `${recording}\nchapters: ["0:00 Start", "1:00 Linseed varnish", "5:00 End"]\n---\nNotes.\n---\n00:09:10 linseed varnish`,
    *judge({ entry }) {
      for (const { at, index, title, said } of findElsewhere(entry))
        yield {
          found: `chapter ${shown(title)} at ${clock(at)}`,
          expected: `a time near ${clock(said)}, where its words are said`,
          field: `chapters.${index}.start`,
        };
    },
  },
  {
    id: "notes-time-without-chapter",
    severity: "warn",
    platforms: on("all"),
    what: "A list of times in the notes agrees with the chapters, and stays within the recording",
    why: "Readers get two lists that contradict each other, and YouTube takes the wrong one",
    url: ours,
    good: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "8:00 End"]\n---\nVarnish (5:00) and keels (8:00).`,
    bad: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "8:00 End"]\n---\n- 0:00 Start\n- 4:00 Middle\n- 8:00 End`,
    *judge({ entry }) {
      const { notes } = entry.episode;
      const lines = readTimeLines(notes);
      const { chapters, timing } = entry.understood;
      const near = Math.max(5, timing.method === "estimated" ? timing.expectedError : 0);
      const length = lengthOf(entry);
      for (const { time, written, line } of findTimes(notes))
        if (length > 0 && time > length)
          yield { found: `${written} in the notes`, expected: `a time within ${clock(length)}`, line };
      for (const { time, title, line } of lines) {
        const found = `${clock(time)} ${title} in the notes`.trim();
        if (
          (length === 0 || time <= length) &&
          lines.length > 2 &&
          entry.episode.chapters.length > 0 &&
          !chapters.some(({ start }) => Math.abs(start - time) <= near)
        )
          yield { found, expected: "the time of a chapter", line };
      }
    },
  },
  {
    id: "guest-never-named",
    severity: "warn",
    platforms: on("all"),
    what: "A guest is named in the title, the description, the notes or the transcript",
    why: "A guest whom nobody names is mostly left over from another episode",
    url: ours,
    good: "guests: [{ name: Ida Berg, url: https://ida.example/ }]\n---\nIda Berg talks about varnish.",
    bad: "guests: [{ name: Ida Berg, url: https://ida.example/ }]\n---\nA talk about varnish and keels with somebody.\n---\n1500 words",
    *judge({ entry }) {
      const { guests } = entry.episode;
      if (entry.notesOrigin !== "given" || entry.understood.turns.length === 0) return;
      for (const [k, guest] of guests.entries())
        if (!isNamed(guest, entry))
          yield {
            found: `name of guest ${shown(guest.name)} that is said nowhere`,
            expected: "the name in the notes or in the talk",
            field: `guests.${k}`,
          };
    },
  },
  {
    id: "guest-never-linked",
    severity: "info",
    platforms: on("all"),
    what: "A guest has a page or a link",
    why: "Listeners look for them, and guests pass on an episode that links them",
    url: ours,
    good: "guests: [{ name: Ida Berg, url: https://ida.example/ }]\n---\nIda Berg talks.",
    bad: "guests: [{ name: Ida Berg }]\n---\nIda Berg talks.",
    *judge({ entry: { episode, understood } }) {
      for (const [k, { name, url, links }] of episode.guests.entries())
        if (url === undefined && links.length === 0 && !understood.links.some(({ title }) => title.includes(name)))
          yield { found: `guest ${shown(name)} without a link`, expected: "url or links", field: `guests.${k}` };
    },
  },
  {
    id: "notes-link-scheme",
    severity: "warn",
    platforms: on("all"),
    what: "Links in the notes begin with https://, where they lead to another site",
    why: "www.example.com without it is taken for a page of your own site",
    url: "https://validator.w3.org/feed/docs/warning/ContainsRelRef.html",
    good: "description: A\n---\nSee [the yard](https://yard.example).",
    bad: "description: A\n---\nSee [the yard](www.yard.example).",
    *judge({ entry }) {
      yield* linksWithoutScheme(entry.episode.notes);
    },
  },
];

const site =
  /^(?!.*\.(md|html?|pdf|png|jpe?g|gif|webp|svg|mp3|m4a|txt|vtt|srt|json|xml|zip)([?#]|$))(www\.)?([a-z\d-]+\.)+[a-z]{2,}(:\d+)?([/?#].*)?$/i;

function* linksWithoutScheme(notes: string): Generator<Finding> {
  if (!notes.includes("](")) return;
  for (const [at, row] of notes.split("\n").entries())
    for (const found of row.matchAll(/\]\(\s*<?([^)\s>]+)/g))
      if (site.test(found[1]!))
        yield {
          found: `link ${shown(found[1]!)}`,
          expected: `https://${found[1]}`,
          line: at + 1,
          column: found.index + 3,
        };
}

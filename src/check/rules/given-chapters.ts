// Rules for the chapters that a person gave, wherever they stand: in the front-matter, in the notes, in a file.

import { formatClock } from "../../base/clock-text.js";
import { sized, timed } from "../../base/say-found.js";
import type { Entry, GivenChapter } from "../../model/model.js";
import { shown } from "../combine.js";
import { type Finding, on, type Rule, rulesWith } from "../rule.js";

const ours = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md";
const recording = 'audio: { url: https://a.example/1.mp3, length: 4096, type: audio/mpeg, duration: "10:00" }';
const long = recording.replace("10:00", "1:30:00");

/** YouTube and Apple take no shorter chapter in a description's list. */
const shortest = 10;

/** Seconds: a time that is set back by less is out of its order, for with its hour the chapter before it would last longer than this. */
const longest = 1800;

/** Whole times: seconds of the recording as the feed says them. */
export const lengthOf = ({ episode, understood }: Entry): number =>
  episode.audio?.duration ?? episode.duration ?? understood.duration;

/** Where a chapter stands: its line in the notes, else its field. */
const at = ({ line }: GivenChapter, index: number): Pick<Finding, "line" | "field"> =>
  line === undefined ? { field: `chapters.${index}.start` } : { line };

const usual = { severity: "warn", platforms: on("all"), url: ours } as const;

export const givenChapterRules: readonly Rule<{ entry: Entry }>[] = rulesWith(usual, [
  {
    id: "chapter-past-end",
    what: "No chapter begins at or after the end of the recording",
    why: "It is left out, and mostly its time or the recording is a wrong one",
    good: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "8:00 End"]`,
    bad: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "18:00 End"]`,
    *check({ entry }) {
      const length = lengthOf(entry);
      if (length <= 0) return;
      const expected = `within the recording's ${formatClock(length)}`;
      for (const [k, chapter] of entry.episode.chapters.entries()) {
        const name = `chapter ${shown(chapter.title)}`;
        const place = at(chapter, k);
        if (chapter.start >= length) yield { found: timed(name, formatClock(chapter.start)), expected, ...place };
        else if (chapter.end !== undefined && chapter.end >= length + 1)
          yield {
            message: `The ${name} ends at ${formatClock(chapter.end)}, but the recording at ${formatClock(length)}: it ends there`,
            found: timed(`end of ${name}`, formatClock(chapter.end)),
            expected,
            hint: "Mend its end, or the length of the recording.",
            ...place,
          };
      }
    },
  },
  {
    id: "chapter-hours-lost",
    what: "Chapters after the first hour say the hour",
    why: "2:10 after 58:00 is 1:02:10 without its hour: it sorts to the beginning",
    good: `${long}\nchapters: ["0:00 Start", "58:00 Middle", "1:02:10 End"]`,
    bad: `${long}\nchapters: ["0:00 Start", "58:00 Middle", "2:10 End"]`,
    *check({ entry }) {
      const { chapters } = entry.episode;
      for (const [k, chapter] of chapters.entries()) {
        const before = chapters[k - 1]?.start ?? 0;
        const { start } = chapter;
        if (start >= before) continue;
        const right = start + Math.ceil((before - start) / 3600) * 3600;
        const within = right - before <= longest && (lengthOf(entry) || right + 1) > right;
        const lost = start < 3600 && right > before && within;
        yield {
          message: lost
            ? `The chapter ${shown(chapter.title)} is at ${formatClock(start)}, after one at ${formatClock(before)}: its hour is missing, and it should be at ${formatClock(right)}`
            : `The chapter ${shown(chapter.title)} is at ${formatClock(start)}, but stands after one at ${formatClock(before)}`,
          found: `${formatClock(start)} for chapter ${shown(chapter.title)} after ${formatClock(before)}`,
          expected: lost ? `${formatClock(right)} (its hour is missing)` : "rising times",
          ...at(chapter, k),
        };
      }
    },
  },
  {
    id: "chapter-same-time",
    what: "Every chapter begins at a time of its own",
    why: "Players show one of two that begin together; the first is kept everywhere, the other left out",
    good: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "8:00 End"]`,
    bad: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "5:00 Again", "8:00 End"]`,
    *check({ entry: { episode } }) {
      for (const [k, chapter] of episode.chapters.entries()) {
        const first = episode.chapters.findIndex(({ start }) => Math.floor(start) === Math.floor(chapter.start));
        if (first < k)
          yield {
            message: `The chapter ${shown(chapter.title)} begins at ${formatClock(chapter.start)}, as ${shown(episode.chapters[first]!.title)} does; it is left out`,
            found: `chapter ${shown(chapter.title)} at ${formatClock(chapter.start)}, where ${shown(episode.chapters[first]!.title)} begins`,
            expected: "a time of its own; it is left out",
            ...at(chapter, k),
          };
      }
    },
  },
  {
    id: "chapter-too-short",
    platforms: on("youtube apple spotify"),
    what: "A chapter lasts ten seconds or more",
    why: "YouTube drops a whole list that has a shorter one, so lines of descriptions leave it out; elsewhere it stays",
    url: "https://support.google.com/youtube/answer/9884579",
    good: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "8:00 End"]`,
    bad: `${recording}\nchapters: ["0:00 Start", "0:04 Jingle", "5:00 Middle", "8:00 End"]`,
    *check({ entry }) {
      const length = lengthOf(entry);
      const starts = entry.episode.chapters.map(({ start }) => start).sort((a, b) => a - b);
      for (const [k, chapter] of entry.episode.chapters.entries()) {
        if (chapter.toc === false || (length > 0 && chapter.start >= length)) continue;
        const next = starts.find((start) => Math.floor(start) > Math.floor(chapter.start)) ?? (length || undefined);
        if (next !== undefined && Math.floor(next) - Math.floor(chapter.start) < shortest)
          yield {
            found: sized(`chapter ${shown(chapter.title)}`, Math.floor(next) - Math.floor(chapter.start), "s"),
            expected: `${shortest} s or more: it is not in the lines for YouTube and the feed's description`,
            ...at(chapter, k),
          };
      }
    },
  },
]);

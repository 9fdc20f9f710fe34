// Rules over chapters: those that a person gave, wherever they stand, and a JSON file of them (https://github.com/Podcastindex-org/podcast-namespace).

import { attempt } from "../../base/attempt.js";
import { formatClock } from "../../base/clock-text.js";
import { isMap } from "../../base/is-map.js";
import { lacking, saySeconds, sized, timed, unfit, unordered, valued } from "../../base/say-found.js";
import type { Entry, GivenChapter } from "../../model/model.js";
import { shown } from "../combine.js";
import { type FileText, type Finding, namespaceDoc, on, type Rule, readOnce, recording, rulesWith } from "../rule.js";

const page = namespaceDoc("docs/examples/chapters/jsonChapters.md");
const file = (...chapters: string[]): string => `{"version":"1.2.0","chapters":[${chapters.join(",")}]}`;
type Chapter = Record<string, unknown>;

interface ChapterFile {
  value: Record<string, unknown> | undefined;
  /** As far as there are any. */
  chapters: Chapter[];
}

function readChapters(text: string): ChapterFile {
  const value = attempt((): unknown => JSON.parse(text));
  if (!isMap(value)) return { value: undefined, chapters: [] };
  const { chapters } = value as { chapters?: unknown };
  const list = Array.isArray(chapters) ? chapters.filter((one) => typeof one === "object" && one !== null) : [];
  return { value, chapters: list as Chapter[] };
}

const eachChapter = (check: (chapter: Chapter, at: number, all: Chapter[], duration: number) => Iterable<Finding>) =>
  function* (text: FileText): Generator<Finding> {
    const { chapters } = readOnce(text, readChapters);
    for (const [at, chapter] of chapters.entries()) yield* check(chapter, at, chapters, text.duration);
  };
const name = (chapter: Chapter, at: number): string =>
  `chapter ${at + 1}${chapter.title ? ` (${shown(String(chapter.title))})` : ""}`;

export const chapterFileRules: readonly Rule<FileText>[] = rulesWith({ platforms: on("chapters-json"), url: page }, [
  {
    id: "chj-object",
    severity: "error",
    what: "The file is a JSON object with version and a list of chapters",
    why: "Apps read nothing else",
    good: file('{"startTime":0,"title":"A"}'),
    bad: '[{"startTime":0,"title":"A"}]',
    *check(text) {
      const { value } = readOnce(text, readChapters);
      if (!value || typeof value.version !== "string" || !Array.isArray(value.chapters))
        yield { found: lacking("JSON", "version and chapters"), expected: '{"version": "1.2.0", "chapters": [...]}' };
    },
  },
  {
    id: "chj-starttime",
    severity: "error",
    what: "Each chapter has startTime, a number of seconds",
    why: "A text such as 1:23 is read as zero or not at all",
    good: file('{"startTime":1.5,"title":"A"}'),
    bad: file('{"startTime":"0:01","title":"A"}'),
    check: eachChapter(function* (chapter, at) {
      if (typeof chapter.startTime !== "number" || chapter.startTime < 0)
        yield { found: unfit(`startTime of ${name(chapter, at)}`), expected: "seconds from 0" };
    }),
  },
  {
    id: "chj-order",
    severity: "error",
    what: "Chapters rise by startTime",
    why: "Apps jump to the wrong one otherwise",
    good: file('{"startTime":0,"title":"A"}', '{"startTime":9,"title":"B"}'),
    bad: file('{"startTime":9,"title":"A"}', '{"startTime":0,"title":"B"}'),
    check: eachChapter(function* (chapter, at, all) {
      if (at > 0 && Number(chapter.startTime) < Number(all[at - 1]!.startTime))
        yield { found: unordered(name(chapter, at), "before the one above"), expected: "rising times" };
    }),
  },
  {
    id: "chj-title",
    also: on("apple-chapters-title"),
    severity: "warn",
    platforms: on("chapters-json apple"),
    what: "Each chapter that is shown has a title",
    why: "Apple leaves out those without",
    good: file('{"startTime":0,"title":"A"}'),
    bad: file('{"startTime":0}'),
    check: eachChapter(function* (chapter, at) {
      if (chapter.toc !== false && (typeof chapter.title !== "string" || chapter.title.trim() === ""))
        yield { found: lacking(name(chapter, at), "a title"), expected: "a title" };
    }),
  },
  {
    id: "chj-endtime",
    severity: "error",
    what: "endTime is a number of seconds after startTime",
    why: "Apps would end the chapter before it begins",
    good: file('{"startTime":0,"endTime":9,"title":"A"}'),
    bad: file('{"startTime":9,"endTime":3,"title":"A"}'),
    check: eachChapter(function* (chapter, at) {
      const { endTime, startTime } = chapter;
      if (endTime !== undefined && (typeof endTime !== "number" || endTime <= Number(startTime)))
        yield { found: unfit(`endTime of ${name(chapter, at)}`), expected: "seconds after startTime" };
    }),
  },
  {
    id: "chj-urls",
    severity: "warn",
    what: "img and url of a chapter are absolute https addresses",
    why: "Apps show the file away from its site",
    good: file('{"startTime":0,"title":"A","url":"https://a.example/"}'),
    bad: file('{"startTime":0,"title":"A","url":"/more"}'),
    check: eachChapter(function* (chapter, at) {
      for (const key of ["img", "url"])
        if (chapter[key] !== undefined && !/^https:\/\/\S+$/i.test(String(chapter[key])))
          yield {
            found: valued(key, `${shown(String(chapter[key]))} of ${name(chapter, at)}`),
            expected: "https://...",
          };
    }),
    field: "chapters",
  },
  {
    id: "chj-toc",
    severity: "error",
    what: "toc is true or false",
    why: "A text is true to every reader",
    good: file('{"startTime":0,"title":"A","toc":false}'),
    bad: file('{"startTime":0,"title":"A","toc":"no"}'),
    check: eachChapter(function* (chapter, at) {
      if (chapter.toc !== undefined && typeof chapter.toc !== "boolean")
        yield { found: unfit(`toc of ${name(chapter, at)}`), expected: "true or false" };
    }),
  },
  {
    id: "chj-location",
    severity: "error",
    what: "A chapter's location has name and geo",
    why: "Maps need both",
    good: file('{"startTime":0,"title":"A","location":{"name":"Porto","geo":"geo:41.1,-8.6"}}'),
    bad: file('{"startTime":0,"title":"A","location":{"name":"Porto"}}'),
    check: eachChapter(function* (chapter, at) {
      const place = chapter.location as { name?: unknown; geo?: unknown } | undefined;
      if (place !== undefined && (typeof place.name !== "string" || !/^geo:-?\d/.test(String(place.geo))))
        yield { found: unfit(`location of ${name(chapter, at)}`), expected: "one with name and geo" };
    }),
  },
  {
    id: "chj-within-duration",
    severity: "warn",
    what: "No chapter begins after the end of the episode",
    why: "Nobody can get there",
    good: file('{"startTime":0,"title":"A"}'),
    bad: file('{"startTime":9000,"title":"A"}'),
    check: eachChapter(function* (chapter, at, _, duration) {
      if (duration > 0 && Number(chapter.startTime) >= duration)
        yield {
          found: timed(name(chapter, at), saySeconds(Number(chapter.startTime))),
          expected: `within ${saySeconds(Math.round(duration))}`,
        };
    }),
  },
]);

const ours = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md";
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
    what: "No chapter begins at or after the end of the recording, or ends before it begins",
    why: "It is left out, and mostly its time or the recording is a wrong one",
    good: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "8:00 End"]`,
    bad: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "18:00 End"]`,
    *check({ entry }) {
      const length = lengthOf(entry) || Number.POSITIVE_INFINITY;
      const expected = `within the recording's ${formatClock(length)}`;
      for (const [k, chapter] of entry.episode.chapters.entries()) {
        const name = `chapter ${shown(chapter.title)}`;
        const place = at(chapter, k);
        if (chapter.start >= length) yield { found: timed(name, formatClock(chapter.start)), expected, ...place };
        else if (chapter.end !== undefined && chapter.end <= chapter.start)
          yield {
            found: timed(`end of ${name}`, formatClock(chapter.end)),
            expected: `after its start, ${formatClock(chapter.start)}: it is left out`,
            hint: "Mend it, or leave it out: a chapter ends where the next begins.",
            ...place,
          };
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
    what: "A chapter begins ten seconds or more after the one before it",
    why: "YouTube drops a whole list that has a shorter one, so lines of descriptions leave it out; elsewhere it stays",
    url: "https://support.google.com/youtube/answer/9884579",
    good: `${recording}\nchapters: ["0:00 Start", "5:00 Middle", "8:00 End"]`,
    bad: `${recording}\nchapters: ["0:00 Start", "0:04 Jingle", "5:00 Middle", "8:00 End"]`,
    *check({ entry }) {
      const length = lengthOf(entry);
      const listed = [...entry.episode.chapters.entries()]
        .filter(([, { toc, start }]) => toc !== false && !(length > 0 && start >= length))
        .sort(([, a], [, b]) => a.start - b.start);
      const more = `${shortest} s or more: it is not in the lines for YouTube and the feed's description`;
      let kept = listed[0];
      for (const next of listed.slice(1)) {
        const [k, chapter] = next;
        const after = Math.floor(chapter.start) - Math.floor(kept![1].start);
        if (after >= shortest) kept = next;
        else if (after > 0)
          yield {
            message: `The chapter ${shown(chapter.title)} begins ${after} s after ${shown(kept![1].title)}, but should begin ${more}`,
            found: `chapter ${shown(chapter.title)} ${after} s after ${shown(kept![1].title)}`,
            expected: more,
            ...at(chapter, k),
          };
      }
      if (kept === undefined || kept === listed[0] || length <= 0 || length - kept[1].start >= shortest) return;
      const [k, chapter] = kept;
      yield {
        found: sized(`chapter ${shown(chapter.title)}`, Math.floor(length - chapter.start), "s"),
        expected: more,
        ...at(chapter, k),
      };
    },
  },
]);

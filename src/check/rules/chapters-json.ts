// Rules over a JSON chapters file (https://github.com/Podcastindex-org/podcast-namespace).
import { attempt } from "../../base/attempt.js";
import { isMap } from "../../base/is-map.js";
import { lacking, timed, unfit, unordered, valued } from "../../base/say-found.js";
import { saySeconds } from "../../base/say-number.js";
import { shown } from "../combine.js";
import { type FileText, type Finding, namespaceDoc, on, type Rule, readOnce, rulesWith } from "../rule.js";

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

// Rules over the text that is pasted at YouTube.

import { formatClock } from "../../base/clock-text.js";
import { countOf, sized, timed, unordered, valued } from "../../base/say-found.js";
import { type Finding, on, type Rule, readOnce, rulesWith, sources, type VideoText } from "../rule.js";
import { readTimeLines, type TimeLine } from "../time-lines.js";

const three = "00:00 Start\n01:00 Middle\n02:00 End";
const inText = (check: (lines: TimeLine[], duration: number) => Iterable<Finding>) =>
  function* (video: VideoText): Generator<Finding> {
    const lines = readOnce(video, readTimeLines);
    if (lines.length > 0) yield* check(lines, video.duration);
  };
const youtubeLine = (
  id: string,
  what: string,
  why: string,
  bad: string,
  check: (lines: TimeLine[], duration: number) => Iterable<Finding>,
): Rule<VideoText> => ({
  id,
  severity: "error",
  inShow: "warn",
  platforms: on("youtube"),
  what,
  why,
  url: sources.youtubeChapters,
  good: three,
  bad,
  check: inText(check),
  field: "chapters",
});
const whole = "YouTube then shows no chapters at all";

export const videoRules: readonly Rule<VideoText>[] = rulesWith({ platforms: on("youtube") }, [
  {
    id: "yt-title-100",
    also: on("yt-title-angle"),
    severity: "error",
    inShow: "warn",
    what: "The video's title has 1 to 100 characters, and no < or >",
    why: "YouTube takes no other",
    url: sources.youtube,
    good: "# Knots that hold\ntext",
    bad: "# Knots > splices\ntext",
    *check({ title }) {
      if (title.trim() === "" || title.length > 100 || /[<>]/.test(title))
        yield {
          message: /[<>]/.test(title)
            ? "The video's title has < or >, which YouTube does not take"
            : `The video's title has ${title.trim() === "" ? "no" : title.length} characters, but should have 1 to 100`,
          found: `title of ${title.length} characters${/[<>]/.test(title) ? " with < or >" : ""}`,
          expected: "1 to 100, without < and >",
        };
    },
    field: "title",
  },
  {
    id: "yt-description-5000",
    also: on("yt-description-angle"),
    severity: "error",
    inShow: "warn",
    what: "The description has at most 5,000 bytes, and no < or >",
    why: "YouTube refuses to save it",
    url: sources.youtube,
    good: "text",
    bad: "a -> b",
    *check({ text }) {
      const size = Buffer.byteLength(text);
      if (size > 5000) yield { found: sized("description", size, "bytes"), expected: "at most 5000" };
      if (/[<>]/.test(text)) yield { found: "< or > in the description", expected: "none" };
    },
  },
  youtubeLine(
    "yt-chapters-zero",
    "The first time is 0:00",
    whole,
    three.replace("00:00", "00:05"),
    function* ([first]) {
      if (first!.time !== 0)
        yield { found: timed("first chapter", formatClock(first!.time)), expected: "0:00", line: first!.line };
    },
  ),
  youtubeLine("yt-chapters-min3", "There are at least three times", whole, "00:00 Start\n01:00 End", function* (lines) {
    if (lines.length < 3) yield { found: countOf(lines.length, "chapters"), expected: "at least 3" };
  }),
  youtubeLine("yt-chapters-order", "Times rise", whole, "00:00 Start\n02:00 Middle\n01:00 End", function* (lines) {
    for (const [k, one] of lines.entries())
      if (k > 0 && one.time <= lines[k - 1]!.time)
        yield {
          found: unordered(`"${one.title}"`, "before the chapter above"),
          expected: "rising times",
          line: one.line,
        };
  }),
  youtubeLine(
    "yt-chapters-10s",
    "Each chapter lasts at least 10 seconds",
    whole,
    "00:00 Start\n01:00 Middle\n01:05 End",
    function* (lines, duration) {
      for (const [k, one] of lines.entries()) {
        const end = lines[k + 1]?.time ?? (duration > 0 ? duration : Number.POSITIVE_INFINITY);
        if (end > one.time && end - one.time < 10)
          yield {
            found: sized(`"${one.title}"`, Math.round(end - one.time), "s"),
            expected: "at least 10 s",
            line: one.line,
          };
      }
    },
  ),
  youtubeLine(
    "yt-chapters-in-duration",
    "No time is past the end of the video",
    "It leads nowhere",
    `${three}\n99:00 Beyond`,
    function* (lines, duration) {
      for (const one of lines)
        if (duration > 0 && one.time >= duration)
          yield {
            found: timed(`"${one.title}"`, formatClock(one.time)),
            expected: `within ${formatClock(duration)}`,
            line: one.line,
          };
    },
  ),
  {
    id: "yt-chapters-line",
    severity: "warn",
    what: "A chapter's line begins with the bare time (conflict C2)",
    why: "Brackets and bullets keep YouTube from reading it",
    url: sources.youtubeChapters,
    good: three,
    bad: "(00:00) Start\n(01:00) Middle\n(02:00) End",
    check: inText(function* (lines) {
      for (const one of lines)
        if (!one.bare)
          yield {
            found: valued("line", `"${one.written.slice(0, 40)}"`),
            expected: "the time first, then a space and the title",
            line: one.line,
          };
    }),
  },
  {
    id: "yt-chapters-emoji",
    severity: "info",
    what: "Titles of chapters are words, without pictures among them",
    why: "Creators report that YouTube takes no chapters from a list with emoji in it; it does not say so itself",
    url: sources.youtubeChapters,
    good: three,
    bad: "00:00 🌊 Start\n01:00 Middle\n02:00 End",
    check: inText(function* (lines) {
      const some = lines.filter(({ title }) => /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u.test(title));
      if (some[0])
        yield {
          found: `emoji in ${some.length === 1 ? "a chapter" : `${some.length} chapters`}, the first of them "${some[0].title.slice(0, 40)}"`,
          expected: "words alone",
          line: some[0].line,
        };
    }),
    field: "chapters",
  },
  {
    id: "yt-hashtags-60",
    severity: "error",
    inShow: "warn",
    what: "At most 60 hashtags",
    why: "With more, YouTube ignores all of them",
    url: "https://support.google.com/youtube/answer/6390658",
    good: "#boats #sea",
    bad: Array.from({ length: 61 }, (_, at) => `#tag${at}`).join(" "),
    *check({ text }) {
      // Letters of every script are expensive to look for.
      if (text.split("#").length - 1 <= 60) return;
      const count = text.match(/(?<![\w/&])#[\p{L}\p{N}_]+/gu)?.length ?? 0;
      if (count > 60) yield { found: countOf(count, "hashtags"), expected: "at most 60" };
    },
    field: "keywords",
  },
  {
    id: "yt-links-full",
    severity: "warn",
    what: "Links are plain addresses with https://, not Markdown or HTML",
    why: "YouTube shows marks as they stand",
    url: "https://support.google.com/youtube/answer/12948449",
    good: "The yard: https://a.example/",
    bad: "[The yard](https://a.example/)",
    *check({ text }) {
      const marked = /\[[^\]\n]+\]\([^)\s]+\)/.exec(text);
      if (marked) yield { found: valued("link", `"${marked[0].slice(0, 60)}"`), expected: "text and a plain address" };
    },
  },
]);

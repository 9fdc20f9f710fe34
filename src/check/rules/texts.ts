// Rules over lists of chapters as lines of a text: what is pasted at YouTube, and an item's description, which Apple and Spotify read whole or not at all.

import { formatClock } from "../../base/clock-text.js";
import { rememberFor } from "../../base/once.js";
import { countOf, sized, timed, unordered, valued } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import { at, kids, readDuration } from "../combine.js";
import { type Finding, on, type Rule, readOnce, rulesWith, type Scope, sources, type VideoText } from "../rule.js";
import { readTimeLines, type TimeLine, timesInHtml } from "../time-lines.js";

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

const item = (lines: string): string =>
  `<description>${lines
    .split("\n")
    .map((line) => `&lt;p&gt;${line}&lt;/p&gt;`)
    .join("")}</description>`;
/** Every rule asks for the lines of the same description. */
const linesOf = rememberFor(({ text }: XmlElement): TimeLine[] => timesInHtml(text));

const inDescription = (check: (lines: TimeLine[], duration: number) => Iterable<Finding>) =>
  function* ({ element }: Scope): Generator<Finding> {
    for (const description of kids(element, "description")) {
      const lines = linesOf(description);
      if (lines.length < 2) continue;
      const duration = readDuration(kids(element, "itunes:duration")[0]?.text ?? "");
      for (const { found, expected } of check(lines, duration)) yield at(description, found, expected);
    }
  };

const usual = { severity: "error", inShow: "warn", field: "chapters" } as const;

export const descriptionChapterRules: readonly Rule<Scope>[] = rulesWith(usual, [
  {
    id: "apple-chapters-desc-zero",
    also: on("spotify-chapters-zero"),
    platforms: on("apple spotify"),
    what: "Chapter lines in a description begin at zero",
    why: "Apple and Spotify ignore the list otherwise",
    url: sources.appleChapters,
    good: item(three),
    bad: item(three.replace("00:00", "00:20")),
    check: inDescription(function* ([first]) {
      if (first!.time !== 0) yield { found: timed("first chapter line", formatClock(first!.time)), expected: "00:00" };
    }),
  },
  {
    id: "apple-chapters-desc-min3",
    also: on("spotify-chapters-min3"),
    platforms: on("apple spotify"),
    what: "There are at least three chapter lines in a description",
    why: "Apple and Spotify ignore a shorter list",
    url: sources.appleChapters,
    good: item(three),
    bad: item("00:00 Start\n01:00 End"),
    check: inDescription(function* (lines) {
      if (lines.length < 3) yield { found: countOf(lines.length, "chapter lines"), expected: "at least 3" };
    }),
  },
  {
    id: "spotify-chapters-order",
    platforms: on("spotify apple"),
    what: "Chapter lines in a description rise",
    why: "Spotify ignores the list otherwise",
    url: sources.spotifyChapters,
    good: item(three),
    bad: item("00:00 Start\n02:00 Middle\n01:00 End"),
    check: inDescription(function* (lines) {
      for (const [k, one] of lines.entries())
        if (k > 0 && one.time <= lines[k - 1]!.time)
          yield { found: unordered(`"${one.title}"`, "before the chapter above"), expected: "rising times" };
    }),
  },
  {
    id: "spotify-chapters-format",
    also: on("spotify-chapters-own-line spotify-chapters-plain"),
    platforms: on("spotify"),
    what: "A chapter line is its time and a plain title, a line each (conflict C2)",
    why: "Spotify reads no other form",
    url: sources.spotifyChapters,
    good: item(three),
    bad: item("00:00 Start 01:00 Middle 02:00 End\n03:00 More"),
    check: inDescription(function* (lines) {
      for (const one of lines)
        if (one.title === "" || /\s\(?\d{1,2}:\d\d(:\d\d)?\)?\s/.test(` ${one.title} `))
          yield { found: valued("line", `"${one.written.slice(0, 60)}"`), expected: "one time and one title" };
    }),
  },
]);

// Rules over chapter lines in an item's description: Apple and Spotify read such a list whole or not at all.

import { formatClock } from "../../base/clock-text.js";
import { countOf, timed, unordered, valued } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import { at, kids, readDuration } from "../combine.js";
import { type Finding, on, type Rule, rulesWith, type Scope, sources } from "../rule.js";
import { type TimeLine, timesInHtml } from "../time-lines.js";

const three = "00:00 Start\n01:00 Middle\n02:00 End";

const item = (lines: string): string =>
  `<description>${lines
    .split("\n")
    .map((line) => `&lt;p&gt;${line}&lt;/p&gt;`)
    .join("")}</description>`;
/** Every rule asks for the lines of the same description. */
const known = new WeakMap<XmlElement, TimeLine[]>();
function linesOf(description: XmlElement): TimeLine[] {
  const before = known.get(description);
  if (before) return before;
  const lines = timesInHtml(description.text);
  known.set(description, lines);
  return lines;
}

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

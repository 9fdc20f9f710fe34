// The field `chapters` in all the forms people write it: a list, lines, a map by time, a file, a plan, or none.
import * as z from "zod/mini";
import { readTimedLine } from "../../base/timed-line.js";
import { renameChapterFields } from "../chapters/given-fields.js";
import { address, clock, leaf, list, maybe, span, text, wholeNumber, yesNo } from "./kit.js";
import { remoteChaptersSection } from "./remote-files.js";
import { field, section, short } from "./section.js";

export const chapterSection = section({
  start: field(clock, "time", 'When it begins: "1:02:03", "62:03" or seconds.'),
  end: field(maybe(clock), "time", "When it ends.", { default: "where the next begins" }),
  title: field(text, "text", "Title."),
  url: field(maybe(address), "address", "Where it leads."),
  image: field(maybe(text), "file or address", "Picture of the chapter."),
  toc: field(maybe(yesNo), "yes or no", "no: a silent chapter, not in the table of contents.", { default: "yes" }),
});
const planSection = section({
  count: field(maybe(wholeNumber), "number", "How many are to be found."),
  every: field(maybe(span), "span", 'About how long one is: "5m".'),
});

const expected = 'a chapter such as "12:34 Title", or start and title';
/** A chapter as a map with our names; "12:34 Title" is one, and so is {"12:34": Title}. */
const chapter = z.pipe(
  leaf(expected, (typed): unknown => {
    if (typed === undefined || typed === null) return undefined;
    if (typeof typed === "string") {
      const line = readTimedLine(typed.trim());
      if (!line || line.title === "") return undefined;
      return {
        start: String(line.start),
        title: line.title,
        ...(line.end === undefined ? {} : { end: String(line.end) }),
      };
    }
    const map = renameChapterFields(typed);
    const [[only, title] = [], more] = Object.entries(map ?? {});
    const timed = only !== undefined && more === undefined ? readTimedLine(`${only} ${String(title)}`) : undefined;
    if (timed && typeof title === "string") return { start: String(timed.start), title };
    return map === undefined ? undefined : { ...map, ...plainTime(map, "start"), ...plainTime(map, "end") };
  }),
  chapterSection,
) as unknown as z.ZodMiniType<z.output<typeof chapterSection>>;

/** A full-width colon is a colon. */
const plainTime = (map: Record<string, unknown>, name: string): Record<string, unknown> =>
  typeof map[name] === "string" ? { [name]: map[name].replaceAll("：", ":") } : {};

/** Chapters that are given, where they stand (here or elsewhere), or how they are to be found. Names with a dot in the middle are no fields people type. */
const chaptersSection = z.strictObject({
  "·given": list(chapter),
  "·plan": maybe(planSection),
  "·file": maybe(text),
  "·remote": maybe(remoteChaptersSection),
  "·none": maybe(leaf("yes", (typed) => (typed === true ? true : undefined))),
});

/** A list gives the chapters, a map with `count` or `every` says how to find them, one word names a file or says there are none. */
export const chapters = short(chaptersSection, (typed) => {
  if (typed === undefined || typed === null) return {};
  if (Array.isArray(typed)) return typed.length === 0 ? { "·none": true } : { "·given": typed };
  if (typeof typed === "string") return readText(typed.trim());
  const map = typed as Record<string, unknown>;
  if ("count" in map || "every" in map) return /^0+$/.test(`${map.count}`) ? { "·none": true } : { "·plan": typed };
  const names = Object.keys(map);
  if ("url" in map && names.every((name) => name === "url" || name === "type")) return { "·remote": map };
  if (names.length > 0 && names.every((name) => readTimedLine(name) !== undefined))
    return { "·given": names.map((name) => ({ [name]: map[name] })) };
  return { "·given": [typed] };
});

function readText(typed: string): Record<string, unknown> {
  if (/^(?:|no|none|false|off|0|\[\]|~|null)$/i.test(typed)) return { "·none": true };
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1 || readTimedLine(typed)) return { "·given": lines };
  return /^[^\s][^\n]*\.[a-z0-9]{2,5}$/i.test(typed) ? { "·file": typed } : { "·given": [typed] };
}

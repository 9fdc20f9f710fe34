// Chapters as other tools have them in front-matter: a list, a map of times and titles, pairs, lines of text, a file or an address.
import { formatClock } from "../../base/clock-text.js";
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import type { TypedValue } from "../../model/moved-show.js";
import { readSeconds, renameChapterFields } from "../chapters/given-fields.js";
import { type Fields, isAddress, type Take, text } from "./foreign-values.js";

/** Chapters as a list of maps, or inside a map of Podcasting 2.0; a text names their file. */
export const takeChapters: Take = (value) => {
  if (typeof value === "string" && !value.trim().includes("\n")) {
    const named = text(value);
    return named === undefined ? undefined : { chapters: isAddress(named) ? { url: named } : named };
  }
  const rows =
    typeof value === "string" ? value.trim().split("\n") : isMap(value) ? (value.chapters ?? pairsOf(value)) : value;
  if (!Array.isArray(rows)) return undefined;
  const chapters = rows.flatMap((row): TypedValue[] => {
    if (typeof row === "string") return [row.trim().replace(/^[-*]\s*/, "")];
    // `["0:12", "Hemp"]`, as plug-ins of feeds have them.
    const [at, called] = Array.isArray(row) ? row.map((one) => text(one)) : [];
    const pairs = isMap(row)
      ? pairsOf(row)
      : at !== undefined && called !== undefined
        ? pairsOf({ [at]: called })
        : undefined;
    const { start, title, url, image } = renameChapterFields(pairs?.[0] ?? row) ?? {};
    const seconds = readSeconds(start);
    const named = text(title as YamlValue);
    if (seconds === undefined || named === undefined) return [];
    return [
      {
        start: Number.isInteger(seconds) ? formatClock(seconds) : seconds,
        title: named,
        url: text(url as YamlValue),
        image: text(image as YamlValue),
      },
    ];
  });
  return chapters.length === 0 ? undefined : { chapters };
};

/** A map of times to titles, or of titles to times, as a list of chapters; undefined for other maps. */
function pairsOf(map: Fields): { start: string; title: string }[] | undefined {
  const pairs = Object.entries(map).map(([name, value]) => [name, text(value) ?? ""] as const);
  const isTime = (typed: string): boolean => readSeconds(typed) !== undefined && /\d/.test(typed);
  if (pairs.length === 0) return undefined;
  if (pairs.every(([name, value]) => isTime(name) && value !== ""))
    return pairs.map(([start, title]) => ({ start, title }));
  return pairs.every(([name, value]) => isTime(value) && !/^(?:start|end|time|at|from|to)/i.test(name))
    ? pairs.map(([title, start]) => ({ start, title }))
    : undefined;
}

// Leaves out what translates an episode that stands beside it, as Hugo names it: boat.de.md beside boat.md, or beside boat.en.md.
import { isLanguageCode } from "../../base/language-code.js";
import type { Problem } from "../../model/problem.js";

/** The file's path without its language and ending, and its language in small letters; "" without one. */
function partPath(file: string): { whole: string; language: string } {
  const [, whole = "", code = ""] = /^(.+?)(?:\.([a-z]{2}(?:-[a-z]{2,4})?))?\.\w+$/i.exec(file) ?? [];
  return code === "" || isLanguageCode(code)
    ? { whole, language: code.toLowerCase() }
    : { whole: `${whole}.${code}`, language: "" };
}

/**
 * The episodes without translations of others among them, and a warning that says which were left out. Of several files with a
 * language and none without, that in the main `language` stays; where there is none, all stay.
 */
export function leaveTranslations<Episode extends { file: string }>(
  episodes: readonly Episode[],
  language: string,
): { kept: Episode[]; problems: Problem[] } {
  const parted = episodes.map((one) => ({ one, ...partPath(one.file) }));
  const mains = new Map<string, string>();
  for (const main of [language.toLowerCase().replace(/-.*/, ""), language.toLowerCase(), ""])
    for (const part of parted) if (part.language === main) mains.set(part.whole, main);
  const isLeft = (part: (typeof parted)[number]): boolean => (mains.get(part.whole) ?? part.language) !== part.language;
  const left = parted.filter(isLeft);
  const [first] = left;
  if (first === undefined) return { kept: [...episodes], problems: [] };
  const [what, them] =
    left.length === 1
      ? [`${first.one.file} translates`, "it"]
      : [`${left.length} files, such as ${first.one.file}, translate`, "them"];
  return {
    kept: parted.filter((part) => !isLeft(part)).map(({ one }) => one),
    problems: [
      {
        rule: "import-translation",
        severity: "warn",
        message: `${what} episodes that stand beside ${them}: ${left.length === 1 ? "it is" : "they are"} left out, for a feed has each recording once and in one language`,
        place: { file: first.one.file },
        hint: `For a show in that language copy ${them} into a folder without the others, and take that over; what is no translation needs a name without "${`.${first.language}`}".`,
      },
    ],
  };
}

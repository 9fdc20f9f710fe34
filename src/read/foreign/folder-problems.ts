// What is said of a folder that is taken over, as problems: several shows, people whom nothing names, no episodes.

import { countEach } from "../../base/lists.js";
import type { Problem } from "../../model/model.js";
import type { ForeignEpisode } from "../../model/moved-show.js";
import { type Folder, parentOf } from "../folder.js";
import { text } from "../schema/foreign-values.js";
import type { RawEpisode } from "./read-episode.js";

/** A page of a section that is a show of its own: what it is called, and its folder. */
export interface ShowSection {
  title: string;
  folder: string;
}

/**
 * Several shows in one folder are told apart by the field that says which one an episode belongs to, or by the sections that they
 * lie in, where these are shows.
 */
export function checkShows(
  episodes: readonly RawEpisode[],
  under: string,
  sections: readonly ShowSection[] = [],
): Problem[] {
  const shows = new Map<string, string>();
  for (const { fields, file } of episodes) {
    const section = sections
      .filter(({ folder }) => file.startsWith(`${folder}/`))
      .sort((one, other) => other.folder.length - one.folder.length)[0];
    const show = text(fields.show_slug) ?? text(fields.show) ?? section?.title;
    if (show !== undefined && !shows.has(show)) shows.set(show, section?.folder ?? parentOf(file));
  }
  if (shows.size < 2) return [];
  const places = [...shows].map(([show, place]) => `${show} (${place})`).slice(0, 8);
  return [
    {
      rule: "import-shows",
      severity: "error",
      message: `The folder holds ${shows.size} shows: ${places.join(", ")}${shows.size > 8 ? ", ..." : ""}`,
      place: { file: under === "" ? "." : under },
      hint: "Name the folder of one of them.",
    },
  ];
}

/** What is said once of all that are alike, at the file of the first; nothing where there are none. */
export const sayOnce = <One extends { file: string }>(
  found: readonly One[],
  say: (first: One, isOne: boolean) => Problem,
): Problem[] => found.slice(0, 1).map((first) => ({ ...say(first, found.length === 1), place: { file: first.file } }));

export const asFiles = (paths: readonly string[]): { file: string }[] => paths.map((file) => ({ file }));

/** People whom only a key names. */
export const sayUnknown = (names: readonly string[]): Problem => ({
  rule: "import-people",
  severity: "warn",
  message: `Episodes name ${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}, but the folder does not say what they are called: the key is taken for the name`,
  place: { file: "episodes/people.md" },
  hint: "Write their names there.",
});

/** Episodes whose author is the show itself. */
export const sayShowAsHost = (files: readonly string[], title: string): Problem => ({
  rule: "import-people",
  severity: "info",
  message: `${files.length === 1 ? `${files[0]} names` : `${files.length} episodes, such as ${files[0]}, name`} the show itself as who made it: "${title}" is no person, and no host of the new show`,
  place: { file: files[0]! },
  hint: "Name who hosts under hosts: in show.md.",
});

/** Says once of how many episodes the transcript stood in the page's text. */
export function sayTranscripts(episodes: readonly ForeignEpisode[]): Problem[] {
  const found = episodes.filter(({ transcriptInText }) => transcriptInText);
  return sayOnce(found, ({ name }, isOne) => ({
    rule: "import-transcript",
    severity: "info",
    message: `The ${isOne ? "transcript of 1 episode" : `transcripts of ${found.length} episodes`}, such as ${name}, stood in the text of the page: now ${isOne ? "it stands" : "they stand"} in a file beside the episode, and no longer in the notes`,
    hint: `The feed and the page show ${isOne ? "it as a transcript. Is it" : "them as transcripts. Is one"} notes after all, move its text back into the episode's file.`,
  }));
}

/** No file is an episode; `texts` were looked at, and `entries` of data that have a title and a date. */
export function sayNone(
  under: string,
  { texts, entries }: { texts: number; entries: readonly { file: string }[] },
): Problem {
  const listed = entries.filter(({ file }) => file.includes("#")).map(({ file }) => dataFile(file));
  const [list] = [...countEach(listed)].sort(([, one], [, other]) => other - one);
  const inTexts =
    texts === 0
      ? "it holds no Markdown with fields"
      : `none of its ${texts} Markdown files has a title and a recording, number or duration`;
  const inData =
    list !== undefined
      ? `none of the ${list[1]} entries of ${list[0]} names its recording`
      : texts === 0
        ? "no list of episodes as data"
        : "no file of data has a title and a recording";
  const seen = `${inTexts}, and ${inData}`;
  return {
    rule: "import-episodes",
    severity: "error",
    message: `No episodes were found: ${seen}`,
    place: { file: under === "" ? "." : under },
    hint: "Name the folder that holds them; --map theirs=audio says which field names the recording, and --audio https://.../{}.mp3 where recordings lie that are called as the pages are. Where a host has the recordings, name the show's feed with --feed: pages are then found by their titles and addresses. Recordings and texts without any fields: airdate init begins a show, airdate new makes an episode of each.",
  };
}

/** Folders of what is not to come out, in whatever language; a generator or its owner keeps them apart. */
const heldFolders =
  /(?:^|\/)([_.]*(?:drafts?|unpublished|unreleased|wip|entw(?:ü|ue)rfe|brouillons?|borradores|rascunhos|bozze))\//i;

/** The folder of drafts that a file lies in; undefined where it lies in none. */
export const heldFolder = (file: string): string | undefined => heldFolders.exec(file)?.[1];

/** Says once which episodes stay drafts for where they lie, unless a field of theirs says it too. */
export const sayHeldFolders = (episodes: readonly { file: string; name: string }[]): Problem[] =>
  sayOnce(episodes, ({ file, name }, isOne) => ({
    rule: "import-held",
    severity: "info",
    message: `${isOne ? `The episode ${name} stays a draft: it lies` : `${episodes.length} episodes, such as ${name}, stay drafts: they lie`} in ${heldFolder(file)}/`,
    hint: "Take draft: true out of those that are to come out.",
  }));

/** Says once of how many episodes the date is typed in no form that is known, or could be two days. */
export function sayUnread(
  episodes: readonly RawEpisode[],
  unreadOf: (one: RawEpisode) => string | undefined,
  hasDate: (one: RawEpisode) => boolean,
): Problem[] {
  const found = episodes.filter((one) => unreadOf(one) !== undefined);
  return sayOnce(found, (first, isOne) => {
    const typed = JSON.stringify(unreadOf(first)!.slice(0, 40));
    const instead = hasDate(first)
      ? "another date of it counts"
      : first.day === undefined
        ? "the episode waits for a date"
        : "the day in the file's name counts";
    return {
      rule: "import-date",
      severity: "warn",
      message: `${isOne ? `The date of ${first.file}` : `The dates of ${found.length} episodes, such as ${first.file}`} (${typed}) cannot be told: ${instead}`,
      hint: "Write it as 2026-03-08 or 2026-03-08 09:00; numbers such as 6/7/2026 may be two days. --feed with the show's feed says dates too.",
    };
  });
}

/** Says once which pages beside the episodes are none: those in the same folders with a title and a date, which name no recording. */
export function sayPassed(passed: readonly { file: string }[], episodes: readonly { file: string }[]): Problem[] {
  const folders = new Set(episodes.map(({ file }) => parentOf(file)));
  const beside = passed.filter(({ file }) => folders.has(parentOf(file)));
  return sayOnce(beside, ({ file }, isOne) => ({
    rule: "import-no-recording",
    severity: "info",
    message: `${isOne ? `${file} names` : `${beside.length} pages beside the episodes, such as ${file}, name`} no recording, number or duration: ${isOne ? "it is taken for no episode" : "they are taken for no episodes"}`,
    hint: "Is one an episode, name its recording there, or the show's feed with --feed.",
  }));
}

/** The file of data that an entry such as "talks.json#3" stands in. */
const dataFile = (file: string): string => file.replace(/#\d+$/, "");

/** Says once which entries of a file that has episodes are none: those with a title and a date, which name no recording. */
export function sayPassedEntries(
  passed: readonly { file: string }[],
  episodes: readonly { file: string }[],
): Problem[] {
  const files = new Set(episodes.map(({ file }) => dataFile(file)));
  const beside = passed.filter(({ file }) => file.includes("#") && files.has(dataFile(file)));
  return sayOnce(beside, ({ file }, isOne) => ({
    rule: "import-no-recording",
    severity: "warn",
    message: `${isOne ? `The entry ${file} names` : `${beside.length} entries beside the episodes, such as ${file}, name`} no recording: ${isOne ? "it is no episode" : "they are no episodes"} of the new show`,
    hint: "Was one published, name its recording there, or the show's feed with --feed.",
  }));
}

/** Says once which texts lie in folders of single episodes and become of nothing: links, for example, that a page shows below its notes. */
export function sayTextsBeside(
  paths: readonly string[],
  episodes: readonly { file: string }[],
  under: string,
): Problem[] {
  const files = new Set(episodes.map(({ file }) => file));
  const own = episodes.filter(({ file }) => /\/index\.\w+$/i.test(file)).map(({ file }) => parentOf(file));
  const folders = new Set(own.filter((folder) => folder !== under));
  const beside = paths.filter(
    (path) =>
      folders.has(parentOf(path)) &&
      !files.has(path) &&
      /\.(?:md|markdown|mdx)$/i.test(path) &&
      !/(?:^|\/)(?:transcript|readme|_index|index)(?:\.[\w-]+)?\.\w+$/i.test(path),
  );
  return sayOnce(asFiles(beside), ({ file }, isOne) => ({
    rule: "import-text-beside",
    severity: "warn",
    message: `${isOne ? `${file} lies in the folder of an episode, and is no part` : `${beside.length} texts, such as ${file}, lie in the folders of episodes, and are no parts`} of the notes: ${isOne ? "it stays" : "they stay"} behind`,
    hint: "Copy what belongs there into the episode's file, under its notes.",
  }));
}

/** Markup that is not read, as messages name it. */
const otherMarkup: readonly [ending: RegExp, name: string][] = [
  [/\.(?:adoc|asciidoc|asc)$/i, "AsciiDoc"],
  [/\.html?$/i, "HTML"],
  [/\.rst$/i, "reStructuredText"],
  [/\.org$/i, "Org"],
  [/\.textile$/i, "Textile"],
  [/\.(?:haml|slim|erb|njk|liquid|hbs|pug)$/i, "a template's language"],
];
/** Fields before the text, as the generators of such pages have them. */
const hasFields = /^\ufeff?\s*(?:---[ \t]*\r?\n|\+\+\+[ \t]*\r?\n|= \S|#\+title:|\.\. title:|:date:)/im;

/** A field, or a line that a line of marks stands under. */
const isTitled = /title|^= \S|^(?=\S)[^\n]+\n([#=*~-])\1{2,}[ \t]*$/im;

/** The pages among these paths that lie beside episodes, or anywhere where there are none, have fields as those have, and are in markup that is not read. */
export async function findOtherMarkup(
  folder: Folder,
  paths: readonly string[],
  episodes: readonly { file: string }[],
): Promise<string[]> {
  const placeOf = (file: string): string =>
    /(?:^|\/)index\.\w+$/i.test(file) ? parentOf(parentOf(file)) : parentOf(file);
  const places = new Set(episodes.map(({ file }) => placeOf(file)));
  const stems = new Set(episodes.map(({ file }) => file.replace(/\.\w+$/, "")));
  const found: string[] = [];
  for (const path of paths) {
    if (!otherMarkup.some(([ending]) => ending.test(path)) || !(places.size === 0 || places.has(placeOf(path))))
      continue;
    if (stems.has(path.replace(/\.\w+$/, "")) || /transcript/i.test(path)) continue;
    const content = (await folder.readText(path)).slice(0, 4000);
    if (!hasFields.test(content.slice(0, 400))) continue;
    const isDated = /\d{4}-\d\d-\d\d/.test(path) || /^\W{0,3}\s*:?(?:date|published|pubdate)\b/im.test(content);
    if (isDated && isTitled.test(content)) found.push(path);
  }
  return found;
}

/** Says once which pages, beside the episodes or where there are none, are in markup that is not read: nothing of them comes along. */
export function sayOtherMarkup(pages: readonly string[], isBeside: boolean): Problem[] {
  const kinds = otherMarkup.filter(([ending]) => pages.some((path) => ending.test(path))).map(([, name]) => name);
  const where = isBeside ? " beside the episodes" : "";
  return sayOnce(asFiles(pages), ({ file }, isOne) => ({
    rule: "import-markup",
    severity: "warn",
    message: `${isOne ? `${file}${where} is` : `${pages.length} pages${where}, such as ${file}, are`} in ${kinds.join(" and ")}, which is not read: ${isOne ? "it is no episode" : "they are no episodes"} of the new show`,
    hint: "Convert them to Markdown with the same fields, or name the show's feed, which has them: --feed https://...",
  }));
}

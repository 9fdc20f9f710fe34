// Finds out which files of another generator's folder are episodes and no translations, and what their fields are in our words.
import { isLanguageCode } from "../../base/language-code.js";
import type { Problem } from "../../model/model.js";
import type { TypedFields } from "../../model/moved-show.js";
import { type Folder, parentOf } from "../folder.js";
import { text } from "../schema/foreign-values.js";
import { type DateOrder, orderOfDates } from "./find-moment.js";
import type { FlatField } from "./flatten-fields.js";
import {
  checkShows,
  findOtherMarkup,
  heldFolder,
  type ShowSection,
  sayHeldFolders,
  sayOtherMarkup,
  sayPassed,
  sayPassedEntries,
  sayUnread,
} from "./folder-problems.js";
import { type MappedFields, type Mapping, mapFields } from "./map-fields.js";
import { findRecording } from "./read-body.js";
import { readCollections } from "./read-collections.js";
import { inheritFields, readDefaults, sayDefaults } from "./read-defaults.js";
import { type RawEpisode, readRawEpisode } from "./read-episode.js";
import type { Published } from "./read-template.js";

/** With what a folder is read. */
export interface FolderSetting {
  /** The episodes' folder in the generator's; "" for all of it. */
  under: string;
  mapping: Mapping;
  /** Address of recordings with {} for what a file names, or is called. */
  audio?: string | undefined;
  /** The site's address, where it is not that of the settings. */
  link?: string | undefined;
  /** Whether the show's feed has an item of this title, or of a page at this path; then a page needs nothing else to be an episode. */
  isItem?: ((title: string, path: string | undefined) => boolean) | undefined;
}

const noEpisodes =
  /(?:^|\/)(?:readme|changelog|license|contributing|code_of_conduct|security|agents|_index|index|404|about|contact)\.(?:md|markdown|mdx)$/i;
const noFolders =
  /(?:^|\/)(?:layouts|_layouts|_includes|archetypes|themes|templates|_?drafts?-old|docs|\.github|_?transcripts?|_?people|_?hosts?|_?guests?|_?authors?|_?sponsors?|_?team|tests?|__tests__|spec|__?fixtures(?:__)?)\//i;

/** Which files are episodes, what their fields are in our words, and how many were looked at: entries of data files where no page is one. */
export async function findEpisodes(
  folder: Folder,
  listed: readonly string[],
  {
    zone,
    language,
    publish,
    isItem,
    ...setting
  }: Omit<FolderSetting, "isItem"> & {
    zone: string;
    language: string;
    publish: (one: RawEpisode, flat: readonly FlatField[], mapped: MappedFields) => Published;
    isItem: (one: RawEpisode, fields: TypedFields) => boolean;
  },
) {
  const paths = new Set(listed);
  const inside = (path: string): boolean => setting.under === "" || path.startsWith(`${setting.under}/`);
  const problems: Problem[] = [];
  const raw: RawEpisode[] = [];
  const isOwn = (path: string): boolean => !noFolders.test(path.slice(setting.under.length));
  const isText = (path: string): boolean => /\.(?:md|markdown|mdx)$/i.test(path);
  for (const file of listed.filter((path) => inside(path) && isText(path))) {
    const isBundle = /\/index\.\w+$/.test(file) && parentOf(file) !== setting.under;
    if ((noEpisodes.test(file) && !isBundle) || !isOwn(file)) continue;
    const { value, problems: found } = await readRawEpisode(folder, paths, file);
    problems.push(...found);
    if (value) raw.push(value);
  }
  const defaults = await readDefaults(folder, listed);
  const mapOne = (one: RawEpisode, order: DateOrder) => {
    const inherited = inheritFields(one, defaults);
    const flat = [...one.flat, ...inherited];
    const mapped = mapFields(flat, setting.mapping, zone, order);
    const { unread } = mapped;
    return { ...publish(one, flat, mapped), inherited, ...(unread === undefined ? {} : { unread }) };
  };
  const mapAll = (all: readonly RawEpisode[]) => {
    const order = orderOfDates(all.flatMap(({ flat }) => flat.map(({ value }) => value)));
    return new Map(all.map((one) => [one, mapOne(one, order)]));
  };
  const written = mapAll(raw);
  const isNamed = setting.audio !== undefined;
  const chosen = new Set(chooseEpisodes(raw, written, isItem, isNamed));
  const { kept: inText, problems: left } = leaveTranslations([...chosen], language);
  problems.push(...left);
  problems.push(
    ...sayPassed(
      raw.filter((one) => !chosen.has(one) && isDated(one, written.get(one)!)),
      inText,
    ),
  );
  problems.push(
    ...sayOtherMarkup(
      await findOtherMarkup(
        folder,
        listed.filter((path) => inside(path) && isOwn(path)),
        inText,
      ),
      inText.length > 0,
    ),
  );
  // Data that stands beside pages is mostly made of them.
  const data =
    inText.length > 0
      ? undefined
      : await readCollections(
          folder,
          listed.filter((path) => inside(path) && isOwn(path)),
        );
  const mappedOf = data ? mapAll(data.episodes) : written;
  const episodes = data
    ? chooseEpisodes(data.episodes, mappedOf, isItem, isNamed).filter((one) => {
        const { fields } = mappedOf.get(one)!;
        return "audio" in fields || isItem(one, fields) || isNamed;
      })
    : inText;
  const found = new Set(episodes);
  const silent = (data?.episodes ?? []).filter((one) => !found.has(one) && isDated(one, mappedOf.get(one)!));
  problems.push(...sayPassedEntries(silent, episodes));
  const hasDate = (one: RawEpisode): boolean => mappedOf.get(one)?.fields.date !== undefined;
  problems.push(
    ...checkShows(episodes, setting.under, await findSections(folder, listed.filter(inside))),
    ...sayUnread(episodes, (one) => mappedOf.get(one)?.unread, hasDate),
  );
  const held = episodes.filter((one) => mappedOf.get(one)!.fields.draft === true);
  const inHeld = episodes.filter(
    (one) => mappedOf.get(one)!.fields.draft !== true && heldFolder(one.file) !== undefined,
  );
  problems.push(...sayHeldFolders(inHeld));
  const unread = defaults.filter(
    ({ fields, isFor }) => fields === undefined && episodes.some(({ file }) => isFor(file)),
  );
  problems.push(
    ...sayDefaults(
      held.map((one) => ({ name: one.name, inherited: mappedOf.get(one)!.inherited })),
      unread,
    ),
  );
  const beside = [...new Set(episodes.map(({ file }) => data?.shows.get(file.replace(/#\d+$/, ""))))];
  const looked = { texts: raw.length, entries: silent };
  return { episodes, mappedOf, looked, problems, beside: beside.filter((one) => one !== undefined) };
}

/** Sections of a site of several shows: their pages say that they are podcasts, or what directories want of one. */
async function findSections(folder: Folder, paths: readonly string[]): Promise<ShowSection[]> {
  const found: ShowSection[] = [];
  for (const path of paths.filter((one) => /\/_index\.md$/.test(one))) {
    const { value } = await readRawEpisode(folder, new Set(), path);
    const title = text(value?.fields.title);
    const isShow = /^(?:podcast|show)$/i.test(text(value?.fields.type) ?? "") || value?.flat.some(isOfShow);
    if (title !== undefined && isShow) found.push({ title, folder: parentOf(path) });
  }
  return found;
}

const isOfShow = ({ path }: FlatField): boolean =>
  /(?:^|\.)(?:itunes[._]?(?:owner|author|category|type)|podcast[._]?guid)$/i.test(path);

const telling = /^(?:audio|duration|episode|season|guid|chapters)$/;

/**
 * Files that have what only episodes have, or that are items of the show's feed. A guid that the feed's template makes of any page
 * tells nothing where others name their recordings: a site's news is in no feed of recordings. Where it is said that recordings
 * are called as their pages (`isNamed`), and no page tells more, each with a title and a date is one.
 */
function chooseEpisodes(
  raw: readonly RawEpisode[],
  mappedOf: ReadonlyMap<RawEpisode, Published>,
  isItem: (one: RawEpisode, fields: TypedFields) => boolean,
  isNamed: boolean,
): RawEpisode[] {
  const isSure = (one: RawEpisode, byGuid: boolean): boolean => {
    const { fields, madeGuid } = mappedOf.get(one)!;
    if (fields.title === undefined || /(?:^|[-_])template$/i.test(one.name)) return false;
    if (isItem(one, fields) || (madeGuid && fields.draft === true)) return true;
    const told = Object.keys(fields).filter((name) => telling.test(name) && (byGuid || name !== "guid" || !madeGuid));
    return told.length > 0 || findRecording(one.body) !== undefined;
  };
  const sure = raw.filter((one) => isSure(one, false));
  const found = sure.length > 0 ? sure : raw.filter((one) => isSure(one, true));
  return found.length === 0 && isNamed ? raw.filter((one) => isDated(one, mappedOf.get(one)!)) : found;
}

const isDated = ({ day }: RawEpisode, { fields }: Published): boolean =>
  fields.title !== undefined && (fields.date ?? day) !== undefined;

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
function leaveTranslations<Episode extends { file: string }>(
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

// Reads a whole show: its layout, show.md, people.md, and every episode with what lies beside it.

import { readReferences } from "../base/entities.js";
import { asTyped, lacking } from "../base/say-found.js";
import { explainSystemError } from "../base/system-errors.js";
import type { PublishedLock } from "../model/lock.js";
import type { Episode, Media, Person, Problem, Read, Show } from "../model/model.js";
import { assembleEpisode } from "./assemble-episode.js";
import { assembleShow } from "./assemble-show.js";
import { type FactsCache, keepFacts } from "./facts.js";
import { sayFieldsBelow } from "./fields-below.js";
import type { Folder } from "./folder.js";
import { type FrontMatter, readFrontMatter } from "./front-matter.js";
import { holdBack, holdBackByName, refuseHidden } from "./hold-back.js";
import { type EpisodeFiles, type Layout, readLayout } from "./layout.js";
import { readDefined } from "./people.js";
import { readSource, sayConflict } from "./read-source.js";
import { type FileReading, report, type ShowReading } from "./reading.js";
import { sayUnread } from "./say-unread.js";

/** A show's frame: what every episode is read with. It is missing when show.md cannot be used. */
export interface Frame {
  /** Which files there are. */
  layout: Layout;
  /** Folder and caches, for reading episodes one by one. */
  reading: ShowReading;
  /** Undefined where show.md is missing or wrong. */
  show: Show | undefined;
  /** Where there is no show: what could be taken of it, good for finding the problems of its episodes and for nothing else. */
  trial?: Show;
  /** What was published before. */
  lock?: PublishedLock;
  /** IANA name; undefined where show.md names none, so that dates ask for an offset. */
  zone: string | undefined;
}

/** Reads the show without its episodes. */
export async function readFrame(folder: Folder, options: { facts?: FactsCache } = {}): Promise<Read<Frame>> {
  const own = await folder.list("episodes");
  const apart = await folder.list("transcripts");
  const paths = apart.length === 0 ? own : [...own, ...apart];
  const { value: layout, problems: found } = readLayout(own.includes("episodes/show.md") ? paths : await folder.list());
  const stray = sayUnread(folder);
  const problems = [...stray, ...found.filter(({ rule }) => rule !== "show-file" || stray.length === 0)];
  const reading: ShowReading = {
    folder,
    files: new Set(paths),
    episodes: layout.episodes,
    taken: new Set(layout.episodes.flatMap(({ audio }) => audio ?? [])),
    facts: options.facts ?? keepFacts(),
  };
  const frame: Frame = { layout, reading, show: undefined, zone: undefined };
  if (layout.show === undefined) return { value: frame, problems };
  const { showFieldNames, showSection } = await import("./schema/show-fields.js");
  const file = await openFile(reading, layout.show, problems);
  if (!file) return { value: frame, problems };
  problems.push(...sayFieldsBelow(file, showFieldNames));
  refuseHidden(file, showFieldNames, problems);
  const { value: typed, partial, refused = [] } = await takeFields(file, showSection, problems);
  const known: Record<string, Person> = Object.create(null);
  const media: Media[] = [];
  if (layout.people !== undefined) {
    media.push(
      ...(await readPeopleFile(reading, layout.people, typed?.link ?? "https://example.invalid", known, problems)),
    );
  }
  const fields = typed ?? partial;
  if (fields) {
    const found: Problem[] = [];
    const inner: FileReading = { show: reading, source: file.source, problems: found, media };
    const { show, whole } = await assembleShow(inner, layout, withPlainTitle(inner, fields), { ...known }, file.body);
    problems.push(...notCausedBy(refused, found));
    if (typed && whole) frame.show = show;
    else frame.trial = show;
    if (fields.timezone !== undefined) frame.zone = show.timezone;
  }
  return { value: frame, problems };
}

/** Reads one episode. Without a show it is only checked, as far as that can be done. */
export async function readEpisode(frame: Frame, files: EpisodeFiles): Promise<Read<Episode | undefined>> {
  const problems: Problem[] = [];
  const { episodeFieldNames, episodeSection } = await import("./schema/episode-fields.js");
  const file = await openFile(frame.reading, files.file, problems);
  if (file) {
    problems.push(...sayFieldsBelow(file, episodeFieldNames));
    renameByCase(file, episodeFieldNames);
    holdBack(file, files, frame.lock, problems);
    holdBackByName(file, files.file, problems);
  }
  const { value: typed, partial, refused = [] } = file ? await takeFields(file, episodeSection, problems) : {};
  const fields = typed ?? partial;
  const show = frame.show ?? frame.trial;
  let value: Episode | undefined;
  if (file && fields && show) {
    const found: Problem[] = [];
    const reading = { show: frame.reading, source: file.source, problems: found, media: [], episode: files.slug };
    const published = [files.slug, ...(fields.aliases ?? [])].flatMap((slug) => frame.lock?.episodes[slug] ?? [])[0];
    const episode = await assembleEpisode(
      { ...reading, ...(published ? { published } : {}) },
      files,
      { show, zone: frame.zone },
      withPlainTitle(reading, fields),
      file.body,
    );
    if (typed && frame.show) value = episode;
    problems.push(...notCausedBy(refused, found, !frame.show));
  }
  for (const problem of problems) problem.episode ??= files.slug;
  return { value, problems };
}

/** `Title` and `Date` are `title` and `date`, as other tools take them; a name in its own spelling goes first. */
function renameByCase({ data, source }: FrontMatter, known: readonly string[]): void {
  const places = source.places as Record<string, { line: number; column: number }> | undefined;
  for (const name of Object.keys(data)) {
    const ours = known.find((one) => one.toLowerCase() === name.toLowerCase());
    if (ours === undefined || ours === name || Object.hasOwn(data, ours)) continue;
    data[ours] = data[name]!;
    delete data[name];
    for (const [path, place] of Object.entries(places ?? {}))
      if (path === name || path === `${name}:` || path.startsWith(`${name}.`))
        places![ours + path.slice(name.length)] = place;
  }
}

/** Every episode's problems, for a show that cannot be used: so that all is said at once. */
export async function checkEpisodes(frame: Frame): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const files of frame.layout.episodes) problems.push(...(await readEpisode(frame, files)).problems);
  return problems;
}

/** The problems that do not merely follow from fields that were left out; `unsure` when who the people are is not known. */
function notCausedBy(refused: readonly string[], problems: readonly Problem[], unsure = false): Problem[] {
  const people = unsure || refused.some((name) => name === "hosts" || name === "guests" || name === "people");
  return problems.filter(
    ({ field, rule }) => !refused.includes(field?.split(".")[0] ?? "") && !(people && rule === "person"),
  );
}

/** A Markdown file taken apart; undefined when it cannot be read or its front-matter is damaged. */
async function openFile(reading: ShowReading, path: string, problems: Problem[]): Promise<FrontMatter | undefined> {
  try {
    const { text, problems: found } = await readSource(reading.folder, path);
    const conflict = sayConflict(path, text);
    if (conflict.length > 0) {
      problems.push(...conflict);
      return undefined;
    }
    const read = await readFrontMatter(path, text);
    problems.push(...found, ...read.problems);
    return read.value.whole ? read.value : undefined;
  } catch (error) {
    const meaning = explainSystemError(error);
    const why = meaning?.says ?? (error as Error).message;
    problems.push(
      report({ source: { file: path, bodyLine: 1 } }, "", why, "a file that can be read", {
        rule: "file",
        message: `${path} cannot be read: ${why}`,
        hint: meaning?.hint && `${meaning.hint[0]!.toUpperCase()}${meaning.hint.slice(1)}.`,
      }),
    );
    return undefined;
  }
}

async function takeFields<S extends import("zod/mini").ZodMiniType>(
  file: FrontMatter,
  schema: S,
  problems: Problem[],
): Promise<Omit<import("./schema/explain.js").Explained<import("zod/mini").output<S>>, "problems">> {
  const { readFields } = await import("./schema/explain.js");
  const { problems: found, ...taken } = readFields(schema, file.data, file.source);
  problems.push(...found);
  return taken;
}

/** people.md: people by id, at the top or under `people`. Gives the portraits that are to be published. */
async function readPeopleFile(
  reading: ShowReading,
  path: string,
  link: string,
  known: Record<string, Person>,
  problems: Problem[],
): Promise<Media[]> {
  const file = await openFile(reading, path, problems);
  if (!file) return [];
  const { personFields } = await import("./schema/person.js");
  const { readFields } = await import("./schema/explain.js");
  const inner: FileReading = { show: reading, source: file.source, problems, media: [] };
  const under = file.data.people;
  const nested = Object.keys(file.data).length === 1 && under !== null && typeof under === "object";
  const entries: [string, string, (typeof file.data)[string]][] = nested
    ? Array.isArray(under)
      ? under.map((one, index) => [String((one as { id?: string } | null)?.id ?? index), `people.${index}`, one])
      : Object.entries(under).map(([id, one]) => [id, `people.${id}`, one])
    : Object.entries(file.data).map(([id, one]) => [id, id, one]);
  for (const [id, field, one] of entries) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u.test(id)) {
      problems.push(
        report(inner, field, asTyped(JSON.stringify(id)), "an id of letters, digits and hyphens", { rule: "person" }),
      );
      continue;
    }
    const read = readFields(personFields, typeof one === "string" ? { name: one } : one, file.source, field);
    problems.push(...read.problems);
    if (!read.value) continue;
    if (read.value.name === undefined) problems.push(report(inner, field, lacking("a person", "a name"), "name: ..."));
    else known[id] = await readDefined(inner, { people: {}, link }, id, read.value, field);
  }
  return inner.media;
}

/** The fields with the title that is meant: "Q&amp;A" is Q&A, which is said. What is no reference stays, and is checked as it is. */
function withPlainTitle<Fields extends { title: string }>(reading: FileReading, typed: Fields): Fields {
  const { text: title, found } = readReferences(typed.title ?? "");
  if (found.length === 0) return typed;
  reading.problems.push(
    report(reading, "title", found[0]!, "plain text", {
      rule: "title-references",
      severity: "info",
      message: `${found[0]}${found.length > 1 ? ` and ${found.length - 1} more of its kind` : ""} in the title is published as what it stands for: ${title}`,
      hint: `Write title: ${JSON.stringify(title.replace(/\p{Cc}/gu, ""))}`,
    }),
  );
  return { ...typed, title };
}

// A folder of another generator as a show of ours, alone or with what its feed says of it: the feed comes first, for subscribers have it.

import { canParseUrl, encodeAddress } from "../../base/address-text.js";
import { parseClock } from "../../base/clock-text.js";
import { formatIso, readDate } from "../../base/date-text.js";
import { defined } from "../../base/defined.js";
import { uuidV5 } from "../../base/hash.js";
import { deriveGuid, feedUrl } from "../../conventions/addresses.js";
import type { Feed } from "../../conventions/feed-fields.js";
import { placeholders } from "../../conventions/placeholders.js";
import type { PublishedLock } from "../../model/lock.js";
import type { Problem } from "../../model/model.js";
import type { ForeignEpisode, ForeignShow, MovedEpisode, TypedFields, TypedValue } from "../../model/moved-show.js";
import { fillUnsaid, sayZone } from "./fill-unsaid.js";
import type { ItemMatches } from "./match-items.js";
import { softenRules } from "./move-channel.js";
import type { MovedFeed, MoveSetting } from "./move-feed.js";
import { ownGuids, pickSlugs } from "./own-guids.js";
import { findSilent, sayMute, sayNowhere, saySilent } from "./silent-episodes.js";

/** What a folder is moved with. */
export interface FolderMove extends Pick<MoveSetting, "link" | "image" | "known" | "taken" | "now" | "softened"> {
  /** The show's own guid, where there is a show already. */
  showGuid?: string | undefined;
  /** The language that the folder's pages seem to be in, where it does not say it. */
  spoken?: string | undefined;
  matches: ItemMatches;
}

/** The episodes of the folder that no item of the feed is. */
const leftOver = ({ episodes }: ForeignShow, matches: ItemMatches): ForeignEpisode[] => {
  const found = new Set([...matches.values()].map(({ episode }) => episode));
  return episodes.filter((episode) => !found.has(episode));
};

/** The show that a feed came to, with what only the folder has: notes, people, chapters, transcripts, old addresses. */
export function addFolder(moved: MovedFeed, folder: ForeignShow, setting: FolderMove): MovedFeed {
  const { show } = moved;
  const guidOf = learnGuid(setting.matches, String(show.fields.link));
  const left = moveLeft(folder, setting, String(show.fields.guid), show.episodes, guidOf);
  const used = usedPeople(
    folder,
    [...setting.matches.values()].map(({ episode }) => episode).concat(leftOver(folder, setting.matches)),
  );
  const added = show.episodes.map((episode) => addTo(episode, setting.matches.get(episode.guid)?.episode));
  const mute = added.filter(({ fields }, at) => fields.audio !== "none" && show.episodes[at]!.fields.audio === "none");
  const found = lockLeft(mute, String(show.fields.timezone ?? "UTC"), setting.now);
  return {
    ...moved,
    problems: [
      ...moved.problems,
      ...left.problems,
      ...sayMute(mute),
      ...sayZone({ fields: folder.fields, episodes: leftOver(folder, setting.matches) }),
    ],
    show: {
      ...show,
      // The feed says each of its dates with a zone, the folder's own stand in that of the site.
      fields: { ...show.fields, ...defined({ timezone: text(folder.fields.timezone) }) },
      people: { ...used, ...show.people },
      episodes: [...added, ...left.episodes],
      lock: { ...show.lock, episodes: { ...show.lock.episodes, ...found } },
    },
  };
}

/** The show that the folder alone comes to. */
export function moveFolder(folder: ForeignShow, setting: FolderMove): MovedFeed {
  const link = setting.link ?? text(folder.fields.link);
  const problems: Problem[] = [];
  const need = (field: string, what: string, option: string): void => {
    const hint = `airdate import SOURCE ${option}, or --feed with the show's feed`;
    problems.push({ rule: `import-${field}`, severity: "error", message: `The folder does not say ${what}`, hint });
  };
  if (link === undefined) need("link", "where the show's site is", "--link https://...");
  const image = setting.image ?? text(folder.fields.image);
  if (image === undefined) need("image", "what the show's cover is", "--image https://...");
  if (folder.fields.categories === undefined)
    need("category", "which category the show is in", '--category "Technology"');
  const { title, language, problems: unsaid } = fillUnsaid(folder, setting.spoken);
  problems.push(...unsaid);
  const home = link ?? "https://site.invalid";
  const guid = setting.showGuid ?? text(folder.fields.guid) ?? deriveGuid(feedUrl({ link: home }));
  const { title: _, description, ...rest } = folder.fields;
  const used = usedPeople(folder, folder.episodes);
  const zone = text(rest.timezone) ?? "UTC";
  const left = moveLeft(folder, setting, guid, [], () => undefined);
  return {
    show: {
      fields: {
        title,
        description: description ?? (title === placeholders.title ? placeholders.description : title),
        ...rest,
        link: home,
        language,
        explicit: rest.explicit ?? false,
        image: image === undefined ? undefined : addressOn(home, image),
        timezone: zone,
        guid,
        rules: softenRules(setting.softened),
      },
      about: folder.about,
      people: used,
      episodes: left.episodes,
      lock: { show: { guid }, episodes: lockLeft(left.episodes, zone, setting.now) },
    },
    source: { values: {}, unknown: [], tags: [], items: [], prefixes: {} } satisfies Feed,
    problems: [...problems, ...left.problems],
  };
}

const text = (value: TypedValue | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
const addressOn = (home: string, path: string): string =>
  canParseUrl(path, `${home}/`) ? new URL(path, `${home}/`).href : path;

function usedPeople({ people }: ForeignShow, episodes: readonly ForeignEpisode[]): Record<string, TypedFields> {
  const ids = new Set(episodes.flatMap(({ fields }) => [...idsIn(fields.hosts), ...idsIn(fields.guests)]));
  return Object.fromEntries(Object.entries(people).filter(([id]) => ids.has(id)));
}
const idsIn = (value: TypedValue | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Fields that the folder says better than the feed can: it has the chapters themselves, not their address. */
const ofFolder = new Set(["chapters", "transcript"]);

function addTo(episode: MovedEpisode, found: ForeignEpisode | undefined): MovedEpisode {
  if (!found) return episode;
  const { files, replaced } = placeFiles(found, episode.slug);
  const fields: Record<string, TypedValue | undefined> = { ...episode.fields };
  for (const [name, value] of Object.entries(found.fields))
    if (value !== undefined && name !== "draft" && (fields[name] === undefined || ofFolder.has(name)))
      fields[name] = value;
  for (const name of replaced) fields[name] = undefined;
  if (fields.audio === "none" && urlOf(found.fields) !== undefined) fields.audio = withLength(found.fields.audio);
  const aliases = [
    ...idsIn(found.fields.aliases),
    ...(found.path === undefined ? [] : [found.path]),
    ...pathIn(episode.fields.link),
  ];
  return {
    ...episode,
    ...defined({ recording: found.recording }),
    fields: { ...fields, aliases: aliasList(aliases, episode.slug) },
    notes: found.notes === "" ? episode.notes : found.notes.replaceAll("\u0001", episode.slug),
    // The picture that the feed names stays the episode's.
    files: [
      ...episode.files,
      ...files.filter(({ path }) => fields.image === undefined || !isCover(path, episode.slug)),
    ],
  };
}

const isCover = (path: string, slug: string): boolean => isPicture(path) && path.startsWith(`${slug}.`);
const isPicture = (path: string): boolean => /\.(?:jpe?g|png|webp|gif|svg)$/i.test(path);
const pathIn = (link: TypedValue | undefined): string[] =>
  typeof link === "string" && canParseUrl(link)
    ? [new URL(link).pathname].filter(
        (path) => /^\/[\w./~-]*\w[\w./~-]*$/.test(path) && !/\.(?:xml|rss|json|txt)$/.test(path),
      )
    : [];

/** Without the place where the page is now. */
function aliasList(paths: readonly string[], slug: string): TypedValue | undefined {
  const plain = (path: string): string => path.replace(/\/+$/, "");
  const list = [
    ...new Map(paths.filter((path) => plain(path) !== `/episodes/${slug}`).map((path) => [plain(path), path])).values(),
  ];
  return list.length === 0 ? undefined : list;
}

function placeFiles({ files }: ForeignEpisode, slug: string): { files: MovedEpisode["files"]; replaced: string[] } {
  const placed = files.map(({ path, content }) => ({ path: path.replace("\u0001", slug), content }));
  const hasChapters = files.some(({ path }) => path.startsWith("\u0001.chapters."));
  const hasText = files.some(({ path }) => !path.startsWith("\u0001.chapters.") && !isPicture(path));
  return { files: placed, replaced: [...(hasChapters ? ["chapters"] : []), ...(hasText ? ["transcript"] : [])] };
}

/** What the guids of this site are made of, as those of matched items show; undefined where nothing fits nearly all. */
function learnGuid(matches: ItemMatches, link: string): (episode: ForeignEpisode) => string | undefined {
  const origin = canParseUrl(link) ? new URL(link).origin : link;
  const forms: ((episode: ForeignEpisode) => string | undefined)[] = [
    ({ fields }) => text((fields.audio as TypedFields | undefined)?.url),
    ({ path }) => path && `${origin}${path}`,
    ({ path }) => path && `${link}${path}`,
    ({ path }) => path && `${origin}${path.replace(/\/$/, "")}`,
    ({ path }) => path && `${origin.replace("https:", "http:")}${path}`,
    ({ path }) => path && `${origin.replace(/:\/\/(?!www\.)/, "://www.")}${path}`,
    ({ path }) => path,
    ({ name }) => name,
  ];
  const pairs = [...matches].map(([guid, { episode }]) => ({ guid, episode }));
  const fitting = forms.find((form) => {
    const same = pairs.filter(({ guid, episode }) => form(episode) === guid).length;
    return same > 0 && same >= pairs.length * 0.9;
  });
  return (episode) => text(episode.fields.guid) ?? fitting?.(episode);
}

/** Episodes of the folder alone, newest first; what had to be made up of them is said. */
function moveLeft(
  folder: ForeignShow,
  { matches, known, taken }: FolderMove,
  showGuid: string,
  others: readonly MovedEpisode[],
  guidOf: (episode: ForeignEpisode) => string | undefined,
): { episodes: MovedEpisode[]; problems: Problem[] } {
  const silent = findSilent(folder, leftOver(folder, matches));
  const problems = [...saySilent(silent), ...sayNowhere(folder, leftOver(folder, matches))];
  const pick = pickSlugs([...taken, ...[...known.values()].map(({ slug }) => slug), ...others.map(({ slug }) => slug)]);
  const left = leftOver(folder, matches).map((episode, at) => ({ episode, at, date: text(episode.fields.date) ?? "" }));
  const sorted = left.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at));
  const take = ownGuids("the folder", known);
  for (const { guid, fields } of others)
    take({ guid, title: String(fields.title), url: urlOf(fields), date: dateOf(fields) });
  const mended = sorted
    .toReversed()
    .flatMap(({ episode }): { episode: ForeignEpisode; named: string | undefined }[] => {
      const given = text(episode.fields.guid) ?? guidOf(episode);
      if (given === undefined) return [{ episode, named: undefined }];
      const title = text(episode.fields.title) ?? episode.name;
      const { guid, said } = take({ guid: given, title, url: urlOf(episode.fields), date: dateOf(episode.fields) });
      if (said)
        problems.push({ ...said, rule: `import-${said.rule}`, severity: "warn", place: { file: episode.file } });
      return guid === undefined ? [] : [{ episode, named: guid }];
    });
  const episodes = mended
    .reverse()
    .map(({ episode, named }): MovedEpisode => {
      const slug =
        (named === undefined ? undefined : known.get(named)?.slug) ??
        pick({
          title: String(episode.fields.title ?? episode.name),
          number: typeof episode.fields.episode === "number" ? episode.fields.episode : undefined,
          guid: named ?? episode.file,
          name: episode.name,
          isOwn: named === undefined ? (one) => known.get(uuidV5(showGuid, one))?.slug === one : undefined,
        });
      const { files, replaced } = placeFiles(episode, slug);
      const fields = Object.fromEntries(Object.entries(episode.fields).filter(([name]) => !replaced.includes(name)));
      const aliases = [...idsIn(fields.aliases), ...(episode.path === undefined ? [] : [episode.path])];
      return {
        slug,
        guid: named ?? uuidV5(showGuid, slug),
        fields: order({
          ...fields,
          ...(silent.includes(episode) ? { draft: true } : {}),
          audio: withLength(fields.audio),
          guid: named,
          aliases: aliasList(aliases, slug),
        }),
        notes: episode.notes.replaceAll("\u0001", slug),
        files,
        ...defined({ recording: episode.recording }),
      };
    })
    .reverse();
  return { episodes, problems };
}

const dateOf = ({ date }: TypedFields): number | undefined => Date.parse(String(date)) || undefined;
const urlOf = ({ audio }: TypedFields): string | undefined => text((audio as TypedFields | undefined)?.url);

/** What of the folder's episodes is published already. */
function lockLeft(episodes: readonly MovedEpisode[], zone: string, now: number): PublishedLock["episodes"] {
  const locked: PublishedLock["episodes"] = Object.create(null);
  for (const { slug, guid, fields } of episodes) {
    const date = readDate(text(fields.date) ?? "", zone);
    const audio = fields.audio as TypedFields | undefined;
    const url = text(audio?.url);
    if (!date.ok || date.utc > now || fields.draft === true || url === undefined) continue;
    const duration = parseClock(text(fields.duration) ?? "");
    locked[slug] = {
      guid,
      date: formatIso(date.utc),
      url: encodeAddress(url),
      length: Number(audio?.length ?? 0),
      ...(typeof audio?.type === "string" ? { type: audio.type } : {}),
      ...defined({ duration }),
    };
  }
  return locked;
}

/** The feed has to say a length; 0 says that nobody knows it, and apps take it so. */
const withLength = (audio: TypedValue | undefined): TypedValue | undefined =>
  typeof audio === "object" && !Array.isArray(audio) && (audio as TypedFields).url !== undefined
    ? { ...(audio as TypedFields), length: (audio as TypedFields).length ?? 0 }
    : audio;

/** The fields that people look for first. */
function order(fields: TypedFields): TypedFields {
  const first = "title date draft guid season episode type explicit description hosts guests audio duration".split(" ");
  const names = [
    ...first.filter((name) => name in fields),
    ...Object.keys(fields).filter((name) => !first.includes(name)),
  ];
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

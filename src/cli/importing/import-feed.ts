// Takes a show over from its feed, its folder or both: every file of it in memory, proven against the feed before any is written.
import { defined } from "../../base/defined.js";
import { countEach } from "../../base/lists.js";
import { htmlToMarkdown } from "../../base/markdown/html-to-markdown.js";
import { openMemoryStore } from "../../cache/store.js";
import { lockFile } from "../../conventions/addresses.js";
import type { Feed } from "../../conventions/feed-fields.js";
import type { OutFile, Problem } from "../../model/model.js";
import type { ForeignShow, MovedEpisode, MovedShow, TypedFields } from "../../model/moved-show.js";
import { buildShow } from "../../pipeline/build.js";
import { writeMainFeed } from "../../pipeline/site.js";
import { loadTemplates } from "../../read/disk-templates.js";
import { readFeed } from "../../read/feed/read-feed.js";
import { type Folder, overlayFolder } from "../../read/folder.js";
import { compareMove, findUnsaid, type MoveProof } from "../../understand/moving/compare-move.js";
import { guessSpoken } from "../../understand/moving/fill-unsaid.js";
import { matchItems } from "../../understand/moving/match-items.js";
import { mendItems } from "../../understand/moving/mend-items.js";
import { type MovedFeed, type MoveSetting, moveFeed } from "../../understand/moving/move-feed.js";
import { addFolder, type FolderMove, moveFolder } from "../../understand/moving/move-folder.js";
import { withSuggestions } from "../../understand/moving/suggest-guests.js";
import { withWholeLinks } from "../../understand/moving/whole-links.js";
import { writeLock } from "../../write/lock.js";
import { writeMovedEpisode, writeMovedShow } from "../../write/moving/write-moved.js";
import { type FetchedFiles, fetchFiles } from "./fetch-files.js";
import { sayLeft, withoutFollowing } from "./import-problems.js";
import { measureRecordings } from "./measure-recordings.js";
import type { SourceFeed } from "./read-source.js";
import type { StandingShow } from "./standing-show.js";

interface Proven {
  /** Undefined where the show cannot be built. */
  proof: MoveProof | undefined;
  problems: Problem[];
}

/** Proves the files of a show against `source`; `now` is in milliseconds since 1970. What was made of files that are the same is kept. */
type Prove = (source: Feed, files: readonly OutFile[], now: number) => Promise<Proven>;

/** `folder` is what is there already of the show in `root`: the files to be proven lie over it. */
function openProver(root: string, folder: Folder | undefined, hasNewSite: boolean): Prove {
  const kept = { ...loadTemplates(root), store: openMemoryStore() };
  const sink = { stage: () => {}, copy: () => {}, keep: () => {}, holds: () => true };
  return async (source, files, now) => {
    const own = Object.fromEntries(files.map(({ path, content }) => [path, content]));
    const project = { ...kept, folder: overlayFolder(own, folder) };
    const built = await buildShow(project, { now, onDemand: true, itemsOnly: true, sink });
    const feeds = writeMainFeed(built.parts).flatMap((text) => readFeed("feed.xml", text).value ?? []);
    const [main] = feeds;
    if (!main) return { proof: undefined, problems: built.problems };
    const whole = { ...main, items: feeds.flatMap(({ items }) => items) };
    return { proof: compareMove(source, whole, hasNewSite), problems: built.problems };
  };
}

export interface ImportSetting {
  root: string;
  now: number;
  link?: string | undefined;
  image?: string | undefined;
  standing: StandingShow | undefined;
  /** Whether chapters and transcripts are fetched. */
  fetch: boolean;
}

/** A show that was taken over, not yet written. */
export interface Imported {
  show: MovedShow;
  /** The show's own files (not where there is a show already), and those of the episodes that are new, the lock apart. */
  files: OutFile[];
  lock: string;
  /** The episodes that are new, as their files say them. */
  fresh: MovedEpisode[];
  proof: MoveProof | undefined;
  problems: Problem[];
  /** Episodes that are new. */
  added: number;
  /** Episodes that were there already. */
  standing: number;
  /** Which tags stay as they were, with how often. */
  verbatim: Map<string, number>;
  /** Rules that the feed breaks. */
  softened: string[];
}

/** What a show is taken over from: a feed, a folder of another generator, or a folder with its feed. */
export type ImportSource = { feed: SourceFeed; folder?: ForeignShow } | { feed?: undefined; folder: ForeignShow };

/** How the items of the feed and the episodes of the folder were brought together. */
export interface Joined {
  /** By what -> how many were found to be one. */
  by: Record<string, number>;
  /** Titles of the feed's that the folder does not have. */
  onlyInFeed: string[];
  /** Files of the folder that the feed does not have. */
  onlyInFolder: string[];
}

/**
 * Takes a show over. It is written twice where fields cannot say all that the feed says: then the tags that they do not say stay
 * as they are. What is wrong comes as problems.
 */
export async function importShow(given: ImportSource, setting: ImportSetting): Promise<Imported & { joined?: Joined }> {
  const { root, standing, link, image, now } = setting;
  const file = given.feed?.file ?? "";
  const url = given.feed?.url;
  const move: MoveSetting = {
    file,
    ...defined({ feedUrl: url, link, image }),
    now,
    known: standing?.known ?? new Map(),
    taken: standing?.taken ?? [],
    toMarkdown: rememberTexts(htmlToMarkdown),
  };
  const showGuid = standing?.lock?.show.guid ?? standing?.show.guid;
  const own = { ...move, showGuid, spoken: given.feed ? undefined : await guessSpoken(given.folder) };
  const measured = given.feed ? undefined : await measureNew(given.folder, own, setting.fetch);
  const from: ImportSource = measured ? { folder: measured.show } : given;
  const { make: makeBare, joined } = planMove(from, own);
  const make = (one: MoveSetting): MovedFeed => withSuggestions(withWholeLinks(makeBare(one), one.known), one.known);
  const first = make(move);
  const fresh = first.show.episodes.filter(({ guid }) => !move.known.has(guid));
  const { fetched, problems: missing } = setting.fetch ? await fetchFiles(fresh) : { fetched: new Map(), problems: [] };
  const unsaid = new Map<string, Set<string>>();
  const softened = new Set<string>();
  const tried = {
    ...setting,
    known: move.known,
    fetched,
    left: new Set<string>(),
    prove: openProver(root, standing?.folder, link !== undefined),
  };
  let last = await attempt(first, tried);
  const unread = last.problems.filter(({ severity, rule }) => severity === "error" && rule === "transcript-kind");
  if (unread.length > 0) {
    tried.left = new Set(unread.flatMap(({ place }) => place?.file ?? []));
    last = await attempt(first, tried);
  }
  for (let more = 0; more < mostAttempts && learn(last, unsaid, softened, standing !== undefined); more++)
    last = await attempt(make({ ...move, verbatim: unsaid, softened: [...softened].sort() }), tried);
  const verbatim = countEach([...unsaid.values()].flatMap((names) => [...names]));
  const problems = [
    ...(from.feed?.problems ?? []),
    ...(measured?.problems ?? []),
    ...missing,
    ...unread.map(sayLeft),
    ...last.problems,
  ];
  return { ...last, problems, verbatim, softened: [...softened].sort(), ...defined({ joined }) };
}

/** The folder with the sizes of the recordings of its new episodes: those that are there already say what was told of them. */
async function measureNew(folder: ForeignShow, move: Planned, mayAsk: boolean): ReturnType<typeof measureRecordings> {
  const { show } = planMove({ folder }, move).make(move);
  const fresh = show.episodes.filter(({ guid }) => !move.known.has(guid));
  return measureRecordings(folder, new Set(fresh.map(({ fields }) => (fields.audio as TypedFields)?.url)), mayAsk);
}

/** The same notes are asked for again with every attempt. */
function rememberTexts(make: (html: string) => string): (html: string) => string {
  const known = new Map<string, string>();
  return (html) => {
    const text = known.get(html) ?? make(html);
    known.set(html, text);
    return text;
  };
}

type Planned = MoveSetting & Pick<FolderMove, "showGuid" | "spoken">;

/** How the show is made of its source, as often as it has to be. */
function planMove(
  { feed: source, folder }: ImportSource,
  move: Planned,
): { make: (setting: MoveSetting) => MovedFeed; joined?: Joined } {
  if (!source) return { make: (setting) => moveFolder(folder, { ...move, ...setting, matches: new Map() }) };
  const { feed, file } = source;
  if (!folder) return { make: (setting) => moveFeed(feed, setting) };
  const { items } = mendItems(file, feed, move.known);
  const matches = matchItems(items, folder.episodes);
  const names = new Map([...matches].map(([guid, { episode }]) => [guid, episode.name]));
  const joining: FolderMove = { ...move, matches };
  const by: Record<string, number> = {};
  for (const match of matches.values()) by[match.by] = (by[match.by] ?? 0) + 1;
  const found = new Set([...matches.values()].map(({ episode }) => episode));
  return {
    make: (setting) => addFolder(moveFeed(feed, { ...setting, names }), folder, { ...joining, ...setting }),
    joined: {
      by,
      onlyInFeed: items.filter(({ guid }) => !matches.has(guid)).map(({ title }) => title),
      onlyInFolder: folder.episodes.filter((episode) => !found.has(episode)).map((episode) => episode.file),
    },
  };
}

/** A tag that stays as it was may break a rule, which is known only once it is written. */
const mostAttempts = 3;

/** Takes in what an attempt could not say, and which rules it broke; whether there was anything new. */
function learn(
  { proof, problems }: Attempt,
  unsaid: Map<string, Set<string>>,
  softened: Set<string>,
  hasShow: boolean,
): boolean {
  const before = [...unsaid.values()].reduce((sum, { size }) => sum + size, softened.size);
  for (const [guid, names] of proof ? findUnsaid(proof) : [])
    if (!(hasShow && guid === "")) unsaid.set(guid, new Set([...(unsaid.get(guid) ?? []), ...names]));
  if (!hasShow)
    for (const { severity, rule, url } of problems) if (severity === "error" && url !== undefined) softened.add(rule);
  return [...unsaid.values()].reduce((sum, { size }) => sum + size, softened.size) > before;
}

/** The episode with the files that were fetched for it, in the place of the fields that named them elsewhere. */
function withFiles(episode: MovedEpisode, got: FetchedFiles | undefined): MovedEpisode {
  if (!got) return episode;
  const fields = Object.entries(episode.fields).filter(([name]) => !got.replaced.includes(name));
  return { ...episode, fields: Object.fromEntries(fields), files: got.files };
}

type Attempt = Omit<Imported, "verbatim" | "softened">;

/** Where every episode is there already there is nothing to prove; what is wrong with these says airdate check. */
const nothingNew: Proven = {
  proof: { counts: {}, findings: [], items: 0 },
  problems: [],
};

interface Trying extends ImportSetting {
  known: MoveSetting["known"];
  /** By slug. */
  fetched: ReadonlyMap<string, FetchedFiles>;
  /** Paths of files that do not come along. */
  left: ReadonlySet<string>;
  prove: Prove;
}

async function attempt(moved: MovedFeed, { known, standing, now, fetched, left, prove }: Trying): Promise<Attempt> {
  const fresh = moved.show.episodes
    .filter(({ guid }) => !known.has(guid))
    .map((episode) => withFiles(episode, fetched.get(episode.slug)));
  const written = new Map(
    fresh.map((episode) => [episode.slug, writeMovedEpisode(episode).filter(({ path }) => !left.has(path))]),
  );
  const files = [...written.values()].flat();
  const own = standing ? [] : writeMovedShow(moved.show);
  const entries = Object.entries(moved.show.lock.episodes).filter(([slug]) => written.has(slug));
  const episodes = Object.assign(Object.create(null), standing?.lock?.episodes, Object.fromEntries(entries));
  const lock = writeLock({ show: standing?.lock?.show ?? moved.show.lock.show, episodes });
  const newGuids = new Set(fresh.map(({ guid }) => guid));
  const source = { ...moved.source, items: moved.source.items.filter(({ key }) => newGuids.has(key)) };
  // What the old host has announced already counts as published there.
  const newest = moved.show.episodes.reduce(
    (latest, { fields }) => Math.max(latest, Date.parse(String(fields.date)) || 0),
    now,
  );
  const { proof, problems } =
    standing && fresh.length === 0
      ? nothingNew
      : await prove(
          standing ? { ...source, values: {}, unknown: [] } : source,
          [...own, { path: lockFile, content: lock }, ...files],
          newest,
        );
  return {
    show: moved.show,
    files: [...files, ...own],
    lock,
    fresh,
    proof,
    problems: [...moved.problems, ...withoutFollowing(problems, moved.problems)],
    added: fresh.length,
    standing: moved.show.episodes.length - fresh.length,
  };
}

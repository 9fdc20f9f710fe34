// Loads a show: its frame, its lock, every episode's outline (from the cache where its files are as they were), and the plan.
import { defined } from "../base/defined.js";
import { hashText, uuidV5 } from "../base/hash.js";
import { needMoment } from "../base/wrong-argument.js";
import { keyOf } from "../cache/store.js";
import { deriveGuid, feedUrl } from "../conventions/addresses.js";
import type { PublishedLock } from "../model/lock.js";
import type { Episode, Habit, Problem, Read, Show } from "../model/model.js";
import type { FileFacts, Folder } from "../read/folder.js";
import type { EpisodeFiles } from "../read/layout.js";
import { readLockOf } from "../read/lock.js";
import { fromLock } from "../read/published-audio.js";
import { archived } from "../read/schema/holding-fields.js";
import { checkEpisodes, readEpisode, readFrame } from "../read/show.js";
import { learnHabit, type WrittenList, writtenList } from "../understand/chapters/count-chapters.js";
import { learnPairs, tellNames } from "../understand/names/learn-pairs.js";
import { findBlocks } from "../understand/notes/find-blocks.js";
import { type Outline, type Planned, planSchedule } from "../understand/schedule/plan-schedule.js";
import { outlineCard } from "../understand/show/make-card.js";
import { easeDates } from "./ease-dates.js";
import { findVoices, glanceAtTalk } from "./known-voices.js";
import { nameShown } from "./neighbours.js";
import type {
  BareShow,
  Dependency,
  EpisodeOutline,
  Found,
  LoadedShow,
  LoadOptions,
  Project,
  Started,
} from "./project.js";

/**
 * Reads and plans a show: which episodes are out at `now`, which wait, which are drafts, newest first. The value is `undefined`
 * when show.md or the lock cannot be used; problems say why. Throws the system's error where a file cannot be read, a
 * `TypeError` where `now` is no number of milliseconds.
 */
export async function loadShow(project: Project, options: LoadOptions): Promise<Read<LoadedShow | undefined>>;
/** @internal */
export async function loadShow(project: Project, options: LoadOptions & Started): Promise<Read<LoadedShow | undefined>>;
export async function loadShow(
  project: Project,
  options: LoadOptions & Started,
): Promise<Read<LoadedShow | undefined>> {
  needMoment("now", options?.now);
  const { value: bare, problems: before } = await readBareShow(project);
  if (!bare) return { value: undefined, problems: before };
  const { now, started = 0 } = options;
  const all: { files: EpisodeFiles; looked: Looked }[] = [];
  for (const files of bare.frame.layout.episodes) {
    const recalled = await recallOutline(project, bare, files, started);
    all.push({ files, looked: recalled ?? (await outline(project, bare, files, started)) });
  }
  // A Markdown file that an episode names as its transcript is no episode.
  const transcripts = new Set(all.flatMap(({ files, looked }) => namedMarkdown(files.file, looked)));
  const episodes = all.filter(({ files }) => !transcripts.has(files.file));
  const found = episodes.flatMap(({ looked }) => looked.found ?? []);
  const frames = before.filter(({ rule, place }) => rule !== "episode-file" || !transcripts.has(place?.file ?? ""));
  const problems = [...frames, ...episodes.flatMap(({ looked }) => easeDates(looked, bare.lock, now))];
  if (transcripts.size > 0) bare.frame.layout = { ...bare.frame.layout, episodes: episodes.map(({ files }) => files) };
  const plan = planSchedule(
    bare.show,
    found.map((each) => each.outline),
    bare.lock,
    now,
  );
  const order = oldestFirst(plan.value);
  const [habits, learned] = [findHabits(found, order), findLearned(found, order)];
  const voices = await findVoices(project, bare, found, order);
  return {
    value: { ...bare, found, planned: plan.value, habits, learned, voices },
    problems: [...problems, ...plan.problems],
  };
}

/** In the order in which they come out; what has no date comes last. */
function oldestFirst(planned: LoadedShow["planned"]): LoadedShow["planned"] {
  const dateOf = ({ episode }: Planned<Outline>): number => episode.date?.utc ?? Number.POSITIVE_INFINITY;
  return planned.toReversed().sort((a, b) => dateOf(a) - dateOf(b) || 0);
}

/** What the lists that people made for earlier episodes say, for each whose chapters are to be found; drafts tell nothing. */
function findHabits(found: readonly Found[], order: LoadedShow["planned"]): LoadedShow["habits"] {
  const given = new Map(found.map(({ outline, chapters }) => [outline.slug, chapters]));
  const lists: WrittenList[] = [];
  const habits = new Map<string, Habit>();
  for (const { episode, state } of order) {
    const list = given.get(episode.slug);
    const habit = list === "open" ? learnHabit(lists) : undefined;
    if (habit) habits.set(episode.slug, habit);
    if (typeof list === "object" && state !== "draft") lists.push(list);
  }
  return habits;
}

/** What earlier episodes tell of names, for each; drafts tell nothing. */
function findLearned(found: readonly Found[], order: LoadedShow["planned"]): LoadedShow["learned"] {
  const decided = new Map(found.flatMap((one) => (one.decided ? [[one.outline.slug, one.decided]] : [])));
  return learnPairs(
    order.map(({ episode: { slug, title }, state }) =>
      state === "draft" ? { slug, title: "", pairs: undefined } : { slug, title, pairs: decided.get(slug) },
    ),
  );
}

/** Reads a show without its episodes; where it cannot be used, the problems are also theirs. */
async function readBareShow({
  folder,
  facts,
}: Pick<Project, "folder" | "facts">): Promise<{ value: BareShow | undefined; problems: Problem[] }> {
  const frameRead = await readFrame(folder, facts ? { facts } : {});
  const lockRead = await readLockOf(folder);
  const problems = [...frameRead.problems, ...lockRead.problems];
  if (!frameRead.value.show) problems.push(...(await checkEpisodes(frameRead.value)));
  if (!frameRead.value.show || lockRead.problems.length > 0) return { value: undefined, problems };
  const lock = lockRead.value;
  const show = withLockedGuid(frameRead.value.show, lock);
  const frame = { ...frameRead.value, show, ...defined({ lock }) };
  return { value: { show, frame, key: keyOf([show, frame.zone]), lock }, problems };
}

/** The episode whole, with the guid it is known by, the date that the plan gave it and what earlier ones say; undefined where it cannot be read any more. @internal */
export async function readWhole(
  { frame, show, lock, habits, learned, voices: earlier }: LoadedShow,
  found: Found,
  planned: Pick<Outline, "date">,
): Promise<Episode | undefined> {
  const read = found.episode ?? (await readEpisode(frame, found.files)).value;
  const episode = read && withKnownGuid(read, show, lock);
  const habit = habits.get(found.outline.slug);
  const known = learned.get(found.outline.slug);
  const voices = episode && earlier.get(found.outline.slug)?.learn(episode.hosts.map(({ id }) => id));
  return (
    episode && {
      ...episode,
      ...defined({ date: planned.date }),
      ...(known ? { learned: known } : {}),
      ...defined({ voices }),
      ...(habit ? { chapterPlan: { ...episode.chapterPlan, habit } } : {}),
    }
  );
}

/** An episode that was looked for; one whose fields cannot be taken is not there, but has problems. */
interface Looked {
  found: Found | undefined;
  problems: Problem[];
}

/** Markdown files that an episode is made from besides its own: its transcripts. */
const namedMarkdown = (own: string, { found }: Looked): string[] =>
  (found?.dependencies ?? []).flatMap(({ path, hash }) =>
    path !== own && hash !== "" && path.endsWith(".md") ? [path] : [],
  );

/** The step that reads an episode's outline. */
export const outlineName = (slug: string): string => `outline/${slug}`;

const inputsOf = (show: BareShow, files: EpisodeFiles): string => keyOf([show.key, files]);

/** The outline that an earlier build made, where every file that it was read from is as it was. */
async function recallOutline(
  { folder, store }: Project,
  show: BareShow,
  files: EpisodeFiles,
  started: number,
): Promise<Looked | undefined> {
  const name = outlineName(files.slug);
  const cached = store.recall<EpisodeOutline>(name, inputsOf(show, files));
  // What came from the lock is only known by looking at the lock again.
  if (!cached || cached.value.problems.some(({ rule }) => rule === fromLock || rule === archived)) return undefined;
  const { outline: known, ownGuid } = cached.value;
  if (known.guid !== knownGuid({ ...known, guid: ownGuid }, show.show, show.lock)) return undefined;
  const dependencies = await findFresh(folder, cached.value.dependencies, started);
  if (!dependencies) return undefined;
  const value = { ...cached.value, dependencies };
  if (dependencies !== cached.value.dependencies) store.set(name, { ...cached, value });
  return { found: value, problems: value.problems };
}

/** Reads an episode. */
async function outline(
  { folder, store }: Project,
  show: BareShow,
  files: EpisodeFiles,
  started: number,
): Promise<Looked> {
  const { value: read, problems } = await readEpisode(show.frame, files);
  if (!read) return { found: undefined, problems };
  const episode = withKnownGuid(read, show.show, show.lock);
  const { slug, aliases, title, date, queued, draft, teaser, season, number, guid, source } = episode;
  const names = tellNames(episode);
  const card = outlineCard(show.show, episode, "scheduled");
  const value: EpisodeOutline = {
    files,
    dependencies: await readDependencies(folder, episode, started),
    ownGuid: read.guid,
    outline: {
      slug,
      aliases,
      title,
      queued,
      draft,
      ...defined({ teaser }),
      guid,
      ...defined({ date, season, number }),
      source: { file: source.file },
    },
    card,
    shown: nameShown(card),
    problems,
    blocks: findBlocks(episode.notes, {}),
    ...outlineChapters(episode),
    ...defined({ decided: names }),
    ...(await glanceAtTalk({ folder }, show, episode)),
  };
  store.set(outlineName(files.slug), { key: inputsOf(show, files), value });
  return { found: { ...value, episode, source }, problems };
}

const outlineChapters = (episode: Episode): Pick<EpisodeOutline, "chapters"> => {
  const { none, count, every } = episode.chapterPlan;
  const isOpen = episode.chapters.length === 0 && !none && count === undefined && every === undefined;
  const list = writtenList(episode);
  return isOpen ? { chapters: "open" } : list ? { chapters: list } : {};
};

/**
 * The files when every one is as it was, by size and time first, by content where these differ; undefined when one is not.
 * Files that have new times for the same content come as new values with these; else the same values come back.
 */
async function findFresh(
  folder: Folder,
  dependencies: Dependency[],
  started: number,
): Promise<Dependency[] | undefined> {
  let fresh = dependencies;
  for (const [at, dependency] of dependencies.entries()) {
    const stat = await folder.stat(dependency.path);
    if (!stat) return undefined;
    // Two texts of one size and time may have changed their names.
    const isSame = dependency.hash === "" || stat.id === dependency.id;
    if (isSame && stat.size === dependency.size && stat.mtime === dependency.mtime) continue;
    if (dependency.hash === "" || (await hashFile(folder, dependency.path)) !== dependency.hash) return undefined;
    fresh = fresh.with(at, { ...dependency, mtime: timeOf(stat, started), ...idOf(stat) });
  }
  return fresh;
}

/** Files of transcripts and chapters that an episode is made from, or may be made from when they change. */
const namedTexts = ({ files: { transcript, captions, edited, chapters, original, others = [] } }: Episode): string[] =>
  [transcript, captions, edited, chapters, original, ...others].filter((path) => path !== undefined);

/** The files an episode is made from, with what tells whether they change. `started` is when the build began. */
async function readDependencies(folder: Folder, episode: Episode, started: number): Promise<Dependency[]> {
  const tracks = (episode.tracks ?? []).map(({ file }) => file);
  const texts = [episode.source.file, ...namedTexts(episode), ...tracks];
  const media = [
    ...(episode.media ?? []).map(({ file }) => file),
    ...(episode.linked ?? []),
    ...[episode.audio?.file, episode.image?.file].filter((file) => file !== undefined),
  ];
  const found: Dependency[] = [];
  for (const path of new Set([...texts, ...media])) {
    const stat = await folder.stat(path);
    if (!stat) continue;
    const hash = texts.includes(path) ? await hashFile(folder, path) : "";
    found.push({ path, size: stat.size, mtime: timeOf(stat, started), ...idOf(stat), hash });
  }
  return found;
}

/** A file that changed since the build began may change again within the same tick: its time cannot be trusted. */
const timeOf = ({ mtime }: FileFacts, started: number): number => (mtime >= Math.floor(started) ? -1 : mtime);

const idOf = ({ id }: FileFacts): { id?: number } => (id === undefined ? {} : { id });

const hashFile = async (folder: Folder, path: string): Promise<string> => hashText(await folder.readBytes(path), 24);

// Guids that the author did not type come from the lock where there is one: so no move of a show or an episode changes them.

/** The guid an episode gets when none is typed and it was never published. */
const derivedGuid = (show: Pick<Show, "guid">, episode: Pick<Episode, "slug">): string =>
  uuidV5(show.guid, episode.slug);

/** The show with the guid it was published under, unless another one was typed. */
const withLockedGuid = (show: Show, lock: PublishedLock | undefined): Show =>
  lock && show.guid === deriveGuid(feedUrl(show)) ? { ...show, guid: lock.show.guid } : show;

/** The guid under which an episode was published, also under an earlier slug (`aliases`), unless another one was typed. */
function knownGuid(own: Outline & { guid: string }, show: Pick<Show, "guid">, lock: PublishedLock | undefined): string {
  const published = [own.slug, ...own.aliases].map((slug) => lock?.episodes[slug]?.guid).find((guid) => guid);
  return published && own.guid === derivedGuid(show, own) ? published : own.guid;
}

const withKnownGuid = (episode: Episode, show: Pick<Show, "guid">, lock: PublishedLock | undefined): Episode => ({
  ...episode,
  guid: knownGuid(episode, show, lock),
});

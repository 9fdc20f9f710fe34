// The site in memory: built from the folder, built anew where something changed, and its files made when they are asked for.
import { join } from "node:path";
import { once } from "../../base/once.js";
import { openMemoryStore } from "../../cache/store.js";
import { iconPaths } from "../../conventions/addresses.js";
import type { OutFile, Problem } from "../../model/model.js";
import { type Built, buildShow } from "../../pipeline/build.js";
import { planIcons } from "../../pipeline/cards.js";
import { readEntry } from "../../pipeline/episode.js";
import { type EpisodePlan, makeFiles, planEpisodes } from "../../pipeline/episodes.js";
import type { LoadedShow, Project, Sink } from "../../pipeline/project.js";
import { loadTemplates } from "../../read/disk-templates.js";
import { findsOf } from "../../understand/finds.js";
import { type Prepared, prepareAll } from "../../write/paste/targets.js";
import { buildPlaces } from "../building/build-options.js";
import { openProject, readFound } from "../project.js";
import { type Change, type RememberedFolder, rememberFolder } from "./remembered-folder.js";

/** What is found at a path of the site: a file's content, or a file of the show's folder that is served as it is. */
export type Found = { content: OutFile["content"] } | { file: string };

/** What is wrong; `stale` when the site is as it was before, because it cannot be built as it is. */
export interface State {
  problems: readonly Problem[];
  stale: boolean;
}

export interface Preview {
  /** Changes with every build, also from one run to the next. */
  version(): number;
  /** The very same value until something changes. */
  state(): State;
  /** The site that is shown; undefined as long as none could be built. */
  built(): Built | undefined;
  /** The full path of a file of the show, as problems name it; undefined where there is none. */
  locate(file: string): string | undefined;
  rebuild(changes: readonly Change[]): Promise<void>;
  /** An episode's texts for every place to paste into; undefined when there is no such episode. */
  texts(slug: string): Promise<Prepared[] | undefined>;
  /** A path of the output folder. Undefined when there is no such file; a page with a fault is shown as it was last. */
  find(path: string): Promise<Found | undefined>;
}

/** A site that was built: everything that is needed to make any of its files. */
interface Shown {
  built: Built & { loaded: LoadedShow };
  project: Project;
  now: number;
  episodes(): Map<string, EpisodePlan>;
  /** Files that were made, and media of the show's folder, by path. */
  files: Map<string, OutFile["content"]>;
  media: Map<string, string>;
  /** Problems found while files were made. */
  problems: Problem[];
  /** Slugs of episodes and paths that were made. */
  made: Set<string>;
  /** Texts to paste that were made, by slug: each of them is asked for on its own. */
  texts: Map<string, Promise<Prepared[] | undefined>>;
}

const lastPages = 40;

/** Opens the show in `root` and builds it for the first time. Nothing is ever written. `spell` gives hints as they are shown. */
export async function openPreview(
  root: string,
  clock: () => number,
  spell: (text: string) => string,
): Promise<Preview> {
  const disk = await openProject(root, buildPlaces(root, join(root, "out"), false).cache);
  const folder: RememberedFolder = rememberFolder(disk.folder);
  const { facts } = disk;
  const store = openMemoryStore(disk.store);
  const project: Project = { folder, templates: disk.templates, blocks: disk.blocks, store, facts };
  await folder.keepTexts();
  let version = Date.now();
  let shown: Shown | undefined;
  let failed: Problem[] | undefined;
  let state: State | undefined;
  let waiting: Change[] = [];
  const lastGood = new Map<string, OutFile["content"]>();
  const findIcon = openIcons(folder);

  const build = async (): Promise<void> => {
    const now = clock();
    const media = new Map<string, string>();
    const built = await buildShow(project, { ...previewOptions, now, started: Date.now(), sink: sinkInto(media) });
    const { loaded, site } = built;
    const whole = loaded && loaded.frame.layout.episodes.length === loaded.found.length;
    if (site && loaded && (whole || !shown)) {
      shown = open({ ...built, loaded }, { ...project }, now, media);
      failed = undefined;
    } else failed = built.problems;
    state = undefined;
    version++;
  };

  await build();
  return {
    version: () => version,
    built: () => shown?.built,
    locate: (file) => disk.folder.locate(file),
    state() {
      const problems = failed ?? [...(shown?.built.problems ?? []), ...(shown?.problems ?? [])];
      state ??= { problems: spellHints(problems, spell), stale: failed !== undefined && shown !== undefined };
      return state;
    },
    async rebuild(changes) {
      folder.forget(changes);
      if (changes.some(({ path }) => path.startsWith("templates"))) Object.assign(project, pick(loadTemplates(root)));
      waiting = [...waiting, ...changes];
      await build();
      if (failed) return;
      // Only what could be shown may take the place of what is kept for worse times.
      await folder.keepTexts(waiting.map(({ path }) => path));
      waiting = [];
    },
    async texts(slug) {
      return shown && findTexts(shown, folder, slug);
    },
    async find(path) {
      const site = shown;
      if (!site) return undefined;
      const media = site.media.get(path);
      if (media !== undefined) {
        // Where it lies now: since the show was built it may have become a link that leads out.
        const file = disk.folder.locate(media);
        return file === undefined ? undefined : { file };
      }
      const said = site.problems.length;
      const made =
        site.files.get(path) ?? (await findIcon(site.built.loaded, path)) ?? (await make(site, folder, path));
      if (site.problems.length > said) state = undefined;
      const content = made ?? (isPlanned(site, path) ? lastGood.get(path) : undefined);
      if (content === undefined) return undefined;
      if (path.endsWith(".html")) remember(lastGood, path, content);
      return { content };
    },
  };
}

/** Finds an icon of the site, drawn when it is asked for, and again when the title or the picture is another. */
function openIcons(folder: RememberedFolder) {
  let drawn: { key: string; files: OutFile[] } | undefined;
  return async ({ show }: LoadedShow, path: string): Promise<OutFile["content"] | undefined> => {
    if (!iconPaths.includes(path)) return undefined;
    const { key, draw } = await planIcons(show, folder);
    if (drawn?.key !== key) drawn = { key, files: await draw() };
    return drawn.files.find((file) => file.path === path)?.content;
  };
}

const spellHints = (problems: readonly Problem[], spell: (text: string) => string): Problem[] =>
  problems.map((problem) => (problem.hint === undefined ? problem : { ...problem, hint: spell(problem.hint) }));

const previewOptions = { preview: true, drafts: true, heldBack: true, onDemand: true };

const pick = ({ templates, blocks }: ReturnType<typeof loadTemplates>): Pick<Project, "templates" | "blocks"> => ({
  templates,
  blocks,
});

/** A preview holds every file that somebody may ask for, and only takes notice of media. */
const sinkInto = (media: Map<string, string>): Sink => ({
  stage: () => {},
  copy(copies) {
    for (const { path, file } of copies) media.set(path, file);
  },
  keep: () => {},
  holds: () => true,
});

function open(built: Shown["built"], project: Project, now: number, media: Shown["media"]): Shown {
  const episodes = once(
    () => new Map(planEpisodes(project, built.loaded, previewOptions).map((plan) => [plan.outline.slug, plan])),
  );
  return { built, project, now, episodes, files: new Map(), media, problems: [], made: new Set(), texts: new Map() };
}

/** The show as its files were when it was built, whatever was done to them since. */
const readFrom = ({ asKept }: RememberedFolder, { frame, ...loaded }: LoadedShow): LoadedShow => ({
  ...loaded,
  frame: { ...frame, reading: { ...frame.reading, folder: asKept } },
});

/** The texts to paste of an episode, made once. */
function findTexts(shown: Shown, folder: RememberedFolder, slug: string): Promise<Prepared[] | undefined> {
  const { texts } = shown;
  const known = texts.get(slug);
  if (known) return known;
  const made = makeTexts(shown, folder, slug);
  made.catch(() => texts.delete(slug));
  texts.set(slug, made);
  return made;
}

async function makeTexts(
  { built: { loaded }, project, now }: Shown,
  folder: RememberedFolder,
  slug: string,
): Promise<Prepared[] | undefined> {
  const found = loaded.found.find(({ outline }) => outline.slug === slug);
  if (!found) return undefined;
  const episode = await readFound(readFrom(folder, loaded), found);
  const setting = { ...project, folder: folder.asKept, show: loaded.show, now };
  const { value: entry } = await readEntry(setting, episode, findsOf(loaded.lock?.finds, episode));
  return prepareAll(loaded.show, entry);
}

const slugOf = (path: string): string | undefined => /^episodes\/([^/]+)\/./.exec(path)?.[1];

/** Makes the files that belong together with the one at `path`, and gives its content. */
async function make(shown: Shown, folder: RememberedFolder, path: string): Promise<OutFile["content"] | undefined> {
  const slug = slugOf(path);
  const plan = slug === undefined || shown.made.has(slug) ? undefined : shown.episodes().get(slug);
  if (slug !== undefined && plan) {
    const project = { ...shown.project, folder: folder.asKept };
    take(shown, slug, await makeFiles(project, readFrom(folder, shown.built.loaded), shown.now, plan));
  }
  const part = shown.files.has(path) ? undefined : shown.built.parts?.find(({ owns }) => owns(path));
  if (part && !shown.made.has(` ${path}`)) take(shown, ` ${path}`, part.write());
  return shown.files.get(path);
}

/** Whether the site has such a page, even when it could not be made. */
const isPlanned = (shown: Shown, path: string): boolean =>
  shown.episodes().has(slugOf(path) ?? "") || shown.built.parts?.some(({ owns }) => owns(path)) === true;

/** Problems that the build has said already are not said again. */
function take(shown: Shown, name: string, made: { files: OutFile[]; problems: Problem[] }): void {
  shown.made.add(name);
  for (const { path, content } of made.files) shown.files.set(path, content);
  for (const problem of made.problems) if (!isSaid(shown, problem)) shown.problems.push(problem);
}

function isSaid(shown: Shown, problem: Problem): boolean {
  const same = (other: Problem): boolean =>
    other.rule === problem.rule &&
    other.message === problem.message &&
    JSON.stringify(other) === JSON.stringify(problem);
  return shown.built.problems.some(same) || shown.problems.some(same);
}

function remember(pages: Map<string, OutFile["content"]>, path: string, content: OutFile["content"]): void {
  pages.delete(path);
  pages.set(path, content);
  if (pages.size > lastPages) pages.delete(pages.keys().next().value!);
}

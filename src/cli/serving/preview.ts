// The site in memory: built from the folder, built anew where something changed, and its files made when they are asked for.
import { join } from "node:path";
import type { OutFile, Problem } from "../../model/model.js";
import { type Built, buildShow, type LoadedShow, type Project, type Sink } from "../../pipeline/build.js";
import { makeEpisode } from "../../pipeline/build-episodes.js";
import { planTasks, type Task } from "../../pipeline/plan-tasks.js";
import { rememberUnderstood } from "../../pipeline/understood-memory.js";
import { loadTemplates } from "../../read/disk-templates.js";
import { cacheName } from "../building/build-places.js";
import { openProject } from "../project.js";
import { overlayStore } from "./overlay-store.js";
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
  rebuild(changes: readonly Change[]): Promise<void>;
  /** A path of the output folder. Undefined when there is no such file; a page with a fault is shown as it was last. */
  find(path: string): Promise<Found | undefined>;
}

/** A site that was built: everything that is needed to make any of its files. */
interface Shown {
  built: Built & { loaded: LoadedShow };
  project: Project;
  now: number;
  tasks?: Map<string, Task>;
  /** Files that were made, and media of the show's folder, by path. */
  files: Map<string, OutFile["content"]>;
  media: Map<string, string>;
  /** Problems found while files were made. */
  problems: Problem[];
  /** Slugs of episodes and parts that were made. */
  made: Set<string>;
}

const keptPages = 40;
const keptTalks = 8;

/** Opens the show in `root` and builds it for the first time. Nothing is ever written. */
export async function openPreview(root: string, clock: () => number): Promise<Preview> {
  const disk = await openProject(root, cacheName(root, join(root, "out"), false));
  const folder: RememberedFolder = rememberFolder(disk.folder);
  const project: Project = {
    folder,
    templates: disk.templates,
    blocks: disk.blocks,
    store: overlayStore(disk.store),
    facts: disk.facts,
    memory: rememberUnderstood(keptTalks),
  };
  await folder.keepTexts();
  let version = Date.now();
  let shown: Shown | undefined;
  let failed: Problem[] | undefined;
  let state: State | undefined;
  let waiting: Change[] = [];
  const lastGood = new Map<string, OutFile["content"]>();

  const build = async (): Promise<void> => {
    const now = clock();
    const fresh = emptySink();
    const built = await buildShow(project, { ...previewOptions, now, started: Date.now(), sink: fresh.sink });
    const whole = built.loaded && built.loaded.frame.layout.episodes.length === built.loaded.found.length;
    if (built.site && built.loaded && (whole || !shown)) {
      shown = {
        built: { ...built, loaded: built.loaded },
        project: { ...project },
        now,
        files: fresh.files,
        media: fresh.media,
        problems: [],
        made: fresh.made,
      };
      failed = undefined;
    } else failed = built.problems;
    state = undefined;
    version++;
  };

  await build();
  return {
    version: () => version,
    built: () => shown?.built,
    state() {
      state ??= {
        problems: failed ?? [...(shown?.built.problems ?? []), ...(shown?.problems ?? [])],
        stale: failed !== undefined && shown !== undefined,
      };
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
      const made = site.files.get(path) ?? (await make(site, folder, path));
      if (site.problems.length > said) state = undefined;
      const content = made ?? (isPlanned(site, path) ? lastGood.get(path) : undefined);
      if (content === undefined) return undefined;
      if (path.endsWith(".html")) remember(lastGood, path, content);
      return { content };
    },
  };
}

const previewOptions = { drafts: true, heldBack: true, onDemand: true };

const pick = ({ templates, blocks }: ReturnType<typeof loadTemplates>): Pick<Project, "templates" | "blocks"> => ({
  templates,
  blocks,
});

/** Takes what a build gives. Of a first build of a long show only the last pages are kept; the others are made when asked for. */
function emptySink(): Pick<Shown, "files" | "media" | "made"> & { sink: Sink } {
  const [files, media, made] = [new Map<string, OutFile["content"]>(), new Map<string, string>(), new Set<string>()];
  const sink: Sink = {
    stage(staged) {
      const slug = slugOf(staged[0]?.path ?? "");
      if (made.size >= keptPages || slug === undefined) return;
      made.add(slug);
      for (const { path, content } of staged) files.set(path, content);
    },
    copy(copies) {
      for (const { path, file } of copies) media.set(path, file);
    },
    keep: () => {},
    holds: () => true,
  };
  return { files, media, made, sink };
}

const slugOf = (path: string): string | undefined => /^episodes\/([^/]+)\/./.exec(path)?.[1];

/** Makes the files that belong together with the one at `path`, and gives its content. */
async function make(shown: Shown, folder: RememberedFolder, path: string): Promise<OutFile["content"] | undefined> {
  const slug = slugOf(path);
  const task = slug === undefined || shown.made.has(slug) ? undefined : tasksOf(shown).get(slug);
  if (slug !== undefined && task) {
    const { loaded } = shown.built;
    const reading = { ...loaded.frame.reading, folder: folder.asKept };
    const kept = { ...loaded, frame: { ...loaded.frame, reading } };
    const { built } = await makeEpisode({ ...shown.project, folder: folder.asKept }, kept, shown, task);
    take(shown, slug, built.files, built.problems);
  }
  const part = shown.files.has(path) ? undefined : shown.built.parts?.find(({ owns }) => owns(path));
  if (part && !shown.made.has(` ${path}`)) {
    const written = part.write();
    take(shown, ` ${path}`, written.files, written.problems);
  }
  return shown.files.get(path);
}

/** Whether the site has such a page, even when it could not be made. */
const isPlanned = (shown: Shown, path: string): boolean =>
  tasksOf(shown).has(slugOf(path) ?? "") || shown.built.parts?.some(({ owns }) => owns(path)) === true;

/** Problems that the build has said already are not said again. */
function take(shown: Shown, name: string, files: readonly OutFile[], problems: readonly Problem[]): void {
  shown.made.add(name);
  for (const { path, content } of files) shown.files.set(path, content);
  for (const problem of problems) if (!isSaid(shown, problem)) shown.problems.push(problem);
}

function isSaid(shown: Shown, problem: Problem): boolean {
  const same = (other: Problem): boolean =>
    other.rule === problem.rule &&
    other.message === problem.message &&
    JSON.stringify(other) === JSON.stringify(problem);
  return shown.built.problems.some(same) || shown.problems.some(same);
}

function tasksOf(shown: Shown): Map<string, Task> {
  shown.tasks ??= new Map(
    planTasks(shown.project, shown.built.loaded, previewOptions).map((task) => [task.outline.slug, task]),
  );
  return shown.tasks;
}

function remember(pages: Map<string, OutFile["content"]>, path: string, content: OutFile["content"]): void {
  pages.delete(path);
  pages.set(path, content);
  if (pages.size > keptPages) pages.delete(pages.keys().next().value!);
}

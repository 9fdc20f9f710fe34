// Makes the episodes that are shown: of each, the steps whose inputs are others than in an earlier build.
import { hashText } from "../base/hash.js";
import { once } from "../base/once.js";
import { type Cached, keyOf, type Store } from "../cache/store.js";
import { episodePath } from "../conventions/addresses.js";
import type { Finds } from "../model/lock.js";
import type { Card, OutFile, Problem } from "../model/model.js";
import { findsOf } from "../understand/finds.js";
import { followBlocks } from "../understand/notes/find-blocks.js";
import type { Outline } from "../understand/schedule/plan-schedule.js";
import { finishCard } from "../understand/show/make-card.js";
import {
  type EntryValue,
  type EpisodeResult,
  type EpisodeTask,
  keyOfTalk,
  makeEpisode,
  type Setting,
  type Talk,
  type Written,
} from "./episode.js";
import { readWhole } from "./load.js";
import { findNeighbours, type NeighbourMap } from "./neighbours.js";
import type { CommandBuild, Found, LoadedShow, Project, Sink } from "./project.js";

/** What is cached of an entry: also which talk it was made from, and the blocks in its notes by the hashes of their texts. */
interface CachedEntry extends EntryValue {
  talk: string;
  blocks: Record<string, string>;
}

/** An episode that is shown, with the keys of its steps. */
export interface EpisodePlan {
  found: Found;
  outline: Outline;
  neighbours: NeighbourMap;
  blocks: Record<string, string>;
  /** What was found of it when it was published. */
  finds: Finds | undefined;
  /** Names these among the inputs of its steps, and once they are made what the next build will know in their place. */
  held: string;
  heldNext(found: Finds | undefined): string;
  entryKey(held: string): string;
  /** A page is made from everything that its entry is made from, which the entry's key names. */
  pageKey(entryKey: string): string;
}

/** Every episode that is shown, newest first. */
export interface BuiltEpisodes {
  cards: Card[];
  problems: Problem[];
  /** Hash of each episode's YouTube text, by slug. */
  pastes: Map<string, string>;
  /** What is to be held of each episode, by slug, and the published ones of which something else would be found now. */
  finds: Map<string, Finds | undefined>;
  newer: string[];
  /** Blocks that are not as they were: name -> slugs of the episodes whose notes they are in. */
  changedBlocks: Record<string, string[]>;
}

const steps = ["talk", "entry", "page"] as const;
const nameOf = (step: (typeof steps)[number], slug: string): string => `${step}/${slug}`;

/** The steps that make an episode. */
export const stepsOf = (slug: string): string[] => steps.map((step) => nameOf(step, slug));

/** The entry that was made of an episode. */
export const lastEntry = (store: Store, slug: string): Cached<EntryValue> | undefined =>
  store.last<EntryValue>(nameOf("entry", slug));

const pathsOf = (slug: string, { out }: Written): string[] => out.map((name) => episodePath(slug, name));

/** Says which episodes are shown, newest first, and what the steps of each depend on. */
export function planEpisodes(
  project: Project,
  { found, planned, key, lock, habits, learned, voices }: LoadedShow,
  { drafts, heldBack, holds, committed }: Pick<CommandBuild, "drafts" | "heldBack" | "holds" | "committed">,
): EpisodePlan[] {
  const bySlug = new Map(found.map((each) => [each.outline.slug, each]));
  const shown = planned.filter(
    ({ state }) => state === "published" || (state === "draft" && drafts === true) || heldBack === true,
  );
  const neighbours = findNeighbours(shown, bySlug, project.store);
  const templates = once(() => keyOf(project.templates));
  const sums = new Map(Object.entries(project.blocks).map(([name, text]) => [name, hashText(text, 16)]));
  return shown.map(({ episode: outline, state }) => {
    const one = bySlug.get(outline.slug)!;
    const names = followBlocks(one.blocks, project.blocks);
    const blocks = Object.fromEntries(names.map((name) => [name, sums.get(name) ?? ""]));
    const files = one.dependencies.map(({ path, hash, size, mtime }) =>
      hash === "" ? [path, size, mtime] : [path, hash],
    );
    const { slug } = outline;
    // The lock may say otherwise than it did of what no file says.
    const fromLock = [one.card.guid, one.card.enclosure ?? null];
    const before = [habits.get(slug) ?? null, learned.get(slug) ?? null, voices.get(slug)?.key ?? null];
    const entryKey = (held: string): string => keyOf([key, files, state, outline.date, blocks, held, before, fromLock]);
    const pageKey = (entryKey: string): string => keyOf([entryKey, templates(), neighbours.keyOf(outline.slug)]);
    const finds = findsOf(lock?.finds, one.card) ?? findsOf(committed?.finds, one.card);
    const isHeld = holds === true && state === "published";
    // What was made to be only looked at does not tell whether there is anything to hold.
    const nameFinds = (some: Finds | undefined): string => (some ? keyOf(some) : isHeld ? "nothing" : "");
    const held = nameFinds(finds);
    const heldNext = (found: Finds | undefined): string => (isHeld ? nameFinds(found) : held);
    return { found: one, outline, neighbours, blocks, finds, held, heldNext, entryKey, pageKey };
  });
}

/** Makes what has to be made. Files go to the sink, everything else to the store. */
export async function buildEpisodes(
  project: Project,
  loaded: LoadedShow,
  options: CommandBuild,
): Promise<BuiltEpisodes> {
  const { store } = project;
  const built: BuiltEpisodes = {
    cards: [],
    problems: [],
    pastes: new Map(),
    finds: new Map(),
    newer: [],
    changedBlocks: {},
  };
  const plans = planEpisodes(project, loaded, options);
  const open: [EpisodePlan, Wanted][] = [];
  for (const plan of plans) {
    noteBlocks(project, plan, built.changedBlocks);
    built.finds.set(plan.outline.slug, plan.finds);
    const wanted = findWanted(project, plan, options);
    if (wanted.talk || wanted.entry || wanted.page) open.push([plan, wanted]);
  }
  options.progress?.begin("episodes", open.length);
  await makeAll(project, loaded, options, { open, finds: built.finds });
  for (const { outline, found } of plans) {
    const { slug } = outline;
    const entry = store.last<CachedEntry>(nameOf("entry", slug))!.value;
    const talk = store.last<Talk>(nameOf("talk", slug))!.value;
    // Faults of templates are found where pages are made, and on demand these are made when somebody asks for them.
    const page = options.onDemand ? [] : store.last<Written>(nameOf("page", slug))!.value.problems;
    built.problems.push(...talk.problems, ...entry.problems, ...page);
    built.cards.push(finishCard(found.card, entry.card));
    built.pastes.set(slug, entry.paste);
    if (talk.newer) built.newer.push(slug);
  }
  return built;
}

function noteBlocks({ store }: Project, { blocks, outline }: EpisodePlan, changed: Record<string, string[]>): void {
  const before = store.last<CachedEntry>(nameOf("entry", outline.slug))?.value.blocks ?? {};
  for (const [name, sum] of Object.entries(before))
    if (blocks[name] !== undefined && blocks[name] !== sum) changed[name] = [...(changed[name] ?? []), outline.slug];
}

/** Steps of an episode that have to be made, and those that need not. */
type Wanted = Record<(typeof steps)[number], boolean>;

/** Recalls the steps of an episode, and keeps the files of those that are as they were. */
function findWanted({ store }: Project, plan: EpisodePlan, { sink, onDemand }: CommandBuild): Wanted {
  const entryKey = plan.entryKey(plan.held);
  const { slug } = plan.outline;
  const isThere = <Value extends Written>(cached: Cached<Value> | undefined): cached is Cached<Value> => {
    const paths = cached && pathsOf(slug, cached.value);
    if (!paths || !sink.holds?.(paths)) return false;
    sink.keep?.(paths);
    return true;
  };
  const entry = store.recall<CachedEntry>(nameOf("entry", slug), entryKey);
  if (!isThere(entry)) return { talk: true, entry: true, page: !onDemand };
  sink.copy(entry.value.media);
  return {
    talk: !isThere(store.recall<Written>(nameOf("talk", slug), entry.value.talk)),
    entry: false,
    page: !onDemand && !isThere(store.recall<Written>(nameOf("page", slug), plan.pageKey(entryKey))),
  };
}

/** Makes the steps that are wanted, with the workers where there are some and it is worth it. */
async function makeAll(
  project: Project,
  loaded: LoadedShow,
  { workers, now, sink, progress, itemsOnly }: CommandBuild,
  { open, finds }: { open: readonly [EpisodePlan, Wanted][]; finds: BuiltEpisodes["finds"] },
): Promise<void> {
  const setting: Setting = { ...project, show: loaded.show, now };
  const asked = new Map<string, { plan: EpisodePlan; talkKey(held: string): string }>();
  const toTask = async ([plan, wanted]: [EpisodePlan, Wanted]): Promise<EpisodeTask> => {
    const { task, talkKey } = await prepareTask(project, loaded, plan, wanted, sink);
    asked.set(plan.outline.slug, { plan, talkKey });
    // Thousands of episodes are not held at once. Whoever wants one again, or a place in it, reads it again.
    delete plan.found.episode;
    delete plan.found.source;
    return itemsOnly ? { ...task, itemsOnly } : task;
  };
  const make = (task: EpisodeTask): Promise<EpisodeResult> => makeEpisode(setting, task, sink);
  const done = (result: EpisodeResult): void => {
    const { plan, talkKey } = asked.get(result.slug)!;
    finds.set(result.slug, result.finds);
    cacheResult(project, plan, talkKey, result);
    progress?.made();
  };
  // Threads know what this version knows.
  if (!workers || project.knowledge || open.length < workers.worth) {
    for (const one of open) done(await make(await toTask(one)));
    return;
  }
  const tasks: EpisodeTask[] = [];
  for (const one of open) tasks.push(await toTask(one));
  await workers.share(setting, tasks, make, done);
}

/** The task of making an episode's steps; where its talk is cached, and all of its transcripts are there, it is not made again. */
async function prepareTask(
  { store }: Project,
  loaded: LoadedShow,
  { found, outline, neighbours, blocks, finds, held }: EpisodePlan,
  wanted: Wanted,
  sink: Pick<Sink, "holds" | "keep">,
): Promise<{ task: EpisodeTask; talkKey(held: string): string }> {
  const episode = (await readWhole(loaded, found, outline))!;
  const spoken = found.dependencies.filter(({ path, hash }) => path !== found.files.file && hash !== "");
  const talkKey = keyOfTalk(loaded.key, [spoken.map(({ path, hash }) => [path, hash]), blocks], episode);
  const cached = store.recall<Written>(nameOf("talk", outline.slug), talkKey(held));
  const known = cached?.texts && store.text(cached.texts.talk!);
  const transcripts = cached ? pathsOf(outline.slug, cached.value) : [];
  const isThere = known !== undefined && sink.holds?.(transcripts) === true;
  if (isThere && wanted.talk) sink.keep?.(transcripts);
  const task = {
    ...wanted,
    talk: wanted.talk && !isThere,
    episode,
    page: wanted.page ? neighbours.of(outline.slug) : undefined,
    ...(known ? { known } : {}),
    ...(finds ? { finds } : {}),
  };
  return { task, talkKey };
}

function cacheResult(
  { store }: Project,
  plan: EpisodePlan,
  talkKey: (held: string) => string,
  { slug, talk, entry, page, finds }: EpisodeResult,
): void {
  const held = plan.heldNext(finds);
  const entryKey = plan.entryKey(held);
  if (talk) {
    const { bytes, value } = talk;
    // Of what cannot be spelled only that it was made is known.
    store.set(nameOf("talk", slug), {
      key: talkKey(held),
      value,
      ...(bytes ? { texts: { talk: store.keepText(bytes) } } : {}),
    });
  }
  if (entry) {
    const items = Object.entries(entry.items).map(([key, text]) => [itemName(key), store.keepText(text)]);
    store.set<CachedEntry>(nameOf("entry", slug), {
      key: entryKey,
      value: { ...entry.value, talk: talkKey(held), blocks: plan.blocks },
      texts: { ...Object.fromEntries(items), search: store.keepText(entry.search) },
    });
  }
  if (page) store.set(nameOf("page", slug), { key: plan.pageKey(entryKey), value: page });
}

/** The name of an item among the texts of an entry, by the spelling of its feed. */
export const itemName = (key: string): string => `item ${key}`;

/** Every file of one episode, made for somebody who asks for one of them; nothing of it is cached. */
export async function makeFiles(
  project: Project,
  loaded: LoadedShow,
  now: number,
  plan: EpisodePlan,
): Promise<{ files: OutFile[]; problems: Problem[] }> {
  const files: OutFile[] = [];
  const all = { talk: true, entry: true, page: true };
  const { task } = await prepareTask(project, loaded, plan, all, { holds: () => false, keep: () => {} });
  const setting: Setting = { ...project, show: loaded.show, now };
  const { talk, entry, page } = await makeEpisode(setting, task, {
    stage: (some) => files.push(...some),
    copy: () => {},
  });
  return { files, problems: [talk?.value, entry?.value, page].flatMap((step) => step?.problems ?? []) };
}

// Finds which earlier episodes tell how people talk, for those whose transcripts do not say who speaks.
import { hashText } from "../base/hash.js";
import { keyOf, type TextRange } from "../cache/store.js";
import type { EarlierVoices, Episode } from "../model/model.js";
import { seemsNamed } from "../read/glance-at-speakers.js";
import { readEpisode } from "../read/show.js";
import { learnVoices, type VoiceCounts } from "../understand/speakers/earlier-voices.js";
import type { BareShow, Found, KnownVoices, LoadedShow, Project } from "./project.js";

/** So many episodes tell, the latest. */
const mostEpisodes = 10;

/** The step that counts what is said in an episode by whom. */
export const voicesName = (slug: string): string => `voices/${slug}`;

/** Whether an English episode's transcript seems to name its speakers; empty where there is none, or nothing is to be learned. */
export async function glanceAtTalk(
  { folder }: Pick<Project, "folder">,
  { show }: BareShow,
  { files, tracks, language = show.language }: Episode,
): Promise<{ named?: boolean }> {
  const file = files.edited ?? files.transcript;
  if (!/^en\b/i.test(language) || (file === undefined && !tracks)) return {};
  return { named: file === undefined || seemsNamed(await folder.readBytes(file)) };
}

/**
 * For each episode whose transcript does not seem to name its speakers, by slug, what those before it say; drafts tell nothing.
 * `order` is that in which they come out.
 */
export async function findVoices(
  project: Pick<Project, "folder" | "store">,
  bare: BareShow,
  found: readonly Found[],
  order: LoadedShow["planned"],
): Promise<LoadedShow["voices"]> {
  const bySlug = new Map(found.map((one) => [one.outline.slug, one]));
  const voices = new Map<string, KnownVoices>();
  const named: Found[] = [];
  let latest: KnownVoices | undefined;
  for (const { episode, state } of order) {
    const one = bySlug.get(episode.slug)!;
    if (one.named === false && named.length > 0) {
      latest ??= await openVoices(project, bare, named.slice(-mostEpisodes));
      voices.set(episode.slug, latest);
    }
    if (!one.named || state === "draft") continue;
    named.push(one);
    latest = undefined;
  }
  return voices;
}

async function openVoices(
  project: Pick<Project, "folder" | "store">,
  bare: BareShow,
  named: readonly Found[],
): Promise<KnownVoices> {
  const all: { sum: string; read(): VoiceCounts }[] = [];
  for (const one of named) all.push(await openCounts(project, bare, one));
  const key = keyOf(all.map(({ sum }) => sum));
  const learned = new Map<string, EarlierVoices | undefined>();
  return {
    key,
    learn(hosts) {
      const name = hosts.join();
      // Counts are read again for other hosts: those of a whole show are not to be held at once.
      const counts = (): VoiceCounts[] => all.map(({ read }) => read()).filter((one) => one.length > 0);
      if (!learned.has(name)) learned.set(name, learnVoices(counts(), hosts));
      return learned.get(name);
    },
  };
}

/** What is said in an episode by whom, as an earlier build counted it where its files are as they were. */
async function openCounts(
  { folder, store }: Pick<Project, "folder" | "store">,
  { key: showKey, frame }: BareShow,
  { outline: { slug }, files, dependencies }: Found,
): Promise<{ sum: string; read(): VoiceCounts }> {
  const name = voicesName(slug);
  const key = keyOf([showKey, dependencies.flatMap(({ path, hash }) => (hash === "" ? [] : [[path, hash]]))]);
  const cached = store.recall<string>(name, key);
  const parse = (range: TextRange): VoiceCounts => {
    const text = store.text(range);
    return text ? JSON.parse(new TextDecoder().decode(text)) : [];
  };
  if (cached) return { sum: cached.value, read: () => parse(cached.texts!.counts!) };
  const { readSpoken, showSpokenIn } = await import("./episode.js");
  const { countVoices } = await import("../understand/speakers/count-voices.js");
  const { value: episode } = await readEpisode(frame, files);
  const show = episode && showSpokenIn(frame.show, episode);
  const spoken = show && (await readSpoken(folder, episode, show)).value;
  const transcript = spoken?.edited ?? spoken?.transcript;
  const text = JSON.stringify(transcript ? countVoices(show!, episode!, transcript) : []);
  const sum = hashText(text, 24);
  const range = store.keepText(text);
  store.set(name, { key, value: sum, texts: { counts: range } });
  return { sum, read: () => parse(range) };
}

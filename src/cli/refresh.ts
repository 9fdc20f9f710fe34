// airdate refresh: shows what would be found of a published episode now, and takes it in the place of what was published.
import { formatClock } from "../base/clock-text.js";
import type { Finds, PublishedLock } from "../model/lock.js";
import type { Entry } from "../model/model.js";
import { readEntry } from "../pipeline/episode.js";
import { findsOf, holdFinds } from "../understand/finds.js";
import { lookAtLock, saveLock } from "./building/save-lock.js";
import { withBuildLock } from "./building/take-build-lock.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { assertEpisode, type OpenShow, openLoaded, readFound, unpublished } from "./project.js";

export const command: Command = {
  name: "refresh",
  takes: "[episode] [root]",
  summary: "Show what chapters, notes and speakers of a published episode would be now, and take them",
  options: [
    { flags: "--all", says: "every published episode; takes the root alone" },
    { flags: "--write", says: "take what was found now: the next build publishes it" },
  ],
  examples: ["airdate refresh hello", "airdate refresh --all --write"],
  async run({ args: [first, second], options }, terminal) {
    const all = options.all === true;
    if (!all && first === undefined)
      throw new UsageError("Which episode? Its slug is missing", "airdate refresh <episode> [root], or --all");
    const root = all ? first : second;
    const slug = all ? undefined : first;
    if (options.write !== true) return refresh(root, slug, false, terminal);
    return withBuildLock(root, terminal, () => refresh(root, slug, true, terminal));
  },
};

/** Shows the differences of one episode or of all, and takes what is new where that is asked. */
async function refresh(
  root: string | undefined,
  slug: string | undefined,
  write: boolean,
  terminal: Terminal,
): Promise<number> {
  if (slug !== undefined) assertEpisode(slug, root);
  const file = lookAtLock(root ?? ".");
  const opened = await openLoaded(root, terminal);
  const { lock } = opened.loaded;
  if (!lock) throw new UsageError("Nothing was published yet: what is built is found anew", "airdate build publishes");
  const finds: NonNullable<PublishedLock["finds"]> = Object.assign(Object.create(null), lock.finds);
  const changed: string[] = [];
  for (const name of slug === undefined ? publishedSlugs(opened, lock) : [assertPublished(opened, lock, slug)]) {
    const { now, lines } = await compare(opened, lock, name);
    if (lines.length === 0) continue;
    changed.push(name);
    terminal.print(`${name}\n${lines.map((line) => `  ${line}\n`).join("")}`);
    if (now) finds[name] = now;
    else delete finds[name];
  }
  if (changed.length === 0) {
    terminal.say(`Nothing new is found: ${slug === undefined ? "every episode" : `"${slug}"`} is as it was published.`);
    return 0;
  }
  if (write) saveLock(file, { ...lock, finds });
  const it = changed.length === 1 ? "it" : "them";
  const again = `airdate refresh ${slug ?? "--all"} --write`;
  terminal.say(
    write ? `Taken: the next build publishes ${it}` : `${again} takes ${it}; the next build publishes ${it}`,
  );
  return 0;
}

const publishedSlugs = ({ loaded }: OpenShow, lock: PublishedLock): string[] =>
  loaded.found.map(({ outline }) => outline.slug).filter((slug) => lock.episodes[slug] !== undefined);

function assertPublished(opened: OpenShow, lock: PublishedLock, slug: string): string {
  const slugs = publishedSlugs(opened, lock);
  if (slugs.includes(slug)) return slug;
  throw unpublished(slug, slugs);
}

/** What would be held of an episode that is found anew, and in lines what becomes other by that. */
async function compare(
  { loaded, setting }: OpenShow,
  lock: PublishedLock,
  slug: string,
): Promise<{ now: Finds | undefined; lines: string[] }> {
  const found = loaded.found.find(({ outline }) => outline.slug === slug)!;
  const episode = await readFound(loaded, found);
  const held = findsOf(lock.finds, episode);
  // Chapters inside a recording that is not here are nobody's guess: they stay.
  const inside = held?.inside ? { from: "", inside: held.inside } : undefined;
  const before = (await readEntry(setting, episode, held)).value;
  const after = (await readEntry(setting, episode, inside)).value;
  return {
    now: holdFinds(after.episode, after.understood),
    lines: [
      ...sayChange("chapters", chaptersOf(before), chaptersOf(after)),
      ...sayChange("notes", leadOf(before), leadOf(after)),
      ...sayChange("speakers", speakersOf(before), speakersOf(after)),
    ],
  };
}

const chaptersOf = ({ understood }: Entry): string[] =>
  understood.chapters.map(({ start, title }) => `${formatClock(start)} ${title}`);

const leadOf = ({ notes, notesOrigin }: Entry): string[] => (notesOrigin === "drafted" ? [notes] : []);

const speakersOf = ({ understood }: Entry): string[] =>
  understood.turns.map(({ start, speaker = "nobody named" }) => `${formatClock(start)} ${speaker}`);

/** Lines that only one of two lists has, those that go before those that come. */
function sayChange(what: string, before: readonly string[], after: readonly string[]): string[] {
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  return gone.length + come.length === 0 ? [] : [`${what}:`, ...gone, ...come];
}

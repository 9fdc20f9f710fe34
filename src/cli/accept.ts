// airdate accept: takes a change of a published episode into the lock, with the reason a person gives.
import { formatIso } from "../base/date-text.js";
import { acceptChange } from "../check/extend-lock.js";
import { lintHistory } from "../check/history.js";
import type { Card } from "../model/model.js";
import type { LoadedShow } from "../pipeline/project.js";
import { lookAtLock, saveLock } from "./building/save-lock.js";
import { withBuildLock } from "./building/take-build-lock.js";
import { atFlag, type Command, type Terminal, UsageError, type Words } from "./command.js";
import { openLoaded, unpublished } from "./project.js";
import { sayProblems } from "./say-problems.js";

export const command: Command = {
  name: "accept",
  takes: "<episode> [root]",
  summary: "Accept what changed about a published episode: its guid, date or recording, or that it is gone",
  options: [{ flags: "--reason <text>", says: "why, for those who read the lock later (required)" }, atFlag],
  examples: ['airdate accept hello --reason "the recording was silent, exported again"'],
  async run(words, terminal) {
    const { args, options } = words;
    const reason = typeof options.reason === "string" ? options.reason.trim() : "";
    if (reason === "")
      throw new UsageError("A reason is missing", `airdate accept ${args[0]} --reason "why it had to change"`);
    return withBuildLock(args[1], terminal, () => acceptOne(words, reason, terminal));
  },
};

async function acceptOne(
  { args: [typed = "", root], options }: Words,
  reason: string,
  terminal: Terminal,
): Promise<number> {
  const file = lookAtLock(root ?? ".");
  const { loaded, setting, problems } = await openLoaded(root, terminal, options.at as string | undefined);
  const { lock } = loaded;
  if (!lock)
    throw new UsageError("Nothing was published yet, so there is nothing to accept", "airdate build publishes");
  const cards = publishedCards(loaded);
  const card = cards.find((one) => one.slug === typed) ?? cards.find(({ aliases }) => aliases.includes(typed));
  const slug = card?.slug ?? typed;
  if (!card && !lock.episodes[slug]) {
    throw unpublished(slug, [...Object.keys(lock.episodes), ...cards.map((one) => one.slug)]);
  }
  const unread = loaded.frame.layout.episodes.find((files) => files.slug === slug && !isFound(loaded, slug));
  if (unread) {
    sayProblems(
      problems.filter(({ episode }) => episode === slug),
      terminal,
      root,
    );
    throw new UsageError(`${unread.file} cannot be read, so nothing of it can be accepted`, `repair ${unread.file}`);
  }
  const changes = lintHistory(lock, loaded.show.guid, cards);
  const own = [...changes].filter(({ episode }) => episode === slug);
  if (own.length === 0) {
    terminal.say(`Nothing to accept: "${slug}" is as it was published.`);
    return 0;
  }
  saveLock(file, acceptChange(lock, { slug, cards, reason, on: formatIso(setting.now) }));
  for (const { message, found, expected } of own)
    terminal.print(`Accepted: ${found && expected ? `${found}, in the place of ${expected}` : message}\n`);
  return 0;
}

const isFound = ({ found }: LoadedShow, slug: string): boolean => found.some(({ outline }) => outline.slug === slug);

/** The cards that a build would publish now, as far as history looks at them. */
function publishedCards({ planned, found }: LoadedShow): Card[] {
  const bySlug = new Map(found.map(({ outline, card }) => [outline.slug, card]));
  return planned
    .filter(({ state }) => state === "published")
    .map(({ episode }) => ({ ...bySlug.get(episode.slug)!, state: "published", date: episode.date?.utc ?? 0 }));
}

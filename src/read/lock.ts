// Reads the lock of published episodes; a damaged one is an error with the way back, never a new start.

import { defined } from "../base/defined.js";
import { isMap } from "../base/is-map.js";
import { absent, doing, empty, type Found, lacking, sayFound, secondOf } from "../base/say-found.js";
import { lockFile } from "../conventions/addresses.js";
import type { Finds, LockedEpisode, LockedHost, PublishedLock } from "../model/lock.js";
import type { Problem, Read } from "../model/model.js";
import type { Folder } from "./folder.js";

const restore = `restore it from history (git checkout HEAD -- ${lockFile}); after a merge, keep the lines of both sides`;

/** For an episode with two lines, as a merge leaves them where both branches changed its entry: the last commit has both. */
const keepOne =
  "delete the line that is no longer true: where both say something new, either, and airdate accept takes the rest";

/** Nothing is damaged: who goes back to an older version has to go on with the newer one. */
const sayNewer = (version: number): Problem => ({
  rule: "lock-damaged",
  severity: "error",
  message: `The file was written by a newer airdate (its form is ${version}, and this one knows 1)`,
  place: { file: lockFile, line: 1 },
  found: `"airdate": ${version}`,
  expected: '"airdate": 1',
  hint: "Run the version that wrote it: package.json names it, and npm install fetches it.",
});

/**
 * Reads `text`. The value is `undefined` when it cannot be trusted; then there is at least one error, and nothing may be
 * published.
 */
export function readLock(text: string): Read<PublishedLock | undefined> {
  const problems: Problem[] = [];
  const fail = (found: Found, expected: string, line?: number, hint = restore): Read<undefined> => {
    problems.push({
      rule: "lock-damaged",
      severity: "error",
      ...sayFound(found, expected),
      place: { file: lockFile, ...(line === undefined ? {} : { line }) },
      hint,
    });
    return { value: undefined, problems };
  };
  const lines = text.split("\n");
  const marker = lines.findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
  if (marker >= 0) return fail("a merge conflict marker", "the published episodes of both branches", marker + 1);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fail(
      text.trim() === "" ? empty("file") : doing("a text", "is no JSON"),
      "the lock that a build wrote",
      brokenLine(lines),
    );
  }
  if (isMap(data) && typeof data.airdate === "number" && data.airdate > 1)
    return { value: undefined, problems: [sayNewer(data.airdate)] };
  if (!isMap(data) || data.airdate !== 1) return fail(lacking("file", "version"), '"airdate": 1');
  if (!isMap(data.show) || typeof data.show.guid !== "string")
    return fail(absent("the show's guid"), '"show": {"guid": "..."}');
  if (!isMap(data.episodes)) return fail(absent("the episodes"), 'an object under "episodes"');
  const episodes: Record<string, LockedEpisode> = Object.create(null);
  const owners = new Map<string, string>();
  for (const [slug, entry] of Object.entries(data.episodes)) {
    if (slug === "") continue;
    if (!isEntry(entry))
      return fail(
        lacking(`entry of "${slug}"`, "what a build wrote"),
        "guid and date (ISO 8601, UTC)",
        lineOf(lines, slug),
      );
    const owner = owners.get(entry.guid);
    if (owner !== undefined) {
      const found = `the guid of "${owner}" again at "${slug}"`;
      return fail(found, "a guid of its own for every episode", lineOf(lines, slug), keepOne);
    }
    owners.set(entry.guid, slug);
    episodes[slug] = entry;
  }
  const begin = lines.findIndex((line) => line.startsWith(', "finds":'));
  const repeated = repeatedLine(begin < 0 ? lines : lines.slice(0, begin));
  if (repeated) {
    const [key, first, second] = repeated;
    return fail(secondOf(`version of the entry of ${key} in line ${first}`), "one", second, keepOne);
  }
  const { guid, hosts } = data.show;
  if (hosts !== undefined && !isHosts(hosts))
    return fail(lacking("show's hosts", "what a build wrote"), "a list of id, name, since and until");
  const value: PublishedLock = { show: { guid, ...defined({ hosts }) }, episodes };
  if (data.finds === undefined) return { value, problems };
  if (!isMap(data.finds)) return fail(doing("list of finds", "is no object"), 'an object under "finds"');
  // After a merge an episode may have two lines here: one of them counts, and where it is of other files it is found anew.
  value.finds = Object.create(null) as Record<string, Finds>;
  for (const [slug, finds] of Object.entries(data.finds)) {
    if (slug === "") continue;
    if (!isFinds(finds))
      return fail(
        lacking(`entry of "${slug}" under finds`, "what a build wrote"),
        "what was found of the episode: from, chapters, inside, lead, voices",
        begin + (lineOf(lines.slice(begin), slug) ?? 1),
      );
    value.finds[slug] = finds;
  }
  return { value, problems };
}

function isFinds(value: unknown): value is Finds {
  const isListOf = (list: unknown, number: string, text: string): boolean =>
    list === undefined ||
    (Array.isArray(list) &&
      list.every((one) => isMap(one) && typeof one[number] === "number" && typeof one[text] === "string"));
  if (!isMap(value) || typeof value.from !== "string") return false;
  const { chapters, inside, lead, voices } = value;
  if (!isListOf(chapters, "start", "title") || !isListOf(inside, "start", "title") || !isListOf(lead, "at", "text"))
    return false;
  if (voices === undefined) return true;
  if (!isMap(voices) || !Array.isArray(voices.who) || !Array.isArray(voices.turns)) return false;
  const isWho = voices.who.every((one) => isMap(one) && typeof one.speaker === "string");
  return isWho && voices.turns.every((one) => typeof one === "number");
}

const isHosts = (value: unknown): value is LockedHost[] =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      isMap(one) &&
      [one.id, one.name].every((text) => typeof text === "string") &&
      [one.since, one.until].every((day) => day === undefined || typeof day === "string"),
  );

function isEntry(value: unknown): value is LockedEpisode {
  return (
    isMap(value) &&
    typeof value.guid === "string" &&
    value.guid !== "" &&
    typeof value.date === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value.date) &&
    (value.url === undefined || typeof value.url === "string") &&
    (value.length === undefined || typeof value.length === "number") &&
    (value.type === undefined || typeof value.type === "string") &&
    (value.duration === undefined || typeof value.duration === "number") &&
    (value.gone === undefined || typeof value.gone === "string") &&
    (value.accepted === undefined || (Array.isArray(value.accepted) && value.accepted.every(isMap)))
  );
}

const entryLine = /^ {2}, ("(?:[^"\\]|\\.)*"): \{/;
const keyOf = (line: string): string | undefined => entryLine.exec(line)?.[1];

function lineOf(lines: readonly string[], slug: string): number | undefined {
  const key = JSON.stringify(slug);
  const at = lines.findIndex((line) => keyOf(line) === key);
  return at < 0 ? undefined : at + 1;
}

/** A union merge leaves a line twice when both branches wrote it: harmless. Two versions of an entry are not: its key, and both lines. */
function repeatedLine(lines: readonly string[]): [key: string, first: number, second: number] | undefined {
  const firsts = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const key = keyOf(line);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first !== undefined && lines[first] !== line) return [key, first + 1, at + 1];
    firsts.set(key, at);
  }
  return undefined;
}

function brokenLine(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line) => line.startsWith("  , ") && !/^ {2}, "(?:[^"\\]|\\.)*": \{.*\}$/.test(line));
  return at < 0 ? undefined : at + 1;
}

/** The lock of a show's folder; nothing when nothing was published yet. A damaged one comes with problems. */
export async function readLockOf(folder: Folder): Promise<Read<PublishedLock | undefined>> {
  if (!(await folder.stat(lockFile))) return { value: undefined, problems: [] };
  return readLock(await folder.readText(lockFile));
}

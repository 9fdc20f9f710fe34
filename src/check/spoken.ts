// What of an episode is said aloud, and when: for rules that hold titles and names against the talk.
import type { Entry, Person, Seconds } from "../model.js";

/** Words of a text that carry meaning, cut to their first six letters so that endings do not matter. */
const stems = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
    .filter((word) => !plain.has(word))
    .map((word) => word.slice(0, 6));

const plain = new Set(
  "about after again against because been before being both from have here into just like more most much only other over same some such than that their them then there these they this those through very what when where which while will with your chapter part intro outro welcome introduction question questions start ending".split(
    " ",
  ),
);

/** How near to a chapter's stretch its words count as said there, in seconds. */
const near = 90;
/** Words said within so many seconds are said together. */
const together = 20;

export interface Misplaced {
  index: number;
  at: Seconds;
  title: string;
  said: Seconds;
}

/**
 * Given chapters of whose title (two or more telling words) none is said within a minute and a half of the chapter, while all
 * of them are said together at another time. Only where times were measured.
 */
export function findElsewhere({ episode, understood }: Entry): Misplaced[] {
  if (understood.timing.method === "estimated" || episode.chapters.length === 0 || understood.captions.length === 0)
    return [];
  const wanted = new Set(episode.chapters.flatMap(({ title }) => stems(title)));
  const said = new Map<string, Seconds[]>();
  for (const { text, start } of understood.captions)
    for (const stem of stems(text)) if (wanted.has(stem)) said.set(stem, [...(said.get(stem) ?? []), start]);
  return episode.chapters.flatMap(({ start, title }, index) => {
    const words = [...new Set(stems(title))];
    if (words.length < 2) return [];
    const end = episode.chapters[index + 1]?.start ?? understood.duration;
    const times = words.map((word) => said.get(word) ?? []);
    const here = (time: Seconds): boolean => time >= start - near && time <= end + near;
    if (times.some((list) => list.length === 0 || list.some(here))) return [];
    const first = times[0]!.find((time) =>
      times.every((list) => list.some((other) => Math.abs(other - time) <= together)),
    );
    return first === undefined ? [] : [{ index, at: start, title, said: first }];
  });
}

/** Whether a person's name, a part of it or another spelling stands anywhere in the episode. */
export function isNamed(person: Person, { episode, understood, summary }: Entry): boolean {
  const names = [person.name, ...person.aliases, ...person.name.split(/\s+/)].filter((name) => name.length > 1);
  const written = [episode.title, episode.description ?? "", summary, episode.notes, ...episode.keywords]
    .join("\n")
    .toLowerCase();
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => written.includes(name))) return true;
  return understood.turns.some(({ text, speaker }) => {
    const heard = `${speaker ?? ""}\n${text}`.toLowerCase();
    return lower.some((name) => heard.includes(name));
  });
}

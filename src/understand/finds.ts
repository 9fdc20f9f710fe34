// What was found of a published episode: held with the lock, and put in the place of what would be found now.
import { hashText } from "../base/hash.js";
import type { Finds } from "../model/lock.js";
import type { Chapter, Draft, Episode, Seconds, Show, Turn, Understood } from "../model/model.js";
import { castOf } from "./speakers/resolve-speaker.js";

/**
 * Names what an episode's chapters, lead and speakers are found from: its transcripts by their sums, and what its own file
 * says of the talk. What the show says is left out: an edit of it would let all of a newer version in at once.
 */
export function nameSource(show: Show, episode: Episode, sums: readonly string[]): string {
  const { language, speakers, turns, pins, glossary, cleaning, offset, tracks, hosts, guests } = episode;
  // The habit comes from other episodes.
  const { habit: _, ...chapterPlan } = episode.chapterPlan;
  const names = guests.map(({ id, name, aliases, role }) => [id, name, aliases, role]);
  const own = hosts.every(({ id }, at) => id === show.hosts[at]?.id) && hosts.length === show.hosts.length;
  const heard = Math.round(episode.duration ?? episode.audio?.duration ?? 0);
  const said = [language, chapterPlan, speakers, turns, pins, glossary, cleaning, offset, tracks];
  return hashText(JSON.stringify([sums, heard, said, names, own ? null : hosts.map(({ id }) => id)]), 16);
}

/** Where an episode's finds stand in the lock: under its slug, or one that it had before. */
export function findsOf(
  finds: Readonly<Record<string, Finds>> | undefined,
  { slug, aliases }: Pick<Episode, "slug" | "aliases">,
): Finds | undefined {
  return finds && [slug, ...aliases].map((name) => finds[name]).find((one) => one !== undefined);
}

/** The episode with the chapters of its recording as they were published, where that is not here to be looked into. */
export function recallInside(episode: Episode, finds: Finds | undefined): Episode {
  const { audioAway, chaptersFrom, chapterPlan } = episode;
  // A file of chapters beside it counts less than those inside, so it takes their place only where somebody chooses it.
  const given = chaptersFrom !== undefined && chaptersFrom !== "file";
  if (!finds?.inside || !audioAway || given || chapterPlan.none) return episode;
  return { ...episode, chapters: finds.inside, chaptersFrom: "audio" };
}

/** What is to be held of an episode once it is published; undefined where nothing of it was found. */
export function holdFinds(episode: Episode, understood: Understood): Finds | undefined {
  const { foundFrom, turns, chapters, draft } = understood;
  const finds: Finds = { from: foundFrom ?? "" };
  if (episode.chaptersFrom === "audio") finds.inside = episode.chapters;
  if (foundFrom !== undefined && turns.length > 0) {
    if (episode.chapters.length === 0 && !episode.chapterPlan.none && areTimes(chapters.map(({ start }) => start)))
      finds.chapters = chapters.map(({ start, title }) => ({ start, title }));
    if (episode.notes.trim() === "" && areTimes(draft.lead.map(({ at }) => at)))
      finds.lead = draft.lead.map(({ at, text }) => ({ at, text }));
    const voices = holdVoices(turns);
    if (voices) finds.voices = voices;
  }
  return Object.keys(finds).length > 1 ? finds : undefined;
}

const areTimes = (times: readonly Seconds[]): boolean => times.every(Number.isFinite);

function holdVoices(turns: readonly Turn[]): Finds["voices"] {
  const found = turns.filter(({ origin }) => origin === "found");
  if (found.length === 0 || !areTimes(found.map(({ start }) => start))) return undefined;
  const who: NonNullable<Finds["voices"]>["who"] = [];
  const placeOf = ({ speaker, person }: Turn): number => {
    if (speaker === undefined) return -1;
    const at = who.findIndex((one) => one.speaker === speaker && one.person === person);
    return at >= 0 ? at : who.push({ speaker, ...(person === undefined ? {} : { person }) }) - 1;
  };
  return { turns: found.flatMap((turn) => [turn.start, placeOf(turn)]), who };
}

/** What is kept in the place of what was found now, and whether the two differ. */
export interface Kept<Value> {
  value: Value;
  newer: boolean;
}

const same = <Value>(value: Value): Kept<Value> => ({ value, newer: false });

/** Turns whose speakers were found, with those that were published. People have the names they have now. */
export function keepVoices(
  turns: Turn[],
  voices: Finds["voices"],
  { show, episode }: { show: Show; episode: Episode },
): Kept<Turn[]> {
  if (!voices) return same(turns);
  const people = new Map([...Object.values(show.people), ...castOf(episode).all].map((one) => [one.id, one]));
  // Who was taken out of the show is named no more.
  if (voices.who.some(({ person }) => person !== undefined && !people.has(person))) return same(turns);
  const who = voices.who.map(({ speaker, person }) =>
    person === undefined ? { speaker } : { speaker: people.get(person)!.name, person },
  );
  const placeOf = placesOf(turns, voices.turns);
  let newer = false;
  const value = turns.map((turn): Turn => {
    if (turn.origin !== "found") return turn;
    const held = who[placeOf(turn)];
    if (held?.speaker === turn.speaker && held?.person === turn.person) return turn;
    newer = true;
    const { speaker: _, person: __, ...rest } = turn;
    return { ...rest, ...held };
  });
  return { value, newer };
}

/** Gives a turn's place among those who speak: by its number where all turns begin as they did, else by its middle. */
function placesOf(turns: readonly Turn[], held: readonly number[]): (turn: Turn) => number {
  const starts = held.filter((_, at) => at % 2 === 0);
  const places = held.filter((_, at) => at % 2 === 1);
  const found = turns.filter(({ origin }) => origin === "found");
  if (found.length === starts.length && found.every(({ start }, at) => start === starts[at])) {
    const numbers = new Map(found.map((turn, at) => [turn, places[at]!]));
    return (turn) => numbers.get(turn) ?? -1;
  }
  return ({ start, end }) => places[starts.findLastIndex((from) => from <= (start + end) / 2)] ?? -1;
}

/** Found chapters as they were published. One that is found again keeps its reasons. */
export function keepChapters(found: Chapter[], held: Finds["chapters"], duration: Seconds): Kept<Chapter[]> {
  if (!held) return same(found);
  const isSame = ({ start, title }: { start: Seconds; title: string }, other: Chapter | undefined): boolean =>
    other !== undefined && other.start === start && other.title === title;
  if (found.length === held.length && held.every((one, at) => isSame(one, found[at]))) return same(found);
  const value = held.map((one, at): Chapter => {
    const again = found.find((other) => isSame(one, other));
    return { ...(again ?? { ...one, origin: "found" }), end: held[at + 1]?.start ?? Math.max(duration, one.start) };
  });
  return { value, newer: true };
}

/** A draft with the lead that was published. */
export function keepLead(draft: Draft, held: Finds["lead"], turns: readonly Turn[]): Kept<Draft> {
  if (!held) return same(draft);
  const { lead } = draft;
  if (lead.length === held.length && held.every(({ text }, at) => text === lead[at]!.text)) return same(draft);
  const value = held.map(({ at, text }) => {
    const turn = Math.max(
      0,
      turns.findLastIndex(({ start }) => start <= at),
    );
    const { speaker } = turns[turn] ?? {};
    return { text, at, turn, ...(speaker === undefined ? {} : { speaker }) };
  });
  return { value: { ...draft, lead: value }, newer: true };
}

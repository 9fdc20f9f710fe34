// Turns a label of a transcript ("MT", "matt", "Matt Turner") into the person it means; and what speakers are found from, and what is found.

import { nickname } from "../../conventions/same-person.js";
import type { Episode, LedVoice, Operation, Person, Show, Transcript, Turn } from "../../model/model.js";
import type { WordFacts } from "../readable/word-facts.js";
import type { HeardWords } from "../reader/read-words.js";
import type { Pinned } from "./find-pinned.js";
import type { SpeakerModel } from "./speaker-model.js";

/** Who a label means: a name to show, and the person's id when the label names one. */
export interface Speaker {
  speaker: string;
  person?: string;
}

/** Everybody of an episode once: its hosts, then its guests. */
export function castOf(episode: Episode): { hosts: Person[]; guests: Person[]; all: Person[] } {
  const hosts = episode.hosts;
  const known = new Set(hosts.map(({ id }) => id));
  const guests = episode.guests.filter(({ id }) => !known.has(id));
  const voices = guests.filter(({ role }) => !silentRoles.has(role.toLowerCase()));
  return { hosts, guests: voices, all: [...hosts, ...guests] };
}

/** Two who are told apart where nothing is marked: a host and a guest, or two hosts of whom earlier episodes say how they talk. */
export function isHeardPair(episode: Episode): boolean {
  const { hosts, guests } = castOf(episode);
  return hosts.length + guests.length === 2 && (guests.length === 1 || (guests.length === 0 && !!episode.voices));
}

/** Podcasting 2.0 roles of people who are not heard. https://github.com/Podcastindex-org/podcast-namespace */
const silentRoles: ReadonlySet<string> = new Set([
  "producer",
  "executive producer",
  "associate producer",
  "assistant producer",
  "editor",
  "audio editor",
  "sound designer",
  "audio engineer",
  "music producer",
  "composer",
  "cover art designer",
  "graphic designer",
  "transcriber",
  "researcher",
  "web master",
  "photographer",
]);

/**
 * A function from labels to speakers: `speakers` of the episode, then of the show, then by name (the whole name, an alias,
 * the first or the last name, or in capitals the initials, when only one person of the episode has them), capitals aside. A label nobody has stays.
 */
export function speakerResolver(show: Show, episode: Episode): (label: string) => Speaker {
  const { hosts, guests, all } = castOf(episode);
  const byKey = new Map<string, Person | null>();
  const add = (key: string, person: Person): void => {
    const known = byKey.get(key);
    byKey.set(key, known === undefined || known?.id === person.id ? person : null);
  };
  const others = Object.values(show.people).filter(({ id }) => !all.some((one) => one.id === id));
  const everybody = [...all, ...others];
  const namesOf = ({ name, aliases, id }: Person): string[] => [name, ...aliases, id].map(fold);
  for (const person of all) for (const name of namesOf(person)) add(name, person);
  // Who is not in the episode takes no name away from somebody who is.
  const taken = new Set(byKey.keys());
  for (const person of others) for (const name of namesOf(person)) if (!taken.has(name)) add(name, person);
  const parts = new Map<string, Person | null>();
  for (const person of all) {
    const words = fold(person.name).split(" ");
    for (const part of new Set([words[0]!, words.at(-1)!])) {
      const known = parts.get(part);
      parts.set(part, known === undefined || known?.id === person.id ? person : null);
    }
  }
  const initials = new Map<string, Person | null>();
  for (const person of all) {
    const own = initialsOf(person.name);
    initials.set(own, initials.has(own) ? null : person);
  }
  const mapped = new Map<string, string>();
  for (const table of [show.speakers, episode.speakers])
    for (const [label, id] of Object.entries(table)) mapped.set(fold(label), id);
  const cache = new Map<string, Speaker>();
  return (label) => {
    let speaker = cache.get(label);
    if (!speaker) {
      const keys = labelKeys(label);
      const [key] = keys;
      const shown = numberVoice(withoutRole(label));
      const target = keys.map((one) => mapped.get(one)).find((one) => one !== undefined);
      const turned = firstNameFirst(shown);
      const bare = fold(turned !== undefined && byKey.has(fold(turned)) ? turned : shown);
      const person =
        (target === undefined ? undefined : (everybody.find(({ id }) => id === target) ?? byKey.get(fold(target)))) ??
        (target === undefined
          ? (byKey.get(key) ??
            byKey.get(bare) ??
            parts.get(bare) ??
            (areInitials.test(shown) ? initials.get(shown) : undefined) ??
            byKey.get(fold(withoutCompany(shown))) ??
            byKey.get(fold(shown.replace(honorific, "").replace(/,.*$/, ""))) ??
            byKey.get(fold(shown.replace(nickname, ""))) ??
            onlyOne(
              asks.test(shown) || (isQ.test(shown) && !all.some(hasQ)) ? hosts : answers.test(shown) ? guests : [],
            ))
          : undefined);
      // A directory's label says so with the company's mark behind it.
      const name = shown === label ? shown : (turned ?? shown);
      speaker = person ? { speaker: person.name, person: person.id } : { speaker: target ?? name };
      cache.set(label, speaker);
    }
    return speaker;
  };
}

const onlyOne = (people: readonly Person[]): Person | undefined => (people.length === 1 ? people[0] : undefined);

/** Labels that say what somebody does in the talk, and no name. */
const asks =
  /^(?:hosts?|(?:the )?interviewer(?:in)?|moderator(?:in)?|presenter|question|frage|pregunta|pergunta|domanda|intervieweu(?:r|se)|chercheu(?:r|se)|entrevistador[ae]?|intervista(?:tore|trice)|anfitri(?:ón|ona|ão|ã)|apresentador[a]?|presentador[a]?|conduttore|conduttrice|animat(?:eur|rice)|主持人?|主播|司会者?|聞き手|インタビュアー|진행자?|사회자|ведущ(?:ий|ая)|интервьюер|מנחה|مقدمة?)$/i;
const answers =
  /^(?:(?:the )?guest|gast|gästin|(?:the )?interviewee|interviewpartner(?:in)?|answer|antwort|respuesta|resposta|risposta|réponse|interviewée?|invitée?|invitad[oa]|convidad[oa]|ospite|entrevistad[oa]|intervistat[oa]|嘉[宾賓]|来[宾賓]|來賓|ゲスト|게스트|гост(?:ь|ья)|אורחת?|ضيفة?)$/i;

/** What captions of television call people by. */
const onlySeen =
  /^(?:(?:the |an? |(?:young|old|older|first|second|other) )?(?:(?:wo)?man|boy|girl)|(?:fe)?male(?: (?:speaker|voice))?)(?: ?#?\d)?$/i;

/** Whether a label says what somebody does or is in the talk ("HOST", "WOMAN 2"), and no name. */
export const isRole = (label: string): boolean => asks.test(label) || answers.test(label) || onlySeen.test(label);

/** Whether a transcript has one label for all, and that is a role ("Guest"), where a host and a guest are known: it names nobody. */
export function isOneRole({ episode, transcript }: SpeakerInput): boolean {
  const { hosts, guests } = castOf(episode);
  if (hosts.length === 0 || guests.length === 0) return false;
  const typed = new Set(transcript.segments.flatMap(({ speaker }) => speaker ?? []));
  const [label = "", other] = new Set([...typed].map(fold));
  return other === undefined && (asks.test(label) || answers.test(label));
}

/** "Q" is a question, unless it can be somebody's letter. */
const isQ = /^q$/i;
const hasQ = ({ name, aliases }: Person): boolean => [name, ...aliases].some((one) => /(?:^|[\s-])q/i.test(one));

/** What stands before a name and is no part of it. */
const honorific =
  /^(?:dr|prof|professor|doctor|mr|mrs|ms|mx|sir|dame|rev|reverend|herr|frau|mme|monsieur|madame|señora?)\.?\s+(?:dr\.?\s+)?/i;

/** "Ann Lee (Keel)", "Ann Lee | Keel": meetings show the company behind the name. */
const withoutCompany = (label: string): string => label.replace(/\s*(?:\([^()]*\)|\s(?:[|–—-]|--)\s.+)$/, "");

const areInitials = /^\p{Lu}{2,4}$/u;

/** "MT" of "Matt Turner". */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join("");

/** What a label is looked up by: as it stands, as it is shown, and a voice's by its number or letter alone. */
export const labelKeys = (label: string): [own: string, ...others: string[]] => [
  fold(label),
  fold(numberVoice(withoutRole(label))),
  ...(/^speaker (\d{1,3}|[a-z])$/.exec(fold(label))?.slice(1) ?? []),
];

/** "Ann Lee (host)", "Ann Lee – Host" and "Ann Lee, Host" are Ann Lee: what stands behind the name says what somebody does, or the pronouns. */
const withoutRole = (label: string): string => label.replace(role, "").trim() || label;

/** "Berg, Ida", as companies' directories have it, the way people say it; undefined for anything else. */
const firstNameFirst = (label: string): string | undefined => {
  const [, last, first] = /^([\p{L}'’ -]+), ([\p{L}'’. -]+)$/u.exec(label) ?? [];
  return last === undefined ? undefined : `${first} ${last}`;
};
const roles =
  "(?:co-?)?host|(?:our |special |first |second )?guests?|interviewer|interviewee|moderator|presenter|narrator|speaker|reader|producer";
const role = new RegExp(
  `\\s*\\((?:${roles}|external|extern|ekstern|externe|unverified|you|(?:he|she|they)/\\w+)\\)$|['\u2019]s (?:iphone|ipad|mac(?:book)?(?: (?:air|pro|mini))?|laptop|phone|pc)$|(?:,| --?| [–—])\\s*(?:${roles}):?$`,
  "i",
);

/** Labels that programs give to voices they cannot name, as people count: "SPEAKER_00", "S00" and "spk_0" are Speaker 1. */
function numberVoice(label: string): string {
  const [, counted] = /^(?:(?:SPEAKER_|S)(\d{2})|spk_(\d+))$/i.exec(label)?.filter((part) => part !== undefined) ?? [];
  if (counted !== undefined) return `Speaker ${Number(counted) + 1}`;
  return label.replace(/^SPEAKER_(?=\d$)/i, "Speaker ").replace(/^speaker ?(?=\d{1,3}$)/i, "Speaker ");
}

/** Small letters (of Turkish both i are one, as capitals are not told apart without the language), single spaces, accents kept, a colon at the end off. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/i\u0307|ı/g, "i")
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/[:.]+$/, "")
    .trim();
}

/** A run of raw words `first` to `end` (exclusive) by one speaker. */
export interface SpeakerTurn extends Partial<Speaker> {
  first: number;
  end: number;
  confidence: number;
  origin: Turn["origin"];
}

export interface SpeakersFound {
  turns: SpeakerTurn[];
  /** The parts of turns that were guessed, each with its own confidence; absent where nothing was. */
  guesses?: SpeakerTurn[];
  operations: Operation[];
  /** The voices that a diarisation has numbered and nobody has named by hand, where there are any. */
  voices?: LedVoice[];
  remarks: string[];
}

export interface SpeakerInput {
  show: Show;
  episode: Episode;
  transcript: Transcript;
  facts: WordFacts;
  language: string;
  /** Start of each raw word in seconds, when known: for turns pinned by time. */
  starts?: Float64Array;
  /** Needed for English transcripts that mark changes without names. */
  model?: SpeakerModel;
  /** What the reader hears, by raw words; needed for the same. */
  heard?: HeardWords;
  /** Marks of changes that the file has and the transcript here has not: so few are slips. */
  slips?: number;
}

/** Certainty of a label in a file that no person has edited: programs put some of them there. Only what a person typed is certain. */
export const byLabel = 0.98;

/** How sure a turn is that a person or a label of the source has fixed. */
export const howSure = ({ given }: Pinned): Pick<SpeakerTurn, "confidence" | "origin"> =>
  given ? { confidence: byLabel, origin: "given" } : { confidence: 1, origin: "pinned" };

/** Neighbours with the same name become one turn; its confidence is the mean by words. */
export function mergeTurns(turns: readonly SpeakerTurn[]): SpeakerTurn[] {
  const merged: SpeakerTurn[] = [];
  for (const turn of turns) {
    const last = merged.at(-1);
    if (!last || last.speaker === undefined || last.speaker !== turn.speaker) {
      merged.push({ ...turn });
      continue;
    }
    const before = last.end - last.first;
    const after = turn.end - turn.first;
    last.confidence = (last.confidence * before + turn.confidence * after) / Math.max(1, before + after);
    if (last.origin !== turn.origin)
      last.origin = last.origin === "found" || turn.origin === "found" ? "found" : "pinned";
    last.end = turn.end;
  }
  return merged;
}

// Says who speaks when: by the labels of the source, or by a model where the source only marks that somebody else does.
import type { Episode, Operation, Person, Show, Transcript, Turn } from "../../model/model.js";
import { primaryLanguage, type WordFacts } from "../readable/word-facts.js";
import type { HeardWords } from "../reader/read-words.js";
import { adaptVoices } from "./adapt-voices.js";
import { cutStretches } from "./cut-stretches.js";
import { findPinned, type Pinned } from "./find-pinned.js";
import { findNameSigns, type NameSigns, saidNames } from "./name-signs.js";
import { castOf, type Speaker, speakerResolver } from "./resolve-speaker.js";
import { type SpeakerModel, scoreStretches } from "./speaker-model.js";
import { readChanges } from "./trust-marks.js";

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
}

/** The turns of a transcript in order; together they cover its words. */
export function findSpeakers(input: SpeakerInput): SpeakersFound {
  const { transcript, facts, episode } = input;
  if (transcript.words.length === 0) return { turns: [], operations: [], remarks: [] };
  const { pinned, remarks } = findPinned(transcript, facts, episode.turns, input.starts);
  const found = transcript.labelled ? readLabels(input, pinned) : findUnlabelled(input, pinned);
  return { ...found, remarks: [...remarks, ...found.remarks] };
}

function readLabels({ show, episode, transcript }: SpeakerInput, pinned: readonly Pinned[]): SpeakersFound {
  const resolve = speakerResolver(show, episode);
  const confidence = transcript.edited ? 1 : byLabel;
  const turns: SpeakerTurn[] = [];
  let label: string | undefined;
  for (const segment of transcript.segments) {
    if (segment.first >= segment.end) continue;
    const last = turns.at(-1);
    const same = segment.speaker === undefined ? !segment.change : segment.speaker === label;
    if (segment.speaker !== undefined) label = segment.speaker;
    else if (segment.change) label = undefined;
    if (last && same) last.end = segment.end;
    else turns.push(labelledTurn(segment.first, segment.end, label, { resolve, confidence }));
  }
  cover(turns, transcript.words.length);
  const operations: Operation[] = [];
  for (const pin of pinned) pinTurn(turns, pin, resolve(pin.speaker), operations);
  return { turns: mergeTurns(turns), operations, remarks: [] };
}

/** Certainty of a label in a file that no person has edited: programs put some of them there. Only what a person typed is certain. */
const byLabel = 0.98;

function labelledTurn(
  first: number,
  end: number,
  label: string | undefined,
  { resolve, confidence }: { resolve: (label: string) => Speaker; confidence: number },
): SpeakerTurn {
  if (label === undefined) return { first, end, confidence: 0, origin: "found" };
  const { speaker, person } = resolve(label);
  if (person === undefined) return { first, end, speaker, confidence, origin: "given" };
  return { first, end, speaker, person, confidence, origin: "given" };
}

/** Words that stand under no segment belong to the turn before. */
function cover(turns: SpeakerTurn[], count: number): void {
  if (turns.length === 0) turns.push({ first: 0, end: count, confidence: 0, origin: "found" });
  turns[0]!.first = 0;
  turns.forEach((turn, k) => {
    turn.end = turns[k + 1]?.first ?? count;
  });
}

function pinTurn(turns: SpeakerTurn[], pin: Pinned, speaker: Speaker, operations: Operation[]): void {
  const at = turns.findIndex(({ first, end }) => pin.at >= first && pin.at < end);
  let turn = turns[at];
  if (!turn) return;
  if (pin.begins && pin.at > turn.first) {
    const rest = { ...turn, first: pin.at };
    turn.end = pin.at;
    turns.splice(at + 1, 0, rest);
    operations.push({ kind: "split", at: pin.at, step: "speakers", why: "pinned" });
    turn = rest;
  }
  delete turn.person;
  Object.assign(turn, speaker, { confidence: 1, origin: "pinned" });
}

function findUnlabelled(input: SpeakerInput, pinned: readonly Pinned[]): SpeakersFound {
  const { show, episode, transcript, language, model, heard } = input;
  const { hosts, guests } = castOf(show, episode);
  const count = transcript.words.length;
  const marks = transcript.segments.filter(({ change, first }) => change && first > 0).length;
  const alone = hosts.length + guests.length === 1 ? (hosts[0] ?? guests[0]) : undefined;
  // One known voice and hardly a mark: captions put a false one into a monologue now and then.
  if (pinned.length === 0 && alone && marks <= count / 1500) {
    const turn = { first: 0, end: count, speaker: alone.name, person: alone.id, confidence: marks ? 0.8 : 0.95 };
    return { turns: [{ ...turn, origin: "found" }], operations: [], remarks: [] };
  }
  if (marks === 0 && pinned.length === 0)
    return {
      turns: [{ first: 0, end: count, confidence: 0, origin: "found" }],
      operations: [],
      remarks: ["The transcript does not mark who speaks, so no speaker is named."],
    };
  if (pinned.length === 0 && marks < leastMarks(transcript.segments.length))
    return {
      turns: [{ first: 0, end: count, confidence: 0, origin: "found" }],
      operations: [],
      remarks: [
        `The transcript marks ${marks === 1 ? "one change" : `${marks} changes`} of speaker in ${transcript.segments.length} lines, too few to tell who speaks, so no speaker is named.`,
      ],
    };
  if (primaryLanguage(language) !== "en" || !model || !heard) return unnamedTurns(input, pinned);
  const guessed = guessSpeakers({ ...input, model, heard, hosts, guests, pinned });
  return { ...guessed, turns: mergeTurns(guessed.turns), guesses: guessed.turns };
}

/** So few marks among so many lines are slips: from them nothing follows about the others. */
const leastMarks = (lines: number): number => (lines < 40 ? 0 : Math.max(2, lines / 200));

/** One turn a mark, with the names that were pinned. */
function unnamedTurns({ show, episode, transcript }: SpeakerInput, pinned: readonly Pinned[]): SpeakersFound {
  const turns: SpeakerTurn[] = [];
  for (const { first, end, change } of transcript.segments) {
    const last = turns.at(-1);
    if (first >= end) continue;
    if (last && !change) last.end = end;
    else turns.push({ first, end, confidence: 0, origin: "found" });
  }
  cover(turns, transcript.words.length);
  const operations: Operation[] = [];
  const resolve = speakerResolver(show, episode);
  for (const pin of pinned) pinTurn(turns, pin, resolve(pin.speaker), operations);
  return { turns, operations, remarks: ["Who speaks is only guessed in English; turns stand without names."] };
}

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

// Guesses who speaks in each stretch between marks: who asks and who answers by the model, then their names.
interface GuessInput extends SpeakerInput {
  model: SpeakerModel;
  heard: HeardWords;
  hosts: readonly Person[];
  guests: readonly Person[];
  pinned: readonly Pinned[];
}

/** Log-odds that settle a state. */
const certain = 50;

/** One turn per stretch, named and with its probability; not merged. */
/** However sure the model is, it has guessed. */
const mostGuessed = 0.98;

function guessSpeakers(input: GuessInput): SpeakersFound {
  const { facts, hosts, guests, pinned, model, heard, transcript } = input;
  const hostNames = saidNames(hosts);
  const begins = pinned.filter((pin) => pin.begins).map(({ at }) => at);
  const { stretches, operations, intro } = cutStretches(transcript, facts, heard, hostNames, begins);
  const names = saidNames([...hosts, ...guests]);
  const signs = stretches.map(({ first, end }) => findNameSigns(facts, first, end, names));
  const resolve = speakerResolver(input.show, input.episode);
  const fixed = new Map<number, Pinned>();
  for (const pin of pinned) {
    const at = stretches.findIndex(({ first, end }) => pin.at >= first && pin.at < end);
    if (at >= 0) fixed.set(at, pin);
  }
  const isHost = (id: string | undefined): boolean => hosts.some((host) => host.id === id);
  const isGuest = (id: string | undefined): boolean => guests.some((guest) => guest.id === id);
  const known = scoreStretches(model, facts, stretches).map((score, at) => {
    const pin = fixed.get(at);
    if (pin) {
      const { speaker, person } = resolve(pin.speaker);
      return isHost(person) || speaker === askingName ? certain : -certain;
    }
    const named = nameBonus(signs[at]!, signs[at - 1], isHost, isGuest);
    return score + named - (intro !== undefined && at < intro ? teaserOdds : 0);
  });
  const asking = adaptVoices(known, readChanges(stretches), facts, stretches);
  const states = Uint8Array.from(asking, (share) => (share >= 0.5 ? 0 : 1));
  const voices = nameVoices(states, signs, hosts, guests);
  const turns = stretches.map(({ first, end }, at): SpeakerTurn => {
    const pin = fixed.get(at);
    if (pin) return { first, end, ...resolve(pin.speaker), confidence: 1, origin: "pinned" };
    const role = Math.max(asking[at]!, 1 - asking[at]!);
    const { person, name, sure } = voices[at]!;
    const who = person ? { speaker: person.name, person: person.id } : { speaker: name };
    return { first, end, ...who, confidence: Math.min(mostGuessed, role * sure), origin: "found" };
  });
  return { turns, operations, remarks: [] };
}

const askingName = "Speaker 1";
const answeringName = "Speaker 2";
/** Before the host's introduction stands a teaser: most of its words are the guest's. */
const teaserOdds = 1;

/** What names said aloud tell of a stretch's speaker; `before` are the signs of the stretch before it. */
function nameBonus(
  { introduces, greets }: NameSigns,
  before: NameSigns | undefined,
  isHost: (id: string | undefined) => boolean,
  isGuest: (id: string | undefined) => boolean,
): number {
  if (introduces) return isHost(introduces.id) ? 5 : -4;
  const handed = isHost(before?.hands?.id) ? 1 : isGuest(before?.hands?.id) ? -1 : 0;
  if (greets && isGuest(greets.id)) return 2.5 + handed;
  if (greets && isHost(greets.id)) return -2.5 + handed;
  return handed;
}

interface Voice {
  person?: Person;
  name: string;
  /** How sure the name is, given the role. */
  sure: number;
}

/** Names for the asking and the answering turns. With several people in a role only what names say aloud tells them apart. */
function nameVoices(
  states: Uint8Array,
  signs: readonly NameSigns[],
  hosts: readonly Person[],
  guests: readonly Person[],
): Voice[] {
  const both = guests.length === 0 && hosts.length > 1 ? hosts : undefined;
  const asking = both ?? hosts;
  const answering = both ?? guests;
  let holder: Person | undefined;
  let since = 0;
  return signs.map((sign, at): Voice => {
    const role = states[at] === 0 ? asking : answering;
    const name = states[at] === 0 ? askingName : answeringName;
    if (role.length === 1) return { person: role[0]!, name, sure: 1 };
    if (role.length === 0) return { name, sure: 1 };
    const inRole = (person: Person | undefined): Person | undefined =>
      person && role.some(({ id }) => id === person.id) ? person : undefined;
    const changed = at > 0 && states[at] !== states[at - 1];
    since = states[at] === 0 && !both ? since + 1 : since;
    const said = inRole(sign.introduces) ?? (changed || at === 0 ? inRole(signs[at - 1]?.hands) : undefined);
    if (said) {
      holder = said;
      since = 0;
      return { person: said, name, sure: sign.introduces ? 0.95 : 0.8 };
    }
    // Whoever was named keeps the floor over a short remark of the other side.
    const keeps = inRole(holder);
    if (keeps && since <= 1 && keeps.id !== sign.greets?.id) return { person: keeps, name, sure: 0.6 };
    return { name, sure: 0.5 };
  });
}

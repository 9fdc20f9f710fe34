// Says who speaks when: by the labels of the source, or by a model where the source only marks that somebody else does.
import type { Episode, Operation, Show, Transcript, Turn } from "../../model/model.js";
import { primaryLanguage, type WordFacts } from "../readable/word-facts.js";
import { findPinned, type Pinned } from "./find-pinned.js";
import { guessSpeakers } from "./guess-speakers.js";
import { castOf, type Speaker, speakerResolver } from "./resolve-speaker.js";
import type { SpeakerModel } from "./speaker-model.js";

/** A run of raw words `first` to `end` (exclusive) by one speaker. */
export interface SpeakerTurn extends Partial<Speaker> {
  first: number;
  end: number;
  confidence: number;
  origin: Turn["origin"];
}

export interface SpeakersFound {
  turns: SpeakerTurn[];
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
  const { show, episode, transcript, language, model } = input;
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
  if (primaryLanguage(language) !== "en" || !model) return unnamedTurns(input, pinned);
  const guessed = guessSpeakers({ ...input, model, hosts, guests, pinned });
  return { ...guessed, turns: mergeTurns(guessed.turns) };
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

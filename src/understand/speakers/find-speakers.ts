// Says who speaks when: by the labels of the source, or by a model where the source only marks that somebody else does.
import type { LedVoice, Operation, Transcript } from "../../model/model.js";
import { primaryLanguage } from "../readable/word-facts.js";
import { isLabelled, isNobody, withLabels } from "./few-labels.js";
import { findPinned, type Pinned } from "./find-pinned.js";
import { type GuessInput, guessSpeakers, sayEarlier } from "./guess-speakers.js";
import { findVoices, leadVoices, ledConfidence } from "./lead-voices.js";
import { findOtherVoice, findSoleVoice } from "./other-voice.js";
import {
  byLabel,
  castOf,
  howSure,
  isHeardPair,
  isOneRole,
  isRole,
  labelKeys,
  mergeTurns,
  type Speaker,
  type SpeakerInput,
  type SpeakersFound,
  type SpeakerTurn,
  speakerResolver,
} from "./resolve-speaker.js";

type Resolve = (label: string) => Speaker;

/** The turns of a transcript in order; together they cover its words. */
export function findSpeakers(input: SpeakerInput): SpeakersFound {
  const { transcript, facts, episode } = input;
  if (transcript.words.length === 0) return { turns: [], operations: [], remarks: [] };
  const { pinned, remarks } = findPinned(transcript, facts, episode.turns, input.starts);
  const one = isOneRole(input);
  const found =
    !one && (isLabelled(transcript) || namesNobody(input))
      ? readLabels(input, pinned)
      : findUnlabelled(input, one ? pinned : withLabels(pinned, transcript));
  return { ...found, remarks: [...remarks, ...found.remarks] };
}

/** Whether the front-matter leads a label that names nobody by itself to somebody. */
const namesNobody = ({ show, episode, transcript }: SpeakerInput): boolean => {
  const given = [...Object.keys(show.speakers), ...Object.keys(episode.speakers)].flatMap(labelKeys);
  return transcript.segments.some(
    ({ speaker }) => speaker !== undefined && isNobody(speaker) && given.includes(labelKeys(speaker)[0]),
  );
};

function readLabels(input: SpeakerInput, pinned: readonly Pinned[]): SpeakersFound {
  const { show, episode, transcript } = input;
  const resolve = joinShortLabels(transcript, speakerResolver(show, episode));
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
  const voices = nameNumbered(input, turns);
  for (const pin of pinned) pinTurn(turns, pin, resolve(pin.speaker), operations);
  return { turns: mergeTurns(turns), operations, ...(voices.length > 0 ? { voices } : {}), remarks: [] };
}

/** Leads a first name among the labels ("Ida") to the one whole name that begins with it ("Ida Berg"), where nobody else has it. */
function joinShortLabels({ segments }: Transcript, resolve: Resolve): Resolve {
  const labels = [...new Set(segments.flatMap(({ speaker }) => speaker ?? []))];
  const strangers = labels.filter((label) => resolve(label).person === undefined && !isNobody(label));
  const shown = new Set(strangers.map((label) => resolve(label).speaker));
  const whole = [...shown].filter((name) => /^\p{L}{2,}(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name));
  return (label) => {
    const found = /\s|\d/.test(label)
      ? []
      : whole.filter((one) => one.toLowerCase().startsWith(`${label.toLowerCase()} `));
    return found.length === 1 && strangers.includes(label) ? resolve(found[0]!) : resolve(label);
  };
}

/** Gives the turns of numbered voices the names that are sure, unless a person has edited them; says all voices. */
function nameNumbered({ episode, transcript, facts, language, model }: SpeakerInput, turns: SpeakerTurn[]): LedVoice[] {
  const labels = findVoices(turns);
  const { hosts, guests } = castOf(episode);
  const leads = leadVoices({ turns, voices: labels, facts, hosts, guests, language, model });
  const roles = findVoices(turns, isRole);
  return [...labels, ...roles].map((label) => {
    const lead = leads.find((one) => one.label === label);
    if (!lead) return { label, named: false };
    const { id: person, name: speaker } = lead.person;
    const named = lead.sure && !transcript.edited;
    if (named)
      for (const turn of turns)
        if (turn.speaker === label)
          Object.assign(turn, { speaker, person, confidence: ledConfidence, origin: "found" });
    return { label, speaker, named };
  });
}

function labelledTurn(
  first: number,
  end: number,
  label: string | undefined,
  { resolve, confidence }: { resolve: Resolve; confidence: number },
): SpeakerTurn {
  if (label === undefined) return { first, end, confidence: 0, origin: "found" };
  const { speaker, person } = resolve(label);
  if (person === undefined && isNobody(speaker)) return { first, end, confidence: 0, origin: "found" };
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
  let turn = turns[at]!;
  if (pin.begins && pin.at > turn.first) {
    const rest = { ...turn, first: pin.at };
    turn.end = pin.at;
    turns.splice(at + 1, 0, rest);
    operations.push({ kind: "split", at: pin.at, step: "speakers", why: "pinned" });
    turn = rest;
  }
  delete turn.person;
  Object.assign(turn, speaker, howSure(pin));
}

function findUnlabelled(input: SpeakerInput, pinned: readonly Pinned[]): SpeakersFound {
  const { episode, transcript, language, model, heard, slips = 0 } = input;
  const { hosts, guests } = castOf(episode);
  const count = transcript.words.length;
  const marks = transcript.segments.filter(({ change, first }) => change && first > 0).length;
  const alone = hosts.length + guests.length === 1 ? (hosts[0] ?? guests[0]) : undefined;
  const said = alone && findSoleVoice(input, alone, pinned);
  // One known voice and hardly a mark: captions put a false one into a monologue now and then.
  if ((pinned.length === 0 || said) && alone && marks + slips <= count / 1500) {
    const other = said ? undefined : findOtherVoice(input, alone);
    if (other !== undefined) return oneTurn(count, other);
    const confidence = marks + slips > 0 ? 0.8 : 0.95;
    const turn = { first: 0, end: count, speaker: alone.name, person: alone.id, confidence };
    return { turns: [{ ...turn, ...(said ? howSure(said) : { origin: "found" }) }], operations: [], remarks: [] };
  }
  const guessable = primaryLanguage(language) === "en" && model && heard;
  if (marks === 0 && guessable && isHeardPair(episode))
    return hearTwo({ ...input, model, heard, hosts, guests, pinned });
  if (marks === 0 && pinned.length === 0)
    return oneTurn(
      count,
      `${sayUnmarked(input)}, so no speaker is named. ${wayOut}${hosts.length === 2 && guests.length === 0 ? sayEarlier(input) : ""}`,
    );
  if (!guessable) return unnamedTurns(input, pinned);
  const guessed = guessSpeakers({ ...input, model, heard, hosts, guests, pinned });
  return { ...guessed, turns: mergeTurns(guessed.turns), guesses: guessed.turns };
}

const sayUnmarked = ({ transcript, slips = 0 }: SpeakerInput): string =>
  slips === 0
    ? "The transcript does not mark who speaks"
    : `The transcript marks ${slips === 1 ? "one change" : `${slips} changes`} of speaker in ${transcript.segments.length} lines, too few to tell who speaks`;

const wayOut =
  "Use captions that mark or name who speaks, or name turns by hand: turns: [{ text: its first words, speaker: NAME }].";

const oneTurn = (count: number, remark: string): SpeakersFound => ({
  turns: [{ first: 0, end: count, confidence: 0, origin: "found" }],
  operations: [],
  remarks: [remark],
});

/**
 * What is believed of a turn that is `sure` by itself where nothing is marked, and from where on it has a name: `base` and
 * `slope` of its log-odds, fitted on talks of two, right in shows too that were left out of the fit. Of a host and a guest nine in
 * ten of the words that are named are right, of two hosts as many where five earlier episodes say how they talk.
 */
interface Belief {
  base: number;
  slope: number;
  leastSure: number;
}
const beliefs: Record<"alone" | "known" | "hosts", Belief> = {
  alone: { base: 0.16, slope: 0.92, leastSure: 0.7 },
  known: { base: 0.15, slope: 0.8, leastSure: 0.7 },
  hosts: { base: 0.15, slope: 0.65, leastSure: 0.85 },
};
/** A talk of fewer words tells less of how each talks: a turn has a name from `sureOfShort` on. */
const short = 1000;
const sureOfShort = 0.8;
/** Where less of the talk than this can be named so, nothing is. */
const leastNamed = 0.2;
/** With fewer turns there is nothing to learn from. */
const leastTurns = 8;

const believe = (sure: number, { base, slope }: Belief): number =>
  1 / (1 + Math.exp(-base - slope * Math.log(sure / (1 - sure))));

/** Who speaks by the words alone, and by the turns that a person has named. */
function hearTwo(input: GuessInput): SpeakersFound {
  const { turns, operations } = guessSpeakers(input, 0);
  const { pinned } = input;
  const count = input.transcript.words.length;
  const belief = beliefs[input.hosts.length > 1 ? "hosts" : input.episode.voices ? "known" : "alone"];
  const sure = count < short ? Math.max(sureOfShort, belief.leastSure) : belief.leastSure;
  const named = turns.map((turn): SpeakerTurn => {
    const { first, end, origin } = turn;
    if (origin !== "found") return turn;
    const confidence = believe(turn.confidence, belief);
    return confidence < sure ? { first, end, confidence: 0, origin } : { ...turn, confidence };
  });
  const words = named.reduce((sum, { first, end, speaker }) => sum + (speaker === undefined ? 0 : end - first), 0);
  const wrong = named.reduce(
    (sum, turn) => sum + (turn.speaker ? (turn.end - turn.first) * (1 - turn.confidence) : 0),
    0,
  );
  const [host, guest] = [...input.hosts, ...input.guests].map(({ name }) => name);
  const byHand = `Name ${pinned.length > 0 ? "more" : "a few"} turns by hand, and others follow: turns: [{ text: the first words of one, speaker: ${host} }].`;
  const voices = new Set(named.flatMap(({ speaker }) => speaker ?? [])).size;
  if (pinned.length === 0 && (turns.length < leastTurns || words < leastNamed * count || voices < 2))
    return oneTurn(
      count,
      `${sayUnmarked(input)}, and its words do not tell ${host} and ${guest} apart well enough: two voices, no names. ${byHand}${sayEarlier(input)}`,
    );
  const share = `${Math.round((words / count) * 100)} % of its words are given to ${host} and ${guest}`;
  const how = pinned.length > 0 ? "by the turns named by hand and by what they say" : "by what they say";
  const known = input.episode.voices ? " and how they talked in earlier episodes" : "";
  return {
    turns: mergeTurns(joinNameless(named, turns, input.heard.change)),
    guesses: named,
    operations,
    remarks: [`${sayUnmarked(input)}: ${share} ${how}${known}, ${sayWrong(wrong / words)}. ${byHand}`],
  };
}

const fewAsWords = "two three four five six seven eight nine ten".split(" ");

/** How many of the words that are named have a wrong name: a share from 0 to 1, as their certainty gives it. */
function sayWrong(share: number): string {
  const of = Math.min(100, Math.max(2, Math.round(1 / share)));
  return `about one in ${fewAsWords[of - 2] ?? of} of them wrongly`;
}

/** So few words without a name, of which it is not likelier that somebody else says them, belong to the turn before. */
const fewWords = 3;
const likelier = 0.5;

/**
 * Neighbours without a name become one turn where they were taken for the same speaker, or are few words: nothing says that
 * somebody else begins. `change` as it is heard behind each raw word.
 */
const joinNameless = (
  named: readonly SpeakerTurn[],
  guessed: readonly SpeakerTurn[],
  change: Float32Array,
): SpeakerTurn[] =>
  named.reduce<SpeakerTurn[]>((joined, turn, at) => {
    const last = joined.at(-1);
    const { first, end } = turn;
    const goesOn = last && !last.speaker && !turn.speaker && guessed[at]!.speaker === guessed[at - 1]!.speaker;
    const clings =
      last?.origin === "found" && !turn.speaker && end - first <= fewWords && change[first - 1]! < likelier;
    if (goesOn || clings) last.end = end;
    else joined.push({ ...turn });
    return joined;
  }, []);

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

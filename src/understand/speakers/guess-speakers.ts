// Guesses who speaks in each stretch between marks: by who asks and who answers, or, of several people in a role, by who each of them is.
import type { Person } from "../../model/model.js";
import { primaryLanguage } from "../readable/word-facts.js";
import type { HeardWords } from "../reader/read-words.js";
import { adaptVoices } from "./adapt-voices.js";
import { cutStretches } from "./cut-stretches.js";
import { weighVoices } from "./earlier-voices.js";
import type { Pinned } from "./find-pinned.js";
import { findNameSigns, type NameSigns, saidNames } from "./name-signs.js";
import {
  howSure,
  type Speaker,
  type SpeakerInput,
  type SpeakersFound,
  type SpeakerTurn,
  speakerResolver,
} from "./resolve-speaker.js";
import { type SpeakerModel, type Stretch, scoreStretches } from "./speaker-model.js";
import { type PeopleInput, tellPeople } from "./tell-people.js";

export interface GuessInput extends SpeakerInput {
  model: SpeakerModel;
  heard: HeardWords;
  hosts: readonly Person[];
  guests: readonly Person[];
  pinned: readonly Pinned[];
}

/** Log-odds that settle a state. */
const certain = 50;

/** However sure the model is, it has guessed. */
const mostGuessed = 0.98;
/**
 * Where a role has several people, a turn has a name from this certainty on: right for .936 of the words on talks of shows whose
 * weights were fitted without them, .95 where there are two hosts and a guest, .89 where one host has several guests.
 */
const sureOfSeveral = 0.9;

/** One turn per stretch, with its probability, and with a name where that is `leastSure` or more; not merged. */
export function guessSpeakers(input: GuessInput, leastSure?: number): SpeakersFound {
  const { facts, hosts, guests, pinned, model, heard, transcript } = input;
  const hostNames = saidNames(hosts);
  const begins = pinned.filter((pin) => pin.begins).map(({ at }) => at);
  const { stretches, operations, intro } = cutStretches(transcript, facts, heard, hostNames, begins);
  const resolve = speakerResolver(input.show, input.episode);
  const fixed = new Map<number, Pinned>();
  for (const pin of pinned) {
    const at = stretches.findIndex(({ first, end }) => pin.at >= first && pin.at < end);
    if (at >= 0) fixed.set(at, pin);
  }
  // A third voice says nothing of who speaks before and after it.
  const strangers = new Set(
    [...fixed].flatMap(([at, { speaker }]) => (isStranger(resolve(speaker), hosts, guests) ? [at] : [])),
  );
  const people = [...hosts, ...guests];
  const { voices } = input.episode;
  const told: ToldInput = {
    facts,
    stretches,
    asks: scoreStretches(model, facts, stretches),
    ways: readChanges(stretches, strangers),
    people,
    hosts: hosts.length,
    ...(voices ? { earlier: weighVoices(voices, facts, stretches, people) } : {}),
  };
  const several = hosts.length > 1 || guests.length > 1;
  const least = leastSure ?? (several ? sureOfSeveral : 0);
  const pinnedTo = (at: number): Speaker | undefined =>
    strangers.has(at) || !fixed.has(at) ? undefined : resolve(fixed.get(at)!.speaker);
  const tellSome = stretches.length * people.length ** 2 > mostStates ? tellNobody : tellSeveral;
  const voiceAt = several ? tellSome(told, pinnedTo) : tellTwo(told, pinnedTo, intro, strangers);
  const turns = stretches.map(({ first, end }, at): SpeakerTurn => {
    const pin = fixed.get(at);
    if (pin) return { first, end, ...resolve(pin.speaker), ...howSure(pin) };
    const { share, ...who } = voiceAt(at);
    if (share < least) return { first, end, confidence: 0, origin: "found" };
    return { first, end, ...who, confidence: Math.min(mostGuessed, share), origin: "found" };
  });
  const nameless = turns.filter(({ speaker }) => speaker === undefined).length;
  const remarks = nameless === 0 ? [] : [sayNameless(nameless, turns.length, people.length) + sayEarlier(input)];
  return { turns, operations, remarks };
}

const isStranger = ({ speaker, person }: Speaker, hosts: readonly Person[], guests: readonly Person[]): boolean =>
  hosts.length + guests.length > 1 &&
  ![askingName, answeringName].includes(speaker) &&
  ![...hosts, ...guests].some(({ id }) => id === person);

const sayNameless = (nameless: number, all: number, people: number): string =>
  `${people} people speak and the transcript does not say who: ${nameless} of ${all} turns have no name. ` +
  "Name a turn by hand with turns: [{ text: its first words, speaker: who }], or use captions that name the speakers.";

/** What helps beside, where it is not there yet. */
export const sayEarlier = ({ episode, language }: SpeakerInput): string =>
  episode.voices || primaryLanguage(language) !== "en"
    ? ""
    : " So do two earlier episodes whose transcripts name who speaks: how people talk is learned from them.";

/** Before the host's introduction stands a teaser: most of its words are the guest's. */
const teaserOdds = 1;

/** What names said aloud tell of a stretch's speaker; `before` are the signs of the stretch before it. */
function nameBonus(
  { introduces, greets, presents }: NameSigns,
  before: NameSigns | undefined,
  host: Person | undefined,
): number {
  const toHost = (person: Person | undefined): number => (!person ? 0 : person.id === host?.id ? 1 : -1);
  if (introduces) return introduces.id === host?.id ? 5 : -4;
  return toHost(before?.hands) - 2.5 * toHost(greets ?? presents);
}

const askingName = "Speaker 1";
const answeringName = "Speaker 2";

/** A function from stretches to who speaks there: a name, and how likely it is. */
type VoiceAt = (at: number) => Speaker & { share: number };
type ToldInput = Omit<PeopleInput, "known">;

const asSpeaker = (person: Person): Speaker => ({ speaker: person.name, person: person.id });

/** A host and a guest at most: who asks and who answers. */
function tellTwo(
  { facts, stretches, asks, ways, people, hosts, earlier }: ToldInput,
  pinnedTo: (at: number) => Speaker | undefined,
  intro: number | undefined,
  strangers: ReadonlySet<number>,
): VoiceAt {
  const [host, guest] = [people.slice(0, hosts)[0], people.slice(hosts)[0]];
  const names = saidNames(people);
  const signs = stretches.map(({ first, end }) => findNameSigns(facts, first, end, names));
  const known = asks.map((score, at) => {
    if (strangers.has(at)) return 0;
    const pin = pinnedTo(at);
    if (pin) return pin.speaker === askingName || (host && pin.person === host.id) ? certain : -certain;
    const named = nameBonus(signs[at]!, signs[at - 1], host);
    const own = earlier && people.length === 2 ? earlier[at * 2]! - earlier[at * 2 + 1]! : 0;
    return score + own + named - (intro !== undefined && at < intro ? teaserOdds : 0);
  });
  const asking = adaptVoices(known, ways, facts, stretches);
  const hostVoice = host ? asSpeaker(host) : { speaker: askingName };
  const guestVoice = guest ? asSpeaker(guest) : { speaker: answeringName };
  return (at) => ({ ...(asking[at]! >= 0.5 ? hostVoice : guestVoice), share: Math.max(asking[at]!, 1 - asking[at]!) });
}

/** Who speaks and who spoke before, for each stretch, takes eight bytes and a hundred steps; hundreds of people are not told apart. */
const mostStates = 1e7;

const tellNobody = (): VoiceAt => () => ({ speaker: "", share: Number.NEGATIVE_INFINITY });

/** Several people in a role. */
function tellSeveral(told: ToldInput, pinnedTo: (at: number) => Speaker | undefined): VoiceAt {
  const { people, stretches } = told;
  const known = new Map<number, number>();
  stretches.forEach((_, at) => {
    const who = people.findIndex(({ id }) => id === pinnedTo(at)?.person);
    if (who >= 0) known.set(at, who);
  });
  const shares = tellPeople({ ...told, known });
  return (at) => {
    const row = shares.subarray(at * people.length, (at + 1) * people.length);
    const share = Math.max(...row);
    return { ...asSpeaker(people[row.indexOf(share)]!), share };
  };
}

/** One way to believe. */
interface Trust {
  /** Log-odds that a mark has for being one. */
  mark: number;
  /** How much counts what the reader thinks of each mark. */
  heard: number;
  /** Log-odds for changes that the source has no mark at. */
  unmarked: number;
}

const marks: readonly Omit<Trust, "unmarked">[] = [
  { mark: 0, heard: 1 },
  { mark: 0, heard: 1.4 },
  { mark: 1, heard: 0.6 },
  { mark: 2, heard: 0.3 },
  { mark: 3, heard: 0.3 },
  { mark: 3, heard: 0 },
  { mark: 5, heard: 0 },
];
/** Changes without a mark are as frequent as they sound, or hardly ever there. */
const unmarked: readonly number[] = [0, -2];

/** No change is surer than this, and none is surer not to be, in log-odds. */
const surest = 7;

/**
 * For each way of believing, the log-odds that a stretch has another speaker than the one before. `strangers` are stretches
 * of a third voice: before and after one, nothing is known.
 */
function readChanges(stretches: readonly Stretch[], strangers: ReadonlySet<number>): Float64Array[] {
  const anyMark = stretches.some(({ marked }, at) => marked && at > 0);
  const ways: readonly Trust[] = anyMark
    ? marks.flatMap((one) => unmarked.map((shift) => ({ ...one, unmarked: shift })))
    : [{ mark: 0, heard: 1, unmarked: 0 }];
  return ways.map((way) =>
    Float64Array.from(stretches, (one, at) =>
      at === 0 || strangers.has(at) || strangers.has(at - 1) ? 0 : changeOdds(one, stretches[at - 1]!, way),
    ),
  );
}

function changeOdds({ marked, change }: Stretch, before: Stretch, { mark, heard, unmarked }: Trust): number {
  const sounds = toOdds(Math.min(0.999, Math.max(0.001, change)));
  const here = toShare(marked ? mark + heard * sounds : unmarked + sounds);
  const hidden = Math.min(0.5, Math.exp(unmarked) * before.hidden);
  const odds = toOdds(here * (1 - hidden) + (1 - here) * hidden);
  return Math.max(-surest, Math.min(surest, odds));
}

const toOdds = (share: number): number => Math.log(share / (1 - share));
const toShare = (odds: number): number => 1 / (1 + Math.exp(-odds));

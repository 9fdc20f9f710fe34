// Guesses who speaks in each stretch between marks: who asks and who answers by the model, then their names.
import type { Person } from "../../model/model.js";
import type { HeardWords } from "../reader/read-words.js";
import { adaptVoices } from "./adapt-voices.js";
import { cutStretches } from "./cut-stretches.js";
import type { Pinned } from "./find-pinned.js";
import { findNameSigns, type NameSigns, saidNames } from "./name-signs.js";
import { type Speaker, speakerResolver } from "./resolve-speaker.js";
import { type SpeakerModel, type Stretch, scoreStretches } from "./speaker-model.js";
import { howSure, type SpeakerInput, type SpeakersFound, type SpeakerTurn } from "./speaker-turn.js";

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
/** Of three voices and more, one whom a name said aloud tells is named from this certainty on. */
const sureOfMany = 0.8;
/**
 * The only guest is named from this one on by answering alone: right for .93 of the words on 19 talks of two hosts and a guest.
 * The only host is not named by asking alone: where guests ask too, two words in three would be right however sure it seems.
 */
const sureOfAnswers = 0.97;

/** One turn per stretch, named and with its probability; not merged. */
export function guessSpeakers(input: GuessInput): SpeakersFound {
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
  // A third voice says nothing of who speaks before and after it.
  const strangers = new Set(
    [...fixed].flatMap(([at, { speaker }]) => (isStranger(resolve(speaker), hosts, guests) ? [at] : [])),
  );
  const known = scoreStretches(model, facts, stretches).map((score, at) => {
    const pin = fixed.get(at);
    if (pin) {
      const { speaker, person } = resolve(pin.speaker);
      if (strangers.has(at)) return 0;
      return isHost(person) || speaker === askingName ? certain : -certain;
    }
    const named = nameBonus(signs[at]!, signs[at - 1], isHost, isGuest);
    return score + named - (intro !== undefined && at < intro ? teaserOdds : 0);
  });
  const asking = adaptVoices(known, readChanges(stretches, strangers), facts, stretches);
  const states = Uint8Array.from(asking, (share) => (share >= 0.5 ? 0 : 1));
  const voices = nameVoices(states, signs, hosts, guests);
  const many = hosts.length + guests.length > 2;
  const turns = stretches.map(({ first, end }, at): SpeakerTurn => {
    const pin = fixed.get(at);
    if (pin) return { first, end, ...resolve(pin.speaker), ...howSure(pin) };
    const { person, name, sure, said } = voices[at]!;
    const confidence = Math.min(mostGuessed, Math.max(asking[at]!, 1 - asking[at]!) * sure);
    const least = said ? sureOfMany : isGuest(person?.id) ? sureOfAnswers : 1;
    if (many && (!person || confidence < least)) return { first, end, confidence: 0, origin: "found" };
    const who = person ? { speaker: person.name, person: person.id } : { speaker: name };
    return { first, end, ...who, confidence, origin: "found" };
  });
  const nameless = turns.filter(({ speaker }) => speaker === undefined).length;
  const remarks = nameless === 0 ? [] : [sayNameless(nameless, turns.length, hosts.length + guests.length)];
  return { turns, operations, remarks };
}

const isStranger = ({ speaker, person }: Speaker, hosts: readonly Person[], guests: readonly Person[]): boolean =>
  hosts.length > 0 &&
  guests.length > 0 &&
  ![askingName, answeringName].includes(speaker) &&
  ![...hosts, ...guests].some(({ id }) => id === person);

const sayNameless = (nameless: number, all: number, people: number): string =>
  `${people} people speak and the transcript does not say who: ${nameless} of ${all} turns have no name. ` +
  "Name a turn by hand with turns: [{ text: its first words, speaker: who }], or use captions that name the speakers.";

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

const askingName = "Speaker 1";
const answeringName = "Speaker 2";

interface Voice {
  person?: Person;
  name: string;
  /** How sure the name is, given the role. */
  sure: number;
  /** A name said aloud tells it, and not the role alone. */
  said?: boolean;
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
    if (role.length === 1) {
      const [only] = role;
      const said = sign.introduces?.id === only!.id || signs[at - 1]?.hands?.id === only!.id;
      return { person: only!, name, sure: 1, said };
    }
    if (role.length === 0) return { name, sure: 1 };
    const inRole = (person: Person | undefined): Person | undefined =>
      person && role.some(({ id }) => id === person.id) ? person : undefined;
    const changed = at > 0 && states[at] !== states[at - 1];
    since = states[at] === 0 && !both ? since + 1 : since;
    const said = inRole(sign.introduces) ?? (changed || at === 0 ? inRole(signs[at - 1]?.hands) : undefined);
    if (said) {
      holder = said;
      since = 0;
      return { person: said, name, sure: sign.introduces ? 0.95 : 0.8, said: true };
    }
    // Whoever was named keeps the floor over a short remark of the other side.
    const keeps = inRole(holder);
    if (keeps && since <= 1 && keeps.id !== sign.greets?.id) return { person: keeps, name, sure: 0.6 };
    return { name, sure: 0.5 };
  });
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

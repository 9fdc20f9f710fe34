// Guesses who speaks in each stretch between marks: who asks and who answers by the model, then their names.
import type { Person } from "../../model/model.js";
import type { HeardWords } from "../reader/read-words.js";
import { adaptVoices } from "./adapt-voices.js";
import { cutStretches } from "./cut-stretches.js";
import type { Pinned } from "./find-pinned.js";
import { findNameSigns, type NameSigns, saidNames } from "./name-signs.js";
import { answeringName, askingName, nameVoices } from "./name-voices.js";
import { type Speaker, speakerResolver } from "./resolve-speaker.js";
import { type SpeakerModel, scoreStretches } from "./speaker-model.js";
import { howSure, type SpeakerInput, type SpeakersFound, type SpeakerTurn } from "./speaker-turn.js";
import { readChanges } from "./trust-marks.js";

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

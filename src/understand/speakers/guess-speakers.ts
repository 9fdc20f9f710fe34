// Guesses who speaks in each stretch between marks: who asks and who answers by the model, then their names.
import type { Person } from "../../model/model.js";
import { adaptVoices } from "./adapt-voices.js";
import { cutStretches } from "./cut-stretches.js";
import type { Pinned } from "./find-pinned.js";
import type { SpeakerInput, SpeakersFound, SpeakerTurn } from "./find-speakers.js";
import { findNameSigns, type NameSigns, saidNames } from "./name-signs.js";
import { speakerResolver } from "./resolve-speaker.js";
import { type SpeakerModel, scoreChain } from "./speaker-model.js";

export interface GuessInput extends SpeakerInput {
  model: SpeakerModel;
  hosts: readonly Person[];
  guests: readonly Person[];
  pinned: readonly Pinned[];
}

/** Log-odds that settle a state. */
const certain = 50;

/** One turn per stretch, named and with its probability; not merged. */
/** However sure the model is, it has guessed. */
const mostGuessed = 0.98;

export function guessSpeakers(input: GuessInput): SpeakersFound {
  const { facts, hosts, guests, pinned, model, transcript } = input;
  const hostNames = saidNames(hosts);
  const begins = pinned.filter((pin) => pin.begins).map(({ at }) => at);
  const { stretches, operations, intro } = cutStretches(transcript, facts, hostNames, begins);
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
  const chain = scoreChain(model, facts, stretches, (at) => {
    const pin = fixed.get(at);
    if (pin) {
      const { speaker, person } = resolve(pin.speaker);
      if (isHost(person) || speaker === askingName) return certain;
      return -certain;
    }
    return nameBonus(signs[at]!, isHost, isGuest) + (intro !== undefined && at < intro ? -teaserOdds : 0);
  });
  const asking = adaptVoices(chain, facts, stretches);
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

function nameBonus(
  { introduces, greets }: NameSigns,
  isHost: (id: string | undefined) => boolean,
  isGuest: (id: string | undefined) => boolean,
): number {
  if (introduces) return isHost(introduces.id) ? 5 : -4;
  if (greets && isGuest(greets.id)) return 2.5;
  if (greets && isHost(greets.id)) return -2.5;
  return 0;
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

// The voices of an episode in the order and colours in which its page shows them.
import type { Understood } from "../../../model/model.js";

/** A voice: its name, its person when it is one, its colour (0 to 5), and how much of the talk is its. */
export interface Voice {
  name: string;
  person?: string;
  colour: number;
  /** Seconds, and 0 to 1. */
  talkTime: number;
  share: number;
}

const colours = 6;

/** Voices by name, those who talk most first. A turn without a name belongs to the voice "". */
export function findVoices(understood: Understood): Map<string, Voice> {
  const times = new Map<string, { time: number; person?: string }>();
  let total = 0;
  for (const turn of understood.turns) {
    const name = turn.speaker ?? "";
    const length = Math.max(0, turn.end - turn.start) || 0;
    total += length;
    const known = times.get(name);
    if (known) known.time += length;
    else times.set(name, { time: length, ...(turn.person === undefined ? {} : { person: turn.person }) });
  }
  const shares = new Map(understood.people.map((one) => [one.person.id, one]));
  return new Map(
    [...times]
      .sort(([, a], [, b]) => b.time - a.time)
      .map(([name, { time, person }], at) => {
        const known = person === undefined ? undefined : shares.get(person);
        const voice: Voice = {
          name,
          ...(person === undefined ? {} : { person }),
          colour: Math.min(at, colours - 1),
          talkTime: known?.talkTime ?? time,
          share: known?.share ?? (total > 0 ? time / total : 0),
        };
        return [name, voice];
      }),
  );
}

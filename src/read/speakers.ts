// Speakers named in front-matter: labels of a transcript and turns, led to people.

import { findNear } from "../base/near.js";
import { asTyped } from "../base/say-found.js";
import type { Person } from "../model/model.js";
import { findPeople, sayUnclear } from "./namesakes.js";
import { type FileReading, report } from "./reading.js";

/** Labels of a transcript, as `speakers` has them, with the id of each one's person; a name that is nobody's stays a name. */
export function resolveLabels(
  reading: FileReading,
  typed: Record<string, string>,
  people: readonly Person[],
  cast: readonly Person[] = [],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([label, name]) => [
      label,
      resolveSpeaker(reading, name, people, `speakers.${label}`, cast),
    ]),
  );
}

/** The id of the person that is meant (where several have the name, the one of the `cast`), or the name as it stands. What can only be an id has to be one. */
export function resolveSpeaker(
  reading: FileReading,
  typed: string,
  people: readonly Person[],
  field: string,
  cast: readonly Person[] = [],
): string {
  const matches = findPeople(Object.fromEntries([...people].reverse().map((one) => [one.id, one])), typed);
  const here = matches.filter(({ id }) => cast.some((one) => one.id === id));
  const [person, other] = here.length > 0 ? here : matches;
  if (person && other) reading.problems.push(sayUnclear(reading, typed, here.length > 0 ? here : matches, field));
  if (person) return person.id;
  if (/^[a-z0-9][a-z0-9_-]*$/.test(typed)) {
    const near = findNear(
      typed,
      people.flatMap((one) => [one.id, one.name]),
    );
    const hint = near ? `Did you mean ${near}?` : `Known: ${people.map((one) => one.id).join(", ") || "nobody"}.`;
    reading.problems.push(
      report(reading, field, asTyped(JSON.stringify(typed)), "a person's id or name", { rule: "person", hint }),
    );
  }
  return typed;
}

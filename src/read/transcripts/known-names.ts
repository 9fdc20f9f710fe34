// Tells whether a label of a transcript is somebody who is expected to speak: a host, a guest, or one of their other names.
import { foldName } from "../../conventions/same-person.js";

/** Names as labels spell them: whole, and the first of several words alone. */
export function knownNames(people: readonly string[]): ReadonlySet<string> {
  const names = people.map(foldName).filter((name) => name !== "");
  return new Set([...names, ...names.map((name) => name.split(" ")[0]!)]);
}

/** Whether `label` is one of them, with or without a role in brackets behind it. */
export const isKnown = (label: string, names: ReadonlySet<string>): boolean =>
  names.has(foldName(label.replace(/\s*\([^()]*\)\s*$/, "")));

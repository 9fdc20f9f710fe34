// Names the asking and the answering voice: by their role where one person has it, else by what names say aloud.
import type { Person } from "../../model/model.js";
import type { NameSigns } from "./name-signs.js";

export const askingName = "Speaker 1";
export const answeringName = "Speaker 2";

interface Voice {
  person?: Person;
  name: string;
  /** How sure the name is, given the role. */
  sure: number;
  /** A name said aloud tells it, and not the role alone. */
  said?: boolean;
}

/** Names for the asking and the answering turns. With several people in a role only what names say aloud tells them apart. */
export function nameVoices(
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

// What the doctor finds: how a thing is, and what to do about it.

export interface Finding {
  name: string;
  /** `note`: airdate works, but somebody may want to know. */
  state: "fine" | "note" | "wrong";
  says: string;
  /** What to type or to change. */
  todo?: string;
}

export const fine = (name: string, says: string): Finding => ({ name, state: "fine", says });
export const note = (name: string, says: string, todo?: string): Finding => ({
  name,
  state: "note",
  says,
  ...(todo === undefined ? {} : { todo }),
});
export const wrong = (name: string, says: string, todo: string): Finding => ({ name, state: "wrong", says, todo });

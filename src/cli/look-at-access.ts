// What the doctor finds, and whether the show's folder can be written, and what is built in it be read by others.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { lockFile } from "../conventions/addresses.js";
import { mayWrite } from "../write/disk/user-file.js";

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

/** What keeps builds from writing into the folder, and servers from reading what they wrote. */
export function lookAtAccess(root: string): Finding[] {
  const closed = ["", "episodes", "out", ".airdate", lockFile].filter((name) => {
    const path = join(root, name);
    return existsSync(path) && !mayWrite(path);
  });
  const hidden = lookAtReaders(root);
  return closed.length === 0
    ? [fine("writing", "the show's folder can be written"), ...hidden]
    : closed.map((name) => wrong("writing", `${name || root} is protected`, `chmod -R u+w ${join(root, name)}`));
}

/** A build writes with the rights that its umask leaves, as other generators do: with 077 a server of another user answers 403. */
function lookAtReaders(root: string): Finding[] {
  const out = statSync(join(root, "out"), { throwIfNoEntry: false });
  if (process.platform === "win32" || out === undefined || (out.mode & 0o005) === 0o005) return [];
  return [
    note(
      "reading",
      "out/ can be read by nobody but you and your group: a web server of another user cannot serve it from this disk",
      `umask 022 before the build, and chmod -R o+rX ${join(root, "out")}; copies made with rsync take --chmod=D755,F644`,
    ),
  ];
}

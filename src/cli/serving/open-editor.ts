// Opens a file of the show at its line in the editor of whoever sits at this machine.
import { spawn } from "node:child_process";
import { basename } from "node:path";
import type { Place } from "../../model/model.js";
import type { Terminal } from "../command.js";
import { findProgram } from "../find-program.js";

export type EditorPlace = Required<Place>;

/** Program -> its words for a place. Editors that live in a terminal are not here: serve has taken that one. */
const editors: Record<string, (place: EditorPlace) => string[]> = {
  code: ({ file, line, column }) => ["--goto", `${file}:${line}:${column}`],
  codium: ({ file, line, column }) => ["--goto", `${file}:${line}:${column}`],
  cursor: ({ file, line, column }) => ["--goto", `${file}:${line}:${column}`],
  windsurf: ({ file, line, column }) => ["--goto", `${file}:${line}:${column}`],
  subl: ({ file, line, column }) => [`${file}:${line}:${column}`],
  zed: ({ file, line, column }) => [`${file}:${line}:${column}`],
  zeditor: ({ file, line, column }) => [`${file}:${line}:${column}`],
  mate: ({ file, line }) => ["--line", String(line), file],
  bbedit: ({ file, line }) => [`+${line}`, file],
  gvim: ({ file, line }) => [`+${line}`, file],
  mvim: ({ file, line }) => [`+${line}`, file],
  emacsclient: ({ file, line, column }) => ["--no-wait", `+${line}:${column}`, file],
  gedit: ({ file, line }) => [`+${line}`, file],
  kate: ({ file, line, column }) => ["--line", String(line), "--column", String(column), file],
  idea: ({ file, line }) => ["--line", String(line), file],
  webstorm: ({ file, line }) => ["--line", String(line), file],
};

/** An editor that can be opened from a page: its program, and what is said of it. */
export interface Editor {
  name: string;
  open(place: EditorPlace): void;
}

/**
 * The editor that AIRDATE_EDITOR, VISUAL or EDITOR names, as long as it has a window of its own; without one the first known
 * editor that is installed. Undefined where there is none.
 */
export function findEditor({ env, say }: Pick<Terminal, "env" | "say">): Editor | undefined {
  const named = [env.AIRDATE_EDITOR, env.VISUAL, env.EDITOR].flatMap((value) => {
    const [program, ...words] = (value ?? "").trim().split(/\s+/);
    const name = basename(program ?? "").replace(/\.(exe|cmd)$/i, "");
    return program && Object.hasOwn(editors, name)
      ? [{ name, program, words: words.filter((word) => word !== "--wait" && word !== "-w") }]
      : [];
  });
  const known = Object.keys(editors).map((name) => ({ name, program: name, words: [] as string[] }));
  for (const { name, program, words } of [...named, ...known]) {
    const path = program.includes("/") ? program : findProgram(program, env);
    if (path === undefined) continue;
    return {
      name,
      open(place) {
        const child = spawn(path, [...words, ...editors[name]!(place)], { stdio: "ignore", detached: true });
        child.once("error", (error) => say(`${name} could not be opened: ${error.message}`));
        child.unref();
      },
    };
  }
  return undefined;
}

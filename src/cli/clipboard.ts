// Puts text on the system's clipboard where there is a program for that.
import { spawnSync } from "node:child_process";
import { findProgram } from "./find-program.js";

/** Programs that take a clipboard's text on standard input, in the order in which they are tried. */
const programs = [
  { name: "pbcopy", args: [], fits: ({ platform }: Surroundings) => platform === "darwin" },
  {
    name: "clip.exe",
    args: [],
    fits: ({ platform, env }: Surroundings) => platform === "win32" || Boolean(env.WSL_DISTRO_NAME),
  },
  { name: "wl-copy", args: [], fits: ({ env }: Surroundings) => Boolean(env.WAYLAND_DISPLAY) },
  { name: "xclip", args: ["-selection", "clipboard"], fits: ({ env }: Surroundings) => Boolean(env.DISPLAY) },
];

interface Surroundings {
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Runs a program with a text on standard input; true when it went well. */
export type Run = (program: string, args: readonly string[], input: string | Uint8Array) => boolean;

const runProgram: Run = (program, args, input) =>
  spawnSync(program, args, { input, stdio: ["pipe", "ignore", "ignore"], timeout: 5000 }).status === 0;

/** The program that would be asked first, where it is there. */
export const findClipboard = (surroundings: Surroundings): string | undefined =>
  programs.find(({ name, fits }) => fits(surroundings) && findProgram(name, surroundings.env))?.name;

/** Copies a text and gives the program's name; undefined where there is no clipboard. */
export function copyText(text: string, surroundings: Surroundings, run: Run = runProgram): string | undefined {
  for (const { name, args, fits } of programs) {
    if (!fits(surroundings)) continue;
    // clip.exe reads the console's code page unless the text says that it is UTF-16.
    const input = name === "clip.exe" ? Buffer.from(`\uFEFF${text}`, "utf16le") : text;
    if (run(name, args, input)) return name;
  }
  return undefined;
}

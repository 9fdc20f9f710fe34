// Opens a page in the browser of whoever sits at this machine.
import { spawn } from "node:child_process";
import type { Terminal } from "../command.js";
import { findProgram } from "../find-program.js";

/** Programs that open an address, in the order in which they are tried; the address comes last. */
const openers: Record<string, readonly (readonly string[])[]> = {
  darwin: [["open"]],
  // start is a word of cmd itself; its first text in quotes would be a title.
  win32: [["cmd", "/c", "start", '""']],
  linux: [["wslview"], ["xdg-open"]],
};

/** Opens an address; where nothing can, says so, and the program goes on. */
export function openPage(address: string, { env, say }: Pick<Terminal, "env" | "say">): void {
  const refuse = (): void => say("No browser could be opened from here: open the address yourself.");
  const opener = (openers[process.platform] ?? openers.linux!).find(([name]) => findProgram(name!, env));
  if (!opener) {
    refuse();
    return;
  }
  const [name, ...words] = opener;
  const child = spawn(name!, [...words, address], { stdio: "ignore", detached: true });
  child.once("error", refuse);
  child.unref();
}

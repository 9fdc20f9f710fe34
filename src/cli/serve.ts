// airdate serve: shows the site in a browser while its episodes are written; nothing is written to the disk.

import { spawn } from "node:child_process";
import { renderUnicodeCompact } from "uqr";
import { sayValue } from "../base/say-found.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { findProgram } from "./find-program.js";
import { startServing } from "./serving/start-serving.js";

const usualPort = 4321;

export const command: Command = {
  name: "serve",
  takes: "[root]",
  summary: "Show the site in a browser while you write: drafts too, and pages reload by themselves",
  options: [
    { flags: "--port <n>", says: `where to listen (default: ${usualPort}, or the next that is free)` },
    { flags: "--host <address>", says: "listen there, for others to see it", default: "127.0.0.1" },
    { flags: "--open", says: "open it in the browser" },
    { flags: "--at <time>", says: "the moment to show (default: now)" },
  ],
  examples: ["airdate serve --open", "airdate serve shows/harbour --port 8080", "airdate serve --host 0.0.0.0"],
  async run({ args: [root = "."], options }, terminal) {
    const given = options.port as string | undefined;
    if (given !== undefined && !(/^\d{1,5}$/.test(given) && Number(given) < 65536))
      throw new UsageError(sayValue("--port", `"${given}"`, "a number from 0 to 65535"));
    const stopped = waitForStop();
    const started = await startServing(
      {
        root,
        host: options.host as string,
        port: Number(given ?? usualPort),
        tries: given === undefined ? 50 : 1,
        ...(options.at === undefined ? {} : { at: options.at as string }),
      },
      terminal,
    ).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") throw new UsageError(`Port ${given} is taken`, "choose another with --port");
      if (error.code === "EADDRNOTAVAIL") throw new UsageError(`This machine has no address ${options.host}`);
      throw error;
    });
    terminal.print(`${started.url}\n`);
    terminal.say(`What waits, what is wrong and the texts to paste: ${started.desk}`);
    if (started.phone) terminal.say(`On a phone: ${started.phone}\n${renderUnicodeCompact(started.phone)}`);
    if (options.open === true) openPage(started.url, terminal);
    terminal.say("Ctrl-C ends it.");
    await stopped;
    await started.close();
    return 0;
  },
};

/** Resolves when the person at the keyboard, or the system, wants it to end. */
const waitForStop = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => done());
  });

/** Programs that open an address, in the order in which they are tried; the address comes last. */
const openers: Record<string, readonly (readonly string[])[]> = {
  darwin: [["open"]],
  // start is a word of cmd itself; its first text in quotes would be a title.
  win32: [["cmd", "/c", "start", '""']],
  linux: [["wslview"], ["xdg-open"]],
};

/** Opens an address in the browser of whoever sits at this machine; where nothing can, says so, and the program goes on. */
function openPage(address: string, { env, say }: Pick<Terminal, "env" | "say">): void {
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

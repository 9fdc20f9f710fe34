// airdate serve: shows the site in a browser while its episodes are written; nothing is written to the disk.

import { spawn } from "node:child_process";
import { realpathSync, statSync } from "node:fs";
import { renderUnicodeCompact } from "uqr";
import { sayValue } from "../base/say-found.js";
import { basePath } from "../conventions/addresses.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { findProgram } from "./find-program.js";
import { mostSaid, sayProblems } from "./say-problems.js";
import { sayTallies } from "./say-tallies.js";
import { deskPath } from "./serving/live-script.js";
import { findEditor } from "./serving/open-editor.js";
import { openPreview, type Preview } from "./serving/preview.js";
import type { Change } from "./serving/remembered-folder.js";
import { phoneOf, type ServerSetting, type Serving, servePreview } from "./serving/server.js";
import { type Watching, watchShow } from "./serving/watch.js";
import { tallyDue, tallyHeldBack } from "./tally-episodes.js";

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

interface ServeOptions extends Pick<ServerSetting, "host" | "port" | "tries"> {
  root: string;
  /** The moment to show; without it the clock goes on. */
  at?: string;
}

export interface Started {
  /** With the show's base path and a trailing slash. */
  url: string;
  /** The same for other machines, where it is served to them. */
  phone?: string;
  /** The pages for who writes the show. */
  desk: string;
  close(): Promise<void>;
}

/** The longest time that a timer can wait, in milliseconds. */
const longest = 2 ** 31 - 1;

export async function startServing(options: ServeOptions, terminal: Terminal): Promise<Started> {
  const { host, at } = options;
  if (!statSync(options.root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${options.root}`, "name the folder that holds episodes/");
  const root = realpathSync(options.root);
  const clock = (): number => terminal.now(at);
  // From before the first look at the show: what is saved while it is built for the first time is not missed.
  const watching = await watchShow(root, terminal.say);
  const [preview, serving] = await open(root, clock, options, watching, terminal).catch(async (error) => {
    await watching.close();
    throw error;
  });

  let due: NodeJS.Timeout | undefined;
  const build = async (changes: readonly Change[]): Promise<void> => {
    const before = performance.now();
    try {
      await preview.rebuild(changes);
    } catch (error) {
      terminal.say(`airdate: ${(error as Error).stack}`);
      return;
    }
    serving.tell();
    const { problems, stale } = preview.state();
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) sayProblems(errors, terminal, root);
    const names = changes.map(({ path }) => path).slice(0, 3);
    const took = Math.round(performance.now() - before);
    terminal.say(
      `${names.join(", ") || "An episode is due"}: ${stale ? "cannot be shown yet" : "built"} in ${took} ms`,
    );
  };
  /** One build at a time, in the order they were wanted: an older one must not take the place of a newer. */
  let building = Promise.resolve();
  const rebuild = (changes: readonly Change[]): Promise<void> => {
    building = building.then(() => build(changes)).then(waitForNext);
    return building;
  };
  /** What becomes due while the preview runs comes out there as well. */
  const waitForNext = (): void => {
    clearTimeout(due);
    const next = at === undefined && !closed ? preview.built()?.nextDue : undefined;
    if (next) due = setTimeout(() => void rebuild([]), Math.min(longest, Math.max(0, next.date - clock()) + 50));
    due?.unref();
  };
  let closed = false;
  watching.tell(rebuild);
  waitForNext();

  const show = preview.built()?.site?.show;
  const name = host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host;
  const origin = `http://${name.includes(":") ? `[${name}]` : name}:${serving.port}`;
  return {
    url: `${origin}${show ? basePath(show) : ""}/`,
    ...phoneOf(preview, host, serving.port),
    desk: origin + deskPath,
    async close() {
      closed = true;
      clearTimeout(due);
      await Promise.all([watching.close(), serving.close()]);
      await building;
    },
  };
}

/** The preview, and the server that shows it; every page that is asked for is a reason to look for what changed. */
async function open(
  root: string,
  clock: () => number,
  { host, port, tries }: ServeOptions,
  watching: Watching,
  terminal: Terminal,
): Promise<[Preview, Serving]> {
  const preview = await openPreview(root, clock, terminal.spell);
  sayProblems(preview.state().problems, terminal, root, mostSaid);
  const loaded = preview.built()?.loaded;
  if (loaded) terminal.say(sayTallies([tallyDue(loaded), ...tallyHeldBack(loaded, true)]));
  const said = new Set(preview.state().problems);
  // What is wrong with a template is found when a page is made of it: said here as well as over the page, and once.
  const noticed = (): void => {
    const fresh = preview.state().problems.filter((problem) => !said.has(problem));
    for (const problem of fresh) said.add(problem);
    sayProblems(
      fresh.filter(({ rule }) => rule === "template"),
      terminal,
      root,
    );
  };
  const editor = findEditor(terminal);
  const serving = await servePreview(preview, { host, port, tries, editor, asked: watching.look, noticed });
  return [preview, serving];
}

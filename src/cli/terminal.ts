// The terminal that the command runs in: its streams, its clock, and the name under which the command was called.
import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import { basename, relative } from "node:path";
import { formatIso } from "../base/date-text.js";
import { sayValue } from "../base/say-found.js";
import { explainSystemError, SaidError } from "../base/system-errors.js";
import { type Terminal, UsageError } from "./command.js";
import { commands } from "./commands.js";

/** The terminal that this process runs in. */
export function realTerminal(words: readonly string[]): BareTerminal {
  const { env } = process;
  const interactive = isTerminal(2);
  const screen = openScreen(interactive && env.TERM !== "dumb");
  return {
    words,
    called: howCalled({ script: process.argv[1], cwd: process.cwd(), env }),
    ...screen,
    colour: interactive && !env.NO_COLOR && env.TERM !== "dumb",
    ...(interactive ? { width: columns() } : {}),
    interactive,
    env,
    ...(interactive && isTerminal(0)
      ? { converse: async (talk) => (await import("./asking/converse.js")).converse(talk) }
      : {}),
    now: (at) => readNow(at, env),
  };
}

/** Columns of the terminal that standard error is. */
const columns = (): number => process.stderr.columns || 80;

/** The two streams, and on a terminal that can (`live`) a line that whatever comes next takes the place of. */
function openScreen(live: boolean): Pick<Terminal, "print" | "say" | "draw"> {
  const [print, say] = [writeAtOnce(1), writeAtOnce(2)];
  let drawn = "";
  const draw = (line: string): void => {
    // Back to the beginning of the line, and everything behind it erased.
    if (line !== drawn) say(`\r\u001b[K${line.slice(0, columns() - 1)}`);
    drawn = line;
  };
  return {
    print(text) {
      draw("");
      print(text);
    },
    say(line) {
      draw("");
      say(`${line}\n`);
    },
    ...(live ? { draw } : {}),
  };
}

/**
 * Whether a stream is a terminal. What is no device, or the one that takes everything, cannot be one, and Node's module for terminals
 * loads that for sockets.
 */
function isTerminal(stream: number): boolean {
  try {
    const stat = fstatSync(stream);
    return stat.isCharacterDevice() && !isNowhere(stat) && process.getBuiltinModule("node:tty").isatty(stream);
  } catch {
    return false;
  }
}

/** Windows tells no devices apart. */
const isNowhere = ({ rdev }: Stats): boolean => process.platform !== "win32" && rdev === statSync("/dev/null").rdev;

/** The build's only notion of now. Throws a `UsageError` when the words are no time. */
export function readNow(at: string | undefined, env: Record<string, string | undefined>): number {
  if (at !== undefined) {
    const day = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/.exec(at)?.[1];
    const time = day === undefined ? Number.NaN : Date.parse(at);
    // 30 February would be 2 March, a day on which other episodes are out.
    if (Number.isNaN(time) || new Date(Date.parse(day!)).toISOString().slice(0, 10) !== day)
      throw new UsageError(sayValue("--at", `"${at}"`, "an instant such as 2026-02-05T14:00:00Z"));
    return checkNow("--at", time);
  }
  if (env.SOURCE_DATE_EPOCH !== undefined) {
    if (!/^\d{1,12}$/.test(env.SOURCE_DATE_EPOCH))
      throw new UsageError(sayValue("SOURCE_DATE_EPOCH", `"${env.SOURCE_DATE_EPOCH}"`, "seconds since 1970"));
    return checkNow("SOURCE_DATE_EPOCH", Number(env.SOURCE_DATE_EPOCH) * 1000);
  }
  return checkNow("the clock", Date.now());
}

/** Before this no feed was made. */
const earliest = Date.UTC(2001, 0, 1);

/** A machine that was switched off may take today for a day of 1970, until it has asked the network. */
function checkNow(source: string, now: number): number {
  if (now >= earliest || now === 0) return now;
  const hint = "set the clock right, or give --at; a machine without a battery asks the network first";
  throw new UsageError(`Now is ${formatIso(now)} by ${source}, before there were podcasts: nothing would be due`, hint);
}

/** So long it waits before it tries a full pipe again, in milliseconds. */
const waiting = 5;

/**
 * A function that writes text to standard output (1) or standard error (2). It comes back when all of it is written: Node's own
 * streams keep back what does not fit into a pipe, and where both go into one pipe pieces of lines came in between. Whoever
 * reads may stop early (`| head`): then nothing more is written, and the command goes on. Throws a `SaidError` where standard
 * output cannot be written for another reason.
 */
function writeAtOnce(stream: 1 | 2): (text: string) => void {
  let closed = false;
  return (text) => {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length && !closed; ) {
      try {
        done += writeSync(stream, bytes, done, bytes.length - done);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waiting);
        else {
          closed = true;
          if (stream === 1 && code !== "EPIPE" && code !== "EOF") throw sayUnwritten(error);
        }
      }
    }
  };
}

const sayUnwritten = (error: unknown): SaidError =>
  new SaidError(
    `What this command prints could not be written: ${explainSystemError(error)?.says ?? String(error)}`,
    "look where standard output goes",
  );

/** What tells how the command was called. */
export interface Call {
  /** Path of the script that runs. */
  script: string | undefined;
  cwd: string;
  env: Record<string, string | undefined>;
}

/** Name of a package manager, as it calls itself -> how it runs what is installed beside the show. */
const runners: Record<string, string> = { pnpm: "pnpm exec", yarn: "yarn", bun: "bunx" };

/** The words before a command's name: `airdate` where that is on the path, else `npx airdate` or `node dist/bin.js`. */
export function howCalled({ script = "", cwd, env }: Call): string {
  const parts = script.split(/[\\/]/);
  const at = parts.lastIndexOf("node_modules");
  if (at >= 0) {
    const manager = env.npm_config_user_agent?.split("/")[0];
    const isNear = !relative(parts.slice(0, at).join("/") || "/", cwd.replaceAll("\\", "/")).startsWith("..");
    return manager !== undefined || isNear ? `${runners[manager ?? ""] ?? "npx"} airdate` : "airdate";
  }
  if (basename(script) !== "bin.js") return "airdate";
  const near = relative(cwd, script);
  const place = near.startsWith("..") ? script : near;
  return `node ${/\s/.test(place) ? `"${place}"` : place}`;
}

const names = new Set(Object.keys(commands).map((name) => name.split(" ")[0]!));
const command = new RegExp(`(?<![\\w./-])airdate (?=(?:${[...names].join("|")})(?![\\w-]))`, "g");
/** A line of a file that is shown with its number. */
const quoted = /^ *\d+ \| /;

/** The text with every command in it as this one was called; lines that are quoted of files stay. */
export function spellCommands(text: string, { called = "airdate" }: Pick<Terminal, "called">): string {
  if (called === "airdate") return text;
  return text
    .split("\n")
    .map((line) => (quoted.test(line) ? line : line.replace(command, `${called} `)))
    .join("\n");
}

/** A terminal that does not know yet how commands are named. */
export type BareTerminal = Omit<Terminal, "spell">;

/** The same terminal, which knows it: all that is said is spelled so. */
export const withSpelling = (terminal: BareTerminal): Terminal => ({
  ...terminal,
  spell: (text) => spellCommands(text, terminal),
  say: (line) => terminal.say(spellCommands(line, terminal)),
});

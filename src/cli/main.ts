// Takes the words typed, finds their command, and turns what happens into an exit code.
import { fstatSync } from "node:fs";
import { SaidError } from "../base/said-error.js";
import { sayValue } from "../base/say-found.js";
import { explainSystemError } from "../base/system-errors.js";
import { type BuildCommandOptions, readBuildOptions } from "./building/build-options.js";
import { StoppedError } from "./building/hear-signals.js";
import { printReports, tryQuickBuild } from "./building/quick-build.js";
import { type BareTerminal, howCalled, withSpelling } from "./called.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { commands, groups } from "./commands.js";
import { writeAtOnce } from "./say-at-once.js";
import { version } from "./version.js";

/** Runs one command line and gives its exit code. Never throws. */
export async function main(argv: readonly string[], given: BareTerminal = realTerminal(argv)): Promise<number> {
  const terminal = withSpelling(given);
  try {
    if (argv[0] === "--version" || argv[0] === "-V") {
      terminal.print(`${version()}\n`);
      return 0;
    }
    // What needs no help and has no fault is understood without the full parser.
    const options = argv[0] === "build" ? readBuildOptions(argv.slice(1)) : undefined;
    return options ? await build(options, terminal) : await dispatch(argv, terminal);
  } catch (error) {
    return reportError(error, terminal);
  }
}

async function build(options: BuildCommandOptions, terminal: Terminal): Promise<number> {
  const { reports, snapshots } = tryQuickBuild(options, terminal);
  if (!reports) return (await import("./build.js")).buildRoots(options, terminal, snapshots);
  if (!options.json && !options.quiet && reports.some(({ said }) => said.lines.length > 0)) {
    const { sayChosen } = await import("./say-problems.js");
    for (const { said, root } of reports) sayChosen(said, terminal, root);
  }
  if (options.verbose) terminal.say("Nothing was read or made: everything is as the last build left it");
  printReports(reports, options, terminal);
  return 0;
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { Command: Commander, CommanderError } = await import("commander");
  const program = new Commander("airdate").description(
    "Turns a folder of podcast episodes into a feed, show notes, pages, chapters and transcripts.",
  );
  program.option("-V, --version", "print the version").showSuggestionAfterError(true).enablePositionalOptions();
  program.exitOverride().configureOutput({
    writeOut: (text) => terminal.print(terminal.spell(text)),
    writeErr: (text) => terminal.say(text.trimEnd()),
  });
  let code = 0;
  const wanted = argv.find((word) => !word.startsWith("-"));
  const all = Object.keys(commands).sort();
  const names = wanted && commands[wanted] ? all.filter((name) => name.split(" ")[0] === wanted) : all;
  for (const [heading, own] of grouped(names))
    for (const name of own) {
      const { command } = await commands[name]!();
      const [first, second] = name.split(" ");
      // "chapters import" is declared under "chapters", which comes before it.
      const above = second === undefined ? program : program.commands.find((one) => one.name() === first)!;
      // Options that follow "import" are said to that, not to "chapters".
      if (second !== undefined) above.enablePositionalOptions();
      const sub = above.command(`${second ?? first} ${command.takes}`.trim());
      declare(second === undefined ? sub.helpGroup(heading) : sub, command, terminal, (result) => {
        code = result;
      });
    }
  if (argv.length === 0) {
    terminal.print(terminal.spell(program.helpInformation()));
    return 2;
  }
  try {
    await program.parseAsync(argv as string[], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
}

/** Names of commands under the headings of `--help`. */
function grouped(names: readonly string[]): [heading: string, names: readonly string[]][] {
  const shown = Object.entries(groups).map(([heading, own]): [string, readonly string[]] => [
    heading,
    own.flatMap((first) => names.filter((name) => name.split(" ")[0] === first)),
  ]);
  const rest = names.filter((name) => !shown.some(([, own]) => own.includes(name)));
  return [...shown, ["Further commands:", rest]];
}

type Sub = import("commander").Command;

function declare(sub: Sub, command: Command, terminal: Terminal, done: (code: number) => void): void {
  sub.description(command.summary).showHelpAfterError("(--help shows what it takes)");
  for (const option of command.options) sub.option(option.flags, option.says, option.default);
  if (command.examples.length > 0)
    sub.addHelpText("after", `\nExamples:\n${command.examples.map((line) => `  ${line}`).join("\n")}`);
  sub.action(async (...words: unknown[]) => {
    const args = words.slice(0, -2) as (string | undefined)[];
    done(await command.run({ args, options: sub.opts() }, terminal, commands));
  });
}

function reportError(error: unknown, terminal: Terminal): number {
  if (error instanceof StoppedError) {
    terminal.say(`airdate: ${error.message}`);
    return error.exitCode;
  }
  const said = error instanceof SaidError ? error : sayFailure(error as NodeJS.ErrnoException);
  terminal.say(`airdate: ${said?.message ?? (error as Error | undefined)?.stack ?? String(error)}`);
  if (said?.hint) terminal.say(`  ${said.hint}`);
  return 2;
}

/** What the system refused, as a sentence; `undefined` for a bug. */
function sayFailure(failure: NodeJS.ErrnoException): SaidError | undefined {
  const meaning = explainSystemError(failure);
  return meaning && new SaidError(`${failure.path ? `${failure.path}: ` : ""}${meaning.says}`, meaning.hint);
}

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

/** Whether a stream is a terminal. What is no device cannot be one, and Node's module for terminals loads that for sockets. */
function isTerminal(stream: number): boolean {
  try {
    return fstatSync(stream).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(stream);
  } catch {
    return false;
  }
}

/** The build's only notion of now. Throws a `UsageError` when the words are no time. */
export function readNow(at: string | undefined, env: Record<string, string | undefined>): number {
  if (at !== undefined) {
    const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/.test(at)
      ? Date.parse(at)
      : Number.NaN;
    if (Number.isNaN(time))
      throw new UsageError(sayValue("--at", `"${at}"`, "an instant such as 2026-02-05T14:00:00Z"));
    return time;
  }
  if (env.SOURCE_DATE_EPOCH !== undefined) {
    if (!/^\d{1,12}$/.test(env.SOURCE_DATE_EPOCH))
      throw new UsageError(sayValue("SOURCE_DATE_EPOCH", `"${env.SOURCE_DATE_EPOCH}"`, "seconds since 1970"));
    return Number(env.SOURCE_DATE_EPOCH) * 1000;
  }
  return Date.now();
}

// Takes the words typed, finds their command, and turns what happens into an exit code.
import { explainSystemError, SaidError } from "../base/system-errors.js";
import { type BuildCommandOptions, readBuildOptions } from "./building/build-options.js";
import { StoppedError } from "./building/hear-signals.js";
import { printReports, tryQuickBuild } from "./building/quick-build.js";
import type { Command, Terminal } from "./command.js";
import { commands, groups } from "./commands.js";
import { type BareTerminal, realTerminal, withSpelling } from "./terminal.js";
import { version } from "./version.js";

export { realTerminal } from "./terminal.js";

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
  const [first, about] = argv;
  if (first === "help" && about !== undefined && commands[about] === undefined && !about.startsWith("-")) {
    terminal.say(`error: unknown command '${about}'\n(--help lists what there is)`);
    return 2;
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
    if (command.takes.includes("episode")) await (await import("./name-episode.js")).settleEpisode(args, command.takes);
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

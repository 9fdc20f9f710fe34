// What a command is: words it takes, and a function from those words to an exit code.
import { sayValue } from "../base/say-found.js";
import { SaidError } from "../base/system-errors.js";
import type { Ask } from "./asking/converse.js";

/** Everything a command may touch of the outside world. */
export interface Terminal {
  /** The words of the command line as they were typed. */
  words: readonly string[];
  /** How the command was called, such as `npx airdate`; absent: `airdate`. */
  called?: string;
  /** A text for people, with every command in it as this one was called. */
  spell(text: string): string;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes a line to standard error, commands in it as `spell` gives them. */
  say(line: string): void;
  /** Standard error is a terminal, and colour is wanted. */
  colour: boolean;
  /** Columns of the terminal that standard error is. */
  width?: number;
  /** Standard error is a terminal: progress may be shown. */
  interactive: boolean;
  /**
   * Shows a line that the next one takes the place of, as does anything that is printed or said; "" takes it away. Only where
   * standard error is a terminal that can.
   */
  draw?(line: string): void;
  env: Record<string, string | undefined>;
  /** Lets a command ask; not there where nobody could answer. Throws a `SaidError` where the answers end. */
  converse?<Value>(talk: (ask: Ask) => Promise<Value>): Promise<Value>;
  /** Milliseconds since 1970: `--at`, else `SOURCE_DATE_EPOCH`, else the clock. */
  now(at?: string): number;
  /** Says that much is to be worked out: where there is time to prepare for that, it is taken. */
  expectMuch?(): void;
}

/** Words of the command line after they were taken apart: arguments in order, options by camel-case name. */
export interface Words {
  args: (string | undefined)[];
  options: Record<string, unknown>;
}

export interface Command {
  name: string;
  /** Arguments in commander's spelling, such as `<episode> [root]`. */
  takes: string;
  summary: string;
  /** `values` are the words that an option takes, where it takes a few. */
  options: { flags: string; says: string; default?: string; values?: readonly string[] }[];
  /** Shown under `--help`. */
  examples: string[];
  /** 0 fine, 1 problems found, 2 could not run. `table` holds every command, this one too. */
  run(words: Words, terminal: Terminal, table: CommandTable): Promise<number>;
}

/** Name -> the module that holds the command. */
export type CommandTable = Record<string, () => Promise<{ command: Command }>>;

/** An error of the person at the keyboard: said without a stack, exit code 2. `hint` is the next thing to type. */
export class UsageError extends SaidError {}

/** Names as they are typed, with commas between. */
export const splitNames = (typed = ""): string[] =>
  typed
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** A word for an option that takes one of a few. Throws a `UsageError` for any other. */
export function pickWord<Value>(option: string, word: unknown, table: Readonly<Record<string, Value>>): Value {
  if (Object.hasOwn(table, `${word}`)) return table[`${word}`]!;
  throw new UsageError(sayValue(option, `"${word}"`, `one of ${Object.keys(table).join(", ")}`));
}

/** The option of commands that look at a moment. */
export const atFlag = { flags: "--at <time>", says: "the moment to look from (default: now)" };

/** The option that chooses among the spellings of a table; the first of them where nothing is typed. */
export const formatFlag = (table: Readonly<Record<string, unknown>>, says: string): Command["options"][number] => ({
  flags: "--format <format>",
  says,
  default: Object.keys(table)[0]!,
  values: Object.keys(table),
});

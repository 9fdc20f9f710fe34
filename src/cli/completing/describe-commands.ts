// The table of commands as completion and the manual need it: options with their values, arguments with what they are.
import type { Command, CommandTable } from "../command.js";

/** What stands in a place of the command line. */
export type Kind = "episode" | "folder" | "file" | "text";

interface DescribedOption {
  /** Such as `--format`. */
  flag: string;
  says: string;
  /** What stands for its value, such as `<format>`; absent where it takes none. */
  value?: string;
  values: readonly string[];
  kind: Kind;
}

export interface DescribedCommand {
  name: string;
  takes: string;
  summary: string;
  examples: readonly string[];
  options: DescribedOption[];
  args: { name: string; kind: Kind; values: readonly string[]; many: boolean }[];
}

/** Every command of the table, by name. */
export async function describeCommands(commands: CommandTable): Promise<DescribedCommand[]> {
  const loaded = await Promise.all(
    Object.keys(commands)
      .sort()
      .map((name) => commands[name]!()),
  );
  return loaded.map(({ command }) => describe(command));
}

function describe({ name, takes, summary, examples, options }: Command): DescribedCommand {
  return {
    name,
    takes,
    summary,
    examples,
    options: options.map(({ flags, says, values = [] }) => {
      const [flag = "", value] = flags.split(" ");
      return { flag, says, values, kind: kindOf(value ?? ""), ...(value === undefined ? {} : { value }) };
    }),
    args: takes
      .split(" ")
      .filter(Boolean)
      .map((arg) => {
        const inner = arg.replace(/[<>[\]]|\.\.\./g, "");
        return {
          name: inner,
          kind: kindOf(inner),
          values: inner.includes("|") ? inner.split("|") : [],
          many: arg.includes("..."),
        };
      }),
  };
}

function kindOf(name: string): Kind {
  if (/episode/.test(name)) return "episode";
  if (/root|dir/.test(name)) return "folder";
  return /file|audio|transcript|feed|url/i.test(name) ? "file" : "text";
}

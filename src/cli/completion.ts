// airdate completion: completion for shells and the manual page, made of the table of commands.
import { sayValue } from "../base/say-found.js";
import { type Command, UsageError } from "./command.js";
import { type DescribedCommand, describeCommands } from "./completing/describe-commands.js";
import { completeBash, completeFish, completeZsh } from "./completing/write-completions.js";
import { writeManual } from "./completing/write-manual.js";
import { version } from "./version.js";

const kinds: Record<string, (commands: readonly DescribedCommand[]) => string> = {
  bash: completeBash,
  zsh: completeZsh,
  fish: completeFish,
  man: (commands) => writeManual(commands, version()),
};

export const command: Command = {
  name: "completion",
  takes: `<${Object.keys(kinds).join("|")}>`,
  summary: "Print what completes commands, options and episodes in a shell, or the manual page",
  options: [],
  examples: [
    'eval "$(airdate completion bash)"',
    "airdate completion zsh > ~/.zfunc/_airdate",
    "airdate completion fish > ~/.config/fish/completions/airdate.fish",
  ],
  async run({ args: [kind] }, terminal, table) {
    const write = Object.hasOwn(kinds, kind!) ? kinds[kind!] : undefined;
    if (!write) throw new UsageError(sayValue("This", JSON.stringify(kind), `one of ${Object.keys(kinds).join(", ")}`));
    terminal.print(write(await describeCommands(table)));
    return 0;
  },
};

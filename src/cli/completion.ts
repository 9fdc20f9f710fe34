// airdate completion: completion for shells and the manual page, made of the table of commands.
import { type Command, pickWord } from "./command.js";
import {
  completeBash,
  completeFish,
  completeZsh,
  type DescribedCommand,
  describeCommands,
} from "./completing/write-completions.js";
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
    const write = pickWord("This", kind, kinds);
    terminal.print(write(await describeCommands(table)));
    return 0;
  },
};

/** A text that roff prints as it is: hyphens that can be copied, no line that begins with a command. */
const plain = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/gm, "\\&");

/** Section 1. The same commands and version give the same bytes. */
function writeManual(commands: readonly DescribedCommand[], version: string): string {
  const described = commands.map(({ name, takes, summary, options, examples }) =>
    [
      `.SS airdate ${plain(`${name} ${takes}`.trim())}`,
      `${plain(summary)}.`,
      ...options.flatMap(({ flag, value, says }) => [
        ".TP",
        `\\fB${plain(flag)}\\fR${value === undefined ? "" : ` \\fI${plain(value)}\\fR`}`,
        plain(says),
      ]),
      ...(examples.length > 0
        ? [".PP", "Examples:", ".nf", ...examples.map((line) => `    ${plain(line)}`), ".fi"]
        : []),
    ].join("\n"),
  );
  return `.TH AIRDATE 1 "" "airdate ${plain(version)}"
.SH NAME
airdate \\- a folder of podcast episodes becomes a feed, notes, pages, chapters and transcripts
.SH SYNOPSIS
.B airdate
.I command
[\\fIarguments\\fR] [\\fIoptions\\fR]
.SH DESCRIPTION
A show lies in a folder: episodes/show.md, and a Markdown file and a transcript for each episode. What is published is
written into out/. Nothing of an episode is there before its date, and what a person wrote is never changed unasked.
.SH COMMANDS
${described.join("\n")}
.SH EXIT STATUS
.TP
0
fine
.TP
1
problems were found
.TP
2
it could not run
.SH ENVIRONMENT
.TP
.B SOURCE_DATE_EPOCH
the moment that is taken for now, in seconds since 1970
.TP
.B NO_COLOR
no colours
.SH FILES
.TP
.I episodes/show.md
the show
.TP
.I episodes/published.lock.json
what was published, so that it stays; to be committed
.TP
.I out/
what is written
`;
}

// The manual page, in the language of man: https://man7.org/linux/man-pages/man7/man.7.html
import type { DescribedCommand } from "./describe-commands.js";

/** A text that roff prints as it is: hyphens that can be copied, no line that begins with a command. */
const plain = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/gm, "\\&");

/** Section 1. The same commands and version give the same bytes. */
export function writeManual(commands: readonly DescribedCommand[], version: string): string {
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

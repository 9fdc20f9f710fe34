// airdate doctor: whether everything is there that a show needs, and what to do where it is not.
import { resolve } from "node:path";
import { SaidError } from "../base/said-error.js";
import type { Command, Terminal } from "./command.js";
import type { Finding } from "./doctoring/finding.js";
import { lookAtMachine } from "./doctoring/look-at-machine.js";
import { lookAtShow } from "./doctoring/look-at-show.js";
import { lookOnline } from "./doctoring/look-online.js";
import { type OpenShow, openLoaded } from "./project.js";

export const command: Command = {
  name: "doctor",
  takes: "[root]",
  summary: "Look whether everything is there that a show needs, each with what to do",
  options: [
    { flags: "--online", says: "ask the site and the feed, too" },
    { flags: "--json", says: "print it as JSON" },
  ],
  examples: ["airdate doctor", "airdate doctor --online"],
  async run({ args: [root = "."], options }, terminal) {
    const show = await open(root, terminal);
    const findings = [
      ...(await lookAtMachine(resolve(root), terminal.env)),
      ...lookAtShow(resolve(root), show, terminal),
      ...(options.online === true && show ? await lookOnline(show) : []),
    ];
    if (options.json === true) terminal.print(`${JSON.stringify(findings, undefined, 2)}\n`);
    else terminal.print(terminal.spell(findings.map(line).join("")));
    return findings.some(({ state }) => state === "wrong") ? 1 : 0;
  },
};

/** The show; what is wrong with it is said in a line of the doctor's own. */
async function open(root: string, terminal: Terminal): Promise<OpenShow | undefined> {
  try {
    return await openLoaded(root, { ...terminal, say: () => {} });
  } catch (error) {
    if (error instanceof SaidError) return undefined;
    throw error;
  }
}

const marks = { fine: "ok", note: "note", wrong: "WRONG" } as const;

const line = ({ name, state, says, todo }: Finding): string =>
  `${marks[state].padEnd(6)}${name.padEnd(10)}${says}\n${todo === undefined ? "" : `${" ".repeat(16)}-> ${todo}\n`}`;

// How the command was called, so that the commands that messages name can be typed as they stand there.
import { basename, relative } from "node:path";
import type { Terminal } from "./command.js";
import { commands } from "./commands.js";

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

// airdate templates: lists the files a show may change with the values each gets; --copy puts one into the show's folder.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findNear } from "../base/near.js";
import { loadTemplates, packagedTemplates } from "../read/disk-templates.js";
import { lookAtUserFile, writeUserFile } from "../write/disk/user-file.js";
import { describeSharedValues, describeTemplates, type TemplateFacts } from "../write/pages/describe-templates.js";
import { type Command, UsageError } from "./command.js";

/** The list as text: own files are marked, values stand under their file. */
export function showTemplates(own: readonly string[]): string {
  const lines = (values: TemplateFacts["values"]): string[] => {
    const width = Math.min(44, Math.max(0, ...values.map(({ name }) => name.length)));
    return values.map(({ name, says }) =>
      name.length > width ? `    ${name}\n    ${" ".repeat(width)}  ${says}` : `    ${name.padEnd(width)}  ${says}`,
    );
  };
  const known = describeTemplates();
  const further = own.filter((name) => !known.some(({ file }) => file === name));
  return [
    ...known.map(({ file, makes, values }) =>
      [`${file}${own.includes(file) ? " (your own)" : ""}: ${makes}`, ...lines(values), ""].join("\n"),
    ),
    ...further.map((file) => `${file} (your own): assets/${file}\n`),
    ["Every .liquid file and feed.css also get:", ...lines(describeSharedValues()), ""].join("\n"),
    "Copy one into your templates/ folder to change it: airdate templates --copy episode.liquid\n",
  ].join("\n");
}

/** Copies a packaged template into the show's `templates/`; never over a file that is there. Gives its path from the root. */
export function copyTemplate(root: string, name: string): string {
  const known = describeTemplates().map(({ file }) => file);
  if (!known.includes(name)) {
    const near = findNear(name, known);
    throw new UsageError(
      `There is no template "${name}", only ${known.join(", ")}`,
      near === undefined ? "airdate templates" : `airdate templates --copy ${near}`,
    );
  }
  const file = lookAtUserFile(join(root, "templates", name), `templates/${name}`);
  if (file.found) throw new UsageError(`templates/${name} is there already`, "change it, or delete it first");
  writeUserFile(file, readFileSync(join(packagedTemplates, name)));
  return `templates/${name}`;
}

export const command: Command = {
  name: "templates",
  takes: "[root]",
  summary: "List the templates of the pages and the values each gets, or copy one to change it",
  options: [{ flags: "--copy <name>", says: "copy this packaged template into the show's templates/ folder" }],
  examples: ["airdate templates", "airdate templates --copy episode.liquid"],
  async run({ args: [root = "."], options }, terminal) {
    if (typeof options.copy !== "string") {
      terminal.print(terminal.spell(showTemplates(loadTemplates(root).own)));
      return 0;
    }
    if (!existsSync(join(root, "episodes")))
      throw new UsageError(
        `There is no folder "episodes" in ${root}`,
        "name the show's folder: airdate templates <root> --copy <name>",
      );
    terminal.say(`Copied to ${copyTemplate(root, options.copy)}. It is used from the next build on.`);
    return 0;
  },
};

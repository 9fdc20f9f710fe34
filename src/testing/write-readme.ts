// Makes the README's generated parts: the commands, the front-matter, the feed's tags. `npm run readme` writes them.
import { commands } from "../cli/commands.js";
import { tags } from "../conventions/feed-tags.js";
import { episodeFiles } from "../write/episode-files.js";
import { describeTargets } from "../write/paste/targets.js";
import { describeFields } from "./describe-fields.js";

/** Text with `|` and line breaks that cannot leave its table cell. */
const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s+/g, " ").trim();

async function describeCommands(): Promise<string> {
  const rows: string[] = [];
  for (const name of Object.keys(commands).sort()) {
    const { command } = await commands[name]!();
    const words = `airdate ${command.name} ${command.takes}`.trim();
    const options = command.options.map(({ flags }) => `\`${flags.split(/[ ,]/)[0]}\``).join(" ");
    rows.push(`| \`${cell(words)}\` | ${cell(command.summary)} | ${options} |\n`);
  }
  return `| command | what it does | options |\n| --- | --- | --- |\n${rows.join("")}`;
}

function describeFrontMatter(): string {
  const rows = describeFields();
  return [...new Set(rows.map(({ file }) => file))]
    .map((file) => {
      const lines = rows
        .filter((row) => row.file === file)
        .map((row) => `| \`${cell(row.field)}\` | ${cell(row.type)} | ${cell(row.default)} | ${cell(row.what)} |\n`);
      return `**${file}**\n\n| field | type | default | what |\n| --- | --- | --- | --- |\n${lines.join("")}`;
    })
    .join("\n");
}

/** The table as Markdown, the same for the same data. */
export function describeTags(): string {
  const lines = tags.map(({ tag, in: place, from, readers, note }) => {
    const fields = from.map((field) => `\`${field}\``).join(", ");
    const source = [fields, note].filter((part) => part !== undefined && part !== "").join("; ");
    return `| \`${tag}\` | ${place === "both" ? "channel, item" : place} | ${source} | ${readers.join(", ")} |`;
  });
  return ["| Tag | In | From | Read by |", "|---|---|---|---|", ...lines, ""].join("\n");
}

const describePaste = (): string =>
  `| \`--for\` | takes | limit |\n| --- | --- | --- |\n${describeTargets()
    .map(({ name, says, limit }) => `| \`${name}\` | ${cell(says)} | ${limit} |\n`)
    .join("")}`;

/** The lines of the README's list. */
export const describeEpisodeFiles = (): string =>
  episodeFiles.map(({ name, says }) => `${`out/episodes/<slug>/${name}`.padEnd(45)} ${says}\n`).join("");

/** What a build writes: what belongs to the show, and the table of the files of an episode. */
const describeOutputs = (): string => `\`\`\`text
out/feed.xml                                  and further feeds where show.md asks for them
out/index.html, out/people/<id>/, out/search/ the site, with full-text search that jumps to the moment
out/episodes/<slug>/index.html                player, chapters, guests, notes, the whole transcript
${describeEpisodeFiles()}out/_headers, out/.htaccess, out/hosting/        MIME types, CORS and caching for static hosts (nginx.conf in hosting/)
\`\`\`
`;

/** The README with its generated parts made anew; everything between other lines stays as it is. */
export async function writeReadme(readme: string): Promise<string> {
  const parts: Record<string, string> = {
    commands: await describeCommands(),
    fields: describeFrontMatter(),
    tags: describeTags(),
    paste: describePaste(),
    outputs: describeOutputs(),
  };
  return readme.replace(
    /(<!-- (\w+):begin -->\n)[\s\S]*?(<!-- \2:end -->)/g,
    (_, begin: string, name: string, end: string) => {
      const part = parts[name];
      if (part === undefined)
        throw new Error(`The README has a part "${name}", but there are only ${Object.keys(parts).join(", ")}`);
      return `${begin}${part.trimEnd()}\n${end}`;
    },
  );
}

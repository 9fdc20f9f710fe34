// The reference of rules, generated from the table: a line each, one in full, or all as Markdown.
import { describeChoices } from "../conventions/platform-choices.js";
import type { Impact } from "../model/model.js";
import { notChecked, ownRules } from "./own-rules.js";
import type { RuleText } from "./rule.js";
import { listRuleTexts, type RuleGroups } from "./rules.js";
import { impactOf, isFixed } from "./severities.js";

const groups: Record<keyof RuleGroups, string> = {
  document: "The feed as a document",
  channel: "The feed's channel",
  item: "Items of the feed",
  list: "All episodes together",
  chapters: "Chapters as JSON",
  vtt: "Transcripts: WebVTT",
  srt: "Transcripts: SRT",
  json: "Transcripts: JSON",
  html: "Transcripts: HTML",
  video: "The YouTube text",
  atom: "Atom feeds",
  jsonFeed: "JSON feeds",
  picture: "Covers",
  episode: "An episode's files against each other",
};

/** What findings about feeds of others mean, as `check --feed` groups them. */
const meanings: Record<Impact, string> = {
  breaks: "it breaks apps, or a move to another host",
  refused: "directories refuse it",
  taste: "it works, and could be better",
};
const ofFeeds: ReadonlySet<keyof RuleGroups> = new Set(["document", "channel", "item", "list", "atom", "jsonFeed"]);

const inFull = (rule: RuleText & { group: keyof RuleGroups }): string =>
  [
    `${rule.id} (${rule.severity}${rule.inShow === undefined ? "" : `; ${rule.inShow} in a show that is built`})`,
    `  ${rule.what}.`,
    `  Why: ${rule.why}.`,
    `  Platforms: ${rule.platforms.join(", ")}`,
    ...(ofFeeds.has(rule.group) ? [`  In a feed of somebody else's: ${meanings[impactOf(rule)]}`] : []),
    `  Source: ${rule.url}`,
    ...(rule.also ? [`  Also known as: ${rule.also.join(", ")}`] : []),
    `  Good: ${cut(rule.good)}`,
    `  Bad:  ${cut(rule.bad)}`,
    `  In show.md: rules: { ${rule.id}: error | warn | info | off }`,
    "",
  ].join("\n");

/** Of what airdate says by itself: the messages have the reasons, here is what a show can do about it. */
const ownInFull = (id: string): string =>
  [
    id,
    "  airdate says it of the show's own files, for no platform asks for it: each message has what was found and what to do.",
    isFixed(id)
      ? "  It always counts: without it the feed, or what subscribers have, would be harmed."
      : `  In show.md: rules: { ${id}: error | warn | info | off }`,
    "",
  ].join("\n");

const cut = (example: string): string => {
  const shown = example.replaceAll("\n", "\\n");
  return shown.length > 200 ? `${shown.slice(0, 200)}...` : shown;
};

/** A line for each rule. */
export const listReference = (): string =>
  listRuleTexts()
    .map(({ id, severity, what }) => `${severity.padEnd(5)} ${id.padEnd(36)} ${what}\n`)
    .join("");

/** One rule in full, by its id or another name of it; `ids` are all that there are. */
export function describeRule(id: string): { value: string | undefined; ids: string[] } {
  const rules = listRuleTexts();
  const rule = rules.find((one) => one.id === id || one.also?.includes(id));
  const other = notChecked.find((one) => one.id === id);
  const ids = [
    ...rules.flatMap((one) => [one.id, ...(one.also ?? [])]),
    ...notChecked.map((one) => one.id),
    ...ownRules,
  ];
  if (rule) return { value: inFull(rule), ids };
  if (other) return { value: `${other.id} (not checked)\n  ${other.why}.\n`, ids };
  return { value: ownRules.includes(id) ? ownInFull(id) : undefined, ids };
}

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s+/g, " ");
const code = (text: string): string => `\`\` ${cell(cut(text))} \`\``;

/** Everything as Markdown: a table for each group, what is not checked and why, and the choices between platforms. */
export function writeReference(): string {
  const rules = listRuleTexts();
  const tables = (Object.keys(groups) as (keyof RuleGroups)[]).map((group) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map(
        (rule) =>
          `| \`${rule.id}\`${rule.also ? `<br>${rule.also.map((id) => `\`${id}\``).join(" ")}` : ""} | ${rule.severity} | ${rule.platforms.join(" ")} | ${cell(rule.what)}. ${cell(rule.why)}. | ${code(rule.good)} | ${code(rule.bad)} | [source](${rule.url}) |\n`,
      );
    const head = "| rule | severity | platforms | what and why | good | bad | |\n|---|---|---|---|---|---|---|\n";
    return `## ${groups[group]}\n\n${head}${rows.join("")}`;
  });
  const rest = notChecked.map(({ id, why }) => `| \`${id}\` | ${cell(why)} |\n`).join("");
  return [
    "# Rules\n",
    "What `airdate check` checks. A severity is changed in show.md: `rules: { psp-locked: off }`.\n",
    ...tables,
    `## Not checked\n\n| demand | why |\n|---|---|\n${rest}`,
    `## Where platforms contradict each other\n\n${describeChoices()}`,
  ].join("\n");
}

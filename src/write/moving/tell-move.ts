// Says how a show is taken over: which fields became which of ours, how it compares with its source, and what is not the same.

import { shortLine } from "../../base/cut-text.js";
import { sayNumber } from "../../base/say-found.js";
import type { MappedField } from "../../model/moved-show.js";

const verdicts = ["equal", "better", "moved", "different", "lost"] as const;
type Verdict = (typeof verdicts)[number];

/** What is told; see `compareMove` in understand. */
export interface ToldProof {
  counts: Record<string, Partial<Record<Verdict, number>>>;
  findings: readonly { tag: string; verdict: Verdict; title: string; before: string; after: string; fatal: boolean }[];
}

/** Findings that are named; the table counts them all. */
const mostNamed = 20;

/** The table, a row for every field, then what is different or lost. */
export function writeProof({ counts, findings }: ToldProof): string {
  const rows = Object.entries(counts).map(([tag, found]) => [
    tag,
    ...verdicts.map((verdict) => sayCount(found[verdict])),
  ]);
  const told = findings.filter(({ verdict }) => verdict !== "moved");
  const worst = [...told.filter(({ fatal }) => fatal), ...told.filter(({ fatal }) => !fatal)];
  const lines = worst
    .slice(0, mostNamed)
    .map(({ tag, verdict, title, before, after }) =>
      verdict === "lost"
        ? `${title}: ${tag} is lost: ${shortLine(before, 70)}`
        : `${title}: ${tag} is different: ${shortLine(before, 70)} -> ${shortLine(after, 70)}`,
    );
  const more = worst.length > mostNamed ? [`and ${sayNumber(worst.length - mostNamed)} more`] : [];
  return [...table([["", ...verdicts], ...rows]), ...lines, ...more, ""].join("\n");
}

const sayCount = (count: number | undefined): string => (count === undefined ? "" : sayNumber(count));

function table(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join("  ")
      .trimEnd(),
  );
}

/** A line for every field that became one of ours, then those that did not. */
export function writeMapping(tool: string, episodes: number, mapped: readonly MappedField[]): string {
  const used = mapped.filter(({ ours }) => ours !== "");
  const left = mapped.filter(({ ours }) => ours === "");
  const width = Math.max(0, ...used.map(({ theirs }) => theirs.length));
  const rows = used.map(
    ({ theirs, ours, count, example, unread }) =>
      `  ${theirs.padEnd(width)} -> ${ours} (${sayNumber(count)}), such as ${example}${
        unread === undefined ? "" : `; not ${sayNumber(unread.count)}, such as ${unread.example}`
      }`,
  );
  const others = left.map(({ theirs, count }) => `${theirs} (${sayNumber(count)})`).join(", ");
  return [
    `${sayNumber(episodes)} ${episodes === 1 ? "episode" : "episodes"} of ${tool}; its fields are taken so (--map theirs=ours changes it):`,
    ...rows,
    ...(left.length === 0 ? [] : [`  Nothing here says: ${others}`]),
    "",
  ].join("\n");
}

// Says how a show that was taken over compares with its source: a table of fields, and what is not the same.
import { shortLine } from "../../base/cut-text.js";
import { sayNumber } from "../../base/say-number.js";

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

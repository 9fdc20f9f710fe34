// Shows what will change for subscribers: as text for a person, as Markdown for a pull request's comment.

/** What is shown of a change; `says` is its consequence. */
export interface ShownChange {
  kind: string;
  /** `identity` where subscriptions suffer, `shown` where listeners see it, else `cosmetic`. */
  weight: string;
  title: string;
  before?: string;
  after?: string;
  says: string;
}

/** A line a change, or one that says there is none. */
export function writeDiffText(changes: readonly ShownChange[]): string {
  if (changes.length === 0) return "Nothing changes for subscribers.\n";
  const { shown, left } = cutMany(changes);
  const lines = shown
    .map(
      ({ kind, title, before, after, says }) =>
        `${kind}: ${title}${before === undefined ? "" : ` (${before} -> ${after})`}: ${says}\n`,
    )
    .join("");
  return lines + left.map((line) => `${line}\n`).join("");
}

/** Of one kind of change so many are shown; nobody reads a thousand of the same. What harms subscriptions is all shown. */
const mostShown = 10;

function cutMany(changes: readonly ShownChange[]): { shown: ShownChange[]; left: string[] } {
  const counts = new Map<string, number>();
  const shown = changes.filter(({ kind, weight }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return weight === "identity" || count <= mostShown;
  });
  const harmful = new Set(changes.filter(({ weight }) => weight === "identity").map(({ kind }) => kind));
  const left = [...counts].filter(([kind, count]) => count > mostShown && !harmful.has(kind));
  return { shown, left: left.map(([kind, count]) => `${kind}: ${count - mostShown} more of the same`) };
}

/** A Markdown table under a sentence; text of the feed cannot break out of its cell. */
export function writeDiffMarkdown(changes: readonly ShownChange[]): string {
  if (changes.length === 0) return "**Feed:** nothing changes for subscribers.\n";
  const { shown, left } = cutMany(changes);
  const rows = shown.map(
    ({ kind, title, before, after, says }) =>
      `| ${kind} | ${cell(title)} | ${cell(before ?? "")} | ${cell(after ?? "")} | ${says} |\n`,
  );
  return `**Feed:** ${changes.length} change${changes.length === 1 ? "" : "s"} for subscribers.\n\n| change | episode | before | after | what it does |\n| --- | --- | --- | --- | --- |\n${rows.join("")}${left.map((line) => `\n${line}\n`).join("")}`;
}

const cell = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/\s+/g, " ")
    .trim();

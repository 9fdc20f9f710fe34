// Shows what will change for subscribers: as text for a person, as Markdown for a pull request's comment.

/** What is shown of a change; `says` is its consequence. */
export interface ShownChange {
  kind: string;
  title: string;
  before?: string;
  after?: string;
  says: string;
}

/** A line a change, or one that says there is none. */
export function writeDiffText(changes: readonly ShownChange[]): string {
  if (changes.length === 0) return "Nothing changes for subscribers.\n";
  return changes
    .map(
      ({ kind, title, before, after, says }) =>
        `${kind}: ${title}${before === undefined ? "" : ` (${before} -> ${after})`}: ${says}\n`,
    )
    .join("");
}

/** A Markdown table under a sentence; text of the feed cannot break out of its cell. */
export function writeDiffMarkdown(changes: readonly ShownChange[]): string {
  if (changes.length === 0) return "**Feed:** nothing changes for subscribers.\n";
  const rows = changes.map(
    ({ kind, title, before, after, says }) =>
      `| ${kind} | ${cell(title)} | ${cell(before ?? "")} | ${cell(after ?? "")} | ${says} |\n`,
  );
  return `**Feed:** ${changes.length} change${changes.length === 1 ? "" : "s"} for subscribers.\n\n| change | episode | before | after | what it does |\n| --- | --- | --- | --- | --- |\n${rows.join("")}`;
}

const cell = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/\s+/g, " ")
    .trim();

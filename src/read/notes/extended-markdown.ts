// Writes footnotes and definition lists, which Markdown's dialects have, in the Markdown that every reader knows.

/**
 * Footnotes as numbers in brackets, in the order in which they are first named, and their texts where they stood. A text
 * that nothing names is left as it is. Lines stay where they are. `prose` holds no code.
 */
export function writeFootnotes(prose: string, defined: ReadonlySet<string>): string {
  if (!prose.includes("[^")) return prose;
  const numbers = new Map<string, number>();
  const number = (name: string): number => {
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    return numbers.get(name)!;
  };
  return prose
    .replace(/(?<!^[ \t]{0,3})\[\^([^\]\s]+)\](?!:)/gm, (whole, name: string) =>
      defined.has(`^${name.toLowerCase()}`) ? ` \\[${number(name)}\\]` : whole,
    )
    .replace(/^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/gm, (_, name: string) => `\\[${number(name)}\\] `);
}

/** `Term` with `: what it is` under it becomes a list item; further meanings become items of their own. */
export function writeDefinitions(prose: string): string {
  if (!/^[ \t]{0,3}:[ \t]+\S/m.test(prose)) return prose;
  return prose.replace(
    /^(?![ \t]*(?:[-*+>#|:]|\d+[.)]|$))([^\n]{1,120})\n(?:[ \t]*\n)?((?:[ \t]{0,3}:[ \t]+\S[^\n]*(?:\n|$))+)/gm,
    (_, term: string, meanings: string) => {
      const [first = "", ...more] = meanings
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/^[ \t]*:[ \t]+/, ""));
      const end = meanings.endsWith("\n") ? "\n" : "";
      return (
        [`- **${term.trim()}**: ${first}`, ...more.map((line) => `- ${line}`), ""].join("\n").replace(/\n$/, "") +
        `\n${end}`
      );
    },
  );
}

// Tells the questions of a written interview that stand as headings or in bold type, and nobody's name before them.

/** From so many questions on a text is an interview written so, where so large a share of what stands so are questions. */
const fewest = 4;
const mostly = 0.6;

const heading = /^(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*$/;
/** A line that is bold or in italics from end to end, with three words or more. */
const emphasised = /^(\*\*\*?|__|[*_])(?!\s)([^*_\n]+\s[^*_\n]+\s[^*_\n]+?)\s*\1[ \t]*$/;
/** Bold names before words, or alone with a colon: the text says who speaks by itself. */
const label = /^(?:[*+-][ \t]+)?(?:\*\*|__)[^*_\n]{1,48}(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t]*[:：[(])/gm;
const asks = /[?？][)"”’»]*$/;

/** A function that gives the question a line of this Markdown is, or undefined: for any line where the text is no such interview. */
export function findQuestions(text: string): (line: string) => string | undefined {
  if (!text.includes("?") && !text.includes("？")) return () => undefined;
  const kinds = new Map<string, { all: number; asking: number }>();
  for (const line of text.split("\n")) {
    const [kind, words] = kindOf(line) ?? [];
    if (kind === undefined) continue;
    const count = kinds.get(kind) ?? { all: 0, asking: 0 };
    kinds.set(kind, { all: count.all + 1, asking: count.asking + (asks.test(words!) ? 1 : 0) });
  }
  const asking = new Set(
    [...kinds]
      .filter(([, count]) => count.asking >= fewest && count.asking >= mostly * count.all)
      .map(([kind]) => kind),
  );
  if (asking.size === 0 || (text.match(label)?.length ?? 0) > 1) return () => undefined;
  return (line) => {
    const [kind, words] = kindOf(line) ?? [];
    return kind !== undefined && asking.has(kind) ? words : undefined;
  };
}

/** How a line stands out, by the level of its heading or its marks, and its words. */
function kindOf(line: string): [kind: string, words: string] | undefined {
  const [, level, title] = heading.exec(line) ?? [];
  if (level !== undefined) return [level, title!.replace(/^[*_]+|[*_]+$/g, "").trim()];
  const [, marks, words] = emphasised.exec(line.trim()) ?? [];
  return marks === undefined ? undefined : [marks, words!.trim()];
}

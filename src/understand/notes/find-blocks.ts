// Tells which reusable blocks notes use, without filling them in: for "affects N episodes".

const use = /\{%-?\s*block\s+(?:"([^"]*)"|'([^']*)')/g;

/** Whether a text holds anything to fill in. */
export const holdsTags = (text: string): boolean => text.includes("{%") || text.includes("{{");

/** Path of a block's file, as messages name it. */
export const blockPath = (name: string): string => `templates/blocks/${name}.md`;

/** What a block's file gives: no line end after its last line. */
export const blockText = (text: string): string => text.trimEnd();

/** Names of the blocks that a text uses, also through other blocks, in the order of their first use. */
export function findBlocks(notes: string, blocks: Readonly<Record<string, string>>): string[] {
  const found = new Set<string>();
  const look = (text: string): void => {
    for (const [, double, single] of text.matchAll(use)) {
      const name = double ?? single ?? "";
      if (found.has(name)) continue;
      found.add(name);
      if (Object.hasOwn(blocks, name)) look(blocks[name]!);
    }
  };
  look(notes);
  return [...found];
}

/** The same from the names that notes use themselves: with the blocks that these lead to. */
export const followBlocks = (names: readonly string[], blocks: Readonly<Record<string, string>>): string[] =>
  names.length === 0 ? [] : findBlocks(names.map((name) => `{% block "${name}" %}`).join(""), blocks);

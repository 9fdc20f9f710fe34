// Spells what a page of a wiki writes as Markdown: '''Ann:''', == Talk ==, ; Ann, [[page|words]].

const bold = /'''(?!')[^'\n]/g;
const term = /^;[ \t]*([^:\n]{1,48}?)[ \t]*\n:[ \t]*(?=\S)/gm;
const fewest = 3;

/** The text as Markdown where it is a page of a wiki, with every line where it was; any other text as it is. */
export function spellWiki(text: string): string {
  const isWiki =
    !text.includes("-->") &&
    ((text.includes("'''") && (text.match(bold)?.length ?? 0) >= fewest) ||
      (text.includes("\n:") && (text.match(term)?.length ?? 0) >= fewest));
  if (!isWiki) return text;
  return (
    text
      .replace(
        /^(={2,6})[ \t]*([^=\n]+?)[ \t]*\1[ \t]*$/gm,
        (_, level: string, title: string) => `${"#".repeat(level.length)} ${title}`,
      )
      .replace(term, "**$1:**\n")
      // "{{User|Ann}}" is Ann.
      .replace(/('''[^\n'{]{0,20})\{\{[^{}|\n]{1,40}\|([^{}|=\n]{1,48})\}\}/g, "$1$2")
      .replace(/'''''([^'\n]+(?:'[^'\n]+)*)'''''/g, "***$1***")
      .replace(/'''([^'\n]+(?:'[^'\n]+)*)'''/g, "**$1**")
      .replace(/''([^'\n]+(?:'[^'\n]+)*)''/g, "*$1*")
      .replace(/\[\[(?![^[\]|]{1,20}:)(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\]/g, "$1")
      .replace(/<ref\b[^<>]*(?:\/>|>[^<]*<\/ref>)/g, "")
  );
}

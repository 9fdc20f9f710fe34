// What notes of other generators hold that Markdown does not know: one table, each construct with its tool and what becomes of it.

import { readArguments, writeEmbed, writePlayer, writeTime } from "./write-embed.js";

/** What is asked while a construct is replaced. */
export interface MarkupContext {
  /** The address of the episode that another tool names by path, title or slug; undefined where there is none. */
  episodeUrl(name: string): string | undefined;
  /** The site's address, without a slash at its end. */
  siteUrl: string;
  title: string;
}

export interface ForeignMarkup {
  /** The tool it comes from, as messages name it. */
  tool: string;
  /** What it is called there. */
  what: string;
  /** Why it is not published, where that is not that airdate does not know it. */
  why?: string;
  pattern: RegExp;
  /** What takes its place; undefined leaves it out. `said: false` in the table's row: nothing is lost, so nothing is said. */
  replace(found: RegExpExecArray, context: MarkupContext): string | undefined;
  said?: false;
}

/** The file that a reference to an episode means which is not there, so that the link is said to lead to nothing. */
const fileMeant = (name: string): string => {
  const path = name.replace(/^\/+/, "");
  return /[./#]/.test(path.replace(/^.*\//, "")) ? path : `${path.replace(/\/+$/, "")}.md`;
};

/** Elements of HTML, which were typed in capitals for years. */
const inCapitals =
  "[ABIPSU]|BR|HR|EM|STRONG|UL|OL|LI|DL|D[DT]|H[1-6]|IMG|TABLE|THEAD|TBODY|T[DHR]|DIV|SPAN|FONT|CENTER|BLOCKQUOTE|PRE|CODE|SU[BP]";
const component = String.raw`(?!(?:${inCapitals})\b)[A-Z][\w.]*`;

/** Constructs in the order in which they are looked for. */
export const foreignMarkup: readonly ForeignMarkup[] = [
  {
    tool: "Hugo",
    what: "a comment",
    pattern:
      /\{\{[<%]\s*\/\*[\s\S]*?\*\/\s*[>%]\}\}|\{\{[<%]\s*comment\s*[>%]\}\}[\s\S]*?\{\{[<%]\s*\/comment\s*[>%]\}\}/g,
    replace: () => "",
    said: false,
  },
  {
    tool: "Hugo",
    what: "a reference",
    pattern: /\{\{[<%]\s*(?:rel)?ref\s+["']?([^"'\s>%}]+)["']?(?:\s+[^>%]*?)?\s*\/?[>%]\}\}/g,
    replace: (found, { episodeUrl }) => episodeUrl(found[1]!) ?? fileMeant(found[1]!),
    said: false,
  },
  {
    tool: "Hugo",
    what: "a highlighted block",
    pattern: /\{\{[<%]\s*highlight\s+["']?([\w+-]*)["']?[^>%]*[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/highlight\s*[>%]\}\}/g,
    replace: (found) => `\`\`\`${found[1]}${found[2]!.replace(/^(?!\n)/, "\n").replace(/(?<!\n)$/, "\n")}\`\`\``,
    said: false,
  },
  {
    tool: "Hugo",
    what: "a shortcode around text",
    // Another one of its name ends the look for its end: of thousands that are never closed each would look through all.
    pattern:
      /\{\{[<%]\s*([\w-]+)((?:\s[^}]{0,2000}?)?)[>%]\}\}((?:(?!\{\{[<%]\s*\1[\s>%])[\s\S])*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/g,
    replace: (found) => writeTime(found[1]!, readArguments(found[2]!), found[3]) ?? found[3]!,
    said: false,
  },
  {
    tool: "Hugo",
    what: "a shortcode",
    pattern:
      /\{\{[<%]\s*(\/?)([\w./-]+)((?:\s+(?:"[^"]*"|'[^']*'|`[^`]*`|(?![<%]\}|[>%]\}\}).){0,2000}?)?)\s*\/?[>%]\}\}/g,
    replace: (found) => (found[1] ? "" : writeEmbed(found[2]!, readArguments(found[3] ?? ""))),
  },
  {
    tool: "Jekyll",
    what: "a highlighted block",
    pattern: /\{%-?\s*highlight\s+([\w+-]+)[^%]*-?%\}([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g,
    replace: (found) => `\`\`\`${found[1]}${found[2]!.replace(/^(?!\n)/, "\n").replace(/(?<!\n)$/, "\n")}\`\`\``,
    said: false,
  },
  {
    tool: "Jekyll",
    what: "a link to a post",
    pattern: /(?:\{\{\s*(?:site\.baseurl|site\.url)\s*\}\}\s*)*\{%-?\s*(?:link|post_url)\s+([^\s%]+)\s*-?%\}/g,
    replace: (found, { episodeUrl }) => episodeUrl(found[1]!) ?? fileMeant(found[1]!),
    said: false,
  },
  {
    tool: "Jekyll",
    what: "the site's address",
    pattern: /\{\{-?\s*site\.(?:url|baseurl)\s*-?\}\}(?:\s*\{\{-?\s*site\.baseurl\s*-?\}\})?/g,
    replace: (found, { siteUrl }) => (found.input[found.index + found[0].length] === "/" ? siteUrl : ""),
    said: false,
  },
  {
    tool: "Jekyll",
    what: "an address with its base",
    pattern:
      /\{\{-?\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:url|baseurl))[^}]*\}\}/g,
    replace: (found, { siteUrl }) => `${siteUrl}/${found[1]!.replace(/^\/+/, "")}`,
    said: false,
  },
  {
    tool: "Jekyll",
    what: "the page's title",
    pattern: /\{\{-?\s*page\.title\s*-?\}\}/g,
    replace: (_, { title }) => title,
    said: false,
  },
  {
    tool: "Jekyll",
    what: "an include",
    pattern:
      /\{%-?\s*(?:include|include_relative|render|component|partial|embed)\s+["']?([\w./-]+?)(?:\.\w+)?["']?(\s[^%]*?)?\s*-?%\}/g,
    replace: (found) => writeEmbed(found[1]!.split("/").at(-1)!, readArguments(found[2] ?? "")),
  },
  {
    tool: "Jekyll",
    what: "a tag",
    pattern:
      /\{%-?\s*(youtube|vimeo|spotify|gist|figure|img|audio|video|picture|asset|toc|seo|avatar|timestamp)\b([^%]*?)-?%\}/g,
    replace: (found) => writeEmbed(found[1]!, readArguments(found[2] ?? "")),
  },
  {
    tool: "MDX",
    what: "an import",
    pattern:
      /^(?:import\s+(?:[\w*{][^\n]*?\s+from\s+)?["'][^"'\n]+["'];?|export\s+(?:const|let|default|function)\b[^\n]*)[ \t]*$/gm,
    replace: () => "",
  },
  { tool: "MDX", what: "a comment", pattern: /\{\s*\/\*[\s\S]*?\*\/\s*\}/g, replace: () => "", said: false },
  {
    tool: "MDX",
    what: "a component around text",
    pattern: new RegExp(
      String.raw`<(${component})(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*\s*>([\s\S]*?)<\/\1\s*>`,
      "g",
    ),
    replace: (found) => found[2]!,
    said: false,
  },
  {
    tool: "MDX",
    what: "a component",
    pattern: new RegExp(
      String.raw`<(\/?)(${component})((?:\s+(?:[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?|\{[^}]*\}))*)\s*\/?>`,
      "g",
    ),
    // "List<String>" is no component.
    replace: ({ 0: whole, 1: slash, 2: name, 3: values = "", index, input }) =>
      values.trim() === "" && /\w/.test(input[index - 1] ?? "")
        ? whole
        : slash
          ? ""
          : writeEmbed(name!, readArguments(values)),
  },
  {
    tool: "WordPress",
    what: "a layout",
    pattern: /\[\/?(?:vc|et_pb|fusion)_\w+[^\]\n]*\](?!\()/g,
    replace: () => "",
    said: false,
  },
  {
    tool: "WordPress",
    what: "a time",
    pattern: /\[(timestamp|timecode|ts|skipto)\b([^\]\n]{0,200})\](?!\()(?:([^[\n]{0,400})\[\/\1\])?/gi,
    replace: (found) => writeTime("time", readArguments(found[2]!), found[3]) ?? found[0],
    said: false,
  },
  {
    tool: "WordPress",
    what: "a shortcode around text",
    pattern: /\[(caption|embed|audio|video|playlist)\b([^\]\n]*)\]([\s\S]*?)\[\/\1\]/g,
    replace: (found) => (found[3]!.trim() === "" ? writePlayer(found[1]!, found[2]!) : found[3]!.trim()),
    said: false,
  },
  {
    tool: "WordPress",
    what: "a shortcode",
    pattern:
      /\[\/?(?:(podlove-[\w-]+|powerpress)\b([^\]\n]*)|(audio|video|embed|youtube|vimeo|spotify|soundcloud|gallery|playlist|caption)([ \t]+(?:https?:|\w+=)[^\]\n]*))\](?![([])/g,
    replace: (found) => writePlayer(found[1] ?? found[3]!, found[2] ?? found[4]!),
  },
  {
    tool: "Hugo",
    what: "a template",
    pattern:
      /\{\{-?\s*(?:[.$][\w.]*|(?:if|with|range|else|end|define|template|partial|printf|include|toYaml|nindent)\b)[^}]*\}\}/g,
    replace: () => undefined,
  },
];

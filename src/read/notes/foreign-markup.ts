// What notes of other generators hold that Markdown does not know: one table, each construct with its tool and what becomes of it.

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
  pattern: RegExp;
  /** What takes its place; undefined leaves it out. `said: false` in the table's row: nothing is lost, so nothing is said. */
  replace(found: RegExpExecArray, context: MarkupContext): string | undefined;
  said?: false;
}

/** Arguments of a shortcode or component: named ones by name, others by their number from 0. */
function readArguments(text: string): Record<string, string> {
  const read: Record<string, string> = {};
  let count = 0;
  for (const found of text.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|\{\s*["'`]?([^}"'`]*)["'`]?\s*\}|([^\s"'=/>]+))/g,
  )) {
    const value = found[2] ?? found[3] ?? found[4] ?? found[5] ?? "";
    read[found[1] ?? String(count++)] = value.trim();
  }
  return read;
}

const first = (read: Record<string, string>, ...names: string[]): string | undefined =>
  names.map((name) => read[name]).find((value) => value !== undefined && value !== "");

const label = (text: string): string => text.replace(/[[\]]/g, "\\$&");
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** A link or picture for an embed that is known by its name; undefined for all others. */
function writeEmbed(name: string, read: Record<string, string>): string | undefined {
  const id = first(read, "id", "videoId", "video", "0", "src", "url");
  const kind = name.toLowerCase();
  const title = first(read, "title", "caption");
  const link = (text: string, url: string): string => `[${label(title ?? text)}](${url})`;
  if (/^(?:figure|img|image|picture)$/.test(kind)) {
    const source = first(read, "src", "url", "link", "0");
    return source && `![${label(first(read, "alt", "caption", "title") ?? "")}](${source.replace(/\s/g, "%20")})`;
  }
  if (id === undefined) return undefined;
  if (isAddress(id)) return link(/^https?:\/\/(?:www\.)?([^/]+)/.exec(id)![1]!, id);
  if (!/^[\w-]+$/.test(id)) return undefined;
  if (/youtube/.test(kind)) return link("Video on YouTube", `https://www.youtube.com/watch?v=${id}`);
  if (/vimeo/.test(kind)) return link("Video on Vimeo", `https://vimeo.com/${id}`);
  if (/spotify/.test(kind)) return link("Listen on Spotify", `https://open.spotify.com/episode/${id}`);
  const [user, status] = [first(read, "user", "0"), first(read, "id", "1")];
  if (/^(?:tweet|x|twitter)$/.test(kind) && user && status && /^\d+$/.test(status))
    return link("Post on X", `https://x.com/${user}/status/${status}`);
  if (kind === "gist" && user && status) return link("Code on GitHub", `https://gist.github.com/${user}/${status}`);
  return undefined;
}

/** A link to the recording or page that a shortcode of WordPress plays. */
function writePlayer(name: string, typed: string): string | undefined {
  const read = readArguments(typed);
  const address = /https?:\/\/[^\s"'\]]+/.exec(typed)?.[0];
  return writeEmbed(name, address === undefined ? read : { ...read, id: address });
}

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
    replace: (found, { episodeUrl }) => episodeUrl(found[1]!) ?? found[1]!,
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
    pattern: /\{\{[<%]\s*([\w-]+)(?:\s[^}]*?)?[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/g,
    replace: (found) => found[2]!,
    said: false,
  },
  {
    tool: "Hugo",
    what: "a shortcode",
    pattern: /\{\{[<%]\s*(\/?)([\w./-]+)((?:\s+(?:"[^"]*"|'[^']*'|`[^`]*`|(?![<%]\}|[>%]\}\}).)*?)?)\s*\/?[>%]\}\}/g,
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
    replace: (found, { episodeUrl }) => episodeUrl(found[1]!) ?? found[1]!,
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
    pattern: /\{%-?\s*(youtube|vimeo|spotify|gist|figure|img|audio|video|picture|asset|toc|seo|avatar)\b([^%]*?)-?%\}/g,
    replace: (found) => writeEmbed(found[1]!, readArguments(found[2] ?? "")),
  },
  {
    tool: "kramdown or Markdown-it",
    what: "a table of contents",
    pattern: /^[ \t]*(?:\[\[_?toc_?\]\]|\[toc\]|(?:(?:[*+-]|\d+\.)[ \t]+[^\n]*\n[ \t]*)?\{:\s?toc[^}\n]*\})[ \t]*$/gim,
    replace: () => "",
    said: false,
  },
  {
    tool: "kramdown",
    what: "a list of attributes",
    pattern: /[ \t]*\{:{1,2}(?:[ .#]|[\w-]+=)[^}\n]*\}/g,
    replace: () => "",
    said: false,
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
    pattern: /<([A-Z][\w.]*)(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*\s*>([\s\S]*?)<\/\1\s*>/g,
    replace: (found) => found[2]!,
    said: false,
  },
  {
    tool: "MDX",
    what: "a component",
    pattern: /<(\/?)([A-Z][\w.]*)((?:\s+(?:[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?|\{[^}]*\}))*)\s*\/?>/g,
    replace: (found) => (found[1] ? "" : writeEmbed(found[2]!, readArguments(found[3] ?? ""))),
  },
  {
    tool: "Docusaurus or VitePress",
    what: "a container",
    pattern: /^[ \t]*:{3,}[ \t]*(?:\{?[.\w-]*\}?)[ \t]*(?:\[([^\]\n]*)\]|([^\n]*))$/gm,
    replace: (found) => {
      const title = (found[1] ?? found[2] ?? "").replace(/\{[^}]*\}/g, "").trim();
      return title === "" ? "" : `**${title}**`;
    },
    said: false,
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
    tool: "Obsidian",
    what: "a comment",
    pattern: /(?<![\w%])%%(?!%)[\s\S]*?%%/g,
    replace: () => "",
    said: false,
  },
  {
    tool: "Obsidian",
    what: "the name of a block",
    pattern: /[ \t]+\^[\w-]{3,}[ \t]*$/gm,
    replace: () => "",
    said: false,
  },
  {
    tool: "Obsidian",
    what: "an embedded file",
    pattern: /!\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/g,
    replace: (found) =>
      /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(found[1]!.trim())
        ? `![${/^\d+(?:x\d+)?$/.test(found[2] ?? "") ? "" : (found[2] ?? "")}](<${found[1]!.trim()}>)`
        : undefined,
  },
  {
    tool: "Obsidian",
    what: "a link",
    pattern: /\[\[([^\]|#\n]+)(#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/g,
    replace: (found, { episodeUrl }) => {
      const text = (found[3] ?? found[1]!).trim();
      const url = episodeUrl(found[1]!.trim());
      return url === undefined ? text : `[${text}](${url})`;
    },
    said: false,
  },
  {
    tool: "Markdown Extra",
    what: "marked text",
    pattern: /(?<![=\w])==(?=\S)([^=\n]+?)(?<=\S)==(?![=\w])/g,
    replace: (found) => `**${found[1]}**`,
    said: false,
  },
  {
    tool: "Hugo",
    what: "a template",
    pattern:
      /\{\{-?\s*(?:[.$][\w.]*|(?:if|with|range|else|end|define|template|partial|printf|include|toYaml|nindent)\b)[^}]*\}\}/g,
    replace: () => undefined,
  },
];

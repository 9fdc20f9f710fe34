// Cleans rendered notes that hold raw HTML, by an allow-list; the parser behind it is loaded only when such notes turn up.
import { loadOnce } from "../once.js";
import { safeUrl } from "./safe-url.js";

/** Takes HTML and a base for relative links, gives HTML in which only allowed elements and attributes are left. */
type Sanitize = (html: string, base: string | undefined) => string;

interface HtmlNode {
  type: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

const sanitizer = loadOnce(loadSanitizer);

/** Whether Markdown may hold raw HTML; autolinks such as `<https://example.com>` and comments are none. Quick. */
export const holdsHtml = (markdown: string): boolean =>
  /<(?:\/[a-z][\w:-]*\s*>|[a-z][\w-]*(?=[\s/>]|$))/i.test(markdown);

/**
 * Makes `renderMarkdown` with `html: "sanitize"` ready for these texts. Loads the sanitizer (about half a second, once)
 * when one of them holds raw HTML, and does nothing otherwise.
 */
export async function prepareMarkdown(...markdown: string[]): Promise<void> {
  if (markdown.some(holdsHtml)) await sanitizer.load();
}

/** Cleans HTML with the sanitizer that `prepareMarkdown` loaded; without it this is a mistake in the program. */
export function sanitizeHtml(html: string, base: string | undefined): string {
  const sanitize = sanitizer.value();
  if (sanitize === undefined) throw new Error("prepareMarkdown must be awaited before raw HTML is rendered");
  return sanitize(html, base);
}

async function loadSanitizer(): Promise<Sanitize> {
  const [
    { unified },
    { default: rehypeParse },
    { default: rehypeSanitize, defaultSchema },
    { default: rehypeStringify },
  ] = await Promise.all([
    import("unified"),
    import("rehype-parse"),
    import("rehype-sanitize"),
    import("rehype-stringify"),
  ]);
  const schema = {
    ...defaultSchema,
    tagNames: [
      ...(defaultSchema.tagNames ?? []),
      ...["abbr", "cite", "mark", "small", "time", "u"],
      // Without these, what stands in them would run together.
      ...["figure", "figcaption", "center", "article", "header", "footer", "main", "aside", "address", "nav"],
    ].filter(
      // Sources of a picture are paths that nobody makes whole, and come before the picture itself.
      (name) => name !== "input" && name !== "source",
    ),
    attributes: {
      ...defaultSchema.attributes,
      time: ["dateTime"],
      td: [["className", /^align-(left|center|right)$/] as [string, RegExp]],
      th: [["className", /^align-(left|center|right)$/] as [string, RegExp]],
    },
    strip: ["script", "style", "textarea", "xmp", "noscript", "template", "iframe", "object", "svg", "math"],
    protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto", "tel"], src: ["http", "https"] },
  };
  const parser = unified().use(rehypeParse, { fragment: true });
  const cleaner = unified().use(rehypeSanitize, schema);
  // By name: some apps know "&amp;" and its like, but drop references by number ("&#x26;").
  const writer = unified().use(rehypeStringify, { characterReferences: { useNamedReferences: true } });
  return (html, base) => {
    const tree = cleaner.runSync(parser.parse(html));
    makeAbsolute(tree as unknown as HtmlNode, base);
    return writer.stringify(tree);
  };
}

/** Sees to the addresses of links and pictures; one that is not allowed is taken away. */
function makeAbsolute(root: HtmlNode, base?: string): void {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const key of ["href", "src", "cite", "longDesc"]) {
      const typed = node.properties?.[key];
      if (typeof typed !== "string") continue;
      const url = safeUrl(typed, base, key === "src" ? "image" : "link");
      if (url === undefined) delete node.properties![key];
      else node.properties![key] = url;
    }
    waiting.push(...(node.children ?? []));
  }
}

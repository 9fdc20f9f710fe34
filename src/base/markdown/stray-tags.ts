// Tells what only looks like HTML in a text, such as "vector<int>" and "<ida at berg dot example>", from what is, and reads attributes.
import { decodeEntities } from "../entities.js";

const elements = new Set(
  (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas " +
    "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption " +
    "figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label " +
    "legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p " +
    "param picture plaintext portal pre progress q rp rt ruby s samp script search section select slot small source span " +
    "strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var " +
    "video wbr xmp"
  ).split(" "),
);

/** Attributes that stand without a value. */
const alone =
  /^(?:allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|inert|ismap|itemscope|loop|mozallowfullscreen|multiple|muted|noshade|nowrap|open|playsinline|readonly|required|reversed|selected|webkitallowfullscreen)$/i;

/** Whether a tag is none: its name is no element's, or words stand in it where attributes would. */
export function isStray(name: string, rest: string): boolean {
  if (!elements.has(name.toLowerCase())) return true;
  const words = rest.includes("=") ? [] : rest.split(/[\s/]+/).filter((word) => word !== "");
  return words.some((word) => !alone.test(word));
}

/**
 * The text with every such tag as text. Pictures that are drawn in HTML have elements of their own: beside one nothing is changed, nor is a link's
 * target in angle brackets.
 */
export const escapeStray = (text: string): string =>
  /<(?:svg|math)\b/i.test(text)
    ? text
    : text.replace(
        /(?<!\]\([ \t]*|\]:[ \t]*)<\/?([a-z][a-z0-9]*)((?:[\s/][^<>]*)?)>/gi,
        (tag, name: string, rest: string) => (isStray(name, rest) ? `&lt;${tag.slice(1)}` : tag),
      );

/** Attributes one after the other, each with its value whole: what stands inside of quotes is none. */
const attribute = /(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** The value of an attribute, trimmed and decoded; undefined where it is missing or empty. `wanted` is in lower case. */
export function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single, bare] of attributes.matchAll(attribute))
    if (name!.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? "").trim() || undefined;
  return undefined;
}

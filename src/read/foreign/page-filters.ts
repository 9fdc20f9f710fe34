// What filters of templates make of a value: those that change nothing in an address, and those that put something to it.
import { canParseUrl, hasWebScheme } from "../../base/address-text.js";

/** A value that is known, and may be empty; undefined stands for what is not understood. */
export type Known = { value: string } | undefined;

const harmless =
  /^(?:xml_?escape|escape|escape_once|cdata_escape|html|safe|safehtml|safeurl|strip|trim|strip_html|strip_newlines|plainify|normalize_whitespace|string|url)$/i;

/** The value behind the filter, whose words are worked out by `workOut`; undefined where it is not understood. */
export function readFilter(
  typed: string,
  found: Known,
  { link, workOut }: { link: string | undefined; workOut: (words: string) => Known },
): Known {
  const [, name = "", bracketed, listed] = /^([\w.]+)\s*(?:\(([^()]*)\)|:?\s*([\s\S]*))$/.exec(typed) ?? [];
  const words = (bracketed ?? listed ?? "").trim();
  const low = name.toLowerCase();
  if (!found) return undefined;
  const { value } = found;
  if (words === "" && harmless.test(name)) return found;
  if (low === "default") return value === "" ? workOut(words) : found;
  if (replacing.test(name)) return replaceIn(value, low, words);
  const other = words === "" ? undefined : workOut(words);
  if (low === "append" || low === "prepend")
    return other && { value: low === "append" ? value + other.value : other.value + value };
  if (link === undefined || !plainPath.test(value) || !/^(?:relative|absolute)_url$|^abs(?:olute)?url$/.test(low))
    return undefined;
  if (words === "" && low === "relative_url")
    return { value: `${new URL(link).pathname.replace(/\/$/, "")}${rooted(value)}` };
  if (hasWebScheme(value)) return found;
  if (words === "" && low === "absolute_url") return { value: `${link}${rooted(value)}` };
  // A path from the root of the host leaves the site's base out.
  if (words === "" && low === "absurl") return { value: new URL(value, `${link}/`).href };
  if (low !== "absoluteurl") return undefined;
  const base = other?.value ?? (/(?:^|\.)(?:site_?|base_?)?url$/i.test(words) ? link : "");
  return canParseUrl(value, base) ? { value: new URL(value, base).href } : undefined;
}

const replacing = /^(?:replace|remove)(?:_first)?$/i;

/** `replace_first: "https://", ""` of Liquid, with texts that are typed out. */
function replaceIn(value: string, name: string, words: string): Known {
  const [, , from, , to] = /^(["'])([^"']+)\1(?:\s*,\s*(["'])([^"']*)\3)?$/.exec(words) ?? [];
  if (from === undefined || (to === undefined) !== name.startsWith("remove")) return undefined;
  return { value: name.endsWith("first") ? value.replace(from, () => to ?? "") : value.replaceAll(from, to ?? "") };
}

/** What stays as it is in every generator's joining of addresses. */
const plainPath = /^[\w./~:?&=@%+,-]*$/;
const rooted = (path: string): string => `/${path.replace(/^\/+/, "")}`;

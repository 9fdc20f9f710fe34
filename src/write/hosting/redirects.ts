// Addresses that were given out once and lead to new ones: of renamed episodes, moved recordings and a moved feed, for each host.
import { basePath } from "../../conventions/addresses.js";
import type { Show, Site } from "../../model/model.js";
import { isMoving } from "./write-move.js";

/** From a path of the site (not encoded) to an address; `below` takes everything under it along. */
export interface Redirect {
  from: string;
  to: string;
  below: boolean;
}

/** All redirects of a show; the narrow ones come first, since most hosts take the first that fits. */
export function listRedirects({ show, cards, moved = [] }: Pick<Site, "show" | "cards" | "moved">): Redirect[] {
  const base = basePath(show);
  const slugs = new Set(cards.map(({ slug }) => slug));
  const pages = cards
    .filter(({ state }) => state === "published")
    .flatMap(({ slug, aliases }) =>
      aliases
        .filter((alias) => !slugs.has(alias))
        .map((alias): Redirect => {
          const to = `${base}/episodes/${encodeURIComponent(slug)}`;
          return alias.startsWith("/")
            ? { from: `${base}${alias.replace(/\/$/, "")}`, to: `${to}/`, below: false }
            : { from: `${base}/episodes/${alias}`, to, below: true };
        }),
    );
  return [...moveOf(show), ...moved.map(({ from, to }) => ({ from, to, below: false })), ...pages];
}

const moveOf = (show: Show): Redirect[] =>
  isMoving(show) ? [{ from: `${basePath(show)}/feed.xml`, to: show.feed.newFeedUrl!, below: false }] : [];

/** `_redirects` of Netlify and Cloudflare Pages; the latter wants plain rules before those with a star. */
export function writeRedirects(redirects: readonly Redirect[]): string {
  const plain = redirects.map(({ from, to, below }) => `${encodeURI(from)} ${below ? `${to}/` : to} 301\n`);
  const stars = redirects.flatMap(({ from, to, below }) => (below ? [`${encodeURI(from)}/* ${to}/:splat 301\n`] : []));
  return [...plain, ...stars].join("");
}

/** A target in which no host sees the name of a variable. */
const quoteTarget = (to: string): string => to.replaceAll("$", "%24").replaceAll('"', "%22");

const quotePattern = (text: string): string => text.replace(/[.+*?^${}()|[\]\\#"]/g, "\\$&");

/** A target of `RedirectMatch`: Apache escapes its path again, and takes `$` for the name of a part unless it is quoted. */
const decodeTarget = (to: string): string => decodeURI(to).replaceAll("$", "\\$").replaceAll('"', "%22");

/** Lines for `.htaccess`. Files are redirected by the directive that sends its target as it stands. */
export const apacheRedirects = (redirects: readonly Redirect[]): string =>
  redirects.length === 0
    ? ""
    : `<IfModule mod_alias.c>
${redirects
  .map(({ from, to, below }) =>
    below
      ? `RedirectMatch 301 "^${quotePattern(from)}(/.*)?$" "${decodeTarget(to)}$1"`
      : to.endsWith("/")
        ? `RedirectMatch 301 "^${quotePattern(from)}/?$" "${decodeTarget(to)}"`
        : `Redirect 301 "${from.replaceAll('"', '\\"')}" "${quoteTarget(to)}"`,
  )
  .join("\n")}
</IfModule>
`;

/** Locations for nginx. */
export const nginxRedirects = (redirects: readonly Redirect[]): string =>
  redirects
    .map(({ from, to, below }) =>
      below
        ? `location ~ "^${quotePattern(from)}(/.*)?$" { return 301 "${quoteTarget(to)}$1"; }\n`
        : `location ~ "^${quotePattern(from)}/?$" { return 301 "${quoteTarget(to)}"; }\n`,
    )
    .join("");

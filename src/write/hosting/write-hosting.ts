// Writes what static hosts read (headers and redirects for Netlify and Cloudflare, .htaccess, a snippet for nginx), and notes for a show that moves.
import { basePath, feedUrl } from "../../conventions/addresses.js";
import type { OutFile, Show, Site } from "../../model/model.js";
import {
  endingHeaders,
  endingTypes,
  headersOf,
  missingPage,
  type Served,
  servedFiles,
  textEndings,
} from "./served-files.js";

/** The host files of a show. They stand at the top of the output folder, except the ones that a person has to copy. */
export function writeHosting(show: Show, site: Pick<Site, "cards" | "moved"> = { cards: [] }): OutFile[] {
  const redirects = listRedirects({ ...site, show });
  return [
    { path: "_headers", content: writeHeaders(show) },
    ...(redirects.length > 0 ? [{ path: "_redirects", content: writeRedirects(redirects) }] : []),
    { path: ".htaccess", content: writeHtaccess(show) + apacheRedirects(redirects) },
    { path: "hosting/nginx.conf", content: nginxRedirects(redirects) + writeNginx(show) },
    ...writeMove(show),
  ];
}

/** `_headers`: a path, then its headers, indented. The file has to stand at the top of what is deployed. */
function writeHeaders(show: Show): string {
  // Neither host knows a pattern inside of a name, so the further pages of a feed keep the host's own type.
  const rules = servedFiles(show).filter(({ path }) => !path.includes("-:page"));
  const blocks = rules.map(
    (served) =>
      `${basePath(show)}/${served.path}\n${headersOf(served)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join("")}`,
  );
  return `# Headers for Netlify and Cloudflare Pages\n${blocks.join("\n")}`;
}

/** `.htaccess`; every part works without the modules it needs, it then only does nothing. */
function writeHtaccess(show: Show): string {
  const types = endingTypes.map(({ ending, type }) => `AddType ${type} .${ending}`);
  const rules = servedFiles(show).map(
    (served) => `<If "%{REQUEST_URI} =~ m#^${patternOf(show, served)}$#">\n${apacheLines(served)}</If>`,
  );
  // Apache applies <If> after <FilesMatch>: what is said of a path goes over what is said of its ending.
  const endings = endingHeaders.map(
    (served) => `<FilesMatch "\\.(${served.endings.join("|")})$">\n${apacheLines(served)}</FilesMatch>`,
  );
  return `# Types and headers for Apache 2.4
AddDefaultCharset utf-8
AddCharset utf-8 ${textEndings.map((ending) => `.${ending}`).join(" ")}
ErrorDocument 404 ${basePath(show)}/${missingPage}
${types.join("\n")}
<IfModule mod_headers.c>
${endings.join("\n")}
${rules.join("\n")}
</IfModule>
`;
}

const apacheLines = (served: Omit<Served, "path">): string =>
  headersOf(served)
    .map(([name, value]) => `  Header set ${name} "${value}"\n`)
    .join("");

/** A snippet to include in a `server` block. */
function writeNginx(show: Show): string {
  // The first location that fits is taken, so each ending has its type and its headers in one.
  const plain = endingTypes.filter(({ ending }) => !endingHeaders.some(({ endings }) => endings.includes(ending)));
  const isText = (ending: string): boolean => textEndings.some((one) => one === ending);
  const types = plain.map(
    ({ ending, type }) =>
      `location ~ \\.${ending}$ { types { } default_type "${type}${isText(ending) ? "; charset=utf-8" : ""}"; }`,
  );
  const endings = endingHeaders.flatMap((served) => {
    const own = endingTypes.filter(({ ending }) => served.endings.includes(ending));
    const others = served.endings.filter((one) => own.every(({ ending }) => ending !== one));
    return [
      ...own.map(({ ending, type }) => `location ~ \\.${ending}$ {\n${nginxLines({ ...served, type })}}`),
      `location ~ \\.(${others.join("|")})$ {\n${others.every(isText) ? nginxCharset : ""}${nginxLines(served)}}`,
    ];
  });
  const rules = servedFiles(show).map((served) => {
    return `location ~ "^${patternOf(show, served)}$" {\n${nginxLines(served)}}`;
  });
  return `# Types and headers for nginx: include this file in the server block of the site
error_page 404 ${basePath(show)}/${missingPage};
${[...rules, ...endings, ...types].join("\n")}
`;
}

/** Inside of a location: in the server block there may be one already, and nginx does not start with two. */
const nginxCharset = "  charset utf-8;\n  charset_types text/css text/javascript application/javascript;\n";

const nginxLines = (served: Omit<Served, "path">): string =>
  headersOf(served)
    .map(([name, value]) =>
      name === "Content-Type" ? `  types { } default_type "${value}";\n` : `  add_header ${name} "${value}" always;\n`,
    )
    .join("");

/** The path as a regular expression, from the first slash on. */
const patternOf = (show: Show, { path }: Served): string =>
  `${basePath(show)}/${path}`
    .replace(/[.+?^${}()|[\]\\#"]/g, "\\$&")
    .replace(/:slug/g, "[^/]+")
    .replace(/:page/g, "[0-9]+")
    .replace(/\*$/, ".*");

/** From a path of the site (not encoded) to an address; `below` takes everything under it along. */
interface Redirect {
  from: string;
  to: string;
  below: boolean;
}

/** All redirects of a show; the narrow ones come first, since most hosts take the first that fits. */
function listRedirects({ show, cards, moved = [] }: Pick<Site, "show" | "cards" | "moved">): Redirect[] {
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
  return [...moveOf(show), ...movedRecordings({ show, cards, moved }, slugs), ...pages];
}

/** Recordings that moved by what the lock knows, and those that bear an episode's name, under each name that it had: it knows the first alone. */
function movedRecordings(
  { show, cards, moved }: Required<Pick<Site, "show" | "cards" | "moved">>,
  slugs: ReadonlySet<string>,
): Redirect[] {
  const known = new Set(moved.map(({ from }) => from));
  const named = cards.flatMap(({ slug, aliases, enclosure, state }) => {
    const name = encodeURIComponent(slug);
    const start = `${show.link.replace(/\/+$/, "")}/episodes/${name}/${name}.`;
    if (state !== "published" || !enclosure?.url.startsWith(start)) return [];
    const ending = enclosure.url.slice(start.length);
    const earlier = aliases.filter((alias) => !alias.startsWith("/") && !slugs.has(alias));
    return earlier.map((alias) => ({
      from: `${basePath(show)}/episodes/${alias}/${alias}.${ending}`,
      to: enclosure.url,
    }));
  });
  return [...moved, ...named.filter(({ from }) => !known.has(from))].map((one) => ({ ...one, below: false }));
}

const moveOf = (show: Show): Redirect[] =>
  isMoving(show) ? [{ from: `${basePath(show)}/feed.xml`, to: show.feed.newFeedUrl!, below: false }] : [];

/** `_redirects` of Netlify and Cloudflare Pages; the latter wants plain rules before those with a star. */
function writeRedirects(redirects: readonly Redirect[]): string {
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
const apacheRedirects = (redirects: readonly Redirect[]): string =>
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
const nginxRedirects = (redirects: readonly Redirect[]): string =>
  redirects
    .map(({ from, to, below }) =>
      below
        ? `location ~ "^${quotePattern(from)}(/.*)?$" { return 301 "${quoteTarget(to)}$1"; }\n`
        : `location ~ "^${quotePattern(from)}/?$" { return 301 "${quoteTarget(to)}"; }\n`,
    )
    .join("");

/** Whether this feed is the old address of a show that goes elsewhere: its new address is not its own. */
export const isMoving = (show: Pick<Show, "link" | "feed">): boolean =>
  show.feed.newFeedUrl !== undefined && show.feed.newFeedUrl !== feedUrl(show);

/** `hosting/moving.md` with the redirect for each host, or nothing when the show stays where it is. */
function writeMove(show: Show): OutFile[] {
  const target = show.feed.newFeedUrl;
  if (target === undefined || !isMoving(show)) return [];
  const from = `${basePath(show)}/feed.xml`;
  const content = `# Moving the feed

From ${feedUrl(show)}
to   ${target}

1. The feed at the new address is complete before anything else: every episode with the guid it has here, and
   \`itunes:new-feed-url\` with the new address (airdate writes it into both feeds).
2. The old address answers with a permanent redirect (301):

   - Netlify, Cloudflare Pages, in \`_redirects\`: \`${from} ${target} 301\`
   - Apache, in \`.htaccess\`: \`Redirect 301 ${from} ${target}\`
   - nginx: \`location = ${from} { return 301 ${target}; }\`

3. Both stay for four weeks at the least, better for good: apps that look rarely learn of the move only then.
4. \`podcast:guid\` stays what it was. It is not made again from the new address: write it down as \`guid\` in show.md.
5. Where the show was submitted by hand, the address is changed by hand too: Apple Podcasts Connect, Spotify for Creators,
   YouTube Studio, Podcast Index.
`;
  return [{ path: "hosting/moving.md", content }];
}

// Checks the addresses that an episode had before.

import { isWebAddress } from "../base/address-text.js";
import { asTyped } from "../base/say-found.js";
import { basePath } from "../conventions/addresses.js";
import { type FileReading, report } from "./reading.js";

/** Whether a path of an old site, "/2019/boat.html", can be redirected from. */
export function canRedirect(path: string): boolean {
  const inner = path.replace(/^\//, "").replace(/\/$/, "");
  return path.startsWith("/") && isPlain(inner) && !ownPath.test(inner);
}

const isPlain = (path: string): boolean =>
  path.split("/").every((part) => /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._~-]*$/u.test(part) && !part.includes(".."));

/**
 * An old path without the folder in which the site lies: of https://a.example/pod "/pod/boat.html" is that page, for addresses are
 * copied whole.
 */
export function withoutBase(alias: string, link: string): string {
  const base = basePath({ link });
  return alias.startsWith(`${base}/`) && alias.length > base.length + 1 ? alias.slice(base.length) : alias;
}

/** Whether an alias is a slug or a path of an old site that can be redirected from; else it is said why not. */
export function isAlias(reading: FileReading, alias: string, slug: string): boolean {
  const path = alias.replace(/^\//, "").replace(/\/$/, "");
  const parts = path.split("/");
  const plain = isPlain(path);
  const inside = reading.show.episodes.some((one) => `${path}/`.startsWith(`episodes/${one.slug}/`));
  const own = alias.startsWith("/") && (inside || ownPath.test(path));
  const fine = plain && !own && (alias.startsWith("/") || parts.length === 1) && alias !== slug;
  if (!fine) {
    const hint = own ? `${alias} is an address of the site itself.` : hintFor(alias, slug, plain);
    const expected = "a slug that the episode had before, or a path of the old site such as /2019/boat.html";
    reading.problems.push(report(reading, "aliases", asTyped(JSON.stringify(alias)), expected, { hint }));
  }
  return fine;
}

/** What to write in the place of such an address; `plain` says that it has nothing but signs of addresses. */
function hintFor(alias: string, slug: string, plain: boolean): string | undefined {
  if (alias === slug) return "It is the episode's address as it is: take it out.";
  if (isWebAddress(alias) && new URL(alias).pathname !== "/") return `Write the path alone: ${new URL(alias).pathname}`;
  const isPath = plain && /^[^/].*\/./.test(alias);
  return isPath ? `A path of the old site begins with a slash: /${alias}` : undefined;
}

/** Paths that a build writes itself. */
const ownPath =
  /^(?:(?:people|assets|archive|search|hosting|feeds)(?:\/.*)?|episodes|[^/]*\.(?:xml|json|txt|atom|rss|jpe?g|png|gif|webp|svg)|(?:index|404)\.html)$/i;

// One spelling for a web address, and a key by which two spellings of the same page are told to be one.
import { canParseUrl } from "./address-text.js";
import { rememberRecent } from "./once.js";

/**
 * An address with its scheme, host in lower case and no default port; a missing scheme becomes https. The rest stays as
 * typed, but a bare host has no slash at its end. Undefined for what is no web or mail address.
 */
export function normalUrl(typed: string): string | undefined {
  const text = typed.toWellFormed().trim();
  if (/\s/.test(text) || text === "") return undefined;
  if (/^mailto:[^@]+@[^@]+\.[^@]+$/i.test(text)) return `mailto:${text.slice(7)}`;
  const whole = text.startsWith("//")
    ? `https:${text}`
    : /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)
      ? text
      : `https://${text}`;
  if (!/^https?:/i.test(whole) || !canParseUrl(whole)) return undefined;
  const url = new URL(whole);
  if (url.username !== "" || url.password !== "" || !/\.[^.\d]|^localhost$|^[\d.]+$|^\[/.test(url.hostname))
    return undefined;
  return url.pathname === "/" && !url.search && !url.hash ? url.origin : url.href;
}

/**
 * Equal for addresses of the same page: without scheme, `www.`, slash at the end, and marks that only count clicks. The same
 * addresses are compared again and again, and taking one apart is expensive.
 */
export const urlKey = rememberRecent(2000, (address): string => {
  const normal = normalUrl(address);
  if (normal === undefined || normal.startsWith("mailto:")) return (normal ?? address).toLowerCase();
  const url = new URL(normal);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)$/i.test(name)) url.searchParams.delete(name);
  const query = url.searchParams.size > 0 ? `?${url.searchParams}` : "";
  return `${url.host.replace(/^www\./, "")}${url.pathname.replace(/\/+$/, "")}${query}${url.hash}`;
});

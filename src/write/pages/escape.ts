// Text and URLs made safe for HTML: escaping, allowed schemes, and addresses of the site itself made root-relative.
import { basePath } from "../../conventions/addresses.js";
import type { Show } from "../../model/model.js";

const special = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Control characters that no page may hold go, lone surrogates become U+FFFD. */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.search(control) < 0 ? whole : whole.replace(control, "");
}

/** A text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .toWellFormed()
    .replace(control, "")
    .replace(/[&<>"']/g, (mark) => entities[mark]!);
}

/** JSON for a script element: nothing in it can end the element or open a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/>/g, "\\u003e")
    .replace(/&/g, "\\u0026")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/** The URL when a browser may follow it (http, https, mailto, or a path); else undefined. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const trimmed = url.trim();
  if (/^(https?:\/\/[^\s]|mailto:[^\s])/i.test(trimmed)) return trimmed.replace(/\s/g, "%20");
  return /^\/(?!\/)/.test(trimmed) ? trimmed.replace(/\s/g, "%20") : undefined;
}

/** A URL as pages use it: what lies on the site itself becomes root-relative, so that a preview stays on its own origin. */
export function pageUrl(show: Pick<Show, "link">, url: string | undefined): string | undefined {
  const safe = safeUrl(url);
  const home = `${show.link.replace(/\/+$/, "")}/`;
  return safe?.startsWith(home) ? `${basePath(show)}/${safe.slice(home.length)}` : safe;
}

/** The same URL in full, for what other sites and machines read. */
export function fullUrl(show: Pick<Show, "link">, url: string | undefined): string | undefined {
  const safe = safeUrl(url);
  return safe?.startsWith("/") ? new URL(safe, `${show.link}/`).href : safe;
}

/** A path of the output folder as a root-relative link: `base` and the percent-encoded path. */
export const hrefOf = (base: string, path: string): string =>
  `${base}/${path.split("/").map(encodeURIComponent).join("/")}`;

// Decides which addresses may stand in a link or a picture, and makes relative ones absolute.
import { canParseUrl } from "../address-text.js";

const linkSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);
const imageSchemes = new Set(["http:", "https:"]);

/** The usual address, of which nothing has to be asked: a host of plain names, a path without odd characters. */
const plainUrl = /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?:\/[\w.~/?=&,;+#-]*)?$/;

/** The address without what nobody sees, which copying and pasting leaves at its ends. */
export const withoutUnseen = (address: string): string => address.replace(/[\u200B\u2060\uFEFF]/g, "");

/**
 * The address as it may be written into an attribute (still to be escaped), or undefined where its scheme is not allowed.
 * Relative addresses become absolute against `base`, and stay relative without one. `//host` becomes `https://host`.
 */
export function safeUrl(typed: string, base: string | undefined, kind: "link" | "image" = "link"): string | undefined {
  if (plainUrl.test(typed)) return typed;
  // A browser drops tabs, line ends and control characters before it looks for the scheme; so do we.
  const href = withoutUnseen(typed.toWellFormed())
    .replace(/[\u0000-\u001F\u007F]/g, "")
    .trim();
  const allowed = kind === "link" ? linkSchemes : imageSchemes;
  if (canParseUrl(href)) return allowed.has(new URL(href).protocol) ? encode(href) : undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  if (base !== undefined && canParseUrl(href, base)) {
    const url = new URL(href, base);
    return allowed.has(url.protocol) ? url.href : undefined;
  }
  return encode(href.startsWith("//") ? `https:${href}` : href);
}

/** Percent-encodes what may not stand in an address, and leaves what is encoded already. */
const encode = (href: string): string => encodeURI(href).replace(/%25/g, "%").replace(/%5B/g, "[").replace(/%5D/g, "]");

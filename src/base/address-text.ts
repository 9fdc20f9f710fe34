// Addresses on the net: told, read as people type them, and shown without the secrets that stand in them.
import { attempt } from "./attempt.js";

/**
 * Whether `new URL(text, base)` gives one. `URL.canParse` is not asked: in Node 20 and 22 it denies addresses with letters such
 * as "ü" once the code that asks is hot, for it takes Latin-1 for UTF-8 then.
 */
export function canParseUrl(text: string, base?: string): boolean {
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text begins as an address of the web does; the rest of it is not looked at. */
export const hasWebScheme = (text: string): boolean => /^https?:\/\//i.test(text);

/** Whether a value is an address of the web: http or https, with all that `new URL` needs. */
export const isWebAddress = (value: unknown): value is string =>
  typeof value === "string" && hasWebScheme(value) && canParseUrl(value);

/** Gives an address with its scheme, or undefined where it is none that a feed or page may carry. */
export function readAddress(typed: string): string | undefined {
  if (/[\s<>"\x00-\x1f]/.test(typed)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return canParseUrl(typed) ? typed : undefined;
  if (scheme) return /^(?:mailto|tel|ipfs|magnet|nostr|at|lightning|feed|podcast)$/.test(scheme) ? typed : undefined;
  return isBareAddress(typed) && canParseUrl(`https://${typed}`) ? `https://${typed}` : undefined;
}

/**
 * A web address with everything but ASCII percent-encoded, and a name of its host as the net knows it; all else stays as
 * typed. What is no web address stays as it is.
 */
export function encodeAddress(typed: string): string {
  const [, scheme, host, rest = ""] = /^(https?:\/\/)([^/?#]*)(.*)$/is.exec(typed) ?? [];
  if (!host || !/[^\x21-\x7e]/.test(typed) || !canParseUrl(scheme + host)) return typed;
  const known = /[^\x21-\x7e]/.test(host) ? new URL(scheme + host).host : host;
  return scheme + known + rest.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/** A part of an address without percent signs; as it stands where these stand for nothing. */
export const decodePercents = (part: string): string => attempt(() => decodeURIComponent(part)) ?? part;

/** Whether an address was typed without its scheme, such as `example.com/x`. */
export const isBareAddress = (typed: string): boolean =>
  /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u.test(typed);

/** Endings of files that people keep beside an episode; `setup.sh` and `main.rs` are no hosts. */
export const fileEnding =
  /\.(?:md|markdown|mdx|html?|txt|pdf|docx?|xlsx?|pptx?|odt|ods|odp|epub|key|pages|numbers|rtf|csv|tsv|json|ya?ml|toml|xml|ics|vcf|gpx|png|jpe?g|gif|webp|svg|avif|heic|tiff?|bmp|mp3|m4a|m4b|wav|flac|ogg|opus|aac|mp4|m4v|mov|webm|mkv|zip|gz|tgz|tar|bz2|xz|7z|sh|bash|zsh|ps1|bat|py|rs|js|mjs|ts|tsx|jsx|go|java|kt|swift|c|h|cc|cpp|hpp|cs|rb|php|pl|lua|r|jl|hs|sql|ipynb|patch|diff|conf|ini|cfg|env|lock|log|vtt|srt|css|scss|vue|svelte|torrent)$/i;

/** Whether a link without a scheme means a host, "fly.example" or "fly.example/tie", and no file, "tie.html". */
export function meansHost(typed: string): boolean {
  const path = typed.replace(/[?#].*$/, "");
  return isBareAddress(typed) && (path.includes("/") || !fileEnding.test(path));
}

/** Whether a host (without its port) is this machine itself. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);

/** The folder that an address without a scheme, or that of a feed or page in it, means; undefined where it is no address. */
export function siteMeant(typed: string): string | undefined {
  const whole = isBareAddress(typed.trim()) ? `https://${typed.trim()}` : typed.trim();
  if (!isWebAddress(whole)) return undefined;
  const { origin, pathname } = new URL(whole);
  return `${origin}${pathname.replace(/[^/]*\.\w+\/*$/, "").replace(/\/+$/, "")}`;
}

const hidden = "***";
/** Names of query parameters that carry secrets as a rule. */
const secretName = /auth|key|token|secret|pass|pwd|sig|session|sid|credential|code|user|mail|hash|private/i;
/** Values that a person might have typed: a word, a number, a format, a short path. */
const plainValue = /^(?:[a-z]{0,16}|\d{1,8}|[a-z\d]{1,6}|[a-z]+(?:[-_/.][a-z\d]+){1,3}|\d{4}-\d\d-\d\d)$/i;

/**
 * The address as messages may show it: user and password, and values of its query that are or may be secrets, are `***`. Text
 * that is no web address comes back as it is. Tokens in a path stay, for they cannot be told from names of shows.
 */
export function showAddress(address: string): string {
  const found = /^([a-z][a-z\d+.-]*:\/\/)([^/?#]*@)?([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(address);
  if (!found) return address;
  const [, scheme, user, rest, query = "", fragment] = found;
  return `${scheme}${user ? `${hidden}@` : ""}${rest}${showQuery(query)}${fragment ? `#${hidden}` : ""}`;
}

const showQuery = (query: string): string =>
  query.replace(/([?&;])([^=&;]*)(?:=([^&;]*))?/g, (_, mark: string, name: string, value: string | undefined) => {
    if (value === undefined) return `${mark}${plainValue.test(name) ? name : hidden}`;
    if (value === "") return `${mark}${name}=`;
    return `${mark}${name}=${secretName.test(name) || !plainValue.test(value) ? hidden : value}`;
  });

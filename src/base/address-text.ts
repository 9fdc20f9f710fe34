// Addresses on the net as people type them.
import { attempt } from "./attempt.js";
import { canParseUrl, isWebAddress } from "./can-parse-url.js";

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

/** Whether a host (without its port) is this machine itself. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);

/** The folder that an address without a scheme, or that of a feed or page in it, means; undefined where it is no address. */
export function siteMeant(typed: string): string | undefined {
  const whole = isBareAddress(typed.trim()) ? `https://${typed.trim()}` : typed.trim();
  if (!isWebAddress(whole)) return undefined;
  const { origin, pathname } = new URL(whole);
  return `${origin}${pathname.replace(/[^/]*\.\w+\/*$/, "").replace(/\/+$/, "")}`;
}

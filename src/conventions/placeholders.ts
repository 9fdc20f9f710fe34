// What `airdate init` leaves to be filled in, and how such values are known again: nothing of them may be published by accident.
import { canParseUrl } from "../base/address-text.js";

/** Values of a new show that are nobody's. */
export const placeholders = {
  title: "My show",
  description: "One or two sentences that say what the show is about.",
  link: "https://example.com",
  author: "Your name",
  email: "you@example.com",
  image: "https://example.com/cover.jpg",
  guest: "A Guest",
} as const;

/** Hosts that stand in examples and are nobody's: https://www.rfc-editor.org/rfc/rfc2606#section-3 */
const nobodysHost = /^(?:[^@/]+\.)?example\.(?:com|org|net)$/;

/** What no such address is without: the host as it stands, or something that has to be decoded to see it. */
const nobodysSign = /example\.(?:com|org|net)|[^!-$&-~]/i;

/** Whether an address of the web is one of those that stand in examples. */
export const isNobodysAddress = (address: string): boolean =>
  nobodysSign.test(address) && canParseUrl(address) && nobodysHost.test(new URL(address).hostname);

/** Whether an e-mail address is one of those that stand in examples. */
export const isNobodysMail = (address: string): boolean =>
  nobodysHost.test(address.slice(address.lastIndexOf("@") + 1));

/** Whether an address leads nowhere but to the machine that asks: nobody else can have what is published there. */
function isOwnMachine(address: string): boolean {
  if (!canParseUrl(address)) return false;
  const { hostname } = new URL(address);
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}

/** Whether a show with this address is only tried: what is built of it reaches nobody. */
export const isTrialAddress = (link: string): boolean => isNobodysAddress(link) || isOwnMachine(link);

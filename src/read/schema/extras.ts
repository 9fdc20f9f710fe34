// The Podcasting 2.0 tags that a show and an episode may both carry, as front-matter.
import type * as z from "zod/mini";
import { address, anyText, clock, list, maybe, oneOf, or, positiveNumber, text, wholeNumber, yesNo } from "./kit.js";
import { field, section, short, shortText } from "./section.js";

const fundingSection = section({
  url: field(address, "address", "Where listeners can give."),
  text: field(or(text, "Support the show"), "text", "What the button says, at most 128 characters.", {
    default: "Support the show",
  }),
});
const licenseSection = section({
  name: field(text, "text", "Licence id such as CC-BY-4.0, or the name of one of your own."),
  url: field(maybe(address), "address", "The licence's text; needed for one of your own."),
});
/** `geo` may be typed as "52.52,13.40". */
const geo = /^-?\d+(?:\.\d+)?\s*,\s*-?\d+(?:\.\d+)?$/;
const locationSection = section({
  name: field(text, "text", "Place as people say it."),
  rel: field(maybe(oneOf("subject", "creator")), "subject or creator", "What the place is to the episode."),
  geo: field(maybe(text), "geo URI", 'Coordinates: "52.52,13.40" or "geo:52.52,13.40".'),
  osm: field(maybe(text), "OpenStreetMap id", "Such as R62422."),
  country: field(maybe(text), "country code", "ISO 3166-1 alpha-2 such as DE."),
});
const txtSection = section({
  purpose: field(maybe(text), "text", "Such as verify or ai-content."),
  text: field(text, "text", "The text, at most 4,000 characters."),
});
const remoteItemSection = section({
  feedGuid: field(text, "UUID", "podcast:guid of the other show."),
  feedUrl: field(maybe(address), "address", "Its feed."),
  itemGuid: field(maybe(text), "text", "Guid of one item in it."),
  medium: field(maybe(text), "text", "Its medium."),
  title: field(maybe(text), "text", "Its title."),
});
export const remoteItem: z.ZodMiniType<z.output<typeof remoteItemSection>> = shortText(remoteItemSection, "feedGuid");
export const remoteItemFields = remoteItemSection;

const recipientSection = section({
  name: field(maybe(text), "text", "Who gets it."),
  type: field(or(text, "lnaddress"), "text", "node or lnaddress.", { default: "lnaddress" }),
  address: field(text, "text", "The wallet's address."),
  split: field(wholeNumber, "number", "Shares."),
  customKey: field(maybe(text), "text", "Key of a further record, with customValue."),
  customValue: field(maybe(text), "text", "Value of that record."),
  fee: field(maybe(yesNo), "yes or no", "Taken off before the others share."),
});
const splitSection = section({
  start: field(clock, "time", "Where it begins."),
  duration: field(clock, "time", "How long it lasts."),
  remoteStartTime: field(maybe(clock), "time", "Where it begins in the other item."),
  remotePercentage: field(maybe(positiveNumber), "percent", "Share that goes to the other item."),
  recipients: field(list(recipientSection), "list", "Who gets it in this stretch.", { fields: recipientSection }),
  remoteItem: field(maybe(remoteItem), "map", "The other item that gets it.", { fields: remoteItemSection }),
});
const valueSection = section({
  type: field(or(text, "lightning"), "text", "Kind of payment.", { default: "lightning" }),
  method: field(or(text, "keysend"), "text", "How it is sent.", { default: "keysend" }),
  suggested: field(maybe(text), "number", "Suggested amount a minute, in bitcoin."),
  recipients: field(list(recipientSection), "list", "Who gets how many shares.", { fields: recipientSection }),
  timeSplits: field(list(splitSection), "list", "Stretches with other recipients.", { fields: splitSection }),
});
const socialSection = section({
  protocol: field(or(text, "activitypub"), "text", "activitypub, atproto, nostr, ... or disabled.", {
    default: "activitypub",
  }),
  uri: field(maybe(text), "address", "The post under which people comment."),
  accountId: field(maybe(text), "text", "Account that posted it."),
  accountUrl: field(maybe(address), "address", "That account's page."),
  priority: field(maybe(wholeNumber), "number", "Order where there are several; low comes first."),
});
const chatSection = section({
  server: field(text, "host name", "Such as irc.example.org."),
  protocol: field(text, "text", "irc, xmpp, nostr or matrix."),
  accountId: field(maybe(text), "text", "The show's account there."),
  space: field(maybe(text), "text", "Room or channel."),
});
const podcastImageSection = section({
  href: field(text, "file or address", "The picture."),
  alt: field(maybe(anyText), "text", "What it shows."),
  aspectRatio: field(maybe(text), "ratio", 'Such as "16/9"; square when left out.'),
  width: field(maybe(wholeNumber), "pixels", "Width."),
  height: field(maybe(wholeNumber), "pixels", "Height."),
  type: field(maybe(text), "MIME type", "Such as image/png."),
  purpose: field(maybe(text), "text", "Such as social, banner or artwork."),
});

/** Chat as the feed writes it; also a part of a live item. */
export const chat: z.ZodMiniType<z.output<typeof chatSection>> = chatSection;
export const chatFields = chatSection;

/** Fields of both a show and an episode. */
export const sharedFields = {
  funding: field(list(shortText(fundingSection, "url")), "list", "Where listeners can support the show.", {
    fields: fundingSection,
  }),
  license: field(maybe(shortText(licenseSection, "name")), "text or map", "Licence of the work.", {
    fields: licenseSection,
  }),
  location: field(list(short(locationSection, readLocation)), "text, map or list", "What place it is about or from.", {
    fields: locationSection,
  }),
  txt: field(list(shortText(txtSection, "text")), "list", "podcast:txt records.", { fields: txtSection }),
  value: field(maybe(valueSection), "map", "Value for value payments.", { fields: valueSection }),
  socialInteract: field(list(shortText(socialSection, "uri")), "list", "Where people comment.", {
    fields: socialSection,
  }),
  chat: field(maybe(chat), "map", "Where people chat.", { fields: chatSection }),
  images: field(list(shortText(podcastImageSection, "href")), "list", "Further pictures (podcast:image).", {
    fields: podcastImageSection,
  }),
  block: field(or(yesNo, false), "yes or no", "Hide from Apple Podcasts (itunes:block).", { default: "no" }),
};

function readLocation(typed: unknown): unknown {
  if (typeof typed === "string") return { name: typed };
  const map = typed as { geo?: unknown } | null;
  if (typeof map?.geo !== "string" || !geo.test(map.geo.trim())) return typed;
  return { ...map, geo: `geo:${map.geo.replaceAll(/\s/g, "")}` };
}

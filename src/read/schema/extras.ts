// What a show and an episode may both have as front-matter: tags of Podcasting 2.0, and parts that are no tags.
import * as z from "zod/mini";
import { remoteItemParts, sharedTags } from "../../conventions/tags/shared-tags.js";
import { a, field, leaf, list, maybe, oneOf, or, section, shortText } from "./kit.js";
import { partsSection } from "./tag-fields.js";

export const remoteItemFields = partsSection(remoteItemParts);
export const remoteItem = shortText(remoteItemFields, "feedGuid");

const recipientSection = section({
  name: field(maybe(a.text), "text", "Who gets it."),
  type: field(or(a.text, "lnaddress"), "text", "node or lnaddress.", { default: "lnaddress" }),
  address: field(a.text, "text", "The wallet's address."),
  split: field(a.wholeNumber, "number", "Shares."),
  customKey: field(maybe(a.text), "text", "Key of a further record, with customValue."),
  customValue: field(maybe(a.text), "text", "Value of that record."),
  fee: field(maybe(a.yesNo), "yes or no", "Taken off before the others share."),
});
const splitSection = section({
  start: field(a.clock, "time", "Where it begins."),
  duration: field(a.clock, "time", "How long it lasts."),
  remoteStartTime: field(maybe(a.clock), "time", "Where it begins in the other item."),
  remotePercentage: field(maybe(a.positiveNumber), "percent", "Share that goes to the other item."),
  recipients: field(list(recipientSection), "list", "Who gets it in this stretch.", { fields: recipientSection }),
  remoteItem: field(maybe(remoteItem), "map", "The other item that gets it.", { fields: remoteItemFields }),
});
const valueSection = section({
  type: field(or(a.text, "lightning"), "text", "Kind of payment.", { default: "lightning" }),
  method: field(or(a.text, "keysend"), "text", "How it is sent.", { default: "keysend" }),
  suggested: field(maybe(a.text), "number", "Suggested amount a minute, in bitcoin."),
  recipients: field(list(recipientSection), "list", "Who gets how many shares.", { fields: recipientSection }),
  timeSplits: field(list(splitSection), "list", "Stretches with other recipients.", { fields: splitSection }),
});
const podcastImageSection = section({
  href: field(a.text, "file or address", "The picture."),
  alt: field(maybe(a.anyText), "text", "What it shows."),
  aspectRatio: field(maybe(a.text), "ratio", 'Such as "16/9"; square when left out.'),
  width: field(maybe(a.wholeNumber), "pixels", "Width."),
  height: field(maybe(a.wholeNumber), "pixels", "Height."),
  type: field(maybe(a.text), "MIME type", "Such as image/png."),
  purpose: field(maybe(a.text), "text", "Such as social, banner or artwork."),
});

/** Also a part of a live item. */
export const chat = partsSection(sharedTags.chat.parts);

/** Fields of both a show and an episode that need a schema of their own. */
export const sharedFields = {
  value: field(maybe(valueSection), "map", "Value for value payments.", { fields: valueSection }),
  images: field(list(shortText(podcastImageSection, "href")), "list", "Further pictures (podcast:image).", {
    fields: podcastImageSection,
  }),
};

const laughter = leaf<"drop" | "keep">("drop or keep", (typed) => {
  if (typeof typed !== "string") return undefined;
  return /^(?:drop|no|false)$/i.test(typed) ? "drop" : /^(?:keep|yes|true)$/i.test(typed) ? "keep" : undefined;
});

/** How captions are made readable; what is left out comes from the show, or is the default. */
export const cleaningFields = section({
  fillers: field(maybe(oneOf("none", "light", "strong")), "none, light or strong", "Which fillers are dropped.", {
    default: "light",
  }),
  laughter: field(maybe(laughter), "drop or keep", "What becomes of [laughter].", { default: "drop" }),
  mask: field(maybe(a.anyText), "text", "What stands for a masked word; empty drops it.", { default: "…" }),
});

/** A map from a transcript's label to a person. */
export const labels: z.ZodMiniType<Record<string, string>> = z._default(
  z.record(z.string(), a.text),
  {},
) as unknown as z.ZodMiniType<Record<string, string>>;

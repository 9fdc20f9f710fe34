// The Podcasting 2.0 tags that a show and an episode may both carry, as front-matter.
import { remoteItemParts, sharedTags } from "../../conventions/tags/shared-tags.js";
import { anyText, clock, list, maybe, or, positiveNumber, text, wholeNumber, yesNo } from "./kit.js";
import { field, section, shortText } from "./section.js";
import { partsSection } from "./tag-fields.js";

export const remoteItemFields = partsSection(remoteItemParts);
export const remoteItem = shortText(remoteItemFields, "feedGuid");

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
  remoteItem: field(maybe(remoteItem), "map", "The other item that gets it.", { fields: remoteItemFields }),
});
const valueSection = section({
  type: field(or(text, "lightning"), "text", "Kind of payment.", { default: "lightning" }),
  method: field(or(text, "keysend"), "text", "How it is sent.", { default: "keysend" }),
  suggested: field(maybe(text), "number", "Suggested amount a minute, in bitcoin."),
  recipients: field(list(recipientSection), "list", "Who gets how many shares.", { fields: recipientSection }),
  timeSplits: field(list(splitSection), "list", "Stretches with other recipients.", { fields: splitSection }),
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

/** Also a part of a live item. */
export const chat = partsSection(sharedTags.chat.parts);

/** Fields of both a show and an episode that need a schema of their own. */
export const sharedFields = {
  value: field(maybe(valueSection), "map", "Value for value payments.", { fields: valueSection }),
  images: field(list(shortText(podcastImageSection, "href")), "list", "Further pictures (podcast:image).", {
    fields: podcastImageSection,
  }),
};

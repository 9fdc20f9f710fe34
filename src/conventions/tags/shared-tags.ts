// The tags that a channel and an item may both hold, each said once; listeners see most of them in apps that know them.

import { compared, made, type TagTable } from "./entry.js";

/** A show or an item elsewhere, which several tags name. */
export const remoteItemParts = {
  feedGuid: { kind: "text", type: "UUID", need: true, what: "podcast:guid of the other show." },
  feedUrl: { kind: "address", what: "Its feed." },
  itemGuid: { kind: "text", what: "Guid of one item in it." },
  medium: { kind: "text", what: "Its medium." },
  title: { kind: "text", what: "Its title." },
} as const;

export const sharedTags = {
  funding: {
    form: "parts",
    tag: "podcast:funding",
    readers: ["2.0"],
    type: "list",
    many: true,
    what: "Where listeners can support the show.",
    short: "url",
    content: "text",
    parts: {
      url: { kind: "address", need: true, what: "Where listeners can give." },
      text: { kind: "text", value: "Support the show", what: "What the button says, at most 128 characters." },
    },
    change: ["shown", "funding", "the links for support change"],
  },
  license: {
    form: "parts",
    tag: "podcast:license",
    readers: ["2.0"],
    type: "text or map",
    what: "Licence of the work.",
    short: "name",
    content: "name",
    parts: {
      name: {
        kind: "text",
        need: true,
        // In the spelling of the namespace's list (conflict C8).
        known: ["ARR", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "POD-V4V-1.0"],
        what: "Licence id such as CC-BY-4.0, or the name of one of your own.",
      },
      url: { kind: "address", what: "The licence's text; needed for one of your own." },
    },
    change: ["shown", "license", "the licence changes"],
  },
  location: {
    form: "parts",
    tag: "podcast:location",
    readers: ["2.0"],
    type: "text, map or list",
    many: true,
    what: "What place it is about or from.",
    short: "name",
    content: "name",
    parts: {
      name: { kind: "text", need: true, what: "Place as people say it." },
      rel: { kind: "choice", words: ["subject", "creator"], what: "What the place is to the episode." },
      geo: { kind: "geo", what: 'Coordinates: "52.52,13.40" or "geo:52.52,13.40".' },
      osm: { kind: "text", type: "OpenStreetMap id", what: "Such as R62422." },
      country: { kind: "text", type: "country code", what: "ISO 3166-1 alpha-2 such as DE." },
    },
    change: ["shown", "location", "the place changes"],
  },
  txt: {
    form: "parts",
    tag: "podcast:txt",
    readers: ["Apple", "Podcast Index"],
    type: "list",
    many: true,
    what: "podcast:txt records.",
    short: "text",
    content: "text",
    parts: {
      purpose: { kind: "text", what: "Such as verify or ai-content." },
      text: { kind: "text", need: true, what: "The text, at most 4,000 characters." },
    },
    change: ["cosmetic", "txt", "notes for machines change"],
  },
  value: made("podcast:value", "tags", "value", ["2.0"], ["shown", "value", "who is paid changes"]),
  socialInteract: {
    form: "parts",
    tag: "podcast:socialInteract",
    readers: ["2.0"],
    type: "list",
    many: true,
    what: "Where people comment.",
    short: "uri",
    parts: {
      uri: { kind: "text", type: "address", what: "The post under which people comment." },
      protocol: { kind: "text", value: "activitypub", what: "activitypub, atproto, nostr, ... or disabled." },
      accountId: { kind: "text", what: "Account that posted it." },
      accountUrl: { kind: "address", what: "That account's page." },
      priority: { kind: "wholeNumber", what: "Order where there are several; low comes first." },
    },
    change: ["shown", "comments", "the place of comments changes"],
  },
  chat: {
    form: "parts",
    tag: "podcast:chat",
    readers: ["2.0"],
    type: "map",
    what: "Where people chat.",
    parts: {
      server: { kind: "text", type: "host name", need: true, what: "Such as irc.example.org." },
      protocol: { kind: "text", need: true, what: "irc, xmpp, nostr or matrix." },
      accountId: { kind: "text", what: "The show's account there." },
      space: { kind: "text", what: "Room or channel." },
    },
    change: ["shown", "chat", "the place of the chat changes"],
  },
  images: made("podcast:image", "tags", "images image.alt", ["2.0"], ["shown", "pictures", "further pictures change"], {
    note: "the cover with its alternative text, and further pictures",
  }),
} as const satisfies TagTable;

/** Tags that both hold too, each at its own place. */
export const alike = {
  subtitle: compared("itunes:subtitle", "text", ["shown", "subtitle", "the subtitle changes in apps"]),
  summary: made("itunes:summary", "text", "", ["2.0"], ["shown", "summary", "the summary changes in apps"], {
    note: "as another feed had it, until the notes are edited",
  }),
  cover: made(
    "itunes:image",
    "address",
    "image",
    ["Apple", "Spotify", "YouTube"],
    ["shown", "cover", "the picture changes in apps"],
    { attribute: "href" },
  ),
  people: made("podcast:person", "tags", "hosts guests", ["2.0"], ["shown", "people", "the people change in apps"], {
    note: "hosts are repeated in every item",
  }),
} as const satisfies TagTable;

// The fields of show.md.

import * as z from "zod/mini";
import { canParseUrl, isWebAddress } from "../../base/address-text.js";
import { isMap } from "../../base/is-map.js";
import { channelTags } from "../../conventions/tags/channel-tags.js";
import { showExtra, showExtraFields } from "./extra-tags.js";
import { chat, cleaningFields, labels, remoteItem, remoteItemFields, sharedFields } from "./extras.js";
import { glossary, never } from "./glossary.js";
import { a, field, fieldsOf, leaf, list, maybe, oneOf, or, section, short, shortText, words } from "./kit.js";
import { links } from "./links.js";
import { image, imageSection } from "./media.js";
import { subscriptions } from "./networks.js";
import { hostFields, hosts, people } from "./person.js";
import { tagFields } from "./tag-fields.js";
import { dropOrder, youtubeParts } from "./youtube-order.js";

const category = leaf<{ name: string; sub?: string }>('a category such as Technology or "Arts > Books"', (typed) => {
  if (typeof typed === "string") {
    const [name, sub, ...rest] = typed.split(/\s*(?:>|\/)\s*/).map((part) => part.trim());
    return name && rest.length === 0 ? { name, ...(sub ? { sub } : {}) } : undefined;
  }
  const map = typed as Record<string, unknown> | null;
  if (!isMap(map)) return undefined;
  if (typeof map.name === "string") {
    return { name: map.name, ...(typeof map.sub === "string" ? { sub: map.sub } : {}) };
  }
  const [name, sub] = Object.entries(map)[0] ?? [];
  return name && typeof sub === "string" && Object.keys(map).length === 1 ? { name, sub } : undefined;
});

/** `{ Arts: [Books, Design] }` names two. */
function partCategories(typed: unknown): unknown {
  const isNested = (one: unknown): one is Record<string, string[]> =>
    isMap(one) &&
    Object.values(one).every((subs) => Array.isArray(subs) && subs.every((sub) => typeof sub === "string"));
  const all = Array.isArray(typed) ? typed : [typed];
  if (!all.some(isNested)) return typed;
  return all.flatMap((one) =>
    isNested(one) ? Object.entries(one).flatMap(([name, subs]) => subs.map((sub) => `${name} > ${sub}`)) : [one],
  );
}

const site = leaf("the site's address such as https://example.com/podcast, without ? or #", (typed) => {
  if (typeof typed !== "string" || !isWebAddress(typed.trim())) return undefined;
  const url = new URL(typed.trim());
  // A feed or a page is no folder, in which everything else would have to lie.
  if (/\.(?:xml|rss|atom|html?)\/*$/i.test(url.pathname)) return undefined;
  // Also an empty query, which the parsed address no longer shows.
  return /[?#]/.test(typed) || url.username ? undefined : url.href.replace(/\/+$/, "");
});

/** What a service that counts downloads puts before an address; the end has to stay the recording's. */
const prefix = leaf("an https address that ends in a slash, such as https://op3.dev/e/", (typed) =>
  typeof typed === "string" &&
  /^https:\/\/[^\s/?#@]+\/(?:[^\s?#]*\/)?$/i.test(typed.trim()) &&
  canParseUrl(typed.trim())
    ? typed.trim()
    : undefined,
);

const ownerSection = section({
  name: field(maybe(a.text), "text", "Name of who owns the show."),
  email: field(maybe(a.email), "e-mail", "Where directories write to, to verify ownership."),
});
const youtubeSection = section({
  header: field(maybe(a.anyText), "text", "Stands under the lead in every YouTube text."),
  footer: field(maybe(a.anyText), "text", "Stands below everything else, above the hashtags."),
  hashtags: field(words, "texts", "With or without #."),
  drop: field(or(list(oneOf(...youtubeParts)), [...dropOrder]), "list", "What goes first when the text is too long.", {
    default: dropOrder.join(", "),
  }),
});
const lockedSection = section({
  value: field(a.yesNo, "yes or no", "Whether other hosts may import the feed: yes forbids it."),
  owner: field(maybe(a.email), "e-mail", "Who can unlock it."),
});
const frequencySection = section({
  text: field(a.text, "text", "Such as Every Tuesday."),
  rrule: field(maybe(a.text), "RRULE", "Such as FREQ=WEEKLY;BYDAY=TU."),
  complete: field(maybe(a.yesNo), "yes or no", "Nothing more will come."),
  dtstart: field(maybe(a.isoDate), "date", "When the rule begins, as 2026-03-02 or 2026-03-02T09:00:00Z."),
});
const blockSection = section({
  id: field(maybe(a.text), "text", "Service such as youtube; all services when left out."),
  value: field(or(a.yesNo, true), "yes or no", "Whether it is blocked.", { default: "yes" }),
});
const trailerSection = section({
  url: field(a.fileAddress, "address", "The trailer's audio."),
  title: field(a.text, "text", "At most 128 characters."),
  pubdate: field(a.text, "date", "When it was published."),
  length: field(maybe(a.wholeNumber), "bytes", "Size of the file."),
  type: field(maybe(a.text), "MIME type", "Such as audio/mpeg."),
  season: field(maybe(a.wholeNumber), "number", "The season it announces."),
});
const contentLinkSection = section({
  href: field(a.address, "address", "Where it can be seen or heard."),
  text: field(or(a.text, "Watch live"), "text", "What the link says.", { default: "Watch live" }),
});
const liveSection = section({
  status: field(oneOf("pending", "live", "ended"), "pending, live or ended", "State of the stream."),
  start: field(a.text, "date", "When it begins."),
  end: field(maybe(a.text), "date", "When it ends."),
  title: field(a.text, "text", "Its title."),
  guid: field(a.text, "text", "Never changes."),
  description: field(maybe(a.anyText), "text", "What it is about."),
  link: field(maybe(a.address), "address", "Its page."),
  enclosure: field(
    maybe(
      section({
        url: field(a.address, "address", "The stream."),
        type: field(a.text, "MIME type", "Such as audio/mpeg."),
        length: field(or(a.wholeNumber, 0), "bytes", "0 for a stream.", { default: "0" }),
      }),
    ),
    "map",
    "The stream: {url, type, length}.",
  ),
  contentLinks: field(list(shortText(contentLinkSection, "href")), "list", "Where else it runs.", {
    fields: contentLinkSection,
  }),
  chat: field(maybe(chat), "map", "Where people chat meanwhile.", { fields: chat }),
  people: field(people, "list", "Who takes part."),
});
const releaseSection = section({ every: field(a.text, "text", "Such as Tuesday 06:00.") });
const feedSection = section({
  path: field(a.text, "file", "Path in the output, such as archive.xml."),
  kind: field(or(oneOf("rss", "atom", "json"), "rss"), "rss, atom or json", "Format.", { default: "rss" }),
  title: field(maybe(a.text), "text", "Title, when not the show's."),
  limit: field(maybe(a.wholeNumber), "number", "Only the newest so many."),
  audio: field(maybe(a.text), "text", "Name of the audio variant that it carries."),
  private: field(or(a.yesNo, false), "yes or no", "Kept out of directories and of search.", { default: "no" }),
});

export const showSection = section({
  title: field(a.line, "text", "Name of the show. **Required.**"),
  link: field(site, "address", "The site's address, the base of all others. **Required.**"),
  description: field(maybe(a.text), "text", "What the show is about.", {
    default: "first paragraph under the front-matter",
  }),
  ...tagFields(channelTags, true),
  owner: field(maybe(ownerSection), "map", "Who owns it.", { fields: ownerSection }),
  categories: field(
    short(list(category), partCategories),
    "list",
    'Apple\'s categories: Technology, "Arts > Books" or {Arts: Books}.',
  ),
  image: field(maybe(image), "file, address or map", "Cover, 1400 to 3000 pixels square.", {
    default: "cover.* in episodes/",
    fields: imageSection,
  }),
  timezone: field(maybe(a.text), "zone", "IANA zone that dates without an offset are in, such as Europe/Berlin."),
  hosts: field(hosts, "list", "Who hosts: ids from people.md, names, or maps.", { fields: hostFields }),
  glossary: field(glossary, "list or map", 'Terms: right spellings, "wrong -> right" pairs, {term, url, kind, wrong}.'),
  never: field(never, "list or map", "Pairs that must never be made."),
  speakers: field(labels, "map", "Transcript label -> person's id or name."),
  links: field(links, "links", "Links for every episode."),
  subscribe: field(
    maybe(subscriptions),
    "map or list",
    "Where people subscribe: {apple: 1234567890, spotify: https://..., overcast: yes}; an address, the app's id, yes or no.",
    { default: "apps that take any feed" },
  ),
  youtube: field(maybe(youtubeSection), "map", "The YouTube text's own parts.", { fields: youtubeSection }),
  cleaning: field(maybe(cleaningFields), "map", "How captions are made readable.", { fields: cleaningFields }),
  release: field(maybe(shortText(releaseSection, "every")), "text", 'When queued episodes come out: "Tuesday 06:00".'),
  locked: field(
    maybe(short(lockedSection, (typed) => (typeof typed === "string" ? { value: typed } : typed))),
    "yes, no or map",
    "podcast:locked.",
    {
      default: "yes",
      fields: lockedSection,
    },
  ),
  updateFrequency: field(maybe(shortText(frequencySection, "text")), "text or map", "How often episodes come.", {
    fields: frequencySection,
  }),
  podroll: field(list(remoteItem), "list", "Shows you recommend.", { fields: remoteItemFields }),
  publisher: field(maybe(remoteItem), "map", "The publisher's feed.", { fields: remoteItemFields }),
  blocks: field(
    list(short(blockSection, readBlock)),
    "list",
    "Services that must not carry the show (podcast:block).",
    { fields: blockSection },
  ),
  trailers: field(list(trailerSection), "list", "Trailers.", { fields: trailerSection }),
  liveItems: field(list(liveSection), "list", "Live streams.", { fields: liveSection }),
  ...tagFields(channelTags),
  hubs: field(list(a.address), "list", "WebSub hubs."),
  fullNotes: field(
    or(leaf<boolean | number>("yes, no or a number", readFullNotes), true),
    "yes, no or number",
    "Notes in content:encoded: of all, of none, of the newest so many.",
    { default: "yes" },
  ),
  pageSize: field(maybe(a.wholeNumber), "number", "Items above which the feed is paged."),
  enclosurePrefix: field(
    list(prefix),
    "address or list",
    "Stands before the addresses of audio in feeds, to count downloads: https://op3.dev/e/; of a list the first is outermost.",
  ),
  showOwner: field(or(a.yesNo, true), "yes or no", "Owner's name and e-mail in the feed.", { default: "yes" }),
  icon: field(maybe(a.text), "file", "Square PNG or JPEG for tabs and home screens.", {
    default: "the cover, else a letter",
  }),
  cards: field(maybe(a.yesNo), "yes or no", "A picture for sharing is drawn for each episode.", {
    default: "yes where the cover lies in the folder",
  }),
  upcoming: field(or(a.yesNo, false), "yes or no", "Titles and dates of what comes next stand on the front page.", {
    default: "no",
  }),
  redirects: field(
    or(a.yesNo, false),
    "yes or no",
    "The host follows _redirects, .htaccess or nginx.conf: no renamed recording is kept at its old address too.",
    { default: "no" },
  ),
  feeds: field(list(feedSection), "list", "Further feeds.", { fields: feedSection }),
  rules: field(
    or(
      z.record(z.string(), oneOf("error", "warn", "info", "off")) as z.ZodMiniType<
        Record<string, "error" | "warn" | "info" | "off">
      >,
      {},
    ),
    "map",
    "Rule -> error, warn, info or off.",
  ),
  extra: field(maybe(showExtra), "map", "Tags of your own in the channel of RSS feeds.", { fields: showExtraFields }),
  ...sharedFields,
});
/** Names of the fields that show.md may have. */
export const showFieldNames: readonly string[] = Object.keys(fieldsOf(showSection) ?? {});

export type TypedShow = z.output<typeof showSection>;

function readBlock(typed: unknown): unknown {
  if (typeof typed !== "string") return typed;
  return /^(?:yes|no|true|false)$/i.test(typed) ? { value: typed } : { id: typed };
}

function readFullNotes(typed: unknown): boolean | number | undefined {
  if (typeof typed !== "string") return undefined;
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  return /^(?:yes|true|on|all)$/i.test(typed) ? true : /^(?:no|false|off|none)$/i.test(typed) ? false : undefined;
}

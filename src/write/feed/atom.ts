// The show as an Atom feed (RFC 4287), from the `feed` package with its gaps filled: ids, enclosures, hubs, paging, language.
import { Feed, type FeedOptions } from "feed";
import { canParseUrl } from "../../base/address-text.js";
import { defined } from "../../base/defined.js";
import { isUuid, uuidV5 } from "../../base/hash.js";
import { cleanXmlText, escapeXmlAttribute, escapeXmlText, splitCdata } from "../../base/xml.js";
import { urlOf } from "../../conventions/addresses.js";
import type { FeedPlan } from "../../model/feed.js";
import type { Entry, Person, Show } from "../../model/model.js";
import { generator } from "./channel.js";
import { type Head, plain } from "./frame.js";
import { itemLink, type Texts } from "./item.js";
import { mediaType, offeredAddress, pickAudio } from "./media.js";
import type { FeedPage } from "./plans.js";
import { namedPeople } from "./shared-tags.js";

/** One `<entry>`. An entry without a date has the epoch's, since `updated` is required. */
export function writeAtomEntry(
  show: Show,
  entry: Entry,
  plan: FeedPlan,
  options: { full: boolean },
  texts: Texts,
): string {
  const { episode } = entry;
  const date = new Date(episode.date?.utc ?? 0);
  const audio = pickAudio(episode, plan.audio);
  const people = namedPeople(episode);
  const feed = new Feed({ title: "", updated: date, generator: false });
  feed.addItem({
    title: cdata(escapeXmlText(episode.title).trim()),
    id: idOf(show, episode.guid),
    link: itemLink(show, episode),
    date,
    published: date,
    description: cdata(texts.description),
    ...(options.full && texts.content !== "" ? { content: cdata(texts.content) } : {}),
    ...(people.length === 0 ? {} : { author: people.map(authorOf) }),
    ...(audio !== undefined && canParseUrl(audio.url)
      ? { audio: { url: offeredAddress(show, audio), ...defined({ length: audio.length }) } }
      : {}),
  });
  const xml = feed.atom1();
  const cut = xml.slice(xml.indexOf("<entry>") + "<entry>".length, xml.lastIndexOf("</entry>"));
  // The package makes up the type from the address; up to this link there is no text of the author's that could look like it.
  const typed = cut.replace(/(<link rel="enclosure" href="[^"]*" type=")[^"]*"/, (_, before: string) =>
    audio === undefined ? `${before}"` : `${before}${escapeXmlAttribute(mediaType(audio.type))}"`,
  );
  // Nor does it escape `<` in a category.
  const categories = episode.keywords
    .map((word) => cleanXmlText(word).trim())
    .filter((word) => word !== "")
    .map((word) => `    <category term="${escapeXmlAttribute(word)}"/>\n    `);
  const { language } = entry.understood;
  const spoken = language === "" || language === show.language ? "" : ` xml:lang="${escapeXmlAttribute(language)}"`;
  return `<entry${spoken}>${typed}${categories.join("")}</entry>`;
}

/** The feed without entries. `newest` (milliseconds since 1970) is when its newest entry was published. */
export function writeAtomHead(show: Show, plan: FeedPlan, page: FeedPage, options: { newest?: number }): Head {
  const feedOptions: FeedOptions = {
    id: `urn:uuid:${isUuid(show.guid) ? show.guid : uuidV5(urlNamespace, page.url)}`,
    title: plain(plan.title ?? show.title),
    updated: new Date(options.newest ?? 0),
    generator,
    link: urlOf(show, ""),
    feed: page.url,
    description: plain(show.description),
    image: plain(show.image.url),
    author: { name: plain(show.author) },
    ...(show.copyright === undefined ? {} : { copyright: plain(show.copyright) }),
  };
  const xml = new Feed(feedOptions).atom1();
  const root = xml.indexOf("<feed ");
  const closing = xml.lastIndexOf("</feed>");
  const language = `xml:lang="${escapeXmlAttribute(show.language)}"`;
  const before = `${xml.slice(0, root)}<feed ${language} ${xml.slice(root + "<feed ".length, closing).trimEnd()}\n`;
  const hubs = plan.private ? [] : show.feed.hubs.map((url) => ({ rel: "hub", url }));
  const links = [...hubs, ...page.links].map(
    ({ rel, url }) => `    <link rel="${rel}" href="${escapeXmlAttribute(url)}"/>\n`,
  );
  return { before: before + links.join(""), after: `${xml.slice(closing)}\n` };
}

/** The namespace of names that are URLs (RFC 9562, appendix A). */
const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** An Atom id has to be an IRI: a guid that is none becomes a UUID made from it, the same every time. */
function idOf(show: Show, guid: string): string {
  if (isUuid(guid)) return `urn:uuid:${guid.toLowerCase()}`;
  if (/^(?:https?|urn|tag):[^\s<>"{}|\\^`]+$/i.test(guid) && canParseUrl(guid)) return guid;
  return `urn:uuid:${uuidV5(isUuid(show.guid) ? show.guid : urlNamespace, guid)}`;
}

const authorOf = (person: Person) => ({
  name: plain(person.name),
  ...(person.url !== undefined && canParseUrl(person.url) ? { link: person.url } : {}),
});

/** Several CDATA sections where the text holds `]]>`; the serializer takes a list, which the package's types do not say. */
const cdata = (value: string): string => splitCdata(value) as unknown as string;

// The show as a JSON Feed 1.1, from the `feed` package with what it lacks: attachments, authors, language, hubs, the version.

import { type Extension, Feed } from "feed";
import { defined } from "../../base/defined.js";
import { joinPieces, type Piece } from "../../base/join-pieces.js";
import { cleanXmlText } from "../../base/xml.js";
import { urlOf } from "../../conventions/addresses.js";
import type { FeedPlan } from "../../model/feed.js";
import type { Entry, Person, Show } from "../../model/model.js";
import type { Head } from "./frame.js";
import { itemLink, type Texts } from "./item.js";
import { mediaType, offeredAddress, pickAudio } from "./media.js";
import { type FeedPage, wholeSeconds } from "./plans.js";
import { namedPeople } from "./shared-tags.js";

/** One item as JSON text, on one line. https://www.jsonfeed.org/version/1.1/ */
export function writeJsonItem(
  show: Show,
  entry: Entry,
  plan: FeedPlan,
  options: { full: boolean },
  texts: Texts,
): string {
  const { episode } = entry;
  const audio = pickAudio(episode, plan.audio);
  const seconds = wholeSeconds(entry, audio?.duration);
  const people = namedPeople(episode);
  const feed = new Feed({ title: "" });
  const date = episode.date === undefined ? undefined : new Date(episode.date.utc);
  feed.addItem({
    id: episode.guid,
    title: clean(episode.title),
    link: itemLink(show, episode),
    description: clean(entry.summary),
    content: cleanXmlText(options.full && texts.content !== "" ? texts.content : texts.description),
    ...(episode.image === undefined ? {} : { image: episode.image.url }),
    date: date as Date,
    ...defined({ published: date }),
    extensions: [
      extend("authors", people.map(authorOf)),
      extend("tags", episode.keywords.map(clean)),
      extend("language", entry.understood.language || show.language),
      extend(
        "attachments",
        audio === undefined
          ? []
          : [
              {
                url: offeredAddress(show, audio),
                mime_type: mediaType(audio.type),
                ...(audio.length === undefined ? {} : { size_in_bytes: Math.max(0, Math.round(audio.length)) }),
                ...defined({ duration_in_seconds: seconds }),
              },
            ],
      ),
    ].filter(({ objects }) => !Array.isArray(objects) || objects.length > 0),
  });
  return JSON.stringify(JSON.parse(feed.json1()).items[0]);
}

/** The feed around its items; what joins the items is a comma. */
export function writeJsonHead(show: Show, plan: FeedPlan, page: FeedPage): Head {
  const feed = new Feed({
    title: clean(plan.title ?? show.title),
    link: urlOf(show, ""),
    description: clean(show.description),
    image: show.image.url,
    feedLinks: { json: page.url },
  });
  const next = page.links.find(({ rel }) => rel === "next");
  if (next) feed.addExtension(extend("next_url", next.url));
  feed.addExtension(extend("language", show.language));
  feed.addExtension(extend("authors", [{ name: clean(show.author), url: urlOf(show, "") }]));
  const hubs = plan.private ? [] : show.feed.hubs.map((url) => ({ type: "WebSub", url }));
  if (hubs.length > 0) feed.addExtension(extend("hubs", hubs));
  if (show.feed.complete) feed.addExtension(extend("expired", true));
  const { items: _none, ...head } = JSON.parse(feed.json1());
  const text = JSON.stringify({ ...head, version: "https://jsonfeed.org/version/1.1" }, undefined, 2);
  return { before: `${text.slice(0, text.lastIndexOf("\n}"))},\n  "items": [`, after: "\n  ]\n}\n" };
}

export const joinJsonFeed = (head: Head, items: readonly Piece[]): string | Uint8Array =>
  joinPieces([head.before, ...items.flatMap((item, at) => [at === 0 ? "\n    " : ",\n    ", item]), head.after]);

const clean = (value: string): string => cleanXmlText(value).trim();

const authorOf = (person: Person) => ({
  name: clean(person.name),
  ...defined({ url: person.url, avatar: person.image }),
});

/** The package's types know only records here; it writes any value. */
const extend = (name: string, value: unknown): Extension => ({ name, objects: value as Record<string, unknown> });

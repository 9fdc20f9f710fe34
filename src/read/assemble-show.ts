// Puts a show together from its typed fields, the text under them, and what lies beside it.

import { readRhythm } from "../base/date-text.js";
import { defined } from "../base/defined.js";
import { asPlainText } from "../base/markdown/markdown-to-text.js";
import { absentField, asTyped } from "../base/say-found.js";
import { deriveGuid, feedUrl } from "../conventions/addresses.js";
import { hostsAt } from "../conventions/hosts.js";
import { channelTags } from "../conventions/tags/channel-tags.js";
import { pickTags } from "../conventions/tags/entry.js";
import type { Cleaning, Image, Person, Show } from "../model/model.js";
import { readZone } from "./dates.js";
import { type ImageAddress, readFeedExtras, readFeedPlans } from "./feed-extras.js";
import type { Layout } from "./layout.js";
import { readIcon, readImage, type Target } from "./media.js";
import { findPeople } from "./namesakes.js";
import { readOriginal } from "./original-texts.js";
import { type Known, readPeople, resolveLabels } from "./people.js";
import { type FileReading, report } from "./reading.js";
import type { TypedPerson } from "./schema/person.js";
import type { TypedShow } from "./schema/show-fields.js";
import { dropOrder } from "./schema/youtube-order.js";
import { readSubscriptions } from "./subscribe.js";

const defaultCleaning: Cleaning = { fillers: "light", laughter: "drop", mask: "…" };

/** The show; `whole` is false when something that it cannot do without is missing: it then says what else is wrong. */
export async function assembleShow(
  reading: FileReading,
  layout: Layout,
  typed: TypedShow,
  people: Record<string, Person>,
  body: string,
): Promise<{ show: Show; whole: boolean }> {
  const target: Target = { link: typed.link, path: (name) => name };
  const zone = readZone(reading, typed.timezone);
  const timezone = zone ?? "UTC";
  const known: Known = { people, link: typed.link, timezone };
  const hosts = await readPeople(reading, known, typed.hosts, "host", "hosts");
  const present = hostsAt({ hosts, timezone });
  /** A host of the show who takes part in a stream is no guest there, unless a role is typed. */
  const asHost = (one: TypedPerson): TypedPerson => {
    const [host] = findPeople(Object.fromEntries(hosts.map((each) => [each.id, each])), one.id ?? one.name ?? "");
    return { ...one, ...defined({ role: one.role ?? host?.role }) };
  };
  const description = typed.description ?? firstParagraph(body);
  if (description === undefined) {
    reading.problems.push(
      report(reading, "description", absentField("description"), "a text about the show", {
        hint: 'Add "description: ...".',
      }),
    );
  }
  const image = await readCover(reading, layout, typed, target);
  const address = imageAddress(reading, target);
  if (typed.release && !readRhythm(typed.release.every)) sayRhythm(reading, typed.release.every);
  const guid = typed.guid ?? deriveGuid(feedUrl(typed));
  const show: Show = {
    title: typed.title,
    // It stands in many places that take no marks.
    description: asPlainText(description ?? ""),
    link: typed.link,
    ...pickTags(channelTags, typed, true),
    author:
      typed.author ??
      (present.length > 0 ? listNames(present.map((host) => host.name)) : (typed.owner?.name ?? typed.title)),
    ...(typed.owner ? { owner: typed.owner } : {}),
    categories: typed.categories,
    image: image ?? { url: typed.link },
    ...(typed.icon === undefined ? {} : await readIcon(reading, typed.icon)),
    timezone,
    hosts,
    people,
    glossary: { ...typed.glossary, never: [...typed.glossary.never, ...typed.never] },
    speakers: resolveLabels(reading, typed.speakers, [...hosts, ...Object.values(people)]),
    links: typed.links,
    subscribe: readSubscriptions(reading, typed.subscribe, { link: typed.link, guid, links: typed.links }),
    youtube: {
      ...(typed.youtube?.header ? { header: typed.youtube.header } : {}),
      ...(typed.youtube?.footer ? { footer: typed.youtube.footer } : {}),
      hashtags: readHashtags(reading, typed.youtube?.hashtags ?? []),
      drop: typed.youtube?.drop ?? [...dropOrder],
    },
    guid,
    about: body.trim(),
    cleaning: { ...defaultCleaning, ...typed.cleaning },
    ...(typed.release ? { release: typed.release } : {}),
    feed: {
      ...(await readFeedExtras(reading, typed, zone, address, (named, field) =>
        readPeople(reading, known, named.map(asHost), "guest", field),
      )),
      ...(await readOriginal(reading, layout.original, description ?? "")),
    },
    feeds: readFeedPlans(reading, typed),
    rules: typed.rules,
    upcoming: typed.upcoming,
    redirects: typed.redirects,
    cards: typed.cards ?? image?.file !== undefined,
    media: reading.media,
    source: reading.source,
  };
  return { show, whole: description !== undefined && image !== undefined };
}

async function readCover(
  reading: FileReading,
  layout: Layout,
  typed: TypedShow,
  target: Target,
): Promise<Image | undefined> {
  if (typed.image) return readImage(reading, typed.image, target, "image");
  if (layout.cover) return readImage(reading, { file: layout.cover.slice("episodes/".length) }, target, "image");
  const hint = 'Put cover.jpg or cover.png into episodes/, or add "image: ...".';
  reading.problems.push(report(reading, "image", absentField("image"), "a cover", { hint }));
  return undefined;
}

/** Gives pictures that further fields name their addresses, and publishes those that lie in the folder. */
export const imageAddress =
  (reading: FileReading, target: Target): ImageAddress =>
  async (name, field) =>
    (await readImage(reading, nameOrUrl(name), target, field))?.url;

/** A picture's name or address as typed fields. */
const nameOrUrl = (typed: string): { file: string } | { url: string } =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? { url: typed } : { file: typed };

/** The first paragraph of a Markdown text that is no heading, list or picture, without its marks. */
export function firstParagraph(body: string): string | undefined {
  const found = body
    .split(/\n\s*\n/)
    .find((part) => /^\s*[\p{L}\p{N}"'“*_[]/u.test(part) && !/^\s*(?:[*+-]|\d+\.)\s/.test(part));
  const plain = found
    ?.replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/(\*\*|__|\*|`)/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain || undefined;
}

function listNames(names: readonly string[]): string {
  return names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function sayRhythm(reading: FileReading, typed: string): void {
  reading.problems.push(
    report(
      reading,
      "release",
      asTyped(JSON.stringify(typed)),
      'days of the week with a time, such as "Tuesday 06:00"',
      {
        rule: "date",
        severity: "warn",
        hint: 'Write release: "Tuesday 06:00", "weekday 07:00", "daily 06:00 and 18:00" or "2 weeks Tuesday 06:00". Without it no episode with date: next comes out.',
      },
    ),
  );
}

/** Hashtags without their sign; those without a letter are said, for YouTube takes them for numbers. */
function readHashtags(reading: FileReading, typed: readonly string[]): string[] {
  const bare = typed.map((tag) => tag.replace(/^#/, ""));
  for (const tag of bare.filter((one) => !/\p{L}/u.test(one)))
    reading.problems.push(
      report(reading, "youtube.hashtags", asTyped(JSON.stringify(tag)), "a word with a letter", {
        severity: "warn",
        hint: "YouTube takes no number for a hashtag, so it is left out.",
      }),
    );
  return bare;
}

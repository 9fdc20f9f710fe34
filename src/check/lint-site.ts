// Checks what belongs to the show as a whole: the feed's channel, the cover, all episodes together, its own settings.

import { findNear, listNear } from "../base/near.js";
import { nameSome } from "../base/say-found.js";
import { findChild, readXmlTree } from "../base/xml-tree.js";
import { endingOf } from "../conventions/addresses.js";
import { placeOf, placeOfAny } from "../conventions/places.js";
import { areApart, foldName } from "../conventions/same-person.js";
import type { Card, Place, Problem, Show } from "../model/model.js";
import { lintLinkAtHost, lintOwnerAtHost } from "./link-at-host.js";
import { fieldsOf, isOfSite, lint, type Telling, tell } from "./lint-feed.js";
import { notChecked, ownRules } from "./own-rules.js";
import { lintPlaceholders } from "./placeholders.js";
import type { ListFinding } from "./rules/list.js";
import { listRuleTexts, ruleGroups } from "./rules.js";

/**
 * Problems of the show. `head` is the main feed without its items, when it is RSS; `cards` are the episodes of the feed;
 * `placeOfEpisode` finds a field of an episode by slug.
 */
export function lintSite(
  show: Show,
  cards: readonly Card[],
  head: string | undefined,
  placeOfEpisode: (slug: string, field: string) => Place,
): Problem[] {
  const telling: Telling = {
    ours: true,
    place: (finding, rule) => placeOfAny(show.source, fieldsOf(finding, rule)),
  };
  const channel = head === undefined ? undefined : findChild(readXmlTree(head).root, "channel");
  // Oldest first: of two that are alike the newer one is at fault.
  const listed = cards.toReversed().map(({ enclosure, ...card }) => ({
    ...card,
    ...(enclosure ? { enclosure: enclosure.url } : {}),
  }));
  const { title, description, feed, type } = show;
  const typed = feed.original?.description === undefined ? { description } : {};
  const scope = channel && { element: channel, show: { title, serial: type === "serial", ...typed } };
  return [
    ...(scope ? lint(ruleGroups.channel, scope, telling).filter((problem) => !isOfSite(show, problem)) : []),
    ...lintChoices(show),
    ...lint(ruleGroups.picture, show.image, telling),
    ...ruleGroups.list
      .filter(({ id }) => !isOfOthers(show) || id !== "apple-at-least-one-episode")
      .flatMap((rule) =>
        [...rule.check(listed)].map((finding: ListFinding) => {
          const { slug } = finding;
          const there =
            slug === undefined
              ? telling
              : { ...telling, episode: slug, place: () => placeOfEpisode(slug, rule.field ?? "title") };
          return tell(rule, finding, there);
        }),
      ),
    ...lintNamesakes(show, cards, placeOfEpisode),
    ...lintPlaceholders(show, cards, placeOfEpisode),
    ...lintLinkAtHost(show),
    ...lintOwnerAtHost(show),
    ...lintTitles(show, cards, placeOfEpisode),
    ...lintOldPaths(cards, placeOfEpisode),
    ...lintSettings(show),
  ];
}

/** Whether the feed names other feeds and has no episodes of its own. */
const isOfOthers = ({ feed: { medium = "" } }: Show): boolean => /L$|^(?:mixed|publisher)$/.test(medium);

/** What fields of show.md do to the whole show, where that may not be meant. */
function* lintChoices(show: Show): Generator<Problem> {
  const { feed, link, source } = show;
  const say = (
    field: string,
    rule: string,
    severity: Problem["severity"],
    said: Omit<Problem, "rule" | "severity">,
  ) => ({
    rule,
    severity,
    field,
    place: placeOf(source, field),
    ...said,
  });
  if (/^http:/i.test(link))
    yield say("link", "apple-https", "warn", {
      message: `The site's address is ${link}, without https: so are those of recordings, cover and transcripts in the feed, and apps refuse to load them`,
      found: link,
      expected: "https",
      hint: `Serve the site by https, and write link: ${link.replace(/^http:/i, "https:")} - the guids of what is published stay.`,
    });
  if (feed.block)
    yield say("block", "apple-block-value", "info", {
      message: "block: yes keeps the whole show out of Apple Podcasts",
      found: "block: yes",
      expected: "no, where listeners shall find it there",
      hint: "Take it out to have the show listed. A single episode has a block: of its own.",
    });
}

/** Ids that `rules:` may name: every rule, its other names, and those of readers and writers. */
export function knownRuleIds(): string[] {
  return [
    ...listRuleTexts().flatMap(({ id, also = [] }) => [id, ...also]),
    ...notChecked.map(({ id }) => id),
    ...ownRules,
  ];
}

function lintSettings(show: Show): Problem[] {
  const set = Object.keys(show.rules);
  if (set.length === 0) return [];
  const known = new Set(knownRuleIds());
  return set
    .filter((id) => !known.has(id))
    .map((id) => {
      const near = findNear(id, [...known]);
      return {
        rule: "rule-unknown",
        severity: "warn" as const,
        message: `There is no rule "${id}"`,
        place: placeOf(show.source, `rules.${id}`, "key"),
        field: `rules.${id}`,
        found: id,
        expected: "the id of a rule",
        hint:
          near === undefined ? "airdate rules lists them." : `Did you mean ${near}? airdate rules lists all of them.`,
      };
    });
}

// Finds people of several episodes who are taken for one, and have nothing but the name in common.
type CardPerson = Card["people"][number];
type Seen = Required<Pick<CardPerson, "name" | "links">> & Pick<CardPerson, "url"> & { slug: string };

/**
 * A problem for each id under which two episodes name people with different names, or with addresses of which none is the
 * same: the show has one page for both. Who stands in people.md or hosts the show is known by that.
 */
function* lintNamesakes(
  show: Show,
  cards: readonly Card[],
  placeOfEpisode: (slug: string, field: string) => Place,
): Generator<Problem> {
  const known = new Set([...Object.keys(show.people), ...show.hosts.map(({ id }) => id)]);
  const seen = new Map<string, Seen>();
  for (const { slug, people } of cards)
    for (const person of people) {
      if (known.has(person.id)) continue;
      const { url, links = [] } = person;
      const first = seen.get(person.id);
      if (!first) seen.set(person.id, { name: person.name, links, slug, ...(url === undefined ? {} : { url }) });
      else if (foldName(first.name) !== foldName(person.name) || areApart(first, person)) {
        known.add(person.id);
        yield sayNamesakes(person, first, slug, placeOfEpisode(slug, "guests"));
      } else if (links.length > 0) first.links = [...first.links, ...links];
    }
}

function sayNamesakes({ id, name }: CardPerson, first: Seen, slug: string, place: Place): Problem {
  const same = foldName(first.name) === foldName(name);
  const shown = same
    ? `${JSON.stringify(name)} has other links in "${slug}" than in "${first.slug}"`
    : `${JSON.stringify(name)} in "${slug}" and ${JSON.stringify(first.name)} in "${first.slug}" have one id`;
  return {
    rule: "person-same-id",
    // One person of many links is likelier than two people of one name.
    severity: same ? "info" : "warn",
    message: `${shown}: both are taken for one person, with the page people/${id}/`,
    place,
    field: "guests",
    found: name,
    expected: "an id for each person",
    hint: `If they are two, give one an id: { id: ${id}-2, name: ${name} }. If it is one, put it into people.md and name it by its id.`,
    episode: slug,
  };
}

// Finds people who are one but for what stands before their names.

const titles = /^(?:(?:dr|doctor|prof|professor|mr|mrs|ms|sir|dame|rev|ing|mag|herr|frau)\b\.?\s*)+(?=\S+\s+\S)/iu;

/** A warning for each whole name that stands with a title here and without it there: the show has a page for each of them. */
function* lintTitles(
  show: Show,
  cards: readonly Card[],
  placeOfEpisode: (slug: string, field: string) => Place,
): Generator<Problem> {
  const seen = new Map<string, { id: string; name: string; said?: true }>();
  const plain = (name: string): string => foldName(name).replace(titles, "");
  for (const { id, name } of [...Object.values(show.people), ...show.hosts]) seen.set(plain(name), { id, name });
  for (const { slug, people } of cards)
    for (const { id, name } of people) {
      const first = seen.get(plain(name));
      if (!first) seen.set(plain(name), { id, name });
      else if (first.id !== id && foldName(first.name) !== foldName(name) && !first.said) {
        first.said = true;
        yield {
          rule: "person-title",
          severity: "warn",
          message: `${JSON.stringify(name)} and ${JSON.stringify(first.name)} are two people here, with the pages people/${id}/ and people/${first.id}/`,
          place: placeOfEpisode(slug, "guests"),
          field: "guests",
          found: name,
          expected: first.name,
          hint: `If they are one, write ${first.name} there, or put one of them into episodes/people.md and name that id everywhere.`,
          episode: slug,
        };
      }
    }
}

// Says of old addresses (`aliases`) that lead to two episodes: a visitor can be brought to one of them alone.

/** A warning for each address that an earlier one of `cards` has too, as its own or as an old one. */
function lintOldPaths(
  cards: readonly Pick<Card, "slug" | "aliases" | "enclosure">[],
  placeOfEpisode: (slug: string, field: string) => Place,
): Problem[] {
  const own = new Map(cards.map((card) => [pathOf(card.slug), card]));
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { slug, aliases, enclosure } of cards)
    for (const alias of aliases) {
      const path = pathOf(alias);
      const heir = own.get(path);
      const other = heir?.slug ?? taken.get(path);
      if (other === undefined) taken.set(path, slug);
      else if (other !== slug) {
        const recording = enclosure && heir?.enclosure && movedInto(heir.enclosure.url, enclosure.url, { alias, slug });
        problems.push(sayTwice(alias, { slug, other, isOwn: heir !== undefined, recording }, placeOfEpisode));
      }
    }
  return problems;
}

/** Names of episodes and paths of the site in one spelling; hosts tell capitals apart or do not. */
const pathOf = (alias: string): string =>
  (alias.startsWith("/") ? alias : `/episodes/${alias}`).replace(/\/(?:index\.html)?$/i, "").toLowerCase();

/** The address of an episode's recording, where that of one which was called so before had it, and has now one by its new name. */
const movedInto = (url: string, moved: string, { alias, slug }: { alias: string; slug: string }): string | undefined =>
  url.endsWith(`/${alias}/${alias}${endingOf(url)}`) && moved === url.replaceAll(`/${alias}`, `/${slug}`)
    ? url
    : undefined;

function sayTwice(
  alias: string,
  { slug, other, isOwn, recording }: { slug: string; other: string; isOwn: boolean; recording: string | undefined },
  placeOfEpisode: (slug: string, field: string) => Place,
): Problem {
  return {
    rule: "alias-twice",
    severity: "warn",
    message: `The old address ${alias} ${isOwn ? `is the address of the episode "${other}", and goes on leading there` : `leads to the episode "${other}" too: visitors come to one of the two alone`}${recording === undefined ? "" : `; so does ${recording}, where the recording of "${slug}" was: apps that still ask there get the other one`}`,
    place: placeOfEpisode(slug, "aliases"),
    field: "aliases",
    found: alias,
    expected: "an address of one episode",
    hint: recording === undefined ? "Take it out of one of them." : `Give the file of "${other}" another name.`,
    episode: slug,
  };
}

/** A warning for each label of show.md that no transcript has: it leads to nobody. `cards` are all episodes of the show: of a part of them nothing can be said. */
export function lintShowLabels(show: Show, cards: readonly Card[]): Problem[] {
  const heard = cards.flatMap(({ labels }) => labels ?? []);
  if (heard.length === 0) return [];
  const used = new Set(heard.flatMap((one) => one.used));
  const found = [...new Set(heard.flatMap((one) => one.found))];
  return Object.keys(show.speakers)
    .filter((label) => !used.has(label))
    .map((label) => {
      const close = findNear(label, found);
      const near = [...new Set([...(close === undefined ? [] : [close]), ...listNear(label, found)])];
      const field = `speakers.${label}`;
      return {
        rule: "transcript-unmatched",
        severity: "warn" as const,
        message: `The label "${label}" is in no transcript of the show, so it leads to nobody`,
        place: placeOf(show.source, field, "key"),
        field,
        found: label,
        expected: "a label of a transcript",
        hint:
          near.length > 0
            ? `Did you mean ${near.map((one) => `"${one}"`).join(" or ")}?`
            : found.length === 0
              ? "No transcript has labels."
              : `The transcripts have: ${nameSome(found, 6)}.`,
      };
    });
}

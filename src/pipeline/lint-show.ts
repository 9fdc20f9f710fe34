// Checks the show as a whole once it is planned: the main feed's channel, the cover, and all of its episodes together.

import { formatIso } from "../base/date-text.js";
import { nameSome } from "../base/say-found.js";
import { lintShowLabels, lintSite } from "../check/lint-site.js";
import { placeOf } from "../conventions/places.js";
import type { Place, Problem, Site, Source } from "../model/model.js";
import type { Folder } from "../read/folder.js";
import { readFrontMatter } from "../read/front-matter.js";
import { writeHead } from "../write/feed/channel.js";
import { feedPlans, splitPages } from "../write/feed/plans.js";
import { languages, untranslated } from "../write/pages/strings.js";
import type { Found } from "./project.js";

/** Problems of everything that is no single episode's. Drafts do not count. Of an episode that was recalled the fields are read when their places are needed. */
export async function lintShow({ show, cards }: Site, found: readonly Found[], folder: Folder): Promise<Problem[]> {
  const plan = feedPlans(show)[0]!;
  const page = splitPages(show, plan, cards)[0]!;
  const { before, after } = plan.kind === "rss" ? writeHead(show, plan, page) : { before: undefined, after: "" };
  const counted = cards.filter(({ state }) => state !== "draft");
  const head = before === undefined ? undefined : before + after;
  return [
    ...(await placeInEpisodes(show, found, folder, (placeOfEpisode) => lintSite(show, counted, head, placeOfEpisode))),
    ...(await lintAbout(show)),
    ...lintInterface(show),
    ...lintVersions(show, counted),
    ...(cards.length === found.length ? lintShowLabels(show, cards) : []),
  ];
}

/**
 * What `check` finds, at its lines in the episodes' files: it is given a function from a slug and a field to their place.
 * Files of episodes that were not read this time are read only where something was found in them.
 */
export async function placeInEpisodes(
  show: Site["show"],
  found: readonly Found[],
  folder: Folder,
  check: (placeOfEpisode: (slug: string, field: string) => Place) => Iterable<Problem>,
): Promise<Problem[]> {
  let bySlug: Map<string, Found> | undefined;
  const unread = new Map<string, string>();
  const sources = new Map<string, Source>();
  const place = (slug: string, field: string): Place => {
    bySlug ??= new Map([...found].reverse().map((each) => [each.outline.slug, each]));
    const one = bySlug.get(slug);
    const file = one?.outline.source.file ?? show.source.file;
    const source = one?.source ?? sources.get(slug);
    if (one && !source) unread.set(slug, file);
    return placeOf(source ?? { file, bodyLine: 1 }, field);
  };
  const problems = [...check(place)];
  if (unread.size === 0) return problems;
  for (const [slug, file] of unread) {
    const { value } = await readFrontMatter(file, await folder.readText(file));
    sources.set(slug, value.source);
  }
  return [...check(place)];
}

/** Feeds that carry a version of the recordings, and the episodes that have none: theirs is the one of the main feed. */
function lintVersions(show: Site["show"], cards: Site["cards"]): Problem[] {
  const heard = cards.filter(({ enclosure }) => enclosure !== undefined);
  return show.feeds.flatMap(({ audio }, at): Problem[] => {
    const lacking = heard.filter(({ versions = [] }) => !versions.includes(audio!));
    if (audio === undefined || lacking.length === 0) return [];
    const none = lacking.length === heard.length;
    const field = `feeds.${at}.audio`;
    const slugs = nameSome(lacking.map(({ slug }) => slug));
    const who = none
      ? "No episode has"
      : lacking.length === 1
        ? `The episode ${slugs} lacks`
        : `The episodes ${slugs} lack`;
    return [
      {
        rule: "feed-version",
        severity: none ? "warn" : "info",
        message: `${who} the version "${audio}" that a feed carries: it has the usual recording`,
        place: placeOf(show.source, field),
        field,
        found: none ? "no such version" : `${lacking.length} without it`,
        expected: `variants: [{ name: ${audio}, ... }] in each episode`,
        hint: "Give them the version, or leave it so where everybody may hear the same.",
      },
    ];
  });
}

/** A show that says it is complete and has episodes to come, trailers that are out before their date, and streams that ended long ago. */
export function* lintMoments(
  { feed, source }: Site["show"],
  planned: readonly { episode: { slug: string }; state: string }[],
  now: number,
): Generator<Problem> {
  const warn = (rule: string, field: string, said: Pick<Problem, "message" | "found" | "expected" | "hint">) => ({
    rule,
    severity: "warn" as const,
    place: placeOf(source, field),
    field,
    ...said,
  });
  const next = planned.filter(({ state }) => state === "scheduled").map(({ episode }) => episode.slug);
  if (feed.complete && next.length > 0)
    yield warn("apple-complete-value", "complete", {
      message: `complete: yes says that no episode will follow, but there is to come: ${nameSome(next)}`,
      found: "complete: yes",
      expected: "no, until the last episode is out",
      hint: "Take it out until then: apps may ask no more for the feed.",
    });
  for (const [at, { title, pubdate }] of feed.trailers.entries())
    if (pubdate.utc > now)
      yield warn("rss-date-plausible", `trailers.${at}.pubdate`, {
        message: `The trailer ${JSON.stringify(title)} is dated ${formatIso(pubdate.utc)}, and is in the feed already`,
        found: formatIso(pubdate.utc),
        expected: "a date that is past",
        hint: "Trailers do not wait: comment it out until then, or make it an episode with type: trailer, which does.",
      });
  for (const [at, { title, status, end }] of feed.liveItems.entries())
    if (status !== "ended" && end !== undefined && end.utc + day < now)
      yield warn("pc-liveitem-attrs", `liveItems.${at}.status`, {
        message: `The stream ${JSON.stringify(title)} is ${status}, but its end was ${formatIso(end.utc)}: apps go on announcing it`,
        found: status,
        expected: "ended",
        hint: "Write status: ended, or take it out.",
      });
}

/** Milliseconds; streams end later than they should. */
const day = 86_400_000;

/** `slug` -> when it comes out, in milliseconds since 1970; "draft" and undefined: nobody knows. */
type NotOut = ReadonlyMap<string, number | "draft" | undefined>;

/** Links of notes that are out to episodes that are not: their pages are not there yet. */
export function lintLinked(cards: Site["cards"], found: readonly Found[], notOut: NotOut): Problem[] {
  const byFile = new Map(found.map(({ outline }) => [outline.source.file, outline.slug]));
  const fileOf = new Map(found.map(({ outline }) => [outline.slug, outline.source.file]));
  return cards.flatMap(({ slug, state, linked = [] }) =>
    linked.flatMap((file): Problem[] => {
      const other = byFile.get(file);
      if (state !== "published" || other === undefined || !notOut.has(other)) return [];
      const when = notOut.get(other);
      const until = typeof when === "number" ? `not out before ${formatIso(when)}` : "a draft";
      return [
        {
          rule: "notes-link-early",
          severity: "warn",
          message: `The notes link to the episode "${other}", which is ${until}: its page is not there yet`,
          place: { file: fileOf.get(slug)! },
          found: `a link to ${file}`,
          expected: "an episode that is out",
          hint: "Take the link out until then.",
          episode: slug,
        },
      ];
    }),
  );
}

/** What of the show's own text is shown as plain text. */
async function lintAbout({ about, source: { file, bodyLine } }: Site["show"]): Promise<Problem[]> {
  // Most have neither the marks nor the length for it, and need nothing loaded to be looked through.
  if (about.length < 20_000 && about.split(/[^\p{L}\p{N}\s]/u, 100).length < 100) return [];
  const { sayPlain } = await import("../understand/notes/fill-notes.js");
  return sayPlain(about, file, (line) => bodyLine + line - 1);
}

/** That the pages speak English where there are no words for them in the show's language, or where some are missing. */
export function lintInterface(show: Site["show"], { file, keys } = untranslated(show.language)): Problem[] {
  if (keys.length === 0) return [];
  const own = "Templates of your own can say them: airdate templates lists what there is.";
  const said = {
    rule: "interface-language",
    severity: "info",
    place: placeOf(show.source, "language"),
    field: "language",
  } as const;
  if (file !== undefined)
    return [
      {
        ...said,
        message: `Of the pages' own words ${keys.length === 1 ? "one is" : `${keys.length} are`} in English: the words in "${show.language}" lack ${keys.join(", ")}`,
        found: keys.join(", "),
        expected: `every word in ${file} of airdate's sources`,
        hint: `Who knows the language can add them there. ${own}`,
      },
    ];
  return [
    {
      ...said,
      message: `The pages' own words are in English: there are none in "${show.language}" yet`,
      found: show.language,
      expected: `one of ${languages.join(", ")}`,
      hint: `${own} Who knows the language can add it to airdate: a file in src/write/pages/strings/data. What is spoken stays as it is.`,
    },
  ];
}

// Links of notes that were paths of the old site, as the whole addresses that they had there.
import { canParseUrl, meansHost } from "../../base/address-text.js";
import { changeProse } from "../../base/markdown/code-parts.js";
import { withoutUnseen } from "../../base/markdown/safe-url.js";
import type { Problem } from "../../model/model.js";
import type { MovedEpisode } from "../../model/moved-show.js";
import type { MovedFeed } from "./move-feed.js";

const targets =
  /(?<before>\]\(\s*|^ {0,3}\[[^\]\n]+\]:\s*|<(?:a|img)\b[^<>]*?\s(?:href|src)\s*=\s*["'])(?<typed><[^<>\n]+>|[^\s<>()"']+)/gim;

/** The show with whole addresses in the notes of episodes that are not known yet; each that was none is said. Files that come along stay as they are named. */
export function withWholeLinks(moved: MovedFeed, known: ReadonlyMap<string, unknown>): MovedFeed {
  const site = moved.source.values.link || String(moved.show.fields.link);
  const problems: Problem[] = [];
  const episodes = moved.show.episodes.map((episode) => {
    if (known.has(episode.guid)) return episode;
    const { notes, changed } = findWhole(episode, site);
    problems.push(...[...changed].map(([from, to]) => sayWhole(episode.slug, from, to)));
    return { ...episode, notes };
  });
  return { ...moved, show: { ...moved.show, episodes }, problems: [...moved.problems, ...problems] };
}

function findWhole({ notes, fields, files }: MovedEpisode, site: string) {
  const [alias] = Array.isArray(fields.aliases) ? fields.aliases : [];
  const page = String(fields.link ?? alias ?? "/");
  const own = new Set(files.map(({ path }) => path));
  const changed = new Map<string, string>();
  if (!canParseUrl(page, site)) return { notes, changed };
  const base = new URL(page, site);
  const makeWhole = (all: string, ...rest: unknown[]): string => {
    const { before, typed } = rest.at(-1) as { before: string; typed: string };
    const target = withoutUnseen(typed.replace(/^<|>$/g, ""));
    if (leadsSomewhere(target) && typed !== withoutUnseen(typed)) return `${before}${withoutUnseen(typed)}`;
    if (leadsSomewhere(target) || own.has(target) || !canParseUrl(target, base.href)) return all;
    const { href } = new URL(target, base);
    changed.set(target, href);
    return `${before}${href.replaceAll("(", "%28").replaceAll(")", "%29")}`;
  };
  return { notes: changeProse(notes, (prose) => prose.replace(targets, makeWhole)), changed };
}

/** With a scheme, a place on the same page, or a value that is filled in. */
const isGiven = /^(?:[a-z][a-z\d+.-]*:|#|\/\/|\\|\{|www\.)/i;
/** The same, or an address without its scheme, which a build mends and says. */
const leadsSomewhere = (target: string): boolean => isGiven.test(target) || meansHost(target);

const sayWhole = (slug: string, from: string, to: string): Problem => ({
  rule: "import-link-path",
  severity: "warn",
  message: `The notes of ${slug} link to ${from}, a path of the old site: it became ${to}`,
  place: { file: `episodes/${slug}.md` },
  hint: "Does it lead nowhere any more, take the link out.",
  episode: slug,
});

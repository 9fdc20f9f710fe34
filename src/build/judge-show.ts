// Judges the show as a whole once it is planned: the main feed's channel, the cover, and all of its episodes together.
import { judgeSite } from "../check/judge-site.js";
import type { Problem, Site } from "../model.js";
import { placeOf } from "../places.js";
import { writeHead } from "../write/feed/channel.js";
import { feedPlans, splitPages } from "../write/feed/plans.js";
import type { Found } from "./find-episodes.js";

/** Problems of everything that is no single episode's. Drafts do not count. */
export function judgeShow({ show, cards }: Site, found: readonly Found[]): Problem[] {
  const plan = feedPlans(show)[0]!;
  const page = splitPages(show, plan, cards)[0]!;
  const { before, after } = plan.kind === "rss" ? writeHead(show, plan, page) : { before: undefined, after: "" };
  let bySlug: Map<string, Found> | undefined;
  const placeOfEpisode = (slug: string, field: string) => {
    bySlug ??= new Map([...found].reverse().map((each) => [each.kept.outline.slug, each]));
    const one = bySlug.get(slug);
    const file = one?.kept.outline.source.file ?? show.source.file;
    return placeOf(one?.source ?? { file, bodyLine: 1 }, field);
  };
  const counted = cards.filter(({ state }) => state !== "draft");
  return judgeSite(show, counted, before === undefined ? undefined : before + after, placeOfEpisode);
}

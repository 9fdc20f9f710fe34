// Counts the episodes of a show for a person: those that are out, what became of them, and what the others wait for.
import { sayMoment } from "../base/date-text.js";
import { countEach } from "../base/lists.js";
import { episodePath } from "../conventions/addresses.js";
import type { Built } from "../pipeline/build.js";
import type { LoadedShow } from "../pipeline/project.js";
import type { Outcome } from "../write/disk/output.js";
import { type Tally, tally } from "./say-tallies.js";

/**
 * Those that are not out: waiting for their date, the soonest named with its moment; for any date; and drafts. `drafts` says
 * that these have pages.
 */
export function tallyHeldBack({ planned, show }: Pick<LoadedShow, "planned" | "show">, drafts: boolean): Tally[] {
  const scheduled = planned.filter(({ state }) => state === "scheduled").map(({ episode }) => episode);
  // Planned newest first.
  const dated = scheduled.filter(({ date }) => date !== undefined);
  const next = dated.at(-1);
  const until = next ? `until ${sayMoment(next.date!.utc, show.timezone)}: ${next.title}` : "";
  const shown = drafts ? " with pages" : "";
  return [
    { count: dated.length, one: `waits ${until}`, many: `wait, the next ${until}` },
    { count: scheduled.length - dated.length, one: "waits for a date", many: "wait for a date" },
    {
      count: planned.filter(({ state }) => state === "draft").length,
      one: `is a draft${shown}`,
      many: `are drafts${shown}`,
    },
  ];
}

/** What becomes of an episode that is out and of which something is written, in the order in which it is said. */
const outcomes = ["shown as a preview", "published", "renamed under the same guid", "written anew", "updated"] as const;

/**
 * What became of the episodes that are out. Those without a page among the `earlier` paths are published now, unless the lock
 * knows them: then the output was lost, or they have another name.
 */
export function tallyOutcome(
  { site, loaded }: Pick<Built, "site" | "loaded">,
  { written, removed }: Outcome,
  earlier: readonly string[],
  preview: boolean,
): Tally[] {
  const pageOf = (slug: string): string => episodePath(slug, "index.html");
  const touched = new Set(written.flatMap((path) => /^episodes\/([^/]+)\//.exec(path)?.[1] ?? []));
  const out = (site?.cards ?? []).filter(({ state }) => state === "published");
  const changed = out.filter(({ slug }) => touched.has(slug));
  // Of thousands of paths mostly a few are asked for.
  const pages = new Set(changed.flatMap(({ slug, aliases }) => [slug, ...aliases].map(pageOf)));
  const before = new Set(earlier.filter((path) => pages.has(path)));
  const locked = loaded?.lock?.episodes ?? {};
  const isOut = (slug: string): boolean => locked[slug] !== undefined && locked[slug].gone === undefined;
  const kinds = countEach(
    changed.map(({ slug, aliases }): (typeof outcomes)[number] => {
      if (before.has(pageOf(slug))) return "updated";
      if (preview) return "shown as a preview";
      if (isOut(slug)) return "written anew";
      if (aliases.some((name) => isOut(name) || before.has(pageOf(name)))) return "renamed under the same guid";
      return "published";
    }),
  );
  const gone = removed.filter((path) => /^episodes\/[^/]+\/index\.html$/.test(path));
  return [
    ...outcomes.map((kind) => tally(kinds.get(kind) ?? 0, kind)),
    tally(out.length - changed.length, "unchanged"),
    tally(gone.length, "removed"),
  ];
}

/** Those that are out, where nothing is written. */
export const tallyDue = ({ planned }: Pick<LoadedShow, "planned">): Tally => ({
  count: planned.filter(({ state }) => state === "published").length,
  one: "is due",
  many: "are due",
});

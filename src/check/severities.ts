// How much a finding matters: by what a show says (`rules:` in show.md), and in a feed of somebody else's by what it breaks.
import { sayNumber } from "../base/say-found.js";
import type { Impact, Problem, Show } from "../model/model.js";
import { placeholderRule } from "./placeholders.js";
import { on, type RuleText } from "./rule.js";
import { listRuleTexts } from "./rules.js";

/** Problems with the show's own severities. What would break the feed or the build stays an error. */
export function applySeverities(show: Pick<Show, "rules">, problems: readonly Problem[]): Problem[] {
  if (Object.keys(show.rules).length === 0) return [...problems];
  const wantedOf = withOtherNames(show.rules);
  return problems.flatMap((problem) => {
    const wanted = wantedOf[problem.rule];
    if (wanted === undefined || isFixed(problem.rule)) return [problem];
    return wanted === "off" ? [] : [{ ...problem, severity: wanted }];
  });
}

/** What a draft still lacks is no error: nothing of it is published. Damaged front-matter stays one. */
export function softenDrafts(problems: readonly Problem[], drafts: ReadonlySet<string>): Problem[] {
  return problems.map((problem) =>
    problem.severity === "error" && lacking.test(problem.rule) && problem.episode && drafts.has(problem.episode)
      ? { ...problem, severity: "warn" }
      : problem,
  );
}

/**
 * The problems without those that only follow from an error: what rules say of a field that could not be read, that there is
 * no episode where one has an error, and what is said of the same place twice.
 */
export function dropFollowing(problems: readonly Problem[]): Problem[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  const causes = problems.filter(({ severity, rule }) => severity === "error" || rule === waits);
  const broken = new Set(errors.flatMap(({ place, field }) => (place && field ? [rootOf(place.file, field)] : [])));
  const waiting = new Set(
    causes.flatMap(({ place, field, rule }) => (rule === waits && place && field ? [rootOf(place.file, field)] : [])),
  );
  const said = new Set<string>();
  const doubleGuids = errors.some(({ rule }) => /^history-guid-(?:taken|collides)$/.test(rule));
  return problems.filter((problem) => {
    const { rule, severity, place, field, message, url } = problem;
    if (rule === "rss-guid-unique" && doubleGuids) return false;
    if (place?.line !== undefined) {
      const key = [rule, place.file, place.line, place.column, field, message].join("\n");
      if (said.has(key)) return false;
      said.add(key);
    }
    if (severity === "error" || causes.length === 0) return true;
    if (rule === "apple-at-least-one-episode") return errors.length === 0;
    if (!place || !field) return true;
    // Of what is only said, rules about what is written have a source; the others are causes themselves.
    if (rule === waits) return !broken.has(rootOf(place.file, field));
    return url === undefined || !(broken.has(rootOf(place.file, field)) || waiting.has(rootOf(place.file, field)));
  });
}

/** The problems with those of dates without a zone, from two on, as one, the worst: `timezone:` in show.md ends them all. */
export function gatherZones(problems: readonly Problem[]): Problem[] {
  const all = new Set(problems.filter(({ field, found }) => field === "date" && found?.endsWith("without a zone")));
  const first = [...all].find(({ severity }) => severity === "error") ?? [...all][0];
  if (first === undefined || all.size === 1) return [...problems];
  const { episode: _, place, found = "", ...shared } = first;
  const message = `\`timezone\` is missing, and the dates of ${sayNumber(all.size)} episodes have no zone: ${found.replace(/^date | without.*/g, "")} at ${place?.file}:${place?.line} is the first`;
  const one = { ...shared, message, found, field: "timezone", place: { file: "episodes/show.md", line: 1, column: 1 } };
  return problems.flatMap((problem) => (problem === first ? [one] : all.has(problem) ? [] : [problem]));
}

const waits = "date-waiting";

const rootOf = (file: string, field: string): string => `${file}\n${field.split(".", 1)[0]}`;

/** What is left to be filled in is no error of a preview: nobody but its author sees that. */
export const softenPreview = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) =>
    problem.rule === placeholderRule && problem.severity === "error" ? { ...problem, severity: "warn" } : problem,
  );

/**
 * What a build says of a feed that is too heavy: `check` calls it an error, but an episode that is due must not wait for a
 * lighter feed, which every app still reads.
 */
export function softenForBuild(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) =>
    problem.rule === "feed-size" && problem.severity === "error" ? { ...problem, severity: "warn" } : problem,
  );
}

const lacking = /^(audio|audio-duration|file|image|date|person|link-scheme|block)$/;

/** A rule may be named by any of its names; its own id wins. */
function withOtherNames(set: Show["rules"]): Show["rules"] {
  const wanted: Show["rules"] = {};
  for (const { id, also = [] } of listRuleTexts())
    for (const name of also) if (set[name] !== undefined) wanted[id] = set[name];
  return { ...wanted, ...set };
}

/** Rules that no show can soften: the lock, and what makes a feed unreadable. */
export const isFixed = (rule: string): boolean =>
  /^(history-(guid|show-guid|dropped|swapped)|lock-|rss-xml-|schema$|template$)/.test(rule);

/** What makes apps lose episodes or the whole feed, or makes an episode another one after a move. */
const breaking = new Set(
  on(
    "rss-xml-well-formed rss-xml-decl-first rss-xml-version rss-root-version rss-namespace-uri-exact apple-tag-case rss-guid-present rss-guid-unique rss-date-rfc822 rss-enclosure-url atom-feed-required atom-entry-required atom-id-iri atom-date-3339 jf-required jf-item-id",
  ),
);

/** What platforms ask for in their texts and take all the same, or what concerns one part of an episode's texts alone. */
const harmless = new Set(
  on(
    "apple-explicit-value apple-type apple-episodetype apple-episode-integer apple-season-integer apple-image-format apple-enclosure-unique apple-subcategory-parent apple-chapters-desc-zero apple-chapters-desc-min3 spotify-chapters-order spotify-chapters-format ytrss-angle rss-encoding-utf8 rss-channel-once rss-element-once rss-email-form rss-item-email-form rss-image-children rss-date-weekday rss-foreign-needs-namespace rss-guid-permalink rss-guid-permalink-bool rss-no-doctype-system",
  ),
);

const directories = /^(rss|apple|spotify|youtube-rss|atom|jsonfeed)$/;

/** What a broken rule means to a feed. Errors of the podcast namespace cost a tag, and no directory asks for one. */
export function impactOf({ id, severity, platforms }: Pick<RuleText, "id" | "severity" | "platforms">): Impact {
  if (breaking.has(id)) return "breaks";
  if (harmless.has(id) || severity !== "error") return "taste";
  return platforms.some((platform) => directories.test(platform)) ? "refused" : "taste";
}

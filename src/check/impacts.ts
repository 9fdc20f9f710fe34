// How much a finding about a feed of somebody else's matters: some break a move, some keep directories out, the rest is taste.
import type { Impact } from "../model/model.js";
import { on, type RuleText } from "./rule.js";

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

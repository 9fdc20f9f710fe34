// Whether the world has what was built: the site and the feed answer, and hold the newest episode.

import { SaidError } from "../../base/said-error.js";
import { showAddress } from "../../base/shown-address.js";
import { feedUrl } from "../../conventions/addresses.js";
import { isNobodysAddress } from "../../conventions/placeholders.js";
import { scanFeed } from "../../read/feed/scan-feed.js";
import { fetchWhole } from "../fetching/fetch-whole.js";
import type { OpenShow } from "../project.js";
import { type Finding, fine, note, wrong } from "./finding.js";

export async function lookOnline({ loaded }: OpenShow): Promise<Finding[]> {
  const { show, planned } = loaded;
  if (isNobodysAddress(show.link))
    return [wrong("site", `${show.link} is nobody's`, "write the site's address into link: of episodes/show.md")];
  const site = await lookAt("site", `${show.link}/`, "text/html");
  const feed = await lookAt("feed", feedUrl(show), "application/rss+xml");
  if (!feed.text) return [site.finding, feed.finding];
  const outline = scanFeed("feed.xml", feed.text);
  if (!outline)
    return [
      site.finding,
      wrong("feed", `${feedUrl(show)} is no feed`, "does the host serve the folder out/, with feed.xml in it?"),
    ];
  const there = new Set(outline.items.map(({ guid }) => guid));
  const lacking = loaded.found.filter(
    ({ outline: { slug, guid } }) =>
      !there.has(guid) && planned.some(({ episode, state }) => episode.slug === slug && state === "published"),
  );
  return [
    site.finding,
    lacking.length === 0
      ? fine("feed", `${feedUrl(show)} has everything that is out`)
      : note(
          "feed",
          `${feedUrl(show)} has not: ${lacking
            .slice(0, 5)
            .map(({ outline: { slug } }) => slug)
            .join(", ")}`,
          "airdate build, and deploy out/",
        ),
  ];
}

async function lookAt(name: string, address: string, accept: string): Promise<{ finding: Finding; text?: string }> {
  try {
    const { bytes, said } = await fetchWhole(address, name, { accept });
    return {
      finding: fine(name, [`${showAddress(address)} answers`, ...said].join("; ")),
      text: Buffer.from(bytes).toString(),
    };
  } catch (error) {
    if (!(error instanceof SaidError)) throw error;
    return { finding: wrong(name, error.message, error.hint ?? "is it deployed?") };
  }
}

// Finds a site's address that is a page at a podcast's host or in an app, where nobody can put the files of a build.
import { canParseUrl } from "../base/address-text.js";
import { placeOf } from "../conventions/places.js";
import type { Problem, Show } from "../model/model.js";

export const linkAtHostRule = "link-at-host";

/** Their pages are made by them alone; each stands for the names under it too. */
const hosts = new Set(
  `acast.com anchor.fm apple.com audioboom.com ausha.co blubrry.net buzzsprout.com captivate.fm castbox.fm castos.com
fireside.fm hearthis.at iheart.com ivoox.com libsyn.com megaphone.fm omny.fm patreon.com pinecast.co pinecast.com
podbean.com podigee.io podomatic.com redcircle.com rss.com simplecast.com soundcloud.com spotify.com spreaker.com
substack.com transistor.fm youtube.com zencastr.com`.split(/\s+/),
);

/** Whether an address is a page of a podcast's host or of an app, such as `https://podcasters.spotify.com/pod/show/keel`. */
export function isAtHost(address: string): boolean {
  if (!canParseUrl(address)) return false;
  const parts = new URL(address).hostname.split(".");
  return parts.some((_, at) => hosts.has(parts.slice(at).join(".")));
}

/** A warning where the show's link is one: feed, pages and new recordings would be named where they cannot be. */
export function lintLinkAtHost({ link, source }: Pick<Show, "link" | "source">): Problem[] {
  if (!isAtHost(link)) return [];
  return [
    {
      rule: linkAtHostRule,
      severity: "warn",
      message: `\`link\` is ${link}, a page that its host makes: what a build writes cannot be put there, and feed and recordings would be looked for there`,
      place: placeOf(source, "link"),
      field: "link",
      found: link,
      expected: "the address of a site of your own",
      hint: "Write the address at which out/ will be, such as https://ada.github.io/harbour, before you publish.",
    },
  ];
}

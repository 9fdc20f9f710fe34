// Finds addresses that are a podcast's old host's: the site's, where nobody can put the files of a build, and the owner's mail.
import { canParseUrl } from "../base/address-text.js";
import { placeOf } from "../conventions/places.js";
import type { Problem, Show } from "../model/model.js";

export const linkAtHostRule = "link-at-host";
const ownerAtHostRule = "owner-at-host";

/** Their pages are made by them alone; each stands for the names under it too. */
const hosts = new Set(
  `acast.com anchor.fm apple.com audioboom.com ausha.co blubrry.net buzzsprout.com captivate.fm castbox.fm castos.com
fireside.fm hearthis.at iheart.com ivoox.com libsyn.com megaphone.fm omny.fm patreon.com pinecast.co pinecast.com
podbean.com podigee.io podomatic.com redcircle.com rss.com simplecast.com soundcloud.com spotify.com spreaker.com
substack.com transistor.fm youtube.com zencastr.com`.split(/\s+/),
);

/** Whether an address is a page of a podcast's host or of an app, such as `https://podcasters.spotify.com/pod/show/keel`. */
export const isAtHost = (address: string): boolean => canParseUrl(address) && isHost(new URL(address).hostname);

const isHost = (name: string): boolean => {
  const parts = name.toLowerCase().split(".");
  return parts.some((_, at) => hosts.has(parts.slice(at).join(".")));
};

/** What directories send to the owner of the feed would go to the host, which made the address: `podcasts+1a2b@anchor.fm`. */
export function lintOwnerAtHost({ owner, source }: Pick<Show, "owner" | "source">): Problem[] {
  const mail = owner?.email ?? "";
  if (!isHost(mail.slice(mail.lastIndexOf("@") + 1))) return [];
  return [
    {
      rule: ownerAtHostRule,
      severity: "warn",
      message: `The owner's address ${mail} is one that a podcast's host made: what directories send to claim the show goes there`,
      place: placeOf(source, "owner"),
      field: "owner",
      found: mail,
      expected: "an address at which you get mail",
      hint: "Write owner: { name: ..., email: ... } with your own in show.md.",
    },
  ];
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

// What feeds say beside the talk, as pages show it: where to give and to comment, licence, place, rhythm, trailers and clips.
import { hasWebScheme } from "../../../base/address-text.js";
import { formatClock } from "../../../base/clock-text.js";
import type { SharedExtras } from "../../../model/feed.js";
import type { Entry } from "../../../model/model.js";
import { type Place, pageUrl, webUrl } from "../escape.js";

/** Of an episode; what it does not say, the show says. Rhythm and trailers are the show's own. */
export function supportValues(place: Place, entry?: Entry) {
  const { show } = place;
  const own: Partial<SharedExtras> = entry?.episode.feed ?? {};
  const of = <Name extends "funding" | "location" | "socialInteract">(name: Name): SharedExtras[Name] =>
    own[name] !== undefined && own[name].length > 0 ? own[name] : show.feed[name];
  const license = own.license ?? show.feed.license;
  const { updateFrequency, trailers } = show.feed;
  const values = {
    funding: of("funding").flatMap(({ url, text }) => {
      const safe = webUrl(url);
      return safe === undefined ? [] : [{ text, url: safe }];
    }),
    license: license === undefined ? null : { text: license.name, url: licenseUrl(license) },
    locations: of("location").map((place) => ({ text: place.name, url: mapUrl(place) })),
    comments: commentPlaces(of("socialInteract")),
    rhythm: entry === undefined ? (updateFrequency?.text ?? null) : null,
    trailers:
      entry === undefined
        ? trailers.flatMap(({ url, title }) => {
            const audio = pageUrl(place, url);
            return audio === undefined ? [] : [{ title, audio }];
          })
        : [],
  };
  const { funding, locations, comments, rhythm } = values;
  const facts = [...locations, ...comments, ...(values.license ? [values.license] : []), ...(rhythm ? [rhythm] : [])];
  return { ...values, any: funding.length + facts.length + values.trailers.length > 0 };
}

/** The text of a licence: as it was given, else where Creative Commons has it (https://spdx.org/licenses/). */
function licenseUrl({ name, url }: NonNullable<SharedExtras["license"]>): string | null {
  if (url !== undefined) return webUrl(url) ?? null;
  const [, kind, version] = /^cc-(by(?:-(?:nc|nd|sa|nc-sa|nc-nd))?)-(\d\.\d)$/i.exec(name) ?? [];
  if (kind !== undefined) return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
  return /^cc0-1\.0$/i.test(name) ? "https://creativecommons.org/publicdomain/zero/1.0/" : null;
}

/** A place on OpenStreetMap. */
function mapUrl({ geo, osm }: SharedExtras["location"][number]): string | null {
  const [, kind, id] = /^([NWR])(\d+)/i.exec(osm ?? "") ?? [];
  const kinds: Record<string, string> = { N: "node", W: "way", R: "relation" };
  if (kind !== undefined) return `https://www.openstreetmap.org/${kinds[kind.toUpperCase()]}/${id}`;
  const [, lat, lon] = /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/i.exec(geo ?? "") ?? [];
  return lat === undefined ? null : `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=12/${lat}/${lon}`;
}

/** Posts under which people comment, low numbers first; what a browser cannot open is left out. */
function commentPlaces(posts: SharedExtras["socialInteract"]): { text: string; url: string }[] {
  return posts
    .filter(({ protocol }) => protocol !== "disabled")
    .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0))
    .flatMap(({ protocol, uri, accountUrl }) => {
      const [, did, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri ?? "") ?? [];
      const url =
        did === undefined ? (webUrl(uri) ?? webUrl(accountUrl)) : `https://bsky.app/profile/${did}/post/${key}`;
      if (url === undefined || !hasWebScheme(url)) return [];
      const names: Record<string, string> = { activitypub: new URL(url).hostname, atproto: "Bluesky", nostr: "Nostr" };
      return [{ text: names[protocol.toLowerCase()] ?? protocol, url }];
    });
}

/** The soundbites, to be played from the page; without a recording there are none. */
export function clipValues(place: Place, { episode }: Entry) {
  const audio = pageUrl(place, episode.audio?.url);
  if (audio === undefined) return [];
  return episode.soundbites.map(({ start, duration, title }) => {
    const end = start + duration;
    return {
      title: title ?? episode.title,
      start,
      end,
      clock: formatClock(start),
      length: formatClock(duration),
      // A browser plays from-to by itself where the page's script does not run (https://www.w3.org/TR/media-frags/).
      href: `${audio}#t=${start},${end}`,
    };
  });
}

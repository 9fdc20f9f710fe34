// What is typed under subscribe: becomes addresses in apps, and what cannot is said.

import { describe, expect, it } from "vitest";
import { readShow } from "../testing/read-show.js";
import { smallShow } from "../testing/small-show.js";
import { overlayFolder } from "./folder.js";

const read = async (fields: string) => {
  const text = String(smallShow()["episodes/show.md"]).replace("timezone:", `${fields}\ntimezone:`);
  const { value, problems } = await readShow(overlayFolder(smallShow({ "episodes/show.md": text })));
  return { places: value.show?.subscribe, links: value.show?.links, problems };
};

describe("subscribe:", () => {
  it("takes ids, addresses, yes and apps that are not known", async () => {
    const { places, problems } = await read(
      "subscribe: { apple: 1234567890, Spotify: 5drpwDKadrsnAAAABBBBcc, youtube: '@harbour', overcast: yes, Pocket Casts: yes, castro: yes, antennapod: yes, podcastguru: yes, rss: yes, Boat Radio: https://boats.example/show }",
    );
    expect(problems.filter(({ field }) => field?.startsWith("subscribe"))).toEqual([]);
    const feed = "https%3A%2F%2Fsmall.example%2Ffeed.xml";
    expect(places?.map(({ app, url }) => [app, url])).toEqual([
      ["apple", "https://podcasts.apple.com/podcast/id1234567890"],
      ["spotify", "https://open.spotify.com/show/5drpwDKadrsnAAAABBBBcc"],
      ["youtube", "https://www.youtube.com/@harbour"],
      ["overcast", "https://overcast.fm/itunes1234567890"],
      ["pocketcasts", "https://pca.st/itunes/1234567890"],
      ["castro", "https://castro.fm/itunes/1234567890"],
      ["antennapod", `https://antennapod.org/deeplink/subscribe?url=${feed}`],
      ["podcastguru", expect.stringMatching(/^https:\/\/app\.podcastguru\.io\/podcast\/X68747470[0-9a-f]+$/)],
      ["rss", expect.stringMatching(/\/feed\.xml$/)],
      ["other", "https://boats.example/show"],
    ]);
  });

  it("reaches apps by the feed's address where Apple's number is not known", async () => {
    const { places } = await read("subscribe: [overcast, pocketcasts, castro]");
    expect(places?.map(({ url }) => url)).toEqual([
      expect.stringMatching(/^overcast:\/\/x-callback-url\/add\?url=https%3A/),
      expect.stringMatching(/^https:\/\/pca\.st\/feed\/[^/]+\/.*feed\.xml$/),
      expect.stringMatching(/^castro:\/\/subscribe\/[^/]+\/.*feed\.xml$/),
    ]);
  });

  it("says what it cannot take, with the place", async () => {
    const { problems } = await read("subscribe:\n  spotify: yes\n  deezer: harbour\n  overcats: yes");
    const said = problems.filter(({ field }) => field?.startsWith("subscribe"));
    expect(said.map(({ field, severity, hint }) => [field, severity, hint])).toEqual([
      ["subscribe.spotify", "error", "Spotify cannot be reached by the feed's address alone."],
      ["subscribe.deezer", "error", undefined],
      ["subscribe.overcats", "error", "Did you mean overcast?"],
    ]);
    expect(said.every(({ place }) => place?.line !== undefined)).toBe(true);
  });

  it("offers no yes for an app that it does not lead to", async () => {
    const { problems } = await read("subscribe:\n  apple: yes\n  castbox: harbour\n  overcast: harbour");
    const said = problems.filter(({ field }) => field?.startsWith("subscribe"));
    expect(said.map(({ expected }) => expected)).toEqual([
      "an address, or Apple's number of the show",
      "an address, or Castbox's number of the channel",
      "an address, or Apple's number of the show, or yes",
    ]);
  });

  it("goes on showing links to apps, and says the line to write", async () => {
    const links =
      "links: [{ title: On Spotify, url: 'https://open.spotify.com/show/5drpwDKadrsnAAAABBBBcc' }, { title: Club, url: 'https://club.example' }]";
    const { places, problems } = await read(links);
    expect(places).toMatchObject([{ app: "spotify", named: true }]);
    const said = problems.filter(({ rule }) => rule === "subscribe-links");
    expect(said).toMatchObject([{ severity: "info", field: "links.0" }]);
    expect(said[0]!.hint).toContain('"spotify: https://open.spotify.com/show/5drpwDKadrsnAAAABBBBcc"');
    const typed = await read(`${links}\nsubscribe: { spotify: no, rss: yes }`);
    expect(typed.places?.map(({ app }) => app)).toEqual(["rss"]);
    expect(typed.problems.filter(({ rule }) => rule === "subscribe-links")).toEqual([]);
  });

  it("offers apps that take any feed where a show names none", async () => {
    const { places } = await read("");
    expect(places?.map(({ app, named }) => [app, named])).toEqual(
      ["pocketcasts", "antennapod", "podcastaddict", "podcastguru"].map((app) => [app, undefined]),
    );
    expect((await read("subscribe: none")).places).toEqual([]);
  });
});

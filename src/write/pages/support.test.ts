// Places to subscribe, support, clips and what else the feed says, on pages in a real browser.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeEntry, makeFeedExtras, makeItemExtras, makeShow } from "../../testing/make-show.js";
import { makeSite } from "../../testing/make-site.js";
import { findChromium, type OpenedSite, openSite } from "../../testing/open-browser.js";
import { clipValues, supportValues } from "./parts/support.js";

const chromium = findChromium();
const episode = "/episodes/why-old-varnish-fails/";

describe.skipIf(chromium === undefined)("what else the feed says, on pages", () => {
  let opened: OpenedSite;
  beforeAll(async () => {
    opened = await openSite(makeSite().files);
  });
  afterAll(() => opened?.close());
  const visit = async (path: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> => {
    const page = await opened.browser.newPage({ viewport: { width: 390, height: 844 }, ...options });
    await page.goto(opened.served.url + path);
    return page;
  };

  it.each(["/", episode])("offers apps as buttons that a thumb can hit, and no other link, on %s", async (path) => {
    const page = await visit(path);
    const apps = page.locator(".subscribe .apps a");
    expect(await apps.allInnerTexts()).toEqual(["Apple Podcasts", "Overcast", "AntennaPod"]);
    expect(await apps.first().getAttribute("href")).toBe("https://podcasts.apple.com/podcast/id1234567890");
    expect((await apps.first().boundingBox())!.height).toBeGreaterThanOrEqual(44);
    expect(await page.locator(".subscribe").getByText("Mastodon").count()).toBe(0);
    await page.close();
  });

  it("names the show's own places in the embedded player, which asks for room for them", async () => {
    const page = await visit(`${episode}embed.html`);
    expect(await page.getByRole("navigation").getByRole("link").allInnerTexts()).toEqual([
      "Apple Podcasts",
      "Overcast",
    ]);
    await page.close();
    const oembed = (await (await fetch(`${opened.served.url}${episode}oembed.json`)).json()) as { height: number };
    expect(oembed.height).toBe(496);
  });

  it("shows support, rhythm, licence, place and trailer on the front page", async () => {
    const page = await visit("/");
    const part = page.getByRole("region", { name: "Support" });
    expect(await part.getByRole("link", { name: "Buy us a rope" }).getAttribute("href")).toBe(
      "https://harbour.example/give",
    );
    expect(await part.locator("dt").allInnerTexts()).toEqual(["New episodes", "Location", "Licence"]);
    expect(await part.getByRole("link", { name: "CC-BY-4.0" }).getAttribute("href")).toBe(
      "https://creativecommons.org/licenses/by/4.0/",
    );
    expect(await part.locator("audio").getAttribute("aria-label")).toBe("Trailer: What this is");
    await page.close();
  });

  it("plays a clip to its end and no further, with the keyboard too", async () => {
    const page = await visit(episode);
    const clip = page.getByRole("link", { name: "Play: Why varnish 0:02" });
    await clip.focus();
    await page.keyboard.press("Enter");
    const time = () => page.evaluate("document.querySelector('audio').currentTime") as Promise<number>;
    await expect.poll(() => clip.getAttribute("aria-current")).toBe("true");
    await expect.poll(time).toBeGreaterThan(12.6);
    await expect.poll(() => page.evaluate("document.querySelector('audio').paused")).toBe(true);
    expect(await time()).toBeLessThan(15.5);
    expect(await time()).toBeGreaterThanOrEqual(14.5);
    await expect.poll(() => clip.getAttribute("aria-current")).toBeNull();
    await page.close();
  });

  it("leads a browser without scripts to the recording, from-to", async () => {
    const page = await visit(episode, { javaScriptEnabled: false });
    expect(await page.locator(".clips a").first().getAttribute("href")).toBe("../../audio.wav#t=12.5,14.5");
    expect(await page.getByRole("link", { name: "social.example" }).getAttribute("href")).toBe(
      "https://social.example/@harbour/1",
    );
    await page.close();
  });
});

describe("supportValues", () => {
  it("lets an episode say other things than its show, and leaves out what no browser can open", () => {
    const show = makeShow({
      feed: makeFeedExtras({
        license: { name: "CC0-1.0" },
        socialInteract: [{ protocol: "activitypub", uri: "https://social.example/1" }],
      }),
    });
    const entry = makeEntry({
      episode: {
        feed: makeItemExtras({
          location: [{ name: "Kiel", osm: "R62763" }],
          socialInteract: [
            { protocol: "nostr", uri: "nostr:nevent1", priority: 1 },
            { protocol: "atproto", uri: "at://did:plc:abc/app.bsky.feed.post/3k", priority: 2 },
          ],
        }),
      },
    });
    expect(supportValues({ show, base: ".." }, entry)).toMatchObject({
      any: true,
      license: { text: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
      locations: [{ text: "Kiel", url: "https://www.openstreetmap.org/relation/62763" }],
      comments: [{ text: "Bluesky", url: "https://bsky.app/profile/did:plc:abc/post/3k" }],
    });
    const silenced = makeEntry({ episode: { feed: makeItemExtras({ socialInteract: [{ protocol: "disabled" }] }) } });
    expect(supportValues({ show, base: ".." }, silenced).comments).toEqual([]);
    expect(supportValues({ show: makeShow(), base: "." }).any).toBe(false);
  });

  it("has no clips without a recording", () => {
    const entry = makeEntry({ episode: { soundbites: [{ start: 1, duration: 2 }] } });
    expect(clipValues({ show: makeShow(), base: "." }, entry)).toMatchObject([{ end: 3, length: "0:02" }]);
    delete entry.episode.audio;
    expect(clipValues({ show: makeShow(), base: "." }, entry)).toEqual([]);
  });
});

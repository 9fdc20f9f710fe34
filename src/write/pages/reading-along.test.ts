// What a page keeps for a listener and what it leaves alone, in a real browser: their place, where they read, and what they are told.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSite } from "../../testing/make-site.js";
import { findChromium, type OpenedSite, openSite } from "../../testing/open-browser.js";

const chromium = findChromium();
const episode = "/episodes/why-old-varnish-fails/";
const time = "document.querySelector('audio').currentTime";

describe.skipIf(chromium === undefined)("a listener who also reads", () => {
  const description = `${"This show has much to say about itself. ".repeat(12)}At last.`;
  const site = makeSite({ description });
  let opened: OpenedSite;
  beforeAll(async () => {
    opened = await openSite(site.files);
  });
  afterAll(() => opened?.close());
  const open = (size = { width: 1280, height: 900 }) =>
    opened.browser.newContext({ viewport: size, permissions: ["clipboard-read", "clipboard-write"] });
  const until = (page: Page, check: string) => expect.poll(() => page.evaluate(check), { message: check }).toBe(true);
  const kept = (page: Page) => page.evaluate(`localStorage.getItem("airdate:${episode}")`);

  it("keeps the place of who listened last, whatever else is opened and closed", async () => {
    const own = await open();
    const first = await own.newPage();
    await first.goto(`${opened.served.url}${episode}#t=60`);
    await first.getByRole("button", { name: "Play", exact: true }).click();
    await until(first, `${time} > 60.5`);
    await first.getByRole("button", { name: "Pause", exact: true }).click();
    await expect.poll(() => kept(first)).toMatch(/^6\d$/);
    const second = await own.newPage();
    await second.goto(opened.served.url + episode);
    await until(second, `${time} >= 60`);
    await second.getByRole("button", { name: "Forward 30 seconds" }).click();
    await expect.poll(() => kept(second)).toMatch(/^9\d$/);
    await first.goto("about:blank");
    const link = await own.newPage();
    await link.goto(`${opened.served.url}${episode}#t=150`);
    await until(link, `${time} >= 150`);
    await link.goto("about:blank");
    expect(await kept(second)).toMatch(/^9\d$/);
    await own.close();
  });

  it("scrolls nobody back who reads ahead or marks words, until what is said comes there", async () => {
    const own = await open();
    const page = await own.newPage();
    await page.goto(`${opened.served.url}${episode}#t=20`);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, `${time} > 20.5`);
    const box = (await page.locator(".now-said").boundingBox())!;
    await page.mouse.move(box.x + 5, 600);
    await page.mouse.wheel(0, 800);
    await until(page, "document.querySelector('.now-said').getBoundingClientRect().bottom < 0");
    const before = await page.evaluate("scrollY");
    const next = "document.querySelector('.now-said').dataset.t";
    const said = await page.evaluate(next);
    await expect.poll(() => page.evaluate(next), { timeout: 20_000 }).not.toBe(said);
    expect(await page.evaluate("scrollY")).toBe(before);
    // Who goes somewhere is followed again.
    await page.evaluate(`${time} = 21`);
    await page.getByRole("button", { name: "Forward 30 seconds" }).click();
    await until(
      page,
      "Math.abs(document.querySelector('.now-said').getBoundingClientRect().top - innerHeight / 2) < 200",
    );
    await own.close();
  });

  it("leaves the page where it is for who goes back to the player with the keyboard", async () => {
    const own = await open();
    const page = await own.newPage();
    await page.goto(`${opened.served.url}${episode}#t=75`);
    await until(page, "document.querySelector('.now-said')?.getBoundingClientRect().top < innerHeight");
    const before = await page.evaluate("scrollY");
    expect(before).toBeGreaterThan(500);
    await page.evaluate("document.querySelector('.share summary').focus({ preventScroll: true })");
    await page.keyboard.press("Shift+Tab");
    await until(page, "document.activeElement.matches('[data-copy-link]')");
    expect(await page.evaluate("scrollY")).toBe(before);
    await own.close();
  });

  it("shows that a link was copied, beside the button", async () => {
    const own = await open();
    const page = await own.newPage();
    await page.goto(opened.served.url + episode);
    const button = page.getByRole("button", { name: "Copy link at this time" });
    await button.click();
    const told = (await page.locator("[data-says]", { hasText: "Copied" }).boundingBox())!;
    expect(told.width).toBeGreaterThan(40);
    const place = (await button.boundingBox())!;
    expect(told.x + told.width).toBeLessThanOrEqual(place.x + 8);
    expect(Math.abs(told.y - place.y)).toBeLessThan(30);
    await own.close();
  });

  it("has its player where an address holds a stray percent sign, and says that the network failed a search", async () => {
    const own = await open();
    const page = await own.newPage();
    await page.goto(`${opened.served.url}${episode}#t=%`);
    await until(page, "document.querySelector('[data-chapter]').textContent !== ''");
    await own.setOffline(true);
    await page.getByRole("searchbox", { name: "Search this transcript" }).fill("mast");
    await page.locator(".find output", { hasText: "The search could not be loaded." }).waitFor();
    await own.close();
  });

  it("cuts no description off on a phone", async () => {
    const own = await open({ width: 320, height: 640 });
    const page = await own.newPage();
    await page.goto(`${opened.served.url}/`);
    const [shown, whole] = (await page.locator(".lead").evaluate((lead) => [lead.clientHeight, lead.scrollHeight])) as [
      number,
      number,
    ];
    expect(shown).toBe(whole);
    await own.close();
  });
});

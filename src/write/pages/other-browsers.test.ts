// The pages in browsers that have less than Chromium, or another order: each fault here was seen in Firefox or WebKit.
import { readdirSync, readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSite, packagedTemplates } from "../../testing/make-site.js";
import { findChromium, openBrowser } from "../../testing/open-browser.js";
import { type Served, serveFiles } from "../../testing/serve-folder.js";

const chromium = findChromium();
const episode = "/episodes/why-old-varnish-fails-škoda/";
/** What came after Safari 15.4, Firefox 103 and Chrome 96, and what pages without https have not. */
const takeAway = `
  for (const name of ["findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]) delete Array.prototype[name];
  for (const name of ["toWellFormed", "isWellFormed"]) delete String.prototype[name];
  for (const name of ["groupBy"]) { delete Object[name]; delete Map[name]; }
  for (const name of ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf"]) delete Set.prototype[name];
  for (const name of ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "some", "every", "find"]) delete Iterator.prototype[name];
  for (const name of ["withResolvers", "try"]) delete Promise[name];
  delete Array.fromAsync; delete RegExp.escape; delete URL.canParse; delete CSS.highlights; delete globalThis.Highlight;
  delete globalThis.ClipboardItem; delete Navigator.prototype.mediaSession; delete Document.prototype.caretPositionFromPoint;
`;

const folder = new URL("../../../templates/", import.meta.url);
const styleAndScripts = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
const textOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");

it("has no text in its scripts that takes one away in Safari before 16.4, and no height of WebKit's own", () => {
  // A regular expression that looks back is a syntax error there, and a share of a height that nobody set is none.
  const found = styleAndScripts.filter((name) => /\(\?<[=!]|min-height:\s*[\d.]+%/.test(textOf(name)));
  expect(found).toEqual([]);
});

describe.skipIf(chromium === undefined)("the pages in another browser", () => {
  const site = makeSite({}, packagedTemplates(), "Škoda");
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    browser = await openBrowser(chromium!);
    served = await serveFiles(site.files);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it("says to who sees no style only what is so", () => {
    const pages = site.files.filter(({ path }) => path.endsWith(".html"));
    const shown = (path: string) => String(pages.find((page) => page.path === path)!.content).replace(/<[^>]*>/g, "");
    expect(shown(`${episode.slice(1)}index.html`)).not.toContain("could not be loaded");
    expect(shown("search/index.html")).not.toContain("opened from a disk");
  });

  const open = async (options: BrowserContextOptions = {}): Promise<{ page: Page; broken: string[] }> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    return { page, broken };
  };
  const until = (page: Page, check: string) => expect.poll(() => page.evaluate(check), { message: check }).toBe(true);

  it("plays, finds and searches without what came after 2021", async () => {
    const { page, broken } = await open();
    await page.addInitScript(takeAway);
    await page.goto(served.url + episode);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "document.querySelector('audio').currentTime > 0.2");
    await page.locator(".find input").fill("the");
    await expect.poll(() => page.locator(".find output").innerText()).toMatch(/^1 of \d+$/);
    await page.goto(`${served.url}/search/?q=skoda`);
    await page.locator("[data-results] mark", { hasText: "Škoda" }).first().waitFor();
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it("says by http that it cannot copy, and opens the text at the next click", async () => {
    const { page, broken } = await open();
    await page.route("http://harbour.example/**", async (route) =>
      route.fulfill({ response: await route.fetch({ url: served.url + new URL(route.request().url()).pathname }) }),
    );
    await page.goto(`http://harbour.example${episode}`);
    expect(await page.evaluate("isSecureContext")).toBe(false);
    await page.getByRole("button", { name: "Copy link at this time" }).click();
    await page.locator("[data-says]", { hasText: "Could not copy" }).waitFor();
    await page.locator(".share summary").click();
    await page.locator("[data-copy-embed]").click();
    await page.locator("[data-share-says]", { hasText: "Could not copy" }).waitFor();
    const link = page.locator("[data-copy-text]").first();
    await link.click();
    await expect.poll(() => link.innerText()).toBe("Could not copy");
    await link.click();
    await page.waitForURL("**/youtube.txt");
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it("is at the sentence that a link means where the style comes after the scripts, as in Safari", async () => {
    const { page } = await open({ bypassCSP: true });
    // Scripts wait in Chromium for whatever style is for the screen; and Safari has nothing that holds a place when the page moves.
    await page.route(/koda\/(#.*)?$/, async (route) => {
      const answer = await route.fetch();
      const late = '<style>* { overflow-anchor: none }</style><link media="print" rel="stylesheet"';
      await route.fulfill({ response: answer, body: (await answer.text()).replace('<link rel="stylesheet"', late) });
    });
    await page.route("**/assets/style.css", async (route) => {
      await new Promise((later) => setTimeout(later, 500));
      await route.continue();
    });
    await page.addInitScript(`document.addEventListener("readystatechange", () => {
      const link = document.querySelector("[media=print]");
      link?.addEventListener("load", () => { link.media = "all"; });
    })`);
    await page.goto(`${served.url}${episode}#t=150`);
    await until(page, "getComputedStyle(document.body).margin === '0px'");
    await until(
      page,
      "Math.abs(document.querySelector('.now-said').getBoundingClientRect().top - innerHeight / 2) < 100",
    );
    await page.context().close();
  });

  it("has no sleep timer that only looks set after a reload", async () => {
    const { page } = await open();
    await page.goto(served.url + episode);
    await page.getByLabel("Sleep timer").selectOption("10");
    await page.goto(`${served.url}/archive/`);
    await page.goBack();
    await page.waitForLoadState();
    expect(await page.getByLabel("Sleep timer").inputValue()).toBe("");
    await page.context().close();
  });

  it("breaks no word of its header and covers no button where a reader has large letters", async () => {
    const { page } = await open({ viewport: { width: 390, height: 844 }, bypassCSP: true });
    await page.goto(served.url + episode);
    await page.addStyleTag({ content: "html { font-size: 150% }" });
    const lines = await page
      .locator("header.site nav a")
      .evaluateAll((links) => links.map((link) => link.getClientRects()[0]!.height));
    expect(Math.max(...lines)).toBeLessThan(60);
    const sleep = (await page.getByLabel("Sleep timer").boundingBox())!;
    const button = (await page.getByRole("button", { name: "Copy link at this time" }).boundingBox())!;
    expect(sleep.x + sleep.width).toBeLessThanOrEqual(button.x);
    await page.context().close();
  });

  it("prints addresses of links, and no heading over nothing", async () => {
    const { page } = await open();
    await page.goto(served.url + episode);
    await page.emulateMedia({ media: "print" });
    const printed = (choice: string) =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(choice)}), "::after").content`);
    expect(await printed(".columns .links a")).toContain("https://yard.example");
    // Of a place to give only its button is left out.
    await page.locator(".support dl").evaluate((list) => list.remove());
    expect(await page.getByRole("heading", { name: "Support" }).isVisible()).toBe(false);
    await page.context().close();
  });

  it("has the colours that were chosen since in a page that somebody goes back to, and in other tabs", async () => {
    const { page } = await open();
    await page.goto(served.url);
    const other = await page.context().newPage();
    await other.goto(`${served.url}/archive/`);
    const dark = "getComputedStyle(document.body).backgroundColor === 'rgb(22, 21, 19)'";
    await other.getByLabel("Colours").selectOption("dark");
    await until(page, dark);
    expect(await page.getByLabel("Colours").inputValue()).toBe("dark");
    await other.close();
    // A browser that keeps pages runs no script again when it shows one.
    await page.evaluate("localStorage.setItem('airdate:theme', 'light')");
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    await until(page, "getComputedStyle(document.body).backgroundColor === 'rgb(251, 249, 245)'");
    await page.context().close();
  });
});

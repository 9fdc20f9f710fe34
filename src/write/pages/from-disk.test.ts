// Pages opened from a disk, without a server: styled, playing, and every link leads to a file that is there.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSite } from "../../testing/make-site.js";
import { findChromium, openBrowser } from "../../testing/open-browser.js";

const chromium = findChromium();
const kinds = {
  front: "index.html",
  episode: "episodes/two-at-the-tiller/index.html",
  "embedded player": "episodes/two-at-the-tiller/embed.html",
  archive: "archive/index.html",
  person: "people/bo-lind/index.html",
  search: "search/index.html",
};

describe.skipIf(chromium === undefined)("pages opened from a disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "airdate disk "));
  let browser: Browser;

  beforeAll(async () => {
    // The show says that it is published under a path, which a disk knows nothing of.
    const site = makeSite({ link: "https://radio.example/cast", about: "See [the talk](/cast/episodes/salt/)." });
    for (const { path, content } of site.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    browser = await openBrowser(chromium!);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(kinds))("%s", async (_, path) => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("requestfailed", (request) => said.push(`failed: ${request.url()}`));
    await page.goto(pathToFileURL(join(folder, path)).href);
    // A script from another place than the page's own server may not be a module; the search says what it needs instead.
    expect(
      said.filter((line) => !path.startsWith("search/") || !/search\.js|^Failed to load resource/.test(line)),
    ).toEqual([]);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(251, 249, 245)");
    const links = (await page.evaluate(
      "[...document.querySelectorAll('a[href]')].map((link) => link.href)",
    )) as string[];
    const own = links.filter((link) => link.startsWith("file:"));
    expect(own.length).toBeGreaterThan(path.includes("embed") ? 0 : 4);
    expect(
      own.filter((link) => !existsSync(fileURLToPath(link.replace(/[?#].*/, ""))) || /\/([?#]|$)/.test(link)),
    ).toEqual([]);
    const broken = "[...document.images].filter((image) => image.complete && image.naturalWidth === 0).length";
    expect(await page.evaluate(broken)).toBe(0);
    if (path.startsWith("episodes/")) {
      await page.getByRole("button", { name: "Play", exact: true }).click();
      await expect.poll(() => page.evaluate("document.querySelector('audio').currentTime")).toBeGreaterThan(0.2);
    }
    if (path.startsWith("search/")) expect(await page.getByText("opened from a disk").isVisible()).toBe(true);
    await page.close();
  });

  it("leads from an old address to the new one", async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "episodes/plank-one/index.html")).href);
    await page.waitForURL(/the-first-plank\/index\.html$/);
    expect(await page.locator("h1").innerText()).toBe("The first plank");
    await page.close();
  });
});

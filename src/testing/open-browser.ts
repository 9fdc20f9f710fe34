// Opens Chromium for browser tests where the machine has one, and says so where it has none.
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import type { OutFile } from "../model/model.js";
import { type Served, serveFiles } from "./serve-folder.js";

/** The same browser without windows of its own comes first: pages are ready in half of the time. */
const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where Chromium is: `CHROMIUM`, else the usual places; undefined with a printed reason when there is none. */
export function findChromium(): string | undefined {
  const found = [process.env.CHROMIUM ?? "", ...places].find((place) => place !== "" && existsSync(place));
  if (!found) console.warn("Browser tests are skipped: no Chromium found (set CHROMIUM to its path, or install it).");
  return found;
}

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--headless",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--autoplay-policy=no-user-gesture-required",
    ],
  });

/** A browser, and a site that is served. */
export interface OpenedSite {
  browser: Browser;
  served: Served;
  close(): Promise<void>;
}

/** Serves files, and opens a browser for them. */
export async function openSite(files: OutFile[]): Promise<OpenedSite> {
  const browser = await openBrowser(findChromium()!);
  const served = await serveFiles(files);
  const close = async (): Promise<void> => {
    await browser.close();
    await served.close();
  };
  return { browser, served, close };
}

/**
 * Goes to an address and waits until the page has all it asked for, and asked for nothing more for a moment. `networkidle`
 * does the same, and waits half a second longer each time.
 */
export async function visitWhole(page: Page, address: string): Promise<void> {
  const open = new Set<unknown>();
  let last = 0;
  const ended = (request: unknown): void => {
    open.delete(request);
    last = performance.now();
  };
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  await page.goto(address);
  while (open.size > 0 || performance.now() - last < 50) await page.waitForTimeout(10);
}

// The texts of a served episode behind buttons, copied in a real browser and pasted into an editor.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, openBrowser } from "../../testing/open-browser.js";
import { serveShow } from "../../testing/serve-show.js";
import { captionsText, episodeText, showText, withShow } from "../../testing/with-show.js";
import type { Started } from "../serve.js";

const chromium = findChromium();
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

describe.skipIf(chromium === undefined)("the panel of texts to paste", { timeout: 60_000 }, () => {
  let browser: Browser;
  let started: Started | undefined;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await openBrowser(chromium!);
    context = await browser.newContext({
      permissions: ["clipboard-read", "clipboard-write"],
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await started?.close();
  });
  /** A show lives as long as one test. */
  const serve = async (): Promise<void> => {
    await started?.close();
    const show = withShow({
      "episodes/show.md": showText.replace("image:", "glossary: [{ term: Oakum, url: https://oakum.example }]\nimage:"),
      "episodes/varnish.md": episodeText(
        "Varnish",
        "2026-02-01 06:00",
        "chapters: [{ start: 0:00, title: One }, { start: 1:00, title: Two }, { start: 2:00, title: Three }]\n",
        "All of it, with [oil](https://oil.example) and [tar](https://tar.example).\n",
      ),
      "episodes/varnish.txt":
        "Ada Marlow: Welcome to the harbour. Today we talk about varnish, and then at length about Oakum.\n",
      "episodes/sails.md": episodeText("Sails", "2026-02-02 06:00"),
      "episodes/sails.vtt": captionsText,
    });
    started = await serveShow(show);
  };
  const openPanel = async (slug: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${started!.url}episodes/${slug}/`);
    await page.getByRole("button", { name: "Copy texts" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("airdate-paste").getByRole("button", { name: "Copy for YouTube" }).waitFor();
    return page;
  };
  /** How many of each stand in an editor after pasting. */
  const pasteInto = async (page: Page, ...names: string[]): Promise<number[]> => {
    await page.evaluate(
      "document.body.insertAdjacentHTML('afterbegin', '<div id=editor contenteditable role=textbox aria-label=Editor></div>')",
    );
    await page.locator("#editor").focus();
    await page.keyboard.press("Control+V");
    return Promise.all(names.map((name) => page.locator(`#editor ${name}`).count()));
  };

  it("lists every place with its count, and says that times are estimates", async () => {
    await serve();
    const page = await openPanel("varnish");
    const rows = page.locator("airdate-paste li");
    await expect.poll(() => rows.count()).toBe(10);
    expect(await rows.first().innerText()).toMatch(/^Copy for YouTube\s+\d+ of 5,000 bytes$/);
    expect(await rows.nth(3).innerText()).toMatch(
      /Copy for HTML \(times are estimated\)\s+\d+ characters\s+Its times are off by about \d+ s/,
    );
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await page.evaluate(readFileSync(axe, "utf8"));
    const { violations } = (await page.evaluate("axe.run('airdate-paste')")) as { violations: { id: string }[] };
    expect(violations.map(({ id }) => id)).toEqual([]);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/paste-panel.png` });
    await page.keyboard.press("Escape");
    await expect.poll(() => rows.count()).toBe(0);
    await page.close();
    const timed = await openPanel("sails");
    expect(await timed.locator("airdate-paste").getByText("estimated").count()).toBe(0);
    await timed.close();
  });

  it("copies formatting and plain text together, and they arrive in an editor", async () => {
    await serve();
    const page = await openPanel("varnish");
    await page.getByRole("button", { name: "Copy for HTML" }).click();
    await expect.poll(() => page.locator("airdate-paste [role=status]").innerText()).toBe("Copied: HTML");
    const types = await page.evaluate("navigator.clipboard.read().then(([item]) => item.types)");
    expect(types).toEqual(expect.arrayContaining(["text/plain", "text/html"]));
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain("oil (https://oil.example)");
    // Two links of the notes, three times of chapters, a term and its time.
    expect(await pasteInto(page, "a", "h2", "li")).toEqual([7, 3, 5]);
    await page.close();
  });

  it("copies where the browser's clipboard is closed, as on another machine", async () => {
    await serve();
    const page = await context.newPage();
    await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.goto(`${started!.url}episodes/varnish/`);
    await page.getByRole("button", { name: "Copy texts" }).click();
    await page.getByRole("button", { name: "Copy for Podcast apps" }).click();
    await expect.poll(() => page.locator("airdate-paste [role=status]").innerText()).toBe("Copied: Podcast apps");
    expect((await pasteInto(page, "a", "p", "h2")).map((count) => count > 0)).toEqual([true, true, false]);
    await page.close();
  });

  it("is on pages of episodes alone, and gives no texts of what is not there", async () => {
    await serve();
    const page = await context.newPage();
    await page.goto(started!.url);
    expect(await page.locator("airdate-paste").count()).toBe(0);
    expect((await fetch(new URL("/__airdate/paste/none", started!.url))).status).toBe(404);
    const notes = await (await fetch(`${started!.url}episodes/varnish/shownotes.html`)).text();
    expect(notes).not.toContain("<script");
    await page.close();
  });
});

// The problems over a served page, in a real browser.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, openBrowser } from "../../testing/open-browser.js";
import { serveShow } from "../../testing/serve-show.js";
import { episodeText, showText, withShow } from "../../testing/with-show.js";
import type { Started } from "../serve.js";

const chromium = findChromium();

describe.skipIf(chromium === undefined)("the script of served pages", () => {
  let browser: Browser;
  let started: Started;
  beforeAll(async () => {
    browser = await openBrowser(chromium!);
  });
  afterAll(async () => {
    await browser?.close();
    await started?.close();
  });

  it("counts all problems, lists the worst and says how many it does not list", async () => {
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
      ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`episodes/stray-${at}/note.md`, "Words.\n"])),
    });
    started = await serveShow(show);
    const page = await browser.newPage();
    await page.goto(started.url);
    const pill = page.locator("airdate-problems .pill");
    await expect.poll(() => pill.textContent()).toBe("60 warnings");
    await pill.click();
    const list = page.locator("airdate-problems li");
    await expect.poll(() => list.count()).toBe(51);
    await expect.poll(() => list.last().textContent()).toBe("10 more are not listed here; airdate check lists all.");
    expect(await page.locator("airdate-problems h2").textContent()).toBe("60 warnings");
    show.write("episodes/varnish.md", "---\ntitle: Broken\ndate: [\n---\n");
    const heading = page.locator("airdate-problems h2", { hasText: "1 error" });
    await heading.waitFor();
    await expect.poll(() => heading.textContent()).toBe("1 error, 60 warnings. This is the site as it was before.");
    await expect.poll(() => list.first().textContent()).toContain("episodes/varnish.md:3");
    await expect.poll(() => list.last().textContent()).toContain("11 more");
  });
});

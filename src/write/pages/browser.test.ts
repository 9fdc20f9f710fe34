// The pages in a real browser: accessible, playable, searchable, readable without JavaScript, and asking nothing of others.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSite } from "../../testing/make-site.js";
import { findChromium, type OpenedSite, openSite, visitWhole } from "../../testing/open-browser.js";
import { serveFiles } from "../../testing/serve-folder.js";

const chromium = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const kinds = {
  front: "/",
  episode: "/episodes/why-old-varnish-fails/",
  "estimated episode": "/episodes/a-winter-in-the-loft/",
  "episode without audio": "/episodes/an-honest-boat/",
  "embedded player": "/episodes/why-old-varnish-fails/embed.html",
  archive: "/archive/",
  person: "/people/bo-lind/",
  topic: "/topics/planks/",
  search: "/search/?q=lighthouse",
  missing: "/404.html",
};

describe.skipIf(chromium === undefined)("the pages in a browser", () => {
  const site = makeSite();
  let opened: OpenedSite;
  let context: BrowserContext;
  beforeAll(async () => {
    opened = await openSite(site.files);
    context = await opened.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  });
  afterAll(() => opened?.close());

  const visit = async (path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> => {
    const fresh = Object.keys(options).length > 0 ? await opened.browser.newContext(options) : context;
    const page = await fresh.newPage();
    await page.goto(opened.served.url + path);
    return page;
  };
  const timeIn = (page: Page): Promise<number> =>
    page.evaluate("document.querySelector('audio').currentTime") as Promise<number>;
  // Asked from outside: the pages' policy lets no text be run as code inside them.
  const until = async (page: Page, check: string): Promise<void> => {
    await expect.poll(() => page.evaluate(check), { message: check }).toBe(true);
  };

  const audit = async (page: Page): Promise<string[]> => {
    // Asked from outside too, past the policy.
    await page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true");
    await page.evaluate(axe);
    // Of what WCAG 2.2 adds axe asks only when told to.
    const asked = "{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }";
    const found = (await page.evaluate(`axe.run(${asked})`)) as {
      violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
    };
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  };

  describe.each(Object.entries(kinds))("%s", (_, path) => {
    it.each([
      ["on a desk, light", { viewport: { width: 1280, height: 900 }, colorScheme: "light" as const }],
      ["on a phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const }],
    ])(
      "asks nothing of another origin, breaks no policy, fits, and leaves axe nothing to say, %s",
      async (_name, options) => {
        const page = await opened.browser.newPage(options);
        const outside: string[] = [];
        const said: string[] = [];
        page.on("request", (request) => request.url().startsWith(opened.served.url) || outside.push(request.url()));
        page.on("console", (message) => said.push(message.text()));
        page.on("pageerror", (error) => said.push(error.message));
        await visitWhole(page, opened.served.url + path);
        expect(outside).toEqual([]);
        expect(said).toEqual([]);
        expect(await audit(page)).toEqual([]);
        for (const width of [options.viewport.width, 320]) {
          await page.setViewportSize({ width, height: 700 });
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        }
        await page.close();
      },
    );
  });

  const episode = "/episodes/why-old-varnish-fails/";
  const entry = site.entries[1]!;

  it("plays, and shows the chapter and the sentence that is said", async () => {
    const page = await visit(episode);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "document.querySelector('audio').currentTime > 0.3");
    await expect.poll(() => page.getByRole("button", { name: "Pause", exact: true }).count()).toBe(1);
    await expect.poll(() => page.locator(".chapters [aria-current]").innerText()).toContain("How a boat begins");
    await expect.poll(() => page.locator(".now-said").count()).toBe(1);
    await page.close();
  });

  it("says that a recording does not come, with a link to it, and goes on at the place when it does", async () => {
    const page = await opened.browser.newPage();
    let isThere = false;
    await page.route("**/audio.wav", (route) => (isThere ? route.continue() : route.fulfill({ status: 404 })));
    await page.goto(`${opened.served.url}${episode}#t=2`);
    const alert = page.getByRole("alert");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect.poll(() => alert.allInnerTexts()).toEqual(["The recording could not be loaded. Audio"]);
    expect(await alert.getByRole("link").getAttribute("href")).toMatch(/audio\.wav$/);
    expect(await page.getByRole("button", { name: "Pause", exact: true }).count()).toBe(0);
    isThere = true;
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "document.querySelector('audio').currentTime > 2.1");
    expect(await alert.count()).toBe(0);
    await page.close();
  });

  it("seeks by chapter, by turn, by word, by the picture of the talk, and by skipping", async () => {
    const page = await visit(episode);
    const chapter = entry.understood.chapters[1]!;
    await page.locator(".chapters .seek").nth(1).click();
    await until(page, `Math.abs(document.querySelector('audio').currentTime - ${chapter.start}) < 2`);
    await expect.poll(() => page.url()).toContain(`#t=${Math.floor(chapter.start)}`);
    const turn = entry.understood.turns[2]!;
    await page.locator(".turn").nth(2).locator(".at").first().click();
    await until(page, `Math.abs(document.querySelector('audio').currentTime - ${turn.start}) < 2`);
    const sentence = entry.understood.turns[1]!.paragraphs[0]!.sentences[0]!;
    const box = (await page.locator(".turn").nth(1).locator("[data-t]").first().boundingBox())!;
    await page.mouse.click(box.x + Math.min(box.width, 400) * 0.9, box.y + 12);
    await until(page, `document.querySelector('audio').currentTime > ${sentence.start + 0.4}`);
    expect(await timeIn(page)).toBeLessThan(sentence.end + 1.5);
    await page.evaluate("document.querySelector('audio').pause()");
    const line = (await page.locator("[data-line]").boundingBox())!;
    await page.mouse.click(line.x + line.width / 2, line.y + line.height / 2);
    await until(page, "Math.abs(document.querySelector('audio').currentTime - 120) < 3");
    await page.getByRole("button", { name: "Back 15 seconds" }).click();
    await until(page, "Math.abs(document.querySelector('audio').currentTime - 105) < 3");
    await page.getByRole("button", { name: "Forward 30 seconds" }).click();
    await until(page, "Math.abs(document.querySelector('audio').currentTime - 135) < 3");
    await page.close();
  });

  it("can be played with the keyboard alone", async () => {
    const page = await visit(episode, { viewport: { width: 1280, height: 900 } });
    await page.getByRole("slider").focus();
    await page.keyboard.press("ArrowRight");
    await until(page, "Math.abs(document.querySelector('audio').currentTime - 30) < 1");
    await page.keyboard.press("Space");
    await until(page, "!document.querySelector('audio').paused");
    await page.getByRole("button", { name: "Pause", exact: true }).focus();
    await page.keyboard.press("ArrowUp");
    await until(page, "document.querySelector('audio').playbackRate === 1.2");
    await expect.poll(() => page.getByRole("slider").getAttribute("aria-valuetext")).toMatch(/^0:3\d$/);
    await page.context().close();
  });

  it.each(["#t=75", "?t=75", "?t=1:15", "#t=1m15s"])("opens at %s", async (at) => {
    const page = await visit(episode + at);
    await until(page, "Math.abs(document.querySelector('audio').currentTime - 75) < 0.5");
    await until(page, "document.querySelector('.now-said')?.getBoundingClientRect().top < innerHeight");
    await page.close();
  });

  it("remembers the place and the speed", async () => {
    const own = await opened.browser.newContext();
    const page = await own.newPage();
    await page.goto(`${opened.served.url}${episode}#t=90`);
    await page.getByLabel("Speed").selectOption("1.5");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "document.querySelector('audio').currentTime > 91");
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.goto(`${opened.served.url}${episode}`);
    await until(page, "document.querySelector('audio').currentTime >= 90");
    await expect.poll(() => page.getByLabel("Speed").inputValue()).toBe("1.5");
    await own.close();
  });

  it("copies a link to the moment, and the text for YouTube byte for byte", async () => {
    const page = await visit(`${episode}#t=75`);
    await until(page, "document.querySelector('audio').currentTime > 74");
    await page.getByRole("button", { name: "Copy link at this time" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`https://harbour.example${episode}#t=75`);
    await page.getByRole("button", { name: "Copy for YouTube" }).click();
    await until(page, "document.querySelector('[data-copy-text]').textContent === 'Copied'");
    const text = site.files.find((file) => file.path === `${episode.slice(1)}youtube.txt`)!.content;
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(text);
    await page.close();
  });

  it("copies notes with their formatting and as plain text together", async () => {
    const page = await visit(episode);
    // Some browsers give the clipboard only to who asks at once.
    await page.evaluate(
      "{ const { clipboard } = navigator; const write = clipboard.write.bind(clipboard); clipboard.write = (items) => { globalThis.asked = event?.type; return write(items); }; }",
    );
    await page.getByRole("button", { name: "Copy notes with formatting" }).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => page.evaluate("asked")).toBe("keydown");
    await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
    const types = await page.evaluate("navigator.clipboard.read().then(([item]) => item.types)");
    expect(types).toEqual(expect.arrayContaining(["text/html", "text/plain"]));
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain("(shownotes.md)");
    await page.close();
    const estimated = await visit("/episodes/a-winter-in-the-loft/");
    expect(await estimated.getByRole("button", { name: "Copy for YouTube (times are estimated)" }).count()).toBe(1);
    await estimated.close();
  });

  it("searches and leads to the moment", async () => {
    const page = await visit("/search/");
    await page.getByRole("searchbox").fill("varnished mast");
    const hit = page.locator(".hit").first();
    await hit.waitFor();
    expect((await hit.locator("mark").allInnerTexts()).length).toBeGreaterThan(0);
    await expect.poll(() => page.locator("[data-status]").innerText()).toContain("episodes");
    await expect.poll(() => page.url()).toContain("?q=varnished%20mast");
    const target = new URL((await hit.getAttribute("href"))!, opened.served.url);
    await hit.click();
    const seconds = Number(/#t=(\d+\.\d)$/.exec(target.hash)![1]);
    await until(page, `Math.abs(document.querySelector('audio').currentTime - ${Math.min(seconds, 239)}) < 2`);
    await page.goto(`${opened.served.url}/search/?q=zebra`);
    await page.getByText("Nothing found for “zebra”.").waitFor();
    await page.close();
  });

  it("marks the sentence that says what was searched for", async () => {
    const page = await visit("/search/?q=mast");
    await page.locator(".hit").first().waitFor();
    const links = await page
      .locator(`.hit[href*="${episode}"]`)
      .evaluateAll((hits) => hits.map((hit) => [hit.getAttribute("href")!, hit.querySelector("mark")!.textContent]));
    // As far as the recording reaches.
    const reached = links.filter(([href]) => Number(/[\d.]+$/.exec(href!)?.[0] ?? 300) < 239);
    expect(reached.length).toBeGreaterThan(0);
    for (const [href, words] of reached) {
      await page.goto("about:blank");
      await page.goto(new URL(href!, `${opened.served.url}/search/`).href);
      await expect.poll(() => page.locator(".now-said").innerText()).toContain(words);
    }
    await page.close();
  });

  it.each([360, 1280])("moves nothing when scripts and quotes come late, %d pixels wide", async (width) => {
    const slow = await opened.browser.newContext({ viewport: { width, height: 800 } });
    await slow.addInitScript({
      content: `globalThis.moves = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) moves.push(value + " " + sources.map(({ node }) => node?.nodeName));
      }).observe({ type: "layout-shift", buffered: true });`,
    });
    await slow.route(/(player|share|find|copy|clips|search)\.(js|txt)$/, async (route) => {
      await new Promise((go) => setTimeout(go, 300));
      await route.continue();
    });
    for (const path of [episode, "/archive/", "/search/?q=harbour"]) {
      const page = await slow.newPage();
      await page.goto(opened.served.url + path);
      // A result is shown with its quotes, not before them.
      if (path.startsWith("/search")) {
        await page.locator(".results > li").first().waitFor();
        expect(await page.locator(".results > li:not(:has(.hit))").count()).toBe(0);
      }
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate("moves"), path).toEqual([]);
      await page.close();
    }
    await slow.close();
  });

  it.each(["with highlights", "without"])("finds words in the transcript of a page, %s", async (how) => {
    const page = await visit(episode);
    if (how === "without")
      await page.evaluate("delete CSS.highlights; Object.defineProperty(CSS, 'highlights', { value: undefined })");
    const box = page.getByRole("searchbox", { name: "Search this transcript" });
    await box.fill("mast");
    const count = page.locator(".find output");
    await count.getByText(/^1 of \d+$/).waitFor();
    const many = Number(/\d+$/.exec(await count.innerText())![0]);
    expect(many).toBeGreaterThan(2);
    // Closed chapters are opened for what was found in them.
    await page.evaluate("for (const part of document.querySelectorAll('.transcript details')) part.open = false");
    await box.press("Enter");
    await count.getByText(`2 of ${many}`).waitFor();
    await page.getByRole("button", { name: "Previous place" }).click();
    await box.press("Shift+Enter");
    await count.getByText(`${many} of ${many}`).waitFor();
    const seen = (await page.evaluate(`(() => {
      const [range] = CSS.highlights ? [...CSS.highlights.get("found-now")] : [];
      const box = (range ?? document.querySelector(".found-now")).getBoundingClientRect();
      return { text: range ? String(range) : "mast", visible: box.height > 0 && box.top > 0 && box.top < innerHeight };
    })()`)) as { text: string; visible: boolean };
    expect(seen.text.toLowerCase()).toContain("mast");
    expect(seen.visible).toBe(true);
    await box.fill("zebra");
    await count.getByText("Nothing found for “zebra”.").waitFor();
    await box.press("Escape");
    await expect.poll(() => count.innerText()).toBe("");
    await page.close();
  });

  it("opens every place of an episode, narrows by person and season, and asks what was meant", async () => {
    const page = await visit("/search/?q=mast");
    const all = page.getByRole("button", { name: /^All \d+ places$/ }).first();
    const places = Number(/\d+/.exec(await all.innerText())![0]);
    const item = page.locator("[data-results] > li", { has: all }).first();
    expect(await item.locator(".hit").count()).toBeLessThanOrEqual(3);
    const title = await item.locator(".title").innerText();
    await all.click();
    const opened = page.locator("[data-results] > li", { hasText: title }).first();
    await until(page, `document.querySelectorAll("[data-results] > li:has(.hit) ul")[0].children.length > 3`);
    await expect.poll(() => opened.locator(".hit").count()).toBeGreaterThanOrEqual(places);
    await expect.poll(() => opened.locator(".hit mark").count()).toBeGreaterThanOrEqual(places);
    await expect.poll(() => page.evaluate("document.activeElement.className")).toBe("hit");

    const found = Number.parseInt((await page.locator("[data-status]").innerText()).replace(/\D+/g, ""), 10);
    await page.getByLabel("All seasons").selectOption("Season 2");
    await until(page, `document.querySelector("[data-status]").textContent.replace(/\\D+/g, "") < ${found}`);
    await expect.poll(() => page.url()).toContain("?q=mast&season=Season%202");
    await page.getByLabel("All seasons").selectOption("All seasons");
    await expect.poll(() => page.getByLabel("Person").locator("option").count()).toBeGreaterThan(2);

    await page.getByRole("searchbox").fill("varnishde mast");
    await page.getByRole("link", { name: "varnished mast", exact: true }).click();
    await page.locator(".hit").first().waitFor();
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("varnished mast");
    await expect.poll(() => page.locator("[data-meant]").isVisible()).toBe(false);
    await page.close();
  });

  it("is all there without JavaScript", async () => {
    const page = await visit(episode, { javaScriptEnabled: false });
    expect(await page.locator("audio").getAttribute("controls")).toBe("");
    expect(await page.locator("[data-bar]").isVisible()).toBe(false);
    expect(await page.locator(".turn").last().isVisible()).toBe(true);
    await page.locator(".chapters .seek").nth(3).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#t=${Math.floor(entry.understood.chapters[3]!.start)}`);
    await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(200);
    await page.context().close();
  });

  it.runIf(process.env.SCREENSHOTS)("leaves pictures of itself in the folder SCREENSHOTS names", async () => {
    for (const [name, path] of Object.entries(kinds))
      for (const [width, colorScheme] of [
        [1280, "light"],
        [1280, "dark"],
        [390, "light"],
        [390, "dark"],
      ] as const) {
        const page = await visit(path, { viewport: { width, height: 900 }, colorScheme });
        await page.waitForLoadState("networkidle");
        await page.screenshot({
          path: `${process.env.SCREENSHOTS}/${name.replaceAll(" ", "-")}-${width}-${colorScheme}.png`,
        });
        await page.context().close();
      }
  });

  it("runs from right to left in Arabic", async () => {
    const arabic = await serveFiles(makeSite({ language: "ar", title: "أضواء الميناء" }).files);
    const page = await opened.browser.newPage();
    await page.goto(`${arabic.url}/episodes/the-first-plank/`);
    expect(await page.evaluate("document.documentElement.dir + document.documentElement.lang")).toBe("rtlar");
    const boxOf = async (choice: string) => (await page.locator(choice).boundingBox())!;
    const play = await boxOf("[data-play]");
    expect(play.x).toBeGreaterThan(640);
    // Tape runs from left to right for everybody, as the arrows on the buttons say.
    expect((await boxOf("[data-skip='-15']")).x).toBeLessThan(play.x);
    expect((await boxOf("[data-skip='30']")).x).toBeGreaterThan(play.x);
    const line = await boxOf("[data-line]");
    await page.mouse.click(line.x + line.width * 0.25, line.y + line.height / 2);
    const quarter = site.entries[0]!.understood.duration / 4;
    await until(page, `Math.abs(document.querySelector('audio').currentTime - ${quarter}) < 5`);
    // Code, clocks and "1×" read the same everywhere.
    const fields = "[...document.querySelectorAll('textarea, input[type=text], select[data-speed], .clock')]";
    const directions = await page.evaluate(`${fields}.map((field) => getComputedStyle(field).direction)`);
    expect(directions).toEqual(Array(5).fill("ltr"));
    expect(await audit(page)).toEqual([]);
    await page.close();
    await arabic.close();
  });
});

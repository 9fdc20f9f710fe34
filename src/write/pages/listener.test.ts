// What listeners do on a page, in a real browser: land on the sentence, read on a phone, go by keys and chapters, pass things on.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSite } from "../../testing/make-site.js";
import { findChromium, type OpenedSite, openSite } from "../../testing/open-browser.js";
import { serveFiles } from "../../testing/serve-folder.js";

const chromium = findChromium();
const episode = "/episodes/why-old-varnish-fails/";
const long = "Donaudampfschifffahrtsgesellschaftskapi";
const phone = { viewport: { width: 390, height: 844 } };

describe.skipIf(chromium === undefined)("a listener on the pages", () => {
  const site = makeSite();
  const sentences = site.entries[1]!.understood.turns.flatMap((turn) =>
    turn.paragraphs.flatMap((one) => one.sentences),
  );
  const { chapters } = site.entries[1]!.understood;
  let opened: OpenedSite;
  beforeAll(async () => {
    opened = await openSite(site.files);
  });
  afterAll(() => opened?.close());
  const visit = async (path: string, options: Parameters<Browser["newContext"]>[0] = phone): Promise<Page> => {
    const page = await (await opened.browser.newContext(options)).newPage();
    await page.goto(opened.served.url + path);
    return page;
  };
  const until = (page: Page, check: string) => expect.poll(() => page.evaluate(check), { message: check }).toBe(true);
  const time = "document.querySelector('audio').currentTime";

  it("marks the sentence that a link to each paragraph means, on the first screen of a phone", async () => {
    const page = await visit(episode);
    const links = (await page.evaluate(
      "[...document.querySelectorAll('.turn > p[id]')].map((p) => [p.querySelector('.at').hash, p.querySelector('[data-t]').dataset.t])",
    )) as [string, string][];
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(([hash, t]) => Number(hash.slice(3)) !== Number(t)).length).toBeGreaterThan(links.length / 2);
    // The recording is silence of 240 seconds, whatever the talk says.
    for (const [hash, t] of links.filter(([, t]) => Number(t) < 235)) {
      await page.evaluate(`location.hash = "${hash}"`);
      await until(page, `document.querySelector(".now-said")?.dataset.t === "${t}"`);
      const top = (await page.evaluate("document.querySelector('.now-said').getBoundingClientRect().top")) as number;
      expect(top, hash).toBeGreaterThanOrEqual(0);
      expect(top, hash).toBeLessThan(844);
    }
    await page.context().close();
  });

  it("is at the sentence when the page has loaded, without a way that scrolls by", async () => {
    const last = sentences.findLast(({ start }) => start < 230)!;
    const page = await visit(`${episode}#t=${Math.floor(last.start)}`);
    const top = (await page.evaluate("document.querySelector('.now-said').getBoundingClientRect().top")) as number;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(844);
    await page.context().close();
  });

  it("plays a range and stops at its end", async () => {
    const page = await visit(`${episode}#t=10,12`);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, `${time} > 11.9 && document.querySelector('audio').paused`);
    expect(await page.evaluate(time)).toBeLessThan(12.8);
    await page.context().close();
  });

  it("closes chapters on a phone, opens the one a link leads to, and all on demand", async () => {
    const page = await visit(episode);
    const open = () => page.locator(".transcript details[open]").count();
    const all = await page.locator(".transcript details").count();
    expect([all, await open()]).toEqual([chapters.length, 0]);
    await page.locator(".chapters .seek").nth(2).click();
    await page.goto(`${opened.served.url}${episode}?x#t=${Math.floor(chapters[5]!.start)}`);
    await expect.poll(open).toBe(1);
    await page.getByRole("button", { name: "Open all chapters" }).click();
    await expect.poll(open).toBe(all);
    await page.context().close();
    const wide = await visit(episode, { viewport: { width: 1280, height: 900 } });
    expect(await wide.locator(".transcript details[open]").count()).toBe(all);
    await wide.context().close();
    const bare = await visit(episode, { ...phone, javaScriptEnabled: false });
    expect(await bare.locator(".transcript details[open]").count()).toBe(all);
    await bare.context().close();
  });

  it("puts what is heard and read before the rest on a phone, and beside it on a desk", async () => {
    const tops = `Object.fromEntries(["notes", "chapters", "transcript", "people", "downloads"].map((id) => [id, document.getElementById(id).getBoundingClientRect().top]))`;
    const page = await visit(episode);
    const seen = (await page.evaluate(tops)) as Record<string, number>;
    expect(Object.keys(seen).sort((a, b) => seen[a]! - seen[b]!)).toEqual(Object.keys(seen));
    await expect.poll(() => page.locator(".qr").isVisible()).toBe(false);
    // All of the field stands in one line.
    const heights =
      "new Set([...document.querySelectorAll('.find :is(input, button)')].map((one) => { const box = one.getBoundingClientRect(); return Math.round(box.top + box.height / 2); })).size";
    expect(await page.evaluate(heights)).toBe(1);
    await page.setViewportSize({ width: 1280, height: 900 });
    const wide = (await page.evaluate(tops)) as Record<string, number>;
    expect(Math.abs(wide.chapters! - wide.notes!)).toBeLessThan(20);
    await expect.poll(() => page.locator(".qr").isVisible()).toBe(true);
    await page.context().close();
  });

  it("prints all of a transcript whose chapters are closed", async () => {
    const page = await visit(episode);
    await page.emulateMedia({ media: "print" });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await expect.poll(() => page.locator(".turn").last().isVisible()).toBe(true);
    expect(await page.locator("[data-player]").isVisible()).toBe(false);
    await page.context().close();
  });

  it("pins the player of a phone only once it plays, and goes by chapter and by keys from anywhere", async () => {
    const page = await visit(episode);
    const place = () => page.evaluate("getComputedStyle(document.querySelector('[data-player]')).position");
    expect(await place()).toBe("static");
    await page.locator("h1").click();
    await page.keyboard.press("ArrowRight");
    await until(page, `Math.abs(${time} - 30) < 1`);
    await page.keyboard.press("Shift+ArrowRight");
    const next = chapters.find(({ start }) => start > 30.1)!;
    await until(page, `Math.abs(${time} - ${next.start}) < 1`);
    await page.keyboard.press("Space");
    // The element is not paused any more before its event is heard, which is what pins the player.
    await expect.poll(place).toBe("fixed");
    await page.getByRole("button", { name: "Next chapter" }).click();
    await until(page, `${time} > ${chapters[chapters.indexOf(next) + 1]!.start - 0.1}`);
    await page.getByLabel("Sleep timer").selectOption("chapter");
    await page.evaluate(`document.querySelector("audio").currentTime = ${chapters[2]!.start - 0.7}`);
    await until(page, "document.querySelector('audio').paused");
    await expect.poll(() => page.getByLabel("Sleep timer").inputValue()).toBe("");
    await page.context().close();
  });

  it("leaves keys alone in fields, and has few stops before the transcript", async () => {
    const page = await visit("/archive/");
    await page.getByLabel("Filter by title, guest or year").fill("varnish");
    await expect.poll(() => page.locator(".lines li:visible").count()).toBe(1);
    await page.getByLabel("Filter by title, guest or year").fill("bo lind 2026");
    await expect.poll(() => page.locator(".lines li:visible").count()).toBeGreaterThan(2);
    await page.goto(opened.served.url + episode);
    for (let at = 0; at < 4; at++) await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Skip to: Transcript");
    await page.context().close();
  });

  it("filters titles as the search folds their letters", async () => {
    const made = String(site.files.find(({ path }) => path === "archive/index.html")!.content);
    const page = await (await opened.browser.newContext(phone)).newPage();
    await page.route("**/archive/", (route) => route.fulfill({ body: made.replace("Salt", "Łódź, Straße") }));
    await page.goto(`${opened.served.url}/archive/`);
    await page.getByLabel("Filter by title, guest or year").fill("lodz strasse");
    await expect.poll(() => page.locator(".lines li:visible").count()).toBe(1);
    await page.context().close();
  });

  it("copies a quote with its name and link, plays a clip, and gives the code to embed", async () => {
    const page = await visit(episode, { ...phone, permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(`${opened.served.url}${episode}#t=${Math.floor(sentences[6]!.start)}`);
    await page.getByText("Share", { exact: true }).click();
    // The quote is there when the part has said that it is open.
    await page.locator("[data-quoted]", { hasText: /\S/ }).waitFor();
    await page.getByRole("button", { name: "Copy quote with link" }).click();
    await page.getByText("Copied").waitFor();
    const copied = (await page.evaluate("navigator.clipboard.readText()")) as string;
    const said = (await page.evaluate("document.querySelector('.now-said').textContent")) as string;
    expect(copied).toContain(`“${said}” (`);
    expect(copied).toMatch(
      /, Why old varnish fails\)\nhttps:\/\/harbour\.example\/episodes\/why-old-varnish-fails\/#t=\d+$/,
    );
    await page.getByLabel("From", { exact: true }).fill("0:20");
    await page.getByLabel("To", { exact: true }).fill("0:21");
    await page.getByRole("button", { name: "Play the clip" }).click();
    await until(page, `${time} > 20.9 && document.querySelector('audio').paused`);
    await page.getByLabel("Size").selectOption("240");
    await page.getByLabel("Begin at the time shown above").check();
    expect(await page.getByRole("textbox", { name: "Embed code" }).inputValue()).toMatch(
      /^<iframe src="https:\/\/harbour\.example\/episodes\/why-old-varnish-fails\/embed\.html#t=2[01]" title="Why old varnish fails" width="100%" height="240" loading="lazy"><\/iframe>$/,
    );
    await page.context().close();
  });

  it("keeps a reader's colours on every page, and puts a letter where a picture fails", async () => {
    const page = await visit("/");
    await page.route("**/cover.svg", (route) => route.abort());
    await page.getByLabel("Colours").selectOption("dark");
    await page.goto(opened.served.url + episode);
    await expect.poll(() => page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(22, 21, 19)");
    await expect.poll(() => page.locator(".hero .tile").innerText()).toBe("W");
    await expect.poll(() => page.locator("main img[src*=cover]").count()).toBe(0);
    await page.context().close();
    const bare = await opened.browser.newPage({ javaScriptEnabled: false });
    await bare.route("**/cover.svg", (route) => route.abort());
    await bare.goto(opened.served.url + episode);
    expect(await bare.locator(".hero .tile").innerText()).toBe("W");
    const tile = (await bare.locator(".hero .tile").boundingBox())!;
    expect(Math.round(tile.width)).toBe(Math.round(tile.height));
    await bare.close();
  });

  it.each(["does not come", "is broken"])(
    "shows the browser's own controls where the player's script %s",
    async (how) => {
      const page = await opened.browser.newPage(phone);
      await page.route("**/player.js", (route) =>
        how === "is broken" ? route.fulfill({ contentType: "text/javascript", body: "(() => { oops" }) : route.abort(),
      );
      await page.goto(opened.served.url + episode);
      await expect.poll(() => page.locator(".player audio").isVisible()).toBe(true);
      expect(await page.locator(".player audio").getAttribute("controls")).toBe("");
      expect(
        await page
          .locator("[data-bar], [data-follow], [data-play-clip]")
          .evaluateAll((all) => all.map((one) => (one as unknown as { hidden: boolean }).hidden)),
      ).toEqual([true, true, true]);
      await expect.poll(() => page.locator("[data-bar]").isVisible()).toBe(false);
      expect(await page.locator("[data-find]").isVisible()).toBe(true);
      await page.close();
    },
  );

  it.each(["light", "dark"] as const)(
    "shows who speaks, where it is and what is said in a reader's own colours, %s",
    async (colorScheme) => {
      const page = await visit(`${episode}#t=60`, {
        viewport: { width: 1280, height: 900 },
        colorScheme,
        forcedColors: "active",
      });
      await page.locator(".now-said").waitFor();
      const seen = (await page.evaluate(`(() => {
      const paint = (choice, before) => getComputedStyle(document.querySelector(choice), before).backgroundColor;
      return { paper: paint("body"), dot: paint(".legend li", "::before"), head: paint("[data-head]"), said: paint(".now-said"), play: paint("[data-play]") };
    })()`)) as Record<string, string>;
      const { paper, ...others } = seen;
      for (const [name, colour] of Object.entries(others)) expect([name, colour]).not.toEqual([name, paper]);
      await page.context().close();
    },
  );

  it.each([320, 390, 640])("fits its player into the small frame, %d pixels wide", async (width) => {
    const page = await visit(`${episode}embed.html`, { viewport: { width, height: 240 } });
    expect(await page.evaluate("document.documentElement.scrollHeight")).toBe(240);
    await page.setViewportSize({ width, height: 440 });
    const list = (await page.locator(".index .chapters").boundingBox())!;
    expect(list.height).toBeGreaterThan(60);
    expect(list.y + list.height).toBeLessThanOrEqual(440);
    await page.context().close();
  });

  it.each([390, 760, 1280])(
    "keeps the field and its arrows in sight from place to place, %d pixels wide",
    async (width) => {
      const page = await visit(episode, { viewport: { width, height: 600 } });
      const form = page.locator(".find");
      await form.getByRole("searchbox").fill("the");
      await expect.poll(() => form.locator("output").innerText()).toMatch(/^1 of \d+$/);
      await page.keyboard.press("Shift+Enter");
      await expect.poll(() => form.locator("output").innerText()).toMatch(/^(\d+) of \1$/);
      const seen = `[...document.querySelectorAll(".find button, .find input")].every((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    })`;
      await until(page, seen);
      await page.keyboard.press("Escape");
      await until(page, "getComputedStyle(document.querySelector('.find')).position === 'static'");
      await page.context().close();
    },
  );

  it("wraps code in notes, so that nobody has to scroll it aside", async () => {
    const page = await visit(episode);
    const wraps = `(() => {
      const code = document.createElement("pre");
      code.textContent = "words of a command ".repeat(20);
      document.querySelector(".notes").append(code);
      return code.scrollWidth <= code.clientWidth;
    })()`;
    expect(await page.evaluate(wraps)).toBe(true);
    await page.context().close();
  });

  it("keeps every button of its player whole in a sidebar", async () => {
    const page = await visit(`${episode}embed.html`, { viewport: { width: 280, height: 440 } });
    for (const button of await page.locator(".bar button").all())
      expect((await button.boundingBox())!.width).toBeGreaterThanOrEqual(40);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(280);
    await page.context().close();
  });

  it("lists chapters in the embedded player, which seek in it", async () => {
    const page = await visit(`${episode}embed.html`, { viewport: { width: 640, height: 440 } });
    await page.locator(".chapters .seek").nth(1).click();
    await until(page, `Math.abs(${time} - ${chapters[1]!.start}) < 2`);
    await expect.poll(() => page.url()).toContain("embed.html#t=");
    await page.context().close();
  });

  it("lets one long word widen no page", async () => {
    const made = makeSite({ language: "de", title: long }, undefined, long);
    const there = await serveFiles(made.files);
    const page = await opened.browser.newPage();
    const at = `/episodes/${made.entries[1]!.episode.slug}/`;
    for (const path of ["/", at, `${at}embed.html`, "/archive/", "/people/bo-lind/", "/search/?q=mast", "/404.html"])
      for (const width of [768, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        // A phone that is turned has what it had.
        if (width !== 320) await page.goto(there.url + path);
        expect(await page.evaluate("document.documentElement.scrollWidth"), `${path} ${width}`).toBeLessThanOrEqual(
          width,
        );
        const wide = `[...document.querySelectorAll("h1, h2, h3, p, li, a")].filter((one) => one.checkVisibility() && !one.closest(".quiet, .skip, .now") && one.getBoundingClientRect().right > ${width + 1}).map((one) => one.textContent.slice(0, 60))`;
        expect(await page.evaluate(wide), `${path} ${width}`).toEqual([]);
      }
    await page.close();
    await there.close();
  });
});

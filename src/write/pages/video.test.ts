// An episode that is a film, on its page and embedded, in a real browser: seen, sought in, followed, and fitting everywhere.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Entry, Show } from "../../model/model.js";
import { makeSite, packagedTemplates } from "../../testing/make-site.js";
import { findChromium, openBrowser, visitWhole } from "../../testing/open-browser.js";
import { type Served, serveFiles } from "../../testing/serve-folder.js";
import { writeEpisodePage } from "./episode-page.js";

const site = makeSite();
const asFilm = (at: number, type = "video/webm"): Entry => {
  const { episode, ...rest } = site.entries[at]!;
  return { ...rest, episode: { ...episode, audio: { url: `${site.show.link}/film.webm`, length: 9, type } } };
};
const pagesOf = (entry: Entry, show: Show = site.show): Record<string, string> =>
  Object.fromEntries(
    writeEpisodePage(show, entry, { related: [], topics: [] }, packagedTemplates()).value.map(({ path, content }) => [
      path,
      String(content),
    ]),
  );
const folder = "episodes/why-old-varnish-fails";

describe("the page of a film", () => {
  const page = pagesOf(asFilm(1))[`${folder}/index.html`]!;
  it("has one player, with the cover as its poster and captions in step", () => {
    expect(page).not.toContain("<audio");
    expect(page.match(/<video [^>]*>/g)).toEqual([
      '<video controls preload="none" playsinline src="../../film.webm" poster="../../cover.svg" aria-label="Why old varnish fails">',
    ]);
    expect(page).toContain(
      `<track kind="captions" src="../../${folder}/transcript.vtt" srclang="en" label="Transcript">`,
    );
    expect(page).toContain('<a href="../../film.webm" download>Video</a>');
    expect(page).toContain('"@type":"VideoObject"');
  });
  it("offers no captions whose times are only estimates", () =>
    expect(Object.values(pagesOf(asFilm(2))).join()).not.toContain("<track"));
  it("is told from sound by its type alone", () => {
    const sound = pagesOf(asFilm(1, "audio/webm"))[`${folder}/index.html`]!;
    expect(sound).toContain("<audio controls");
    expect(sound).not.toContain("<video");
  });
  it("is a film to those who embed it", () => {
    const oembed = JSON.parse(pagesOf(asFilm(1))[`${folder}/oembed.json`]!);
    expect(oembed).toMatchObject({ type: "video", width: 640, height: 646 });
    expect(oembed.html).toMatch(/height="646" loading="lazy" allowfullscreen><\/iframe>$/);
  });
});

const chromium = findChromium();
describe.skipIf(chromium === undefined)("a film in a browser", () => {
  const made = mkdtempSync(join(tmpdir(), "airdate-film-"));
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    const film = join(made, "film.webm");
    const source = "testsrc=size=320x180:rate=5:duration=240";
    const sound = "sine=frequency=330:duration=240";
    const words = `-v error -f lavfi -i ${source} -f lavfi -i ${sound} -c:v libvpx -b:v 60k -cpu-used 8 -deadline realtime -c:a libopus -b:a 12k ${film}`;
    const done = spawnSync("ffmpeg", words.split(" "), { encoding: "utf8" });
    expect(done.stderr).toBe("");
    browser = await openBrowser(chromium!);
    const pages = pagesOf(asFilm(1));
    const others = site.files.filter(({ path }) => !(path in pages));
    served = await serveFiles([
      ...others,
      ...Object.entries(pages).map(([path, content]) => ({ path, content })),
      { path: "film.webm", content: readFileSync(film) },
    ]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(made, { recursive: true, force: true });
  });

  const visit = async (file: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${served.url}/${folder}/${file}`);
    return page;
  };
  const until = (page: Page, check: string) => expect.poll(() => page.evaluate(check), { message: check }).toBe(true);
  const { chapters } = asFilm(1).understood;

  it.each(["", "embed.html"])("plays, seeks by the bar, and says what is on: %s", async (file) => {
    const page = await visit(file);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await until(page, "document.querySelector('video').currentTime > 0.3");
    await expect.poll(() => page.evaluate("document.querySelector('video').videoWidth")).toBe(320);
    await expect.poll(() => page.getByRole("button", { name: "Pause", exact: true }).count()).toBe(1);
    const line = (await page.locator("[data-line]").boundingBox())!;
    await page.mouse.click(line.x + line.width / 2, line.y + line.height / 2);
    await until(page, "Math.abs(document.querySelector('video').currentTime - 120) < 4");
    await expect.poll(() => page.evaluate("navigator.mediaSession.metadata.title")).toBe("Why old varnish fails");
    expect(await page.locator("video").getAttribute("controls")).toBe("");
    await page.context().close();
  });
  it("follows chapters and the transcript, and shows captions", async () => {
    const page = await visit("");
    await page.locator(".chapters .seek").nth(1).click();
    await until(page, `Math.abs(document.querySelector('video').currentTime - ${chapters[1]!.start}) < 2`);
    // Links lead to the whole second before.
    await expect.poll(() => page.locator(".chapters [aria-current]").innerText()).toContain(chapters[1]!.title);
    await expect.poll(() => page.locator(".now-said").count()).toBe(1);
    const played = "document.querySelector('video').textTracks[0]";
    await expect.poll(() => page.evaluate(`${played}.kind + ${played}.language`)).toBe("captionsen");
    await page.context().close();
  });
  it.each([
    ["", 1280, "light"],
    ["", 390, "dark"],
    ["embed.html", 640, "light"],
    ["embed.html", 390, "dark"],
  ] as const)("is accessible, breaks no policy and fits: %s %i %s", async (file, width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await visitWhole(page, `${served.url}/${folder}/${file}`);
    expect(said).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    const box = (await page.locator("video").boundingBox())!;
    expect([box.width > width * 0.7, Math.abs(box.width / box.height - 16 / 9) < 0.02]).toEqual([true, true]);
    // The bar never lies over the film when the page opens.
    const bar = (await page.locator("[data-bar]").boundingBox())!;
    if (file !== "" || width > 640) expect(bar.y).toBeGreaterThanOrEqual(box.y + box.height - 1);
    if (file !== "") expect(bar.y + bar.height).toBeLessThanOrEqual(width === 640 ? 646 : 844);
    if (process.env.SCREENSHOTS)
      await page.screenshot({
        path: `${process.env.SCREENSHOTS}/film${file === "" ? "" : "-embed"}-${width}-${colorScheme}.png`,
      });
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const found = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as { violations: { id: string }[] };
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await page.close();
  });
  it("has the browser's own controls without JavaScript", async () => {
    const page = await visit("", { javaScriptEnabled: false });
    expect(await page.locator("video").getAttribute("controls")).toBe("");
    expect(await page.locator("[data-bar]").isVisible()).toBe(false);
    await page.context().close();
  });
});

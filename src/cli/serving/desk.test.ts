// The desk of a served show in a real browser: what waits, what is wrong, what to paste, and places that the editor opens.
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, openBrowser } from "../../testing/open-browser.js";
import { serveShow } from "../../testing/serve-show.js";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../../testing/with-show.js";

const chromium = findChromium();

/** A folder with a program called `code` that notes the words it was started with. */
function makeEditor(): { folder: string; words(): string } {
  const { root: folder } = withShow({ "notes.txt": "" });
  const [program, notes] = [join(folder, "code"), join(folder, "words.txt")];
  writeFileSync(program, `#!/bin/sh\necho "$@" > "${notes}"\n`);
  chmodSync(program, 0o755);
  return { folder, words: () => (existsSync(notes) ? readFileSync(notes, "utf8").trim() : "") };
}

const open: { close(): Promise<void> }[] = [];
async function serve(show: ShowFolder, env: Record<string, string> = {}, host = "127.0.0.1") {
  const started = await serveShow(show, { env, host });
  open.push(started);
  return started;
}

const harbour = (): ShowFolder =>
  withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
    "episodes/varnish.vtt": captionsText,
    "episodes/later.md": episodeText("The long <splice>", "2027-02-01 06:00"),
    "episodes/rough.md": episodeText("Rough", "2026-02-01 06:00").replace("---\n", "---\ndraft: true\nseasn: 2\n"),
  });

describe.skipIf(chromium === undefined)("the desk", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium!);
  });
  afterAll(async () => {
    await browser?.close();
    for (const one of open.splice(0)) await one.close();
  });
  const visit = async (url: string): Promise<Page> => {
    const page = await (await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] })).newPage();
    await page.goto(url);
    return page;
  };

  it("shows what waits, what is out and what is wrong, and opens its place in the editor", async () => {
    const [show, editor] = [harbour(), makeEditor()];
    const { desk } = await serve(show, { PATH: `${editor.folder}${delimiter}${process.env.PATH}` });
    const page = await visit(desk);
    const waiting = page.locator("#waiting + * li, #waiting + ul li");
    expect(await waiting.allInnerTexts()).toEqual([
      expect.stringMatching(/The long <splice>\s+comes out .*2027/),
      expect.stringMatching(/Rough\s+draft/),
    ]);
    expect(await page.locator("#published + ul li").allInnerTexts()).toEqual([expect.stringContaining("Varnish")]);
    const place = page.getByRole("button", { name: /^episodes\/rough\.md:\d+/ }).first();
    await place.click();
    await expect.poll(editor.words).toMatch(/^--goto .*\/episodes\/rough\.md:3:\d+$/);
  });

  it("opens places from over the page, and nothing that another site asks for", async () => {
    const [show, editor] = [harbour(), makeEditor()];
    const { url } = await serve(show, { PATH: `${editor.folder}${delimiter}${process.env.PATH}` });
    const page = await visit(url);
    await page.locator("airdate-problems .pill").click();
    await page.locator("airdate-problems .place").first().click();
    await expect.poll(editor.words).toContain("/episodes/");
    const ask = async (headers: Record<string, string>, body: object): Promise<number> =>
      (await fetch(new URL("/__airdate/open", url), { method: "POST", headers, body: JSON.stringify(body) })).status;
    const place = { file: "episodes/show.md", line: 1, column: 1 };
    const { origin } = new URL(url);
    expect(await ask({ origin: "https://elsewhere.example" }, place)).toBe(400);
    expect(await ask({}, place)).toBe(400);
    expect(await ask({ origin }, { ...place, file: "../../etc/passwd" })).toBe(400);
    expect(await ask({ origin }, { ...place, line: "1; rm" })).toBe(400);
    expect(await ask({ origin }, place)).toBe(200);
  });

  it("copies the texts of an episode, each with its length", async () => {
    const { url, desk } = await serve(harbour(), { PATH: "" });
    const page = await visit(desk);
    await page.getByRole("link", { name: "Varnish" }).click();
    const item = page.locator("li", { hasText: "YouTube" });
    const text = await (await fetch(new URL("episodes/varnish/youtube.txt", url))).text();
    await expect.poll(() => item.innerText()).toContain(`${[...text].length} `);
    await item.getByRole("button", { name: "Copy" }).click();
    await item.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(text);
    // Without an editor that has a window there is nothing to press.
    expect(await page.locator("[data-open]").count()).toBe(0);
  });

  it("says on the terminal what is wrong with a template, once", async () => {
    const show = harbour();
    show.write("templates/episode.liquid", "{{ episode.titel }}");
    const { url, said } = await serve(show);
    for (const _ of [1, 2]) await (await fetch(new URL("episodes/varnish/", url))).text();
    const lines = said().filter((line) => line.includes("templates/episode.liquid:1"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("titel");
  });

  it("gives other machines an address with its code, and no editor", async () => {
    const editor = makeEditor();
    const { desk, phone } = await serve(harbour(), { PATH: editor.folder }, "0.0.0.0");
    if (phone === undefined) return;
    const page = await visit(desk);
    expect(await page.getByRole("link", { name: phone }).getAttribute("href")).toBe(phone);
    const code = await fetch(new URL("phone.svg", desk));
    expect([code.headers.get("content-type"), (await code.text()).slice(0, 4)]).toEqual(["image/svg+xml", "<svg"]);
    expect(await page.locator("[data-open]").count()).toBe(0);
  });
});

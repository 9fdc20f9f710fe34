// The sample show as a visitor meets it: built by the command, in a browser, clean of faults. `npm run pictures` takes the README's pictures.
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../cli/main.js";
import { readNow } from "../cli/terminal.js";
import { findChromium, openBrowser } from "./open-browser.js";
import { type Served, serveFiles } from "./serve-folder.js";

const out = join(tmpdir(), `airdate-sample-${process.pid}`);
const build = (target: string): Promise<{ code: number; said: string }> =>
  run("build", ".", "--out", target, "--at", "2026-11-01T00:00:00Z", "--no-lock", "--force");
const run = async (...argv: string[]): Promise<{ code: number; said: string }> => {
  let said = "";
  const terminal = {
    words: argv,
    print: () => {},
    say: (line: string) => {
      said += `${line}\n`;
    },
    colour: false,
    interactive: false,
    env: {},
    now: (at?: string) => readNow(at, {}),
  };
  return { code: await main(argv, terminal), said };
};
const filesOf = (folder: string): { path: string; content: Uint8Array }[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path)) }));

beforeAll(async () => {
  expect(await build(out)).toEqual({ code: 0, said: "" });
}, 60_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe("the sample show", () => {
  it("holds back what is dated in the future", () => {
    const paths = filesOf(out).map(({ path }) => path);
    expect(paths.filter((path) => path.includes("time-capsule"))).toEqual([]);
    expect(paths.filter((path) => /^episodes\/[^/]+\/index\.html$/.test(path))).toHaveLength(3);
  });

  it("gives the same bytes again", async () => {
    const again = `${out}-again`;
    await build(again);
    expect(filesOf(again)).toEqual(filesOf(out));
    rmSync(again, { recursive: true });
  }, 60_000);

  it("leaves a clone as it is: what it publishes stands in the lock already", async () => {
    const copy = `${out}-copy`;
    cpSync("episodes", join(copy, "episodes"), { recursive: true });
    expect(await run("build", copy, "--at", "2026-11-01T00:00:00Z")).toEqual({ code: 0, said: "" });
    const lock = (root: string): string => readFileSync(join(root, "episodes/published.lock.json"), "utf8");
    expect(lock(copy)).toBe(lock("."));
    rmSync(copy, { recursive: true });
  }, 60_000);
});

const chromium = findChromium();
describe.skipIf(chromium === undefined)("the sample show in a browser", () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await openBrowser(chromium!);
    served = await serveFiles(filesOf(out));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it("plays real audio, and asks nobody else for anything", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => void asked.push(request.url()));
    page.on("pageerror", (error) => void faults.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
    await page.goto(`${served.url}/episodes/feed-outlives-host/`);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect.poll(() => page.evaluate("document.querySelector('audio').currentTime")).toBeGreaterThan(0.2);
    expect(asked.filter((url) => !url.startsWith(served.url))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it.runIf(process.env.PICTURES)("is pictured for the README", async () => {
    const shots = [
      ["episode", "/episodes/feed-outlives-host/", 1200, 1000, "light"],
      ["phone", "/episodes/captions-for-searching/", 390, 844, "dark"],
      ["search", "/search/?q=feed", 1000, 700, "light"],
    ] as const;
    for (const [name, path, width, height, colorScheme] of shots) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(served.url + path);
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(500);
      await page.screenshot({ path: resolve(`.github/${name}.png`) });
      await page.close();
    }
  });
});

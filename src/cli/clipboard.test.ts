// Which program takes the clipboard's text, what it is given, and what a rich editor gets when it is pasted.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium as launcher } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../testing/open-browser.js";
import { copyText, writeCfHtml } from "./clipboard.js";
import { findProgram } from "./find-program.js";

const try_ = (platform: string, env: Record<string, string>, working: string[], html?: string) => {
  const ran: [string, readonly string[]][] = [];
  let given: string | Uint8Array = "";
  const copied = { text: "Ahoi é", ...(html === undefined ? {} : { html }) };
  const used = copyText(copied, { platform, env }, (program, args, input) => {
    ran.push([program, args]);
    given = input;
    return working.includes(program);
  });
  return { used: used?.program, lacks: used?.lacks, ran, given };
};

it("uses what the system has", () => {
  expect(try_("darwin", {}, ["pbcopy"]).used).toBe("pbcopy");
  expect(try_("linux", { WAYLAND_DISPLAY: "w", DISPLAY: ":0" }, ["xclip"])).toMatchObject({
    used: "xclip",
    ran: [
      ["wl-copy", []],
      ["xclip", ["-selection", "clipboard"]],
    ],
    given: "Ahoi é",
  });
  const windows = try_("win32", {}, ["clip.exe"]);
  expect([...(windows.given as unknown as Uint8Array).slice(0, 4)]).toEqual([0xff, 0xfe, 0x41, 0]);
});

it("tells where there is none", () => {
  expect(try_("linux", {}, ["pbcopy", "xclip"])).toMatchObject({ used: undefined, ran: [] });
  expect(try_("linux", { DISPLAY: ":0" }, []).used).toBeUndefined();
});

const html = "<p>Ahoi <a href='https://a.example/'>é</a></p>";

it("gives formatted and plain text together where the program can, and says where it cannot", () => {
  const hex = (text: string): string => Buffer.from(text).toString("hex").toUpperCase();
  const mac = try_("darwin", {}, ["osascript"], html);
  expect(mac).toMatchObject({ used: "osascript", lacks: undefined });
  expect(mac.given).toContain(`«class HTML»:«data HTML${hex(html)}», string:(«data utf8${hex("Ahoi é")}»`);
  const windows = try_("win32", {}, ["powershell.exe"], html);
  expect(windows).toMatchObject({ used: "powershell.exe", lacks: undefined });
  const [page, text] = String(windows.given)
    .split("\n")
    .map((line) => Buffer.from(line, "base64").toString("utf8"));
  expect(text).toBe("Ahoi é");
  expect(page).toBe(writeCfHtml(html));
  expect(windows.ran[0]![1].join(" ")).not.toContain('"');
  expect(try_("linux", { DISPLAY: ":0" }, ["xclip"], html)).toMatchObject({
    used: "xclip",
    lacks: expect.stringContaining("formatting alone"),
    ran: [["xclip", ["-selection", "clipboard", "-t", "text/html"]]],
  });
  expect(try_("win32", {}, ["clip.exe"], html).lacks).toContain("plain text");
});

it("spells HTML for Windows with offsets in bytes", () => {
  const written = Buffer.from(writeCfHtml(html));
  const at = (name: string): number => Number(new RegExp(`${name}:(\\d+)`).exec(written.toString())![1]);
  expect(written.subarray(at("StartFragment"), at("EndFragment")).toString()).toBe(html);
  expect(written.subarray(at("StartHTML")).toString()).toMatch(/^<html>.*<\/html>$/);
  expect(at("EndHTML")).toBe(written.length);
});

const chromium = findChromium();
const hasScreen = chromium !== undefined && ["Xvfb", "xclip"].every((name) => findProgram(name, process.env));

describe.skipIf(!hasScreen)("a rich editor on a desktop", () => {
  const display = `:${300 + (process.pid % 500)}`;
  let screen: ChildProcess;
  let browser: Browser;
  beforeAll(async () => {
    screen = spawn("Xvfb", [display, "-screen", "0", "800x600x24", "-nolisten", "tcp"], { stdio: "ignore" });
    for (let tries = 0; tries < 200 && !existsSync(`/tmp/.X11-unix/X${display.slice(1)}`); tries++)
      await setTimeout(100);
    browser = await launcher.launch({
      executablePath: chromium!,
      headless: false,
      env: { ...(process.env as Record<string, string>), DISPLAY: display },
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    screen?.kill();
  });

  it("gets links, headings and items, not marks", async () => {
    const notes = `<h2>Chapters – é</h2><ul><li><a href="https://a.example/#t=0">00:00</a> One</li><li><a href="https://a.example/#t=9">00:09</a> Two</li></ul><p>“So <strong>it</strong> goes.”</p>`;
    expect(
      copyText(
        { text: "plain", html: notes },
        { platform: "linux", env: { DISPLAY: display } },
        (name, args, input) => {
          const child = spawn(name, args, {
            env: { ...process.env, DISPLAY: display },
            stdio: ["pipe", "ignore", "ignore"],
          });
          child.stdin.end(input);
          return true;
        },
      )?.program,
    ).toBe("xclip");
    const page = await browser.newPage();
    await page.setContent('<div contenteditable id="editor" style="min-height:300px"></div>');
    await page.click("#editor");
    await expect
      .poll(
        async () => {
          await page.evaluate("document.getElementById('editor').replaceChildren()");
          await page.keyboard.press("Control+V");
          return page.evaluate("document.querySelectorAll('#editor a').length");
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(2);
    const counted = await page.evaluate(
      "['h2','li','strong'].map((name) => document.querySelectorAll('#editor ' + name).length)",
    );
    expect(counted).toEqual([1, 2, 1]);
    expect(await page.evaluate("document.getElementById('editor').innerText")).toContain("Chapters – é");
    await page.close();
  }, 60_000);
});

// Holds a made site together: valid HTML, links and fragments that resolve, nothing asked of other origins, small pages.
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { makeSite } from "../../testing/make-site.js";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Ids such as "t=754" are what links to a moment land on; HTML allows them.
    "valid-id": ["error", { relaxed: true }],
    "no-trailing-whitespace": "off",
    "no-raw-characters": "off",
    "long-title": "off",
    "attribute-boolean-style": "off",
    "no-implicit-button-type": "error",
    // <time>, <li> and the like are written the short way round.
    "void-style": ["error", { style: "omit" }],
    // The role says what the link does once the script has taken it over.
    "prefer-native-element": "off",
  },
});

const sites = {
  "at the root": makeSite(),
  "under a path, in Arabic": makeSite({ link: "https://radio.example/مرفأ/cast", language: "ar", title: "أضواء" }),
};

describe.each(Object.entries(sites))("a site %s", (_, { show, files }) => {
  const base = new URL(show.link).pathname.replace(/\/$/, "");
  const pages = files
    .filter((file) => file.path.endsWith(".html"))
    .map((file) => ({ path: file.path, html: String(file.content) }));
  const paths = new Set(files.map((file) => file.path));

  it("has valid HTML", async () => {
    const faults: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html, path);
      for (const result of report.results)
        for (const fault of result.messages) faults.push(`${path}:${fault.line}: ${fault.ruleId} ${fault.message}`);
    }
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  });

  it("has no dead link or fragment", () => {
    const ids = new Map(
      pages.map(({ path, html }) => [path, new Set([...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]))]),
    );
    const dead: string[] = [];
    for (const { path, html } of pages) {
      for (const [, raw] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        const url = raw!.replaceAll("&amp;", "&").replaceAll("&#39;", "'");
        if (/^(https?|mailto|data):/.test(url)) continue;
        const there = new URL(url, `https://site.example${base}/${path}`);
        const inside = decodeURIComponent(there.pathname).slice(decodeURIComponent(base).length + 1);
        const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
        if (!there.pathname.startsWith(`${base}/`) || !paths.has(file)) dead.push(`${path}: ${url}`);
        else if (!file.endsWith(".html") && /^#t=[\d.]+,[\d.]+$/.test(there.hash)) continue;
        else if (there.hash && !ids.get(file)?.has(decodeURIComponent(there.hash.slice(1))))
          dead.push(`${path}: ${url}`);
      }
    }
    expect([...new Set(dead)]).toEqual([]);
  });

  it("has no id twice on a page", () => {
    for (const { path, html } of pages) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        path,
      ).toEqual([]);
    }
  });

  it("has no inline script, style or handler, which a strict content policy would stop", () => {
    for (const { path, html } of pages) {
      expect(html.match(/<script(?![^>]*(?:src=|ld\+json))|<style| style="| on\w+="/)?.[0], path).toBeUndefined();
    }
  });
});

it("keeps a page under 60 kB gzipped before its transcript, with style and scripts", () => {
  const { files } = makeSite();
  const text = (path: string): string => String(files.find((file) => file.path === path)!.content);
  const page = text("episodes/why-old-varnish-fails/index.html").replace(
    /<section class="transcript"[\s\S]*?<\/section>/,
    "",
  );
  // All that the page names, and what its scripts load once somebody searches.
  const named = [...page.matchAll(/(?:<script src|<link rel="stylesheet" href)="[./]*([^"]+)"/g)].map(
    ([, path]) => path!,
  );
  expect(named).toEqual(expect.arrayContaining(["assets/style.css", "assets/page.js", "assets/player.js"]));
  const size = [page, ...[...named, "assets/search.js"].map(text)].reduce(
    (sum, part) => sum + gzipSync(part).length,
    0,
  );
  expect(size).toBeLessThan(60_000);
  expect(size).toBeGreaterThan(5_000);
});

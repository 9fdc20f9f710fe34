// Whole shows with any ordinary mark in any text: building never throws, and what we wrote is never at fault.

import fc from "fast-check";
import { expect, it } from "vitest";
import { readXmlTree } from "../base/xml-tree.js";
import { openMemoryStore } from "../cache/store.js";
import type { OutFile, Problem } from "../model/model.js";
import { overlayFolder } from "../read/folder.js";
import { arbitraryShow } from "../testing/arbitrary-show.js";
import { packagedTemplates } from "../testing/make-site.js";
import { smallCover, smallShow } from "../testing/small-show.js";
import { buildShow } from "./build.js";

const templates = packagedTemplates();
const now = Date.UTC(2026, 1, 1);

type Files = Record<string, string | Uint8Array>;

/** Builds the files in memory; gives what was written and what is wrong with it. */
async function build(files: Files): Promise<{ written: Map<string, string>; errors: Problem[] }> {
  const written = new Map<string, string>();
  const stage = (staged: readonly OutFile[]): void => {
    for (const { path, content } of staged) written.set(path, String(content));
  };
  const sink = { stage, copy: () => undefined, keep: () => undefined, holds: () => false };
  const project = { folder: overlayFolder(files), templates, blocks: {}, tool: "test", store: openMemoryStore() };
  const built = await buildShow(project as Parameters<typeof buildShow>[0], { now, sink });
  return { written, errors: built.problems.filter(({ severity }) => severity === "error") };
}

/** What no text of the author's can be to blame for. */
const ourFault = ({ rule, message }: Problem): boolean =>
  /^(?:rss-xml|template|vtt|srt|tj|th)-|^template$/.test(rule) || message.includes(" (in episodes/");

async function holds(files: Files): Promise<boolean> {
  const { written, errors } = await build(files);
  expect(errors.filter(ourFault)).toEqual([]);
  for (const [path, text] of written)
    if (/\.(?:xml|atom|xsl)$/.test(path)) expect(readXmlTree(text).faults, path).toEqual([]);
    else if (path.endsWith(".json")) JSON.parse(text);
  return errors.length === 0;
}

it("takes a hyphen in linked terms, short titles of links and people with an address", async () => {
  const files = {
    "episodes/show.md": `---
title: Small Show
link: https://small.example/
author: Ann
owner: { name: Ann, email: ann@small.example }
categories: [Technology]
explicit: false
timezone: UTC
cards: no
hosts: [{ name: Ann }]
links: [{ title: "GPT-4", url: "https://gpt.example/" }]
glossary: [{ term: "A-B (c)", url: "https://ab.example/" }]
---
About.
`,
    "episodes/people.md": '---\njl: { name: Jean-Luc, url: "https://jl.example/" }\n---\n',
    "episodes/cover.png": smallCover,
    "episodes/one.md":
      '---\ntitle: One\ndate: 2026-01-02\naudio: { url: "https://m.example/1.mp3", length: 960000, duration: 60 }\n---\n',
    "episodes/one.vtt": "WEBVTT\n\n00:00.000 --> 00:50.000\n<v Ann>We ask Jean-Luc about A-B (c) and GPT-4.\n",
  };
  const { written, errors } = await build(files);
  expect(errors).toEqual([]);
  expect(written.get("episodes/one/shownotes.md")).toMatch(/GPT-4[\s\S]*Jean-Luc[\s\S]*A-B \(c\)/);
});

it("keeps a link for an embedded video on the page, in the feed and in the texts, and no comment anywhere", async () => {
  const notes =
    'Watch it.\n\n<!-- ask Bob first -->\n\n<iframe src="https://www.youtube.com/embed/abcdefghijk" title="How varnish dries"></iframe>\n';
  const { written, errors } = await build(
    smallShow({
      "episodes/first.md": `${String(smallShow()["episodes/first.md"]).replace(/2026-03-08/, "2026-01-08")}\n${notes}`,
    }),
  );
  expect(errors).toEqual([]);
  const link = "https://www.youtube.com/watch?v=abcdefghijk";
  for (const path of [
    "feed.xml",
    "episodes/first/index.html",
    "episodes/first/shownotes.md",
    "episodes/first/youtube.txt",
  ]) {
    expect(written.get(path), path).toContain(link);
    expect(written.get(path), path).toContain("How varnish dries");
  }
  for (const [path, text] of written) expect(text, path).not.toContain("ask Bob first");
});

/** The same shows every time; as many as there is time for where somebody asks: `FUZZ_SECONDS=600`. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const runs = seconds > 0 ? { numRuns: 100_000, interruptAfterTimeLimit: seconds * 1000 } : { numRuns: 60 };

it(
  "builds shows with any marks in any text",
  async () => {
    let [all, fine] = [0, 0];
    await fc.assert(
      fc.asyncProperty(arbitraryShow, async (files) => {
        all++;
        if (await holds(files)) fine++;
      }),
      { ...runs, markInterruptAsFailure: false },
    );
    expect(all).toBeGreaterThan(30);
    expect(fine / all).toBeGreaterThanOrEqual(0.5);
  },
  (seconds + 120) * 1000,
);

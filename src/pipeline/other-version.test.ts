// A version of the tool that finds other chapters publishes what was published, byte for byte.
import { join } from "node:path";
import { expect, it } from "vitest";
import { showText, testNow, withShow } from "../testing/with-show.js";
import { longTalk } from "../testing/writing-commands.js";
import { loadChapterModel } from "../understand/chapters/load-chapter-model.js";
import type { Knowledge } from "../understand/knowledge.js";
import { writeLock } from "../write/lock.js";
import { openShow } from "./project.js";
import { publish } from "./publish.js";

const episode = `---
title: Ropes
date: 2026-02-01 06:00
guests: [{ name: Ida Berg, url: https://berg.example }]
audio: { url: "https://media.example/ropes.mp3", length: 4800000, type: audio/mpeg, duration: "10:00" }
---
`;

/** What the next version knows: every sign of a beginning is now one against it. */
async function nextKnowledge(): Promise<Knowledge> {
  const model = await loadChapterModel();
  const trees = model.english.trees.map((tree) => ({ ...tree, ends: tree.ends.map((end) => -4 * end) }));
  return { chapters: { ...model, english: { ...model.english, trees }, phrases: new Map() } };
}

it("keeps what was published", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/ropes.md": episode,
    "episodes/ropes.vtt": longTalk(),
  });
  const build = async (knowledge?: Knowledge) => {
    const project = { ...(await openShow(show.root)), ...(knowledge ? { knowledge } : {}) };
    const out = join(show.root, "out");
    const built = await publish(project, { root: show.root, out, now: testNow });
    const said = built.problems.map(({ rule }) => rule);
    return { said, lock: writeLock(built.lock!), out: show.files("out") };
  };
  const next = await nextKnowledge();
  const chapters = "episodes/ropes/chapters.json";
  const now = await build();
  // Nothing of it is held yet: then another version finds something else.
  const other = await build(next);
  expect(other.out[chapters]).not.toBe(now.out[chapters]);
  show.write("episodes/published.lock.json", now.lock);
  const later = await build(next);
  expect(later.said).toContain("finds-kept");
  expect([later.out, later.lock]).toEqual([now.out, now.lock]);
  const back = await build();
  expect(back.said).not.toContain("finds-kept");
  expect(back.out).toEqual(now.out);
}, 180_000);

// What becomes of an episode's file when drafts and checked answers are written into it.
import { expect, it } from "vitest";
import { makeEpisode } from "../testing/make-show.js";
import { applyKept } from "./apply.js";
import { withDraft } from "./draft.js";

const text = "---\ntitle: The first plank # keep\n---\n";
const kept = {
  description: "Why: oak # bends.",
  chapters: [
    { start: 0, title: "Start" },
    { start: 3723, title: "Keel: laid" },
  ],
  keywords: ["oak", "tar"],
  quotes: [{ text: "Oak bends.", at: 754, speaker: "Ben Oakes", turn: 1 }],
  notes: "A talk about oak.\n",
};
const captions = { method: "captions" as const };

it("writes an answer into the front-matter and the body", () => {
  const { text: changed, written, refused } = applyKept(text, makeEpisode(), { kept, refused: [] }, captions);
  expect(refused).toEqual([]);
  expect(written).toEqual(["description", "chapters", "keywords", "notes"]);
  expect(changed).toContain("title: The first plank # keep\n");
  expect(changed).toMatch(/start: "1:02:03"/);
  expect(changed.endsWith("---\n\nA talk about oak.\n\n> Oak bends.\n>\n> — Ben Oakes (12:34)\n")).toBe(true);
});

it("never overwrites what a person typed", () => {
  const episode = makeEpisode({
    description: "Mine.",
    notes: "Mine too.",
    keywords: ["mine"],
    chapters: [{ start: 0, title: "Mine" }],
  });
  const { text: changed, written, refused } = applyKept(text, episode, { kept, refused: [] }, captions);
  expect(changed).toBe(text);
  expect(written).toEqual([]);
  expect(refused.map(({ field }) => field)).toEqual(["description", "chapters", "keywords", "notes"]);
});

it("puts a draft into the file", () => {
  expect(withDraft(text, "Lead.\n", ["oak"])).toBe(
    "---\ntitle: The first plank # keep\nkeywords: [ oak ]\n---\n\nLead.\n",
  );
  expect(withDraft(text, "", [])).toBe(text);
});

// Whatever is spoken and whenever: every transcript and chapters file that is written follows every rule for it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { prepareMarkdown } from "../base/markdown/sanitize-html.js";
import { judgeEntry } from "../check/judge-entry.js";
import type { Caption, Understood } from "../model/model.js";
import { makeFullEntry, makeFullShow } from "../testing/make-full-show.js";
import { makeEntry, makeShow, makeTurn } from "../testing/make-show.js";
import { writeEntryFiles, writeTalkFiles } from "../write/episode-files.js";
import { writeItems } from "../write/feed/write-items.js";
import { writeYoutube } from "../write/notes/write-youtube.js";

const unit = fc.constantFrom(
  ..."aZ9 .,-–'\"&<>[]():#/\\",
  ..."กำกี้ก่าแ",
  ..."今日は木工を、話す。",
  ..."ខ្មែរລາວမြန်",
  ..."שלום",
  "e\u0301\u0327",
  "👩‍🚀",
  "\u200b",
  "\u2028",
  "\u0000",
  "\ud800",
  " --> ",
  "\n\n",
  "00:01.000",
);
const words = fc.oneof(
  fc.string({ unit, maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.nat(400).map((length) => "ก่า".repeat(length)),
  fc.nat(400).map((length) => "話".repeat(length)),
  fc.nat(900).map((length) => `https://a.example/${"x".repeat(length)}?q=1&b=<c>`),
);
const times = fc.oneof(
  fc.nat(5000).map((value) => value / 1000),
  fc.double({ min: 0, max: 400, noNaN: true }),
  fc.constantFrom(0, 0.0004999, 0.9996, 59.9995, 3599.9999),
);
const captions: fc.Arbitrary<Caption[]> = fc.array(
  fc
    .record({ start: times, end: times, text: words, speaker: fc.option(words, { nil: undefined }) })
    .map(({ speaker, ...rest }) => (speaker === undefined ? rest : { ...rest, speaker })),
  { minLength: 1, maxLength: 8 },
);
const chapters: fc.Arbitrary<Understood["chapters"]> = fc.uniqueArray(
  fc.record({ start: times, title: words.filter((text) => text.trim() !== "") }).map(({ start, title }) => ({
    start,
    end: start + 1,
    title,
    origin: "found" as const,
  })),
  { maxLength: 5, selector: ({ start }) => Math.round(start * 1000) },
);

/** A character that the source has broken stays said. Errors that no writer may ever make, and warnings about how the file is written. */
const ownRules = /^(?:vtt(?!-utf8)|srt|tj|th)-|^chapters?-(?:json|order)/;

it("follows every rule", () => {
  fc.assert(
    fc.property(captions, chapters, (spoken, listed) => {
      const turns = spoken.map(({ text, start, end, speaker }) => makeTurn(text, start, end, speaker));
      const entry = makeEntry({
        understood: { turns, captions: spoken, chapters: [...listed].sort((a, b) => a.start - b.start) },
      });
      const show = makeShow();
      const files = [...writeTalkFiles(entry), ...writeEntryFiles({ show, entry, shownotes: "", youtube: "" })];
      const found = judgeEntry(show, entry, { files });
      expect(found.filter(({ rule, severity }) => ownRules.test(rule) || severity === "error")).toEqual([]);
    }),
    {
      numRuns: 120,
      examples: [
        [
          [
            { start: 1, end: 1.04, text: "ก่า".repeat(50) },
            { start: 1.05, end: 2, text: "a" },
          ],
          [],
        ],
      ],
    },
  );
});

it("makes no errors in the feed's item, the YouTube text and the transcript as text, whatever is typed", async () => {
  await prepareMarkdown("<b>");
  const titles = fc.oneof(
    words,
    fc.constantFrom("<b>Ash</b>", "a > b", "]]>", "#".repeat(120), "0:00 a\n0:01 b\n0:02 c"),
  );
  fc.assert(
    fc.property(
      titles,
      titles,
      fc.array(titles, { maxLength: 6 }),
      captions,
      chapters,
      (title, summary, notes, spoken, listed) => {
        const show = makeFullShow();
        const turns = spoken.map(({ text, start, end, speaker }) => makeTurn(text, start, end, speaker));
        const full = makeFullEntry({ notes: notes.join("\n\n"), summary });
        const entry = {
          ...full,
          episode: { ...full.episode, title: `A${title}`, notes: notes.join("\n\n") },
          understood: {
            ...full.understood,
            turns,
            captions: spoken,
            chapters: [...listed].sort((a, b) => a.start - b.start),
          },
        };
        const item = Object.values(writeItems(show, entry).items)[0];
        const video = writeYoutube(show, entry);
        const files = writeTalkFiles(entry);
        const found = judgeEntry(show, entry, {
          files,
          ...(item === undefined ? {} : { item }),
          video,
          known: video.problems,
        });
        expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
        const text = files.find(({ path }) => path.endsWith(".txt"))?.content;
        if (text !== undefined) {
          expect(String(text).isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u2028\u2029]/);
        }
      },
    ),
    { numRuns: 150 },
  );
});

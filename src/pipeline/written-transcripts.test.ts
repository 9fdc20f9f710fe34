// Whatever is spoken and whenever: every transcript and chapters file that is written follows every rule for it, those of spelling
// too, which a build does not ask of what it has just spelled.
import fc from "fast-check";
import { expect, it } from "vitest";
import { lintEntry, lintFiles } from "../check/lint-entry.js";
import { captions, chapters } from "../testing/arbitrary-talk.js";
import { makeEntry, makeShow, makeTurn } from "../testing/make-show.js";
import { writeEntryFiles, writeTalkFiles } from "../write/episode-files.js";
import { writtenCues } from "../write/transcripts/written-cues.js";

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
      const cues = writtenCues(entry.understood);
      const talk = writeTalkFiles(entry, cues);
      expect(lintFiles(entry, talk, cues)).toEqual(lintFiles(entry, talk));
      const files = [...talk, ...writeEntryFiles({ show, entry, shownotes: "", youtube: "" })];
      const found = lintEntry(show, entry, { files });
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

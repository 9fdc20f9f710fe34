// Every format of the table is read back as it was written, and what it cannot hold is said.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chapterFormats, findChapterFormat } from "../../conventions/chapter-formats.js";
import type { Chapter } from "../../model/model.js";
import { readChapterFile } from "../../read/chapters/read-chapter-file.js";
import type { ChapterFile } from "./text-files.js";
import { writeChapterFile } from "./write-chapter-file.js";

const chapter = (start: number, end: number, title: string, more: Partial<Chapter> = {}): Chapter => ({
  start,
  end,
  title,
  origin: "given",
  ...more,
});

const file = (chapters: Chapter[]): ChapterFile => ({
  title: "The boat",
  author: "Ada Marlow",
  podcast: "Harbour Lights",
  duration: 4000,
  chapters,
});

const full = file([
  chapter(0, 90.25, "Hello"),
  chapter(90.25, 200, 'Keel & "ribs" <oak>; 3 = three | four', { url: "https://k.example/a?b=1&c=2" }),
  chapter(300.5, 3601.125, "Ümläut 🚤, a tab-less #1", { image: "https://k.example/p.jpg" }),
  chapter(3601.125, 3700, "An advert", { toc: false }),
  chapter(3700, 4000, "End"),
]);

describe.each(chapterFormats.map(({ id }) => id))("%s", (id) => {
  const format = findChapterFormat(id)!;
  const down = (seconds: number): number => Math.floor(seconds / format.step + 1e-6) * format.step;

  it("is read back as it was written, as far as it can hold it", () => {
    const { text } = writeChapterFile(full, id);
    const read = readChapterFile(text);
    expect(read?.spelling).toBe(format.spelling);
    const tidy = (title: string): string => title.replace(/[<>|"]/g, (letter) => format.replaces?.[letter] ?? letter);
    const kept = full.chapters.filter(({ toc }) => toc !== false || format.holds.includes("toc"));
    expect(read?.chapters).toEqual(
      kept.map(({ start, end, title, url, image, toc }) => ({
        start: expect.closeTo(down(start), 6),
        ...(format.holds.includes("end") ? { end: expect.closeTo(down(end), 6) } : {}),
        title: tidy(title),
        ...(url && format.holds.includes("url") ? { url } : {}),
        ...(image && format.holds.includes("image") ? { image } : {}),
        ...(toc === false ? { toc } : {}),
      })),
    );
  });

  it("keeps the times and titles of any chapters", () => {
    const title = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((text) => `The ${text.replace(/[\p{C}\s"|<>]+/gu, " ").trim()} end`.replace(/\s+/g, " "));
    const times = fc.uniqueArray(fc.integer({ min: 1, max: 3999 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(times, fc.array(title, { minLength: 13, maxLength: 13 }), (given, titles) => {
        const sorted = [0, ...given.sort((a, b) => a - b)];
        // YouTube takes none shorter than ten seconds.
        const starts = format.id === "youtube" ? sorted.map((_, k) => k * 20) : sorted;
        const list = starts.map((start, k, all) => chapter(start, all[k + 1] ?? 4000, titles[k]!));
        const read = readChapterFile(writeChapterFile(file(list), id).text);
        expect(read?.chapters.map((one) => [Math.round(one.start), one.title])).toEqual(
          list.map((one) => [one.start, one.title]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("what a format cannot hold", () => {
  const lost = (id: Parameters<typeof writeChapterFile>[1]): string[] => writeChapterFile(full, id).lost;

  it("is said, each thing once", () => {
    expect(lost("podcast")).toEqual([]);
    expect(lost("audacity")).toEqual([
      "1 link left out: Audacity labels cannot hold them",
      "1 picture left out: Audacity labels cannot hold them",
      "1 silent chapter left out: Audacity labels cannot hold them",
    ]);
    expect(lost("psc")).toEqual([
      "1 silent chapter left out: Podlove Simple Chapters cannot hold them",
      "One chapter ends before the next begins, which Podlove Simple Chapters cannot hold",
    ]);
    expect(lost("cue")).toContain("\" in titles became ': cue sheet cannot hold it");
    expect(lost("resolve")).toContain("3 times are rounded down: Resolve EDL markers counts whole seconds");
  });

  it("is said of chapters too short for YouTube", () => {
    const short = file([chapter(0, 100, "A"), chapter(100, 105, "B"), chapter(105, 4000, "C")]);
    expect(writeChapterFile(short, "youtube").lost).toEqual([
      "1 of 3 chapters left out: YouTube takes none shorter than ten seconds",
    ]);
  });
});

it("reads an EDL whose first marker comes late", () => {
  const late = file([chapter(125, 400, "Keel"), chapter(400, 4000, "Ribs")]);
  expect(readChapterFile(writeChapterFile(late, "resolve").text)?.chapters.map(({ start }) => start)).toEqual([
    125, 400,
  ]);
});

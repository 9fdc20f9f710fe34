// Writes a file of chapters in any format of the table, and says what the format cannot hold.
import {
  type ChapterDetail,
  type ChapterFormat,
  type ChapterFormatId,
  findChapterFormat,
} from "../../conventions/chapter-formats.js";
import { chapterLines } from "../chapter-lines.js";
import {
  type ChapterFile,
  type WriteChapterFile,
  writeAudacityLabels,
  writeAuditionCsv,
  writeAuphonicJson,
  writeCue,
  writeFfmetadata,
  writeHindenburg,
  writeMatroskaXml,
  writeMp4chaps,
  writeOggComments,
  writePodcastJson,
  writePodigeeJson,
  writePremiereCsv,
  writeReaperCsv,
  writeResolveEdl,
  writeSimpleChapters,
  writeVttChapters,
  writeYoutubeLines,
} from "./text-files.js";

const writers: Record<ChapterFormatId, WriteChapterFile> = {
  podcast: writePodcastJson,
  auphonic: writeAuphonicJson,
  podigee: writePodigeeJson,
  psc: writeSimpleChapters,
  matroska: writeMatroskaXml,
  hindenburg: writeHindenburg,
  vtt: writeVttChapters,
  ffmetadata: writeFfmetadata,
  cue: writeCue,
  ogg: writeOggComments,
  audacity: writeAudacityLabels,
  mp4chaps: writeMp4chaps,
  resolve: writeResolveEdl,
  reaper: writeReaperCsv,
  premiere: writePremiereCsv,
  audition: writeAuditionCsv,
  youtube: writeYoutubeLines,
};

/** The file's text, and a sentence for each thing that it does not hold. */
export interface WrittenChapterFile {
  text: string;
  lost: string[];
}

/** Silent chapters are left out of formats that would show them. */
export function writeChapterFile(file: ChapterFile, id: ChapterFormatId): WrittenChapterFile {
  const format: ChapterFormat = findChapterFormat(id)!;
  const tidy = (title: string): string =>
    Object.entries(format.replaces ?? {}).reduce(
      (text, [letter, by]) => text.replaceAll(letter, by),
      title.replace(/\s+/g, " "),
    );
  const chapters = file.chapters
    .filter(({ toc }) => toc !== false || format.holds.includes("toc"))
    .map((chapter) => ({ ...chapter, title: tidy(chapter.title) }));
  return { text: writers[id]({ ...file, chapters }), lost: findLosses(file, format) };
}

const says: Record<Exclude<ChapterDetail, "end">, [one: string, several: string]> = {
  url: ["link", "links"],
  image: ["picture", "pictures"],
  toc: ["silent chapter", "silent chapters"],
};

function findLosses({ chapters, duration }: ChapterFile, { id, name, holds, step, replaces }: ChapterFormat): string[] {
  const lost: string[] = [];
  for (const detail of ["url", "image", "toc"] as const) {
    const count = chapters.filter((chapter) => (detail === "toc" ? chapter.toc === false : chapter[detail])).length;
    if (count > 0 && !holds.includes(detail))
      lost.push(`${count} ${says[detail][count === 1 ? 0 : 1]} left out: ${name} cannot hold them`);
  }
  const ends = chapters.filter(({ end }, k) => {
    const next = chapters[k + 1]?.start ?? duration;
    return next > 0 && Math.abs(end - next) > 0.001;
  }).length;
  if (ends > 0 && !holds.includes("end"))
    lost.push(
      `${ends === 1 ? "One chapter ends" : `${ends} chapters end`} before the next begins, which ${name} cannot hold`,
    );
  const moved = chapters.filter(({ start }) => Math.abs(start / step - Math.round(start / step)) > 1e-3).length;
  if (moved > 0 && step > 0.001)
    lost.push(`${moved === 1 ? "One time is" : `${moved} times are`} rounded down: ${name} ${sayStep(step)}`);
  for (const [letter, by] of Object.entries(replaces ?? {}))
    if (chapters.some(({ title }) => title.includes(letter)))
      lost.push(`${letter} in titles became ${by}: ${name} cannot hold it`);
  if (id === "youtube") {
    const shown = chapters.filter(({ toc }) => toc !== false).length;
    const lines = chapterLines(chapters, duration).length;
    if (lines < shown)
      lost.push(`${shown - lines} of ${shown} chapters left out: YouTube takes none shorter than ten seconds`);
  }
  return lost;
}

const sayStep = (step: number): string => (step === 1 ? "counts whole seconds" : "counts 75ths of a second");

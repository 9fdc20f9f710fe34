// Puts chapters into an MP4's movie box in both ways that players read: QuickTime's text track and Nero's list.
import {
  type Box,
  findBox,
  makeBox,
  makeParent,
  needBox,
  readField,
  u16,
  u32,
  writeBox,
} from "../../base/mp4-boxes.js";
import type { TagChapter } from "./recording-tags.js";

const trackId = (track: Box): number => readField(findBox(track, "tkhd")!, 12, 20);
export const tracksOf = (movie: Box): Box[] => movie.children!.filter(({ type }) => type === "trak");

const handlerOf = (track: Box): string =>
  Buffer.from(findBox(track, "mdia", "hdlr")?.bytes.subarray(8, 12) ?? []).toString("latin1");

/** Takes all chapters out; gives their tracks, whose samples nothing needs any more. */
export function removeChapters(movie: Box): Box[] {
  const ids = new Set<number>();
  for (const track of tracksOf(movie)) {
    const reference = findBox(track, "tref");
    const chapters = findBox(reference, "chap")?.bytes;
    if (!reference || !chapters) continue;
    for (let at = 0; at + 4 <= chapters.length; at += 4) ids.add(Buffer.from(chapters).readUInt32BE(at));
    reference.children = reference.children!.filter(({ type }) => type !== "chap");
    if (reference.children.length === 0) track.children = track.children!.filter((box) => box !== reference);
  }
  const removed = tracksOf(movie).filter((track) => ids.has(trackId(track)));
  movie.children = movie.children!.filter((box) => !removed.includes(box));
  const user = findBox(movie, "udta");
  if (user) user.children = user.children!.filter(({ type }) => type !== "chpl");
  return removed;
}

/** How many chapters a movie box holds. */
export function countIn(movie: Box): number {
  const list = findBox(movie, "udta", "chpl")?.bytes;
  if (list && list.length > 8) return list[8]!;
  const ids = tracksOf(movie).flatMap((track) => {
    const chapters = findBox(track, "tref", "chap")?.bytes;
    return chapters && chapters.length >= 4 ? [Buffer.from(chapters).readUInt32BE(0)] : [];
  });
  const sizes = findBox(
    tracksOf(movie).find((track) => ids.includes(trackId(track))),
    "mdia",
    "minf",
    "stbl",
    "stsz",
  );
  return sizes ? Buffer.from(sizes.bytes).readUInt32BE(8) : 0;
}

/** Whether a track shows pictures, as those of chapters do. */
export const isPictures = (track: Box): boolean => handlerOf(track) === "vide";

/** A text track's sample: the length of the text in UTF-8, the text, and a box that says that it is UTF-8. */
const writeSample = (title: string): Buffer => {
  const text = Buffer.from(title);
  return Buffer.concat([u16(text.length), text, writeBox(makeBox("encd", u32(0x100)))]);
};

/**
 * Adds chapters to a movie box that has none. The samples have to be written into a box `mdat` of their own; `place` says
 * where in the file they begin. `duration` is that of the movie in seconds.
 */
export function addChapters(
  movie: Box,
  chapters: readonly TagChapter[],
): { samples: Buffer; place(offset: number): void } {
  const header = findBox(movie, "mvhd")!;
  const scale = readField(header, 12, 20);
  const length = readField(header, 16, 24, true);
  const total = Math.round((length / scale) * 1000);
  const first = Math.round(chapters[0]!.start * 1000);
  const starts = chapters.map(({ start }) => Math.round(start * 1000));
  // A text track begins at zero: before a first chapter that comes later it is silent.
  const times = first > 0 ? [0, ...starts] : starts;
  const samples = [...(first > 0 ? [""] : []), ...chapters.map(({ title }) => title)].map(writeSample);
  const spans = times.map((start, k) => Math.max(1, (times[k + 1] ?? Math.max(total, start + 1)) - start));

  const id = Math.max(...tracksOf(movie).map(trackId)) + 1;
  const offset = makeBox("stco", u32(0, 1, 0));
  const table = makeParent(
    "stbl",
    makeBox("stsd", u32(0, 1), writeBox(makeBox("text", Buffer.alloc(6), u16(1), textStyle))),
    makeBox("stts", u32(0, spans.length, ...spans.flatMap((span) => [1, span]))),
    makeBox("stsc", u32(0, 1, 1, samples.length, 1)),
    makeBox("stsz", u32(0, 0, samples.length, ...samples.map((sample) => sample.length))),
    offset,
  );
  const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  const track = makeParent(
    "trak",
    makeBox("tkhd", u32(0, 0, 0, id, 0, Math.min(length, 0xffffffff), 0, 0, 0, 0), matrix, u32(0, 0)),
    makeParent(
      "mdia",
      makeBox("mdhd", u32(0, 0, 0, 1000, total), u16(0x55c4, 0)),
      makeBox("hdlr", u32(0, 0), Buffer.from("text"), u32(0, 0, 0), Buffer.from([0])),
      makeParent(
        "minf",
        makeBox(
          "gmhd",
          writeBox(makeBox("gmin", u32(0), u16(0x40, 0x8000, 0x8000, 0x8000, 0, 0))),
          writeBox(makeBox("text", matrix)),
        ),
        makeBox("dinf", writeBox(makeBox("dref", u32(0, 1), writeBox(makeBox("url ", u32(1)))))),
        table,
      ),
    ),
  );
  for (const one of tracksOf(movie))
    if (["soun", "vide"].includes(handlerOf(one)))
      needBox(one, "tref", () => makeParent("tref")).children!.push(makeBox("chap", u32(id)));
  movie.children!.push(track);
  header.bytes = Buffer.concat([header.bytes.subarray(0, -4), u32(id + 1)]);
  addList(movie, chapters);
  const place = (at: number): void => {
    offset.bytes = u32(0, 1, at);
  };
  return { samples: Buffer.concat(samples), place };
}

/** No colours, no box, the first font of a table that names none. */
const textStyle = Buffer.concat([
  u32(1),
  u16(0),
  u32(0, 0, 0, 0),
  u16(1, 0),
  u32(0),
  writeBox(makeBox("ftab", u16(1, 1), Buffer.from([0]))),
]);

/** Nero's list has room for 255 chapters, and for 255 bytes of a title; where that is too little there is none. */
function addList(movie: Box, chapters: readonly TagChapter[]): void {
  const titles = chapters.map(({ title }) => Buffer.from(title));
  if (chapters.length > 255 || titles.some(({ length }) => length > 255)) return;
  const rows = chapters.map(({ start }, k) => {
    const row = Buffer.alloc(9);
    row.writeBigUInt64BE(BigInt(Math.round(start * 1000)) * 10_000n, 0);
    row.writeUInt8(titles[k]!.length, 8);
    return Buffer.concat([row, titles[k]!]);
  });
  needBox(movie, "udta", () => makeParent("udta")).children!.push(
    makeBox("chpl", u32(0x01000000, 0), Buffer.from([chapters.length]), ...rows),
  );
}

// Writes the movie box of an MP4 or M4A anew, with an episode's tags and chapters; everything else keeps its bytes.

import {
  type Box,
  findBox,
  makeBox,
  makeParent,
  needBox,
  parseBoxes,
  u16,
  u32,
  writeBox,
} from "../../base/mp4-boxes.js";
import { SaidError } from "../../base/system-errors.js";
import { addChapters, countIn, isPictures, removeChapters, tracksOf } from "./mp4-chapters.js";
import {
  countChapters,
  describePicture,
  type Piece,
  type ReadBytes,
  type RecordingTags,
  type TagChange,
  type TagPlan,
} from "./recording-tags.js";

/** A box of the file itself. */
interface TopBox {
  type: string;
  from: number;
  to: number;
}

const largestMovie = 64 << 20;

/** The file with these tags. Sound that moves keeps its bytes, and the tables that say where it lies are set right. */
export async function planMp4(read: ReadBytes, size: number, tags: RecordingTags): Promise<TagPlan> {
  const top = await listBoxes(read, size);
  const at = top.find(({ type }) => type === "moov");
  if (!at || at.to - at.from > largestMovie || top.filter(({ type }) => type === "moov").length > 1)
    throw new SaidError("The recording is no MP4 file that can be written into");
  if (top.some(({ type }) => /^(?:moof|sidx|meta)$/.test(type)))
    throw new SaidError(
      "The recording is an MP4 file in fragments, whose tables would no longer be right",
      "make it one piece first: ffmpeg -i IN -c copy OUT",
    );
  const old = await read(at.from, at.to);
  const movie = parseBoxes(old).boxes[0]!;
  const [changes, lost] = [setTags(movie, tags), findLosses(tags)];
  const before = countIn(movie);
  const chapters = tags.chapters?.filter(({ toc }) => toc !== false);
  const removed = chapters ? removeChapters(movie) : [];
  if (removed.some(isPictures)) lost.push("The pictures of the old chapters are left out");
  const added = chapters && chapters.length > 0 ? addChapters(movie, chapters) : undefined;

  const dropped = top.filter((box) => box.type === "mdat" && holdsOnly(box, removed, tracksOf(movie)));
  const kept = top.filter((box) => !dropped.includes(box));
  const length = writeBox(movie).length;
  const moved = new Map<TopBox, number>();
  let end = 0;
  for (const box of kept) {
    moved.set(box, end);
    end += box === at ? length : box.to - box.from;
  }
  for (const table of tracksOf(movie).flatMap(offsetTables)) moveOffsets(table, moved);
  added?.place(end + 8);
  const written = writeBox(movie);
  const samples = added ? writeBox(makeBox("mdat", added.samples)) : Buffer.alloc(0);

  const last = top.at(-1)!;
  const same =
    Buffer.compare(written, old) === 0 &&
    (dropped.length === 0 ? samples.length === 0 : dropped.length === 1 && dropped[0] === last) &&
    (dropped.length === 0 || Buffer.compare(await read(last.from, last.to), samples) === 0);
  if (same) return { pieces: [], changes: [], lost: [] };
  if (chapters && (before > 0 || chapters.length > 0))
    changes.push({ field: "chapters", before: countChapters(before), after: countChapters(chapters.length) });
  const pieces = kept.map((box): Piece => (box === at ? written : { from: box.from, to: box.to }));
  return { pieces: samples.length > 0 ? [...pieces, samples] : pieces, changes, lost };
}

async function listBoxes(read: ReadBytes, size: number): Promise<TopBox[]> {
  const boxes: TopBox[] = [];
  for (let from = 0; from + 8 <= size; ) {
    const head = Buffer.from(await read(from, Math.min(size, from + 16)));
    const short = head.readUInt32BE(0);
    if (short === 0) throw new SaidError("The last box of the recording has no length, so nothing can follow it");
    const length = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8 || from + length > size) throw new SaidError("The recording is cut off, or is no MP4 file");
    boxes.push({ type: head.toString("latin1", 4, 8), from, to: from + length });
    from += length;
  }
  return boxes;
}

const offsetTables = (track: Box): Box[] => {
  const table = findBox(track, "mdia", "minf", "stbl");
  return (table?.children ?? []).filter(({ type }) => type === "stco" || type === "co64");
};

function offsetsOf({ type, bytes }: Box): number[] {
  const view = Buffer.from(bytes);
  const count = view.readUInt32BE(4);
  return Array.from({ length: count }, (_, k) =>
    type === "stco" ? view.readUInt32BE(8 + k * 4) : Number(view.readBigUInt64BE(8 + k * 8)),
  );
}

/** Whether a box holds samples of some tracks and none of others. */
function holdsOnly({ from, to }: TopBox, some: readonly Box[], others: readonly Box[]): boolean {
  const inside = (tracks: readonly Box[]): boolean =>
    tracks
      .flatMap(offsetTables)
      .flatMap(offsetsOf)
      .some((offset) => offset >= from && offset < to);
  return inside(some) && !inside(others);
}

function moveOffsets(table: Box, moved: ReadonlyMap<TopBox, number>): void {
  const places = [...moved];
  const offsets = offsetsOf(table).map((offset) => {
    const found = places.find(([box]) => offset >= box.from && offset < box.to);
    return found ? offset - found[0].from + found[1] : offset;
  });
  if (table.type === "stco") {
    if (offsets.some((offset) => offset > 0xffffffff))
      throw new SaidError("The recording is so large that its tables cannot say where the sound would lie");
    table.bytes = Buffer.concat([table.bytes.subarray(0, 8), u32(...offsets)]);
    return;
  }
  const wide = Buffer.alloc(offsets.length * 8);
  offsets.forEach((offset, k) => void wide.writeBigUInt64BE(BigInt(offset), k * 8));
  table.bytes = Buffer.concat([table.bytes.subarray(0, 8), wide]);
}

/** Fields in the words of a person, the item that holds each, and its value: a text, or bytes of a type. */
function itemsOf(tags: RecordingTags): [field: string, item: string, type: number, value: Buffer][] {
  const items: [string, string, number, Buffer][] = [];
  const text = (field: string, item: string, value: string | undefined): void => {
    if (value !== undefined) items.push([field, item, 1, Buffer.from(value)]);
  };
  text("title", "\xa9nam", tags.title);
  text("album", "\xa9alb", tags.album);
  text("artist", "\xa9ART", tags.artist);
  text("genre", "\xa9gen", tags.genre);
  text("date", "\xa9day", tags.date);
  text("comment", "\xa9cmt", tags.comment);
  if (tags.number !== undefined) items.push(["number", "trkn", 0, u16(0, tags.number & 0xffff, 0, 0)]);
  if (tags.season !== undefined) items.push(["season", "disk", 0, u16(0, tags.season & 0xffff, 0)]);
  if (tags.cover)
    items.push(["cover", "covr", tags.cover.type === "image/jpeg" ? 13 : 14, Buffer.from(tags.cover.bytes)]);
  return items;
}

function setTags(movie: Box, tags: RecordingTags): TagChange[] {
  const meta = needBox(
    needBox(movie, "udta", () => makeParent("udta")),
    "meta",
    () => ({
      ...makeParent("meta", makeBox("hdlr", u32(0, 0), Buffer.from("mdirappl"), u32(0, 0), Buffer.from([0]))),
      before: u32(0),
    }),
  );
  const list = needBox(meta, "ilst", () => makeParent("ilst"));
  return itemsOf(tags).flatMap(([field, type, kind, value]): TagChange[] => {
    const item = makeBox(type, writeBox(makeBox("data", u32(kind, 0), value)));
    const old = list.children!.find((box) => box.type === type);
    if (old && Buffer.compare(old.bytes, item.bytes) === 0) return [];
    if (old) old.bytes = item.bytes;
    else list.children!.push(item);
    return [{ field, before: old ? describe(old.bytes) : "", after: describe(item.bytes) }];
  });
}

/** What the box `data` of an item says. */
function describe(bytes: Uint8Array): string {
  const view = Buffer.from(bytes);
  if (view.length < 16) return "";
  const [kind, value] = [view.readUInt32BE(8), view.subarray(16)];
  if (kind === 1) return value.toString();
  if (kind === 13 || kind === 14) return describePicture(kind === 13 ? "image/jpeg" : "image/png", value.length);
  return value.length >= 4 ? String(value.readUInt16BE(2)) : "";
}

/** What MP4 has no place for. */
function findLosses({ chapters = [] }: RecordingTags): string[] {
  const say = (count: number, what: string): string[] =>
    count === 0 ? [] : [`${what} of ${countChapters(count)} left out: M4A has no place for them`];
  return [
    ...say(chapters.filter(({ url }) => url !== undefined).length, "Links"),
    ...say(chapters.filter(({ picture }) => picture !== undefined).length, "Pictures"),
    ...say(chapters.filter(({ toc }) => toc === false).length, "Silence"),
  ];
}

// Writes the tag in front of an MP3 anew, as ID3v2.3: what an episode says, and every frame that it says nothing of.
import { canParseUrl } from "../../base/address-text.js";
import {
  decodeText,
  encodeText,
  encodingFor,
  endOfText,
  type Frame,
  findTextEnd,
  readId3,
  tagSizeOf,
  writeFrame,
} from "./read-id3.js";
import {
  countChapters,
  describePicture,
  type ReadBytes,
  type RecordingTags,
  type TagChange,
  type TagChapter,
  type TagPicture,
  type TagPlan,
} from "./recording-tags.js";

/** The file with these tags. Bytes behind the tag in front, the sound and tags at the end, stay as they are. */
export async function planId3(read: ReadBytes, size: number, tags: RecordingTags): Promise<TagPlan> {
  const head = await read(0, Math.min(10, size));
  const end = Math.min(size, tagSizeOf(head));
  const old = readId3(await read(0, end));
  const own = makeFrames(tags);
  const frames = [...own, ...old.frames.filter((frame) => !isReplaced(frame, tags))];
  const changes = findChanges(old.frames, frames);
  if (changes.length === 0 && old.version === 3) return { pieces: [], changes, lost: [] };
  if (old.version !== 3)
    changes.push({ field: "tag", before: old.version === 0 ? "" : `ID3v2.${old.version}`, after: "ID3v2.3" });
  const lost = [...new Set(old.lost)].map((id) => `The frame ${id} of the old tag is left out: ID3v2.3 cannot hold it`);
  return { pieces: [writeTag(frames), { from: end, to: size }], changes, lost };
}

function writeTag(frames: readonly Frame[]): Buffer {
  const body = Buffer.concat(frames.map(writeFrame));
  const size = [21, 14, 7, 0].map((shift) => (body.length >> shift) & 0x7f);
  return Buffer.concat([Buffer.from("ID3\x03\0\0", "latin1"), Uint8Array.from(size), body]);
}

const frame = (id: string, ...parts: readonly Uint8Array[]): Frame => ({ id, flags: 0, body: Buffer.concat(parts) });

function textFrame(id: string, text: string): Frame {
  const encoding = encodingFor([text]);
  return frame(id, Uint8Array.of(encoding), encodeText(text, encoding));
}

const latin = (text: string): Buffer => Buffer.from(`${text}\0`, "latin1");

/** An address in Latin-1: other letters are spelled with percent signs. */
const addressOf = (url: string): string => (canParseUrl(url) ? new URL(url).href : url);

function makeFrames(tags: RecordingTags): Frame[] {
  const texts: [string, string | undefined][] = [
    ["TIT2", tags.title],
    ["TALB", tags.album],
    ["TPE1", tags.artist],
    ["TCON", tags.genre],
    ["TLAN", tags.language],
    ["TRCK", tags.number?.toString()],
    ["TPOS", tags.season?.toString()],
    ["TYER", tags.date?.slice(0, 4)],
    ["TDAT", tags.date === undefined ? undefined : tags.date.slice(8, 10) + tags.date.slice(5, 7)],
  ];
  const frames = texts.flatMap(([id, text]) => (text === undefined ? [] : [textFrame(id, text)]));
  if (tags.comment !== undefined) {
    const encoding = encodingFor([tags.comment]);
    const language = Buffer.from(tags.language ?? "und", "latin1");
    const empty = Buffer.concat([encodeText("", encoding), endOfText(encoding)]);
    frames.push(frame("COMM", Uint8Array.of(encoding), language, empty, encodeText(tags.comment, encoding)));
  }
  if (tags.url !== undefined) frames.push(frame("WOAF", Buffer.from(addressOf(tags.url), "latin1")));
  if (tags.cover !== undefined) frames.push(pictureFrame(tags.cover, 3));
  if (tags.chapters !== undefined && tags.chapters.length > 0) frames.push(...chapterFrames(tags.chapters));
  return frames;
}

/** `kind` 3 is the front cover, 0 another picture. */
const pictureFrame = ({ type, bytes }: TagPicture, kind: number): Frame =>
  frame("APIC", Buffer.from([0]), latin(type), Uint8Array.of(kind), latin(""), bytes);

/** A table of contents and what it lists; silent chapters are not listed. https://id3.org/id3v2-chapters-1.0 */
function chapterFrames(chapters: readonly TagChapter[]): Frame[] {
  const named = chapters.map((chapter, k) => ({ chapter, id: latin(`chp${k}`) }));
  const listed = named.filter(({ chapter }) => chapter.toc !== false).slice(0, 255);
  const contents = frame("CTOC", latin("toc"), Uint8Array.of(3, listed.length), ...listed.map(({ id }) => id));
  return [contents, ...named.map(({ chapter, id }) => chapterFrame(chapter, id))];
}

function chapterFrame({ start, end, title, url, picture }: TagChapter, id: Buffer): Frame {
  const times = Buffer.alloc(16, 0xff);
  times.writeUInt32BE(Math.round(start * 1000), 0);
  times.writeUInt32BE(Math.round(Math.max(start, end) * 1000), 4);
  const inner = [textFrame("TIT2", title)];
  if (url !== undefined) inner.push(frame("WXXX", Buffer.from([0, 0]), Buffer.from(addressOf(url), "latin1")));
  if (picture !== undefined) inner.push(pictureFrame(picture, 0));
  return frame("CHAP", id, times, ...inner.map(writeFrame));
}

/** Whether a frame of the old tag says what a new one says. */
function isReplaced({ id, body }: Frame, tags: RecordingTags): boolean {
  if (["TIT2", "TALB", "TPE1", "TCON"].includes(id)) return true;
  if (id === "TLAN") return tags.language !== undefined;
  if (id === "TRCK") return tags.number !== undefined;
  if (id === "TPOS") return tags.season !== undefined;
  if (id === "TYER" || id === "TDAT" || id === "TIME") return tags.date !== undefined;
  if (id === "COMM") return tags.comment !== undefined && readComment(body).about === "";
  if (id === "WOAF") return tags.url !== undefined;
  if (id === "APIC") return tags.cover !== undefined && [0, 3].includes(readPicture(body).kind);
  return (id === "CHAP" || id === "CTOC") && tags.chapters !== undefined;
}

function readComment(body: Uint8Array): { about: string; text: string } {
  const encoding = body[0]!;
  const end = findTextEnd(body, 4, encoding);
  const rest = body.subarray(end + (encoding === 1 || encoding === 2 ? 2 : 1));
  return { about: decodeText(body.subarray(4, end), encoding), text: decodeText(rest, encoding) };
}

function readPicture(body: Uint8Array): { type: string; kind: number } {
  const end = findTextEnd(body, 1, 0);
  return { type: Buffer.from(body.subarray(1, end)).toString("latin1"), kind: body[end + 1] ?? 0 };
}

/** Fields in the words of a person, by the frames that hold them. */
const fields: Record<string, readonly string[]> = {
  title: ["TIT2"],
  album: ["TALB"],
  artist: ["TPE1"],
  genre: ["TCON"],
  language: ["TLAN"],
  number: ["TRCK"],
  season: ["TPOS"],
  date: ["TYER", "TDAT", "TIME"],
  comment: ["COMM"],
  link: ["WOAF"],
  cover: ["APIC"],
  chapters: ["CHAP", "CTOC"],
};

function findChanges(before: readonly Frame[], after: readonly Frame[]): TagChange[] {
  const bytesOf = (frames: readonly Frame[]): string =>
    frames
      .map((one) => writeFrame(one).toString("latin1"))
      .toSorted()
      .join("");
  return Object.entries(fields).flatMap(([field, ids]): TagChange[] => {
    const [old, now] = [before, after].map((frames) => frames.filter(({ id }) => ids.includes(id))) as [
      Frame[],
      Frame[],
    ];
    return bytesOf(old) === bytesOf(now) ? [] : [{ field, before: describe(old), after: describe(now) }];
  });
}

function describe(frames: readonly Frame[]): string {
  const chapters = frames.filter(({ id }) => id === "CHAP").length;
  if (chapters > 0) return countChapters(chapters);
  return frames
    .map(({ id, body }) => {
      if (id === "APIC") return describePicture(readPicture(body).type, body.length);
      if (id === "COMM") return readComment(body).text;
      if (id === "WOAF") return Buffer.from(body).toString("latin1");
      return id === "CTOC" ? "" : decodeText(body.subarray(1), body[0]!).replace(/\0+$/, "");
    })
    .filter((text) => text !== "")
    .join(", ");
}

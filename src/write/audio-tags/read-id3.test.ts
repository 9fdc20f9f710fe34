// Tags of every version, as encoders and editors wrote them, become the same frames of ID3v2.3.
import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { decodeText, readId3, tagSizeOf } from "./read-id3.js";

const safe = (size: number): number[] => [21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f);

const tag = (version: number, flags: number, ...frames: Buffer[]): Buffer => {
  const body = Buffer.concat(frames);
  return Buffer.concat([Buffer.from("ID3"), Buffer.from([version, 0, flags, ...safe(body.length)]), body]);
};

function frame(version: number, id: string, body: Buffer, flags = 0): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  if (version === 2) return Buffer.concat([Buffer.from(id), size.subarray(1), body]);
  const length = version === 4 ? Buffer.from(safe(body.length)) : size;
  return Buffer.concat([Buffer.from(id), length, Buffer.from([0, flags]), body]);
}

const text = (value: string, encoding = 3): Buffer => Buffer.concat([Buffer.from([encoding]), Buffer.from(value)]);

/** The frames with their texts, and those that are left out. */
const read = (bytes: Buffer): unknown => {
  const { version, frames, lost } = readId3(bytes);
  return [version, ...frames.map(({ id, body }) => `${id} ${decodeText(body.subarray(1), body[0]!)}`), ...lost];
};

it("reads version 2.2 with its short names, and says what has no other", () => {
  const picture = Buffer.concat([Buffer.from([0]), Buffer.from("JPG"), Buffer.from([3, 0]), Buffer.from("bytes")]);
  const bytes = tag(
    2,
    0,
    frame(2, "TT2", text("Keel", 0)),
    frame(2, "PIC", picture),
    frame(2, "CRM", Buffer.from("x")),
  );
  expect(read(bytes)).toEqual([2, "TIT2 Keel", "APIC mage/jpeg\0\x03\0bytes".replace("mage", "image"), "CRM"]);
});

it("undoes what version 2.3 did to keep players from taking a tag for sound", () => {
  const body = Buffer.from([0, 0xff, 0, 0xe0]);
  const bytes = tag(3, 0x80, frame(3, "PRIV", body));
  // The size counts what stands there before the zero was put in.
  bytes.writeUInt32BE(3, 14);
  expect([...readId3(bytes).frames[0]!.body]).toEqual([0, 0xff, 0xe0]);
});

it("passes the extended header", () => {
  const extended = Buffer.from([0, 0, 0, 6, 0, 0, 0, 0, 0, 0]);
  expect(read(tag(3, 0x40, extended, frame(3, "TIT2", text("Keel", 0))))).toEqual([3, "TIT2 Keel"]);
});

it("unpacks version 2.4, and spells its texts as 2.3 does", () => {
  const packed = deflateSync(text("Packed"));
  const bytes = tag(
    4,
    0,
    frame(4, "TIT2", text("Größe 🚤")),
    frame(4, "TPE1", text("Ada\0Ida\0")),
    frame(4, "TDRC", text("2026-02-01T06:30")),
    frame(4, "TALB", Buffer.concat([Buffer.from(safe(7)), packed]), 0x09),
    frame(4, "TCOM", Buffer.concat([Buffer.from(safe(3)), Buffer.from([0, 0xff, 0, 0x41])]), 0x03),
    frame(4, "TENC", text("secret"), 0x04),
  );
  expect(read(bytes)).toEqual([
    4,
    "TIT2 Größe 🚤",
    "TPE1 Ada/Ida",
    "TYER 2026",
    "TDAT 0102",
    "TIME 0630",
    "TALB Packed",
    "TCOM ÿA",
    "TENC",
  ]);
  expect(readId3(bytes).frames[0]!.body.subarray(0, 3)).toEqual(Buffer.from([1, 0xff, 0xfe]));
});

it("ends at padding and at damage, and finds no tag where there is none", () => {
  const bytes = tag(4, 0, frame(4, "TIT2", text("Keel")), Buffer.alloc(50));
  expect(read(bytes)).toEqual([4, "TIT2 Keel"]);
  expect(read(tag(3, 0, frame(3, "TIT2", text("Keel", 0)), Buffer.from("TALB\x7f\0\0\0\0\0cut")))).toEqual([
    3,
    "TIT2 Keel",
  ]);
  expect(tagSizeOf(bytes)).toBe(bytes.length);
  expect(tagSizeOf(Buffer.from([0xff, 0xfb, 0x90, 0, 0, 0, 0, 0, 0, 0]))).toBe(0);
  expect(read(Buffer.alloc(0))).toEqual([0]);
});

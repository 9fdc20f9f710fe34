// Facts of small hand-made picture headers.
import { describe, expect, it } from "vitest";
import { nameOther, scanImage } from "./scan-image.js";

const bytes = (...parts: (number[] | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));
const scan = (file: Uint8Array) => {
  const { format, width, height, colour, alpha } = scanImage(file);
  return `${format} ${width}x${height} ${colour}${alpha ? " alpha" : ""}`;
};

const png = (kind: number, ...chunks: string[]): Uint8Array =>
  bytes(
    "\x89PNG\r\n\x1a\n",
    [0, 0, 0, 13],
    "IHDR",
    [0, 0, 5, 120, 0, 0, 5, 100, 8, kind, 0, 0, 0],
    [0, 0, 0, 0],
    ...chunks.flatMap((name) => [[0, 0, 0, 2], name, [0, 0], [0, 0, 0, 0]] as (number[] | string)[]),
  );
const jpeg = (components: number, marker = 0xc0): Uint8Array =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 16],
    "JFIF\0",
    [1, 1, 0, 0, 1, 0, 1, 0, 0],
    [0xff, 0xff, 0xee, 0, 14],
    "Adobe",
    [0, 100, 0, 0, 0, 0, 0],
    [0xff, marker, 0, 8 + components * 3, 8, 0x0b, 0xb8, 0x0b, 0xb8, components, ...Array(components * 3).fill(0)],
  );

describe("pictures", () => {
  it("say size, colour and alpha", () => {
    expect([0, 2, 3, 4, 6].map((kind) => scan(png(kind)))).toEqual([
      "png 1400x1380 grey",
      "png 1400x1380 rgb",
      "png 1400x1380 rgb",
      "png 1400x1380 grey alpha",
      "png 1400x1380 rgb alpha",
    ]);
    expect([scan(png(3, "PLTE", "tRNS", "IDAT")), scan(png(3, "PLTE", "IDAT", "tRNS"))]).toEqual([
      "png 1400x1380 rgb alpha",
      "png 1400x1380 rgb",
    ]);
    expect([jpeg(3), jpeg(1), jpeg(4), jpeg(3, 0xc2)].map(scan)).toEqual([
      "jpeg 3000x3000 rgb",
      "jpeg 3000x3000 grey",
      "jpeg 3000x3000 cmyk",
      "jpeg 3000x3000 rgb",
    ]);
    expect(
      scan(bytes("GIF89a", [64, 1, 200, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6], [0x21, 0xf9, 4, 1, 0, 0, 0, 0], [0x2c])),
    ).toBe("gif 320x200 rgb alpha");
    expect(scan(bytes("GIF87a", [64, 1, 200, 0, 0, 0, 0, 0x2c]))).toBe("gif 320x200 rgb");
    const riff = (kind: string, rest: number[]) =>
      bytes("RIFF", [0, 0, 0, 0], "WEBP", kind, [0, 0, 0, 0], rest, Array(20).fill(0));
    expect(scan(riff("VP8X", [0x10, 0, 0, 0, 0x77, 5, 0, 0x63, 5, 0]))).toBe("webp 1400x1380 rgb alpha");
    expect(scan(riff("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, 0x78, 5, 0x64, 5]))).toBe("webp 1400x1380 rgb");
    expect(scan(bytes("<?xml version='1.0'?>\n<svg xmlns='x'>"))).toBe("svg 0x0 unknown alpha");
  });
  it("are unknown when they are none, and never crash when cut", () => {
    expect(scan(bytes("<!doctype html><p>no"))).toBe("unknown 0x0 unknown");
    for (const file of [png(3, "tRNS"), jpeg(3), bytes("GIF89a", [64, 1, 200, 0, 0x80]), bytes("RIFF1234WEBPVP8L")]) {
      for (let end = 0; end <= file.length; end++) expect(() => scanImage(file.subarray(0, end))).not.toThrow();
    }
  });
  it("say that they break off before their last mark, a small one inside notwithstanding", () => {
    const small = bytes([0xff, 0xe1, 0, 8], [0xff, 0xd8, 0xff, 0xda, 0xff, 0xd9]);
    const scanned = bytes([0xff, 0xda, 0, 2], Array(40).fill(7));
    const whole = bytes([0xff, 0xd9], "what a camera adds");
    const large = Buffer.concat([jpeg(3), small, scanned]);
    const webp = bytes("RIFF", [52, 0, 0, 0], "WEBPVP8 ", Array(44).fill(0));
    const cut = [large, png(2, "IDAT"), webp.subarray(0, 40)];
    const complete = [Buffer.concat([large, whole]), png(2, "IDAT", "IEND"), webp];
    expect(cut.map((file) => scanImage(file).cut)).toEqual([true, true, true]);
    expect(complete.map((file) => scanImage(file).cut)).toEqual([undefined, undefined, undefined]);
  });
  it("are called by name where they are others than podcasts can have", () => {
    const named = ["\0\0\0\x18ftypheic", "\0\0\0\x18ftypavif", "II*\0", "%PDF-1.7", "\n<!DOCTYPE html>", "Boats"];
    expect(named.map((text) => nameOther(bytes(text))?.slice(0, 10))).toEqual([
      "a HEIC pic",
      "an AVIF pi",
      "a TIFF pic",
      "a PDF, not",
      "a web page",
      undefined,
    ]);
  });
});

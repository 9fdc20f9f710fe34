// Size and colour of a picture from the bytes of its file, and whether they are all there.
import type { ImageFacts } from "../../model/model.js";

/** Facts of a picture; `format` is unknown when no known picture begins here, width and height are 0 where they do not say it. */
export function scanImage(bytes: Uint8Array): ImageFacts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts: ImageFacts = {
    format: "unknown",
    width: 0,
    height: 0,
    bytes: file.length,
    colour: "unknown",
    alpha: false,
    ...scanKnown(file),
  };
  return breaksOff(file, facts.format) ? { ...facts, cut: true } : facts;
}

function scanKnown(file: Buffer): Found {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const text = (at: number, length: number): string => file.toString("latin1", at, at + length);
  if (text(0, 8) === "\x89PNG\r\n\x1a\n" && file.length >= 29) return scanPng(file, view);
  if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return scanJpeg(file, view);
  if (/^GIF8[79]a$/.test(text(0, 6)) && file.length >= 13) return scanGif(file, view);
  if (text(0, 4) === "RIFF" && text(8, 4) === "WEBP" && file.length >= 30) return scanWebp(file, view, text(12, 4));
  const isSvg = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i;
  return isSvg.test(text(0, 1024).replace(/^\xef\xbb\xbf/, "")) ? { format: "svg", alpha: true } : {};
}

const others: [sign: RegExp, says: string][] = [
  [
    /^.{4}ftyp(?:hei|hev|mif1|msf1)/s,
    "a HEIC picture, as iPhones take them, which few browsers and no podcast apps show",
  ],
  [/^.{4}ftypavi/s, "an AVIF picture, which podcast apps do not show"],
  [/^BM.{4}\0\0\0\0/s, "a BMP picture, which podcast apps do not show"],
  [/^(?:II\*\0|MM\0\*)/, "a TIFF picture, which browsers and podcast apps do not show"],
  [/^8BPS/, "a file of Photoshop, which browsers and podcast apps do not show"],
  [/^%PDF/, "a PDF, not a picture"],
  [/^\s*(?:<!doctype html|<html|<head|<body)/i, "a web page that was saved as a picture"],
];

/** What the bytes of a file are that holds no picture a podcast can have, by their beginning; undefined: nobody knows. */
export const nameOther = (start: Uint8Array): string | undefined => {
  const text = Buffer.from(start).toString("latin1");
  return others.find(([sign]) => sign.test(text))?.[1];
};

/** Whether a picture ends before its last mark. A small JPEG with an end of its own may lie before the data of the large one. */
function breaksOff(file: Buffer, format: ImageFacts["format"]): boolean {
  if (format === "png") return !file.includes("IEND");
  if (format === "jpeg")
    return file.lastIndexOf("\xff\xd9", undefined, "latin1") <= file.lastIndexOf("\xff\xda", undefined, "latin1");
  return format === "webp" && file.readUInt32LE(4) + 8 > file.length;
}

type Found = Partial<ImageFacts>;

/** IHDR, and tRNS before the first IDAT (https://www.w3.org/TR/png-3/). */
function scanPng(bytes: Uint8Array, view: DataView): Found {
  const kind = bytes[25]!;
  let alpha = kind === 4 || kind === 6;
  for (let at = 8; at + 8 <= bytes.length && !alpha; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === "tRNS") alpha = true;
    if (name === "IDAT") break;
  }
  return {
    format: "png",
    width: view.getUint32(16),
    height: view.getUint32(20),
    colour: kind === 0 || kind === 4 ? "grey" : "rgb",
    alpha,
  };
}

/** The screen's size, and a transparent colour in a graphic control extension. */
function scanGif(bytes: Uint8Array, view: DataView): Found {
  const table = (bytes[10]! & 0x80) !== 0 ? 3 * 2 ** ((bytes[10]! & 7) + 1) : 0;
  let at = 13 + table;
  let alpha = false;
  while (bytes[at] === 0x21 && !alpha) {
    if (bytes[at + 1] === 0xf9) alpha = (bytes[at + 3]! & 1) === 1;
    at += 2;
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
    at++;
  }
  return { format: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true), colour: "rgb", alpha };
}

/** The three kinds of WebP (https://developers.google.com/speed/webp/docs/riff_container). */
function scanWebp(bytes: Uint8Array, view: DataView, kind: string): Found {
  const found: Found = { format: "webp", colour: "rgb" };
  if (kind === "VP8X") {
    const three = (at: number): number => 1 + bytes[at]! + bytes[at + 1]! * 256 + bytes[at + 2]! * 65536;
    return { ...found, width: three(24), height: three(27), alpha: (bytes[20]! & 0x10) !== 0 };
  }
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true);
    return {
      ...found,
      width: (bits & 0x3fff) + 1,
      height: ((bits >> 14) & 0x3fff) + 1,
      alpha: ((bits >> 28) & 1) === 1,
    };
  }
  return {
    ...found,
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
    alpha: false,
  };
}

/**
 * Walks the segments to the frame header, whose number of components says grey, colour or CMYK; an Adobe marker with four
 * components is CMYK or YCCK, which readers of feeds do not take (https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2).
 */
function scanJpeg(bytes: Uint8Array, view: DataView): Partial<ImageFacts> {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at++;
      continue;
    }
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd8 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) {
      if (at + 10 > bytes.length) break;
      const components = bytes[at + 9]!;
      return {
        format: "jpeg",
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        colour: components === 1 ? "grey" : components === 4 ? "cmyk" : "rgb",
      };
    }
    if (marker === 0xd9 || marker === 0xda) break;
    at += 2 + view.getUint16(at + 2);
  }
  return { format: "jpeg" };
}

// Draws a plain cover for a show that has none yet: its title and who makes it.

import { crc32, deflateSync } from "node:zlib";
import type { CardKit } from "./card-kit.js";
import { bars, colours, renderPng, titleSize } from "./draw-card.js";
import { setText } from "./set-text.js";

/** Pixels: the least that directories take. https://podcasters.apple.com/support/896-artwork-requirements */
const side = 1400;
const margin = 120;

/** A square, opaque PNG. Texts in scripts the typeface lacks are left out. The same values give the same bytes. */
export async function drawCover(title: string, author: string | undefined, kit: CardKit): Promise<Uint8Array> {
  const text = setText(
    [
      { text: title, size: titleSize(title) * 2.4, weight: 600, colour: colours.ink, lines: 5 },
      ...(author === undefined
        ? []
        : [{ text: author, size: 56, weight: 400 as const, colour: colours.quiet, lines: 2 }]),
    ],
    { width: side - 2 * margin, height: 760, main: 0 },
    kit,
  );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">` +
    `<rect width="${side}" height="${side}" fill="${colours.paper}"/>` +
    (text === undefined ? "" : `<g transform="translate(${margin} ${margin})">${text}</g>`) +
    `<g transform="translate(0 ${text === undefined ? (side - 630) / 2 : side - 530})">${bars(title, margin, side - margin)}</g></svg>`;
  return renderPng(svg, kit, opaquePng);
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG of 8 bits a colour without an alpha channel, which covers may not have, from RGBA bytes whose every pixel is opaque. https://www.w3.org/TR/png-3/ */
export function opaquePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let at = 0, to = 0; at < pixels.length; at += 4) {
    // A row begins with its filter: none.
    if (at % (4 * width) === 0) to++;
    for (let colour = 0; colour < 3; colour++) rows[to++] = pixels[at + colour]!;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(signature),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

// Writes pixels as a PNG without an alpha channel, which covers may not have.
import { crc32, deflateSync } from "node:zlib";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG of 8 bits a colour from RGBA bytes whose every pixel is opaque. https://www.w3.org/TR/png-3/ */
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

// Size and colour of a JPEG from its frame header.
import type { ImageFacts } from "../../model/model.js";

/**
 * Walks the segments to the frame header, whose number of components says grey, colour or CMYK; an Adobe marker with four
 * components is CMYK or YCCK, which readers of feeds do not take (https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2).
 */
export function scanJpeg(bytes: Uint8Array, view: DataView): Partial<ImageFacts> {
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

// Draws a plain cover for a show that has none yet: its title and who makes it.
import type { CardKit } from "./card-kit.js";
import { bars, colours, renderPng, titleSize } from "./draw-card.js";
import { opaquePng } from "./opaque-png.js";
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

// Draws the site's icons for tabs and home screens: the cover made small, or the first letter of the title on a tile.
import { type Icon, icons } from "../../conventions/icons.js";
import type { OutFile } from "../../model/model.js";
import type { CardKit } from "./card-kit.js";
import { colours, dataUrl, renderPng, shrinkCover } from "./draw-card.js";
import { opaquePng } from "./opaque-png.js";
import { setText } from "./set-text.js";

/**
 * A square PNG for each of the sizes. `cover` is the bytes of a JPEG or PNG; without one, or with one that cannot be drawn, a
 * letter stands for it, and bars where the typeface lacks that. The same values give the same bytes.
 */
export async function drawIcons(title: string, kit: CardKit, cover?: Uint8Array): Promise<OutFile[]> {
  const small = cover === undefined ? undefined : await shrinkCover(cover, kit);
  const inside = small === undefined ? drawLetter(title, kit) : placePicture(small);
  return Promise.all(icons.map(async (icon) => ({ path: icon.path, content: await drawIcon(icon, inside, kit) })));
}

/** Icons are drawn on a square of so many units. */
const side = 100;

const drawIcon = ({ size }: Icon, inside: string, kit: CardKit): Promise<Uint8Array> =>
  renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}">` +
      `<rect width="${side}" height="${side}" fill="${colours.paper}"/>${inside}</svg>`,
    kit,
    opaquePng,
  );

const placePicture = (picture: Uint8Array): string =>
  `<image width="${side}" height="${side}" preserveAspectRatio="xMidYMid slice" href="${dataUrl(picture, "image/png")}"/>`;

function drawLetter(title: string, kit: CardKit): string {
  const [letter = ""] = /[\p{L}\p{N}]/u.exec(title) ?? [];
  const line = { text: letter.toUpperCase(), size: 74, weight: 600 as const, colour: colours.accent, lines: 1 };
  const drawn = letter === "" ? undefined : setText([line], { width: side, height: side, main: 0 }, kit, "middle");
  if (drawn !== undefined) return drawn;
  return [20, 44, 68]
    .map((x, at) => {
      const height = [28, 56, 40][at]!;
      return `<rect x="${x}" y="${(side - height) / 2}" width="12" height="${height}" rx="6" fill="${colours.accent}"/>`;
    })
    .join("");
}

// Draws the site's icons for tabs and home screens: a picture made small, or the first letter of the title on a tile.
import { firstLetter } from "../../base/words.js";
import { favicon, type Icon, icons } from "../../conventions/addresses.js";
import type { OutFile } from "../../model/model.js";
import type { CardKit } from "./card-kit.js";
import { colours, dataUrl, renderPng, shrinkCover } from "./draw-card.js";
import { setText } from "./set-text.js";

/**
 * A square PNG for each of the sizes, and `favicon.ico`. `picture` is the bytes of a JPEG or PNG; without one, or with one that
 * cannot be drawn, a letter stands for it, and bars where the typeface lacks that. The same values give the same bytes.
 */
export async function drawIcons(title: string, kit: CardKit, picture?: Uint8Array): Promise<OutFile[]> {
  const small = picture === undefined ? undefined : await shrinkCover(picture, kit);
  const inside = small === undefined ? drawLetter(title, kit) : placePicture(small);
  const drawn = await Promise.all(icons.map(async (icon) => ({ ...icon, content: await drawIcon(icon, inside, kit) })));
  const inFavicon = drawn.filter(({ size }) => favicon.sizes.includes(size));
  return [
    ...drawn.map(({ path, content }) => ({ path, content })),
    { path: favicon.path, content: packIco(inFavicon.map(({ size, content }) => ({ size, png: content }))) },
  ];
}

/** Icons are drawn on a square of so many units. */
const side = 100;

/** What no phone cuts off a maskable icon lies in a circle of this share of its width. */
const safeZone = 0.8;

const drawIcon = ({ size, maskable }: Icon, picture: string, kit: CardKit): Promise<Uint8Array> => {
  const margin = (side * (1 - safeZone)) / 2;
  const inside = maskable ? `<g transform="translate(${margin} ${margin}) scale(${safeZone})">${picture}</g>` : picture;
  return renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}">` +
      `<rect width="${side}" height="${side}" fill="${colours.paper}"/>${inside}</svg>`,
    kit,
  );
};

/** An icon file of PNG pictures of fewer than 256 pixels. https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
function packIco(pictures: readonly { size: number; png: Uint8Array }[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let from = head.length;
  for (const [at, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * at;
    head.set([size, size, 0, 0, 1, 0, 32, 0], entry);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(from, entry + 12);
    from += png.length;
  }
  return new Uint8Array(Buffer.concat([head, ...pictures.map(({ png }) => png)]));
}

const placePicture = (picture: Uint8Array): string =>
  `<image width="${side}" height="${side}" preserveAspectRatio="xMidYMid slice" href="${dataUrl(picture, "image/png")}"/>`;

function drawLetter(title: string, kit: CardKit): string {
  const letter = firstLetter(title);
  const line = { text: letter, size: 74, weight: 600 as const, colour: colours.accent, lines: 1 };
  const drawn = letter === "" ? undefined : setText([line], { width: side, height: side, main: 0 }, kit, "middle");
  if (drawn !== undefined) return drawn;
  return [20, 44, 68]
    .map((x, at) => {
      const height = [28, 56, 40][at]!;
      return `<rect x="${x}" y="${(side - height) / 2}" width="12" height="${height}" rx="6" fill="${colours.accent}"/>`;
    })
    .join("");
}

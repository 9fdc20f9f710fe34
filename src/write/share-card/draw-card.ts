// Draws the picture that is shown when an episode is shared: 1200 x 630 pixels, the cover beside the title.
import { rememberFor } from "../../base/once.js";
import { episodePath } from "../../conventions/addresses.js";
import type { Card, OutFile, Show } from "../../model/model.js";
import { fill, lengthText, stringsFor } from "../pages/strings.js";
import type { CardKit } from "./card-kit.js";
import { setText } from "./set-text.js";

const side = 630;
export const colours = { paper: "#161513", ink: "#f1ece3", quiet: "#b3aa9d", accent: "#f2a379" };

/**
 * `episodes/<slug>/card.png`. `cover` is the bytes of a JPEG or PNG. Texts in scripts the typeface lacks are left out, never drawn as boxes. The same values give the
 * same bytes. Some 100 ms: draw only for episodes that changed.
 */
export async function drawCard(show: Show, card: Card, kit: CardKit, cover?: Uint8Array): Promise<OutFile> {
  const picture = cover === undefined ? undefined : await shrinkCover(cover, kit);
  const image =
    picture === undefined ? "" : `<image width="${side}" height="${side}" href="${dataUrl(picture, "image/png")}"/>`;
  const text = setText(
    [
      { text: show.title, size: 28, weight: 400, colour: colours.accent, lines: 2 },
      { text: card.title, size: titleSize(card.title), weight: 600, colour: colours.ink, lines: 7 },
      { text: cardFacts(show, card), size: 26, weight: 400, colour: colours.quiet, lines: 2 },
    ],
    { width: 1200 - side - 104, height: side - 96, main: 1 },
    kit,
  );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1200" height="${side}" viewBox="0 0 1200 ${side}">` +
    `<rect width="1200" height="${side}" fill="${colours.paper}"/>` +
    (text === undefined
      ? `${bars(card.slug, 0, 1200)}${image && centred(image)}`
      : `${image || bars(card.slug, 48, side - 48)}<g transform="translate(${side + 52} 48)">${text}</g>`) +
    `</svg>`;
  return { path: episodePath(card.slug, "card.png"), content: await renderPng(svg, kit) };
}

/** Number and length in the show's language. */
function cardFacts(show: Show, card: Card): string {
  const words = stringsFor(show.language);
  const parts = [
    card.season === undefined ? "" : fill(words.season, card.season),
    card.number === undefined ? "" : fill(words.episode_number, card.number),
    lengthText(card.duration, words),
  ];
  return parts.filter(Boolean).join(" · ");
}

export const titleSize = (title: string): number =>
  title.length > 90 ? 40 : title.length > 55 ? 48 : title.length > 28 ? 58 : 68;

const centred = (image: string): string => {
  const left = (1200 - side) / 2;
  return `<rect x="${left - 24}" width="${side + 48}" height="${side}" fill="${colours.paper}"/><g transform="translate(${left} 0)">${image}</g>`;
};

/** A row of bars like the picture of a voice, its shape from the slug. */
export function bars(slug: string, from: number, to: number): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < slug.length; at++) state = Math.imul(state ^ slug.charCodeAt(at), 0x01000193) >>> 0;
  let out = "";
  for (let x = from; x + 12 <= to; x += 24) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const swell = Math.sin(((x - from) / (to - from)) * Math.PI);
    const height = 24 + Math.round((state / 4294967296) * 300 * swell);
    out += `<rect x="${x}" y="${(side - height) / 2}" width="12" height="${height}" rx="6" fill="${colours.accent}"/>`;
  }
  return out;
}

/** A cover as a small square PNG, made once for as long as its bytes live; a picture that cannot be drawn is none. */
export const shrinkCover = (cover: Uint8Array, kit: CardKit): Promise<Uint8Array | undefined> => shrinkBy(kit)(cover);

const shrinkBy = rememberFor((kit: CardKit) =>
  rememberFor(async (cover: Uint8Array): Promise<Uint8Array | undefined> => {
    const type = cover[0] === 0x89 ? "image/png" : cover[0] === 0xff ? "image/jpeg" : undefined;
    if (type === undefined) return undefined;
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${side}" height="${side}">` +
      `<image width="${side}" height="${side}" preserveAspectRatio="xMidYMid slice" href="${dataUrl(cover, type)}"/></svg>`;
    return renderPng(svg, kit);
  }),
);

/** The bytes as an address that holds them. */
export const dataUrl = (bytes: Uint8Array, type: string): string =>
  `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

/** The renderer, loaded on first use. */
const loadRenderer = rememberFor(async ({ renderer }: CardKit) => {
  const module = await import("@resvg/resvg-wasm");
  await module.initWasm(renderer);
  return module;
});

/**
 * Turns an SVG without text into PNG bytes. Fonts of the machine play no part. `encode` makes the file from RGBA bytes; without it a
 * PNG with an alpha channel comes out.
 */
export async function renderPng(
  svg: string,
  kit: CardKit,
  encode?: (pixels: Uint8Array, width: number, height: number) => Uint8Array,
): Promise<Uint8Array> {
  const { Resvg } = await loadRenderer(kit);
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false }, imageRendering: 0 });
  const picture = drawing.render();
  const bytes = encode ? encode(picture.pixels, picture.width, picture.height) : picture.asPng().slice();
  picture.free();
  drawing.free();
  return bytes;
}

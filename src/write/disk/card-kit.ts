// Reads what drawing pictures for sharing needs from the installed packages: the renderer and the typeface.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { once } from "../../base/once.js";
import { type CardKit, cardFonts } from "../share-card/card-kit.js";

/** The kit, read once (some 2.7 MB); call it only when a picture is to be drawn. */
export const loadCardKit = once(() => readKit());

async function readKit(): Promise<CardKit> {
  const require = createRequire(import.meta.url);
  const bytes = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(require.resolve(name)));
  const [renderer, ...files] = await Promise.all([
    bytes("@resvg/resvg-wasm/index_bg.wasm"),
    ...cardFonts.map((font) => bytes(`@fontsource/source-serif-4/files/source-serif-4-${font}-normal.woff`)),
  ]);
  return { renderer, fonts: cardFonts.map((font, at) => ({ name: font, data: files[at]! })) };
}

// Turns an SVG without text into PNG bytes.
import type { CardKit } from "./card-kit.js";

let ready: Promise<typeof import("@resvg/resvg-wasm")> | undefined;

/** Loads the renderer on first use. Fonts of the machine play no part. */
export async function renderPng(svg: string, kit: CardKit): Promise<Uint8Array> {
  ready ??= import("@resvg/resvg-wasm").then(async (module) => {
    await module.initWasm(kit.renderer);
    return module;
  });
  const { Resvg } = await ready;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false }, imageRendering: 0 });
  const picture = drawing.render();
  const bytes = picture.asPng().slice();
  picture.free();
  drawing.free();
  return bytes;
}

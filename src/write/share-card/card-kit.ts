// What pictures for sharing are drawn with, as values: the renderer's code and the typeface in its parts.

/** Parts of the typeface by script and weight, as its files are named; earlier ones are asked first. */
export const cardFonts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"].flatMap((script) =>
  ["600", "400"].map((weight) => `${script}-${weight}`),
);

export interface CardKit {
  /** WebAssembly of @resvg/resvg-wasm. */
  renderer: Uint8Array<ArrayBuffer>;
  fonts: { name: string; data: Uint8Array<ArrayBuffer> }[];
}

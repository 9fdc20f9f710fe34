// Pictures for sharing and icons: the right size, the same bytes twice, and no boxes for letters the typeface lacks.
import { describe, expect, it } from "vitest";
import { favicon } from "../../conventions/addresses.js";
import { makeCard, makeEntry, makeShow } from "../../testing/make-show.js";
import { loadCardKit } from "../disk/card-kit.js";
import { dataUrl, drawCard, renderPng } from "./draw-card.js";
import { drawCover } from "./draw-cover.js";
import { drawIcons } from "./draw-icons.js";
import { setText } from "./set-text.js";

const show = makeShow();
const card = (title: string) => makeCard(makeEntry(), { title, season: 2, number: 5 });
const size = (png: Uint8Array): number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};
/** The pixels of a square PNG as RGBA bytes, as the renderer reads them. */
async function readPixels(png: Uint8Array): Promise<Uint8Array> {
  const [side] = size(png) as [number];
  const href = dataUrl(png, "image/png");
  let read = new Uint8Array();
  await renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><image width="${side}" height="${side}" href="${href}"/></svg>`,
    await loadCardKit(),
    (pixels) => {
      read = new Uint8Array(pixels);
      return read;
    },
  );
  return read;
}
/** The colour at a place, in shares of the sides. */
async function openPixels(png: Uint8Array): Promise<(x: number, y: number) => number[]> {
  const [side] = size(png) as [number];
  const pixels = await readPixels(png);
  return (x, y) => {
    const at = 4 * (Math.floor(y * side) * side + Math.floor(x * side));
    return [...pixels.subarray(at, at + 3)];
  };
}
const line = (text: string) => ({ text, size: 40, weight: 600 as const, colour: "#fff", lines: 3 });

describe("drawCard", () => {
  it("draws 1200 x 630 pixels, the same bytes for the same values, others for others", async () => {
    const kit = await loadCardKit();
    const one = await drawCard(show, card("The first plank"), kit);
    const again = await drawCard(show, card("The first plank"), kit);
    const other = await drawCard(show, card("The second plank"), kit);
    expect(one.path).toBe("episodes/the-first-plank/card.png");
    expect(size(one.content as Uint8Array)).toEqual([1200, 630]);
    expect(Buffer.from(one.content).equals(Buffer.from(again.content))).toBe(true);
    expect(Buffer.from(one.content).equals(Buffer.from(other.content))).toBe(false);
  });

  it("takes the cover in, and does without one it cannot read", async () => {
    const kit = await loadCardKit();
    const plain = (await drawCard(show, card("Salt"), kit)).content as Uint8Array;
    const withCover = (await drawCard(show, card("Salt"), kit, plain)).content as Uint8Array;
    expect(Buffer.from(withCover).equals(Buffer.from(plain))).toBe(false);
    const broken = (await drawCard(show, card("Salt"), kit, new Uint8Array([0xff, 0xd8, 1, 2, 3])))
      .content as Uint8Array;
    expect(size(broken)).toEqual([1200, 630]);
    const unknown = (await drawCard(show, card("Salt"), kit, new Uint8Array([1, 2, 3]))).content as Uint8Array;
    expect(Buffer.from(unknown).equals(Buffer.from(plain))).toBe(true);
  });
});

describe("setText", () => {
  const box = { width: 400, height: 300, main: 0 };

  it.each(["Plain & <b>", "Řeka, Ελλάδα и Москва", "Tiếng Việt", "A boat 🚢👩🏽‍🔧 at sea", "Ever so long ".repeat(40)])(
    "sets %.30s",
    async (text) => {
      const svg = setText([line(text)], box, await loadCardKit());
      expect(svg).toContain("<path");
    },
  );

  it("stays in the box, each outline with all its numbers: a word that is too wide goes on in the next row", async () => {
    const svg = setText(
      [line("Hafenbehördenschifffahrtsaufsicht AVA, office"), line("small")],
      box,
      await loadCardKit(),
    )!;
    const place = String.raw`-?\d+\.\d`;
    const outline = new RegExp(`^(?:[ML]${place} ${place}|Q(?: ?${place}){4}|C(?: ?${place}){6}|Z)+$`);
    const paths = Array.from(svg.matchAll(/ d="([^"]*)"/g), ([, path]) => path!);
    expect(paths).toHaveLength(4);
    for (const path of paths) expect(path).toMatch(outline);
    const rightmost = Math.max(
      ...paths.flatMap((path) => Array.from(path.matchAll(/[ML](-?[\d.]+)/g), ([, x]) => Number(x))),
    );
    expect(rightmost).toBeGreaterThan(box.width / 2);
    // A letter may hang over a little.
    expect(rightmost).toBeLessThan(box.width + 4);
  });

  it("makes the letters smaller where a word would be broken, as long as they can be read", async () => {
    const kit = await loadCardKit();
    const rows = (text: string): number => setText([line(text)], box, kit)!.match(/<path/g)!.length;
    // At this size a row holds some 18 letters.
    expect(rows("Ringvorlesungsvideothek")).toBe(1);
    expect(rows("Ringvorlesungsvideothek am Meer")).toBe(2);
    expect(rows("Ringvorlesungsvideothek".repeat(2))).toBeGreaterThan(1);
  });

  it("ends the last row with an ellipsis when there is more", async () => {
    const kit = await loadCardKit();
    const rows = (text: string): number => setText([line(text)], box, kit)!.match(/<path/g)!.length;
    expect(rows("Ever so long")).toBe(1);
    expect(rows("Ever so long ".repeat(40))).toBe(3);
  });

  it.each(["港の灯り", "أضواء الميناء", "Harbour 港"])("draws nothing for %j", async (text) => {
    expect(setText([line(text)], box, await loadCardKit())).toBeUndefined();
  });

  it("leaves out only the lesser line that it cannot set", async () => {
    const kit = await loadCardKit();
    const both = setText([line("Salt"), line("第 3 回")], box, kit);
    expect(both).toContain("<path");
  });

  it("draws nothing for nothing", async () => {
    expect(setText([line("🚢"), line("")], box, await loadCardKit())).toBeUndefined();
  });
});

describe("drawIcons", () => {
  const draw = async (title: string, cover?: Uint8Array): Promise<Uint8Array[]> =>
    (await drawIcons(title, await loadCardKit(), cover))
      .filter(({ path }) => path.endsWith(".png"))
      .map(({ content }) => content as Uint8Array);
  const same = (one: Uint8Array[], other: Uint8Array[]): boolean =>
    one.every((bytes, at) => Buffer.from(bytes).equals(Buffer.from(other[at]!)));

  it("draws squares without holes in all sizes, the same bytes for the same values", async () => {
    const letter = await draw("Harbour Lights");
    expect(letter.map(size)).toEqual([16, 32, 48, 180, 192, 512, 192].map((side) => [side, side]));
    for (const png of letter) {
      const pixels = await readPixels(png);
      expect(pixels.every((byte, at) => at % 4 !== 3 || byte === 255)).toBe(true);
    }
    expect(same(letter, await draw("“Harbour” at night"))).toBe(true);
    expect(same(letter, await draw("Oak"))).toBe(false);
  });

  it("takes the cover, and bars where the letter cannot be drawn", async () => {
    const cover = await drawCover("Salt", undefined, await loadCardKit());
    const small = await draw("Harbour Lights", cover);
    expect(same(small, await draw("Oak", cover))).toBe(true);
    expect(same(small, await draw("Harbour Lights"))).toBe(false);
    const bars = await draw("港の灯り");
    expect(same(bars, await draw("🚢"))).toBe(true);
    expect(same(bars, await draw("Oak"))).toBe(false);
    expect((await draw("Oak", new Uint8Array([0xff, 0xd8, 1, 2, 3]))).map(size)).toHaveLength(7);
  });

  it("keeps what counts in the middle of the one that phones cut to a shape", async () => {
    const white = await renderPng(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#fff"/></svg>',
      await loadCardKit(),
    );
    const [plain, maskable] = await Promise.all((await draw("Oak", white)).slice(-2).map(openPixels));
    for (const [x, y] of [
      [0.5, 0.5],
      [0.12, 0.5],
    ] as const)
      expect(maskable!(x, y)).toEqual([255, 255, 255]);
    expect(plain!(0.03, 0.5)).toEqual([255, 255, 255]);
    expect(maskable!(0.03, 0.5)).not.toEqual([255, 255, 255]);
  });

  it("packs three of them into favicon.ico, each whole at its place", async () => {
    const files = await drawIcons("Oak", await loadCardKit());
    const ico = Buffer.from(files.at(-1)!.content);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
    for (const [at, side] of favicon.sizes.entries()) {
      const entry = ico.subarray(6 + 16 * at, 22 + 16 * at);
      expect([entry[0], entry[1]]).toEqual([side, side]);
      const png = ico.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8));
      expect(png.equals(Buffer.from(files.find(({ path }) => path === `icons/${side}.png`)!.content))).toBe(true);
    }
  });
});

// Sets a few lines of text as SVG paths, and knows which texts the typeface cannot show.
import type { CardKit } from "./card-kit.js";

export interface TextLine {
  text: string;
  /** Pixels. */
  size: number;
  weight: 400 | 600;
  colour: string;
  /** At most so many lines, then an ellipsis. */
  lines: number;
}

type Fonts = { name: string; data: ArrayBuffer; weight: 400 | 600; style: "normal" }[];
const fontsOf = new WeakMap<CardKit, Fonts>();

/** The list is the same object every time: satori keeps parsed fonts by it. */
function kitFonts(kit: CardKit): Fonts {
  let fonts = fontsOf.get(kit);
  if (!fonts) {
    fonts = kit.fonts.map(({ name, data }) => ({
      name: name.replace(/-\d+$/, ""),
      data: data.buffer,
      weight: name.endsWith("600") ? 600 : 400,
      style: "normal",
    }));
    fontsOf.set(kit, fonts);
  }
  return fonts;
}

/**
 * The lines one above the other, spread over the height, as the inside of an SVG. Emoji are left out. A line with letters the
 * typeface lacks is left out too; when that is line `main`, there is no text at all.
 */
export async function drawText(
  lines: TextLine[],
  box: { width: number; height: number; main: number },
  kit: CardKit,
): Promise<string | undefined> {
  const { default: satori } = await import("satori");
  const fonts = kitFonts(kit);
  const family = [...new Set(fonts.map((font) => font.name))].join(", ");
  const set = async (wanted: TextLine[]): Promise<{ svg: string; missing: boolean }> => {
    let missing = false;
    const children = wanted.map((line) => ({
      type: "div",
      props: {
        style: {
          display: "block",
          color: line.colour,
          fontSize: line.size,
          fontWeight: line.weight,
          lineHeight: 1.18,
          lineClamp: line.lines,
        },
        children: line.text,
      },
    }));
    const style = {
      display: "flex",
      flexDirection: "column",
      justifyContent: "space-between",
      width: "100%",
      height: "100%",
      fontFamily: family,
    };
    const svg = await satori({ type: "div", props: { style, children } } as never, {
      width: box.width,
      height: box.height,
      fonts,
      loadAdditionalAsset: async () => {
        missing = true;
        return [];
      },
    });
    return { svg, missing };
  };
  const plain = lines.map((line) => ({ ...line, text: withoutEmoji(line.text) }));
  if (plain[box.main]?.text === "") return undefined;
  let result = await set(plain.filter((line) => line.text !== ""));
  if (result.missing) {
    const kept: TextLine[] = [];
    for (const line of plain) if (line.text !== "" && !(await set([line])).missing) kept.push(line);
    if (!kept.includes(plain[box.main]!)) return undefined;
    result = await set(kept);
  }
  return result.svg.replace(/^<svg[^>]*>|<\/svg>$/g, "");
}

const withoutEmoji = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f/gu, "")
    .replace(/[\s\u0000-\u001f]+/g, " ")
    .trim();

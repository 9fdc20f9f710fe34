// Sets a few lines of text as SVG paths, and knows which texts the typeface cannot show.

import { type Font, type Path, parse } from "opentype.js/dist/opentype.mjs";
import { rememberFor } from "../../base/once.js";
import { splitGraphemes } from "../../base/text-width.js";
import type { CardKit } from "./card-kit.js";

interface TextLine {
  text: string;
  /** Pixels. */
  size: number;
  weight: 400 | 600;
  /** As CSS writes it. */
  colour: string;
  /** At most so many rows, then an ellipsis. */
  lines: number;
}

interface TextBox {
  /** Pixels. */
  width: number;
  height: number;
  /** Place in the list of the line without which there is no text. */
  main: number;
}

/** Text of one font. */
interface Run {
  text: string;
  font: Font;
}

/** Of the size of the letters. */
const lineHeight = 1.18;

/**
 * The lines one below the other, from the top of the box to its bottom or in the `middle` of it, as the inside of an SVG.
 * Emoji are left out. A line with letters the typeface lacks is left out too; when that is line `main`, there is no text at all.
 */
export function setText(
  lines: readonly TextLine[],
  box: TextBox,
  kit: CardKit,
  place: "spread" | "middle" = "spread",
): string | undefined {
  const set = lines
    .map((line) => fitWords(line, box.width, kit))
    .map((line) => ({ ...line, rows: setRows(line, box.width, kit) }));
  if (set[box.main]?.rows.length === 0) return undefined;
  const shown = set.filter(({ rows }) => rows.length > 0);
  const free = box.height - shown.reduce((sum, { rows, size }) => sum + rows.length * size * lineHeight, 0);
  const gap = place === "spread" && shown.length > 1 ? free / (shown.length - 1) : 0;
  let top = place === "middle" ? free / 2 : 0;
  let svg = "";
  for (const { rows, size, colour } of shown) {
    for (const row of rows) {
      const left = place === "middle" ? (box.width - widthOf(row, size)) / 2 : 0;
      svg += `<path fill="${colour}" d="${drawRow(row, size, left, top)}"/>`;
      top += size * lineHeight;
    }
    top += gap;
  }
  return svg;
}

/** The line in smaller letters where a row cannot hold its longest word; as it is where they would be too small to read. */
function fitWords(line: TextLine, width: number, kit: CardKit): TextLine {
  const { text, size, weight } = line;
  const words = piecesOf(withoutEmoji(text)).map((piece) => splitRuns(piece.trimEnd(), kit, weight));
  const widest = Math.max(...words.map((word) => (word ? widthOf(word, size) : 0)));
  const share = width / widest;
  return share >= 1 || share < leastShare ? line : { ...line, size: Math.floor(size * share) };
}

/** Of the letters' size. */
const leastShare = 0.6;

/** Words, each with the space or the hyphens after it. */
const piecesOf = (text: string): string[] => text.match(/[^\s‐-—/-]*(?:[‐-—/-]+|\s+|$)/gu) ?? [];

/** The rows that a line takes: none for a text that is empty or has letters the typeface lacks. */
function setRows({ text, size, weight, lines }: TextLine, width: number, kit: CardKit): Run[][] {
  const shown = withoutEmoji(text);
  const split = (row: string): Run[] | undefined => splitRuns(row, kit, weight);
  if (shown === "" || split(shown) === undefined) return [];
  const fits = (row: string): boolean => widthOf(split(row)!, size) <= width;
  const rows = breakRows(shown, fits);
  if (rows.length > lines) rows.splice(lines - 1, rows.length, shorten(rows[lines - 1]!, fits));
  return rows.map((row) => split(row)!);
}

/** Breaks after spaces and hyphens, and inside a word that is wider than a row. */
function breakRows(text: string, fits: (row: string) => boolean): string[] {
  const rows: string[] = [];
  let row = "";
  const add = (piece: string): void => {
    if (row !== "" && !fits((row + piece).trimEnd())) {
      rows.push(row.trimEnd());
      row = "";
    }
    row += piece;
  };
  for (const piece of piecesOf(text)) {
    if (fits(piece.trimEnd())) add(piece);
    else for (const letter of splitGraphemes(piece)) add(letter);
  }
  return row === "" ? rows : [...rows, row.trimEnd()];
}

function shorten(row: string, fits: (row: string) => boolean): string {
  const letters = splitGraphemes(row);
  const cut = (): string => `${letters.join("").replace(/[\s\p{P}]+$/u, "")}…`;
  while (letters.length > 0 && !fits(cut())) letters.pop();
  return cut();
}

const widthOf = (row: readonly Run[], size: number): number =>
  row.reduce((sum, { text, font }) => sum + font.getAdvanceWidth(text, size), 0);

/** The outlines of a row whose box begins at `left` and `top`, in tenths of a pixel. */
function drawRow(row: readonly Run[], size: number, left: number, top: number): string {
  let x = left;
  let path = "";
  for (const { text, font } of row) {
    const above = font.ascender / font.unitsPerEm;
    const below = -font.descender / font.unitsPerEm;
    path += pathData(font.getPath(text, x, top + ((lineHeight + above - below) / 2) * size, size));
    x += font.getAdvanceWidth(text, size);
  }
  return path;
}

/** The package's own writer runs a number that rounds to nothing from below into the one before it. */
const pathData = ({ commands }: Path): string =>
  commands
    .map(
      ({ type, ...places }) =>
        type +
        Object.values(places)
          .map((at) => at.toFixed(1))
          .join(" "),
    )
    .join("");

/** The text in pieces that one font of the typeface can show each; nothing when there is a letter that none has. */
function splitRuns(text: string, kit: CardKit, weight: 400 | 600): Run[] | undefined {
  const names = kit.fonts.filter(({ name }) => name.endsWith(`-${weight}`));
  const runs: Run[] = [];
  for (const letter of splitGraphemes(text)) {
    const has = (font: Font): boolean => [...letter].every((one) => font.hasChar(one));
    const last = runs.at(-1);
    if (last && has(last.font)) {
      last.text += letter;
      continue;
    }
    const file = names.find((one) => has(readFont(one)));
    if (!file) return undefined;
    runs.push({ text: letter, font: readFont(file) });
  }
  return runs;
}

/** Read on first use: most texts need one of the typeface's parts. */
const readFont = ({ data }: CardKit["fonts"][number]): Font => readData(data);
const readData = rememberFor((data: Uint8Array): Font => parse(data.buffer, { lowMemory: true }));

const withoutEmoji = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f/gu, "")
    .replace(/[\s\u0000-\u001f]+/g, " ")
    .trim();

// Cuts a text so that it fits, between words where there are any, and never inside a character.
import { firstWhere } from "./lists.js";
import { splitGraphemes } from "./text-width.js";

/** Bytes of a text in UTF-8. */
export const byteLength = (text: string): number => Buffer.byteLength(text, "utf8");

/**
 * The longest beginning of a text that fits, ended with an ellipsis; the whole text where it fits as it is, and nothing where
 * not even a word does. `fits` must hold for every beginning of a text for which it holds.
 */
export function cutText(text: string, fits: (piece: string) => boolean): string {
  const whole = text.toWellFormed();
  if (fits(whole)) return whole;
  const stops = [...whole.matchAll(/\s+/g)].map(({ index }) => index).filter((index) => index > 0);
  return cutAt(whole, stops, fits) || cutAt(whole, characterStops(whole), fits);
}

function cutAt(text: string, stops: readonly number[], fits: (piece: string) => boolean): string {
  const piece = (stop: number): string => {
    const kept = text.slice(0, stop).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, "");
    return kept === "" ? "" : `${kept}…`;
  };
  const fitting = firstWhere(stops.length, (at) => !fits(piece(stops[at]!)));
  return fitting === 0 ? "" : piece(stops[fitting - 1]!);
}

/** Where one character that a reader sees ends and the next begins. */
function characterStops(text: string): number[] {
  let stop = 0;
  return splitGraphemes(text)
    .slice(0, -1)
    .map((character) => (stop += character.length));
}

/** The beginning of a text for a message: in one line, of at most `most` characters, with dots where it was cut. */
export function shortLine(text: string, most = 60): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 3).replace(/[\ud800-\udbff]$/, "")}...` : line;
}

/** A value as it was typed, in quotes, its beginning where it is long. */
export function quoteShort(text: string): string {
  const letters = [...text];
  return JSON.stringify(letters.length > 60 ? `${letters.slice(0, 57).join("")}...` : text);
}

// What a text to paste is, how the platform counts it, and by what name it is told later whether it is still the same.
import { byteLength } from "../../base/cut-text.js";
import { hashText } from "../../base/hash.js";
import { splitGraphemes } from "../../base/text-width.js";

/** A text to paste. */
export interface Pasted {
  /** As plain text. */
  text: string;
  /** With formatting, for fields that take it. */
  html?: string;
  /** What is not in it, in a few words each. */
  dropped: string[];
}

/** `characters` are UTF-16 units, as fields of forms count them. */
export type Unit = "bytes" | "characters" | "graphemes" | "mastodon";

const graphemes = (text: string): number => splitGraphemes(text).length;

/** Mastodon counts every address as 23, and of an account only what stands before its host. */
const asMastodon = (text: string): string =>
  text.replace(/https?:\/\/\S+/gi, "x".repeat(23)).replace(/(?<![\w/])@(\w[\w.-]*)@[\w.-]+\w/g, "@$1");

const counters: Record<Unit, (text: string) => number> = {
  bytes: byteLength,
  characters: (text) => text.length,
  graphemes,
  mastodon: (text) => graphemes(asMastodon(text)),
};

export const countAs = (unit: Unit, text: string): number => counters[unit](text);

/** "3,211 of 5,000 bytes", or "3,211 bytes" without a limit. */
export function sayCount(count: number, unit: Unit, most?: number): string {
  const named = unit === "bytes" ? "bytes" : "characters";
  const shown = (value: number): string => value.toLocaleString("en-US");
  return most === undefined ? `${shown(count)} ${named}` : `${shown(count)} of ${shown(most)} ${named}`;
}

/** A short hash of a pasted text; white space at line ends and at the end of the text does not count. */
export const pasteHash = (text: string): string =>
  hashText(
    text
      .replace(/\r\n?/g, "\n")
      .replace(/(?<![ \t])[ \t]+$/gm, "")
      .trim(),
    16,
  );

// Reads the lines of the user's files that problems point at, only when they are shown.
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { attempt } from "../base/attempt.js";
import type { Place } from "../model/model.js";

/** Gives the line of a place, where its file is a text that can be read. */
export type LineReader = (place: Place) => string | undefined;

/** Larger files are not read for the sake of one line. */
const largest = 20_000_000;

/** Gives lines of a text that is at hand. */
export function linesOf(text: string): LineReader {
  const lines = splitLines(text);
  return ({ line }) => (line === undefined ? undefined : lines[line - 1]);
}

/** Reads lines of files under `root`; every file is read once. */
export function openLines(root: string): LineReader {
  const files = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    if (line === undefined || /^[a-z]+:\/\//i.test(file)) return undefined;
    let lines = files.get(file);
    if (!lines) {
      lines = readLines(resolve(root, file));
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}

function readLines(path: string): readonly string[] {
  const facts = attempt(() => statSync(path));
  const text = facts?.isFile() && facts.size <= largest ? attempt(() => readFileSync(path, "utf8")) : undefined;
  return text === undefined || text.includes("\0") ? [] : splitLines(text);
}

const splitLines = (text: string): string[] => text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);

// The frames of each language that has a table, taken apart once.
import { once } from "../../base/once.js";
import { primaryLanguage } from "../readable/word-facts.js";
import { type FrameTable, frameTables, type KnownKind } from "./frame-tables.js";
import { fold } from "./word-form.js";

/** A phrase beside which a name stands; folded words. */
export interface Frame {
  words: readonly string[];
  kind: KnownKind;
  /** Only in the first minutes. */
  opening: boolean;
  /** The name stands in front of the phrase, not behind it. */
  behind: boolean;
}

export interface Frames {
  /** By their first word, long ones first. */
  byFirst: ReadonlyMap<string, readonly Frame[]>;
  between: ReadonlySet<string>;
  and: ReadonlySet<string>;
  general: ReadonlySet<string>;
}

const tables = new Map(Object.entries(frameTables).map(([code, table]) => [code, once(() => openFrames(table))]));

const split = (list: string): string[] => list.split("|").map(fold);

/** A language's frames, or undefined where it has no table. */
export const framesOf = (language: string): Frames | undefined => tables.get(primaryLanguage(language))?.();

function openFrames(table: FrameTable): Frames {
  const byFirst = new Map<string, Frame[]>();
  const add = (list: string, kind: KnownKind, opening: boolean, behind: boolean): void => {
    for (const phrase of split(list)) {
      const words = phrase.split(" ");
      const known = byFirst.get(words[0]!);
      const frame = { words, kind, opening, behind };
      if (known) known.push(frame);
      else byFirst.set(words[0]!, [frame]);
    }
  };
  for (const kind of ["host", "guest", "speaker", "show", "firm"] as const) {
    add(table.before[kind], kind, false, false);
    const opening = table.opening[kind];
    if (opening !== undefined) add(opening, kind, true, false);
  }
  add(table.behind, "speaker", true, true);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    byFirst,
    between: new Set(split(table.between)),
    and: new Set(split(table.and)),
    general: new Set(split(table.general)),
  };
}

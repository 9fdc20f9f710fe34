// The time that an element of a page has in an attribute alone, for a player: `data-start="12.5"`, `onclick="seek(12)"`.
import { readMark } from "../turn-heads.js";

/** In milliseconds. */
const fine = /^data-(?:m|ms|start-?ms|time-?ms|offset-?ms|begin-?ms)$/;
/** In seconds, or as a clock has them. */
const plain =
  /^(?:data-(?:(?:start|begin|seek|cue|audio|video|segment)(?:-?(?:time|at|to))?|time(?:-?(?:start|stamp|code))?|timestamp|t|sec(?:onds)?)|begin|data-jump-to)$/;
/** A call or an assignment that moves a player. */
const moves =
  /(?:seek|jump|skip|play|go|set|current)\w{0,16}\s*(?:\(|=)\s*(?:this\s*,\s*)?["']?(\d{1,6}(?:\.\d+)?|\d{1,3}(?::\d\d){1,2})["']?\s*(?:[);,]|$)/i;
/** A place of the recording that the page itself plays. */
const fragment = /^[?#](?:t|time|start)=(\d{1,6}(?:\.\d+)?|\d{1,3}(?::\d\d){1,2})s?$/i;

/** Seconds at which what stands in an element begins, by its attributes; undefined where they say nothing of it. */
export function timeOf(attributes: Readonly<Record<string, string>>): number | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const inside =
      name === "onclick" || (name === "href" && value.startsWith("javascript:"))
        ? moves.exec(value)?.[1]
        : name === "href"
          ? fragment.exec(value)?.[1]
          : plain.test(name)
            ? value
            : undefined;
    if (inside !== undefined && /^\d{1,6}(?:\.\d+)?$/.test(inside)) return Number(inside);
    const mark = inside === undefined ? undefined : readMark(inside);
    if (mark !== undefined) return mark;
    if (fine.test(name) && /^\d+$/.test(value)) return Number(value) / 1000;
  }
  return undefined;
}

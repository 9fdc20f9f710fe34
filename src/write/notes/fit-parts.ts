// Makes parts of a text fit into a limit by leaving units out, part after part in a stated order.
import { cutText } from "../../base/cut-text.js";
import { firstWhere } from "../../base/lists.js";

/** A section of the text: a heading, and units of which the last ones go first when room is short. */
export interface Part<Name extends string> {
  name: Name;
  heading?: string;
  units: string[];
  /** What stands between the units. */
  between: string;
}

export interface Fitted {
  text: string;
  /** What went, in a sentence each. */
  dropped: string[];
}

/** The longest that a text may be, and how it is counted. */
interface Limit {
  most: number;
  size(text: string): number;
}

/**
 * Joins the parts (an empty line apart) into at most so much text. Parts lose units from their end, or go as a
 * whole, in the order of `order`; the parts it does not name come after it, the last part to be touched is `last`: that one
 * keeps its first unit, which is cut between words only when nothing else is left. What has room again in the end comes back.
 */
export function fitParts<Name extends string>(
  parts: readonly Part<Name>[],
  order: readonly Name[],
  last: Name,
  { most, size: measure }: Limit,
): Fitted {
  const kept = parts.filter(({ units }) => units.length > 0).map((part) => ({ ...part }));
  const full = new Map(kept.map(({ name, units }) => [name, units]));
  const size = (): number => measure(joinParts(kept));
  const named = order.filter((name, at) => name !== last && order.indexOf(name) === at);
  const others = kept
    .map(({ name }) => name)
    .filter((name) => name !== last && !order.includes(name))
    .reverse();
  const dropping = [...named, ...others, last];
  /** Leaves the part as many units as fit, and at least so many. */
  const fitUnits = (part: Part<Name>, fewest: number): void => {
    const units = full.get(part.name)!;
    const fits = (count: number): boolean => {
      part.units = units.slice(0, count);
      return size() <= most;
    };
    // More units are never shorter, so that few counts have to be tried: notes may have thousands.
    if (!fits(units.length)) fits(fewest + firstWhere(units.length - 1 - fewest, (more) => !fits(fewest + 1 + more)));
  };
  const inTurn = dropping.flatMap((name) => kept.filter((one) => one.name === name));
  for (const part of inTurn) fitUnits(part, part.name === last ? 1 : 0);
  // A long unit that went late leaves room for what went before it.
  for (const part of [...inTurn].reverse()) fitUnits(part, part.units.length);
  const text = cutText(joinParts(kept), (piece) => measure(piece) <= most);
  const inOrder = kept.sort((a, b) => dropping.indexOf(a.name) - dropping.indexOf(b.name));
  return { text, dropped: inOrder.flatMap((part) => tellDropped(part, full.get(part.name)!.length, text)) };
}

/** The text of all parts that have units. */
const joinParts = (parts: readonly Part<string>[]): string =>
  parts
    .filter(({ units }) => units.length > 0)
    .map(({ heading, units, between }) => `${heading === undefined ? "" : `${heading}\n`}${units.join(between)}`)
    .join("\n\n")
    .replace(/(?<![ \t])[ \t]+\n/g, "\n");

function tellDropped({ name, units }: Part<string>, before: number, text: string): string[] {
  if (units.length === 0) return [`${name} left out`];
  if (units.length < before) return [`${name} shortened: ${units.length} of ${before} kept`];
  return units.every((unit) => text.includes(unit)) ? [] : [`${name} cut`];
}

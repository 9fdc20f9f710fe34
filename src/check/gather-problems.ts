// Gathers problems of a feed, so that what stands wrong in every item is said once.
import type { Problem } from "../model/model.js";

/** Most places that are named of one kind of problem. */
const placesAtMost = 100;

export interface Gathered {
  add(problem: Problem): void;
  /** The first of each kind in order, with how many there are and where. */
  list(): Problem[];
}

/** Begins to gather. Problems are of one kind when rule and sentence are the same but for numbers and what is in quotes. */
export function gatherProblems(): Gathered {
  const kinds = new Map<string, { first: Problem; count: number; places: NonNullable<Problem["place"]>[] }>();
  return {
    add(problem) {
      const { rule, severity, message, place } = problem;
      const kind = `${rule} ${severity} ${message.replace(/"(?:[^"\\]|\\.)*"|\d+/g, "")}`;
      const known = kinds.get(kind) ?? { first: problem, count: 0, places: [] };
      known.count++;
      if (place && known.places.length < placesAtMost) known.places.push(place);
      kinds.set(kind, known);
    },
    list: () =>
      [...kinds.values()].map(({ first, count, places }) => (count === 1 ? first : { ...first, count, places })),
  };
}

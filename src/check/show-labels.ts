// Checks the labels that show.md leads to people: those that no transcript of the show has do nothing.
import { nameSome } from "../base/name-some.js";
import { findNear, listNear } from "../base/near.js";
import { placeOf } from "../conventions/places.js";
import type { Card, Problem, Show } from "../model/model.js";

/** A warning for each such label. `cards` are all episodes of the show: of a part of them nothing can be said. */
export function lintShowLabels(show: Show, cards: readonly Card[]): Problem[] {
  const heard = cards.flatMap(({ labels }) => labels ?? []);
  if (heard.length === 0) return [];
  const used = new Set(heard.flatMap((one) => one.used));
  const found = [...new Set(heard.flatMap((one) => one.found))];
  return Object.keys(show.speakers)
    .filter((label) => !used.has(label))
    .map((label) => {
      const close = findNear(label, found);
      const near = [...new Set([...(close === undefined ? [] : [close]), ...listNear(label, found)])];
      const field = `speakers.${label}`;
      return {
        rule: "transcript-unmatched",
        severity: "warn" as const,
        message: `The label "${label}" is in no transcript of the show, so it leads to nobody`,
        place: placeOf(show.source, field, "key"),
        field,
        found: label,
        expected: "a label of a transcript",
        hint:
          near.length > 0
            ? `Did you mean ${near.map((one) => `"${one}"`).join(" or ")}?`
            : found.length === 0
              ? "No transcript has labels."
              : `The transcripts have: ${nameSome(found, 6)}.`,
      };
    });
}

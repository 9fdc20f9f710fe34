// Leaves out what stands in Markdown above the heading under which the transcript begins: summaries, claims, who may quote.
import { addProblem, type Draft } from "./draft.js";
import type { SpokenLine } from "./text-lines.js";
import { readHead } from "./turn-heads.js";

/** "Full Transcript", "Transcripción completa", "Interview". */
const beginsTalk =
  /^(?:(?:the|full|complete|raw|clean(?:ed)?|edited|verbatim|auto(?:matic|[ -]?generated)?|machine|episode|podcast|video|interview|vollständiges) )*(?:transcript(?:ion)?|transkript(?:ion)?|transcripci[oó]n|transcri[cç][aã]o|trascrizione|transcriptie|interview)(?: (?:text|completa?|complète|intégrale|integrale|íntegra))?$/i;

/** Share of a file's characters that has to stand below the heading: it may as well be over a part of the talk. */
const leastBelow = 0.5;

/**
 * The lines from the first on that stands under a heading which says that the transcript begins; all, where there is none, or
 * where somebody who speaks below it speaks above it too. What is left out is said once.
 */
export function dropAbove(lines: readonly SpokenLine[], draft: Draft): readonly SpokenLine[] {
  const begin = lines.findIndex(({ heading }) => heading !== undefined && beginsTalk.test(heading));
  if (begin <= 0) return lines;
  const above = lines.slice(0, begin);
  const below = lines.slice(begin);
  const length = (part: readonly SpokenLine[]): number => part.reduce((sum, { text }) => sum + text.length, 0);
  if (length(below) < leastBelow * length(lines)) return lines;
  const names = new Set(above.flatMap(({ text, head }) => (head ?? readHead(text)).name ?? []));
  if (below.some(({ text, head }) => names.has((head ?? readHead(text)).name ?? ""))) return lines;
  const [shown] = above;
  const found = `"${shown!.text.slice(0, 60)}${shown!.text.length > 60 ? "…" : ""}"`;
  const more =
    above.length === 1 ? " stands" : ` and ${above.length - 1} more ${above.length === 2 ? "line" : "lines"} stand`;
  addProblem(draft, "transcript-aside", shown!.line, found, "words that are spoken", {
    severity: "info",
    message: `${found}${more} above the heading "${below[0]!.heading}", and ${above.length === 1 ? "is" : "are"} left out`,
    hint: "If somebody says it, put it below the heading.",
  });
  return below;
}

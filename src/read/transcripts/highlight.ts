// Takes captions once that are shown again for every word, each time with another word underlined.
import type { Draft } from "./draft.js";
import { keepWords } from "./keep-words.js";

/** The next showing follows within this many seconds. */
const adjacent = 0.1;
/** Share of the cues with one word in a style from which the file is taken to be of this kind. */
const highlightShare = 0.4;

/**
 * Drops the repeats of a cue of which only the highlighted word differs (`--highlight_words` of Whisper), and gives each
 * word the time at which it was highlighted. Does nothing in other files; to be called before `dropRolled`.
 */
export function dropHighlighted(draft: Draft): void {
  const { cues, rows, ids, styled } = draft;
  if (draft.anchors.length > 0 || styled.length < 2 || styled.length < highlightShare * cues.length) return;
  const keep = new Uint8Array(ids.length).fill(1);
  const first = (at: number): number => rows[cues[at]?.row ?? rows.length] ?? ids.length;
  const marked = new Set(styled);
  let base = 0;
  let dropped = false;
  for (let at = 1; at <= cues.length; at++) {
    const from = first(at);
    const end = first(at + 1);
    const size = end - from;
    const same =
      at < cues.length &&
      size > 0 &&
      size === first(base + 1) - first(base) &&
      cues[at]!.start - cues[at - 1]!.stop <= adjacent &&
      isOtherHighlight(marked, from, first(at - 1), size) &&
      ids.slice(from, end).every((id, k) => id === ids[first(base) + k]);
    if (!same) {
      base = at;
      continue;
    }
    dropped = true;
    keep.fill(0, from, end);
    for (let k = 0; k < size; k++)
      if (marked.has(from + k)) draft.anchors.push({ word: first(base) + k, start: cues[at]!.start, end: Number.NaN });
    if (cues[at]!.stop > cues[base]!.stop) cues[base]!.stop = cues[at]!.stop;
  }
  if (!dropped) return;
  draft.anchors.sort((a, b) => a.word - b.word || a.start - b.start);
  keepWords(draft, keep, true);
}

/** Whether the styles of two showings of `size` words differ. */
function isOtherHighlight(marked: ReadonlySet<number>, a: number, b: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (marked.has(a + k) !== marked.has(b + k)) return true;
  return false;
}

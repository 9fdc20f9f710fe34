// Takes words out of a draft: pieces, anchors and cues follow.
import type { Anchor, Cue, Draft, Piece } from "./draft.js";

/**
 * Keeps the words marked 1. What is left of the cues in `joins` goes on with the piece before them, from their start on.
 * A piece that loses its first word loses its change of speaker with it when the words were `repeated`: the change was too.
 * Rows begin where the first word that is left of them stands, so those that lost all are empty.
 */
export function keepWords(draft: Draft, keep: Uint8Array, repeated: boolean, joins: readonly Cue[] = []): void {
  const count = draft.ids.length;
  const place = new Int32Array(count + 1);
  const ids: number[] = [];
  for (let at = 0; at < count; at++) {
    place[at] = ids.length;
    if (keep[at]) ids.push(draft.ids[at]!);
  }
  place[count] = ids.length;
  const joined = new Set(joins);
  const anchors: Anchor[] = [];
  for (const anchor of draft.anchors) if (keep[anchor.word]) anchors.push({ ...anchor, word: place[anchor.word]! });
  const pieces: Piece[] = [];
  for (const piece of draft.pieces) {
    const first = place[piece.first]!;
    const end = place[piece.end]!;
    if (first === end) continue;
    const cue = draft.cues[piece.cue];
    const before = pieces[pieces.length - 1];
    if (cue !== undefined && before !== undefined && joined.has(cue) && before.end === first && !piece.change) {
      const own = draft.cues[before.cue];
      if (own !== undefined && cue.stop > own.stop) own.stop = cue.stop;
      anchors.push({ word: first, start: cue.start, end: Number.NaN });
      before.end = end;
    } else pieces.push({ ...piece, first, end, change: piece.change && (!repeated || keep[piece.first] === 1) });
  }
  if (joins.length > 0) anchors.sort((a, b) => a.word - b.word || a.start - b.start);
  draft.ids = ids;
  draft.pieces = pieces;
  draft.anchors = anchors.filter((anchor, at) => at === 0 || anchors[at - 1]!.word !== anchor.word);
  draft.rows = draft.rows.map((first) => place[first]!);
}

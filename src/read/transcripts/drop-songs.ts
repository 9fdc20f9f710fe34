// Takes out what captions mark as sung, between notes ("\u266a The river runs \u266a") or, as a whole cue, between "#": it is nobody's word.
import { shortLine } from "../../base/cut-text.js";
import { openColumn } from "../../base/vocabulary.js";
import { addProblem, type Draft, keepWords, type Piece, spellWords } from "./draft.js";

/** Signs of music, for patterns with the flag u. */
export const notes = String.raw`\u266a\u266b\u{1f3b5}\u{1f3b6}`;
const note = new RegExp(`[${notes}]`, "u");
const noteFirst = new RegExp(`^[${notes}]`, "u");
const noteLast = new RegExp(String.raw`[^${notes}\p{P}].*[${notes}]+\p{P}*$`, "u");
const noteAlone = new RegExp(String.raw`^[${notes}\p{P}]+$`, "u");
const isSignWord = openColumn((word) => word === "#" || note.test(word));
/** A verse goes on over so many cues without a note at most. */
const plainCues = 2;

/** Words `first` to `end` (exclusive) that are sung, notes included, and the line of the cue. */
interface Song {
  first: number;
  end: number;
  line: number;
}

/** Drops what is sung and says it, unless half of the transcript is: there notes are ornaments, or the song is what it is about. */
export function dropSongs(draft: Draft): void {
  const isSign = isSignWord(draft.vocabulary);
  if (!draft.ids.some((id) => isSign(id))) return;
  const songs = findSongs(draft);
  const sung = songs.reduce((sum, { first, end }) => sum + end - first, 0);
  const [song] = songs;
  if (song === undefined || sung * 2 > draft.ids.length) return;
  const keep = new Uint8Array(draft.ids.length).fill(1);
  for (const { first, end } of songs) keep.fill(0, first, end);
  const text = JSON.stringify(shortLine(spellWords(draft, song.first, song.end).join(" ")));
  const one = songs.length === 1;
  const more = one ? "" : ` and ${songs.length - 1} more such ${songs.length === 2 ? "passage" : "passages"}`;
  addProblem(draft, "transcript-song", song.line, `${text}${more}`, "speech alone", {
    severity: "info",
    message: `${text}${more} ${one ? "is" : "are"} marked as sung, and nobody says ${one ? "it" : "them"}`,
    hint: `${one ? "It is" : "They are"} left out. Where words are spoken over music, take the notes around them away.`,
  });
  keepWords(draft, keep, false);
}

function findSongs(draft: Draft): Song[] {
  const songs: Song[] = [];
  const { pieces } = draft;
  for (let at = 0; at < pieces.length; at++) {
    const { first, end, line } = pieces[at]!;
    const signs = notesOf(draft, pieces[at]!);
    for (let k = 0; k + 1 < signs.length; k += 2) songs.push({ first: signs[k]!, end: signs[k + 1]! + 1, line });
    if (signs.length % 2 === 0 || signs.at(-1) !== first || end - first === 1) continue;
    const last = endOfVerse(draft, at);
    if (last === undefined) continue;
    songs.push({ first, end: pieces[last]!.end, line });
    at = last;
  }
  return songs;
}

/** The cue that ends the verse which a cue begins, with a note at its end; undefined where none does. */
function endOfVerse(draft: Draft, at: number): number | undefined {
  for (let next = at + 1, plain = 0; plain <= plainCues && next < draft.pieces.length; next++) {
    const piece = draft.pieces[next]!;
    const signs = notesOf(draft, piece);
    const [opens, closes] = [signs[0] === piece.first, signs.at(-1) === piece.end - 1];
    if (signs.length > 2 || (signs.length === 2 && !(opens && closes)) || (signs.length === 1 && !opens && !closes))
      return undefined;
    if (piece.end - piece.first > 1 && closes) return next;
    plain = signs.length === 0 ? plain + 1 : 0;
  }
  return undefined;
}

/** The words of a cue at which what is sung begins and ends, by turns; several notes in a row are one. */
function notesOf(draft: Draft, { first, end }: Piece): number[] {
  const words = spellWords(draft, first, end);
  if (words.length > 2 && words[0] === "#" && words.at(-1) === "#") return [first, end - 1];
  const found: number[] = [];
  words.forEach((word, k) => {
    const isRow = k > 0 && noteAlone.test(word) && note.test(words[k - 1]!);
    if (noteFirst.test(word) && !isRow) found.push(first + k);
    if (noteLast.test(word)) found.push(first + k);
  });
  return found;
}

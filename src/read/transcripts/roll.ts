// Takes back what rolling captions say twice: rows that scroll up, rows that hold, lines that grow, windows that slide.
import { type Cue, type Draft, keepWords } from "./draft.js";

/** Captions that go on where others stopped follow each other within this many seconds. */
const adjacent = 1.5;
/** A cue this short only holds the row before it while the display scrolls. */
const holdLength = 0.1;
/** Share of the cues that must roll before the file is taken to be rolling: real repeats are rare. */
const rollingShare = 0.3;
/** Fewer equal words than this are no window that slides. */
const leastSlide = 3;

/** Cues at the beginning of a file that are looked at word by word. */
const sample = 100;

/** Words `first` to `end` (exclusive). */
interface Row {
  first: number;
  end: number;
}

interface CueRows {
  cue: Cue;
  /** Rows that hold words. */
  rows: Row[];
  /** The file has an empty row before or after them. */
  blankTop: boolean;
  blankBottom: boolean;
}

interface Manner {
  rolling: boolean;
  /** Each new row is followed by a short cue that holds it, as on YouTube. */
  holding: boolean;
  growing: boolean;
  sliding: boolean;
}

/** How a file shows what is said, as far as it shows it again. */
interface Showing {
  cues: CueRows[];
  manner: Manner;
}

/** How the cues of a draft show again what others have shown; undefined where none does. */
export function findShowing(draft: Draft): Showing | undefined {
  if (draft.rows.length === 0 || !mayRepeat(draft)) return undefined;
  const cues = listRows(draft);
  return { cues, manner: findManner(draft.ids, cues) };
}

/**
 * Drops from the draft every word that a cue shows again. Only neighbours are compared, and only in a file of which a good
 * part rolls: what is said twice stays. A cue repeated with the very same times goes in any file.
 */
export function dropRolled(draft: Draft, { cues, manner }: Showing): void {
  const keep = new Uint8Array(draft.ids.length).fill(1);
  const joins = manner.rolling || manner.growing || manner.sliding ? unroll(draft, cues, manner, keep) : [];
  if (dropCopies(draft, cues, keep) || joins.length > 0 || keep.includes(0)) keepWords(draft, keep, true, joins);
}

/** A quick look: whether enough cues begin with a word that begins a row of the cue before, or in a sample, is in it. */
function mayRepeat({ cues, rows, ids }: Draft): boolean {
  let hits = 0;
  let copies = 0;
  for (let at = 1; at < cues.length; at++) {
    const cue = cues[at]!;
    const before = cues[at - 1]!;
    if (cue.start === before.start && cue.stop === before.stop) copies++;
    const first = ids[rows[cue.row] ?? ids.length];
    const from = rows[before.row]!;
    const sampled = at < sample;
    const end = sampled ? rows[cue.row]! : cue.row;
    for (let place = sampled ? from : before.row; place < end; place++) {
      if (ids[sampled ? place : rows[place]!] !== first) continue;
      hits++;
      break;
    }
    if (end === (sampled ? from : before.row)) hits++;
  }
  return copies > 0 || hits * 5 >= cues.length;
}

function listRows({ cues, rows, ids }: Draft): CueRows[] {
  return cues.map((cue, at) => {
    const stop = cues[at + 1]?.row ?? rows.length;
    const found: CueRows = { cue, rows: [], blankTop: false, blankBottom: false };
    for (let row = cue.row; row < stop; row++) {
      const first = rows[row]!;
      const end = rows[row + 1] ?? ids.length;
      if (end > first) {
        found.rows.push({ first, end });
        found.blankBottom = false;
      } else if (found.rows.length === 0) found.blankTop = true;
      else found.blankBottom = true;
    }
    return found;
  });
}

const sameRow = (ids: readonly number[], a: Row, b: Row): boolean =>
  a.end - a.first === b.end - b.first && beginsWith(ids, a, b);

/** Whether the words of `a` begin with those of `b`. */
function beginsWith(ids: readonly number[], a: Row, b: Row): boolean {
  const size = b.end - b.first;
  if (a.end - a.first < size) return false;
  for (let i = 0; i < size; i++) if (ids[a.first + i] !== ids[b.first + i]) return false;
  return true;
}

const grows = (ids: readonly number[], row: Row, before: Row): boolean =>
  row.end - row.first > before.end - before.first && beginsWith(ids, row, before);

const isHold = ({ cue }: CueRows): boolean => cue.stop - cue.start <= holdLength;

/** How many of the last rows of `before` are the first rows of `rows`, at most `most`. */
function overlap(ids: readonly number[], before: readonly Row[], rows: readonly Row[], most: number): number {
  for (let count = Math.min(most, before.length, rows.length); count > 0; count--) {
    let same = true;
    for (let i = 0; same && i < count; i++) same = sameRow(ids, before[before.length - count + i]!, rows[i]!);
    if (same) return count;
  }
  return 0;
}

/** Length of the longest end of `before` that `row` begins with, in words. */
function slide(ids: readonly number[], before: Row, row: Row, least: number): number {
  for (let from = Math.max(before.first, before.end - (row.end - row.first)); from <= before.end - least; from++)
    if (ids[from] === ids[row.first] && beginsWith(ids, row, { first: from, end: before.end }))
      return before.end - from;
  return 0;
}

function findManner(ids: readonly number[], cues: readonly CueRows[]): Manner {
  let pairs = 0;
  const found = { holds: 0, overlaps: 0, growths: 0, slides: 0 };
  let before: CueRows | undefined;
  for (const now of cues) {
    if (now.rows.length === 0) continue;
    if (before !== undefined && now.cue.start - before.cue.stop <= adjacent) {
      pairs++;
      const last = before.rows[before.rows.length - 1]!;
      const lowest = now.rows[now.rows.length - 1]!;
      if (isHold(now) && sameRow(ids, last, lowest)) found.holds++;
      else if (now.rows.length > 1 && overlap(ids, before.rows, now.rows, now.rows.length - 1) > 0) found.overlaps++;
      else if (grows(ids, lowest, last) && now.cue.start - before.cue.stop < 0.2) found.growths++;
      else if (now.rows.length === 1 && slide(ids, last, lowest, leastSlide) > 0) found.slides++;
    } else pairs++;
    before = now;
  }
  const share = (count: number, least: number, of = rollingShare): boolean => count >= least && count >= of * pairs;
  const rolling = share(found.holds + found.overlaps, 1);
  return {
    rolling,
    holding: share(found.holds, 1, 0.2),
    growing: share(found.growths, 2, rolling ? 0.1 : rollingShare) || (found.growths === 1 && pairs === 1),
    sliding: share(found.slides, 3),
  };
}

/** Marks what is said again, and gives the cues that only make the line before them longer. */
function unroll(draft: Draft, cues: readonly CueRows[], manner: Manner, keep: Uint8Array): Cue[] {
  const { ids } = draft;
  const joins: Cue[] = [];
  let shown: Row[] = [];
  let shownUntil = Number.NEGATIVE_INFINITY;
  for (const now of cues) {
    const { rows, cue } = now;
    if (rows.length === 0) continue;
    if (cue.start - shownUntil > adjacent) shown = [];
    let old = manner.rolling ? overlap(ids, shown, rows, mostOld(now, manner)) : 0;
    let rest = rows.slice(old);
    const last = shown[shown.length - 1];
    if (old === 0 && last !== undefined && (manner.growing || manner.sliding)) {
      // The row that grows may stand under rows that are old.
      const at = manner.growing ? growingRow(ids, shown, rows) : -1;
      const length =
        at >= 0 ? last.end - last.first : manner.sliding ? slide(ids, last, rows[0]!, isHold(now) ? 1 : leastSlide) : 0;
      if (length > 0) {
        const row = rows[Math.max(at, 0)]!;
        keep.fill(0, rows[0]!.first, row.first + length);
        if (at >= 0) {
          joins.push(cue);
          shown[shown.length - 1] = row;
        } else shown.push(row);
        old = rows.indexOf(row) + 1;
        rest = rows.slice(old);
        shown.push(...rest);
        shown = shown.slice(-4);
        shownUntil = cue.stop;
        continue;
      }
    }
    for (const row of rows.slice(0, old)) keep.fill(0, row.first, row.end);
    shown.push(...rest);
    shown = shown.slice(-4);
    shownUntil = cue.stop;
  }
  return joins;
}

/** How many rows of a cue can be old: a cue that does not merely hold has come to show something new. */
function mostOld(now: CueRows, { holding }: Manner): number {
  const count = now.rows.length;
  if (isHold(now)) return count;
  if (holding && now.blankBottom) return count;
  if (now.blankTop && count === 1) return 0;
  return holding || count > 1 ? count - 1 : count;
}

/** Index of the row that makes the last shown row longer, with the rows above it already shown; -1 when there is none. */
function growingRow(ids: readonly number[], shown: readonly Row[], rows: readonly Row[]): number {
  const last = shown[shown.length - 1]!;
  for (let at = Math.min(rows.length, shown.length) - 1; at >= 0; at--) {
    if (!grows(ids, rows[at]!, last)) continue;
    let same = true;
    for (let above = 1; same && above <= at; above++)
      same = sameRow(ids, shown[shown.length - 1 - above]!, rows[at - above]!);
    if (same) return at;
  }
  return -1;
}

/** Marks cues that stand in the file twice, with the same times and words. */
function dropCopies({ ids, pieces }: Draft, cues: readonly CueRows[], keep: Uint8Array): boolean {
  const speakerAt = (word: number) => pieces.find(({ first }) => first === word)?.speaker;
  let dropped = false;
  for (let at = 1; at < cues.length; at++) {
    const { cue, rows } = cues[at]!;
    const before = cues[at - 1]!;
    if (cue.start !== before.cue.start || cue.stop !== before.cue.stop || rows.length === 0) continue;
    if (rows.length !== before.rows.length || !rows.every((row, i) => sameRow(ids, row, before.rows[i]!))) continue;
    if (speakerAt(rows[0]!.first) !== speakerAt(before.rows[0]!.first)) continue;
    for (const row of rows) keep.fill(0, row.first, row.end);
    dropped = true;
  }
  return dropped;
}

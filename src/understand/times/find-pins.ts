// Finds the words a person gave a time for: the text of a pin, or the start of a chapter by its title.
import type { Seconds } from "../../model/model.js";
import { type Anchor, estimateTimes } from "./estimate.js";
import { normalizeWord, normalizeWords } from "./match-words.js";

/**
 * A known time. `words` (default): `text` was said at `at`. `title`: `text` is the title of a chapter that begins at `at`;
 * it counts only when its place is plain.
 */
export interface TimePin {
  text: string;
  at: Seconds;
  kind?: "words" | "title";
}

export interface FoundPins {
  anchors: Anchor[];
  /** Those of them that do not come from titles. */
  exact: Anchor[];
  /** Pins whose words were not found (titles are not listed: most of them are nobody's words). */
  missing: TimePin[];
}

/** When the title of a chapter is taken for a pin; measured on talks with known times. */
const titleRules = {
  /** Known points that lie closer together than this say more than a title does (seconds). */
  gap: 600,
  /** How far from its expected place a title is looked for: seconds, or this share of the way between known points. */
  reach: 45,
  share: 0.02,
  /** A chapter begins at most this many words before its title's words. */
  back: 60,
};

/** Share of the pin's words found in order in a window, allowing for a few others between. */
const matchAt = (words: readonly string[], from: number, pin: readonly string[]): number => {
  const end = Math.min(words.length, from + Math.ceil(pin.length * 1.4) + 2);
  let best = new Int32Array(end - from + 1);
  for (const word of pin) {
    const next = new Int32Array(best.length);
    for (let j = 1; j < best.length; j++)
      next[j] = Math.max(best[j]!, next[j - 1]!, best[j - 1]! + (words[from + j - 1] === word ? 1 : 0));
    best = next;
  }
  return best[best.length - 1]! / pin.length;
};

const needed = (length: number): number => (length <= 3 ? 1 : length <= 5 ? 0.75 : 0.65);

/** Best place of a pin's words; of equally good ones the one nearest to where its time is expected to be. */
const findText = (
  words: readonly string[],
  where: ReadonlyMap<string, readonly number[]>,
  text: readonly string[],
  distance: (word: number) => number,
): number | undefined => {
  const candidates = new Set<number>();
  for (const [offset, word] of text.slice(0, 6).entries()) {
    const places = where.get(word) ?? [];
    if (places.length <= 400 || text.length <= 2) for (const at of places) candidates.add(Math.max(0, at - offset));
  }
  let best: { word: number; score: number; far: number } | undefined;
  for (const word of candidates) {
    const score = matchAt(words, word, text);
    if (score < needed(text.length)) continue;
    const far = distance(word);
    const better =
      best === undefined ||
      score > best.score + 1e-9 ||
      (score > best.score - 1e-9 && (far < best.far || (far === best.far && word < best.word)));
    if (better) best = { word, score, far };
  }
  if (best === undefined) return undefined;
  let word = best.word;
  for (let skip = 0; skip < 3 && words[word] !== text[0] && words[word + 1] === text[0]; skip++) word++;
  return word;
};

/** Where a title's own words stand close together for the first time, if that is within reach of the expected time. */
const findTitle = (
  where: ReadonlyMap<string, readonly number[]>,
  title: readonly string[],
  count: number,
  distance: (word: number) => number,
  reach: Seconds,
): number | undefined => {
  const rare = [...new Set(title)].filter((word) => word.length > 2 && (where.get(word)?.length ?? 0) < 30);
  const heard = rare.filter((word) => where.has(word));
  if (heard.length < 2 || heard.length < rare.length * 0.75) return undefined;
  const near = heard.map((word) => where.get(word)!.filter((at) => distance(at) <= reach));
  if (near.some((places) => places.length === 0)) return undefined;
  const starts = near[0]!.flatMap((at) => {
    const all = near.map((places) => places.find((other) => Math.abs(other - at) <= 12) ?? -1);
    return all.includes(-1) ? [] : [Math.min(...all)];
  });
  const first = starts[0];
  if (first === undefined || first >= count) return undefined;
  // Said again far off: the title does not tell one place from the other.
  return starts.some((start) => start - first > 250) ? undefined : first;
};

const sentenceEnd = /[.?!…]["'”’)\]]*$/;

/** The turn in which a title's words are said, if it has just begun; else their sentence; else the words themselves. */
const startBefore = (words: readonly string[], turns: readonly number[], word: number): number => {
  const turn = turns.findLast((at) => at <= word);
  if (turn !== undefined && word - turn <= titleRules.back) return turn;
  for (let at = word; at >= 0 && word - at <= titleRules.back; at--)
    if (at === 0 || sentenceEnd.test(words[at - 1]!)) return at;
  return word;
};

/** Where the wanted words stand. */
const findPlaces = (plain: readonly string[], wanted: ReadonlySet<string>): Map<string, number[]> => {
  const where = new Map<string, number[]>();
  if (wanted.size === 0) return where;
  for (let at = 0; at < plain.length; at++) {
    const word = plain[at]!;
    if (!wanted.has(word)) continue;
    const places = where.get(word);
    if (places) places.push(at);
    else where.set(word, [at]);
  }
  return where;
};

/**
 * The places of the pins in `words`, as anchors. `breaks` are the words at which a turn or paragraph begins: a chapter is
 * taken to start with the turn in which its title's words come up first.
 */
export const findPins = (
  words: readonly string[],
  pins: readonly TimePin[],
  options: { language: string; duration: Seconds; breaks?: readonly number[]; known?: readonly Anchor[] },
): FoundPins => {
  const tokens = (text: string) => text.split(/\s+/).map(normalizeWord).filter(Boolean);
  const plain = pins.length > 0 ? normalizeWords(words) : [];
  const where = findPlaces(plain, new Set(pins.flatMap(({ text }) => tokens(text))));
  const anchors: Anchor[] = [...(options.known ?? [])];
  const missing: TimePin[] = [];
  const place = (
    kind: "words" | "title",
    find: (text: string[], far: (word: number) => number, at: Seconds) => number | undefined,
  ) => {
    const placed: Anchor[] = [];
    const wanted = pins.filter((pin) => (pin.kind ?? "words") === kind);
    if (wanted.length === 0) return;
    const { starts } = estimateTimes(words, { ...options, anchors });
    for (const pin of wanted) {
      const text = tokens(pin.text);
      const word = text.length > 0 ? find(text, (at) => Math.abs(starts[at]! - pin.at), pin.at) : undefined;
      if (word !== undefined) placed.push({ word, at: pin.at });
      else if (kind === "words") missing.push(pin);
    }
    anchors.push(...placed);
  };
  place("words", (text, far) => findText(plain, where, text, far));
  const exact = [...anchors];
  const edges = [0, ...anchors.map(({ at }) => at), options.duration].sort((a, b) => a - b);
  place("title", (text, far, at) => {
    // The first chapter begins with the recording, not with its words.
    if (at <= 0) return undefined;
    const after = edges.find((edge) => edge > at) ?? Infinity;
    const gap = after - (edges.findLast((edge) => edge <= at) ?? 0);
    if (gap < titleRules.gap) return undefined;
    const reach = Math.max(titleRules.reach, Number.isFinite(gap) ? gap * titleRules.share : 0);
    const found = findTitle(where, text, plain.length, far, reach);
    return found === undefined ? undefined : startBefore(words, options.breaks ?? [], found);
  });
  return { anchors, exact, missing };
};

// Reads the network's weights from the letters in which training/export.py lays them.

/** A matrix of bytes, row after row, with what a step of each row is worth and what is added to each sum. */
export interface Matrix {
  rows: number;
  columns: number;
  weights: Int8Array;
  steps: Float32Array;
  bias: Float32Array;
}

/** One direction of a recurrent layer: what comes in and what it remembers, three rows of gates each (reset, update, new). */
interface Cell {
  input: Matrix;
  memory: Matrix;
}

export interface Network {
  /** A row of letters each for a common word, for its last letters, for the signs of the source; `step` is worth of one. */
  words: Uint8Array;
  letters: Uint8Array;
  signs: Uint8Array;
  step: number;
  /** The first numbers of a rarer word's row; the others are those of an unknown one. */
  rareWords: Uint8Array;
  /** Two layers, each forward and backward. */
  layers: readonly (readonly [Cell, Cell])[];
  out: Matrix;
  vocabulary: ReadonlyMap<string, number>;
}

/** The letter that stands for 0: a number is how far a letter is from it. */
export const zero = 79;

/** Sizes of the network; those of training/network.py and training/words.py. */
export const sizes = {
  word: 64,
  rareWord: 12,
  letters: 16,
  sign: 16,
  hidden: 96,
  /** Words that have a row of their own, with nothing and the unknown. */
  commonWords: 8002,
  suffixes: 1024,
  signs: 36,
  outputs: 8,
} as const;

/** The parts in which the network is shipped: the words of the vocabulary between spaces, and what export.py has packed. */
export interface PackedNetwork {
  vocabulary: string;
  /** Numbers of four bytes in base 64: the step of the tables; steps and biases of each matrix. */
  packedNumbers: string;
  /** All others, a letter each, 47 before and after `zero`. */
  packedLetters: string;
}

/** Throws a RangeError where the parts do not fit together. */
export function openNetwork({ vocabulary, packedNumbers, packedLetters }: PackedNetwork): Network {
  const known = new Map<string, number>();
  for (const word of vocabulary.split(" ")) known.set(word, known.size + 2);
  const { word, letters, sign, hidden, outputs } = sizes;
  const wide = word + letters + sign;
  const shapes = [wide, wide, 2 * hidden, 2 * hidden].flatMap((columns): [number, number][] => [
    [3 * hidden, columns],
    [3 * hidden, hidden],
  ]);
  shapes.push([outputs, 2 * hidden]);
  const read = letterReader(packedLetters);
  const tables = {
    words: read(sizes.commonWords * word),
    rareWords: read((known.size + 2 - sizes.commonWords) * sizes.rareWord),
    letters: read(sizes.suffixes * letters),
    signs: read(sizes.signs * sign),
  };
  const number = numberReader(packedNumbers);
  const [step] = number(1);
  const matrices = shapes.map(([rows, columns]): Matrix => {
    return { rows, columns, weights: numbersOf(read(rows * columns)), steps: number(rows), bias: number(rows) };
  });
  for (const [rest, kind] of [
    [read.rest(), "letters"],
    [number.rest(), "numbers"],
  ] as const)
    if (rest !== 0) throw new RangeError(`${Math.abs(rest)} ${kind} too ${rest > 0 ? "many" : "few"}`);
  const cell = (k: number): Cell => ({ input: matrices[k]!, memory: matrices[k + 1]! });
  return {
    ...tables,
    step: step!,
    layers: [
      [cell(0), cell(2)],
      [cell(4), cell(6)],
    ],
    out: matrices[8]!,
    vocabulary: known,
  };
}

/** Reads the next so many; `rest` is how many are left then, less than 0 if some are missing. */
type Reader<Numbers> = ((count: number) => Numbers) & { rest: () => number };

function letterReader(packed: string): Reader<Uint8Array> {
  const letters = Buffer.from(packed, "latin1");
  let at = 0;
  const read = (count: number): Uint8Array => {
    at += count;
    return letters.subarray(at - count, at);
  };
  return Object.assign(read, { rest: () => letters.length - at });
}

function numbersOf(letters: Uint8Array): Int8Array {
  const numbers = new Int8Array(letters.length);
  for (let k = 0; k < numbers.length; k++) numbers[k] = letters[k]! - zero;
  return numbers;
}

function numberReader(packed: string): Reader<Float32Array> {
  const bytes = Uint8Array.from(Buffer.from(packed, "base64"));
  const view = new DataView(bytes.buffer);
  const all = Math.floor(bytes.length / 4);
  let at = 0;
  const read = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => {
      const number = at < all ? view.getFloat32(4 * at, true) : 0;
      at++;
      return number;
    });
  return Object.assign(read, { rest: () => all - at });
}

// Reads the network's weights from the bytes in which training/export.py lays them.

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
  /** A row of bytes each for a known word, for its last letters, for the signs of the source; `step` is worth of one. */
  words: Int8Array;
  letters: Int8Array;
  signs: Int8Array;
  step: number;
  /** Two layers, each forward and backward. */
  layers: readonly (readonly [Cell, Cell])[];
  out: Matrix;
  vocabulary: ReadonlyMap<string, number>;
}

/** Sizes of the network; those of training/network.py and training/words.py. */
export const sizes = {
  word: 64,
  letters: 16,
  sign: 16,
  hidden: 96,
  suffixes: 1024,
  signs: 36,
  outputs: 8,
} as const;

/** The parts in which the network is shipped: the words of the vocabulary between spaces, and what export.py has packed. */
export interface PackedNetwork {
  vocabulary: string;
  packedTables: string;
  packedRows: string;
}

/** Throws a RangeError where the parts do not fit together. */
export function openNetwork({ vocabulary, packedTables, packedRows }: PackedNetwork): Network {
  const known = new Map(vocabulary.split(" ").map((word, at) => [word, at + 2]));
  const [words, letters, signs] = openTables(packedTables, [
    (known.size + 2) * sizes.word,
    sizes.suffixes * sizes.letters,
    sizes.signs * sizes.sign,
  ]);
  const { step, matrices } = openRows(packedRows);
  const cell = (k: number): Cell => ({ input: matrices[k]!, memory: matrices[k + 1]! });
  return {
    words: words!,
    letters: letters!,
    signs: signs!,
    step,
    layers: [
      [cell(0), cell(2)],
      [cell(4), cell(6)],
    ],
    out: matrices[8]!,
    vocabulary: known,
  };
}

/** A letter of base 64 is a number from -32 to 31. */
function openTables(packed: string, lengths: readonly number[]): Int8Array[] {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (packed.length !== all) throw new RangeError(`${packed.length} letters of tables, ${all} expected`);
  const values = new Int8Array(128);
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((letter, at) => {
    values[letter.charCodeAt(0)] = at - 32;
  });
  let at = 0;
  return lengths.map((length) => {
    const table = new Int8Array(length);
    for (let k = 0; k < length; k++) table[k] = values[packed.charCodeAt(at++)]!;
    return table;
  });
}

/** Numbers of four bytes (the step of the tables; steps and biases of each matrix), then the matrices. */
function openRows(packed: string): { step: number; matrices: Matrix[] } {
  const { hidden, outputs } = sizes;
  const wide = sizes.word + sizes.letters + sizes.sign;
  const shapes = [wide, wide, 2 * hidden, 2 * hidden].flatMap((columns): [number, number][] => [
    [3 * hidden, columns],
    [3 * hidden, hidden],
  ]);
  shapes.push([outputs, 2 * hidden]);
  const bytes = Uint8Array.from(Buffer.from(packed, "base64"));
  const numbers = 1 + shapes.reduce((sum, [rows]) => sum + 2 * rows, 0);
  const all = shapes.reduce((sum, [rows, columns]) => sum + rows * columns, numbers * 4);
  if (bytes.length !== all) throw new RangeError(`${bytes.length} bytes of rows, ${all} expected`);
  const view = new DataView(bytes.buffer);
  let number = 0;
  let at = numbers * 4;
  const floats = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => view.getFloat32(4 * number++, true));
  const [step] = floats(1);
  const matrices = shapes.map(([rows, columns]): Matrix => {
    const weights = new Int8Array(bytes.buffer, at, rows * columns);
    at += rows * columns;
    return { rows, columns, steps: floats(rows), bias: floats(rows), weights };
  });
  return { step: step!, matrices };
}

// Multiplies rows of bytes with a column of whole numbers: exact, so that every machine gets the same sums.
import type { Matrix } from "./network-bytes.js";

/** What is used of WebAssembly, which the types of Node leave out. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Instance: new (
    module: object,
    imports: { env: { memory: { buffer: ArrayBuffer } } },
  ) => { exports: { multiply(weights: number, column: number, sums: number, rows: number, columns: number): void } };
};

/** `sums` of each row with the `column`, of which the numbers are -16,384 to 16,384; both are used again and again. */
export interface Multiplier {
  column: Int16Array;
  sums: Int32Array;
  run: () => void;
}

/** Opens multipliers; those of one call share the memory. */
export type OpenMultipliers = (matrices: readonly Matrix[]) => Multiplier[];

/** Plain loops, for machines whose WebAssembly has no vectors. */
export const multiplyPlainly: OpenMultipliers = (matrices) =>
  matrices.map(({ rows, columns, weights }) => {
    const column = new Int16Array(columns);
    const sums = new Int32Array(rows);
    const run = (): void => {
      for (let row = 0, at = 0; row < rows; row++) {
        let sum = 0;
        for (let k = 0; k < columns; k++) sum += weights[at++]! * column[k]!;
        sums[row] = sum;
      }
    };
    return { column, sums, run };
  });

/** Eight products at a time: some six times as fast. Undefined where WebAssembly cannot. */
export function vectorMultipliers(): OpenMultipliers | undefined {
  const bytes = kernelBytes();
  if (!WebAssembly.validate(bytes)) return undefined;
  const module = new WebAssembly.Module(bytes);
  return (matrices) => {
    const aligned = (size: number): number => Math.ceil(size / 16) * 16;
    const total = matrices.reduce((sum, { rows, columns }) => {
      const all = wholeBlocks(rows);
      return sum + aligned(all * columns) + aligned(columns * 2) + aligned(all * 4);
    }, 0);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(total / 65536) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    let at = 0;
    const place = (size: number): number => {
      at += aligned(size);
      return at - aligned(size);
    };
    return matrices.map((matrix) => {
      const { rows, columns } = matrix;
      if (columns % 2 !== 0) throw new RangeError(`${columns} columns, an even number expected`);
      const all = wholeBlocks(rows);
      const [weightsAt, columnAt, sumsAt] = [place(all * columns), place(columns * 2), place(all * 4)];
      new Int8Array(memory.buffer, weightsAt, all * columns).set(layOutBlocks(matrix));
      return {
        column: new Int16Array(memory.buffer, columnAt, columns),
        sums: new Int32Array(memory.buffer, sumsAt, rows),
        run: () => exports.multiply(weightsAt, columnAt, sumsAt, all, columns),
      };
    });
  };
}

const wholeBlocks = (rows: number): number => Math.ceil(rows / rowsAtOnce) * rowsAtOnce;

/** The weights as the module reads them, rows that are missing in the last block as zeros. */
function layOutBlocks({ rows, columns, weights }: Matrix): Int8Array {
  const all = wholeBlocks(rows);
  const laid = new Int8Array(all * columns);
  let at = 0;
  for (let block = 0; block < all; block += rowsAtOnce)
    for (let column = 0; column < columns; column += 2)
      for (let row = block; row < block + rowsAtOnce; row++)
        for (const one of [column, column + 1]) laid[at++] = row < rows ? weights[row * columns + one]! : 0;
  return laid;
}

const i32 = 0x7f;
const v128 = 0x7b;
const nothing = 0x40;

const op = {
  loop: [0x03, nothing],
  end: [0x0b],
  branchIf: (depth: number) => [0x0d, depth],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  constant: (value: number) => [0x41, ...signed(value)],
  add: [0x6a],
  subtract: [0x6b],
  /** Eight bytes as eight 16-bit numbers. */
  loadBytes: (offset: number) => [0xfd, 0x01, 0, offset],
  /** Two 16-bit numbers, four times. */
  loadPair: [0xfd, 0x09, 2, 0],
  storeVector: (offset: number) => [0xfd, 0x0b, 2, offset],
  zeros: [0xfd, 0x0c, ...Array<number>(16).fill(0)],
  addVectors: [0xfd, 0xae, 0x01],
  /** Products of eight pairs, neighbours added: four sums. */
  dot: [0xfd, 0xba, 0x01],
} as const;

/** How many rows are multiplied at a time. */
const rowsAtOnce = 16;

const parameters = { weights: 0, column: 1, sums: 2, rows: 3, columns: 4 } as const;
const locals = { left: 5, at: 6, pair: 7, four: [8, 9, 10, 11] } as const;

/** The sums of sixteen rows a round, in four vectors. */
function body(): number[] {
  const { weights, column, sums, rows, columns } = parameters;
  const { left, at, pair, four } = locals;
  const step = (local: number, by: number) => [...op.get(local), ...op.constant(by), ...op.add, ...op.set(local)];
  const addProducts = (sum: number, k: number) => [
    ...[op.get(sum), op.get(weights), op.loadBytes(8 * k), op.get(pair), op.dot].flat(),
    ...op.addVectors,
    ...op.set(sum),
  ];
  return [
    ...op.loop,
    ...four.flatMap((sum) => [...op.zeros, ...op.set(sum)]),
    ...[op.get(column), op.set(at), op.get(columns), op.set(left)].flat(),
    ...op.loop,
    ...[op.get(at), op.loadPair, op.set(pair)].flat(),
    ...four.flatMap(addProducts),
    ...step(weights, 2 * rowsAtOnce),
    ...step(at, 4),
    ...[op.get(left), op.constant(2), op.subtract, op.set(left), op.get(left), op.branchIf(0)].flat(),
    ...op.end,
    ...four.flatMap((sum, k) => [...op.get(sums), ...op.get(sum), ...op.storeVector(16 * k)]),
    ...step(sums, 4 * rowsAtOnce),
    ...step(rows, -rowsAtOnce),
    ...[op.get(rows), op.branchIf(0)].flat(),
    ...op.end,
    ...op.end,
  ];
}

/** The module: imports `env.memory`, exports `multiply(weights, column, sums, rows, columns)` of places in bytes. */
function kernelBytes(): Uint8Array<ArrayBuffer> {
  const code = [2, 2, i32, 5, v128, ...body()];
  const sections = [
    section(1, [1, 0x60, 5, i32, i32, i32, i32, i32, 0]),
    section(2, [1, ...name("env"), ...name("memory"), 2, 0, 0]),
    section(3, [1, 0]),
    section(7, [1, ...name("multiply"), 0, 0]),
    section(10, [1, ...unsigned(code.length), ...code]),
  ];
  return Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections.flat()]);
}

const section = (id: number, content: number[]): number[] => [id, ...unsigned(content.length), ...content];
const name = (text: string): number[] => [text.length, ...Buffer.from(text)];

/** LEB128, of numbers from 0 on. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** LEB128, of any. */
function signed(value: number): number[] {
  const low = value & 127;
  const rest = value >> 7;
  return (rest === 0 && low < 64) || (rest === -1 && low >= 64) ? [low] : [low | 128, ...signed(rest)];
}

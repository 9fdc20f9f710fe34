// Multiplies rows of bytes with a column of whole numbers: exact, so that every machine gets the same sums.
import { kernelBytes, rowsAtOnce } from "./kernel-bytes.js";
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

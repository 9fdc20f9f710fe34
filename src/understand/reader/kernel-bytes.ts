// The WebAssembly module that multiplies a matrix of bytes with a column of 16-bit numbers, eight products at a time.
// Its few instructions are spelled here, so that nothing is compiled elsewhere: https://webassembly.github.io/spec/core/binary/

const i32 = 0x7f;
const v128 = 0x7b;
const nothing = 0x40;

const op = {
  block: [0x02, nothing],
  loop: [0x03, nothing],
  end: [0x0b],
  branch: (depth: number) => [0x0c, depth],
  branchIf: (depth: number) => [0x0d, depth],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  constant: (value: number) => [0x41, ...signed(value)],
  store: [0x36, 2, 0],
  isZero: [0x45],
  add: [0x6a],
  subtract: [0x6b],
  /** Eight bytes as eight 16-bit numbers. */
  loadBytes: (offset: number) => [0xfd, 0x01, 0, offset],
  loadVector: (offset: number) => [0xfd, 0x00, 1, offset],
  zeros: [0xfd, 0x0c, ...Array<number>(16).fill(0)],
  lane: (k: number) => [0xfd, 0x1b, k],
  addVectors: [0xfd, 0xae, 0x01],
  /** Products of eight pairs, neighbours added: four sums. */
  dot: [0xfd, 0xba, 0x01],
} as const;

const parameters = { weights: 0, column: 1, sums: 2, rows: 3, columns: 4 } as const;
const locals = { left: 5, at: 6, one: 7, two: 8 } as const;

/** A row's sums of 16 products a round, in two vectors of four. */
function body(): number[] {
  const { weights, column, sums, rows, columns } = parameters;
  const { left, at, one, two } = locals;
  const step = (local: number, by: number) => [...op.get(local), ...op.constant(by), ...op.add, ...op.set(local)];
  const eight = (sum: number, k: number) => [
    ...op.get(sum),
    ...op.get(weights),
    ...op.loadBytes(8 * k),
    ...op.get(at),
    ...op.loadVector(16 * k),
    ...op.dot,
    ...op.addVectors,
    ...op.set(sum),
  ];
  const lanes = [0, 1, 2, 3].flatMap((k) => [...op.get(one), ...op.lane(k), ...(k > 0 ? op.add : [])]);
  return [
    ...op.block,
    ...op.loop,
    ...op.get(rows),
    ...op.isZero,
    ...op.branchIf(1),
    ...[op.zeros, op.set(one), op.zeros, op.set(two), op.get(column), op.set(at), op.get(columns), op.set(left)].flat(),
    ...op.loop,
    ...eight(one, 0),
    ...eight(two, 1),
    ...step(weights, 16),
    ...step(at, 32),
    ...[op.get(left), op.constant(16), op.subtract, op.set(left), op.get(left), op.branchIf(0)].flat(),
    ...op.end,
    ...[op.get(one), op.get(two), op.addVectors, op.set(one)].flat(),
    ...op.get(sums),
    ...lanes,
    ...op.store,
    ...step(sums, 4),
    ...step(rows, -1),
    ...op.branch(0),
    ...op.end,
    ...op.end,
    ...op.end,
  ];
}

/** The module: imports `env.memory`, exports `multiply(weights, column, sums, rows, columns)` of places in bytes. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  const code = [2, 2, i32, 2, v128, ...body()];
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

// Runs the network over a text: two layers that read it forward and backward, then what stands after each word.
import type { Steps } from "./encode-words.js";
import { type Multiplier, multiplyPlainly, type OpenMultipliers, vectorMultipliers } from "./multiply.js";
import { type Matrix, type Network, sizes, zero } from "./network-bytes.js";

/** One of what a cell remembers, as a whole number for the multiplication. */
const whole = 16384;
const { hidden, outputs } = sizes;

/** Runs a network: the sums of the eight outputs (four marks, change, three cases) after each step, one row a step. */
export type RunNetwork = (steps: Steps) => Float32Array;

/** `open` is for tests: by default vectors where the machine has them. The numbers are the same to the last bit. */
export function openRunner(
  network: Network,
  open: OpenMultipliers = vectorMultipliers() ?? multiplyPlainly,
): RunNetwork {
  const cells = network.layers.flat();
  const matrices = [...cells.flatMap(({ input, memory }) => [input, memory]), network.out];
  const multipliers = open(matrices);
  const recurrences = cells.map(
    ({ input, memory }, k): Recurrence => ({
      input: inPlaces(input, k < 2 ? network.step : 1 / whole, middle),
      memory: inPlaces(memory, 1 / whole, 0),
      multiplyInput: multipliers[k * 2]!,
      multiplyMemory: multipliers[k * 2 + 1]!,
      backward: k % 2 === 1,
    }),
  );
  const out = multipliers[matrices.length - 1]!;
  const outWorths = worths(network.out, 1 / whole);
  return (steps) => {
    const count = steps.words.length;
    const first = new Int16Array(count * 2 * hidden);
    const second = new Int16Array(count * 2 * hidden);
    for (const one of recurrences.slice(0, 2)) recur(one, readTables(network, steps), first);
    for (const one of recurrences.slice(2)) recur(one, readRows(first), second);
    const result = new Float32Array(count * outputs);
    const read = readRows(second);
    for (let step = 0; step < count; step++) {
      read(step, out.column);
      out.run();
      for (let k = 0; k < outputs; k++)
        result[step * outputs + k] = out.sums[k]! * outWorths[k]! + network.out.bias[k]!;
    }
    return result;
  };
}

/** Writes what comes in at a step into a column, and gives -1; or gives a number, and writes nothing where it gave that before. */
type ReadInput = (step: number, column: Int16Array) => number;

/** A direction of a layer: what its sums are worth, and what multiplies them. */
interface Recurrence {
  input: Places;
  memory: Places;
  multiplyInput: Multiplier;
  multiplyMemory: Multiplier;
  backward: boolean;
}

/** The row of a word that has none of its own. */
const unknown = 1;

function readTables({ words, rareWords, letters, signs }: Network, steps: Steps): ReadInput {
  const seen = new Map<number, number>();
  return (step, column) => {
    const word = steps.words[step]!;
    const letter = steps.letters[step]!;
    const sign = steps.signs[step]!;
    const key = (word * sizes.suffixes + letter) * sizes.signs + sign;
    const number = seen.get(key);
    if (number !== undefined) return number;
    seen.set(key, seen.size);
    const copy = (table: Uint8Array, row: number, size: number, to: number): void => {
      for (let k = 0; k < size; k++) column[to + k] = table[row * size + k]! - zero;
    };
    const rare = word - sizes.commonWords;
    copy(words, rare < 0 ? word : unknown, sizes.word, 0);
    if (rare >= 0) copy(rareWords, rare, sizes.rareWord, 0);
    copy(letters, letter, sizes.letters, sizes.word);
    copy(signs, sign, sizes.sign, sizes.word + sizes.letters);
    return seen.size - 1;
  };
}

const readRows =
  (rows: Int16Array): ReadInput =>
  (step, column) => {
    column.set(rows.subarray(step * 2 * hidden, (step + 1) * 2 * hidden));
    return -1;
  };

/** What a whole sum of each row is worth. */
const worths = ({ steps }: Matrix, worth: number): Float64Array => Float64Array.from(steps, (step) => step * worth);

/** One direction of a layer: what it remembers after each step goes into its half of the rows of `target`. */
function recur(
  { input, memory, multiplyInput, multiplyMemory, backward }: Recurrence,
  read: ReadInput,
  target: Int16Array,
): void {
  const count = target.length / (2 * hidden);
  const remembered = new Float64Array(hidden);
  const known = new Map<number, Float64Array>();
  let incoming: Float64Array = new Float64Array(gates);
  multiplyMemory.column.fill(0);
  for (let k = 0; k < count; k++) {
    const step = backward ? count - 1 - k : k;
    const number = read(step, multiplyInput.column);
    const before = number < 0 ? undefined : known.get(number);
    if (before) incoming = before;
    else {
      if (number >= 0) {
        incoming = new Float64Array(gates);
        known.set(number, incoming);
      }
      multiplyInput.run();
      weigh(multiplyInput.sums, input, incoming);
    }
    multiplyMemory.run();
    remember(incoming, multiplyMemory, memory, remembered);
    target.set(multiplyMemory.column, step * 2 * hidden + (backward ? hidden : 0));
  }
}

const gates = 3 * hidden;

/** What a sum of each row is worth and what is added, in places of the curve: that of the new is twice as steep. */
interface Places {
  worths: Float64Array;
  bias: Float64Array;
}

function inPlaces({ steps, bias }: Matrix, worth: number, from: number): Places {
  const placesOf = (row: number): number => (row < 2 * hidden ? finely : 2 * finely);
  return {
    worths: Float64Array.from(steps, (step, row) => step * worth * placesOf(row)),
    bias: Float64Array.from(bias, (one, row) => one * placesOf(row) + from),
  };
}

function weigh(sums: Int32Array, { worths, bias }: Places, target: Float64Array): void {
  for (let row = 0; row < gates; row++) target[row] = sums[row]! * worths[row]! + bias[row]!;
}

/** A step: what is remembered, and as whole numbers the column, after what comes in and the sums of the column before. */
function remember(
  incoming: Float64Array,
  { sums, column }: Multiplier,
  { worths, bias }: Places,
  remembered: Float64Array,
): void {
  for (let row = 0, keeps = hidden, news = 2 * hidden; row < hidden; row++, keeps++, news++) {
    const reset = sigmoid(incoming[row]! + sums[row]! * worths[row]! + bias[row]!);
    const keep = sigmoid(incoming[keeps]! + sums[keeps]! * worths[keeps]! + bias[keeps]!);
    const old = sums[news]! * worths[news]! + bias[news]!;
    const fresh = 2 * sigmoid(incoming[news]! + reset * old) - 1;
    const value = fresh + keep * (remembered[row]! - fresh);
    remembered[row] = value;
    column[row] = (((value + 1) * whole + 0.5) | 0) - whole;
  }
}

/** The curve is kept at so many places for each whole number, as far as `reach` on both sides. */
const finely = 512;
const reach = 10;
/** The place of 0; half a place on, so that what is cut off to a whole number is the nearest. */
const middle = reach * finely + 0.5;
const last = 2 * reach * finely;
const curve = makeCurve();

/**
 * 1 / (1 + e^-x) at a place, from a table that is made without `Math.exp`, of which machines may differ in the last bit.
 */
function sigmoid(place: number): number {
  const at = place | 0;
  return curve[at < 0 ? 0 : at > last ? last : at]!;
}

function makeCurve(): Float64Array {
  const values = new Float64Array(last + 1);
  // e to the power of 1/512, and of 10.
  const ratio = 1.0019550335910028;
  let power = 22026.465794806718;
  for (let at = 0; at < values.length; at++) {
    values[at] = 1 / (1 + power);
    power /= ratio;
  }
  return values;
}

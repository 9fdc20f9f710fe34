// Packs the weights of the sentence model: reads lines of a feature, a tab and its weight in tenths; writes sentence-weights.ts.
import { readFileSync, writeFileSync } from "node:fs";

const [from, to] = process.argv.slice(2);
const features = readFileSync(from, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => {
    const [feature, weight] = line.split("\t");
    return { kind: feature[0], words: feature.slice(1).split(" "), weight: Number(weight) };
  });
const bias = features.find(({ kind }) => kind === "b").weight;
const rows = features.filter(({ kind }) => kind !== "b");
const words = [...new Set(rows.flatMap((row) => row.words))].sort();
const number = new Map(words.map((word, at) => [word, at + 1]));
const least = Math.min(...rows.map(({ weight }) => weight));
const span = Math.max(...rows.map(({ weight }) => weight)) - least + 1;

/** A number in so many signs of base 90: printable ASCII without quote, dollar and backslash. */
function write(value, signs) {
  let text = "";
  for (let rest = value, k = 0; k < signs; k++, rest = Math.floor(rest / 90)) {
    const digit = rest % 90;
    text = String.fromCharCode(digit === 0 ? 35 : digit < 56 ? digit + 36 : digit + 37) + text;
  }
  return text;
}

const pack = (kind) =>
  rows
    .filter((row) => row.kind === kind)
    .map(({ words: said, weight }) => {
      const numbers = said.map((word) => number.get(word));
      const last = numbers.pop() * span + weight - least;
      return numbers.map((each) => write(each, 2)).join("") + write(last, 3);
    })
    .join("");

writeFileSync(
  to,
  `// Weights of the sentence model, fitted on transcripts by Changelog Media (github.com/thechangelog/transcripts, CC BY-SA 4.0).
// Made by pack-sentence-weights.mjs; sentence-tables.ts says how they are packed.

/** In tenths. */
export const bias = ${bias};
export const leastWeight = ${least};
/** Weights lie from the least one on within so many. */
export const weightSpan = ${span};
/** Every word of a feature, numbered from 1 on. */
export const words =
  "${words.join(" ")}";
/** One text for each kind of feature. */
export const rows = {
${["a", "z", "q", "r", "A", "Z", "m", "Y"].map((kind) => `  ${kind}: "${pack(kind)}",`).join("\n")}
} as const;
`,
);

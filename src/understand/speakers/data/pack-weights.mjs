// Packs the weights of a model into its file: node pack-weights.mjs LINES MODULE. A line is the kind of a feature, its words and
// its weight as a whole number, with tabs between them. What stands in the module above its packed weights stays.
import { readFileSync, writeFileSync } from "node:fs";

const [from, to] = process.argv.slice(2);
const features = readFileSync(from, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => line.split("\t"))
  .map(([kind, said, weight]) => ({ kind, said: said.split(" "), weight: Number(weight) }));
const words = [...new Set(features.flatMap(({ said }) => said))].sort();
const number = new Map(words.map((word, at) => [word, at + 1]));
const least = Math.min(...features.map(({ weight }) => weight));
const span = Math.max(...features.map(({ weight }) => weight)) - least + 1;

/** A number in so many signs of base 90: printable ASCII without quote, dollar and backslash. */
function write(value, signs) {
  let text = "";
  for (let rest = value, k = 0; k < signs; k++, rest = Math.floor(rest / 90)) {
    const digit = rest % 90;
    text = String.fromCharCode(digit === 0 ? 35 : digit < 56 ? digit + 36 : digit + 37) + text;
  }
  return text;
}

function pack({ said, weight }) {
  const numbers = said.map((word) => number.get(word));
  const last = numbers.pop() * span + weight - least;
  return numbers.map((each) => write(each, 2)).join("") + write(last, 3);
}

const kinds = [...new Set(features.map(({ kind }) => kind))];
const rowsOf = (kind) =>
  features
    .filter((one) => one.kind === kind)
    .map(pack)
    .join("");
const begin = "/** Packed by pack-weights.mjs; score-phrases.ts says how. */\n";
const head = readFileSync(to, "utf8").split(begin)[0];
writeFileSync(
  to,
  `${head}${begin}export const packed = {
  least: ${least},
  span: ${span},
  words:
    "${words.join(" ")}",
  rows: {
${kinds.map((kind) => `    ${kind}:\n      "${rowsOf(kind)}",`).join("\n")}
  },
};
`,
);

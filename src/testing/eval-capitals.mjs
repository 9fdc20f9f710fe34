// Scores the capitals that captions in small letters get, on real ones beside those that people made, beside what it was.
// `npm run eval` runs it; it fails when a figure has become worse by more than a hundredth, of false ones by a thousandth.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { diff } from "fast-myers-diff";

const shared = resolve(dirname(fileURLToPath(import.meta.url)), "../../../shared/eval/captions");
if (!existsSync(shared)) {
  console.error("There is no ../shared/eval/captions: the captions lie in a folder beside the repository.");
  process.exit(2);
}
const load = (path) => import(`../../dist/${path}`);
const [{ understandWords }, { loadKnowledge }, { loneEpisode }, { readTranscript }] = await Promise.all([
  load("understand/understand-words.js"),
  load("understand/knowledge.js"),
  load("pipeline/lone-episode.js"),
  load("read/transcripts/read-transcript.js"),
]);
const knowledge = await loadKnowledge({ reader: true });

const bare = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const ends = (word) => /[.?!…:]["')”]*$|^[-–—]+$/u.test(word);
const isCapital = (word) => /\p{Lu}/u.test(word) && !/^I(?:['’]\p{L}+)?$/u.test(word);
/** Whether a capital is that of a name: not at the first word of a sentence or of a line, where people put one too, nor "I". */
const names = (words, firsts) =>
  words.map((word, at) => at > 0 && !firsts.has(at) && !ends(words[at - 1]) && isCapital(bare(word)));

const spoken = (file) => readTranscript(file, readFileSync(join(shared, file), "utf8")).value;

const counts = { hits: 0, gold: 0, false: 0, words: 0 };
for (const file of readdirSync(shared).filter((name) => name.endsWith(".auto.vtt"))) {
  const transcript = spoken(file);
  const lone = loneEpisode({ language: "en" });
  const { reading } = understandWords({ ...lone, transcript, duration: 0, knowledge });
  const { words: human, segments } = spoken(file.replace(".auto.", ".human."));
  const ours = reading.words;
  const [a, b] = [human, ours].map((words) => words.map((word) => bare(word).toLowerCase().replace("’", "'")));
  const [gold, found] = [names(human, new Set(segments.map(({ first }) => first))), names(ours, new Set())];
  let [i, k] = [0, 0];
  const together = (until) => {
    for (; i < until; i++, k++) {
      counts.words++;
      if (gold[i]) counts.gold++;
      if (gold[i] && isCapital(bare(ours[k]))) counts.hits++;
      // What begins a sentence on either side says nothing.
      if (found[k] && !gold[i] && i > 0 && !ends(human[i - 1]) && !isCapital(bare(human[i]))) counts.false++;
    }
  };
  for (const [from, to, , end] of diff(a, b)) {
    together(from);
    i = to;
    k = end;
  }
  together(a.length);
}
/** Before this was looked after, and as landed. */
const earlier = { "names with a capital": [0.352, 0.625], "wrong capitals, of all words": [0.0007, 0.0024] };
const now = {
  "names with a capital": counts.hits / Math.max(1, counts.gold),
  "wrong capitals, of all words": counts.false / Math.max(1, counts.words),
};
const row = (cells) => `| ${cells.join(" | ")} |`;
console.log(row([`capitals, ${counts.words} words of captions`, "before", "landed", "now"]));
console.log(row(["---", "---", "---", "---"]));
for (const [name, value] of Object.entries(now))
  console.log(row([name, ...[earlier[name][0], earlier[name][1], value].map((one) => one?.toFixed(4) ?? "")]));
const worse =
  now["names with a capital"] < earlier["names with a capital"].at(-1) - 0.01 ||
  now["wrong capitals, of all words"] > earlier["wrong capitals, of all words"].at(-1) + 0.001;
if (worse) {
  console.error("capitals have become worse");
  process.exitCode = 1;
}

// Scores the marks, changes of speaker and capitals that are put into raw captions, on the shared pairs, beside what they were.
// `npm run eval` runs it; it fails when a figure has fallen by more than a hundredth.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const shared = resolve(dirname(fileURLToPath(import.meta.url)), "../../../shared/eval");
const pairs = join(shared, "sentences/dev.json");
if (!existsSync(pairs)) {
  console.error(
    "There is no ../shared/eval/sentences/dev.json: the evaluation pairs lie in a folder beside the repository.",
  );
  process.exit(2);
}
const load = (path) => import(`../../dist/${path}`);
const [{ understandWords }, { loadKnowledge }, { loneEpisode }] = await Promise.all([
  load("understand/understand-words.js"),
  load("understand/knowledge.js"),
  load("cli/clean/lone-episode.js"),
]);
const knowledge = await loadKnowledge("en", { reader: true });

/** What the models before the network had, then what was landed: F1, or precision and recall. */
const earlier = {
  "full stops": [0.557, 0.674],
  questions: [0.17, 0.629],
  commas: [0, 0.458],
  "change, no mark: precision": [0, 0.804],
  "change, no mark: recall": [0, 0.266],
};

const transcriptOf = (words) => ({
  file: "captions",
  format: "caption-dump",
  words,
  segments: [{ first: 0, end: words.length, change: false, paragraph: false, line: 1 }],
  wordTimes: "none",
  labelled: false,
  edited: false,
});

/** Mark after each word in what is read: 0 none, 1 comma, 2 stop, 3 question. */
function readMarks(words) {
  const lone = loneEpisode({ language: "en", speakers: [], glossary: { terms: [], replace: [], never: [] } });
  const show = { ...lone.show, cleaning: { ...lone.show.cleaning, fillers: "none" } };
  const { reading } = understandWords({ ...lone, show, transcript: transcriptOf(words), duration: 0, knowledge });
  const marks = new Array(words.length).fill(0);
  reading.words.forEach((word, at) => {
    const mark = /[.,?!:;…—]$/.exec(word)?.[0] ?? "";
    marks[reading.ids[at]] = mark === "" ? 0 : mark === "?" ? 3 : ".!…—".includes(mark) ? 2 : 1;
  });
  return marks;
}

const count = () => ({ hits: 0, found: 0, gold: 0 });
const f1 = ({ hits, found, gold }) => (2 * hits) / Math.max(1, found + gold);
const kinds = { "full stops": (mark) => mark >= 2, questions: (mark) => mark === 3, commas: (mark) => mark === 1 };
const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, count()]));
let words = 0;
const begun = process.cpuUsage();
for (const pair of JSON.parse(readFileSync(pairs, "utf8"))) {
  const marks = readMarks(pair.words);
  words += pair.words.length;
  for (const [kind, is] of Object.entries(kinds))
    pair.marks.forEach((gold, at) => {
      if (gold < 0) return;
      counts[kind].gold += is(gold) ? 1 : 0;
      counts[kind].found += is(marks[at]) ? 1 : 0;
      counts[kind].hits += is(gold) && is(marks[at]) ? 1 : 0;
    });
}
const { user, system } = process.cpuUsage(begun);

/** Talk with its speakers, made to look like captions that have nothing. */
const change = count();
const folder = join(shared, "chapters/dev");
for (const file of readdirSync(folder)) {
  const { segments, lang } = JSON.parse(readFileSync(join(folder, file), "utf8"));
  if (!lang.startsWith("en") || segments.some(({ speaker }) => speaker === undefined)) continue;
  const said = [];
  const ends = new Set();
  segments.forEach(({ text, speaker }, k) => {
    said.push(
      ...text
        .split(/\s+/)
        .map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}'’.-]|[.'’]+$/gu, ""))
        .filter(Boolean),
    );
    if (segments[k + 1] && segments[k + 1].speaker !== speaker) ends.add(said.length - 1);
  });
  const heard = knowledge.reader({ words: said });
  for (let at = 0; at < said.length; at++) {
    const found = heard.change[at] >= 0.7;
    change.found += found ? 1 : 0;
    change.gold += ends.has(at) ? 1 : 0;
    change.hits += found && ends.has(at) ? 1 : 0;
  }
}

const now = {
  ...Object.fromEntries(Object.keys(kinds).map((kind) => [kind, f1(counts[kind])])),
  "change, no mark: precision": change.hits / Math.max(1, change.found),
  "change, no mark: recall": change.hits / Math.max(1, change.gold),
};
const row = (cells) => `| ${cells.join(" | ")} |`;
console.log(row(["raw captions, dev", "before the network", "landed", "now"]));
console.log(row(["---", "---", "---", "---"]));
for (const [name, value] of Object.entries(now))
  console.log(row([name, earlier[name][0].toFixed(3), earlier[name][1]?.toFixed(3) ?? "", value.toFixed(3)]));
console.log(`${Math.round((user + system) / words / 0.1)} ms of processor time for ten thousand words`);
const fallen = Object.entries(now).filter(([name, value]) => value < (earlier[name].at(-1) ?? 0) - 0.01);
for (const [name] of fallen) console.error(`${name} has fallen by more than .01`);
process.exitCode = fallen.length > 0 ? 1 : 0;

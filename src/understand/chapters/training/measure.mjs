// Measures every unit of the episodes that people divided: node measure.mjs EPISODES OUT, after `npm run compile`.
// Each episode twice: as it is edited, and as raw captions that the reader has cut (half of them with `>>`, a tenth of these missing).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../../testing/eval/data.mjs";

const [from, out] = process.argv.slice(2);
const { cutUnits } = await load("understand/chapters/units");
const { findFeatures } = await load("understand/chapters/features");
const { findTerms } = await load("understand/chapters/terms");
const { findPhrases, phraseWords } = await load("understand/chapters/phrases");
const { chooseStopWords } = await load("understand/chapters/stop-words");
const { loadChapterModel } = await load("understand/chapters/load-chapter-model");
const { talkFromSegments } = await load("understand/chapters/talk");
const { countBreaks } = await load("understand/chapters/choose-starts");
const { loadReader } = await load("understand/reader/read-words");
const model = await loadChapterModel();
const read = await loadReader();

/** Numbers from 0 to 1, the same every time. */
let state = 7;
const chance = () => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return state / 2147483648;
};

/** A talk as raw captions have it, in the sentences and turns that the reader hears. */
function hearTalk({ segments, duration, lang }, hasMarks) {
  const words = [];
  let speaker;
  for (const one of segments) {
    const plain = one.text.split(/\s+/).map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}'’-]/gu, ""));
    const said = plain.filter(Boolean);
    const step = (one.end - one.start) / said.length;
    const begins = hasMarks && speaker !== undefined && one.speaker !== speaker && chance() > 0.1;
    said.forEach((text, k) => {
      words.push({ text, start: one.start + k * step, end: one.start + (k + 1) * step, change: begins && k === 0 });
    });
    speaker = one.speaker;
  }
  const texts = words.map(({ text }) => text);
  const heard = read(
    hasMarks ? { words: texts, changes: Uint8Array.from(words, (word) => +word.change) } : { words: texts },
  );
  const pieces = [];
  let first = 0;
  words.forEach((word, i) => {
    const ends = heard.stop[i] + heard.question[i] > 0.35;
    if (!ends && heard.change[i] <= 0.8 && !words[i + 1]?.change && i + 1 < words.length) return;
    pieces.push({
      text: `${texts.slice(first, i + 1).join(" ")}${heard.question[i] > heard.stop[i] ? "?" : "."}`,
      start: words[first].start,
      end: word.end,
      change: first > 0 && (words[first].change || heard.change[first - 1] > 0.8),
    });
    first = i + 1;
  });
  return { pieces, duration, language: lang };
}

function measure(talk, path) {
  const talked = cutUnits(talk);
  const { units } = talked;
  const terms = findTerms(talked.words, chooseStopWords(model.stopWords, "en", talked.words));
  const words = phraseWords(talked);
  const columns = {
    start: Float64Array.from(units, ({ start }) => start),
    end: Float64Array.from(units, ({ end }) => end),
    ...findFeatures(talked, terms),
  };
  const names = Object.keys(columns);
  const all = new Float32Array(names.length * units.length);
  names.forEach((name, k) => {
    all.set(columns[name], k * units.length);
  });
  writeFileSync(`${path}.f32`, Buffer.from(all.buffer));
  const keys = units.map((_, i) => (i > 0 ? [...findPhrases(units, words, i)] : []));
  writeFileSync(`${path}.json`, JSON.stringify({ words: [...new Set(words.flat())], keys }));
  return { units: units.length, breaks: countBreaks(units), names };
}

mkdirSync(out, { recursive: true });
const index = [];
for (const split of ["dev", "train"])
  for (const file of readdirSync(join(from, split)).sort()) {
    const episode = JSON.parse(readFileSync(join(from, split, file), "utf8"));
    const { id, show, source, duration, chapters, segments, lang } = episode;
    const facts = { id, split, show, source, duration, starts: chapters.map(({ start }) => start) };
    const marked = measure(talkFromSegments(segments, duration, lang), join(out, `${id}.marked`));
    const raw = measure(hearTalk(episode, index.length % 4 === 0), join(out, `${id}.raw`));
    index.push({ ...facts, kind: "marked", ...marked }, { ...facts, kind: "raw", ...raw });
  }
writeFileSync(join(out, "index.json"), JSON.stringify(index));

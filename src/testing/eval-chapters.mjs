// Scores chapters and titles on the shared development episodes: `npm run eval [-- --split train] [-- --titles]`.
// Predictions are made through the compiled library; ../shared/eval/score_chapters.py (python3) does the scoring.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const shared = resolve(root, "../shared/eval");
const args = process.argv.slice(2);
const split = args.includes("--split") ? args[args.indexOf("--split") + 1] : "dev";
const episodes = join(shared, "chapters", split);

const stop = (message) => {
  console.error(message);
  process.exit(2);
};
if (!existsSync(episodes))
  stop(
    `Unexpected absence of ../shared/eval/chapters/${split}, expected the evaluation episodes beside the repository.`,
  );
if (spawnSync("python3", ["--version"]).status !== 0)
  stop("Unexpected absence of python3, expected it for the scorer.");
const load = (name) =>
  import(`../../dist/understand/chapters/${name}.js`).catch(() =>
    stop("The compiled modules in dist/ are missing. Run: npm run compile"),
  );
const { findChapters } = await load("find-chapters");
const { loadChapterModel } = await load("load-chapter-model");
const { talkFromSegments } = await load("talk");
const { titleSpans } = await load("title-spans");
const model = await loadChapterModel();

/** Content words of a title, stemmed, as the titles of the design were scored. */
const { spokenWords, plainWord, stemWord } = await load("tokens");
const stopWords = new Set(model.stopWords.en.split(" "));
const contentWords = (title) =>
  new Set(
    spokenWords(title)
      .flatMap((word) => word.split("-"))
      .map(plainWord)
      .filter((word) => !stopWords.has(word) && word.length > 1)
      .map(stemWord),
  );
const skipped =
  /^(intro|outro|introduction|introductions|conclusion|welcome|sponsor.*|chapters|start|end|.*\(title not found\))$/i;

const scoreTitle = (title, human) => {
  const own = contentWords(title ?? "");
  const hits = [...own].filter((word) => human.has(word)).length;
  const recall = hits / human.size;
  const precision = own.size > 0 ? hits / own.size : 0;
  return [recall, precision, hits > 0 ? (2 * recall * precision) / (recall + precision) : 0, hits > 0 ? 1 : 0];
};

const folder = mkdtempSync(join(tmpdir(), "airdate-chapters-"));
const titleScores = new Map();
let milliseconds = 0;
let hours = 0;
for (const file of readdirSync(episodes).sort()) {
  const episode = JSON.parse(readFileSync(join(episodes, file), "utf8"));
  const talk = talkFromSegments(episode.segments, episode.duration, episode.lang);
  const begun = process.cpuUsage();
  const { chapters } = findChapters(talk, {}, model);
  const { user, system } = process.cpuUsage(begun);
  milliseconds += (user + system) / 1000;
  hours += episode.duration / 3600;
  writeFileSync(join(folder, file), JSON.stringify({ chapters }));
  const titles = titleSpans(
    talk,
    episode.chapters.map(({ start }) => start),
    model,
  );
  episode.chapters.forEach(({ start, title, sponsor }, k) => {
    const human = contentWords(title);
    const end = episode.chapters[k + 1]?.start ?? episode.duration;
    const said = episode.segments.filter((segment) => segment.start >= start - 6 && segment.start < end - 6);
    const words = said.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    if (sponsor || skipped.test(title) || human.size === 0 || words < 30) return;
    for (const source of [episode.source, "ALL"])
      titleScores.set(source, [...(titleScores.get(source) ?? []), scoreTitle(titles[k], human)]);
    if (args.includes("--titles")) console.log(`${title} | ${titles[k]}`);
  });
}
console.log(`${Math.round(milliseconds / hours)} ms of processor time per hour of talk`);
for (const [source, scores] of titleScores) {
  const mean = (k) => (scores.reduce((sum, score) => sum + score[k], 0) / scores.length).toFixed(3);
  console.log(
    `titles ${source.padEnd(20)} n=${scores.length} recall=${mean(0)} precision=${mean(1)} F1=${mean(2)} any=${mean(3)}`,
  );
}
const scored = spawnSync("python3", [join(shared, "score_chapters.py"), folder, "--split", split], {
  encoding: "utf8",
});
rmSync(folder, { recursive: true });
if (scored.status !== 0) stop(scored.stderr);
// The line over all episodes comes last; the scorer counts missing predictions after it.
const lines = scored.stdout.trimEnd().split("\n");
const last = lines.findLastIndex((line) => line.includes("F30="));
console.log([...lines.slice(0, last), ...lines.slice(last + 1), lines[last]].join("\n"));

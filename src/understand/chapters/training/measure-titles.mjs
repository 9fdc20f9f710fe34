// Measures what could be the titles of people's chapters: node measure-titles.mjs EPISODES OUT, after `npm run compile`.
// A chapter a line in OUT.jsonl, each candidate with its F1 to the title that a person gave and its words counted from the
// chapter's first; its traits in OUT.f32, their names in OUT.names.json.
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../../testing/eval/data.mjs";
import { contentWords, isTopic, shareWords } from "../../../testing/eval/titles.mjs";

const [from, out] = process.argv.slice(2);
const { chooseStopWords } = await load("understand/chapters/stop-words");
const { loadChapterModel } = await load("understand/chapters/load-chapter-model");
const { talkFromSegments } = await load("understand/chapters/talk");
const { composeTitle, countUsed } = await load("understand/chapters/titles/compose-title");
const { findCandidates } = await load("understand/chapters/titles/compose-title");
const { traitNames } = await load("understand/chapters/titles/phrase-traits");
const { indexTalk } = await load("understand/chapters/titles/talk-index");
const { chooseKinds } = await load("understand/chapters/titles/word-kinds");
const { raiseFirst } = await load("understand/chapters/titles/write-title");
const { cutUnits } = await load("understand/chapters/units");
const model = await loadChapterModel();

/** A unit may begin this long before a typed start and still belong to its chapter. */
const leeway = 6;
const lines = [];
const numbers = openSync(`${out}.f32`, "w");
for (const split of ["dev", "train"])
  for (const file of readdirSync(join(from, split)).sort()) {
    const episode = JSON.parse(readFileSync(join(from, split, file), "utf8"));
    const { id, show, source, duration, chapters, segments, lang } = episode;
    const talk = cutUnits(talkFromSegments(segments, duration, lang));
    const stop = chooseStopWords(model.stopWords, "en", talk.words);
    const index = indexTalk(talk, [], chooseKinds(model.kinds, lang), episode.title, show);
    const wordAt = (at) => talk.units.find(({ start }) => start >= at - leeway)?.first ?? talk.words.length;
    const used = new Map();
    chapters.forEach(({ start, title }, k) => {
      const place = { from: wordAt(start), to: wordAt(chapters[k + 1]?.start ?? duration + leeway + 1), used };
      const ours = composeTitle(index, stop, model.titles, place);
      const gold = contentWords(title);
      if (isTopic(chapters[k], gold) && place.to - place.from >= 30) {
        const found = findCandidates(index, stop, model.titles, place);
        const rows = Float32Array.from(found.flatMap(({ traits }) => traits));
        writeSync(numbers, Buffer.from(rows.buffer));
        const candidates = found.map(({ phrase: { text, spans, said } }) => {
          const [first, last] = [said?.[0] ?? spans[0].first, said?.at(-1) ?? spans[0].end - 1];
          return [raiseFirst(text), shareWords(contentWords(text), gold), first - place.from, last - place.from];
        });
        lines.push(JSON.stringify({ split, id, show, source, k, title, ours: ours.title ?? "", candidates }));
      }
      countUsed(ours, used);
    });
  }
closeSync(numbers);
writeFileSync(`${out}.jsonl`, `${lines.join("\n")}\n`);
writeFileSync(`${out}.names.json`, JSON.stringify(traitNames));

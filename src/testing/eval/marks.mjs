// Scores the marks and changes of speaker that are put into captions without any.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { captionsOf, counter, data, load, share, small } from "./data.mjs";

/** Hidden changes of speaker are counted from the probability on from which this part of them is right. */
const changePrecision = 0.8;
const kinds = { "full stops": (mark) => mark >= 2, questions: (mark) => mark === 3, commas: (mark) => mark === 1 };

/** The figures by name: of words of real captions beside the marks that people put, and of talk made to look like them. */
export async function scoreMarks() {
  const { understandWords } = await load("understand/understand-words");
  const { loadKnowledge } = await load("understand/knowledge");
  const { loneEpisode } = await load("pipeline/lone-episode");
  const knowledge = await loadKnowledge({ reader: true });

  /** Mark after each word in what is read: 0 none, 1 comma, 2 stop, 3 question. */
  const readMarks = (words) => {
    const { show, episode } = loneEpisode({ language: "en" });
    const plain = { ...show, cleaning: { ...show.cleaning, fillers: "none" } };
    const transcript = captionsOf(words);
    const { reading } = understandWords({ show: plain, episode, transcript, duration: 0, knowledge });
    const marks = new Array(words.length).fill(0);
    reading.words.forEach((word, at) => {
      const mark = /[.,?!:;…—]$/.exec(word)?.[0] ?? "";
      marks[reading.ids[at]] = mark === "" ? 0 : mark === "?" ? 3 : ".!…—".includes(mark) ? 2 : 1;
    });
    return marks;
  };

  const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, counter()]));
  for (const pair of JSON.parse(readFileSync(join(data, "sentences/dev.json"), "utf8"))) {
    const marks = readMarks(pair.words);
    for (const [kind, is] of Object.entries(kinds))
      pair.marks.forEach((gold, at) => {
        if (gold >= 0) counts[kind].add(is(marks[at]), is(gold));
      });
  }
  const places = [];
  const folder = join(data, "chapters/dev");
  for (const file of readdirSync(folder)) {
    const { segments, lang } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    if (!lang.startsWith("en") || segments.some(({ speaker }) => speaker === undefined)) continue;
    const said = [];
    const ends = new Set();
    segments.forEach(({ text, speaker }, k) => {
      said.push(...text.split(/\s+/).map(small).filter(Boolean));
      if (segments[k + 1] && segments[k + 1].speaker !== speaker) ends.add(said.length - 1);
    });
    const heard = knowledge.reader({ words: said });
    for (let at = 0; at < said.length; at++) places.push({ probability: heard.change[at], isChange: ends.has(at) });
  }
  return {
    ...Object.fromEntries(Object.entries(counts).map(([kind, count]) => [`${kind}, F1`, count.f1()])),
    [`hidden changes of speaker, recall at precision ${changePrecision}`]: recallAt(places),
  };
}

/** The part of all changes that is found at the lowest probability at which so many of the found ones are right. */
function recallAt(places) {
  let [hits, most] = [0, 0];
  places.sort((a, b) => b.probability - a.probability);
  places.forEach(({ isChange }, at) => {
    if (isChange) hits++;
    if (hits >= changePrecision * (at + 1)) most = hits;
  });
  return share(most, hits);
}

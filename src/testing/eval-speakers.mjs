// Scores who is said to speak on the shared talks of two, made to look like captions, beside what it was.
// `npm run eval` runs it; it fails when a figure has fallen by more than a hundredth.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const shared = resolve(dirname(fileURLToPath(import.meta.url)), "../../../shared/eval/chapters");
if (!existsSync(shared)) {
  console.error("There is no ../shared/eval/chapters: the evaluation talks lie in a folder beside the repository.");
  process.exit(2);
}
const load = (path) => import(`../../dist/${path}`);
const [{ findSpeakers }, { loadKnowledge }, { loneEpisode }, { factsOf }] = await Promise.all([
  load("understand/speakers/find-speakers.js"),
  load("understand/knowledge.js"),
  load("pipeline/lone-episode.js"),
  load("understand/readable/word-facts.js"),
]);
const { reader, speakers: model } = await loadKnowledge({ reader: true, speakers: true });

/** A talk is one of a host and a guest where one of two has the questions: so many times more of them in as many words. */
const clearly = 2;

/** The turns with 0 for the host, 1 for the guest, 2 for a voice from elsewhere; undefined where it is no interview. */
function readTalk({ segments, lang }) {
  if (!lang.startsWith("en") || segments.some(({ speaker }) => speaker === undefined)) return undefined;
  const voices = new Map();
  for (const { text, speaker } of segments) {
    const voice = voices.get(speaker) ?? { speaker, words: 0, questions: 1 };
    voice.words += text.split(/\s+/).length;
    voice.questions += text.split("?").length - 1;
    voices.set(speaker, voice);
  }
  const all = [...voices.values()].reduce((sum, { words }) => sum + words, 0);
  const pair = [...voices.values()].filter(({ words }) => words >= all / 50);
  if (pair.length !== 2) return undefined;
  const rate = ({ questions, words }) => questions / words;
  const [host, guest] = pair.sort((a, b) => rate(b) - rate(a));
  if (rate(host) < clearly * rate(guest) || host.words > 0.6 * all) return undefined;
  const turns = [];
  for (const { text, speaker } of segments) {
    const who = speaker === host.speaker ? 0 : speaker === guest.speaker ? 1 : 2;
    const words = text.split(/\s+/).filter(Boolean);
    if (turns.at(-1)?.who === who) turns.at(-1).words.push(...words);
    else if (words.length > 0) turns.push({ who, words });
  }
  return { turns, names: [host, guest].map(({ speaker }) => speaker.replace(/,.*/, "")) };
}

const bare = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}'’.-]|[.'’]+$/gu, "");

/** Words, changes the captions show, and who says each word. Every tenth change is missing where `missing`. */
function makeCaptions({ turns }, { missing, lower, unmarked }) {
  const words = [];
  const changes = [];
  const who = [];
  turns.forEach((turn, k) => {
    const shown = k > 0 && !unmarked && !(missing && (k * 7) % 10 === 0);
    turn.words.forEach((word, at) => {
      const said = lower ? bare(word) : word;
      if (said === "") return;
      words.push(said);
      changes.push(at === 0 && shown ? 1 : 0);
      who.push(turn.who);
    });
  });
  return { words, changes: Uint8Array.from(changes), who };
}

function guess({ names }, { words, changes }) {
  const lone = loneEpisode({ language: "en", speakers: names });
  const starts = [0, ...[...changes.keys()].filter((at) => at > 0 && changes[at] === 1), words.length];
  const segments = starts.slice(0, -1).map((first, at) => {
    return { first, end: starts[at + 1], change: first > 0, paragraph: false, line: at + 1 };
  });
  const transcript = { file: "captions", format: "caption-dump", words, segments, wordTimes: "none" };
  const found = findSpeakers({
    ...lone,
    transcript: { ...transcript, labelled: false, edited: false },
    facts: factsOf(words, "en"),
    language: "en",
    model,
    heard: reader({ words, changes }),
  });
  const host = lone.show.hosts[0].id;
  return (found.guesses ?? found.turns).map((turn) => ({
    ...turn,
    who: turn.person === undefined ? -1 : turn.person === host ? 0 : 1,
  }));
}

const talks = ["dev", "train"].flatMap((split) =>
  readdirSync(join(shared, split))
    .sort()
    .filter((_, at) => split === "dev" || at % 4 === 0)
    .flatMap((file) => readTalk(JSON.parse(readFileSync(join(shared, split, file), "utf8"))) ?? []),
);
const kinds = {
  "`>>`": {},
  "`>>`, a tenth missing": { missing: true },
  "`>>`, a tenth missing, small letters, no marks": { missing: true, lower: true },
  "nothing, in small letters": { unmarked: true, lower: true },
};
/** Words right, before marks were trusted by episode, then as landed. */
const earlier = {
  "`>>`": [0.929, 0.994],
  "`>>`, a tenth missing": [0.888, 0.924],
  "`>>`, a tenth missing, small letters, no marks": [0.879, 0.914],
  "nothing, in small letters": [0, 0.912],
};
const row = (cells) => `| ${cells.join(" | ")} |`;
console.log(
  row([
    `who speaks, ${talks.length} talks of two`,
    "before",
    "landed",
    "now",
    "host's own",
    "named",
    "wrong words that are doubted",
  ]),
);
console.log(row(["---", "---", "---", "---", "---", "---", "---"]));
for (const [kind, plan] of Object.entries(kinds)) {
  const sums = { words: 0, right: 0, host: 0, hostRight: 0, named: 0, wrong: 0, doubted: 0 };
  for (const talk of talks) {
    const captions = makeCaptions(talk, plan);
    for (const { first, end, who, confidence } of guess(talk, captions))
      for (let at = first; at < end; at++) {
        if (captions.who[at] === 2) continue;
        const right = who === captions.who[at];
        sums.words++;
        if (right) sums.right++;
        if (captions.who[at] === 0) sums.host++;
        if (captions.who[at] === 0 && right) sums.hostRight++;
        if (who >= 0) sums.named++;
        if (who >= 0 && !right) sums.wrong++;
        if (who >= 0 && !right && confidence < 0.8) sums.doubted++;
      }
  }
  const share = (part, whole) => (whole > 0 ? part / whole : 0);
  const right = share(sums.right, sums.named);
  const others = [share(sums.hostRight, sums.host), share(sums.named, sums.words), share(sums.doubted, sums.wrong)];
  const cells = [earlier[kind][0], earlier[kind][1], right, ...others];
  console.log(row([kind, ...cells.map((value) => value?.toFixed(3) ?? "")]));
  if (right < (earlier[kind].at(-1) ?? 0) - 0.01) {
    console.error(`who speaks (${kind}) has fallen by more than .01`);
    process.exitCode = 1;
  }
}

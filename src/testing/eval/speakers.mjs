// Scores who is said to speak on talks of two, made to look like captions.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { captionsOf, data, load, share, small } from "./data.mjs";

/** A talk is one of a host and a guest where one of two has the questions: so many times more of them in as many words. */
const clearly = 2;

/** The voices of a talk in which all are named: their words and questions, who asks most first; undefined for others. */
function readVoices({ segments, lang }) {
  if (!lang.startsWith("en") || segments.some(({ speaker }) => speaker === undefined)) return undefined;
  const voices = new Map();
  for (const { text, speaker } of segments) {
    const voice = voices.get(speaker) ?? { speaker, words: 0, questions: 1 };
    voice.words += text.split(/\s+/).length;
    voice.questions += text.split("?").length - 1;
    voices.set(speaker, voice);
  }
  const all = [...voices.values()].reduce((sum, { words }) => sum + words, 0);
  const rate = ({ questions, words }) => questions / words;
  const asking = [...voices.values()].sort((a, b) => rate(b) - rate(a));
  return { all, rate, asking };
}

/** Turns by who speaks, as `whoIs` numbers speakers; lines of one in a row are one. */
function joinTurns(segments, whoIs) {
  const turns = [];
  for (const { text, speaker } of segments) {
    const who = whoIs(speaker);
    const words = text.split(/\s+/).filter(Boolean);
    if (turns.at(-1)?.who === who) turns.at(-1).words.push(...words);
    else if (words.length > 0) turns.push({ who, words });
  }
  return turns;
}

/** The turns with 0 for the host, 1 for the guest, 2 for a voice from elsewhere; undefined where it is no interview. */
function readTalk({ segments, lang }) {
  const voices = readVoices({ segments, lang });
  if (!voices) return undefined;
  const { all, rate } = voices;
  const pair = voices.asking.filter(({ words }) => words >= all / 50);
  if (pair.length !== 2) return undefined;
  const [host, guest] = pair;
  if (rate(host) < clearly * rate(guest) || host.words > 0.6 * all) return undefined;
  const turns = joinTurns(segments, (speaker) => (speaker === host.speaker ? 0 : speaker === guest.speaker ? 1 : 2));
  return { turns, names: [host, guest].map(({ speaker }) => speaker.replace(/,.*/, "")) };
}

/** Words, changes the captions show, and who says each word. Every tenth change is missing where `missing`. */
function makeCaptions({ turns }, { missing, lower, unmarked }) {
  const words = [];
  const changes = [];
  const who = [];
  turns.forEach((turn, k) => {
    const shown = k > 0 && !unmarked && !(missing && (k * 7) % 10 === 0);
    turn.words.forEach((word, at) => {
      const said = lower ? small(word) : word;
      if (said === "") return;
      words.push(said);
      changes.push(at === 0 && shown ? 1 : 0);
      who.push(turn.who);
    });
  });
  return { words, changes: Uint8Array.from(changes), who };
}

/** What the captions still show, by the name of the figures. */
const kinds = {
  "`>>`": {},
  "`>>`, a tenth missing": { missing: true },
  "`>>`, a tenth missing, no marks": { missing: true, lower: true },
  "nothing but small words": { unmarked: true, lower: true },
};

/** Voices that have only numbers: how many are named, and how many of these rightly. Who asks most is the host. */
async function scoreNumbered(talks, findSpeakers, loneEpisode, factsOf, model) {
  const sums = { voices: 0, named: 0, right: 0 };
  for (const { segments, lang } of talks) {
    const voices = readVoices({ segments, lang });
    const main = voices?.asking.filter(({ words }) => words >= 0.03 * voices.all) ?? [];
    if (main.length < 2 || main.some(({ speaker }) => /^(?:unknown )?speaker\b/i.test(speaker))) continue;
    const numbers = new Map();
    const words = [];
    const turns = segments.map(({ text, speaker }, line) => {
      const first = words.length;
      words.push(...text.split(/\s+/).filter(Boolean));
      if (!numbers.has(speaker)) numbers.set(speaker, `Speaker ${numbers.size + 1}`);
      return { first, end: words.length, speaker: numbers.get(speaker), change: true, paragraph: false, line };
    });
    const transcript = { ...captionsOf(words), segments: turns, labelled: true };
    const lone = loneEpisode({ language: "en", speakers: main.map(({ speaker }) => speaker) });
    const found = findSpeakers({ ...lone, transcript, facts: factsOf(words, "en"), language: "en", model });
    const led = found.voices.filter(({ named }) => named);
    sums.voices += main.length;
    sums.named += led.length;
    sums.right += led.filter(({ label, speaker }) => numbers.get(speaker) === label).length;
  }
  return {
    "voices with numbers that are named": share(sums.named, sums.voices),
    "voices with numbers that are named, rightly": share(sums.right, sums.named),
  };
}

/** Three voices and more between marks: how many words are named, and how many of these rightly. Who asks clearly more hosts. */
function scoreMany(files, findSpeakers, loneEpisode, factsOf, { model, reader }) {
  const sums = { words: 0, named: 0, right: 0 };
  for (const { segments, lang } of files) {
    const voices = readVoices({ segments, lang });
    const main = voices?.asking.filter(({ words }) => words >= 0.03 * voices.all) ?? [];
    const hosts = [1, 2].find(
      (count) => main[count] && voices.rate(main[count - 1]) >= clearly * voices.rate(main[count]),
    );
    if (main.length < 3 || main.length > 5 || !hosts || main.some(({ speaker }) => /speaker/i.test(speaker))) continue;
    const said = segments.flatMap(({ text, speaker }) =>
      text
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => ({ word, speaker })),
    );
    const words = said.map(({ word }) => word);
    const changes = Uint8Array.from(said, ({ speaker }, at) => Number(at > 0 && speaker !== said[at - 1].speaker));
    const lone = loneEpisode({ language: "en", speakers: main.map(({ speaker }) => speaker) });
    const people = [...lone.show.hosts, ...lone.episode.guests];
    const show = { ...lone.show, hosts: people.slice(0, hosts) };
    const episode = { ...lone.episode, hosts: show.hosts, guests: people.slice(hosts) };
    const heard = reader({ words, changes });
    const transcript = captionsOf(words, changes);
    const { turns } = findSpeakers({
      show,
      episode,
      transcript,
      facts: factsOf(words, "en"),
      language: "en",
      model,
      heard,
    });
    sums.words += words.length;
    for (const { first, end, speaker } of turns) {
      if (speaker === undefined) continue;
      sums.named += end - first;
      sums.right += said.slice(first, end).filter((one) => one.speaker === speaker).length;
    }
  }
  return {
    "who speaks, `>>`, three voices and more: named at all": share(sums.named, sums.words),
    "who speaks, `>>`, three voices and more: of these rightly": share(sums.right, sums.named),
  };
}

/** A show of two hosts without guests, by how its files begin, and so many episodes of it that say how the two talk. */
const twoHosts = { files: "btc-bitcoin-explained-", names: ["Sjors Provoost", "Aaron van Wirdum"], labelled: 10 };

/** Two hosts in episodes without names: how many words are named, and how many of these rightly, where others name them. */
async function scoreHosts(loneEpisode, findSpeakers, factsOf, { model, reader }) {
  const { countVoices } = await load("understand/speakers/count-voices");
  const { learnVoices } = await load("understand/speakers/earlier-voices");
  const { names } = twoHosts;
  const read = (split) =>
    readdirSync(join(data, "chapters", split))
      .filter((file) => file.startsWith(twoHosts.files))
      .sort()
      .map((file) => JSON.parse(readFileSync(join(data, "chapters", split, file), "utf8")).segments)
      .map((segments) => ({
        turns: joinTurns(segments, (speaker = "?") =>
          names.findIndex((name) => name.startsWith(speaker.split(" ")[0])),
        ),
      }));
  const lone = loneEpisode({ language: "en", speakers: names });
  const hosts = [...lone.show.hosts, ...lone.episode.guests];
  const show = { ...lone.show, hosts };
  const episode = { ...lone.episode, hosts, guests: [] };
  const counts = read("train")
    .slice(0, twoHosts.labelled)
    .map(({ turns }) => {
      const transcript = captionsOf(turns.flatMap(({ words }) => words));
      let end = 0;
      const segments = turns.map(({ who, words }, line) => {
        const first = end;
        end += words.length;
        return { first, end, speaker: names[who] ?? "Guest", change: true, paragraph: false, line };
      });
      return countVoices(show, episode, { ...transcript, segments, labelled: true });
    });
  const voices = learnVoices(
    counts,
    hosts.map(({ id }) => id),
  );
  const figures = {};
  for (const kind of ["`>>`, a tenth missing, no marks", "nothing but small words"]) {
    const sums = { words: 0, named: 0, right: 0 };
    for (const talk of read("dev")) {
      const { words, changes, who } = makeCaptions(talk, kinds[kind]);
      const { turns } = findSpeakers({
        show,
        episode: { ...episode, voices },
        transcript: captionsOf(words, changes),
        facts: factsOf(words, "en"),
        language: "en",
        model,
        heard: reader({ words, changes }),
      });
      sums.words += words.length;
      for (const { first, end, person } of turns) {
        if (person === undefined) continue;
        sums.named += end - first;
        sums.right += who.slice(first, end).filter((one) => hosts[one]?.id === person).length;
      }
    }
    figures[`who speaks, ${kind}, two hosts known from ten episodes: named at all`] = share(sums.named, sums.words);
    figures[`who speaks, ${kind}, two hosts known from ten episodes: of these rightly`] = share(sums.right, sums.named);
  }
  return figures;
}

/** The figures by name: words under the right name of those that have one. */
export async function scoreSpeakers() {
  const { findSpeakers } = await load("understand/speakers/find-speakers");
  const { loadKnowledge } = await load("understand/knowledge");
  const { loneEpisode } = await load("pipeline/lone-episode");
  const { factsOf } = await load("understand/readable/word-facts");
  const { reader, speakers: model } = await loadKnowledge({ reader: true, speakers: true });

  const guess = ({ names }, { words, changes }) => {
    const lone = loneEpisode({ language: "en", speakers: names });
    const found = findSpeakers({
      ...lone,
      transcript: captionsOf(words, changes),
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
  };

  // All of the smaller part and every fourth talk of the larger.
  const folder = join(data, "chapters");
  const files = ["dev", "train"].flatMap((split) =>
    readdirSync(join(folder, split))
      .sort()
      .filter((_, at) => split === "dev" || at % 4 === 0)
      .map((file) => JSON.parse(readFileSync(join(folder, split, file), "utf8"))),
  );
  const talks = files.flatMap((file) => readTalk(file) ?? []);
  const figures = {
    ...(await scoreNumbered(files, findSpeakers, loneEpisode, factsOf, model)),
    ...scoreMany(files, findSpeakers, loneEpisode, factsOf, { model, reader }),
    ...(await scoreHosts(loneEpisode, findSpeakers, factsOf, { model, reader })),
  };
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
    figures[`who speaks, ${kind}`] = share(sums.right, sums.named);
    figures[`who speaks, ${kind}: of the host's own`] = share(sums.hostRight, sums.host);
    if (plan.unmarked) figures[`who speaks, ${kind}: named at all`] = share(sums.named, sums.words);
    figures[`who speaks, ${kind}: wrong words that are doubted`] = share(sums.doubted, sums.wrong);
  }
  return figures;
}

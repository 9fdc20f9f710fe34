// Scores chapters and their titles on episodes that people divided.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { boundaries, scoreNear, scoreWindows } from "./boundaries.mjs";
import { data, load, mean, share } from "./data.mjs";
import { contentWords, isTopic, shareWords } from "./titles.mjs";

/** The figures by name. `show` gets each human title with ours. */
export async function scoreChapters(show = () => {}) {
  const { findChapters } = await load("understand/chapters/find-chapters");
  const { loadChapterModel } = await load("understand/chapters/load-chapter-model");
  const { talkFromSegments } = await load("understand/chapters/talk");
  const { titleSpans } = await load("understand/chapters/name-chapters");
  const model = await loadChapterModel();
  const scores = [];
  const titles = [];
  let given = 0;
  let pairs = 0;
  const folder = join(data, "chapters/dev");
  for (const file of readdirSync(folder).sort()) {
    const episode = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const { duration, segments } = episode;
    const talk = talkFromSegments(segments, duration, episode.lang);
    const found = boundaries(findChapters(talk, {}, model, [], episode.title, episode.show).chapters, duration);
    const human = boundaries(episode.chapters, duration);
    const f30 = scoreNear(human, found, 30);
    scores.push({ show: episode.show ?? episode.source, f30, ...scoreWindows(human, found, duration) });
    const starts = episode.chapters.map(({ start }) => start);
    const ours = titleSpans(talk, starts, model, [], episode.title, episode.show);
    episode.chapters.forEach(({ start, title, sponsor }, k) => {
      const gold = contentWords(title);
      const end = starts[k + 1] ?? duration;
      const said = segments.filter((segment) => segment.start >= start - 6 && segment.start < end - 6);
      const words = said.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
      if (!isTopic({ title, sponsor }, gold) || words < 30) return;
      titles.push(shareWords(contentWords(ours[k] ?? ""), gold));
      if (ours[k]) given++;
      if (/\S and \S/.test(ours[k] ?? "")) pairs++;
      show(title, ours[k]);
    });
  }
  const shows = Object.values(byShow(scores));
  return {
    "chapters, F30": mean(scores.map(({ f30 }) => f30)),
    "chapters, F30, mean over shows": mean(shows.map((all) => mean(all.map(({ f30 }) => f30)))),
    "chapters, Pk": mean(scores.map(({ pk }) => pk)),
    "chapters, WindowDiff": mean(scores.map(({ difference }) => difference)),
    "titles, F1 of content words": mean(titles),
    "titles that are a pair (X and Y)": share(pairs, given),
  };
}

function byShow(scores) {
  const shows = {};
  for (const one of scores) shows[one.show] = [...(shows[one.show] ?? []), one];
  return shows;
}

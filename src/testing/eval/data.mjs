// Where the evaluation data lies, and what all scores of it need: the compiled modules, raw captions, counts of hits.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
/** In the folder `shared` beside the repository. */
export const data = resolve(here, "../../../../shared/eval");
/** What has to lie there. */
export const missing = ["sentences/dev.json", "chapters/dev", "chapters/train", "captions"].filter(
  (part) => !existsSync(join(data, part)),
);

/** A compiled module, by its path in `dist` without the ending. */
export const load = (path) => import(`../../../dist/${path}.js`);

/** Words as a dump of captions has them: in one line, without times, labels and marks of change but for those given. */
export function captionsOf(words, changes = []) {
  const starts = [0, ...[...changes.keys()].filter((at) => at > 0 && changes[at] === 1), words.length];
  const segments = starts.slice(0, -1).map((first, at) => {
    return { first, end: starts[at + 1], change: first > 0, paragraph: false, line: at + 1 };
  });
  const made = { file: "captions", format: "caption-dump", wordTimes: "none", labelled: false, edited: false };
  return { ...made, words, segments };
}

/** A word without the marks around it. */
export const bare = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
/** A word as captions in small letters have it. */
export const small = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}'’.-]|[.'’]+$/gu, "");

export const share = (part, whole) => (whole > 0 ? part / whole : 0);
export const mean = (values) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** Counts what was found beside what is right. */
export function counter() {
  const sums = { hits: 0, found: 0, gold: 0 };
  return {
    add(found, gold) {
      if (found) sums.found++;
      if (gold) sums.gold++;
      if (found && gold) sums.hits++;
    },
    precision: () => share(sums.hits, sums.found),
    recall: () => share(sums.hits, sums.gold),
    f1: () => share(2 * sums.hits, sums.found + sums.gold),
  };
}

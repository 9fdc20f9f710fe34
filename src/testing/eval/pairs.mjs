// Reads real automatic captions with those that people made of the same recording, and lays them side by side.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diff } from "fast-myers-diff";
import { bare, data, load } from "./data.mjs";

/** Both transcripts of each recording. */
export async function readPairs() {
  const { readTranscript } = await load("read/transcripts/read-transcript");
  const spoken = (file) => readTranscript(file, readFileSync(join(data, "captions", file), "utf8")).value;
  return readdirSync(join(data, "captions"))
    .filter((name) => name.endsWith(".auto.vtt"))
    .sort()
    .map((file) => ({ auto: spoken(file), human: spoken(file.replace(".auto.", ".human.")) }));
}

const plain = (words) => words.map((word) => bare(word).toLowerCase().replace("’", "'"));

/** The stretches in which two texts differ: `[from, end)` of the first, `[from, end)` of the second. */
export const differences = (first, second) => [...diff(plain(first), plain(second))];

/** The indexes of the words that both have, in their order. */
export function* walkTogether(first, second) {
  let [i, k] = [0, 0];
  for (const [from, end, , other] of [...differences(first, second), [first.length, first.length, 0, 0]]) {
    for (; i < from; i++, k++) yield [i, k];
    i = end;
    k = other;
  }
}

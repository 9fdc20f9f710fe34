import { expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
const nouns = "rope hull tar mast sail oar deck keel plank nail".split(" ");
/** So many words, the same nowhere twice in a row. */
const speech = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, at) => nouns[(at * at + 3 * at + seed * 7) % 10]! + ((at * 13 + seed) % 17)).join(
    " ",
  );
/** Two people in turn, each beginning at one of the seconds, with so many words. */
const talk = (turns: readonly (readonly [number, number])[]): string =>
  turns
    .map(([start, count], at) => `${["Ida Berg", "Ben Oakes"][at % 2]} (${clock(start)}):\n${speech(count, at)}.\n`)
    .join("\n");
const steady = (from: number): [number, number][] => Array.from({ length: 12 }, (_, at) => [from + at * 15, 36]);

it("gives a long turn its time where a short one before it begins at the same second", () => {
  const turns: [number, number][] = [...steady(0), [180, 1], [180, 130], ...steady(240)];
  const { value, problems } = readTranscript("hull.txt", talk(turns));
  expect(problems).toEqual([]);
  const long = value.segments[13]!;
  expect(long.start).toBeGreaterThanOrEqual(180);
  expect(long.start).toBeLessThan(182);
  expect(value.starts![long.end - 1]).toBeGreaterThan(225);
  expect(value.segments[14]!.start).toBe(240);
});

it("takes no time that stands at more turns than can be said in it, and says so", () => {
  const stuck = Array.from({ length: 20 }, (): [number, number] => [400, 40]);
  const { value, problems } = readTranscript("hull.txt", talk([[0, 36], ...stuck, ...steady(401)]));
  expect(problems.map(({ rule, message, place }) => [rule, place?.line, message])).toEqual([
    [
      "transcript-cue-order",
      4,
      "The times of 19 lines, 6:40 here, are also the next one's, and nobody could say the words before the one after it",
    ],
  ]);
  const starts = value.segments.map(({ start }) => start!);
  expect(starts[10]).toBeLessThan(300);
  expect(starts[20]).toBe(400);
  expect(starts.every((start, at) => at === 0 || start >= starts[at - 1]!)).toBe(true);
});

it.each([
  ["close together", 15],
  ["minutes apart", 90],
])("gives a long turn into which somebody says a word its time, where marks are %s", (_, apart) => {
  const turns = Array.from({ length: 12 }, (_, at): [number, number] => [at * apart, 2 * apart]);
  const said: [number, number][] = [...turns, [12 * apart, 2 * apart], [12 * apart + 1, 1], [13 * apart + 1, 30]];
  const { value } = readTranscript("hull.txt", talk([...said, [14 * apart + 1, 30]]));
  const [long, inside, after] = value.segments.slice(12);
  expect([long!.start, after!.start]).toEqual([12 * apart, 13 * apart + 1]);
  // Where only marks are known the word has no time, and gets one between its neighbours.
  const start = inside!.start ?? 12.9 * apart;
  expect(start).toBeGreaterThan(12.8 * apart);
  expect(start).toBeLessThan(13 * apart + 1);
});

it("gives a long cue its time as well in files that say when cues begin and nothing else", () => {
  const cue = (start: number, count: number, seed: number) => ({ start, text: speech(count, seed) });
  const { value } = readTranscript(
    "hull.json",
    JSON.stringify([cue(0, 30, 1), cue(15, 40, 2), cue(16, 1, 3), cue(40, 30, 4)]),
  );
  const [, long, inside, after] = value.segments;
  expect([long!.start, after!.start]).toEqual([15, 40]);
  expect(inside!.start).toBeGreaterThan(25);
});

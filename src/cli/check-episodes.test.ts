// Rules that hold an episode's files against each other, each on a whole show: its bad example is found, its good one passes.
import { describe, expect, it } from "vitest";
import { ruleGroups } from "../check/rules.js";
import type { Problem } from "../model/model.js";
import { showText, withShow } from "../testing/with-show.js";

const talk =
  "the rope goes over the cleat and then under the other side until nobody can see how it held so well".split(" ");
/** The same words every time, in an order that never comes round. */
function* words(): Generator<string> {
  for (let state = 7; ; state = (state * 1103515245 + 12345) % 2 ** 31) yield talk[(state >> 8) % talk.length]!;
}
const take = (count: number, from = words()): string =>
  Array.from({ length: count }, () => from.next().value as string).join(" ");
const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

/** Captions up to a time (seconds), with certain words at certain times. */
function captions(until: number, said: Map<number, string> = new Map()): string {
  const cues: string[] = [];
  const from = words();
  for (let at = 0; at < until; at += 5) {
    const text = said.get(at) ?? take(10, from);
    cues.push(`${clock(at)} --> ${clock(Math.min(until, at + 4.9))}\n${text}.`);
  }
  return `WEBVTT\n\n${cues.join("\n\n")}\n`;
}

const seconds = (text: string): number => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** The transcript an example speaks of: `00:00:01 --> 00:14:00`, `00:09:10 these words`, `60 words`, `60 words, splice at 50`, `40 turns`, `Speaker 1: and so on`, or `Ann Lee: and so on`, of several too. */
function transcript(spec: string): Record<string, string> {
  const [, until] = /--> ([\d:]+)/.exec(spec) ?? [];
  if (until) return { "episodes/one.vtt": captions(seconds(until)) };
  const [, at, text] = /^([\d:]{8}) (.+)$/.exec(spec) ?? [];
  if (at) return { "episodes/one.vtt": captions(595, new Map([[seconds(at), text!]])) };
  const labels = /^(Speaker \d+|\w+ \w+(?:, \w+ \w+)*): /.exec(spec)?.[1]?.split(", ");
  if (labels) {
    const turn = (k: number): string => `${labels[k % labels.length]}: ${take(40 + k)}.`;
    return { "episodes/one.txt": Array.from({ length: 20 }, (_, k) => turn(k)).join("\n\n") };
  }
  const [, turns] = /^(\d+) turns$/.exec(spec) ?? [];
  const from = words();
  if (turns)
    return { "episodes/one.txt": Array.from({ length: Number(turns) }, () => `>> ${take(30, from)}.`).join("\n") };
  const [, count, word, place] = /^(\d+) words(?:, (\w+) at (\d+))?$/.exec(spec) ?? [];
  if (count) {
    const all = take(Number(count)).split(" ");
    if (word) all[Number(place)] = word;
    return { "episodes/one.txt": all.join(" ") };
  }
  return {};
}

const recording = 'audio: { url: "https://media.example/1.mp3", length: 4096000, type: audio/mpeg, duration: "10:00" }';

async function check(example: string): Promise<Problem[]> {
  const [fields = "", notes = "Notes of the day.", spec = ""] = example.split("\n---\n");
  const audio = fields.includes("audio:") ? "" : `${recording}\n`;
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": `---\ntitle: Knots that hold\ndate: 2026-02-02 06:00\n${audio}${fields}\n---\n\n${notes}\n`,
    ...transcript(spec),
  });
  const { out } = await show.run("check", "{root}", "--json");
  return (JSON.parse(out) as { problems: Problem[] }).problems;
}

describe.each(ruleGroups.episode.map((rule) => ({ id: rule.id, rule })))("$id", ({ id, rule }) => {
  it("finds its bad example, at a place in the episode's file", async () => {
    const found = (await check(rule.bad)).filter((problem) => problem.rule === id);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.place?.file).toMatch(/^episodes\/one\./);
    expect(found[0]!.place?.line).toBeGreaterThan(0);
  });
  it("passes its good example, which has no warning at all", async () => {
    expect((await check(rule.good)).filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

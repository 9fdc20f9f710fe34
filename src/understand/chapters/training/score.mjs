// Scores chances of `train.py --held-out` by the product's choice of starts: node score.mjs MEASURED CHANCES, after `npm run compile`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { boundaries, scoreNear, scoreWindows } from "../../../testing/eval/boundaries.mjs";
import { load } from "../../../testing/eval/data.mjs";

const [measured, file] = process.argv.slice(2);
const { chooseStarts } = await load("understand/chapters/choose-starts");
const { planChapters } = await load("understand/chapters/count-chapters");
const floats = (path) => new Float32Array(new Uint8Array(readFileSync(path)).buffer);
const chances = floats(file);
const rows = [];
let at = 0;
for (const one of JSON.parse(readFileSync(join(measured, "index.json"), "utf8"))) {
  const { id, kind, show, source, duration, units: count, breaks, names } = one;
  const table = floats(join(measured, `${id}.${kind}.f32`));
  const sinceTurn = names.indexOf("lPos") * count; // 0 where a turn begins
  const units = Array.from({ length: count }, (_, i) => ({
    start: table[i],
    end: table[count + i],
    turn: table[sinceTurn + i] === 0,
  }));
  const found = chooseStarts(
    units,
    Float64Array.from(chances.subarray(at, at + count)).fill(0, 0, 1),
    planChapters(duration, breaks, {}),
  );
  at += count;
  const [human, ours] = [one.starts.map((start) => ({ start })), found.map((start) => ({ start: start.at }))];
  const [a, b] = [boundaries(human, duration), boundaries(ours, duration)];
  rows.push({
    kind,
    show,
    source,
    hours: duration / 3600,
    human: a.length,
    found: b.length,
    near: scoreNear(a, b, 30),
    closer: scoreNear(a, b, 10),
    ...scoreWindows(a, b, duration),
  });
}
const say = (name, some) => {
  const mean = (key) => some.reduce((sum, row) => sum + row[key], 0) / some.length;
  const hourly = (key) => (mean(key) / mean("hours")).toFixed(1);
  const figures = [mean("near"), mean("closer"), mean("pk"), mean("difference")].map((value) => value.toFixed(4));
  console.log(
    `${name.padEnd(40)} F30 ${figures[0]} F10 ${figures[1]} Pk ${figures[2]} WD ${figures[3]}, in an hour ${hourly("found")} for ${hourly("human")}`,
  );
};
for (const kind of ["marked", "raw"]) {
  const some = rows.filter((row) => row.kind === kind);
  say(`${kind}, all ${some.length}`, some);
  for (const source of new Set(some.map((row) => row.source)))
    say(
      `  ${source}`,
      some.filter((row) => row.source === source),
    );
  if (kind === "marked")
    for (const show of new Set(some.map((row) => row.show)))
      say(
        `  ${show}`,
        some.filter((row) => row.show === show),
      );
}

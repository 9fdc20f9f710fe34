// Scores what is understood of raw talk, every figure beside the recorded one: `npm run eval`, `npm run eval -- --record`.
// Fails when a figure is worse than its record by more than its tolerance. Needs the folder `shared` beside the repository.
import { readFileSync, writeFileSync } from "node:fs";
import { scoreCapitals } from "./eval/capitals.mjs";
import { scoreChapters } from "./eval/chapters.mjs";
import { scoreCost } from "./eval/cost.mjs";
import { data, missing } from "./eval/data.mjs";
import { scoreMarks } from "./eval/marks.mjs";
import { scoreNames } from "./eval/names.mjs";
import { scoreSpeakers } from "./eval/speakers.mjs";

const args = process.argv.slice(2);
const file = new URL("eval-record.json", import.meta.url);
if (missing.length > 0) {
  // The data is not part of the repository: with `--if-there` its absence is no fault.
  console.error(`The evaluation is skipped: there is no ${missing.join(", ")} in ${data}.`);
  process.exit(args.includes("--if-there") ? 0 : 2);
}

/** `before` is what it was before the reader, `value` the record, `better` which way is up, `tolerance` how much worse may be. */
const record = JSON.parse(readFileSync(file, "utf8"));
const showTitle = args.includes("--titles") ? (human, ours) => console.log(`${human} | ${ours ?? ""}`) : undefined;
const now = {
  ...(await scoreMarks()),
  ...(await scoreSpeakers()),
  ...(await scoreCapitals()),
  ...(await scoreNames()),
  ...(await scoreChapters(showTitle)),
  ...scoreCost(),
};

const worse = ({ value, better, tolerance }, found) =>
  (better === "higher" ? value - found : found - value) > tolerance;
const say = (value) => (value === undefined || value === null ? "" : value.toFixed(4).replace(/0$/, ""));
const rows = [["figure", "first", "recorded", "now", ""]];
const fallen = [];
for (const [figure, found] of Object.entries(now)) {
  const known = record.find((one) => one.figure === figure);
  const bad = known !== undefined && worse(known, found);
  if (bad) fallen.push({ ...known, found });
  const comment = known === undefined ? "new" : bad ? `WORSE (${known.better} is better)` : "";
  rows.push([figure, say(known?.before), say(known?.value), say(found), comment]);
}
const gone = record.filter(({ figure }) => !(figure in now));
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
const line = (row) =>
  row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ");
for (const row of rows) console.log(line(row).trimEnd());

if (args.includes("--record")) {
  const next = Object.entries(now).map(([figure, value]) => {
    const known = record.find((one) => one.figure === figure) ?? { figure, better: "higher", tolerance: 0.01 };
    return { ...known, value: Number(value.toFixed(4)) };
  });
  writeFileSync(file, `[\n${next.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
  console.log("Recorded in src/testing/eval-record.json.");
} else {
  for (const { figure, value, found, tolerance } of fallen)
    console.error(`${figure}: ${say(found)}, recorded ${say(value)}, worse by more than ${tolerance}`);
  for (const { figure } of gone) console.error(`${figure}: recorded, but no longer scored`);
  if (fallen.length + gone.length > 0) {
    console.error("If that is meant, record it: npm run eval -- --record");
    process.exitCode = 1;
  }
}

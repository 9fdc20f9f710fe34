// Measures the compiled command on a show of its own: `npm run bench [-- COUNT]`. Nothing here passes or fails.
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makeBenchShow } from "./make-bench-show.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(here, "../../dist");
const load = (path) => import(join(dist, path));
const count = Number(process.argv[2] ?? 50);
const at = "2040-01-01T00:00:00Z";
const folder = mkdtempSync(join(tmpdir(), "airdate-bench-"));

/** Runs a program some times: least wall and processor time in ms, most memory in MB. */
function run(times, words, before = () => {}) {
  const all = Array.from({ length: times }, () => {
    before();
    const began = performance.now();
    const child = spawnSync(process.execPath, ["--require", join(here, "print-usage.cjs"), ...words], {
      encoding: "utf8",
    });
    const wall = performance.now() - began;
    if (child.status !== 0) throw new Error(child.stderr.slice(-2000));
    const [cpu, memory] = child.stderr.trim().split("\n").at(-1).split(" ").map(Number);
    return { wall, cpu, memory };
  });
  const least = (name) => Math.min(...all.map((one) => one[name]));
  return { wall: least("wall"), cpu: least("cpu"), memory: Math.max(...all.map(({ memory }) => memory)) };
}

const table = (head, rows) => {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)));
  for (const row of [head, ...rows])
    console.log(
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  "),
    );
  console.log("");
};

function measureBuilds() {
  const show = join(folder, "show");
  const build = [join(dist, "bin.js"), "build", show, "--at", at];
  const episodes = readdirSync(join(show, "episodes")).filter((name) => name.endsWith(".md") && name !== "show.md");
  const touched = join(show, "episodes", episodes[episodes.length >> 1]);
  const clear = () => {
    for (const name of ["out", ".airdate", "episodes/published.lock.json"])
      rmSync(join(show, name), { recursive: true, force: true });
  };
  const node = run(7, ["-e", "0"]);
  const rows = [
    ["node -e 0", node],
    ["--version", run(5, [join(dist, "bin.js"), "--version"])],
    [`cold, ${count} episodes`, run(2, build, clear)],
    ["no change", run(5, build)],
    ["one episode touched", run(3, build, () => appendFileSync(touched, "\nOne more line.\n"))],
  ];
  const row = ([name, { wall, cpu, memory }]) => [
    name,
    ...[wall, cpu].flatMap((time, k) => [time.toFixed(0), (time / (k === 0 ? node.wall : node.cpu)).toFixed(1)]),
    memory.toFixed(0),
  ];
  table(["build", "wall ms", "x node", "CPU ms", "x node", "MB"], rows.map(row));
}

/** Milliseconds of this process for each step and episode, after the code is warm: the least of some rounds. */
async function measurePhases(show, rounds) {
  const [
    { openProject },
    { loadShow },
    { readEpisode },
    { makeEpisode, readSpoken },
    { understandEpisode },
    { composeEntry },
    { findNeeds, loadKnowledge },
    { openOutput },
  ] = await Promise.all(
    [
      "cli/project.js",
      "pipeline/load.js",
      "read/show.js",
      "pipeline/episode.js",
      "understand/episode.js",
      "understand/compose-entry.js",
      "understand/knowledge.js",
      "write/disk/output.js",
    ].map(load),
  );
  const project = await openProject(show);
  const now = Date.parse(at);
  const { value: loaded, problems } = await loadShow(project, { now });
  if (!loaded) throw new Error(problems.map(({ message }) => message).join("\n"));
  const setting = { ...project, show: loaded.show, now };
  const least = new Map();
  for (let round = 0; round < rounds; round++) {
    const sums = new Map();
    const time = async (name, work) => {
      const began = process.cpuUsage();
      const result = await work();
      const { user, system } = process.cpuUsage(began);
      sums.set(name, (sums.get(name) ?? 0) + (user + system) / 1000 / loaded.found.length);
      return result;
    };
    const output = openOutput(join(folder, `out-${round}`));
    for (const { files } of loaded.found) {
      const episode = (await time("read episode", () => readEpisode(loaded.frame, files))).value;
      const spoken = (await time("read transcript", () => readSpoken(project.folder, episode, loaded.show))).value;
      const input = { show: loaded.show, episode, ...spoken };
      const knowledge = await loadKnowledge(findNeeds(input));
      const understood = await time("understand", () => understandEpisode({ ...input, knowledge }));
      await time("compose", () => composeEntry(episode, understood, now));
      const task = { episode, neighbours: { related: [] }, talk: true, entry: true, page: true };
      const made = [];
      const sink = { stage: (some) => made.push(...some), copy: () => {} };
      await time("all of it but publishing", () => makeEpisode(setting, task, sink));
      await time("publish: stage", () => output.stage(made));
    }
    await time("publish: rename", () => output.commit([]));
    rmSync(join(folder, `out-${round}`), { recursive: true, force: true });
    for (const [name, sum] of sums) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, sum));
  }
  const parts = ["read episode", "read transcript", "understand"].reduce((sum, name) => sum + least.get(name), 0);
  least.set("write and check (what is left of all)", least.get("all of it but publishing") - parts);
  return [...least].map(([name, ms]) => [name, ms.toFixed(2)]);
}

try {
  makeBenchShow(join(folder, "show"), count);
  measureBuilds();
  makeBenchShow(join(folder, "few"), 12);
  table(["CPU ms an episode of 10,000 words", ""], await measurePhases(join(folder, "few"), 4));
  makeBenchShow(join(folder, "raw"), 4, { raw: true });
  table(["the same, raw captions", ""], await measurePhases(join(folder, "raw"), 3));
  makeBenchShow(join(folder, "long"), 1, { raw: true, words: 60_000 });
  const long = run(1, [join(dist, "bin.js"), "build", join(folder, "long"), "--at", at]);
  table(
    ["four hours of raw captions, cold", ""],
    [
      ["CPU ms", long.cpu.toFixed(0)],
      ["MB", long.memory.toFixed(0)],
    ],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

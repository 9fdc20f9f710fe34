// Loads the joined code of the command; large parts come from what V8 made of them in an earlier run, where that was kept.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { openCompiled } from "./compiled-code.js";

/** Code that is loaded part by part. */
export interface Code {
  /** What a part exports; it is run once. */
  load(name: string): unknown;
  /** Says that much is to be worked out: from now on V8 takes the time to make what runs often fast. */
  expectMuch(): void;
  /** Keeps what V8 made of the large parts, with every function that was called so far, for the runs to come. */
  keep(): void;
}

/** Parts of fewer characters are compiled faster than they are found; what is kept is known by a name that changes with the code. */
const large = 5_000;
const isNamedByContent = (name: string): boolean => /-[\w-]{8}\.cjs$/.test(name);

/**
 * So many runs add to what is kept of a part the functions that none before them called: a first build makes everything, the
 * next ones look for what changed. An edit among 1,000 episodes takes 6 % less processor time so.
 */
const mostRuns = 3;

/**
 * Node's own `module.enableCompileCache` does not take its place yet: Node 20 has none, and an edit among 1,000 episodes takes 40 %
 * more processor time there; under Node 22 with the flags below it takes 6 % more for an edit, and 13 % less where nothing changed.
 *
 * Opens the folder of joined code. Parts are CommonJS in plain ASCII, and the names of large ones change with what they hold.
 * `kept` is where compiled code is kept; without it every run compiles anew.
 */
export function openCode(folder: string, kept: string | undefined): Code {
  const modules = new Map<string, { exports: unknown }>();
  const growing = new Map<string, { script: Script; runs: number }>();
  const compiled = kept === undefined ? undefined : openCompiled(kept);
  let [much, ready] = [false, false];

  const compile = (name: string, file: string): Script => {
    const source = readFileSync(file, "latin1");
    const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
    if (source.length < large || !isNamedByContent(name)) return new Script(wrapped, { filename: file });
    if (!ready) setStartFlags();
    ready = true;
    return withStartFlags(() => {
      const known = compiled?.read(name);
      const script = new Script(wrapped, { filename: file, ...(known ? { cachedData: known.bytes } : {}) });
      const runs = known && !script.cachedDataRejected ? known.runs : 0;
      if (runs < mostRuns) growing.set(name, { script, runs: runs + 1 });
      return script;
    });
  };

  /** Compiled code is only good for the flags it was made with, so these are the same whenever it is made or taken. */
  const withStartFlags = <Value>(work: () => Value): Value => {
    if (much) setStartFlags();
    const made = work();
    if (much) setWorkFlags();
    return made;
  };

  const load = (name: string): unknown => {
    const known = modules.get(name);
    if (known) return known.exports;
    const file = join(folder, name);
    const module = { exports: {} };
    modules.set(name, module);
    if (computing.test(name)) expectMuch();
    const outside = createRequire(file);
    const require = (id: string): unknown => (id.startsWith("./") ? load(id.slice(2)) : outside(id));
    compile(name, file).runInThisContext()(module.exports, require, module, file, folder);
    return module.exports;
  };

  const expectMuch = (): void => {
    much = true;
    if (ready) setWorkFlags();
  };

  return {
    load,
    expectMuch,
    keep() {
      withStartFlags(() => {
        for (const [name, { script, runs }] of growing)
          compiled?.write(name, { bytes: script.createCachedData(), runs });
      });
      growing.clear();
    },
  };
}

/** Modules whose loops run millions of times for one episode: as they are, without being optimised, they take eight times as long. */
const computing = /^reader-weights/;

/**
 * For the start, and a handful of episodes: to optimise code takes longer then than to run it as it is, and so does marking
 * beside the work what is in use of a small heap. What ran once at the start of a long build would be thrown away before its
 * end, when it is to be kept.
 */
function setStartFlags(): void {
  const start = ["--no-flush-bytecode", "--no-opt", "--no-incremental-marking", "--heap-growing-percent=0"];
  for (const flag of [...start, compileOnce, ...patience]) setFlagsFromString(flag);
}

/**
 * V8 makes a pattern for its own interpreter first, and machine code when it is asked again, as nearly each one here is. To read
 * classes of letters such as \p{L} twice is most of that: an edit among 1,000 episodes takes 4 % less processor time without.
 * The flag that forbids the first step, `--no-regexp-tier-up`, must not be set in a running process: a pattern that was asked
 * before it and is interrupted after it ends the process (Node 20, 22 and 24), since V8 calls machine code that was never made.
 */
const compileOnce = "--regexp-tier-up-ticks=0";

/**
 * Pictures are drawn in WebAssembly. V8 began to optimise that in the middle of a build of ten episodes and was not done at its
 * end, for which a process waits: to begin after 40 MB of it ran (2 or 13 by default) saves them 6 % of processor time and 26 MB.
 */
const webAssemblyLater = "--wasm-tiering-budget=40000000";

/**
 * V8 optimises what has run for a while, a second time when it met other values, and much of a build runs just long enough for
 * that: 12 real talks take less processor time where it waits several times as long, a third under Node 20 and 22 and an eighth
 * under 24; 100 made episodes a tenth.
 * Each line of V8 counts in its own way; unknown flags would be complained about, so later versions stay as they are: 26 gains nothing by it.
 */
const patience = patienceOf(Number.parseInt(process.versions.node, 10));

function patienceOf(node: number): string[] {
  if (node === 20) return ["--interrupt-budget=528000", webAssemblyLater];
  return node >= 22 && node <= 24 ? ["--invocation-count-for-turbofan=12000", webAssemblyLater] : [];
}

/**
 * For hundreds of episodes: transcripts come and go, and left alone the heap would grow to several times what is in use.
 * Of 100 long episodes in two threads the peak is some 275 MB at 100 percent and 253 MB at 40 (three rounds in turn). On a quiet
 * machine 40 once took 8 to 11 % more processor time; in these rounds times varied more than that, so it was neither shown nor
 * refuted, and 100 stays.
 */
function setWorkFlags(): void {
  for (const flag of ["--opt", "--incremental-marking", "--heap-growing-percent=100"]) setFlagsFromString(flag);
}

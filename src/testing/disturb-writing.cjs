// Loaded before the command (`node --require`): where it writes to a disk, it is killed in the middle, somebody else changes a file, or what a kill would leave is noted.
const fs = require("node:fs");
const { join } = require("node:path");

const { DISTURB_UNDER: under, DISTURB_AT: at, DISTURB_FILE: file, DISTURB_SIGNAL: signal } = process.env;
/** A file to which every step adds a line: the user's files as they would be left if the command were killed there. */
const noted = process.env.DISTURB_NOTE;
const real = { ...fs };
const opened = new Map();
let steps = 0;

/** Caches and the output are other doors' own; `DISTURB_OTHERS=1` counts these doors too. */
const isOthers = (path) =>
  process.env.DISTURB_OTHERS === undefined && /[\\/](?:\.airdate|out|\.git)(?:[\\/]|$)/.test(path.slice(under.length));

/** Counts one change below the folder that is asked for. `half` does half of what is to come, and gives back how to undo it. */
function step(path, half) {
  const name = String(path);
  if (!name.startsWith(under) || isOthers(name)) return;
  steps++;
  if (noted !== undefined) {
    const undo = half?.();
    real.appendFileSync(noted, `${JSON.stringify(readAll())}\n`);
    undo?.();
  }
  if (file !== undefined && steps === 1) real.appendFileSync(file, "\nTyped meanwhile.\n");
  if (signal !== undefined && steps === Number(at)) process.kill(process.pid, signal);
  else if (file === undefined && steps === Number(at)) {
    half?.();
    process.kill(process.pid, "SIGKILL");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
}

function readAll() {
  const paths = real.readdirSync(under, { recursive: true });
  const files = paths.filter((path) => !isOthers(join(under, path)) && real.statSync(join(under, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, real.readFileSync(join(under, path), "latin1")]));
}

/** Writes half of a file by its path. */
function halve(path, bytes) {
  const before = real.existsSync(path) ? real.readFileSync(path) : undefined;
  real.writeFileSync(path, bytes);
  return () => (before === undefined ? real.rmSync(path) : real.writeFileSync(path, before));
}

fs.openSync = (path, flags, mode) => {
  const handle = real.openSync(path, flags, mode);
  const writes = typeof flags === "number" ? (flags & 3) !== 0 : /[wa+]/.test(flags ?? "r");
  if (writes) {
    opened.set(handle, path);
    step(path);
  }
  return handle;
};
fs.writeSync = (handle, bytes, ...more) => {
  step(opened.get(handle) ?? "", () => {
    const { size } = real.fstatSync(handle);
    const part = bytes.subarray(0, bytes.length >> 1);
    real.writeSync(handle, part, 0, part.length, size);
    return () => real.ftruncateSync(handle, size);
  });
  return real.writeSync(handle, bytes, ...more);
};
fs.writeFileSync = (path, data, options) => {
  step(path, () => halve(path, Buffer.from(data).subarray(0, 3)));
  return real.writeFileSync(path, data, options);
};
fs.copyFileSync = (from, to, mode) => {
  step(to, () => halve(to, ""));
  return real.copyFileSync(from, to, mode);
};
for (const name of ["renameSync", "linkSync"])
  fs[name] = (from, to) => {
    step(to);
    real[name](from, to);
    step(to);
  };

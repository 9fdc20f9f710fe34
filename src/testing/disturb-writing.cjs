// Loaded before the command (`node --require`): where it writes to a disk, it is killed in the middle, or somebody else changes a file.
const fs = require("node:fs");

const { DISTURB_UNDER: under, DISTURB_AT: at, DISTURB_FILE: file, DISTURB_SIGNAL: signal } = process.env;
const real = { ...fs };
const opened = new Map();
let steps = 0;

/** Counts one change below the folder that is asked for; caches and the output are other doors' own. */
function step(path, half) {
  const name = String(path);
  if (!name.startsWith(under) || /[\\/](?:\.airdate|out)(?:[\\/]|$)/.test(name.slice(under.length))) return;
  steps++;
  if (file !== undefined && steps === 1) real.appendFileSync(file, "\nTyped meanwhile.\n");
  if (signal !== undefined && steps === Number(at)) process.kill(process.pid, signal);
  else if (file === undefined && steps === Number(at)) {
    half?.();
    process.kill(process.pid, "SIGKILL");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
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
  step(opened.get(handle) ?? "", () => real.writeSync(handle, bytes.subarray(0, bytes.length >> 1)));
  return real.writeSync(handle, bytes, ...more);
};
fs.writeFileSync = (path, data, options) => {
  step(path, () => real.writeFileSync(path, Buffer.from(data).subarray(0, 3)));
  return real.writeFileSync(path, data, options);
};
fs.copyFileSync = (from, to, mode) => {
  step(to, () => real.writeFileSync(to, ""));
  return real.copyFileSync(from, to, mode);
};
for (const name of ["renameSync", "linkSync"])
  fs[name] = (from, to) => {
    step(to);
    real[name](from, to);
    step(to);
  };

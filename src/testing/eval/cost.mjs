// Measures what reading an hour of raw talk costs, in processes of their own: other work is not counted.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The least of so many is what it costs; the rest is the machine's. */
const times = 5;
const reading = fileURLToPath(new URL("read-hour.mjs", import.meta.url));

/** The figures by name. */
export function scoreCost() {
  const all = Array.from({ length: times }, () => {
    const child = spawnSync(process.execPath, [reading], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(child.stderr);
    return child.stdout.trim().split(" ").map(Number);
  });
  return {
    "reading an hour of raw talk, seconds of CPU": Math.min(...all.map(([seconds]) => seconds)),
    "reading an hour of raw talk, MB": Math.min(...all.map(([, megabytes]) => megabytes)),
  };
}

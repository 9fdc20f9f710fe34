// Compiles the command before all tests, unless it is newer than all sources: some of them run it, and kill it, as a process of its own.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The compiler's last word. */
const made = "dist/airdate.1";

const isTest = (path: string): boolean => path.endsWith(".test.ts") || /^testing[\\/]/.test(path);

/** When anything that is compiled changed last; a file that is gone changed its folder. */
function changedAt(): number {
  const inside = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => !isTest(path));
  const paths = ["package-lock.json", "package.json", "tsconfig.json", "tsconfig.build.json", "src"];
  return Math.max(...[...paths, ...inside.map((path) => join("src", path))].map((path) => statSync(path).mtimeMs));
}

/** Type errors do not stop it: the check of types says them, and the compiler writes the files all the same. */
export function setup(): void {
  if ((statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0) > changedAt()) return;
  spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "ignore" });
  spawnSync(process.execPath, ["src/bundle.mjs"], { stdio: "ignore" });
}

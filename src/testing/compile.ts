// Compiles the command once before all tests: some of them run it, and kill it, as a process of its own.
import { spawnSync } from "node:child_process";

/** Type errors do not stop it: the check of types says them, and the compiler writes the files all the same. */
export function setup(): void {
  spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "ignore" });
  spawnSync(process.execPath, ["src/bundle.mjs"], { stdio: "ignore" });
}

// The tool as its users get it: packed into a tarball, named by a package.json, and installed by npm.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

type Json = Record<string, never>;
const readJson = (file: string): Record<string, Json> => JSON.parse(readFileSync(file, "utf8"));

export interface PackedTool {
  /** Puts the tarball beside a package.json, names it there, and writes the lock file that `npm install` would. */
  nameIn(folder: string): void;
  /** What commands need in their environment to find npm's cache, and an `npm` and `npx` that do the same once. */
  env: Record<string, string>;
}

/** Packs the compiled tool into a folder. */
export function packTool(room: string): PackedTool {
  const npm = (...words: string[]): string => execFileSync("npm", words, { encoding: "utf8", stdio: "pipe" }).trim();
  const tarball = npm("pack", "--ignore-scripts", "--pack-destination", room).split("\n").at(-1)!;
  const integrity = `sha512-${createHash("sha512")
    .update(readFileSync(join(room, tarball)))
    .digest("base64")}`;
  const own = readJson("package.json");
  const packages = Object.entries(readJson("package-lock.json").packages as Record<string, Json>).filter(
    ([path, one]) => path !== "" && !("dev" in one),
  );
  const bin = join(room, "bin");
  mkdirSync(bin);
  const real = (name: string): string => execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  const script = (name: string, text: string): void =>
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}`, { mode: 0o755 });
  // The same lock file gives the same packages: installed once, they are linked from then on. And what npm and npx found once
  // is found without them: a start of theirs takes longer than most of the commands.
  const up = `up() { d=$PWD; while [ -n "$d" ] && [ ! -e "$d/$1" ]; do d=\${d%/*}; done; }`;
  script(
    "npm",
    `${up}
if [ "$1" = prefix ]; then
  up package.json
  if [ -e '${room}/asked-prefix' ] && [ -n "$d" ]; then echo "$d"; exit 0; fi
  touch '${room}/asked-prefix'
fi
[ "$1" = ci ] || exec '${real("npm")}' "$@"
kept='${room}'/packages-$(cat package.json package-lock.json | sha256sum | cut -c 1-32)
if [ -d "$kept" ]; then rm -rf node_modules && cp -al "$kept" node_modules && exit 0; fi
'${real("npm")}' "$@" --prefer-offline --no-audit --no-fund && cp -al node_modules "$kept"
`,
  );
  script(
    "npx",
    `${up}
up "node_modules/.bin/$2"
if [ -e '${room}/asked-npx' ] && [ "$1" = --no-install ] && [ -n "$d" ]; then
  run="$d/node_modules/.bin/$2"
  shift 2
  exec "$run" "$@"
fi
touch '${room}/asked-npx'
exec '${real("npx")}' "$@"
`,
  );
  return {
    nameIn(folder) {
      copyFileSync(join(room, tarball), join(folder, tarball));
      const wanted = { airdate: `file:${tarball}` };
      const manifest = { ...readJson(join(folder, "package.json")), dependencies: wanted };
      const { version, dependencies, bin: command } = own;
      const lock = {
        lockfileVersion: 3,
        requires: true,
        packages: {
          "": { dependencies: wanted },
          "node_modules/airdate": { version, resolved: wanted.airdate, integrity, dependencies, bin: command },
          ...Object.fromEntries(packages),
        },
      };
      writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
      writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
    },
    env: {
      PATH: `${bin}:${process.env.PATH}`,
      npm_config_cache: npm("config", "get", "cache"),
      npm_config_userconfig: resolve(npm("config", "get", "userconfig")),
      npm_config_update_notifier: "false",
      // What is compiled of the tool once need not be compiled by each machine.
      XDG_CACHE_HOME: join(room, "caches"),
    },
  };
}

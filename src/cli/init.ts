// airdate init: begins a show, or writes the schedule that publishes it.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sayFound } from "../base/say-found.js";
import type { OutFile } from "../model/model.js";
import { lookAtUserFile, type UserFile, writeUserFile } from "../write/disk/user-file.js";
import { firstShow } from "../write/kit/first-show.js";
import { kits, pickMinute } from "../write/kit/write-kit.js";
import { type Command, type Terminal, UsageError } from "./command.js";

export const command: Command = {
  name: "init",
  takes: "[root]",
  summary: "Begin a show, or with --ci write the schedule that publishes it",
  options: [
    { flags: "--ci <kind>", says: Object.keys(kits).join(", ") },
    { flags: "--shards <n>", says: "with --ci github or kubernetes: build many shows (shows/*) in n shares" },
    { flags: "--force", says: "write over files that are there" },
  ],
  examples: ["airdate init my-show", "airdate init --ci github", "airdate init --ci kubernetes --shards 8"],
  async run({ args: [root = "."], options }, terminal) {
    const files =
      options.ci === undefined
        ? begin(root)
        : schedule(root, options.ci as string, options.shards as string | undefined);
    const places = files.map((file) => ({ ...file, place: lookAtUserFile(join(root, file.path), file.path) }));
    const isKept = ({ place }: { place: UserFile }): boolean => options.force !== true && place.found !== undefined;
    for (const file of places) if (!isKept(file)) write(file, terminal);
    for (const { path } of places.filter(isKept))
      terminal.say(`${path} is there already: left as it is (--force writes over it)`);
    if (options.ci === undefined)
      terminal.print(`Change episodes/show.md, then: airdate build ${root === "." ? "" : root}`.trimEnd().concat("\n"));
    return 0;
  },
};

function begin(root: string): OutFile[] {
  if (existsSync(join(root, "episodes", "show.md")))
    throw new UsageError(`There is a show in ${root} already`, "airdate init --ci github writes its schedule");
  return firstShow(Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
}

function schedule(root: string, kind: string, shards: string | undefined): OutFile[] {
  const kit = kits[kind];
  if (!kit) throw new UsageError(sayFound(`--ci "${kind}"`, `one of ${Object.keys(kits).join(", ")}`));
  if (shards !== undefined && !/^[1-9]\d{0,3}$/.test(shards))
    throw new UsageError(sayFound(`--shards "${shards}"`, "a number from 1 on"));
  const show = join(root, "episodes", "show.md");
  const seed = existsSync(show) ? readFileSync(show, "utf8") : resolve(root);
  return kit({ minute: pickMinute(seed), ...(shards === undefined ? {} : { shards: Number(shards) }) });
}

function write({ path, content, place }: OutFile & { place: UserFile }, terminal: Terminal): void {
  writeUserFile(place, content, path.endsWith(".sh") ? 0o755 : 0o644);
  terminal.print(`${path}\n`);
}

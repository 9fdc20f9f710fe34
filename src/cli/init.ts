// airdate init: begins a show, or writes the schedule that publishes it.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { formatWall } from "../base/date-text.js";
import { sayValue } from "../base/say-found.js";
import type { OutFile } from "../model/model.js";
import { loadCardKit } from "../write/disk/card-kit.js";
import { lookAtUserFile, type UserFile, writeUserFile } from "../write/disk/user-file.js";
import { firstShow, packageFile } from "../write/kit/first-show.js";
import { kits, pickMinute } from "../write/kit/write-kit.js";
import { drawCover } from "../write/share-card/draw-cover.js";
import { answerAll } from "./asking/questions.js";
import { showQuestions } from "./asking/show-questions.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { version } from "./version.js";

export const command: Command = {
  name: "init",
  takes: "[root]",
  summary: "Begin a show, or with --ci write the schedule that publishes it",
  options: [
    { flags: "--title <text>", says: "title of the show; at a terminal, what is not given is asked for" },
    { flags: "--site <address>", says: "where its site will be" },
    { flags: "--author <name>", says: "who makes and hosts it" },
    { flags: "--email <address>", says: "where directories write to" },
    { flags: "--zone <zone>", says: "time zone of its dates (default: this machine's)" },
    { flags: "--category <name>", says: 'of Apple\'s list, such as "Arts > Books" (default: Technology)' },
    { flags: "--language <code>", says: "that is spoken (default: en)" },
    { flags: "--description <text>", says: "what it is about" },
    { flags: "--ci <kind>", says: Object.keys(kits).join(", "), values: Object.keys(kits) },
    { flags: "--shards <n>", says: "with --ci github or kubernetes: build many shows (shows/*) in n shares" },
    { flags: "--force", says: "write over files that are there" },
  ],
  examples: [
    "airdate init my-show",
    'airdate init --title "Harbour Talks" --site https://ada.github.io/harbour --author "Ada Marlow" --email ada@harbour.example',
    "airdate init --ci github",
    "airdate init --ci kubernetes --shards 8",
  ],
  async run({ args: [root = "."], options }, terminal) {
    const { files, next } =
      options.ci === undefined
        ? await begin(root, options, terminal)
        : schedule(root, options.ci as string, options.shards as string | undefined);
    const places = files.map((file) => ({ ...file, place: lookAtUserFile(join(root, file.path), file.path) }));
    const isKept = ({ place }: { place: UserFile }): boolean => options.force !== true && place.found !== undefined;
    for (const file of places) if (!isKept(file)) write(file, terminal);
    for (const { path } of places.filter(isKept))
      terminal.say(`${path} is there already: left as it is (--force writes over it)`);
    const isNew = options.ci === undefined && root !== ".";
    const steps = [...(isNew ? [`cd ${root}`] : []), ...addPackage(root, terminal), ...next];
    terminal.print(terminal.spell(`Next:\n${steps.map((step, at) => `  ${at + 1}. ${step}\n`).join("")}`));
    return 0;
  },
};

/** Files by their paths from the root, and what to do next. */
interface Plan {
  files: OutFile[];
  next: string[];
}

async function begin(root: string, options: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<Plan> {
  if (existsSync(join(root, "episodes", "show.md")))
    throw new UsageError(`There is a show in ${root} already`, "airdate init --ci github writes its schedule");
  const questions = showQuestions(root, terminal);
  const answers = await answerAll(questions, options, terminal);
  const { title, author, zone = "UTC" } = answers;
  const cover = title === undefined ? undefined : await drawCover(title, author, await loadCardKit());
  const lacking = (["title", "site", "author", "email"] as const).filter((name) => answers[name] === undefined);
  const left =
    lacking.length > 0
      ? [
          `Fill in episodes/show.md (${lacking.map((name) => `--${name}`).join(", ")} would have): until then only previews are built.`,
        ]
      : [];
  return {
    files: firstShow(answers, formatWall(Math.floor(terminal.now() / 60_000) * 60_000, zone), cover),
    next: [
      ...left,
      "airdate serve shows it while you write, airdate build writes it into out/.",
      `airdate new RECORDING TRANSCRIPT makes an episode of a recording.`,
      `airdate init --ci github (or gitlab, cron, systemd, kubernetes) writes the schedule that publishes it.`,
    ],
  };
}

function schedule(root: string, kind: string, shards: string | undefined): Plan {
  const kit = kits[kind];
  if (!kit) throw new UsageError(sayValue("--ci", `"${kind}"`, `one of ${Object.keys(kits).join(", ")}`));
  if (shards !== undefined && !/^[1-9]\d{0,3}$/.test(shards))
    throw new UsageError(sayValue("--shards", `"${shards}"`, "a number from 1 on"));
  const show = join(root, "episodes", "show.md");
  const seed = existsSync(show) ? readFileSync(show, "utf8") : resolve(root);
  const minute = pickMinute(seed);
  const top = kit.atTop ? findUp(root, ".git") : undefined;
  const [folder, way] = top === undefined ? ["", ""] : [slashed(relative(top, resolve(root))), relative(root, top)];
  const files = kit.files({ minute, folder, ...(shards === undefined ? {} : { shards: Number(shards) }) });
  return {
    files: files.map((file) => ({ ...file, path: join(way, file.path).replaceAll("\\", "/") })),
    next: kit.next.map((step) => step.replace("M *", `${minute} *`)),
  };
}

const slashed = (path: string): string => (path === "" ? "" : `${path.replaceAll("\\", "/")}/`);

/** The folders from the root up to the top of its repository; the root alone where there is none. */
function foldersUp(root: string): string[] {
  const folders = [resolve(root)];
  while (!existsSync(join(folders.at(-1)!, ".git"))) {
    const above = dirname(folders.at(-1)!);
    if (above === folders.at(-1)) return folders.slice(0, 1);
    folders.push(above);
  }
  return folders;
}

/** The nearest of these folders that has such an entry. */
const findUp = (root: string, name: string): string | undefined =>
  foldersUp(root).find((folder) => existsSync(join(folder, name)));

/** Sees to it that package.json names this version; gives the steps that are left to do about it. */
function addPackage(root: string, terminal: Terminal): string[] {
  const here = version();
  const home = findUp(root, "package.json");
  const file = packageFile(here);
  if (home === undefined) write({ ...file, place: lookAtUserFile(join(root, file.path), file.path) }, terminal);
  else if (!namesTool(join(home, "package.json")))
    return [`npm install --save-exact airdate@${here} (package.json does not name airdate yet)`];
  return existsSync(join(home ?? root, "package-lock.json"))
    ? []
    : ["npm install (it writes package-lock.json, so that every machine uses the same packages: commit it)"];
}

/** Whether a package.json names the tool among what is needed. */
function namesTool(file: string): boolean {
  try {
    const { dependencies = {}, devDependencies = {}, name } = JSON.parse(readFileSync(file, "utf8"));
    return name === "airdate" || "airdate" in dependencies || "airdate" in devDependencies;
  } catch {
    return false;
  }
}

function write({ path, content, place }: OutFile & { place: UserFile }, terminal: Terminal): void {
  writeUserFile(place, content, path.endsWith(".sh") ? 0o755 : 0o644);
  terminal.print(`${path}\n`);
}

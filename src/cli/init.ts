// airdate init: begins a show, or writes the schedule that publishes it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { attempt } from "../base/attempt.js";
import { formatWall, readRhythm } from "../base/date-text.js";
import { sayValue } from "../base/say-found.js";
import { chooseCategory } from "../check/choose-category.js";
import { lintPlaceholders } from "../check/placeholders.js";
import type { OutFile } from "../model/model.js";
import { overlayFolder } from "../read/folder.js";
import { readFrame } from "../read/show.js";
import { loadCardKit } from "../write/disk/card-kit.js";
import { lookAtUserFile, type UserFile, writeUserFile } from "../write/disk/user-file.js";
import { firstShow, firstShowText, packageFile, type ShowAnswers } from "../write/kit/first-show.js";
import { kits, pickMinute } from "../write/kit/write-kit.js";
import { drawCover } from "../write/share-card/draw-cover.js";
import { type Answer, answerAll, type Question } from "./asking/questions.js";
import { type Command, pickWord, type Terminal, UsageError } from "./command.js";
import { askGit } from "./find-program.js";
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
    {
      flags: "--release <rhythm>",
      says: 'when episodes come out, such as "Tuesday 06:00": new gives each the next slot',
    },
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
      ...pagesThere(root),
      ...left,
      "airdate serve shows it while you write, airdate build writes it into out/.",
      `airdate new RECORDING TRANSCRIPT makes an episode of a recording.`,
      `airdate init --ci github (or gitlab, cron, systemd, kubernetes) writes the schedule that publishes it.`,
    ],
  };
}

/** What to do about pages that stand in episodes/ already: those of another generator have other fields. */
function pagesThere(root: string): string[] {
  const folder = join(root, "episodes");
  const pages = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:md|mdx|markdown)$/i.test(name)) : [];
  return pages.length === 0
    ? []
    : [
        `episodes/ holds ${pages.length === 1 ? `a page (${pages[0]})` : `${pages.length} pages`} already. Are they another generator's, begin elsewhere: airdate import ${folder} NEW-FOLDER takes over their fields, guids and people.`,
      ];
}

function schedule(root: string, kind: string, shards: string | undefined): Plan {
  const kit = pickWord("--ci", kind, kits);
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
  const { dependencies = {}, devDependencies = {}, name } = attempt(() => JSON.parse(readFileSync(file, "utf8"))) ?? {};
  return name === "airdate" || "airdate" in dependencies || "airdate" in devDependencies;
}

function write({ path, content, place }: OutFile & { place: UserFile }, terminal: Terminal): void {
  writeUserFile(place, content, path.endsWith(".sh") ? 0o755 : 0o644);
  terminal.print(`${path}\n`);
}

type ShowQuestion = keyof ShowAnswers;

/** Questions -> the field of show.md that the answer becomes. */
const fields: Record<ShowQuestion, string> = {
  title: "title",
  site: "link",
  author: "author",
  email: "owner.email",
  zone: "timezone",
  category: "categories",
  language: "language",
  description: "description",
  release: "release",
};

/** The questions, with what this machine suggests for an answer where there is somebody to say no to it. */
function showQuestions(root: string, { converse, env }: Terminal): Question<ShowQuestion>[] {
  const offer = (value: string | undefined): { offered?: string } => (value === undefined ? {} : { offered: value });
  const suggest = (find: () => string | undefined): { offered?: string } => (converse ? offer(find()) : {});
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  return [
    { name: "title", asks: "Title of the show", ...suggest(() => titleOf(root)), read: readAs("title") },
    {
      name: "site",
      asks: "Address of its site (such as https://ada.github.io/harbour; Enter leaves it for later)",
      read: readAs("site"),
    },
    {
      name: "author",
      asks: "Your name",
      ...suggest(() => askGit(".", "config", "--get", "user.name") || undefined),
      read: readAs("author"),
    },
    {
      name: "email",
      asks: "Your e-mail address (directories write to it)",
      ...suggest(() => askGit(".", "config", "--get", "user.email") || undefined),
      read: readAs("email"),
    },
    { name: "zone", asks: "Time zone", offered: zone, usual: zone, read: readAs("zone") },
    { name: "category", asks: "Category of Apple's list", offered: "Technology", read: readCategory },
    { name: "language", asks: "Language that is spoken", offered: languageOf(env), read: readAs("language") },
    {
      name: "description",
      asks: "What it is about, in a sentence (Enter leaves it at who makes it)",
      read: readAs("description"),
    },
    {
      name: "release",
      asks: 'When episodes come out, such as "Tuesday 06:00" (Enter leaves that open)',
      read: readRelease,
    },
  ];
}

/** Reads an answer as the value that show.md would have. */
const readAs =
  (name: ShowQuestion) =>
  async (typed: string): Promise<Answer> => {
    const { value, problems } = await readFrame(
      overlayFolder({ "episodes/show.md": firstShowText({ [name]: typed }) }),
    );
    const show = value.show ?? value.trial;
    const left = show ? lintPlaceholders(show, [], () => ({ file: "episodes/show.md" })) : [];
    const faults = [...problems.filter(({ severity }) => severity === "error"), ...left];
    const fault = faults.find(({ field }) => field?.startsWith(fields[name]));
    if (!fault) return { value: typed };
    return { fault: fault.message, ...(fault.hint === undefined ? {} : { hint: fault.hint }) };
  };

async function readCategory(typed: string): Promise<Answer> {
  const chosen = chooseCategory(typed);
  if ("category" in chosen) return { value: chosen.category };
  const hint =
    chosen.near.length > 0
      ? `Near are: ${chosen.near.join(", ")}`
      : "The list: https://podcasters.apple.com/support/1691-apple-podcasts-categories";
  return { fault: `${JSON.stringify(typed)} is no category of Apple's list`, hint };
}

function readRelease(typed: string): Answer {
  if (readRhythm(typed)?.times.length) return { value: typed };
  return {
    fault: `${JSON.stringify(typed)} does not say on which days episodes come out, and at what time`,
    hint: 'Such as "Tuesday 06:00", "Monday and Thursday 07:30", "daily 06:00 and 18:00" or "every 2 weeks on Friday at 18:00"',
  };
}

/** A folder's name as a title: "harbour-talks" is "Harbour Talks". */
function titleOf(root: string): string | undefined {
  const words = basename(resolve(root))
    .split(/[-_. ]+/)
    .filter(Boolean);
  return words.length === 0 ? undefined : words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
}

/** The language of the person at the terminal: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: Terminal["env"]): string =>
  /^[a-z]{2}(?=[_.-]|$)/.exec(LC_ALL || LC_MESSAGES || LANG || "")?.[0] ?? "en";

// airdate doctor: whether everything is there that a show needs, on the machine and in its folder, and what to do where it is not.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { join, resolve } from "node:path";
import { showAddress } from "../base/address-text.js";
import { formatIso, formatWall } from "../base/date-text.js";
import { sayNumber } from "../base/say-found.js";
import { SaidError } from "../base/system-errors.js";
import { feedUrl, lockFile } from "../conventions/addresses.js";
import { isNobodysAddress } from "../conventions/placeholders.js";
import { scanFeed } from "../read/feed/scan-feed.js";
import { loadCardKit } from "../write/disk/card-kit.js";
import { kits } from "../write/kit/write-kit.js";
import { isInGit } from "./building/save-lock.js";
import { findClipboard } from "./clipboard.js";
import type { Command, Terminal } from "./command.js";
import { fetchWhole } from "./fetching/fetch-whole.js";
import { askGit, findProgram } from "./find-program.js";
import { type Finding, fine, lookAtAccess, note, wrong } from "./look-at-access.js";
import { type OpenShow, openLoaded } from "./project.js";
import { version } from "./version.js";

export const command: Command = {
  name: "doctor",
  takes: "[root]",
  summary: "Look whether everything is there that a show needs, each with what to do",
  options: [
    { flags: "--online", says: "ask the site and the feed, too" },
    { flags: "--json", says: "print it as JSON" },
  ],
  examples: ["airdate doctor", "airdate doctor --online"],
  async run({ args: [root = "."], options }, terminal) {
    const show = await open(root, terminal);
    const findings = [
      ...(await lookAtMachine(resolve(root), terminal.env)),
      ...lookAtShow(resolve(root), show, terminal),
      ...(options.online === true && show ? await lookOnline(show) : []),
    ];
    if (options.json === true) terminal.print(`${JSON.stringify(findings, undefined, 2)}\n`);
    else terminal.print(terminal.spell(findings.map(line).join("")));
    return findings.some(({ state }) => state === "wrong") ? 1 : 0;
  },
};

/** The show; what is wrong with it is said in a line of the doctor's own. */
async function open(root: string, terminal: Terminal): Promise<OpenShow | undefined> {
  try {
    return await openLoaded(root, { ...terminal, say: () => {} });
  } catch (error) {
    if (error instanceof SaidError) return undefined;
    throw error;
  }
}

const marks = { fine: "ok", note: "note", wrong: "WRONG" } as const;

const line = ({ name, state, says, todo }: Finding): string =>
  `${marks[state].padEnd(6)}${name.padEnd(10)}${says}\n${todo === undefined ? "" : `${" ".repeat(16)}-> ${todo}\n`}`;

/** The oldest Node that airdate runs on. */
const oldest = [20, 19] as const;

/** Bytes: a build of a large show writes some hundred megabytes. */
const [scarce, none] = [500_000_000, 20_000_000];

async function lookAtMachine(root: string, env: Terminal["env"]): Promise<Finding[]> {
  return [
    lookAtNode(),
    fine("airdate", version()),
    await lookAtDrawing(),
    lookAtFfmpeg(env),
    lookAtClipboard(env),
    lookAtDisk(root),
  ];
}

function lookAtNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const enough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  return enough
    ? fine("Node", process.versions.node)
    : wrong(
        "Node",
        `${process.versions.node} is too old`,
        `install Node 26, 24 or 22 (${oldest.join(".")} still works)`,
      );
}

async function lookAtDrawing(): Promise<Finding> {
  try {
    await loadCardKit();
    return fine("pictures", "the renderer and its typeface are there");
  } catch (error) {
    return wrong(
      "pictures",
      `the renderer or its typeface cannot be read: ${(error as Error).message.split("\n")[0]}`,
      "npm install",
    );
  }
}

function lookAtFfmpeg(env: Terminal["env"]): Finding {
  const program = findProgram("ffmpeg", env);
  if (program === undefined) return note("ffmpeg", "not there; airdate itself does without it");
  const said = spawnSync(program, ["-version"], { encoding: "utf8", timeout: 5000 }).stdout ?? "";
  return fine("ffmpeg", /^ffmpeg version (\S+)/.exec(said)?.[1] ?? program);
}

function lookAtClipboard(env: Terminal["env"]): Finding {
  const program = findClipboard({ platform: process.platform, env });
  return program === undefined
    ? note(
        "clipboard",
        "no program for it: airdate notes --copy cannot copy",
        "install wl-clipboard or xclip, or copy what airdate notes prints",
      )
    : fine("clipboard", program);
}

function lookAtDisk(root: string): Finding {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  const says = `${sayNumber(Math.round(free / 1_000_000))} MB free`;
  if (free < none) return wrong("disk", says, "make room: a build writes everything anew before it takes the old away");
  return free < scarce ? note("disk", says, "make room soon") : fine("disk", says);
}

async function lookOnline({ loaded }: OpenShow): Promise<Finding[]> {
  const { show, planned } = loaded;
  if (isNobodysAddress(show.link))
    return [wrong("site", `${show.link} is nobody's`, "write the site's address into link: of episodes/show.md")];
  const site = await lookAt("site", `${show.link}/`, "text/html");
  const feed = await lookAt("feed", feedUrl(show), "application/rss+xml");
  if (!feed.text) return [site.finding, feed.finding];
  const outline = scanFeed("feed.xml", Buffer.from(feed.text));
  if (!outline)
    return [
      site.finding,
      wrong("feed", `${feedUrl(show)} is no feed`, "does the host serve the folder out/, with feed.xml in it?"),
    ];
  const there = new Set(outline.items.map(({ guid }) => guid));
  const lacking = loaded.found.filter(
    ({ outline: { slug, guid } }) =>
      !there.has(guid) && planned.some(({ episode, state }) => episode.slug === slug && state === "published"),
  );
  return [
    site.finding,
    lacking.length === 0
      ? fine("feed", `${feedUrl(show)} has everything that is out`)
      : note(
          "feed",
          `${feedUrl(show)} has not: ${lacking
            .slice(0, 5)
            .map(({ outline: { slug } }) => slug)
            .join(", ")}`,
          "airdate build, and deploy out/",
        ),
  ];
}

async function lookAt(name: string, address: string, accept: string): Promise<{ finding: Finding; text?: string }> {
  try {
    const { bytes, said } = await fetchWhole(address, name, { accept });
    return {
      finding: fine(name, [`${showAddress(address)} answers`, ...said].join("; ")),
      text: Buffer.from(bytes).toString(),
    };
  } catch (error) {
    if (!(error instanceof SaidError)) throw error;
    return { finding: wrong(name, error.message, error.hint ?? "is it deployed?") };
  }
}

/** `show` is undefined where it cannot be opened; `top` is the folder of the repository, where there is one. */
function lookAtShow(root: string, show: OpenShow | undefined, terminal: Terminal): Finding[] {
  const top = askGit(root, "rev-parse", "--show-toplevel");
  return [
    lookAtFields(show),
    ...lookAtAccess(root),
    ...lookAtClock(show, terminal),
    ...(top === undefined ? [isInGit(root) ? muteGit : noGit] : lookAtGit(root)),
    lookAtSchedules(root, top),
  ];
}

function lookAtFields(show: OpenShow | undefined): Finding {
  if (!show) return wrong("show", "it cannot be read", "airdate check lists what is wrong");
  const errors = show.problems.filter(({ severity }) => severity === "error").length;
  const { found } = show.loaded;
  const says = `${JSON.stringify(show.loaded.show.title)}, ${found.length} ${found.length === 1 ? "episode" : "episodes"}`;
  return errors === 0
    ? fine("show", says)
    : wrong("show", `${says}, ${errors} ${errors === 1 ? "error" : "errors"}`, "airdate check lists what is wrong");
}

function lookAtClock(show: OpenShow | undefined, terminal: Terminal): Finding[] {
  if (!show) return [];
  const zone = show.loaded.show.timezone;
  const now = terminal.now();
  const says = `${formatWall(now, zone)} in ${zone} (${formatIso(now)})`;
  return terminal.env.SOURCE_DATE_EPOCH === undefined
    ? [fine("clock", says)]
    : [note("clock", `${says}, by SOURCE_DATE_EPOCH and not by the clock`, "unset SOURCE_DATE_EPOCH to build for now")];
}

const noGit = note(
  "git",
  "the show is in no repository: what was published is remembered by this folder alone",
  "git init, and commit everything",
);

const muteGit = note("git", "git does not answer for this folder", "git status says why: another may own it");

function lookAtGit(root: string): Finding[] {
  const findings: Finding[] = [];
  const changed = (askGit(root, "status", "--porcelain", "--", ".") ?? "").split("\n").filter(Boolean);
  const isLock = (line: string): boolean => line.endsWith(lockFile);
  if (changed.some(isLock))
    findings.push(
      wrong(
        "git",
        `${lockFile} is not committed: what was published is known to this machine alone`,
        `git add ${lockFile} && git commit`,
      ),
    );
  const rest = changed.filter((line) => !isLock(line)).length;
  if (rest > 0)
    findings.push(
      note("git", `${rest} ${rest === 1 ? "file is" : "files are"} not committed`, "git status lists them"),
    );
  if (!(askGit(root, "check-attr", "merge", "--", lockFile) ?? "").endsWith(": union"))
    findings.push(
      note(
        "git",
        "two branches that both publish would not merge",
        `write into .gitattributes: ${lockFile} merge=union`,
      ),
    );
  const unkept = ["out/", ".airdate/"].filter((name) => askGit(root, "check-ignore", "-q", name) === undefined);
  if (unkept.length > 0)
    findings.push(
      note(
        "git",
        `${unkept.join(" and ")} would be committed, and are made anew anywhere`,
        `write into .gitignore: ${unkept.join(" ")}`,
      ),
    );
  return findings.length > 0 ? findings : [fine("git", "everything is committed")];
}

/** Schedules are told by their files, as `airdate init --ci` names them. */
function lookAtSchedules(root: string, top = root): Finding {
  const found = Object.values(kits)
    .flatMap((kit) =>
      [undefined, 2].flatMap((shards) => kit.files({ minute: 0, folder: "", ...(shards ? { shards } : {}) })),
    )
    .map(({ path }) => path)
    .filter((path, at, all) => all.indexOf(path) === at)
    .filter((path) => [root, top].some((folder) => existsSync(join(folder, path)) && names(join(folder, path))));
  return found.length > 0
    ? fine("schedule", found.join(", "))
    : note(
        "schedule",
        "none is here: episodes come out when somebody builds",
        "airdate init --ci github (or gitlab, cron, systemd, kubernetes)",
      );
}

const names = (file: string): boolean => readFileSync(file, "utf8").includes("airdate");

// What airdate needs of a machine: Node, its packages, programs beside it, room on the disk.
import { spawnSync } from "node:child_process";
import { statfsSync } from "node:fs";
import { sayNumber } from "../../base/say-number.js";
import { loadCardKit } from "../../write/disk/card-kit.js";
import { findClipboard } from "../clipboard.js";
import type { Terminal } from "../command.js";
import { findProgram } from "../find-program.js";
import { version } from "../version.js";
import { type Finding, fine, note, wrong } from "./finding.js";

/** The oldest Node that airdate runs on. */
const oldest = [20, 19] as const;
/** Bytes: a build of a large show writes some hundred megabytes. */
const [scarce, none] = [500_000_000, 20_000_000];

export async function lookAtMachine(root: string, env: Terminal["env"]): Promise<Finding[]> {
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
    : wrong("Node", `${process.versions.node} is too old`, `install Node 24 or 22 (${oldest.join(".")} still works)`);
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

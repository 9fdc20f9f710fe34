// What airdate needs of a show's folder: that it can be read and written, a zone, git that holds the lock, a schedule.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatIso, formatWall } from "../../base/date-text.js";
import { lockFile } from "../../conventions/addresses.js";
import { mayWrite } from "../../write/disk/user-file.js";
import { kits } from "../../write/kit/write-kit.js";
import type { Terminal } from "../command.js";
import { askGit } from "../find-program.js";
import type { OpenShow } from "../project.js";

export interface Finding {
  name: string;
  /** `note`: airdate works, but somebody may want to know. */
  state: "fine" | "note" | "wrong";
  says: string;
  /** What to type or to change. */
  todo?: string;
}

export const fine = (name: string, says: string): Finding => ({ name, state: "fine", says });

export const note = (name: string, says: string, todo?: string): Finding => ({
  name,
  state: "note",
  says,
  ...(todo === undefined ? {} : { todo }),
});

export const wrong = (name: string, says: string, todo: string): Finding => ({ name, state: "wrong", says, todo });

/** `show` is undefined where it cannot be opened; `top` is the folder of the repository, where there is one. */
export function lookAtShow(root: string, show: OpenShow | undefined, terminal: Terminal): Finding[] {
  const top = askGit(root, "rev-parse", "--show-toplevel");
  return [
    lookAtFields(show),
    ...lookAtAccess(root),
    ...lookAtClock(show, terminal),
    ...(top === undefined ? [noGit] : lookAtGit(root)),
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

function lookAtAccess(root: string): Finding[] {
  const closed = ["", "episodes", "out", ".airdate", lockFile].filter((name) => {
    const path = join(root, name);
    return existsSync(path) && !mayWrite(path);
  });
  return closed.length === 0
    ? [fine("writing", "the show's folder can be written")]
    : closed.map((name) => wrong("writing", `${name || root} is protected`, `chmod -R u+w ${join(root, name)}`));
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

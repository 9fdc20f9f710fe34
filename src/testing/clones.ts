// A repository with a remote, and clean clones of it: what the machines of a schedule see.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Clones {
  /** The address of the remote. */
  remote: string;
  /** The folder in which the author works. */
  author: string;
  /** Commits everything of the author's and pushes it; takes first what others pushed. */
  publish(message: string): void;
  /** A clean clone, as nobody's machine ever saw it. */
  clone(): string;
  /** A file as the remote's main branch has it; undefined where there is none. */
  read(path: string): string | undefined;
  /** Messages of the commits, newest first. */
  messages(): string[];
  /** Whether the remote takes what is pushed. */
  accept(pushes: boolean): void;
}

/** Makes the remote and the author's folder in `room`. */
export function openClones(room: string): Clones {
  const [remote, author] = [join(room, "remote.git"), join(room, "author")];
  const git = (folder: string, ...words: string[]): string =>
    execFileSync("git", ["-c", "user.name=Author", "-c", "user.email=author@a.example", ...words], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
  mkdirSync(author, { recursive: true });
  git(room, "init", "-q", "--bare", "-b", "main", remote);
  git(remote, "config", "receive.advertisePushOptions", "true");
  git(author, "init", "-q", "-b", "main");
  git(author, "remote", "add", "origin", remote);
  let clones = 0;
  const hook = join(remote, "hooks", "pre-receive");
  return {
    remote,
    author,
    publish(message) {
      git(author, "add", "-A");
      git(author, "commit", "-q", "-m", message);
      if (git(author, "ls-remote", "origin", "main") !== "") git(author, "pull", "-q", "--rebase", "origin", "main");
      git(author, "push", "-q", "-u", "origin", "main");
    },
    clone() {
      const folder = join(room, `clone-${++clones}`);
      git(room, "clone", "-q", remote, folder);
      return folder;
    },
    read(path) {
      const shown = spawnSync("git", ["show", `main:${path}`], { cwd: remote, encoding: "utf8" });
      return shown.status === 0 ? shown.stdout : undefined;
    },
    messages: () => git(remote, "log", "--format=%B", "main").split("\n").filter(Boolean),
    accept(pushes) {
      if (pushes) rmSync(hook, { force: true });
      else writeFileSync(hook, "#!/bin/sh\necho 'this branch is protected' >&2\nexit 1\n", { mode: 0o755 });
    },
  };
}

// The table of commands. A command is loaded when it is called, so that starting stays quick.
import type { CommandTable } from "./command.js";

/** Name -> the module that holds it; of two words where it is one of several about the first. Adding a command is a new file and a new line. */
export const commands: CommandTable = {
  accept: () => import("./accept.js"),
  apply: () => import("./apply.js"),
  ask: () => import("./ask.js"),
  build: () => import("./build.js"),
  chapters: () => import("./chapters.js"),
  "chapters export": () => import("./chapters-export.js"),
  "chapters import": () => import("./chapters-import.js"),
  check: () => import("./check.js"),
  clean: () => import("./clean.js"),
  completion: () => import("./completion.js"),
  diff: () => import("./diff.js"),
  doctor: () => import("./doctor.js"),
  draft: () => import("./draft.js"),
  forget: () => import("./forget.js"),
  glossary: () => import("./glossary.js"),
  import: () => import("./import.js"),
  init: () => import("./init.js"),
  inspect: () => import("./inspect.js"),
  new: () => import("./new.js"),
  next: () => import("./next.js"),
  notes: () => import("./notes.js"),
  pasted: () => import("./pasted.js"),
  ping: () => import("./ping.js"),
  prompt: () => import("./prompt.js"),
  refresh: () => import("./refresh.js"),
  rules: () => import("./rules.js"),
  schedule: () => import("./schedule.js"),
  serve: () => import("./serve.js"),
  tag: () => import("./tag.js"),
  templates: () => import("./templates.js"),
};

/** What somebody wants to do -> the commands for it, in the order in which `--help` shows them; others come last. */
export const groups: Record<string, readonly string[]> = {
  "Begin:": ["init", "new", "import", "serve", "doctor"],
  "Publish:": ["build", "check", "diff", "schedule", "next", "ping"],
  "Make more of a transcript:": [
    "clean",
    "glossary",
    "chapters",
    "tag",
    "draft",
    "notes",
    "inspect",
    "prompt",
    "ask",
    "apply",
  ],
  "Keep what was published:": ["accept", "refresh", "forget", "pasted"],
};

// A show in a folder of its own on a real disk, and the command run on it: in this process, or as one of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Terminal } from "../cli/command.js";
import { main } from "../cli/main.js";
import { readNow } from "../cli/terminal.js";
import { afterThisTest } from "./clean-up.js";

export interface ShowFolder {
  root: string;
  write(path: string, text: string | Uint8Array): void;
  read(path: string): string;
  remove(path: string): void;
  /** Runs the command in this process; `{root}` in its words is the folder. */
  run(...words: string[]): Promise<{ code: number; out: string; said: string }>;
  /** The same at a terminal that differs. */
  runAs(more: Partial<Terminal>, ...words: string[]): ReturnType<ShowFolder["run"]>;
  /** The same at a terminal: `answer` is asked. */
  converse(
    answer: (question: string) => Promise<string>,
    ...words: string[]
  ): Promise<{ code: number; out: string; said: string }>;
  /** Runs the compiled command as a process. */
  spawn(words: string[], env?: Record<string, string>): { code: number | null; out: string; said: string };
  /** Every file under a folder of the show, by path, with its text. */
  files(under?: string): Record<string, string>;
}

/** The moment commands take for now unless told otherwise: 1 March 2026, noon UTC. */
export const testNow = Date.UTC(2026, 2, 1, 12);

/** A terminal at which nobody sits: `heard` is what was printed, and the lines that were said. */
export function openTerminal(more: Partial<Terminal> = {}): {
  terminal: Terminal;
  heard: { out: string; said: string };
} {
  const heard = { out: "", said: "" };
  const terminal: Terminal = {
    words: [],
    print: (text) => {
      heard.out += text;
    },
    spell: (text) => text,
    say: (line) => {
      heard.said += `${line}\n`;
    },
    colour: false,
    interactive: false,
    env: {},
    now: (at) => readNow(at, { SOURCE_DATE_EPOCH: String(testNow / 1000) }),
    ...more,
  };
  return { terminal, heard };
}

/** A show with these files (paths from its root); removed after the test. */
export function withShow(files: Record<string, string | Uint8Array>): ShowFolder {
  const root = mkdtempSync(join(tmpdir(), "airdate-show-"));
  afterThisTest(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const run = async (words: string[], more: Partial<Terminal> = {}): ReturnType<ShowFolder["run"]> => {
    const argv = words.map((word) => word.replace("{root}", root));
    const { terminal, heard } = openTerminal({ words: argv, ...more });
    const code = await main(argv, terminal);
    return { code, out: heard.out.replaceAll(root, "{root}"), said: heard.said.replaceAll(root, "{root}") };
  };
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    run: (...words) => run(words),
    runAs: (more, ...words) => run(words, more),
    converse: (answer, ...words) => run(words, { converse: (talk) => talk(answer) }),
    spawn(words, env = {}) {
      const argv = words.map((word) => word.replace("{root}", root));
      const done = spawnSync(process.execPath, [resolve("dist/bin.js"), ...argv], {
        encoding: "utf8",
        env: { ...process.env, SOURCE_DATE_EPOCH: String(testNow / 1000), ...env },
      });
      return {
        code: done.status,
        out: done.stdout.replaceAll(root, "{root}"),
        said: done.stderr.replaceAll(root, "{root}"),
      };
    },
    files(under = "") {
      const found: Record<string, string> = {};
      const base = join(root, under);
      if (!statSync(base, { throwIfNoEntry: false })) return found;
      for (const path of readdirSync(base, { recursive: true, encoding: "utf8" }).sort())
        if (statSync(join(base, path)).isFile()) found[path] = readFileSync(join(base, path), "latin1");
      return found;
    },
  };
}

/** Front-matter of a small show at https://harbour.example. */
export const showText = `---
title: Harbour Lights
link: https://harbour.example
description: Talks about small boats.
language: en
author: Harbour Radio
owner: { name: Harbour Radio, email: post@harbour.example }
categories: [Leisure]
explicit: false
image: https://harbour.example/cover.jpg
timezone: Europe/Berlin
hosts: [{ name: Ada Marlow }]
---
About boats.
`;

/** An episode with audio elsewhere; `more` is further front-matter, in lines. */
export const episodeText = (title: string, date: string, more = "", notes = "Notes of the day.\n"): string => `---
title: ${title}
date: ${date}
audio: { url: "https://media.example/${title.toLowerCase().replace(/\W+/g, "-")}.mp3", length: 4800000, type: audio/mpeg, duration: "10:00" }
${more}---
${notes}`;

/** Captions of a few lines with two voices. */
export const captionsText = `WEBVTT

00:00:00.000 --> 00:00:04.000
<v Ada Marlow>Welcome to the harbour. Today we talk about varnish.

00:00:04.500 --> 00:00:09.000
<v Ida Berg>Thank you. Varnish is the whole boat, I always say.

00:00:10.000 --> 00:00:15.000
<v Ada Marlow>How long does it take to dry?
`;

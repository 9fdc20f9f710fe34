// Puts text, and with it formatted text, on the system's clipboard where there is a program for that.
import { spawnSync } from "node:child_process";
import { findProgram } from "./find-program.js";

/** What is copied: plain text, and the same with formatting where there is some. */
interface Copied {
  text: string;
  html?: string;
}

interface Surroundings {
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** A program that puts what it gets on standard input on the clipboard. */
interface Clipboard {
  name: string;
  fits(surroundings: Surroundings): boolean;
  /** For plain text; absent where it takes none alone. */
  args?: string[];
  /** What it gets for plain text; the text itself where this is absent. */
  spell?(text: string): string | Uint8Array;
  /** How it takes formatted text; absent where it cannot. */
  rich?: { args: string[]; spell(copied: Required<Copied>): string; alone?: true };
}

const isWindows = ({ platform, env }: Surroundings): boolean => platform === "win32" || Boolean(env.WSL_DISTRO_NAME);
const hexOf = (text: string): string => Buffer.from(text, "utf8").toString("hex").toUpperCase();
const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");

/** Reads both texts from standard input as base64, since a console's code page would spoil them. No double quotes: Windows parts words at them. */
const powershell = [
  "Add-Type -AssemblyName System.Windows.Forms",
  "$lines = [Console]::In.ReadToEnd() -split [char]10",
  "$html = [Convert]::FromBase64String($lines[0])",
  "$text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($lines[1]))",
  "$data = New-Object System.Windows.Forms.DataObject",
  "$data.SetData('HTML Format', (New-Object System.IO.MemoryStream(,$html)))",
  "$data.SetData('UnicodeText', $text)",
  "[System.Windows.Forms.Clipboard]::SetDataObject($data, $true)",
].join("; ");

/** Programs in the order in which they are tried. */
const clipboards: readonly Clipboard[] = [
  {
    name: "osascript",
    fits: ({ platform }) => platform === "darwin",
    args: ["-"],
    spell: (text) => `set the clipboard to «data utf8${hexOf(text)}» as text\n`,
    rich: {
      args: ["-"],
      spell: ({ text, html }) =>
        `set the clipboard to {«class HTML»:«data HTML${hexOf(html)}», string:(«data utf8${hexOf(text)}» as «class utf8»)}\n`,
    },
  },
  { name: "pbcopy", fits: ({ platform }) => platform === "darwin", args: [] },
  {
    name: "powershell.exe",
    fits: isWindows,
    rich: {
      args: ["-NoProfile", "-STA", "-Command", powershell],
      spell: ({ text, html }) => `${base64(writeCfHtml(html))}\n${base64(text)}\n`,
    },
  },
  // It reads the console's code page unless the text says that it is UTF-16.
  { name: "clip.exe", fits: isWindows, args: [], spell: (text) => Buffer.from(`\uFEFF${text}`, "utf16le") },
  {
    name: "wl-copy",
    fits: ({ env }) => Boolean(env.WAYLAND_DISPLAY),
    args: [],
    rich: { args: ["--type", "text/html"], spell: ({ html }) => html, alone: true },
  },
  {
    name: "xclip",
    fits: ({ env }) => Boolean(env.DISPLAY),
    args: ["-selection", "clipboard"],
    rich: { args: ["-selection", "clipboard", "-t", "text/html"], spell: asPage, alone: true },
  },
];

/** With its charset: some programs take HTML from a clipboard for Latin-1. */
function asPage({ html }: Required<Copied>): string {
  return `<meta charset="utf-8">${html}`;
}

/**
 * HTML as Windows keeps it on the clipboard: a head with byte offsets of the page and of the fragment in it
 * (https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format).
 */
export function writeCfHtml(html: string): string {
  const digits = (value: number): string => String(value).padStart(10, "0");
  const head = (start: number, end: number, from: number, to: number): string =>
    `Version:0.9\r\nStartHTML:${digits(start)}\r\nEndHTML:${digits(end)}\r\nStartFragment:${digits(from)}\r\nEndFragment:${digits(to)}\r\n`;
  const before = "<html><body><!--StartFragment-->";
  const after = "<!--EndFragment--></body></html>";
  const start = head(0, 0, 0, 0).length;
  const from = start + before.length;
  const to = from + Buffer.byteLength(html);
  return `${head(start, to + after.length, from, to)}${before}${html}${after}`;
}

/** The program that would be asked first, where it is there. */
export const findClipboard = (surroundings: Surroundings): string | undefined =>
  clipboards.find(({ name, fits }) => fits(surroundings) && findProgram(name, surroundings.env))?.name;

/** Runs a program with a text on standard input; true when it went well. */
export type Run = (program: string, args: readonly string[], input: string | Uint8Array) => boolean;

const runProgram: Run = (program, args, input) =>
  spawnSync(program, args, { input, stdio: ["pipe", "ignore", "ignore"], timeout: 5000 }).status === 0;

/**
 * Copies a text, formatted where it has formatting and the program can. Gives the program's name and what the clipboard lacks, in
 * a sentence; undefined where there is no clipboard.
 */
export function copyText(
  { text, html }: Copied,
  surroundings: Surroundings,
  run: Run = runProgram,
): { program: string; lacks?: string } | undefined {
  for (const { name, fits, args, spell, rich } of clipboards) {
    if (!fits(surroundings)) continue;
    if (html !== undefined && rich && run(name, rich.args, rich.spell({ text, html })))
      return rich.alone ? { program: name, lacks: onlyRich } : { program: name };
    if (args === undefined || !run(name, args, spell ? spell(text) : text)) continue;
    return html === undefined ? { program: name } : { program: name, lacks: onlyPlain };
  }
  return undefined;
}

const onlyRich =
  "It is there with its formatting alone: a field that takes plain text only will get nothing. For such fields: --for plain";
const onlyPlain = "It is there as plain text: no program here puts formatted text on the clipboard";

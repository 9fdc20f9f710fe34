// Every command that writes a file of the user's, with a show in which it has something to write.
import { channelHead, item, wrapFeed } from "./host-feeds.js";
import { makeMp3 } from "./make-mp3.js";
import { captionsText, episodeText, showText } from "./with-show.js";

export interface WritingCommand {
  /** Its words; `{root}` is the show's folder. */
  words: string[];
  /** The files of the show. */
  files: Record<string, string | Uint8Array>;
  /** Commands to be run first, of git too. */
  before?: string[][];
  /** What is changed after these. */
  edits?: Record<string, string>;
  /** A file that it writes, from the root. */
  writes: string;
}

const clock = (time: number): string =>
  `00:${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}.000`;

/** Ten minutes about three things, five seconds a line. */
export const longTalk = (): string => {
  const topics = [
    ["Welcome. Today we talk about ropes.", "A rope of hemp is laid from three strands."],
    ["Let's move on to anchors. How does an anchor hold?", "The anchor holds since its fluke digs into the sand."],
    ["And tell us about lanterns. When are they lit?", "Every lantern on the pier is lit when the fog comes in."],
  ];
  const lines = topics.flatMap(([ask, answer]) => [
    `<v Ada Marlow>${ask}`,
    ...Array.from({ length: 39 }, (_, k) => `<v Ida Berg>${k % 2 ? "Yes, and once more:" : "You see,"} ${answer}`),
  ]);
  return `WEBVTT\n\n${lines.map((text, k) => `${clock(k * 5)} --> ${clock(k * 5 + 5)}\n${text}\n`).join("\n")}`;
};

const show = { "episodes/show.md": showText };
const ropes = {
  ...show,
  "episodes/ropes.md": episodeText(
    "Ropes",
    "2026-02-01 06:00",
    'guests: [{ name: Ida Berg }]\nduration: "10:00"\n',
    "",
  ),
  "episodes/ropes.vtt": longTalk(),
};
const varnish = {
  ...show,
  "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
  "episodes/varnish.vtt": captionsText,
};
const answer = JSON.stringify({ description: "Ropes of hemp, and how anchors hold.", keywords: ["hemp", "anchors"] });
const lock = "episodes/published.lock.json";

const oldFeed = (...numbers: number[]): string => wrapFeed(`${channelHead}${numbers.map((one) => item(one)).join("")}`);
const importing = ["import", "{root}/old.xml", "{root}", "--no-fetch"];

/** By name. */
export const writingCommands: Record<string, WritingCommand> = {
  "import of what is new": {
    words: importing,
    files: { "old.xml": oldFeed(1) },
    before: [importing],
    edits: { "old.xml": oldFeed(3, 2, 1) },
    writes: lock,
  },
  "draft --write": { words: ["draft", "ropes", "{root}", "--write"], files: ropes, writes: "episodes/ropes.md" },
  "chapters --write": { words: ["chapters", "ropes", "{root}", "--write"], files: ropes, writes: "episodes/ropes.md" },
  "chapters import --write": {
    words: ["chapters", "import", "{root}/labels.txt", "ropes", "{root}", "--write"],
    files: { ...ropes, "labels.txt": "0.0\t10.0\tRopes\n200.0\t400.0\tAnchors\n" },
    writes: "episodes/ropes.md",
  },
  "chapters export --out": {
    words: ["chapters", "export", "ropes", "{root}", "--format", "psc", "--out", "{root}/chapters.psc"],
    files: ropes,
    writes: "chapters.psc",
  },
  tag: {
    words: ["tag", "masts", "{root}"],
    files: {
      ...show,
      "episodes/masts.md": "---\ntitle: Masts\ndate: 2026-02-01 06:00\n---\nOf pine.\n",
      "episodes/masts.mp3": makeMp3(2000),
    },
    before: [],
    writes: "episodes/masts.mp3",
  },
  "glossary --apply": {
    words: ["glossary", "varnish", "{root}", "--apply", "varnich=varnish"],
    files: varnish,
    writes: "episodes/varnish.md",
  },
  "clean --write": {
    words: ["clean", "ropes", "{root}", "--write"],
    files: ropes,
    writes: "episodes/ropes.transcript.md",
  },
  "clean --write --force": {
    words: ["clean", "ropes", "{root}", "--write", "--force"],
    files: { ...ropes, "episodes/ropes.transcript.md": "**Ada Marlow:** Edited by hand.\n" },
    writes: "episodes/ropes.transcript.md",
  },
  apply: {
    words: ["apply", "ropes", "{root}/answer.json", "{root}"],
    files: { ...ropes, "answer.json": answer },
    writes: "episodes/ropes.md",
  },
  accept: {
    words: ["accept", "varnish", "{root}", "--reason", "moved by a day"],
    files: varnish,
    before: [["build", "{root}"]],
    edits: { "episodes/varnish.md": episodeText("Varnish", "2026-02-02 06:00") },
    writes: lock,
  },
  forget: {
    words: ["forget", "{root}"],
    files: { ...varnish, "episodes/sails.md": episodeText("Sails", "2026-02-03 06:00") },
    before: [
      ["build", "{root}", "--at", "2026-02-02T12:00:00Z"],
      ["git", "init", "-q", "--template="],
      ["git", "add", "episodes"],
      ["git", "-c", "user.name=Ada", "-c", "user.email=ada@harbour.example", "commit", "-qm", "Publish"],
      ["build", "{root}"],
    ],
    writes: lock,
  },
  refresh: {
    words: ["refresh", "ropes", "{root}", "--write"],
    files: ropes,
    before: [["build", "{root}"]],
    edits: { "episodes/show.md": showText.replace("hosts:", "glossary: { ropes: hawsers }\nhosts:") },
    writes: lock,
  },
  pasted: { words: ["pasted", "varnish", "{root}"], files: varnish, before: [["build", "{root}"]], writes: lock },
  new: {
    words: ["new", "{root}/talk.vtt", "{root}", "--link", "--title", "Anchors"],
    files: { ...ropes, "talk.vtt": captionsText },
    writes: "episodes/anchors.md",
  },
  init: { words: ["init", "{root}"], files: {}, writes: "episodes/show.md" },
  "init --ci": { words: ["init", "{root}", "--ci", "github"], files: show, writes: ".github/workflows/publish.yml" },
  "init --ci --force": {
    words: ["init", "{root}", "--ci", "github", "--force"],
    files: { ...show, ".github/workflows/publish.yml": "on: push\n" },
    writes: ".github/workflows/publish.yml",
  },
  "templates --copy": {
    words: ["templates", "{root}", "--copy", "episode.liquid"],
    files: show,
    writes: "templates/episode.liquid",
  },
  "build, first": { words: ["build", "{root}"], files: varnish, writes: lock },
  "build, again": {
    words: ["build", "{root}"],
    files: varnish,
    before: [["build", "{root}"]],
    edits: { "episodes/sails.md": episodeText("Sails", "2026-02-03 06:00") },
    writes: lock,
  },
};

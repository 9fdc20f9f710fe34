// Reads TTML, DFXP and IMSC captions, and the transcripts that Apple Podcasts makes: https://www.w3.org/TR/ttml2/
import { asTyped } from "../../../base/say-found.js";
import type { Read, Transcript } from "../../../model/model.js";
import { addRepeated, beginCue, beginPiece, type Draft, openDraft } from "../draft.js";
import { finishCaptions } from "../finish-transcript.js";
import type { Input, TranscriptRow } from "../input.js";
import { addText } from "../timed-words.js";
import { scanMarkup } from "./scan-markup.js";

export const ttml: TranscriptRow = {
  name: "TTML",
  recognise: ({ root }) => root === "tt",
  read: readTtml,
};

/** How many frames and ticks a second has. */
interface Rates {
  frames: number;
  ticks: number;
}

/** Seconds at which it begins and ends; NaN where nothing says so. */
interface Piece {
  text: string;
  begin: number;
  end: number;
  agent: string | undefined;
}
type Level = Omit<Piece, "text"> & { name: string };
/** What is said in a paragraph: pieces with their own times. */
interface Paragraph {
  line: number;
  level: Level;
  pieces: Piece[];
}

function readTtml({ file, text }: Input): Read<Transcript> {
  const draft = openDraft(file);
  const agents = new Map<string, string>();
  let rates: Rates = { frames: 30, ticks: 1 };
  const levels: Level[] = [];
  let agent: string | undefined;
  /** The one that is open. */
  let paragraph: Paragraph | undefined;
  scanMarkup(text, {
    open(name, attributes, line) {
      const above = levels.at(-1);
      if (name === "tt") rates = ratesOf(attributes);
      if (name === "agent" && attributes.id !== undefined) agent = attributes.id;
      const level = levelOf(name, attributes, above, rates);
      levels.push(level);
      for (const moment of [attributes.begin, attributes.end, attributes.dur])
        if (moment !== undefined && Number.isNaN(readMoment(moment, rates)))
          addRepeated(draft, "transcript-cue-time", line, {
            found: asTyped(JSON.stringify(moment)),
            expected: "a time such as 00:01:02.500",
            many: "times cannot be read",
          });
      // A paragraph that was not closed ends where the next one begins.
      if (name === "p" && paragraph !== undefined) addParagraph(draft, paragraph, agents);
      if (name === "p") paragraph = { line, level, pieces: [] };
      else if (name === "br")
        paragraph?.pieces.push({ text: " ", begin: Number.NaN, end: Number.NaN, agent: level.agent });
      else if (name === "span" && attributes.unit === "word")
        paragraph?.pieces.push({ text: " ", begin: Number.NaN, end: Number.NaN, agent: level.agent });
    },
    close(name) {
      const at = levels.findLastIndex((level) => level.name === name);
      if (at >= 0) levels.length = at;
      if (name === "agent") agent = undefined;
      if (name !== "p" || paragraph === undefined) return;
      addParagraph(draft, paragraph, agents);
      paragraph = undefined;
    },
    text(said, line) {
      const level = levels.at(-1);
      if (agent !== undefined && said.trim() !== "") agents.set(agent, said.replace(/\s+/g, " ").trim());
      else if (paragraph !== undefined && level !== undefined && level.name !== "metadata") {
        const own = level.name === "span" && level.begin !== paragraph.level.begin;
        paragraph.pieces.push({
          text: said,
          begin: own ? level.begin : Number.NaN,
          end: own ? level.end : Number.NaN,
          agent: level.agent,
        });
      } else if (said.trim() !== "" && levels.some(({ name }) => name === "body") && level?.name !== "metadata")
        addRepeated(draft, "transcript-cue-text", line, {
          found: `a text outside of a paragraph ("${said.trim().slice(0, 40)}")`,
          expected: "<p> before it, or nobody hears of it",
          many: "texts stand outside of a paragraph, and are left out",
        });
    },
  });
  if (paragraph !== undefined) addParagraph(draft, paragraph, agents);
  return finishCaptions(draft, "ttml", true);
}

function addParagraph(draft: Draft, { line, level, pieces }: Paragraph, agents: ReadonlyMap<string, string>): void {
  if (pieces.every(({ text }) => text.trim() === "")) return;
  const nameOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (agents.get(id) ?? id);
  const begins = pieces.map(({ begin }) => begin).filter((begin) => !Number.isNaN(begin));
  const start = Number.isNaN(level.begin) ? Math.min(...begins) : level.begin;
  const ends = pieces.map(({ end }) => end).filter((end) => !Number.isNaN(end));
  const stop = Number.isNaN(level.end) ? Math.max(...ends) : level.end;
  beginCue(
    draft,
    Number.isFinite(start) ? start : Number.NaN,
    Number.isFinite(stop) ? stop : Number.NaN,
    line,
    nameOf(level.agent),
  );
  let joined = "";
  let time = { begin: Number.NaN, end: Number.NaN };
  let speaker = nameOf(level.agent);
  const flush = (): void => {
    if (joined.trim() !== "") addText(draft, joined, line, time.begin, time.end);
    joined = "";
  };
  for (const piece of pieces) {
    const named = nameOf(piece.agent) ?? speaker;
    const timed = !Number.isNaN(piece.begin);
    if (named !== speaker || timed) {
      flush();
      time = piece;
      if (named !== speaker) {
        speaker = draft.speaker = named;
        beginPiece(draft, line, false);
      }
    }
    joined += piece.text;
  }
  flush();
}

function levelOf(name: string, attributes: Record<string, string>, above: Level | undefined, rates: Rates): Level {
  const outer = above ?? { begin: Number.NaN, end: Number.NaN, agent: undefined };
  const begin = readMoment(attributes.begin, rates);
  const end = readMoment(attributes.end, rates);
  const length = readMoment(attributes.dur, rates);
  // Times count from the beginning of what is around; many files write those of the recording all the same.
  const base = !Number.isNaN(outer.begin) && begin < outer.begin ? outer.begin : 0;
  const from = Number.isNaN(begin) ? outer.begin : base + begin;
  const to = !Number.isNaN(end)
    ? base + end
    : !Number.isNaN(length)
      ? (Number.isNaN(from) ? 0 : from) + length
      : outer.end;
  return { name, begin: from, end: to, agent: attributes.agent ?? outer.agent };
}

function ratesOf({ framerate, frameratemultiplier, tickrate }: Record<string, string>): Rates {
  const [over, under] = (frameratemultiplier ?? "1 1").split(/[\s:]+/).map(Number);
  const frames = (Number(framerate) || 30) * ((over || 1) / (under || 1));
  return { frames, ticks: Number(tickrate) || (framerate === undefined ? 1 : frames) };
}

/** Seconds of "00:01:02.5", "00:01:02:12" with frames, "62.5", "62.5s", "62500ms", "1550f" and "620000t". */
function readMoment(value: string | undefined, { frames, ticks }: Rates): number {
  const text = value?.trim() ?? "";
  const clock = /^(?:(\d+):)?(\d+):(\d+(?:[.,]\d+)?)(?::(\d+(?:\.\d+)?))?$/.exec(text);
  if (clock) {
    const [hours, minutes, seconds, frame] = clock.slice(1).map((part) => Number((part ?? "0").replace(",", "."))) as [
      number,
      number,
      number,
      number,
    ];
    return Math.round(((hours * 60 + minutes) * 60 + seconds + frame / frames) * 1000) / 1000;
  }
  const offset = /^(\d+(?:\.\d+)?)(h|m|s|ms|f|t)?$/.exec(text);
  if (!offset) return Number.NaN;
  const units = { h: 3600, m: 60, s: 1, ms: 0.001, f: 1 / frames, t: 1 / ticks };
  return Math.round(Number(offset[1]) * units[(offset[2] ?? "s") as keyof typeof units] * 1000) / 1000;
}

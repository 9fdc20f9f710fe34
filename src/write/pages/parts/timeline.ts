// The picture of the talk as SVG: chapters above, a lane for each voice below; and its legend with shares of talk time.
import { spellTenths } from "../../../base/tenths.js";
import type { Understood } from "../../../model/model.js";
import { escapeHtml } from "../escape.js";
import { shareText } from "../shown-text.js";
import type { Strings } from "../strings.js";
import type { Voice } from "./speakers.js";

const width = 1000;
const laneHeight = 8;
const chapterHeight = 6;

/** The picture stretches to any width: colours come from classes, so it follows light and dark. Empty without turns and chapters. */
export function timelinePart(understood: Understood, voices: Map<string, Voice>, words: Strings): string {
  const { duration } = understood;
  const chapters = understood.chapters.filter((chapter) => chapter.toc !== false);
  if (!(duration > 0) || (understood.turns.length === 0 && chapters.length === 0)) return "";
  // In tenths of a unit.
  const x = (seconds: number): number =>
    Math.round((Math.min(Math.max(seconds || 0, 0), duration) / duration) * width * 10);
  const lanes = Math.min(6, new Set([...voices.values()].map((voice) => voice.colour)).size);
  const height = chapterHeight + 3 + Math.max(1, lanes) * laneHeight;
  const paths = Array.from({ length: lanes }, () => "");
  for (const turn of understood.turns) {
    const lane = voices.get(turn.speaker ?? "")?.colour ?? 0;
    const from = x(turn.start);
    const wide = spellTenths(Math.max(8, x(turn.end) - from));
    paths[lane] +=
      `M${spellTenths(from)} ${chapterHeight + 3 + lane * laneHeight + 1}h${wide}v${laneHeight - 2}h-${wide}z`;
  }
  const marks = chapters.map((chapter, at) => {
    const from = x(chapter.start);
    const wide = spellTenths(Math.max(10, x(chapter.end) - from - 20));
    return `<rect class="c${at % 2}" x="${spellTenths(from)}" y="0" width="${wide}" height="${chapterHeight}" rx="1"/>`;
  });
  const label = [words.talk, [...voices.values()].map((voice) => voiceText(voice, words)).join(", ")];
  return (
    `<svg class="talk" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" ` +
    `aria-label="${escapeHtml(label.filter(Boolean).join(": "))}">${marks.join("")}` +
    `${paths.map((path, lane) => `<path class="s${lane}" d="${path}"/>`).join("")}</svg>`
  );
}

/** Names in their colours with their shares; empty where only one voice, or none, is known. */
export function legendPart(voices: Map<string, Voice>, words: Strings): string {
  if (voices.size < 2) return "";
  const items = [...voices.values()].map(
    (voice) =>
      `<li class="s${voice.colour}">${escapeHtml(voice.name || words.unknown_speaker)} ` +
      `<span>${escapeHtml(shareText(voice.share, words))}</span></li>`,
  );
  return `<p class="quiet">${escapeHtml(words.talk_time)}</p><ul class="legend">${items.join("")}</ul>`;
}

const voiceText = (voice: Voice, words: Strings): string =>
  `${voice.name || words.unknown_speaker} ${shareText(voice.share, words)}`;

// The picture of the talk as templates get it: chapters above, a lane for each voice below, in the units of the picture.
import { spellTenths } from "../../../base/say-number.js";
import type { Understood } from "../../../model/model.js";
import { shareText } from "../shown-text.js";
import type { Strings } from "../strings.js";
import type { Voice } from "./speakers.js";

const width = 1000;
const laneHeight = 8;
const chapterHeight = 6;

/**
 * The picture stretches to any width. `lanes` are paths of SVG, in the order of the voices' colours; `chapters` are
 * rectangles at the top. Null without turns and chapters.
 */
export function timelineValues(understood: Understood, voices: Map<string, Voice>, words: Strings) {
  const { duration } = understood;
  const chapters = understood.chapters.filter((chapter) => chapter.toc !== false);
  if (!(duration > 0) || (understood.turns.length === 0 && chapters.length === 0)) return null;
  // In tenths of a unit.
  const x = (seconds: number): number =>
    Math.round((Math.min(Math.max(seconds || 0, 0), duration) / duration) * width * 10);
  const lanes = Math.min(6, new Set([...voices.values()].map((voice) => voice.colour)).size);
  const paths = Array.from({ length: lanes }, () => "");
  for (const turn of understood.turns) {
    const lane = voices.get(turn.speaker ?? "")?.colour ?? 0;
    const from = x(turn.start);
    const wide = spellTenths(Math.max(8, x(turn.end) - from));
    paths[lane] +=
      `M${spellTenths(from)} ${chapterHeight + 3 + lane * laneHeight + 1}h${wide}v${laneHeight - 2}h-${wide}z`;
  }
  const label = [words.talk, [...voices.values()].map((voice) => voiceText(voice, words)).join(", ")];
  return {
    width,
    height: chapterHeight + 3 + Math.max(1, lanes) * laneHeight,
    label: label.filter(Boolean).join(": "),
    chapter_height: chapterHeight,
    chapters: chapters.map((chapter, at) => {
      const from = x(chapter.start);
      return {
        title: chapter.title,
        x: spellTenths(from),
        width: spellTenths(Math.max(10, x(chapter.end) - from - 20)),
        shade: at % 2,
      };
    }),
    lanes: paths,
  };
}

/** Who talks how much: names in their colours (0 to 5), those who talk most first. */
export const voiceValues = (voices: Map<string, Voice>, words: Strings, personHref: (id: string) => string) =>
  [...voices.values()].map((voice) => ({
    name: voice.name || words.unknown_speaker,
    person: voice.person ?? null,
    href: voice.person === undefined ? null : personHref(voice.person),
    colour: voice.colour,
    talk_time: voice.talkTime,
    share: voice.share,
    share_text: shareText(voice.share, words),
  }));

const voiceText = (voice: Voice, words: Strings): string =>
  `${voice.name || words.unknown_speaker} ${shareText(voice.share, words)}`;

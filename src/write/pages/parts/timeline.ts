// The voices of an episode in their order and colours, and the picture of the talk: chapters above, a lane for each voice below.
import { spellTenths } from "../../../base/say-found.js";
import type { Understood } from "../../../model/model.js";
import { type Strings, shareText } from "../strings.js";

/** A voice: its name, its person when it is one, its colour (0 to 5), and how much of the talk is its. */
export interface Voice {
  name: string;
  person?: string;
  colour: number;
  /** Seconds, and 0 to 1. */
  talkTime: number;
  share: number;
}

const colours = 6;

/** Voices by name, those who talk most first. A turn without a name belongs to the voice "". */
export function findVoices(understood: Understood): Map<string, Voice> {
  const times = new Map<string, { time: number; person?: string }>();
  let total = 0;
  for (const turn of understood.turns) {
    const name = turn.speaker ?? "";
    const length = Math.max(0, turn.end - turn.start) || 0;
    total += length;
    const known = times.get(name);
    if (known) known.time += length;
    else times.set(name, { time: length, ...(turn.person === undefined ? {} : { person: turn.person }) });
  }
  const shares = new Map(understood.people.map((one) => [one.person.id, one]));
  return new Map(
    [...times]
      .sort(([, a], [, b]) => b.time - a.time)
      .map(([name, { time, person }], at) => {
        const known = person === undefined ? undefined : shares.get(person);
        const voice: Voice = {
          name,
          ...(person === undefined ? {} : { person }),
          colour: Math.min(at, colours - 1),
          talkTime: known?.talkTime ?? time,
          share: known?.share ?? (total > 0 ? time / total : 0),
        };
        return [name, voice];
      }),
  );
}

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

// Rules over what an author pinned to times, how fast times would have people speak, and whether they end with the recording.

import { formatClock, parseClock } from "../../base/clock-text.js";
import { countOf, sayNumber } from "../../base/say-found.js";
import { countWords } from "../../base/words.js";
import type { Entry, Sentence } from "../../model/model.js";
import { shown } from "../combine.js";
import { type EpisodeText, on, type Rule, recording, rulesWith } from "../rule.js";
import { lengthOf } from "./chapters-json.js";

const usual = {
  platforms: on("all"),
  url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md",
};

export const pinRules: readonly Rule<EpisodeText>[] = rulesWith(usual, [
  {
    id: "pins-unused",
    severity: "warn",
    what: "Pins stand with a transcript that has no times of its own",
    why: "They make estimated times better; times of captions stay as they are",
    good: `${recording}\npins: [{ text: rope, at: "0:10" }]\n---\nNotes.\n---\n1500 words`,
    bad: `${recording}\npins: [{ text: rope, at: "0:10" }]\n---\nNotes.\n---\n00:00:01 --> 00:09:58`,
    field: "pins",
    *check({ entry }) {
      const { pins } = entry.episode;
      if (pins.length === 0 || entry.understood.timing.method !== "captions") return;
      const away = findDistance(entry);
      yield {
        found: "a pin although the captions have times of their own",
        expected: "pins for a text without times",
        hint:
          away === undefined
            ? 'Pins are not used here. Where all times are off by the same span, write that: "offset: 30".'
            : `Pins are not used here. ${shown(pins[0]!.text)} is said ${formatClock(Math.abs(away))} ${away > 0 ? "earlier" : "later"} in the captions: write "offset: ${sayNumber(away)}" to move all of them.`,
      };
    },
  },
  {
    id: "speech-rate",
    severity: "error",
    what: "Nobody speaks faster than people can",
    why: "A typed time stands minutes away from its words, and all times around it are wrong",
    good: `${recording}\npins: [{ text: bowsprit, at: "9:20" }]\n---\nNotes.\n---\n1500 words, bowsprit at 1400`,
    bad: `${recording}\npins: [{ text: bowsprit, at: "0:20" }]\n---\nNotes.\n---\n1500 words, bowsprit at 1400`,
    *check({ entry }) {
      const { episode, understood } = entry;
      const rush = findRush(understood.turns, understood.duration);
      if (rush === undefined) return;
      const { from, to, words } = rush;
      const past = findPast(entry);
      yield {
        ...(past && {
          message: `${past.message}: ${words} words are left for the time between ${formatClock(from)} and ${formatClock(to)}`,
        }),
        found: countOf(words, `words between ${formatClock(from)} and ${formatClock(to)}`),
        expected: `at most ${mostWords * Math.max(1, Math.round(to - from))} there (${mostWords} a second)`,
        hint: past
          ? pastHint
          : episode.pins.length > 0
            ? `Compare the pins near ${formatClock(to)} with the recording: each time has to be the one at which its words are said.`
            : `Compare the times of the transcript near ${formatClock(to)} with the recording, or take them out: then they are estimated.`,
        ...(past ? { field: "transcript" } : episode.pins.length > 0 ? { field: "pins" } : {}),
      };
    },
  },
  {
    id: "transcript-past-end",
    severity: "warn",
    what: "The transcript ends with the recording, not after it",
    why: "It is the transcript of another recording, or of an earlier cut: all of its times are doubtful",
    good: `${recording}\n---\nNotes.\n---\n00:00:01 --> 00:09:58`,
    bad: `${recording}\n---\nNotes.\n---\n00:00:01 --> 00:10:30`,
    *check({ entry }) {
      const past = findPast(entry);
      // Where the words from there on leave no time to say them, `speech-rate` says both.
      if (past && findRush(entry.understood.turns, entry.understood.duration) === undefined) yield past;
    },
    field: "transcript",
  },
  {
    id: "transcript-ends-early",
    severity: "warn",
    what: "The transcript goes on to the end of the recording",
    why: "The rest cannot be read or searched",
    good: `${recording}\n---\nNotes.\n---\n00:00:01 --> 00:09:58`,
    bad: `${recording}\n---\nNotes.\n---\n00:00:01 --> 00:03:00`,
    *check({ entry }) {
      const [end, length] = [entry.understood.spokenUntil, lengthOf(entry)];
      if (end === undefined || !breaksOff(end, length)) return;
      const meant = findColons(entry, length, end);
      yield {
        message: `The transcript ends at ${formatClock(end)}, but the recording goes on to ${formatClock(length)}`,
        found: `transcript that ends at ${formatClock(end)}`,
        expected: `one that reaches ${formatClock(length)}`,
        ...(meant && {
          hint: `The duration may have lost a colon: if ${meant.clock} is meant, write duration: "${meant.clock}".`,
          field: meant.field,
        }),
      };
    },
    field: "transcript",
  },
]);

/** Whether a transcript that ends at `end` is not the whole of a recording; both in seconds. */
const breaksOff = (end: number, length: number): boolean => length - end > Math.max(120, length * 0.2);

/** The clock time whose digits a typed number of seconds has, where that is when the transcript ends: 320 for "3:20". */
function findColons(
  { episode: { audio, source } }: Entry,
  length: number,
  end: number,
): { clock: string; field: string } | undefined {
  const field = ["duration", "audio.duration"].find((name) => source.places?.[name] !== undefined);
  // A recording that was read has the duration that it has.
  if (field === undefined || audio?.file !== undefined) return undefined;
  const digits = String(length);
  const clock = [digits.replace(/^(\d+)(\d\d)$/, "$1:$2"), digits.replace(/^(\d+)(\d\d)(\d\d)$/, "$1:$2:$3")].find(
    (text) => {
      const seconds = text === digits ? undefined : parseClock(text);
      return seconds !== undefined && seconds >= Math.floor(end) && !breaksOff(end, seconds);
    },
  );
  return clock === undefined ? undefined : { clock, field };
}

const pastHint =
  "It is the transcript of another recording, or of an earlier cut. Take this recording's, move all times with offset: (-30 for an intro that the recording does not have), or take the times out: then they are estimated.";

/** Says that a transcript goes on past the recording's end; undefined where it does not. */
function findPast(entry: Entry): { message: string; found: string; expected: string; hint: string } | undefined {
  const [end, length] = [entry.understood.spokenUntil, lengthOf(entry)];
  if (end === undefined || length <= 0 || end <= length + Math.max(15, length * 0.02)) return undefined;
  return {
    message: `The transcript goes on to ${formatClock(end)}, but the recording ends at ${formatClock(length)}`,
    found: `transcript that ends at ${formatClock(end)}`,
    expected: `one that ends with the recording, at ${formatClock(length)}`,
    hint: pastHint,
  };
}

/** No one says more words in a second over a stretch of so many. */
const mostWords = 7;
const longStretch = 300;

/**
 * The first stretch of so many words that is said faster than anybody can; words are what spaces part. Where the whole
 * recording is too short for its words, no time is to blame: `transcript-pace` says so.
 */
function findRush(
  turns: Entry["understood"]["turns"],
  duration: number,
): { from: number; to: number; words: number } | undefined {
  const said: Sentence[] = [];
  for (const { paragraphs } of turns) for (const { sentences } of paragraphs) said.push(...sentences);
  const lengths = said.map(({ text }) => countWords(text));
  if (lengths.reduce((sum, length) => sum + length, 0) > mostWords * duration) return undefined;
  let first = 0;
  let words = 0;
  for (let last = 0; last < said.length; last++) {
    const { end } = said[last]!;
    words += lengths[last]!;
    while (words - lengths[first]! >= longStretch) words -= lengths[first++]!;
    const from = said[first]!.start;
    if (words >= longStretch && Number.isFinite(end) && words > mostWords * (end - from))
      return extendRush({ from, to: end, words }, said.slice(last + 1));
  }
  return undefined;
}

/** As far as the words go on as fast. */
function extendRush<R extends { from: number; to: number; words: number }>(
  rush: R,
  following: readonly { text: string; start: number; end: number }[],
): R {
  let { to, words } = rush;
  for (const { text, start, end } of following) {
    const more = countWords(text);
    if (more <= mostWords * (end - start)) break;
    words += more;
    to = end;
  }
  return { ...rush, to, words };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Seconds from the captions' time of the first pin's words to the time it names; undefined where they are as good as one. */
function findDistance({ episode, understood }: Entry): number | undefined {
  const { text, at } = episode.pins[0]!;
  const wanted = plain(text);
  if (wanted === "") return undefined;
  const sentence = understood.turns
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
    .find((one) => ` ${plain(one.text)} `.includes(` ${wanted} `));
  if (!sentence) return undefined;
  const away = Math.round(at - sentence.start);
  return Math.abs(away) < 2 ? undefined : away;
}

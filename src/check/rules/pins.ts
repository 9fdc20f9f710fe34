// Rules over what an author pinned to times.
import { formatClock } from "../../base/clock-text.js";
import { sayNumber } from "../../base/say-number.js";
import type { Entry } from "../../model/model.js";
import { shown } from "../combine.js";
import { type EpisodeText, on, type Rule } from "../rule.js";

const recording = 'audio: { url: https://a.example/1.mp3, length: 4096, type: audio/mpeg, duration: "10:00" }';

export const pinRules: readonly Rule<EpisodeText>[] = [
  {
    id: "pins-unused",
    severity: "warn",
    platforms: on("all"),
    what: "Pins stand with a transcript that has no times of its own",
    why: "They make estimated times better; times of captions stay as they are",
    url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md",
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
];

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

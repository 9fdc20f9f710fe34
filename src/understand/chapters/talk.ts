// What chapters are found in: a talk as timed pieces of speech, made from turns or from a transcript's segments.
import type { Seconds, Turn } from "../../model/model.js";

/** A sentence, caption line or turn: what is said from `start` to `end` (seconds). */
interface Piece {
  text: string;
  start: Seconds;
  end: Seconds;
  speaker?: string;
  /** Somebody else begins to speak here; needed only where speakers have no names. */
  change?: boolean;
}

export interface Talk {
  pieces: readonly Piece[];
  /** Of the recording, in seconds. */
  duration: Seconds;
  /** BCP 47, such as `en` or `pt-BR`. */
  language: string;
}

/** What is heard and not said: "[both laugh]". */
const sound = /\[[^\][]*\]/g;

/** The talk of an understood episode: one piece a sentence. */
export const talkFromTurns = (turns: readonly Turn[], duration: Seconds, language: string): Talk => ({
  pieces: turns.flatMap(({ speaker, paragraphs }) =>
    paragraphs
      .flatMap(({ sentences }) => sentences)
      .map(({ text, start, end }, i) => ({
        text: text.replace(sound, ""),
        start,
        end,
        ...(speaker === undefined ? {} : { speaker }),
        change: i === 0,
      })),
  ),
  duration,
  language,
});

/**
 * The talk of plain timed segments. `>>` or `- ` before a segment's text marks a change of speaker. Without `duration` the
 * last segment ends the talk.
 */
export const talkFromSegments = (
  segments: readonly { start: Seconds; end: Seconds; text: string; speaker?: string }[],
  duration?: Seconds,
  language = "en",
): Talk => ({
  pieces: segments.map(({ text, start, end, speaker }) => {
    const arrow = /^\s*(?:>>+|--? )\s*/.exec(text)?.[0];
    return {
      text: arrow === undefined ? text : text.slice(arrow.length),
      start,
      end,
      ...(speaker === undefined ? {} : { speaker }),
      ...(arrow === undefined ? {} : { change: true }),
    };
  }),
  duration: duration ?? segments.at(-1)?.end ?? 0,
  language,
});

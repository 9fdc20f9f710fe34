// Turns what a person wants (so many chapters, one every so often) and the length of the talk into rules for the choice.
import type { Habit, Seconds } from "../../model/model.js";
import type { ChoiceOptions } from "./choose-starts.js";

export interface ChapterPlan {
  /** Chapters wanted, the first one counted. */
  count?: number;
  /** Usual length of a chapter in seconds. */
  every?: Seconds;
  /** What earlier episodes say of their number; where one is asked for, it says nothing. */
  habit?: Habit;
  /** More (above 1) or fewer (below 1) chapters than usual. */
  density?: number;
}

/** Platforms drop lists of fewer than three chapters and chapters under ten (YouTube) or thirty seconds (Spotify). */
export const leastChapters = 3;
const shortestOnPlatforms = 30;
const comfortable = 70;
const shortestTalk = 150;

/** Shows with ad breaks of their own have chapters half as often again as others. */
const density = { withBreaks: 1, without: 0.55 };
/** Two, and one an hour: a stream of four hours has two pauses without a single ad. */
const breaksThatTell = 2;
const breaksAnHour = 1;

/**
 * The rules for a talk, or a sentence saying why it gets no chapters. `breaks`: silences long enough for an ad that is not in
 * the transcript.
 */
export const planChapters = (duration: Seconds, breaks: number, plan: ChapterPlan): ChoiceOptions | string => {
  const { count, every } = plan;
  if (!(duration >= shortestTalk)) return "Chapters were left out: the episode is shorter than two and a half minutes.";
  const wanted =
    count !== undefined && count >= 1
      ? Math.round(count)
      : every !== undefined && every > 0
        ? Math.max(1, Math.round(duration / every))
        : undefined;
  if (wanted === 1) return "Chapters were left out: one chapter was asked for, and that is the episode itself.";
  const shortest = Math.min(comfortable, duration / (leastChapters + 1));
  const chapter = wanted === undefined ? shortest : Math.min(shortest, (duration / wanted) * 0.6);
  const least = Math.max(shortestOnPlatforms, chapter);
  return {
    duration,
    density:
      plan.density !== undefined && plan.density > 0
        ? plan.density
        : breaks >= Math.max(breaksThatTell, (breaksAnHour * duration) / 3600)
          ? density.withBreaks
          : density.without,
    ...(wanted === undefined ? {} : { count: wanted - 1 }),
    least: {
      chapter: least,
      first: Math.max(shortestOnPlatforms + 5, least / 2),
      last: least,
    },
  };
};

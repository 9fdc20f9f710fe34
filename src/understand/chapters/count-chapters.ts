// How many chapters a talk gets: by what a person wants, its length, and the habit of the show's earlier episodes.
import type { Episode, Habit, Seconds } from "../../model/model.js";
import type { ChoiceOptions } from "./choose-starts.js";

/** A list of chapters that a person made. */
export interface WrittenList {
  /** Chapters after the one that begins the episode. */
  starts: number;
  /** Of the recording. */
  duration: Seconds;
}

/** Tried on five shows, each episode with those before it: places found stay (F-score .594 -> .595), numbers are 4 of 10 times nearer. */
const settings = {
  /** So many lists count, the latest. */
  lists: 5,
  /** Longer episodes have more chapters, but not quite in proportion. */
  power: 0.9,
  /** So many lists are worth half of what many are, and many count as much as what is found in the talk. */
  half: 2,
  most: 0.5,
} as const;
const leastStarts = 2;

/** The list that a person made for an episode; undefined where there is none, or it is too short to tell anything. */
export function writtenList({ chapters, duration, audio }: Episode): WrittenList | undefined {
  const length = duration ?? audio?.duration ?? 0;
  const starts = chapters.filter(({ start, toc }) => start > 5 && start < length && toc !== false).length;
  return starts >= leastStarts ? { starts, duration: length } : undefined;
}

/** The habit that the latest of these lists show, the oldest first; undefined where there are none. */
export function learnHabit(lists: readonly WrittenList[]): Habit | undefined {
  const latest = lists.slice(-settings.lists);
  if (latest.length === 0) return undefined;
  const starts = latest.reduce((sum, list) => sum + list.starts, 0);
  const size = latest.reduce((sum, { duration }) => sum + sizeOf(duration), 0);
  return { lists: latest.length, rate: Math.round((starts / size) * 100) / 100 };
}

const sizeOf = (duration: Seconds): number => (duration / 3600) ** settings.power;

/** Starts after the first that the habit gives an episode of this length. */
export const usualStarts = ({ rate }: Habit, duration: Seconds): number => rate * sizeOf(duration);

/** How many starts to choose where so many were found: drawn towards the habit, the more the more lists there are. */
export function followHabit(found: number, habit: Habit, duration: Seconds): number {
  const weight = (settings.most * habit.lists) / (habit.lists + settings.half);
  const drawn = Math.exp((1 - weight) * Math.log(found) + weight * Math.log(usualStarts(habit, duration)));
  return Math.max(leastStarts, Math.round(drawn));
}

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

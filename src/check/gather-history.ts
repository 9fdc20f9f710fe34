// Gathers what is said against the lock: dates that another zone moved are one problem, and an episode that is gone names its file where that is not read.
import { sayNumber } from "../base/say-found.js";
import { nameOfEpisode } from "../conventions/addresses.js";
import type { Problem } from "../model/model.js";
import { zoneHint } from "./history.js";

/** The problems with those of moved dates as one, at the show's zone, and with the way back for files that lie where none is read. */
export const gatherHistory = (problems: readonly Problem[]): Problem[] => joinMoved(findUnread(problems));

function joinMoved(problems: readonly Problem[]): Problem[] {
  const moved = problems.filter(({ rule, hint }) => rule === "history-date-changed" && hint?.startsWith(zoneHint));
  const [first] = moved;
  if (first === undefined || moved.length === 1) return [...problems];
  const gathered = new Set(moved);
  const { episode: _, ...shared } = first;
  const joined: Problem = {
    ...shared,
    message: `The dates of ${sayNumber(moved.length)} published episodes have moved by hours, as another time zone moves them: of "${first.episode}" the ${first.found}, which was ${first.expected}`,
    place: { file: "episodes/show.md", line: 1, column: 1 },
    field: "timezone",
    hint: `${first.hint}, and so for each of the others`,
  };
  return problems.flatMap((one) => (one === first ? [joined] : gathered.has(one) ? [] : [one]));
}

function findUnread(problems: readonly Problem[]): Problem[] {
  const files = new Map(
    problems.flatMap(({ rule, place, message }) =>
      rule === "episode-file" && place && / is not read/.test(message)
        ? [[nameOfEpisode(place.file)?.toLowerCase(), place.file]]
        : [],
    ),
  );
  if (files.size === 0) return [...problems];
  return problems.map((problem) => {
    const { rule, episode = "" } = problem;
    const file = rule === "history-dropped" ? files.get(episode.toLowerCase()) : undefined;
    return file === undefined
      ? problem
      : {
          ...problem,
          hint: `its file seems to be ${file}, where none is read: move it, and what belongs to it, back to episodes/${episode}.md`,
        };
  });
}

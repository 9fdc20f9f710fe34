// Judges a finished episode by every rule that looks at one episode alone.
import type { Entry, Problem, Show } from "../model.js";

/** Everything that is wrong or risky about an episode, in the order of the rules. */
export function judgeEntry(_show: Show, _entry: Entry): Problem[] {
  return [];
}

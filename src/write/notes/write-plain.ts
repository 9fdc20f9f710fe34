// Writes an episode's notes as plain text, for forms of hosts that take no formatting.
import type { Entry, Show } from "../../model/model.js";
import { fitParts } from "./fit-parts.js";
import { type Spelling, textParts } from "./text-parts.js";
import { withoutTimes } from "./youtube-characters.js";

const tidy = (text: string): string => text.toWellFormed().replace(/\r\n?/g, "\n");
const spelling: Spelling = {
  text: tidy,
  line: (text) => tidy(text).replace(/\s+/g, " ").trim(),
  times: withoutTimes,
};

/** What YouTube gets but for the show's own header, footer and hashtags, in at most so many UTF-16 units. */
export function writePlain(show: Show, entry: Entry, most: number): { text: string; dropped: string[] } {
  const own = { ...show, youtube: { ...show.youtube, hashtags: [] } };
  const parts = textParts(own, entry, spelling).filter(({ name }) => !["header", "footer", "hashtags"].includes(name));
  return fitParts(parts, show.youtube.drop, "lead", { most, size: (text) => text.length });
}

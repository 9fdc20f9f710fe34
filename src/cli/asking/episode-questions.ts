// What a new episode is asked for, with what is usual for each.
import { readDate } from "../../base/date-text.js";
import type { Question } from "./questions.js";

export type EpisodeQuestion = "title" | "date" | "number" | "guests";

/** What is known before anybody is asked. */
export interface EpisodeSuggestions {
  title?: string;
  /** Wall time of the show's zone. */
  date?: string;
  number?: number;
  /** With commas between. */
  guests?: string;
  zone: string;
}

/** The questions; what is suggested is taken where nobody can be asked. */
export function episodeQuestions({
  title,
  date,
  number,
  guests,
  zone,
}: EpisodeSuggestions): Question<EpisodeQuestion>[] {
  const suggest = (value: string | number | undefined): { offered?: string; usual?: string } =>
    value === undefined ? {} : { offered: String(value), usual: String(value) };
  return [
    { name: "title", asks: "Title", ...suggest(title), read: (typed) => ({ value: typed }) },
    {
      name: "date",
      asks: `When it comes out, in ${zone}${date === undefined ? " (such as 2026-03-08 09:00; Enter leaves it for later)" : ""}`,
      ...suggest(date),
      read: (typed) =>
        typed === "next" || readDate(typed, zone).ok
          ? { value: typed }
          : { fault: `${JSON.stringify(typed)} is no date`, hint: "Write 2026-03-08 09:00, or next for the queue." },
    },
    {
      name: "number",
      asks: `Number${number === undefined ? " (Enter leaves it out)" : ""}`,
      ...suggest(number),
      read: (typed) =>
        /^\d{1,6}$/.test(typed) ? { value: typed } : { fault: `${JSON.stringify(typed)} is no number such as 12` },
    },
    {
      name: "guests",
      asks: `Guests, with commas between${guests === undefined ? " (Enter: none)" : " (-: none)"}`,
      ...suggest(guests),
      read: (typed) => ({ value: typed === "-" ? "" : typed }),
    },
  ];
}

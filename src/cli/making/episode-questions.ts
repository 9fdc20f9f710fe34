// What `airdate new` asks of an episode, and what an episode can be.
import { exampleDate, readDate } from "../../base/date-text.js";
import { sayValue } from "../../base/say-found.js";
import type { Question } from "../asking/questions.js";
import { UsageError } from "../command.js";

/** The types as they are typed. */
export const episodeTypes = { full: "full", trailer: "trailer", bonus: "bonus" } as const;

/** The season that an option says. Throws a `UsageError` where it is no number. */
export function readSeason(typed: unknown): number | undefined {
  if (typed === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(String(typed)))
    throw new UsageError(sayValue("--season", JSON.stringify(typed), "a number such as 2"));
  return Number(typed);
}

/** A title that says what the episode is: nobody typed it as a type, and apps go by the type. */
export function sayOtherType(title: string): string[] {
  const [said] = /\b(?:trailer|bonus)\b/i.exec(title)?.map((word) => word.toLowerCase()) ?? [];
  return said === undefined
    ? []
    : [`The title says ${said}, and it is an episode like all: where it is one, write type: ${said} for its number`];
}

type EpisodeQuestion = "title" | "date" | "number" | "guests";

/** What is known before anybody is asked. */
interface EpisodeSuggestions {
  title: string | undefined;
  /** Wall time of the show's zone. */
  date: string | undefined;
  number: number | undefined;
  /** With commas between. */
  guests: string | undefined;
  zone: string;
  /** For examples of dates. */
  now: number;
}

/** The questions; what is suggested is taken where nobody can be asked. */
export function episodeQuestions({
  title,
  date,
  number,
  guests,
  zone,
  now,
}: EpisodeSuggestions): Question<EpisodeQuestion>[] {
  const suggest = (value: string | number | undefined): { offered?: string; usual?: string } =>
    value === undefined ? {} : { offered: String(value), usual: String(value) };
  return [
    { name: "title", asks: "Title", ...suggest(title), read: (typed) => ({ value: typed }) },
    {
      name: "date",
      asks: `When it comes out, in ${zone}${date === undefined ? ` (such as ${exampleDate(now)}; Enter leaves it for later)` : ""}`,
      ...suggest(date),
      read: (typed) =>
        typed === "next" || readDate(typed, zone).ok
          ? { value: typed }
          : { fault: `${JSON.stringify(typed)} is no date`, hint: `Write ${exampleDate(now)}, or next for the queue.` },
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

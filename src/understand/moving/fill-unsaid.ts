// What a show has to say and its folder does not: what is written in its place, and that it is; its language by its pages.
import { placeholders } from "../../conventions/placeholders.js";
import type { Problem } from "../../model/model.js";
import type { ForeignShow, TypedValue } from "../../model/moved-show.js";
import { loadSmallWords } from "../chapters/stop-words.js";
import { hearOtherLanguage } from "../readable/hear-language.js";

/**
 * Title and language as the folder says them, or as they are written without; each that it does not say is a warning. A title that
 * is to be filled in is published by no build. That dates stand in no zone is said too. `spoken` is the language that its pages seem to be in.
 */
export function fillUnsaid(
  { fields, episodes }: Pick<ForeignShow, "fields" | "episodes">,
  spoken: string | undefined,
): { title: TypedValue; language: TypedValue; problems: Problem[] } {
  const problems: Problem[] = [];
  const say = (field: string, what: string, written: string, hint: string): void => {
    problems.push({
      rule: `import-${field}`,
      severity: "warn",
      message: `The folder does not say ${what}: ${written} is written`,
      place: { file: "episodes/show.md" },
      hint,
    });
  };
  const write = (field: string): string => `Write ${field}: there before anything is published.`;
  if (fields.title === undefined)
    say("title", "what the show is called", `"${placeholders.title}", which no build publishes,`, write("title"));
  if (fields.language === undefined)
    say(
      "language",
      "which language is spoken",
      `"${spoken ?? "en"}"${spoken === undefined ? "" : ", which its pages seem to be in,"}`,
      spoken === undefined
        ? write("language")
        : "Is it another one, change language: there before anything is published.",
    );
  problems.push(
    ...sayZone({ fields, episodes }, ", or name the show's feed, which says each date: --feed https://..."),
  );
  return { title: fields.title ?? placeholders.title, language: fields.language ?? spoken ?? "en", problems };
}

/** Says that dates stand in no zone, where the folder names none; `instead` is what else may be done than to name it. */
export function sayZone({ fields, episodes }: Pick<ForeignShow, "fields" | "episodes">, instead = "."): Problem[] {
  const local = episodes.find(({ fields: { date } }) => typeof date === "string" && hasNoZone.test(date));
  if (fields.timezone !== undefined || local === undefined) return [];
  return [
    {
      rule: "import-zone",
      severity: "info",
      message: `The folder does not say in which zone its dates are, such as ${String(local.fields.date)} of ${local.name}: UTC is taken, as generators do`,
      place: { file: "episodes/show.md" },
      hint: `Is it another one, change timezone: there before anything is published${instead}`,
    },
  ];
}

/** A date with its time alone, or none; midnight of a day that is typed alone is some other day elsewhere. */
const hasNoZone = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/;

/** So many episodes are looked at. */
const mostEpisodes = 60;

/** The language's code; undefined where the folder says it, or nothing stands out. */
export async function guessSpoken({
  fields,
  episodes,
}: Pick<ForeignShow, "fields" | "episodes">): Promise<string | undefined> {
  if (fields.language !== undefined) return undefined;
  const text = episodes
    .slice(0, mostEpisodes)
    .map(({ fields: { title }, notes }) => `${title ?? ""}\n${notes}`)
    .join("\n")
    .replace(/https?:\/\/\S+|<[^>]*>/g, " ");
  return hearOtherLanguage(text.split(/\s+/).filter(Boolean), undefined, await loadSmallWords());
}

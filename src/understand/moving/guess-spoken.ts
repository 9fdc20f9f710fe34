// Guesses which language a show's pages are written in, where nothing says it.
import type { ForeignShow } from "../../model/foreign-show.js";
import { loadSmallWords } from "../chapters/load-stop-words.js";
import { hearOtherLanguage } from "../readable/hear-language.js";

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

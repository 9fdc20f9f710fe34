// Hears in which language a transcript is, where it is plainly another than is said, or two.
import { once } from "../base/once.js";
import type { Episode, Problem, Read, Show, Transcript } from "../model/model.js";

/** Takes twelve milliseconds to open, and nearly no talk needs it. */
const languageNames = once(() => new Intl.DisplayNames("en", { type: "language" }));

const sayTwoLanguages = (file: string, names: readonly string[], { slug }: Episode): Problem => ({
  rule: "transcript-language",
  severity: "warn",
  message: `The transcript is in two languages, ${names.join(" and ")}: both are published as what is said`,
  place: { file, line: 1 },
  found: names.join(" and "),
  expected: "the language that is spoken",
  hint: "Captions with a translation under every line have to be exported without it. Where both are spoken, all is well.",
  episode: slug,
});

/** The language of a transcript where it is plainly another than is said, and what is said about it. */
export async function hearLanguage(show: Show, episode: Episode, read: Transcript | undefined): Promise<Read<Show>> {
  if (read === undefined) return { value: show, problems: [] };
  const { loadSmallWords } = await import("../understand/chapters/stop-words.js");
  const { hearOtherLanguage, hearTwoLanguages } = await import("../understand/readable/hear-language.js");
  const small = await loadSmallWords();
  // Of their small words too few differ to tell the two apart.
  const nameOf = (language: string): string =>
    language === "da" ? "Danish or Norwegian" : (languageNames().of(language) ?? language);
  const both = hearTwoLanguages(read.words, small);
  if (both !== undefined) return { value: show, problems: [sayTwoLanguages(read.file, both.map(nameOf), episode)] };
  const heard = hearOtherLanguage(read.words, show.language, small);
  if (heard === undefined) return { value: show, problems: [] };
  const [is, said] = [nameOf(heard), languageNames().of(show.language) ?? show.language];
  const write = heard === "da" ? "language: da (nb for Norwegian)" : `language: ${heard}`;
  const typed = episode.language !== undefined;
  return {
    // What a person typed for the episode counts.
    value: typed ? show : { ...show, language: heard },
    problems: [
      {
        rule: "transcript-language",
        severity: "warn",
        message: `The transcript is in ${is}, and the ${typed ? "episode" : "show"} says that ${said} is spoken${typed ? "" : `; it was read as ${is}`}`,
        place: { file: read.file, line: 1 },
        found: heard,
        expected: show.language,
        hint: typed
          ? `Is it the right file? If it is, write ${write} into the episode.`
          : `Write ${write} into the episode's front-matter, or language: ${show.language} where this is wrong.`,
        episode: episode.slug,
      },
    ],
  };
}

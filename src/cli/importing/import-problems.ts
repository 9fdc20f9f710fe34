// What is said of the files of a show that is taken over: without what follows from a thing that is said, and of what stays behind.
import type { Problem } from "../../model/model.js";

/** What is wrong in the files because something could not be found out, by the rule that says so already. */
const following: Record<string, RegExp> = {
  "import-image": /^schema image$/,
  "import-category": /^apple-category-required /,
  "import-title": /^placeholder (?:title|description)$/,
  "import-audio": /^(?:audio|audio-missing) |^schema audio/,
};

/** The problems of a show that was built, without those that are said as an error of what it was made of. */
export function withoutFollowing(problems: readonly Problem[], said: readonly Problem[]): Problem[] {
  const known = said.flatMap(({ rule, severity }) =>
    severity === "error" || rule === "import-title" ? (following[rule] ?? []) : [],
  );
  return problems
    .filter(({ rule, field = "" }) => !known.some((pattern) => pattern.test(`${rule} ${field}`)))
    .map((problem) => (ofSource.test(problem.rule) ? { ...problem, severity: "warn" } : problem));
}

/** What was so in the source is mended in the file that is written: the next build asks for it. */
const ofSource = /^encoding$/;

/** What was taken for a transcript and is none stays where it is: the new show's first build would refuse it. */
export const sayLeft = ({ place, message }: Problem): Problem => ({
  rule: "import-transcript",
  severity: "warn",
  message: `${message}: the episode comes without it`,
  ...(place === undefined ? {} : { place: { file: place.file.replace(/\.\w+$/, ".md") } }),
  hint: "Put its transcript beside it in a form that is read, such as VTT, SRT or text with names.",
});

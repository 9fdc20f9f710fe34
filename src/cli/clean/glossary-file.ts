// Reads a glossary from a file of its own: lines of text, YAML, or the front-matter of a show or an episode.
import { parseYaml } from "../../base/parse-yaml.js";
import type { Glossary, Problem, Read } from "../../model/model.js";
import { readFrontMatter } from "../../read/front-matter.js";
import { glossary } from "../../read/schema/glossary.js";

/** What cannot be read is a problem; the rest stands. */
export async function readGlossaryFile(file: string, text: string): Promise<Read<Glossary>> {
  const typed = await readTyped(file, text);
  const read = glossary.safeParse(typed.value);
  const wrong = (message: string): Problem => ({
    rule: "glossary",
    severity: "warn",
    message: `This entry of the glossary should be ${message}`,
    place: { file },
  });
  const problems = [...typed.problems, ...(read.success ? [] : read.error.issues.map(({ message }) => wrong(message)))];
  return { value: read.success ? read.data : { terms: [], replace: [], never: [] }, problems };
}

async function readTyped(file: string, text: string): Promise<Read<unknown>> {
  if (/\.(?:md|markdown)$/i.test(file)) {
    const { value, problems } = await readFrontMatter(file, text);
    return { value: (value.data as Record<string, unknown>).glossary, problems };
  }
  if (/\.ya?ml$/i.test(file)) {
    const parsed = parseYaml(text);
    const value: unknown = "value" in parsed ? parsed.value : undefined;
    const inner = value !== null && typeof value === "object" && "glossary" in value ? value.glossary : value;
    return { value: inner ?? undefined, problems: [] };
  }
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*[-*]\s+/, "").trim());
  return { value: lines.filter((line) => line !== "" && !line.startsWith("#")), problems: [] };
}

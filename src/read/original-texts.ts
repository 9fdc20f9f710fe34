// Reads the texts that a show or an episode had in another feed, as long as what was made of them is as it was.
import { defined } from "../base/defined.js";
import { nameMarkdown } from "../conventions/addresses.js";
import type { OriginalTexts } from "../model/feed.js";
import { type FileReading, report } from "./reading.js";

/** The texts in a file, where they belong to this Markdown; where it was edited since, they are over. */
export async function readOriginal(
  reading: FileReading,
  file: string | undefined,
  markdown: string,
): Promise<{ original?: OriginalTexts }> {
  if (file === undefined) return {};
  const original = await parse(reading, file);
  if (!original) {
    const hint =
      "Bring it back from history, or remove it: the feed then has the texts that are written from the notes.";
    const more = { rule: "original", message: `${file} holds no texts of another feed`, hint };
    reading.problems.push(report(reading, "", file, "what import wrote", more));
    return {};
  }
  return original.of === nameMarkdown(markdown) ? { original } : {};
}

async function parse({ show }: FileReading, file: string): Promise<OriginalTexts | undefined> {
  try {
    const found: unknown = JSON.parse(await show.folder.readText(file));
    if (typeof found !== "object" || found === null || !("of" in found)) return undefined;
    const { of, description, content, summary } = found as Record<string, unknown>;
    const isText = (value: unknown): value is string | undefined => value === undefined || typeof value === "string";
    if (typeof of !== "string" || !isText(description) || !isText(content) || !isText(summary)) return undefined;
    return {
      of,
      ...defined({ description, content, summary }),
    };
  } catch {
    return undefined;
  }
}

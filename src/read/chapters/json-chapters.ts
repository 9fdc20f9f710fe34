// Reads chapters out of JSON: Podcasting 2.0, Auphonic productions, Podigee, ffprobe, yt-dlp, and lists of maps like them.
import { parseYaml } from "../../base/parse-yaml.js";
import type { GivenChapter } from "../../model/model.js";
import { readSeconds, renameChapterFields } from "./given-fields.js";

/** The chapters of a JSON text; undefined where it is no JSON or holds no list of chapters. */
export function readJsonChapters(text: string): GivenChapter[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  return readChapterList(data);
}

/** The same in YAML, as front-matter has it, in a file of its own. */
export function readYamlChapters(text: string): GivenChapter[] | undefined {
  const parsed = parseYaml(text);
  return parsed.ok ? readChapterList(parsed.value) : undefined;
}

function readChapterList(data: unknown): GivenChapter[] | undefined {
  const list = findList(data, 0);
  if (!list) return undefined;
  const chapters = list.flatMap((one) => readOne(one) ?? []);
  return chapters.length > 0 && chapters.length * 2 >= list.length ? chapters : undefined;
}

/** The list under `chapters` (or `chapter_marks`), wherever a producer puts it, else the text's own list. */
function findList(data: unknown, depth: number): unknown[] | undefined {
  if (Array.isArray(data)) return depth === 0 ? data : undefined;
  if (data === null || typeof data !== "object" || depth > 3) return undefined;
  const map = data as Record<string, unknown>;
  for (const [name, value] of Object.entries(map))
    if (Array.isArray(value) && /^(?:chapters|chapter_?marks|markers)$/i.test(name)) return value;
  for (const value of Object.values(map)) {
    const found = Array.isArray(value) ? undefined : findList(value, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function readOne(typed: unknown): GivenChapter | undefined {
  const fields = renameChapterFields(typed);
  const start = readSeconds(fields?.start);
  const title = fields?.title;
  if (!fields || start === undefined || (title !== undefined && typeof title !== "string")) return undefined;
  const end = readSeconds(fields.end);
  const text = (value: unknown): string | undefined =>
    typeof value === "string" && /^https?:\/\//i.test(value.trim()) ? value.trim() : undefined;
  const [url, image] = [text(fields.url), text(fields.image)];
  return {
    start,
    ...(end !== undefined && end > start ? { end } : {}),
    title: (title ?? "").trim(),
    ...(url === undefined ? {} : { url }),
    ...(image === undefined ? {} : { image }),
    ...(fields.toc === false ? { toc: false } : {}),
  };
}

// The answers of a model, kept beside an episode by what was asked: asking again for the same costs nothing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashText } from "../../base/hash.js";
import { lookAtUserFile, writeUserFile } from "../../write/disk/user-file.js";
import { UsageError } from "../command.js";

/** What a model answered, as an object. */
export type Answer = Readonly<Record<string, unknown>>;

/** The file's shape. `answers` are by the hash of their prompt; `about` is the hash of the talk and all that is asked with it. */
interface Kept {
  airdate: "answers";
  about: string;
  answers: Record<string, { model: string; answer: Answer }>;
}

export interface KeptAnswers {
  /** From the root, such as `episodes/hello.answer.json`. */
  name: string;
  /** Of this model, or of any. */
  get(prompt: string, model?: string): Answer | undefined;
  /** Writes the file; throws a `SaidError` where it cannot. */
  keep(prompt: string, model: string, answer: Answer): void;
}

/** `episodeFile` is the episode's file from the root; `about` is everything that answers depend on, as a text. */
export function openAnswers(root: string, episodeFile: string, own: boolean, about: string): KeptAnswers {
  const stem = episodeFile.replace(/\.md$/, "");
  const name = own ? episodeFile.replace(/[^/]+$/, "answer.json") : `${stem}.answer.json`;
  if (!own && existsSync(join(root, `${stem}.answer.md`)))
    throw new UsageError(
      `Answers are kept in ${name}, and ${stem}.answer.md is an episode whose transcript that would be`,
      "give that episode's file another name",
    );
  const read = (): Kept => {
    const { found } = lookAtUserFile(join(root, name), name);
    const kept = found ? readKept(found.text, name) : undefined;
    const fresh: Kept = { airdate: "answers", about: hashText(about, 32), answers: {} };
    return kept?.about === fresh.about ? kept : fresh;
  };
  const keyOf = (prompt: string): string => hashText(prompt, 32);
  return {
    name,
    get(prompt, model) {
      const key = keyOf(prompt);
      const { answers } = read();
      const kept = Object.hasOwn(answers, key) ? answers[key] : undefined;
      return model === undefined || kept?.model === model ? kept?.answer : undefined;
    },
    keep(prompt, model, answer) {
      const file = lookAtUserFile(join(root, name), name);
      const kept = read();
      const answers = { ...kept.answers, [keyOf(prompt)]: { model, answer } };
      writeUserFile(file, `${JSON.stringify({ ...kept, answers }, undefined, 2)}\n`);
    },
  };
}

/** Whether a JSON object is a file of kept answers. */
export const isKept = (value: Answer): boolean => value.airdate === "answers";

/** Throws a `UsageError` for a file that is something else: it is never written over. */
function readKept(text: string, name: string): Kept {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    if (kept?.airdate === "answers" && typeof kept.about === "string" && typeof kept.answers === "object")
      return { airdate: "answers", about: kept.about, answers: kept.answers ?? {} };
  } catch {
    // Said below.
  }
  throw new UsageError(`${name} is there and holds no kept answers`, "move it away, or give it another name");
}

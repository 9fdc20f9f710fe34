// Reads a Markdown file of the show's as text: what is no UTF-8 is guessed and said, and letters that were lost are an error.
import { lineOf } from "../base/line-of.js";
import { findConflict } from "../base/markdown/code-parts.js";
import { sayNumber } from "../base/say-found.js";
import type { Problem } from "../model/model.js";
import type { Folder } from "./folder.js";
import { decodeBytes, findTakenWrong } from "./transcripts/decode-bytes.js";

/** The text of a file, and what was wrong with its letters. Throws the system's error when it cannot be read. */
export async function readSource(folder: Folder, path: string): Promise<{ text: string; problems: Problem[] }> {
  const plain = await folder.readText(path);
  if (!plain.includes("\ufffd")) {
    const problems = plain.includes("\0") ? [sayZero(path, plain)] : sayTakenWrong(path, plain);
    return plain.search(override) < 0
      ? { text: plain, problems }
      : { text: plain.replaceAll(override, ""), problems: [...problems, sayOverride(path, plain)] };
  }
  const { text, encoding, guessed } = await decodeBytes(await folder.readBytes(path));
  const lost = text.indexOf("\ufffd");
  const problems = guessed ? [sayGuess(path, encoding)] : [];
  return { text, problems: lost < 0 ? problems : [...problems, sayLost(path, text, lost)] };
}

/** The folder, whose texts are decoded as those of `readSource` are; `said` tells which of them were guessed, as one problem. */
export function openDecoded(folder: Folder): { folder: Folder; said(): Problem[] } {
  const guesses = new Map<string, string>();
  return {
    folder: {
      ...folder,
      async readText(path) {
        const plain = await folder.readText(path);
        if (!plain.includes("\ufffd")) return plain;
        const { text, encoding, guessed } = await decodeBytes(await folder.readBytes(path));
        if (guessed) guesses.set(path, encoding);
        return text;
      },
    },
    said: () => {
      const first = guesses.entries().next().value;
      if (!first) return [];
      const problem = sayGuess(...first);
      const more = guesses.size === 1 ? "" : `, and ${sayNumber(guesses.size - 1)} more in the same way`;
      const hint = `Look at names and special letters: what is made of it is UTF-8. Where they are wrong, convert it first: ${problem.hint!.replace(/^.*?: /, "")}`;
      return [{ ...problem, message: `${problem.message}${more}`, hint }];
    },
  };
}

/** Signs by which all that follows is shown backwards, or never so; what only guides the eye in Arabic and Hebrew is none of them. */
const override = /[\u202d\u202e]/g;

/** Says where the first of them stands, and how many there are. */
function sayOverride(file: string, text: string): Problem {
  const [first, ...more] = [...text.matchAll(override)];
  const sign = first![0] === "\u202e" ? "U+202E" : "U+202D";
  const others = more.length === 0 ? "" : `, as ${sayNumber(more.length)} more of its kind`;
  const shows = sign === "U+202E" ? "all that follows backwards" : "what follows in one direction, whatever it is";
  return {
    rule: "encoding",
    severity: "warn",
    message: `${sign} stands here unseen, which shows ${shows}; it is left out${others}`,
    place: { file, line: lineOf(text, first!.index) },
    found: sign,
    expected: "letters in their own direction",
    hint: "Take it out; Arabic and Hebrew run right without it. Was the text pasted from somewhere that you do not know?",
  };
}

/** A problem where letters in UTF-8 were taken for others and saved so; they would be published. */
export function sayTakenWrong(file: string, text: string, rule = "encoding"): Problem[] {
  const wrong = findTakenWrong(text);
  if (!wrong) return [];
  const { typed, meant, line } = wrong;
  return [
    {
      rule,
      severity: "warn",
      message: `"${typed}" was probably "${meant}": a program took UTF-8 for windows-1252, and saved it so`,
      place: { file, line },
      found: typed,
      expected: meant,
      hint: `Export it again as UTF-8, or type the letters in; where the whole file is so: ${sayConversion(file, "UTF-8", "windows-1252")}, which makes it UTF-8`,
    },
  ];
}

/** An error where Git left two versions of a file in it. */
export function sayConflict(file: string, text: string): Problem[] {
  const line = findConflict(text);
  if (line === 0) return [];
  return [
    {
      rule: "merge-conflict",
      severity: "error",
      message: "Git could not merge two versions of this file, and both stand in it from here on",
      place: { file, line, column: 1 },
      found: "<<<<<<<",
      expected: "one version",
      hint: "Keep what is right between <<<<<<< and >>>>>>>, and take out these two lines and the line of =======.",
    },
  ];
}

/** How the bytes of a file become another encoding's, with an editor (Windows has no iconv) or by a command. */
export function sayConversion(file: string, from: string, to: string): string {
  const name = (encoding: string): string => encoding.toUpperCase().replace("WINDOWS-", "CP");
  return `open it in an editor as ${from} and save it as ${to}, or: iconv -f ${name(from)} -t ${name(to)} ${JSON.stringify(file)} > new-file`;
}

/** Says which encoding a file was taken to be in, and how to convert it. */
export function sayGuess(file: string, encoding: string, rule = "encoding"): Problem {
  return {
    rule,
    severity: "warn",
    message: `${file} is not UTF-8. It was read as ${encoding}, which is a guess from its letters`,
    place: { file, line: 1 },
    found: encoding,
    expected: "UTF-8",
    hint: `If names and special letters look right, make it UTF-8: ${sayConversion(file, encoding, "UTF-8")}`,
  };
}

const sayLost = (file: string, text: string, at: number): Problem => ({
  rule: "encoding",
  severity: "error",
  message: "A letter was lost when this file was saved: U+FFFD stands in its place, and would be published",
  place: { file, line: lineOf(text, at) },
  found: "U+FFFD",
  expected: "text in UTF-8",
  hint: "Type the letter in, and save the file as UTF-8.",
});

/** Says where the first zero stands, which is never published. */
const sayZero = (file: string, text: string): Problem => ({
  rule: "encoding",
  severity: "warn",
  message: "U+0000 stands here, which no text has; it is left out",
  place: { file, line: lineOf(text, text.indexOf("\0")) },
  found: "U+0000",
  expected: "text",
  hint: "Look whether words are missing: a disk leaves zeros where a file was not written to its end.",
});

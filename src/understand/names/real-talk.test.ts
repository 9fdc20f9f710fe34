// Names in real talk that is not part of this project: what is found in raw captions, and what is wrongly changed in good text.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Segment, Transcript } from "../../model/model.js";
import { makeTranscript } from "../../testing/names.js";
import { findCorrections, groupSuggestions } from "./find-corrections.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";
import type { Term } from "./terms.js";
import { squash } from "./word-form.js";

const shared = join(dirname(fileURLToPath(import.meta.url)), "../../../../shared");
const seed = join(shared, "seed");
const talks = join(shared, "eval/chapters/dev");
const isThere = existsSync(join(seed, "episode.md")) && existsSync(talks);
if (!isThere) console.log("Names in real talk are not tested: ../shared is not there.");

const personTerms = (name: string): Term[] =>
  [name, ...name.split(/\s+/).filter((part) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(part))].map((term) => ({
    term,
    kind: "person",
    origin: "person",
  }));
const frontMatter = (file: string): { glossary: string[]; guests?: Named[]; hosts?: Named[] } =>
  parse(readFileSync(join(seed, file), "utf8").split(/^---$/m)[1]!);
const seedGlossary = (): Term[] => frontMatter("episode.md").glossary.map((term) => ({ term, origin: "glossary" }));
const seedPeople = (): Term[] =>
  [...frontMatter("episode.md").guests!, ...frontMatter("show.md").hosts!].flatMap(({ name }) => personTerms(name));

interface Named {
  name: string;
}
interface Talk {
  title: string;
  show: string;
  segments: { text: string; speaker?: string }[];
}

function readTalk(file: string): { transcript: Transcript; terms: Term[] } {
  const talk = JSON.parse(readFileSync(join(talks, file), "utf8")) as Talk;
  const words: string[] = [];
  const segments: Segment[] = talk.segments.map(({ text, speaker }, line) => {
    const first = words.length;
    words.push(...text.split(/\s+/).filter(Boolean));
    return { first, end: words.length, change: false, paragraph: false, line, ...(speaker ? { speaker } : {}) };
  });
  const names = [...new Set(talk.segments.flatMap(({ speaker }) => speaker ?? []))].filter((name) =>
    /\p{Lu}/u.test(name),
  );
  const titles: Term[] = talk.title
    .split(/[^\p{L}\p{N}.'’-]+/u)
    .filter((word) => /^\p{Lu}.{2,}/u.test(word))
    .map((term) => ({ term, origin: "title" }));
  const terms = [
    ...names.flatMap(personTerms),
    ...titles,
    { term: talk.show, kind: "phrase", origin: "title" } as Term,
  ];
  return { transcript: { ...makeTranscript(""), words, segments, labelled: true }, terms };
}

describe.runIf(isThere)("names in real talk", () => {
  let lexicon: Lexicon;
  beforeAll(async () => {
    lexicon = await loadLexicon();
  });

  it("finds the names of raw captions", () => {
    const file = readdirSync(seed).find((name) => name.endsWith(".txt"))!;
    const transcript = makeTranscript(readFileSync(join(seed, file), "utf8").replace(/\[\s*__\s*\]/g, "[__]"));
    const terms = [...seedGlossary(), ...seedPeople()];
    const { applied, suggested } = findCorrections(transcript, terms, lexicon);
    const show = (list: typeof applied): string =>
      groupSuggestions(list)
        .map(({ from, to, count }) => `${count} ${from} -> ${to}`)
        .join("; ");
    console.log(`raw captions, ${terms.length} terms: ${applied.length} changed: ${show(applied)}`);
    console.log(`${suggested.length} suggested: ${show(suggested)}`);
    expect(applied.length).toBeGreaterThan(145);
    expect(suggested.length).toBeLessThan(45);
  });

  it("changes hardly anything that is right", () => {
    const files = readdirSync(talks).sort();
    const counts = { words: 0, changed: 0, otherSpelling: 0 };
    for (const file of files) {
      const { transcript, terms } = readTalk(file);
      const { applied } = findCorrections(transcript, [...terms, ...seedGlossary()], lexicon);
      counts.words += transcript.words.length;
      counts.changed += applied.length;
      counts.otherSpelling += applied.filter(({ from, to }) => squash(from) !== squash(to)).length;
    }
    const perThousand = (count: number): number => (1000 * count) / counts.words;
    console.log(
      `${files.length} good transcripts, ${counts.words} words: ${counts.changed} changed (${perThousand(counts.changed).toFixed(3)} per 1,000), ${counts.otherSpelling} to another spelling (${perThousand(counts.otherSpelling).toFixed(3)})`,
    );
    // Three of these transcripts misspell a name of their own titles, in 14 places: these are put right.
    expect(perThousand(counts.changed)).toBeLessThan(0.08);
    expect(perThousand(counts.otherSpelling)).toBeLessThan(0.06);
  });
});

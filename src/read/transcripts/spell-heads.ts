// Spells the heads of lines and captions in one way where a whole text writes them in another: "Ann | text", "<Ann> text", "Ann:text".
import { formatClock } from "../../base/clock-text.js";
import { isNameLike, isVoiceNumber, likenessOf } from "./labels.js";
import { dropOrdinals, dropTableHead } from "./ordinals.js";
import { readTime } from "./read-time.js";
import type { SpokenLine } from "./text-lines.js";

/** Share of the places where a turn could begin that a form has to stand at. */
const usualShare = 0.5;

const clock = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
const time = `[\\[(<]?\\s*(${clock})(?:\\s*(?:-+>?|[–—→])\\s*${clock})?\\s*[\\])>]?`;
const name = "([^|<>{}\\[\\]()\\s][^|<>{}\\[\\]()]{0,47}?)";

/** What a line says in a form: the place of the time (0 for none), the name and the words among its groups. */
interface Form {
  pattern: RegExp;
  /** Nothing parts the time from the words: it is one only where times rise from line to line. */
  rising?: boolean;
  read(parts: readonly (string | undefined)[]): { time?: string | undefined; name: string; text: string };
}

/** Forms in which names stand; the first that most of a text is written in is its form. */
const forms: readonly Form[] = [
  {
    // "0:12 | Ann | text", "Ann | 0:12 | text"
    pattern: new RegExp(`^(?:${time}\\s*\\|\\s*)?${name}\\s*\\|\\s*(?:${time}\\s*\\|\\s*)?(\\S.*)$`),
    read: ([, before, who, after, text]) => ({ time: before ?? after, name: who!, text: text! }),
  },
  {
    // "[Ann, 0:12] text"
    pattern: new RegExp(`^[\\[(]\\s*${name}\\s*[,|–-]?\\s+(${clock})\\s*[\\])]\\s*[:：]?\\s*(\\S.*)$`),
    read: ([, who, at, text]) => ({ time: at, name: who!, text: text! }),
  },
  {
    // "[0:12, Ann] text"
    pattern: new RegExp(`^[\\[(]\\s*(${clock})\\s*[,|–-]?\\s+${name}\\s*[\\])]\\s*[:：]?\\s*(\\S.*)$`),
    read: ([, at, who, text]) => ({ time: at, name: who!, text: text! }),
  },
  {
    // "Ann 0:12: text"
    pattern: new RegExp(`^${name}\\s+(${clock})\\s*[:：]\\s+(\\S.*)$`),
    read: ([, who, at, text]) => ({ time: at, name: who!, text: text! }),
  },
  {
    // "Ann 0:12 text", but not "Ann 3:30 PM"
    pattern: new RegExp(`^${name}\\s+(${clock})\\s+(?![ap]\\.?\\s?m\\b)(\\S.*)$`, "i"),
    rising: true,
    read: ([, who, at, text]) => ({ time: at, name: who!, text: text! }),
  },
  {
    // "Ann: 0:12 text"
    pattern: new RegExp(`^${name}\\s*[:：]\\s+(${clock})\\s+(?![ap]\\.?\\s?m\\b)(\\S.*)$`, "i"),
    rising: true,
    read: ([, who, at, text]) => ({ time: at, name: who!, text: text! }),
  },
  {
    // "<Ann> text", "[0:12] {Ann} text", "[S1] text"
    pattern: new RegExp(`^(?:${time}\\s*)?(?:<${name}>|\\{${name}\\}|\\[${name}\\])\\s*[:：]?\\s+(\\S.*)$`),
    read: ([, at, angled, curly, square, text]) => ({ time: at, name: (angled ?? curly ?? square)!, text: text! }),
  },
  {
    // "0:12 **Ann** text"
    pattern: new RegExp(`^(?:${time}\\s*)?(?:\\*\\*|__)${name}(?:\\*\\*|__)\\s+(\\S.*)$`),
    read: ([, at, who, text]) => ({ time: at, name: who!, text: text! }),
  },
  {
    // "【田中】text", "（田中）text", "Ann; text"
    pattern: new RegExp(`^(?:${time}\\s*)?(?:[【（]${name}[】）]\\s*|${name}\\s*;\\s+)(\\S.*)$`),
    read: ([, at, framed, bare, text]) => ({ time: at, name: (framed ?? bare)!, text: text! }),
  },
  {
    // "田中「text」"
    pattern: new RegExp(`^(?:${time}\\s*)?${name}\\s?「([^「」]+(?:「[^「」]*」[^「」]*)*)」?$`),
    read: ([, at, who, text]) => ({ time: at, name: who!, text: text! }),
  },
  {
    // "Ann — text"
    pattern: new RegExp(`^(?:${time}\\s*[|–—-]?\\s*)?${name}\\s+[—–-]\\s+(\\S.*)$`),
    read: ([, at, who, text]) => ({ time: at, name: who!, text: text! }),
  },
];

/** Lines of Markdown with a colon behind bold names that have none, where most of them begin so. */
export function spellBoldHeads(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  const bold = new RegExp(`^((?:${time}\\s*)?)\\*\\*${name}\\*\\*(\\s+)(?![\\[(<|·•–—-]?\\s*\\d)(?=[^\\s:])`);
  const names = lines.flatMap(({ text }) => bold.exec(text)?.[3] ?? []).filter(isName);
  if (!isForm(names, lines.filter(({ afterBlank }) => afterBlank).length)) return lines;
  const known = new Set(names);
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(bold, (found, before: string, _time: string, who: string) =>
      known.has(who) ? `${before}**${who}:** ` : found,
    ),
  }));
}

/** The lines with "[0:12] Ann: text" for heads of another form; as they are where none is the form of the whole text. */
export function spellHeads(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  const plain = spellGlued(spellQuestions(dropOrdinals(dropTableHead(lines)))).map((line) => ({
    ...line,
    text: spellSpan(line.text),
  }));
  const starts = plain.filter(({ afterBlank }) => afterBlank).length;
  const places = starts > plain.length / 3 ? starts : plain.length;
  for (const { pattern, rising, read } of forms) {
    const heads = plain.map(({ text }) => {
      const parts = text.length < 5000 ? pattern.exec(text) : null;
      const head = parts && read(parts);
      return head && isName(head.name) ? head : undefined;
    });
    if (
      !isForm(
        heads.flatMap((head) => (head ? [head.name] : [])),
        places,
      ) ||
      (rising && !doRise(heads.flatMap((head) => head?.time ?? [])))
    )
      continue;
    return plain.map((line, at) => {
      const head = heads[at];
      return head ? { ...line, text: `${head.time ? `[${head.time}] ` : ""}${head.name}: ${head.text}` } : line;
    });
  }
  return plain;
}

const glued = new RegExp(
  `^(?:\\p{Extended_Pictographic}|[\\ufe0f\\u200d]|\\s)*((?:${time}\\s*)?)${name}(\\s?[\\[(]${clock}[\\])])?[:：](\\s*)(?=[^\\s\\d/:])`,
  "u",
);

/** "Ann:text", "Ann(0:12):text" and "👤 Ann: text" as "Ann: text", where two names at least come again so, or one does and most lines have them. */
function spellGlued(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const [head, , , who, , blank] = glued.exec(text) ?? [];
    if (head === undefined || (blank !== "" && !/^\p{Extended_Pictographic}/u.test(head)) || !isName(who!)) continue;
    counts.set(who!, (counts.get(who!) ?? 0) + 1);
  }
  const again = [...counts.values()].filter((count) => count > 1).length;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (again < 2 && (again === 0 || counts.size < 2 || all < usualShare * lines.length)) return lines;
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(glued, (found, before: string, _time, who: string, behind = "") =>
      counts.has(who) ? `${before}${who}${behind && ` ${behind.trim()}`}: ` : found,
    ),
  }));
}

/** A time in brackets, or one with hours, before the words of a cue that has its time already. */
const doubleTime = new RegExp(`^(?:[\\[(]${clock}[\\])]|\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?)\\s*[-–:]?\\s*`);

/** Cues that are looked at to tell: their form is that of all, or it is none. */
const mostLooked = 120;

/**
 * Captions whose cues begin with "Ann: text" where they write it in another form, or the name in a row of its own, and without
 * the times that some say twice.
 */
export function spellCueHeads(text: string): string {
  const rows = text.split("\n");
  const places = findSpoken(rows);
  const bare = (row: string): string => row.replace(/<\/?[biu]>/g, "").trim();
  const looked = places.slice(0, mostLooked);
  const sample = looked.map((at) => rows[at]!);
  const alone = sample.filter((row) => isName(bare(row).replace(/:$/, ""))).length >= usualShare * sample.length;
  if (alone && sample.length > 1) {
    const plain = rows.map(bare);
    const named = findNameRows(
      plain,
      rows.map((row) => arrow.exec(row)),
    );
    if (named.size > 1) return rows.map((row, at) => (named.has(at) ? voiceRow(plain[at]!) : row)).join("\n");
  }
  const timed = sample.filter((row) => doubleTime.test(row)).length >= Math.max(2, usualShare * sample.length);
  const spell = (heads: readonly string[]): string[] => {
    const lines = heads.map((row) => {
      const plain = timed ? bare(row).replace(doubleTime, "") : bare(row);
      return { text: plain, line: 0, afterBlank: true };
    });
    return spellHeads(lines).map(({ text: spelled }, at) =>
      spelled === lines[at]!.text && !timed ? heads[at]! : spelled.replace(/^\[[\d:.,]+\] /, ""),
    );
  };
  if (spell(sample).every((row, at) => row === sample[at])) return text;
  for (const [at, row] of spell(places.map((place) => rows[place]!)).entries()) rows[places[at]!] = row;
  return rows.join("\n");
}

/** The first row of each cue's words: one that is not empty behind a row of times. */
const findSpoken = (rows: readonly string[]): number[] =>
  rows.flatMap((row, at) => (rows[at - 1]?.includes("-->") && row.trim() !== "" ? [at] : []));

const arrow = /^\s*\d[\d:.,]*\s*-->\s*\d/;

/** A row that names who speaks, as WebVTT says it; nobody knows who "Unknown" is. */
export const voiceRow = (row: string): string => {
  const name = row.trim().replace(/[<>]/g, "").replace(/:$/, "");
  return /^unknown(?: speaker)?$/i.test(name) ? ">>" : `<v ${name}>`;
};

/** Rows that name who speaks: the first under their time, where nearly every time has one before its words. */
export function findNameRows(rows: readonly string[], marks: readonly (RegExpExecArray | null)[]): Set<number> {
  const places = marks.flatMap((mark, at) => (mark ? [at + 1] : []));
  const named = places.filter((at) => {
    const name = rows[at]?.trim() ?? "";
    const spoken = rows[at + 1]?.trim() ?? "";
    return name !== "" && spoken !== "" && !/[.?!,]$/.test(name) && likenessOf(name) !== "none";
  });
  const distinct = new Set(named.map((at) => rows[at]!.trim())).size;
  return named.length >= 0.7 * places.length && distinct <= Math.max(2, named.length / 2) ? new Set(named) : new Set();
}

/** "Q. text" and "A. text", "Q1: text" and "A1: text", in bold type or not, where most lines begin so. */
export function spellQuestions(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  const letter = /^(?:([QAFPR])\.|([QAF]) ?\d{1,3}[.:)])\s+(?=\S)/;
  const bare = lines.map(({ text }) =>
    text
      .replace(/^(\*\*|__)([QAFPR] ?\d{0,3})(?:([.:)])\1|\1([.:)]))(?=\s)/, "$2$3$4")
      .replace(/^(\*\*|__)([QAFPR] ?\d{0,3}[.:)])\s+/, "$2 $1"),
  );
  const found = bare.flatMap((text) => letter.exec(text)?.slice(1).find(Boolean) ?? []);
  if (found.length < Math.max(4, usualShare * lines.length) || new Set(found).size !== 2) return lines;
  return lines.map(({ head, ...line }, at) =>
    letter.test(bare[at]!)
      ? { ...line, text: bare[at]!.replace(letter, "$1$2: ") }
      : { ...line, ...(head === undefined ? {} : { head }) },
  );
}

/**
 * "A. text" for Ann and "L. text" for Lee, where most paragraphs begin so with two to four letters that come again and again, and each
 * letter begins the name of somebody who is expected; a list of points has each of its letters once.
 */
export function spellInitialHeads(lines: readonly SpokenLine[], people: readonly string[] = []): readonly SpokenLine[] {
  if (people.length === 0) return lines;
  const initial = new RegExp(`^(?:${time}\\s*)?(?:\\*\\*|__)?(\\p{Lu})\\.(?:\\*\\*|__)?\\s+(?=\\S)`, "u");
  const found = lines.map(({ text }) => initial.exec(text));
  const letters = found.flatMap((one) => one?.[2] ?? []);
  const different = new Set(letters);
  const places = lines.filter(({ afterBlank }) => afterBlank).length;
  if (letters.length < Math.max(4, usualShare * places) || different.size < 2 || different.size > 4) return lines;
  const meant = new Map([...different].map((letter) => [letter, people.filter((one) => one.startsWith(letter))]));
  if (letters.length < 2 * different.size || [...meant.values()].some((named) => named.length === 0)) return lines;
  return lines.map((line, at) => {
    const one = found[at];
    if (!one) return line;
    const named = meant.get(one[2]!)!;
    const { head: _, ...rest } = line;
    const who = named.every((name) => named[0]!.startsWith(name)) ? named[0]! : one[2]!;
    return { ...rest, text: `${one[1] ? `[${one[1]}] ` : ""}${who}: ${line.text.slice(one[0].length)}` };
  });
}

const isName = (text: string): boolean => isVoiceNumber(text) || isNameLike(text);

/** Whether nearly all times are later than the one before, and one at least is: "John 3:16" is none. */
function doRise(times: readonly string[]): boolean {
  const at = times.map((text) => readTime(text, { at: 0 }, text.length));
  const back = at.filter((time, k) => k > 0 && time < at[k - 1]!).length;
  return at.length > 1 && at.at(-1)! > at[0]! && back <= 0.05 * at.length;
}

/** Whether names stand so in most places, and come again as names of a talk do. */
function isForm(names: readonly string[], places: number): boolean {
  const different = new Set(names.map((one) => one.toLowerCase())).size;
  return names.length >= Math.max(3, usualShare * places) && different >= 2 && different <= 0.7 * names.length;
}

/** "0h1m4s text" and "1m4s: text" as "[0:01:04] text". */
const spellSpan = (text: string): string =>
  text.replace(
    /^[[(]?(?:(\d{1,2})\s?h\s?)?(\d{1,3})\s?m(?:in)?\s?(\d{1,2})(?:\.\d+)?\s?s(?:ec)?[\])]?\s*[:|]?\s+(?=\S)/,
    (_, hours: string | undefined, minutes: string, seconds: string) =>
      `[${formatClock(readTime(`${hours ?? 0}:${minutes}:${seconds}`, { at: 0 }, 20))}] `,
  );

/** Whether a text is a talk in columns: the time or not, the name, the words. */
export function isInColumns(lines: readonly SpokenLine[]): boolean {
  const [columns] = forms;
  const names = lines.flatMap(({ text }) => {
    const parts = text.length < 5000 ? columns!.pattern.exec(text) : null;
    const head = parts && columns!.read(parts);
    return head && isName(head.name) ? [head.name] : [];
  });
  return isForm(names, lines.length);
}

/** Tabs between the parts of most lines are what parts them. */
export function tabsAsBars(text: string): string {
  if (!text.includes("\t")) return text;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const tabbed = lines.filter((line) => /\S\t+\s*\S/.test(line)).length;
  if (tabbed < usualShare * lines.length) return text;
  // "Ann:" before a tab is a label as it is.
  return text.replace(/(\S)[ ]*\t+[ ]*(?=\S)/g, (_, last: string) => (/[:：]/.test(last) ? `${last} ` : `${last} | `));
}

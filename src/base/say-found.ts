// Says what was found and what should be there in a sentence, as a person would say it; of many things the first; and numbers.

/**
 * What was found, and how a sentence of it goes on to what is expected. `text` is a phrase for programs, such as
 * `<enclosure> without length`; `say` gives the whole sentence without its period, where `field` names what a bare value is
 * of, in backticks.
 */
export interface Phrase {
  text: string;
  say(expected: string, field?: string): string;
}

/** A phrase by one of the makers below; bare words are a thing that is there, such as `a tab before a field`. */
export type Found = string | Phrase;

/** Units in which `sized` measures. */
export type SizeUnit = "characters" | "bytes" | "pixels" | "KB" | "s";

/** Something is not there: `<link>`, `the audio's type`. */
export const absent = (what: string): Phrase => ({
  text: `absence of ${what}`,
  say: (expected) => `${begin(what)} is missing; it should be ${expected}`,
});

/** A field of the front-matter is not there. */
export const absentField = (name: string): Phrase => ({
  text: `absence of "${name}"`,
  say: (expected, field = `\`${name}\``) => `${field} is missing; it should be ${expected}`,
});

/** Something is there, with nothing in it. */
export const empty = (what: string): Phrase => ({
  text: `empty ${what}`,
  say: (expected) => `${begin(what)} is empty, but should be ${expected}`,
});

/** Something is there once more, where `one` is expected, or an id of its own. */
export const secondOf = (what: string): Phrase => ({
  text: `second ${what}`,
  say: (expected) => `There is a second ${what}; there should be ${expected === "one" ? "only one" : expected}`,
});

/** `what` has no `part`, with the part's article where it has one. */
export const lacking = (what: string, part: string): Phrase => ({
  text: `${what} without ${part}`,
  say: (expected) => `${begin(what)} has no ${part.replace(/^(?:an?|the|its) /, "")}; it needs ${expected}`,
});

/** `what` has a `part` that it should not have. */
export const holding = (what: string, part: string): Phrase => ({
  text: `${what} with ${part}`,
  say: (expected) => `${begin(what)} has ${part}, but there should be ${expected}`,
});

/** `what` does or is something, as a verb and what follows it: `cue`, `ends before it begins`. */
export const doing = (what: string, does: string): Phrase => ({
  text: `${what} that ${does}`,
  say: (expected) => `${begin(what)} ${does}, but there should be ${expected}`,
});

/** `what` stands at a wrong place, such as `after a cue`. */
export const placed = (what: string, where: string): Phrase => ({
  text: `${what} ${where}`,
  say: (expected) => `${begin(what)} comes ${where}, but there should be ${expected}`,
});

/** The same where times should rise. */
export const unordered = (what: string, where: string): Phrase => ({
  text: `${what} ${where}`,
  say: () => `${begin(what)} comes ${where}; times have to rise`,
});

/** `what` is at a wrong time, as it is shown: `0:05`. */
export const timed = (what: string, time: string): Phrase => ({
  text: `${what} at ${time}`,
  say: (expected) => `${begin(what)} is at ${time}, but should be ${/^\d/.test(expected) ? "at " : ""}${expected}`,
});

/** `what` has a wrong length or size. */
export const sized = (what: string, amount: number | string, unit: SizeUnit): Phrase => ({
  text: `${what} of ${amount} ${unit}`,
  say: (expected) =>
    `${begin(what)} is ${amount} ${unit}${unit === "characters" || unit === "bytes" ? " long" : ""}, but should be ${expected}`,
});

/** An attribute of `tag` has a wrong value, which is in quotes. */
export const attribute = (name: string, value: string, tag?: string): Phrase => {
  const where = tag === undefined ? "" : ` of ${tag}`;
  return {
    text: `${name}=${value}${where}`,
    say: (expected) => `${name}${where} is ${value === '""' ? "empty" : value}, but should be ${expected}`,
  };
};

/** `what` has a wrong value, which is in quotes, or a number. */
export const valued = (what: string, value: string): Phrase => ({
  text: `${what} ${value}`,
  say: (expected) => sayValue(begin(what), value, expected),
});

/** The field itself has a wrong value: a text in quotes, a number, `a list`. */
export const asTyped = (value: string): Phrase => ({
  text: value,
  say: (expected, field = "This") => sayValue(field, value, expected),
});

/** There are too many or too few: `things` is a plural, or a tag; `rest` is what follows it, with the blank before. */
export const countOf = (count: number, things: string, rest = ""): Phrase => ({
  text: `${count} ${things}${rest}`,
  say: (expected) => {
    const there =
      count === 0
        ? `There ${things.endsWith("s") ? "are" : "is"} no ${things}`
        : count === 1
          ? `There is only 1 ${things.replace(/s$/, "")}`
          : `There are ${count} ${things}`;
    return `${there}${rest}, but there should be ${expected}`;
  },
});

/** `what` is wrong as it is, and showing it would say nothing: `endTime of chapter 1`. */
export const unfit = (what: string): Phrase => ({
  text: what,
  say: (expected) => `${begin(what)} should be ${expected}`,
});

/** What is wrong at one place; `sayFound` makes the sentence of it. */
export interface Fault {
  found: Found;
  expected: string;
  /** A whole sentence of its own, without its period, where none of `sayFound`'s says it well. */
  message?: string;
  hint?: string;
  /** Place in the text that was looked at, counted from 1; absent: as a whole, or where who tells of it says. */
  line?: number;
  column?: number;
  /** Field of the front-matter. */
  field?: string;
  /** Name of the feed's tag that it is in, with its prefix. */
  tag?: string;
}

/** That a value as it was typed is not what it should be: `name` is a field in backticks, an option, a variable. */
export const sayValue = (name: string, value: string, wanted: string): string =>
  `${name} is ${value === '""' ? "empty" : value}, but should be ${exampleOf(wanted)}`;

const exampleOf = (wanted: string): string => wanted.replace(/^such as /, "something such as ");

/** The parts of a problem that say what is wrong; `message` where it has a sentence of its own, without its period. */
export function sayFound(
  found: Found,
  expected: string,
  { field, message }: { field?: string | undefined; message?: string | undefined } = {},
): { message: string; found: string; expected: string } {
  const text = typeof found === "string" ? found : found.text;
  const wanted = exampleOf(expected);
  const sentence = (): string =>
    typeof found === "string"
      ? `There is ${found}, but there should be ${wanted}`
      : found.say(wanted, field ? `\`${field}\`` : undefined);
  return { message: message ?? sentence(), found: text, expected };
}

/** A phrase as the beginning of a sentence: a plain noun gets its article, what is quoted or in brackets stays. */
function begin(what: string): string {
  if (/^(?:an?|the|this|its|each|every|no|[a-z]+ \d+) |^[a-z]+ \d+$/.test(what))
    return what[0]!.toUpperCase() + what.slice(1);
  return /^[a-z][a-z'-]*(?= |$)/.test(what) ? `The ${what}` : what;
}

/** "a, b"; of more than `most` the first ones: "a, b, ... (12 in all)". */
export const nameSome = (names: readonly string[], most = 5): string =>
  names.slice(0, most).join(", ") + (names.length > most ? `, ... (${names.length} in all)` : "");

/** "1,234,567", "2.03": at most two decimals, or two digits that count where the number is smaller than that. */
export function sayNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "no number" : "endless";
  const small = value !== 0 && Math.abs(value) < 0.01;
  const rounded = small ? Number(value.toPrecision(2)) : Math.round(value * 100) / 100;
  const [whole = "0", ...rest] = String(rounded).split(".");
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return [grouped, ...rest].join(".");
}

/** "2.03 s". */
export const saySeconds = (seconds: number): string => `${sayNumber(seconds)} s`;

const endings = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => (tenth === 0 ? "" : `.${tenth}`));

/** Whole tenths as a number: 123 is "12.3", 120 is "12". */
export function spellTenths(tenths: number): string {
  if (!(tenths >= 0 && tenths < 1e9)) return String(tenths / 10);
  const whole = Math.floor(tenths / 10);
  return whole + endings[tenths - whole * 10]!;
}

// Says what was found and what should be there in a sentence, as a person would say it.

/** A way to say a kind of finding: what it looks like, and the sentence made of its parts. */
interface Form {
  pattern: RegExp;
  say(parts: readonly string[], expected: string): string;
}

/** A phrase up to the word that decides; what is in quotes is passed over. */
const phrase = '((?:[^"]|"(?:[^"\\\\]|\\\\.)*")+?)';
/** A name before a value: words, or a tag. */
const name = '((?!an? |the |no )[<>\\w][^"]*?)';
const form = (pattern: string, say: Form["say"]): Form => ({ pattern: new RegExp(`^(?:${pattern})$`, "s"), say });

/** The first form that fits is taken. */
const forms: readonly Form[] = [
  form(
    'absence of (?:"(\\w+)"|(.+))',
    ([, field, what], expected) => `${field ? `\`${field}\`` : begin(what!)} is missing; it should be ${expected}`,
  ),
  form("empty (.+)", ([, what], expected) => `${begin(what!)} is empty, but should be ${expected}`),
  form(
    "second (.+)",
    ([, what], expected) => `There is a second ${what}; there should be ${expected === "one" ? "only one" : expected}`,
  ),
  form(
    `(?!\\d)${phrase} without (.+)`,
    ([, what, part], expected) =>
      `${begin(what!)} has no ${part!.replace(/^(?:an?|the|its) /, "")}; it needs ${expected}`,
  ),
  form(
    `${phrase} that ((?:is|are|has|have|ends?|begins?|stands?|cannot|does|do|climbs?|overlap) .+)`,
    ([, what, does], expected) => `${begin(what!)} ${does}, but there should be ${expected}`,
  ),
  form(
    `${phrase} (before|after) (.+)`,
    ([, what, way, other], expected) =>
      `${begin(what!)} comes ${way} ${other}${/times/.test(expected) ? "; times have to rise" : `, but there should be ${expected}`}`,
  ),
  form(
    `${phrase} at (\\d[\\d:.,]*(?: s)?)`,
    ([, what, time], expected) =>
      `${begin(what!)} is at ${time}, but should be ${/^\d/.test(expected) ? "at " : ""}${expected}`,
  ),
  form(
    `${phrase} of ([\\d.,]+(?: x \\d+)? (?:characters|bytes|pixels|[kKM]B|s|seconds))`,
    ([, what, size], expected) =>
      `${begin(what!)} is ${size}${/characters|bytes/.test(size!) ? " long" : ""}, but should be ${expected}`,
  ),
  form(
    '([\\w:-]+)=("[^"]*")( of <.+>)?',
    ([, attribute, value, tag = ""], expected) =>
      `${attribute}${tag} is ${value === '""' ? "empty" : value}, but should be ${expected}`,
  ),
  form(
    "0 (.+)",
    ([, what], expected) =>
      `There ${/^[a-z -]+s(?: |$)/.test(what!) ? "are" : "is"} no ${what}, but there should be ${expected}`,
  ),
  form(
    "1 ([a-z -]+?)s?((?: (?:in|for|of) .*)?)",
    ([, what, rest], expected) => `There is only 1 ${what}${rest}, but there should be ${expected}`,
  ),
  form("([\\d,]+ [a-z<].*)", ([, what], expected) => `There are ${what}, but there should be ${expected}`),
  form(
    `(?!an? |the |no )${phrase} with (.+)`,
    ([, what, part], expected) => `${begin(what!)} has ${part}, but there should be ${expected}`,
  ),
  form(
    '(?!an? |the |no |half |text )([\\w-]+ of [^"]+(?:"[^"]*"\\))?)',
    ([, what], expected) => `${begin(what!)} should be ${expected}`,
  ),
  form(`${name} (".*)`, ([, what, value], expected) => sayValue(begin(what!), value!, expected)),
  form('(".*)', ([, what], expected) => `This is ${what}, but should be ${expected}`),
];

/** That a value as it was typed is not what it should be: `name` is a field in backticks, an option, a variable. */
export const sayValue = (name: string, value: string, wanted: string): string =>
  `${name} is ${value === '""' ? "empty" : value}, but should be ${exampleOf(wanted)}`;

const exampleOf = (wanted: string): string => wanted.replace(/^such as /, "something such as ");

/**
 * A sentence from what was found and what was expected, both as they stand in a problem's fields: phrases such as
 * `"ida.example"`, `absence of "title"`, `guid "a"`, `<enclosure> without length`, `cover of 300 x 200 pixels`,
 * `2 chapters` or `a tab before a field`. With `field` a bare value is said to be that field's. It ends without a period.
 */
export function sayFound(found: string, wanted: string, field = ""): string {
  const expected = exampleOf(wanted);
  if (field !== "" && isValue(found)) return `\`${field}\` is ${found}, but should be ${expected}`;
  if (field !== "" && /^absence of "\w+"$/.test(found)) return `\`${field}\` is missing; it should be ${expected}`;
  for (const { pattern, say } of forms) {
    const parts = pattern.exec(found);
    if (parts) return say(parts as readonly string[], expected);
  }
  return `There is ${found}, but there should be ${expected}`;
}

/** Whether this is a value as it was typed, and no words about it. */
const isValue = (found: string): boolean =>
  /^(?:"(?:[^"\\]|\\.)*"|-?[\d.:]+(?: [kM]?B| bytes)?|an? (?:empty )?(?:list|map of fields|text)|nothing)$/s.test(
    found,
  );

/** A phrase as the beginning of a sentence: a plain noun gets its article, what is quoted or in brackets stays. */
function begin(what: string): string {
  if (/^(?:an?|the|this|its|each|every|no|[a-z]+ \d+) |^[a-z]+ \d+$/.test(what))
    return what[0]!.toUpperCase() + what.slice(1);
  return /^[a-z][a-z'-]*(?= |$)/.test(what) ? `The ${what}` : what;
}

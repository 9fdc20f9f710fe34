// The pieces the schemas are made of: fields that know what they expect, lists that may be one, maps with a note on every field.
import * as z from "zod/mini";
import { encodeAddress, hasWebScheme, readAddress } from "../../base/address-text.js";
import { lacksDigit, parseClock, parseSpan } from "../../base/clock-text.js";
import { isIsoTime } from "../../base/date-text.js";
import { isLanguageCode } from "../../base/language-code.js";

/**
 * A value made from what was typed (a text, a list, or a map; undefined when it is absent). `read` gives undefined for what
 * it cannot take; the problem then says `expected`.
 */
export function leaf<T>(
  expected: string | ((typed: unknown) => string),
  read: (typed: unknown) => T | undefined,
): z.ZodMiniType<T> {
  return z.transform((typed: unknown, context) => {
    const value = read(typed);
    if (value !== undefined) return value;
    const message = typeof expected === "string" ? expected : expected(typed);
    context.issues.push({ code: "custom", message, input: typed, path: [] });
    return z.NEVER as T;
  }) as unknown as z.ZodMiniType<T>;
}

const texts =
  <T>(read: (text: string) => T | undefined) =>
  (typed: unknown): T | undefined =>
    typeof typed === "string" ? read(typed.trim()) : undefined;

const readClock = (typed: string): number | undefined => (lacksDigit(typed) ? undefined : parseClock(typed));

/** What a value may be, as it is typed. */
export const a = {
  /** A text that says something. */
  text: leaf(
    "a text",
    texts((typed) => typed || undefined),
  ),
  /** A text of one line, of which something can be seen: a block of YAML's ends in line ends, and pasting leaves marks of no width. */
  line: leaf(
    "a text",
    texts((typed) => (/[^\s\p{Cf}]/u.test(typed) ? typed.replace(/\s*\n\s*/g, " ") : undefined)),
  ),
  /** A text that may be empty. */
  anyText: leaf("a text", (typed) => (typeof typed === "string" ? typed.trim() : undefined)),
  /** Yes or no, however YAML's versions spell it. */
  yesNo: leaf<boolean>(
    "yes or no",
    texts((typed) => (/^(?:yes|true|on)$/i.test(typed) ? true : /^(?:no|false|off)$/i.test(typed) ? false : undefined)),
  ),
  wholeNumber: leaf(
    "a whole number such as 12",
    texts((typed) => (/^\d{1,15}$/.test(typed) ? Number(typed) : undefined)),
  ),
  positiveNumber: leaf(
    "a number such as 12 or 1.5",
    texts((typed) => (/^(?:\d{1,15}(?:\.\d{1,9})?|\.\d{1,9})$/.test(typed) ? Number(typed) : undefined)),
  ),
  clock: leaf('a time such as "1:02:03", "62:03" or seconds', texts(readClock)),
  /** A time with a sign before it, as an offset has one. */
  signedClock: leaf(
    'seconds or a time, such as 30, "-12" or "1:02"',
    texts((typed) => {
      const seconds = readClock(typed.replace(/^[+−-]\s*/, ""));
      return seconds === undefined ? undefined : /^[−-]/.test(typed) ? 0 - seconds : seconds;
    }),
  ),
  /** A span of a minute at least: "5" alone means minutes to who types it, and seconds everywhere else. */
  longSpan: leaf(
    'a span such as "5m", "90s" or "12:30"',
    texts((typed) => {
      const seconds = parseSpan(typed);
      return seconds === undefined || seconds < 60 ? undefined : seconds;
    }),
  ),
  /** An address on the net. One without a scheme gets https; one that could run code is refused. */
  address: leaf("an address such as https://example.com/", texts(readAddress)),
  /** An address of a file that apps fetch: spaces and letters beyond ASCII are percent-encoded, since some apps do not do it. */
  fileAddress: leaf(
    "an address such as https://example.com/1.mp3",
    texts((typed) => readAddress(encodeAddress(typed))),
  ),
  /** An address of a page or file on the web, and nowhere else. */
  webAddress: leaf(
    "a web address such as https://example.com/",
    texts((typed) => {
      const address = readAddress(encodeAddress(typed));
      return address !== undefined && hasWebScheme(address) ? address : undefined;
    }),
  ),
  email: leaf(
    "an e-mail address such as name@example.com",
    texts((typed) => (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(typed) ? typed : undefined)),
  ),
  language: leaf(
    "a language code such as en or pt-BR",
    texts((typed) => {
      // The system takes "UK" for the country, which the register of regions does not.
      const code = typed.replaceAll("_", "-").replace(/-uk$/i, "-GB");
      return isLanguageCode(code) ? code : undefined;
    }),
  ),
  /** A day or a moment as ISO 8601 spells it, for values that go into the feed as they are. */
  isoDate: leaf(
    "a date such as 2026-03-02 or 2026-03-02T09:00:00Z",
    texts((typed) => (isIsoTime(typed) ? typed : undefined)),
  ),
};

/** A word out of a few; case does not matter. */
export const oneOf = <T extends string>(...words: readonly T[]): z.ZodMiniType<T> =>
  leaf<T>(
    `${words.length > 1 ? "one of " : ""}${words.join(", ")}`,
    texts((typed) => words.find((word) => word.toLowerCase() === typed.toLowerCase())),
  );

/** A field that may be missing. */
export const maybe = <T>(schema: z.ZodMiniType<T>): z.ZodMiniExactOptional<z.ZodMiniType<T>> => z.exactOptional(schema);

/** A field with a value of its own when it is missing. */
export const or = <T>(schema: z.ZodMiniType<T>, value: T): z.ZodMiniDefault<z.ZodMiniType<T>> =>
  z._default(schema, value as z.core.util.NoUndefined<T>);

/** A list; one thing alone is a list of one, nothing is an empty list. */
export const list = <T>(schema: z.ZodMiniType<T>): z.ZodMiniType<T[]> =>
  z.pipe(
    z.transform((typed: unknown) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed])),
    z.array(schema),
  ) as unknown as z.ZodMiniType<T[]>;

/** A list of short texts; commas and line ends in a text part it. */
export const words: z.ZodMiniType<string[]> = leaf("a list of texts, or texts with commas between", (typed) => {
  if (typed === undefined) return [];
  const parts = typeof typed === "string" ? typed.split(/[,\n]/) : Array.isArray(typed) ? typed : undefined;
  if (!parts?.every((part) => typeof part === "string")) return undefined;
  return parts.map((part: string) => part.trim()).filter((part) => part !== "");
});

/** One field: how it is read, and what its documentation says. `fields` are those inside it. */
export interface Field<S extends z.ZodMiniType = z.ZodMiniType> {
  schema: S;
  type: string;
  what: string;
  default?: string;
  fields?: object;
}

type Shape<F extends Record<string, Field>> = { [K in keyof F]: F[K]["schema"] };
export type Section<F extends Record<string, Field>> = z.ZodMiniObject<Shape<F>, z.core.$strict>;

const documented = new WeakMap<object, Record<string, Field>>();

/** A field; `type` is how the documentation names its kind. */
export const field = <S extends z.ZodMiniType>(
  schema: S,
  type: string,
  what: string,
  more: { default?: string; fields?: object } = {},
): Field<S> => ({ schema, type, what, ...more });

/** A map of exactly these fields. */
export function section<F extends Record<string, Field>>(fields: F): Section<F> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]));
  const made = z.strictObject(shape) as unknown as Section<F>;
  documented.set(made, fields);
  return made;
}

/** The fields a section was made of; undefined when it is none. */
export const fieldsOf = (made: object): Record<string, Field> | undefined => documented.get(made);

/** A section that may also be typed in a shorter form: `read` makes the map of it, and passes maps through. */
export const short = <S extends z.ZodMiniType>(
  made: S,
  read: (typed: unknown) => unknown,
): z.ZodMiniType<z.output<S>> => z.pipe(z.transform(read), made) as unknown as z.ZodMiniType<z.output<S>>;

/** A section that may be typed as a text, which then is one of its fields. */
export const shortText = <S extends z.ZodMiniType>(made: S, name: string): z.ZodMiniType<z.output<S>> =>
  short(made, (typed) => (typeof typed === "string" ? { [name]: typed } : typed));

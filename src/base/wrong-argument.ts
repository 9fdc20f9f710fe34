// Errors of a program that hands a function what it does not take: said by name, before anything is done.
import { sayValue } from "./say-found.js";

/** A `TypeError` such as `now is undefined, but should be milliseconds since 1970`; `name` is the argument's or the option's. */
export const wrongArgument = (name: string, value: unknown, expected: string): TypeError =>
  new TypeError(sayValue(name, nameKind(value), expected));

/** Throws where a value is no text, or an empty one, which names nothing. */
export function needText(name: string, value: unknown, expected: string): void {
  if (typeof value !== "string" || value === "") throw wrongArgument(name, value, expected);
}

/**
 * Throws where a value is no moment in milliseconds since 1970, which everything else would seem to lie ahead of: no number, or
 * one of seconds (milliseconds of 1970 to 1973 are nobody's moment; 0 is the beginning of time).
 */
export function needMoment(name: string, value: unknown): void {
  const isMoment = typeof value === "number" && Number.isFinite(value) && !(value > 0 && value < 1e11);
  if (!isMoment) throw wrongArgument(name, value, "milliseconds since 1970");
}

/** What a value is, in a few words: a short one as it is written, another by its kind. */
function nameKind(value: unknown): string {
  if (typeof value === "string") return value.length > 40 ? "a text" : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return typeof value === "function" ? "a function" : String(value);
  if (Array.isArray(value)) return "a list";
  const kind = Object.getPrototypeOf(value)?.constructor?.name ?? "Object";
  return kind === "Object" ? `a map of ${Object.keys(value).join(", ") || "nothing"}` : `an object of the kind ${kind}`;
}

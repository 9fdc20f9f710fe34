// What a schema is: it takes what was typed and makes a value of it, or tells what was expected instead.

export type Path = readonly (string | number)[];

/** What a schema could not take: where, and what it expects there; or fields that it does not know. */
export type Issue = { path: Path; expected: string; unknown?: undefined } | { path: Path; unknown: string[] };

/** Told of a place in the typed value, from what is being read on, and of what is expected there. */
export type Fail = (path: Path, expected: string) => void;

/** What it gives is only of worth where no issues came of it. */
export interface Schema<T> {
  take(typed: unknown, path: Path, issues: Issue[]): T;
  /** A field of this kind may be missing; then the map made of it has none either. */
  optional?: true;
}
export interface Optional<T> extends Schema<T> {
  optional: true;
}

/** The value that a schema makes. */
export type Output<S> = S extends Schema<infer T> ? T : never;

export type Shape = Record<string, Schema<unknown>>;
type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends Optional<unknown> ? K : never }[keyof S];
type Flat<T> = { [K in keyof T]: T[K] };
export type OutputOf<S extends Shape> = Flat<
  { [K in Exclude<keyof S, OptionalKeys<S>>]: Output<S[K]> } & { [K in OptionalKeys<S>]?: Output<S[K]> }
>;

/** A schema of its own making: `read` tells what is wrong by `fail`. Nothing typed is `undefined`. */
export const custom = <T>(read: (typed: unknown, fail: Fail) => T): Schema<T> => ({
  take: (typed, path, issues) =>
    read(typed, (inner, expected) => void issues.push({ path: [...path, ...inner], expected })),
});

/** The same schema for what `read` makes of what was typed. */
export const after = <T>(schema: Schema<T>, read: (typed: unknown) => unknown): Schema<T> => ({
  take: (typed, path, issues) => schema.take(read(typed), path, issues),
});

/** A list of things of one kind. */
export const arrayOf = <T>(schema: Schema<T>): Schema<T[]> => ({
  take(typed, path, issues) {
    if (Array.isArray(typed)) return typed.map((item: unknown, at) => schema.take(item, [...path, at], issues));
    issues.push({ path, expected: "a list" });
    return [];
  },
});

/** A map from any names to things of one kind. */
export const recordOf = <T>(schema: Schema<T>): Schema<Record<string, T>> => ({
  take(typed, path, issues) {
    const made: Record<string, T> = {};
    if (!isMap(typed)) issues.push({ path, expected: "a text" });
    else
      for (const [key, value] of Object.entries(typed))
        if (key !== "__proto__") made[key] = schema.take(value, [...path, key], issues);
    return made;
  },
});

/** A map of exactly these fields. */
export function mapOf<S extends Shape>(shape: S): Schema<OutputOf<S>> {
  const fields = Object.entries(shape);
  const names = new Set(Object.keys(shape));
  return {
    take(typed, path, issues) {
      const made: Record<string, unknown> = {};
      if (!isMap(typed)) {
        issues.push({ path, expected: "a map of fields" });
        return made as OutputOf<S>;
      }
      for (const [name, schema] of fields) {
        if (schema.optional && !(name in typed)) continue;
        const value = schema.take(typed[name], [...path, name], issues);
        if (value !== undefined || name in typed) made[name] = value;
      }
      const unknown = Object.keys(typed).filter((name) => !names.has(name));
      if (unknown.length > 0) issues.push({ path, unknown });
      return made as OutputOf<S>;
    },
  };
}

const isMap = (typed: unknown): typed is Record<string, unknown> =>
  typed !== null && typeof typed === "object" && !Array.isArray(typed);

// Maps of fields with a note on every field: what validates them and what documents them stand on one line.
import * as z from "zod/mini";

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

// Values that may be absent, as the fields of an object that has only those that are there.

/** The fields of `Values`; those that may be undefined are optional, and are never undefined. */
export type Defined<Values> = {
  [Name in keyof Values as undefined extends Values[Name] ? never : Name]: Values[Name];
} & {
  [Name in keyof Values as undefined extends Values[Name] ? Name : never]?: Exclude<Values[Name], undefined>;
};

/** The values that are there, in their order, without the names of those that are undefined. */
export function defined<Values extends object>(values: Values): Defined<Values> {
  const there: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) there[name] = value;
  return there as Defined<Values>;
}

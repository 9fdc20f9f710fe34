// Values that are made when they are first asked for.

/** Makes the value at the first call, and gives the same one at every other. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What has to be waited for before it is there. */
export interface Loaded<Value> {
  /** Loads it, once for all who wait. */
  load(): Promise<void>;
  /** Gives it; undefined before it was loaded. */
  value(): Value | undefined;
}

/** A value that is loaded when it is first needed, for callers that cannot wait. */
export function loadOnce<Value>(make: () => Promise<Value>): Loaded<Value> {
  const start = once(make);
  let made: Value | undefined;
  return {
    load: async () => {
      made ??= await start();
    },
    value: () => made,
  };
}

/** A value that many share until it is used up; then the next one takes its place. */
export function renewed<Value>(make: () => Value, isUsedUp: (value: Value) => boolean): () => Value {
  let made: Value | undefined;
  return () => {
    if (made === undefined || isUsedUp(made)) made = make();
    return made;
  };
}

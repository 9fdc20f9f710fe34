// Values that are made when they are first asked for, and what was made of a few texts, for who asks again shortly after.

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

/** `make`, called once for each object: what it gave lives as long as that does, and nobody may change either. */
export function rememberFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}

/**
 * `make`, which is not called again for the `most` texts that were asked for last. What it gave is given again as it is, so
 * nobody may change it.
 */
export function rememberRecent<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const recent = new Map<string, Value>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known!;
    const value = make(text);
    if (recent.size >= most) recent.delete(recent.keys().next().value!);
    recent.set(text, value);
    return value;
  };
}

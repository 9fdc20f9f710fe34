// Keeps what was made of a few texts, for those who ask for the same one shortly after.

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

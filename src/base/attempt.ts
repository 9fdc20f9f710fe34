// Takes what can be had, where every reason not to have it means the same.

/** What `work` gives; undefined where it throws, whatever it throws: not for work that can fail in ways that need saying. */
export function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

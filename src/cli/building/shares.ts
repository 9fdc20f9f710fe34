// Which of many shows a machine builds when several share the work.
import { sayFound } from "../../base/say-found.js";
import { UsageError } from "../command.js";

/**
 * The `i`-th of `n` shares of the roots (`share` is "i/n", counting from 1). Roots are dealt in the order of their names, so
 * every machine that sees the same names deals alike. Throws a `UsageError` for another spelling.
 */
export function pickShare(roots: readonly string[], share: string): string[] {
  const [, i, n] = /^(\d+)\/(\d+)$/.exec(share) ?? [];
  const [at, of] = [Number(i), Number(n)];
  if (!(of >= 1 && at >= 1 && at <= of)) throw new UsageError(sayFound(`--shard "${share}"`, "i/n such as 2/4"));
  return [...roots].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).filter((_, place) => place % of === at - 1);
}

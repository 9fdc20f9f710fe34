// Starts a thread that makes episodes of a show to be proven, beside this one.
import { availableParallelism } from "node:os";
import type { PackedStep } from "../../../cache/store.js";
import { mayStartThreads, openThreads, type Thread } from "../../starting/open-thread.js";
import type { HelperMade, HelperOrder, HelperStart } from "./prover.js";

/** A second thread warms the same code once more: 1,000 episodes take as long in two threads as in one, 5,000 three quarters. */
const worth = 2000;
/** So many episodes are made at once, and as many wait in the thread, so that it never stands idle. */
const sliceSize = 40;

type ShowOrder = Extract<HelperOrder, { files: unknown }>;

export interface Helper {
  /**
   * Makes the episodes of these slugs: some by `here` in this thread, the others in the thread, whose steps go to `take`. Throws
   * the first error of either.
   */
  share(
    show: ShowOrder,
    slugs: readonly string[],
    here: (slugs: ReadonlySet<string>) => Promise<void>,
    take: (steps: readonly PackedStep[]) => void,
  ): Promise<void>;
  /** Ends the thread. */
  close(): Promise<void>;
}

/**
 * The thread, which starts while this one goes on; nothing where there is only one processor, or too little to do. `threads`
 * is how many somebody asked for: from two on even the smallest show uses them.
 */
export async function openHelper(
  start: HelperStart,
  count: number,
  threads: number | undefined,
): Promise<Helper | undefined> {
  const isWorth = threads === undefined ? count >= worth && availableParallelism() > 1 : threads > 1;
  if (!isWorth || !mayStartThreads()) return undefined;
  const open = await openThreads<HelperOrder, HelperMade>("prover.cjs", "The thread of the proof");
  let thread: Thread<HelperOrder, HelperMade> | undefined = open(start);
  const end = async (): Promise<void> => {
    const last = thread;
    thread = undefined;
    await last?.end({ end: true });
  };
  return {
    async share(show, slugs, here, take) {
      const slices = sliceOf(slugs);
      thread ??= open(start);
      thread.tell(show);
      const next = (): HelperOrder | undefined => {
        const slugs = slices.shift();
        return slugs && { slugs };
      };
      const there = thread.work(next, ({ steps }) => take(steps));
      const inThisThread = async (): Promise<void> => {
        for (let slice = slices.shift(); slice; slice = slices.shift()) {
          await here(new Set(slice));
          // The thread is listened to after each.
          await new Promise((listened) => setImmediate(listened));
        }
      };
      await Promise.all([inThisThread(), there]);
      // What it holds is as much as a tenth of all: it begins anew where another share comes.
      await end();
    },
    close: end,
  };
}

const sliceOf = (slugs: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(slugs.length / sliceSize) }, (_, at) =>
    slugs.slice(at * sliceSize, (at + 1) * sliceSize),
  );

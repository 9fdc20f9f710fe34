// Starts a thread that makes episodes of a show to be proven, beside this one.
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { PackedStep } from "../../../cache/store.js";
import { mayStartThreads, openThreads } from "../../starting/open-thread.js";
import type { HelperAnswer, HelperOrder, HelperStart } from "./prover.js";

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
export async function openHelper(start: HelperStart, count: number, threads?: number): Promise<Helper | undefined> {
  const isWorth = threads === undefined ? count >= worth && availableParallelism() > 1 : threads > 1;
  if (!isWorth || !mayStartThreads()) return undefined;
  const open = await openThreads("prover.cjs");
  const begin = () => startThread(open(start));
  let thread: HelperThread | undefined = begin();
  const end = async (): Promise<void> => {
    const last = thread;
    thread = undefined;
    await last?.end();
  };
  return {
    async share(show, slugs, here, take) {
      const slices = sliceOf(slugs);
      thread ??= begin();
      const there = thread.work(show, slices, take);
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

interface HelperThread {
  /** Takes slices out of the list as long as there are any; settles when all of them have come back. */
  work(show: ShowOrder, slices: string[][], take: (steps: readonly PackedStep[]) => void): Promise<void>;
  end(): Promise<void>;
}

function startThread(worker: Worker): HelperThread {
  const gone = new Promise<void>((left) => worker.once("exit", () => left()));
  const post = (order: HelperOrder): void => worker.postMessage(order);
  return {
    work: (show, slices, take) =>
      new Promise((finish, fail) => {
        let waiting = 0;
        const send = (): void => {
          const slice = slices.shift();
          if (slice) {
            waiting++;
            post({ slugs: slice });
          } else if (waiting === 0) finish();
        };
        worker.on("message", (answer: HelperAnswer) => {
          waiting--;
          if ("failure" in answer) fail(Object.assign(new Error(answer.failure.message), answer.failure));
          else {
            take(answer.steps);
            send();
          }
        });
        worker.once("error", fail);
        worker.once("exit", () => fail(new Error("The thread of the proof ended before its work was done")));
        post(show);
        send();
        send();
      }),
    async end() {
      post({ end: true });
      await gone;
    },
  };
}

const sliceOf = (slugs: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(slugs.length / sliceSize) }, (_, at) =>
    slugs.slice(at * sliceSize, (at + 1) * sliceSize),
  );

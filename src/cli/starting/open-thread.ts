// Starts further threads of the command, where it runs as joined code, and gives them work.
import { existsSync } from "node:fs";

const starter = new URL("./worker-starter.js", import.meta.url);

/** Left alone the room for what was just made grows to 48 MB in each thread: with this the peak is a tenth lower, in the same time. */
const tight = { maxYoungGenerationSizeMb: 12 };

/** Whether the command is joined code: sources, as tests run them, have no thread to start. */
export const mayStartThreads = (): boolean => existsSync(starter);

/** How many threads somebody asked for. */
export const readThreads = ({ AIRDATE_THREADS: asked }: Record<string, string | undefined>): number | undefined =>
  asked !== undefined && /^\d+$/.test(asked) ? Number(asked) : undefined;

/** What a thread answers where an error stopped it. */
export interface Failure {
  failure: { message: string; stack?: string; code?: string; path?: string };
}

/** An error as plain data, fit to be sent to another thread. */
export function failureOf(error: unknown): Failure {
  const { message, stack, code, path } = error as NodeJS.ErrnoException;
  return { failure: { message, ...(stack ? { stack } : {}), ...(code ? { code } : {}), ...(path ? { path } : {}) } };
}

/** A thread that carries orders out one after the other. */
export interface Thread<Order, Answer extends object> {
  /**
   * Sends orders as long as `next` has some, two at first so that the thread never stands idle, and gives each answer to `take`.
   * Settles when there is nothing left to do and everything sent has come back; throws the error that stopped the thread, or that
   * `take` threw.
   */
  work(next: () => Order | undefined, take: (answer: Answer) => void): Promise<void>;
  /** Sends the last order, and settles when the thread is gone. */
  end(order: Order): Promise<void>;
}

/** Opens threads of a build, each with its data. */
export async function openThreads<Order, Answer extends object>(): Promise<(data: unknown) => Thread<Order, Answer>> {
  const { Worker } = await import("node:worker_threads");
  return (workerData) => {
    const worker = new Worker(starter, { workerData, argv: ["worker.cjs"], resourceLimits: tight });
    const gone = new Promise<void>((left) => worker.once("exit", () => left()));
    const tell = (order: Order): void => worker.postMessage(order);
    return {
      work: (next, take) =>
        new Promise((finish, fail) => {
          let waiting = 0;
          const send = (): void => {
            const order = next();
            if (order !== undefined) {
              waiting++;
              tell(order);
            } else if (waiting === 0) finish();
          };
          worker.on("message", (answer: Answer | Failure) => {
            waiting--;
            if ("failure" in answer) return fail(Object.assign(new Error(answer.failure.message), answer.failure));
            try {
              take(answer);
              send();
            } catch (error) {
              fail(error as Error);
            }
          });
          worker.once("error", fail);
          worker.once("exit", () => fail(new Error("A thread of the build ended before its work was done")));
          send();
          send();
        }),
      async end(order) {
        tell(order);
        await gone;
      },
    };
  };
}

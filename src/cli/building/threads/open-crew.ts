// Starts threads that make episodes beside this one, and deals the work out among all of them.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { Crew, Job, Made } from "../../../pipeline/crew.js";
import type { Output } from "../../../write/disk/output.js";
import type { Answer, Order, Shared } from "./messages.js";

/** A second thread warms the same code once more: below some hundreds of episodes that costs more than it gives. */
const worth = 300;
const mostThreads = 4;
/** A thread gets this many episodes at once, and has one such share waiting, so that it never stands idle. */
const shareSize = 8;

/**
 * A crew for the output folder of `output`, or nothing where there is only one processor. `threads` (this one counts) is
 * what somebody asked for: then even the smallest build uses them.
 */
export function openCrew(root: string, out: string, output: Pick<Output, "adopt">, threads?: number): Crew | undefined {
  const count = threads ?? Math.min(mostThreads, availableParallelism());
  const code = new URL("./crew-starter.js", import.meta.url);
  if (count < 2 || !existsSync(code)) return undefined;
  return {
    worth: threads === undefined ? worth : 1,
    async share(setting, jobs, make, done) {
      const deal = openDeal(jobs, count);
      const { show, templates, blocks, now } = setting;
      const shared: Shared = { root, out, show, templates, blocks, now };
      const threads = await import("node:worker_threads");
      const open = (): Worker => new threads.Worker(code, { workerData: shared });
      const hands = Array.from({ length: count - 1 }, () => openHand(open(), output, deal, done));
      const here = workHere(deal, make, done);
      try {
        await Promise.all([here, ...hands.map(({ ended }) => ended)]);
      } finally {
        // Whatever stopped one of them, all must have put down their pens before files are cleared away.
        deal.stop();
        await Promise.allSettled([here, ...hands.map((hand) => hand.dismiss())]);
      }
    },
  };
}

interface Deal {
  /** The next jobs, at most so many; fewer towards the end, so that all are done at the same time. */
  take(most: number): Job[];
  stop(): void;
}

function openDeal(jobs: Job[], threads: number): Deal {
  return {
    take: (most) => jobs.splice(0, Math.min(most, Math.ceil(jobs.length / (4 * threads)))),
    stop() {
      jobs.length = 0;
    },
  };
}

/** Makes jobs in this thread, and listens to the others after each of them. */
async function workHere(deal: Deal, make: (job: Job) => Promise<Made>, done: (made: Made) => void): Promise<void> {
  for (let jobs = deal.take(1); jobs.length > 0; jobs = deal.take(1)) {
    for (const job of jobs) done(await make(job));
    await new Promise((listened) => setImmediate(listened));
  }
}

interface Hand {
  /** Settles when there is nothing left to do and everything sent has come back. */
  ended: Promise<void>;
  /** Lets the thread clear up what nobody adopted, and end. */
  dismiss(): Promise<void>;
}

function openHand(worker: Worker, output: Pick<Output, "adopt">, deal: Deal, done: (made: Made) => void): Hand {
  let waiting = 0;
  const gone = new Promise<void>((left) => worker.once("exit", () => left()));
  const ended = new Promise<void>((finish, fail) => {
    const send = (): void => {
      const jobs = deal.take(shareSize);
      if (jobs.length > 0) {
        waiting++;
        worker.postMessage({ jobs } satisfies Order);
      } else if (waiting === 0) finish();
    };
    worker.on("message", (answer: Answer) => {
      waiting--;
      if ("failure" in answer) {
        fail(Object.assign(new Error(answer.failure.message), answer.failure));
        return;
      }
      output.adopt(answer.staged);
      for (const made of answer.made) done(made);
      send();
    });
    worker.once("error", fail);
    worker.once("exit", () => fail(new Error("A thread of the build ended before its work was done")));
    send();
    send();
  });
  // After a first error nobody waits for the others' ends.
  ended.catch(() => {});
  return {
    ended,
    async dismiss() {
      worker.postMessage({ jobs: undefined } satisfies Order);
      await gone;
    },
  };
}

// Starts threads that make episodes beside this one, and shares the work among all of them.
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { EpisodeResult, EpisodeTask } from "../../../pipeline/episode.js";
import type { Workers } from "../../../pipeline/project.js";
import type { Output } from "../../../write/disk/output.js";
import { mayStartThreads, openThreads } from "../../starting/open-thread.js";
import type { Answer, Order, Shared } from "./worker.js";

/**
 * A second thread warms the same code once more, which takes a fifth more of the processors: of 160 long episodes the time is a
 * sixth less, of 100 a tenth, of 60 the same.
 */
const worth = 150;
const mostThreads = 4;
/** A thread gets this many episodes at once, and has one such share waiting, so that it never stands idle. */
const shareSize = 8;

/**
 * Workers for the output folder of `output`, or nothing where there is only one processor. `threads` (this one counts) is
 * what somebody asked for: then even the smallest build uses them.
 */
export function openWorkers(
  root: string,
  out: string,
  output: Pick<Output, "adopt">,
  threads?: number,
): Workers | undefined {
  const count = threads ?? Math.min(mostThreads, availableParallelism());
  if (count < 2 || !mayStartThreads()) return undefined;
  return {
    worth: threads === undefined ? worth : 1,
    async share(setting, tasks, make, done) {
      const queue = openQueue(tasks, count);
      const { show, templates, blocks, now } = setting;
      const shared: Shared = { root, out, show, templates, blocks, now };
      const open = await openThreads("worker.cjs");
      const others = Array.from({ length: count - 1 }, () => openThread(open(shared), output, queue, done));
      const here = workHere(queue, make, done);
      try {
        await Promise.all([here, ...others.map(({ ended }) => ended)]);
      } finally {
        // Whatever stopped one of them, all must have put down their pens before files are cleared away.
        queue.stop();
        await Promise.allSettled([here, ...others.map((thread) => thread.dismiss())]);
      }
    },
  };
}

interface Queue {
  /** The next tasks, at most so many; fewer towards the end, so that all are done at the same time. */
  take(most: number): EpisodeTask[];
  stop(): void;
}

function openQueue(tasks: EpisodeTask[], threads: number): Queue {
  return {
    take: (most) => tasks.splice(0, Math.min(most, Math.ceil(tasks.length / (4 * threads)))),
    stop() {
      tasks.length = 0;
    },
  };
}

/** Makes tasks in this thread, and listens to the others after each of them. */
async function workHere(
  queue: Queue,
  make: (task: EpisodeTask) => Promise<EpisodeResult>,
  done: (result: EpisodeResult) => void,
): Promise<void> {
  for (let tasks = queue.take(1); tasks.length > 0; tasks = queue.take(1)) {
    for (const task of tasks) done(await make(task));
    await new Promise((listened) => setImmediate(listened));
  }
}

interface Thread {
  /** Settles when there is nothing left to do and everything sent has come back. */
  ended: Promise<void>;
  /** Lets the thread clear up what nobody adopted, and end. */
  dismiss(): Promise<void>;
}

function openThread(
  worker: Worker,
  output: Pick<Output, "adopt">,
  queue: Queue,
  done: (result: EpisodeResult) => void,
): Thread {
  let waiting = 0;
  const gone = new Promise<void>((left) => worker.once("exit", () => left()));
  const ended = new Promise<void>((finish, fail) => {
    const send = (): void => {
      const tasks = queue.take(shareSize);
      if (tasks.length > 0) {
        waiting++;
        worker.postMessage({ tasks } satisfies Order);
      } else if (waiting === 0) finish();
    };
    worker.on("message", (answer: Answer) => {
      waiting--;
      if ("failure" in answer) {
        fail(Object.assign(new Error(answer.failure.message), answer.failure));
        return;
      }
      output.adopt(answer.staged);
      for (const result of answer.results) done(result);
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
      worker.postMessage({ tasks: undefined } satisfies Order);
      await gone;
    },
  };
}

// Starts threads that make episodes beside this one, and shares the work among all of them.
import { availableParallelism } from "node:os";
import type { EpisodeResult, EpisodeTask } from "../../../pipeline/episode.js";
import type { Workers } from "../../../pipeline/project.js";
import type { Output } from "../../../write/disk/output.js";
import { mayStartThreads, openThreads } from "../../starting/open-thread.js";
import type { Made, Order, Shared } from "./worker.js";

/**
 * A second thread warms the same code once more, which takes a quarter more of the processors and 60 MB: of 160 long episodes the
 * time is a sixth less, of 100 an eighth, of 60 a twentieth. With raw captions, which take four times as long, a tenth of 11 and
 * a fifth of 41.
 */
const worth = 60;
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
      const open = await openThreads<Order, Made>();
      const others = Array.from({ length: count - 1 }, () => open(shared));
      const next = (): Order | undefined => {
        const some = queue.take(shareSize);
        return some.length > 0 ? { tasks: some } : undefined;
      };
      const take = ({ staged, results }: Made): void => {
        output.adopt(staged);
        for (const result of results) done(result);
      };
      const there = others.map((thread) => thread.work(next, take));
      const here = workHere(queue, make, done);
      try {
        await Promise.all([here, ...there]);
      } finally {
        // Whatever stopped one of them, all must have put down their pens before files are cleared away.
        queue.stop();
        await Promise.allSettled([here, ...others.map((thread) => thread.end({ tasks: undefined }))]);
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

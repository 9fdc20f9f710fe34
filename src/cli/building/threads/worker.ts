// A thread of a build: makes the episodes it is sent, stages their files, and sends back what has to be known of them.
import { parentPort, workerData } from "node:worker_threads";
import { type EpisodeResult, type EpisodeTask, makeEpisode, type Setting } from "../../../pipeline/episode.js";
import { openFolder } from "../../../read/disk.js";
import { openOutput, type Staged } from "../../../write/disk/output.js";
import { type Failure, failureOf } from "../../starting/open-thread.js";

/** What a thread is started with. */
export interface Shared extends Pick<Setting, "show" | "templates" | "blocks" | "now"> {
  root: string;
  out: string;
}

/** Episodes to be made; without any the thread ends. */
export interface Order {
  tasks: readonly EpisodeTask[] | undefined;
}

/** What was made of an order and staged. Where an error stopped it, nothing of that order is left in the output folder. */
export interface Made {
  results: EpisodeResult[];
  staged: Staged;
}

const { root, out, ...shared } = workerData as Shared;
const port = parentPort!;

const opened = openFolder(root);

/** Carries orders out one after the other, as they come. */
function followOrders(): void {
  let last: Promise<void> = Promise.resolve();
  port.on("message", ({ tasks }: Order) => {
    last = last.then(async () => {
      if (tasks === undefined) port.close();
      else port.postMessage(await work(tasks));
    });
  });
}

followOrders();

async function work(tasks: NonNullable<Order["tasks"]>): Promise<Made | Failure> {
  const output = openOutput(out);
  try {
    const setting: Setting = { ...shared, folder: await opened };
    const sink = { stage: output.stage, copy: (media: Parameters<typeof output.copy>[1]) => output.copy(root, media) };
    const results: EpisodeResult[] = [];
    for (const task of tasks) results.push(await makeEpisode(setting, task, sink));
    return { results, staged: output.staged() };
  } catch (error) {
    output.abandon();
    return failureOf(error);
  }
}

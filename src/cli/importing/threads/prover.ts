// The thread that helps to prove a show: makes the episodes it is sent, and sends back the steps for the build to take.
import { parentPort, workerData } from "node:worker_threads";
import { openMemoryStore, type PackedStep } from "../../../cache/store.js";
import { type MakeAhead, openAhead } from "../../../pipeline/make-ahead.js";
import { openFolder } from "../../../read/disk.js";
import { type Failure, failureOf } from "../../starting/open-thread.js";
import { openProofBuild } from "../proof-build.js";

/** What the thread is started with. */
export interface HelperStart {
  root: string;
  /** Whether there is a show in `root`, over which the files lie. */
  hasShow: boolean;
  templates: Record<string, string>;
  blocks: Record<string, string>;
}

/** The files of a show, or some of its episodes that are to be made, or that nothing more comes. */
export type HelperOrder =
  | { files: Record<string, string | Uint8Array>; now: number }
  | { slugs: readonly string[] }
  | { end: true };

/** What was made of the episodes that were ordered. */
export interface HelperMade {
  steps: PackedStep[];
}

const start = workerData as HelperStart;
const port = parentPort!;

/** Carries orders out one after the other, as they come. */
function followOrders(): void {
  let opened: Promise<MakeAhead | undefined> = Promise.resolve(undefined);
  let last: Promise<void> = Promise.resolve();
  port.on("message", (order: HelperOrder) => {
    if ("files" in order) opened = open(order);
    else
      last = last.then(async () => {
        if ("end" in order) port.close();
        else port.postMessage(await work(opened, order.slugs));
      });
  });
}

followOrders();

async function open({ files, now }: { files: Record<string, string | Uint8Array>; now: number }) {
  const folder = start.hasShow ? await openFolder(start.root) : undefined;
  const { project, options } = openProofBuild(files, { ...start, folder, now, store: openMemoryStore() });
  return openAhead(project, options);
}

async function work(opened: Promise<MakeAhead | undefined>, slugs: readonly string[]): Promise<HelperMade | Failure> {
  try {
    const store = openMemoryStore();
    await (await opened)?.(new Set(slugs), store);
    return { steps: store.pack() };
  } catch (error) {
    return failureOf(error);
  }
}

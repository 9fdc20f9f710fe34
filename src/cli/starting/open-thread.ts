// Starts further threads of the command, where it runs as joined code.
import { existsSync } from "node:fs";
import type { Worker } from "node:worker_threads";

const starter = new URL("./worker-starter.js", import.meta.url);

/** Left alone the room for what was just made grows to 48 MB in each thread: with this the peak is a tenth lower, in the same time. */
const tight = { maxYoungGenerationSizeMb: 12 };

/** Whether the command is joined code: sources, as tests run them, have no thread to start. */
export const mayStartThreads = (): boolean => existsSync(starter);

/** How many threads somebody asked for. */
export const readThreads = ({ AIRDATE_THREADS: asked }: Record<string, string | undefined>): number | undefined =>
  asked !== undefined && /^\d+$/.test(asked) ? Number(asked) : undefined;

/** Opens threads that run this part of the joined code, each with its data. */
export async function openThreads(part: `${string}.cjs`): Promise<(data: unknown) => Worker> {
  const { Worker } = await import("node:worker_threads");
  return (workerData) => new Worker(starter, { workerData, argv: [part], resourceLimits: tight });
}

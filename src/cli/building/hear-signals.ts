// Hears the signals that end a build, so that it can clear up before it goes.
import type { Progress } from "../../pipeline/project.js";
import type { Folder } from "../../read/folder.js";
import { clockOfProcess } from "./show-progress.js";

/** A build was told to end: nothing was published. `exitCode` is what shells make of the signal. */
export class StoppedError extends Error {
  constructor(readonly exitCode: number) {
    super("Stopped: nothing was published, the output folder is as it was.");
  }
}

/** By the numbers of https://man7.org/linux/man-pages/man7/signal.7.html and 128. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const signals = Object.keys(exitCodes) as (keyof typeof exitCodes)[];

export interface Hearing {
  /** Throws a `StoppedError` once a signal was heard. */
  check(): void;
  /** From now on signals do what they do by themselves, as does one that came too late for `check`. */
  end(): Promise<void>;
}

/** Hears the first signal; a second one of the same kind ends the process at once. */
export function hearSignals(): Hearing {
  let heard: keyof typeof exitCodes | undefined;
  let told = false;
  const hear = (signal: NodeJS.Signals): void => {
    heard ??= signal as keyof typeof exitCodes;
  };
  for (const signal of signals) process.once(signal, hear);
  return {
    check() {
      if (heard === undefined) return;
      told = true;
      throw new StoppedError(exitCodes[heard]);
    },
    async end() {
      // Signals come between two immediates.
      await new Promise((listened) => setImmediate(() => setImmediate(listened)));
      for (const signal of signals) process.off(signal, hear);
      if (heard !== undefined && !told) process.kill(process.pid, heard);
    },
  };
}

/** The same progress, with `meanwhile`, which may throw, after each thing that was made: an episode without files reads nothing. */
export function lookBetween<Some extends Progress>(progress: Some, meanwhile: () => void): Some {
  return {
    ...progress,
    made() {
      progress.made();
      meanwhile();
    },
  };
}

/** So often there is a pause, in milliseconds. */
const interval = 50;

/**
 * The same folder, whose reader pauses now and then: a build that never waits for anything would hear no signal until its end.
 * `meanwhile` is called in every pause and may throw.
 */
export function pauseBetween<Some extends Folder>(folder: Some, meanwhile: () => void): Some {
  let last = clockOfProcess();
  const pause = async (): Promise<void> => {
    if (clockOfProcess() - last < interval) return;
    await new Promise((heard) => setImmediate(heard));
    last = clockOfProcess();
    meanwhile();
  };
  return {
    ...folder,
    async list(under) {
      await pause();
      return folder.list(under);
    },
    async readText(path) {
      await pause();
      return folder.readText(path);
    },
    async readBytes(path, start, end) {
      await pause();
      return folder.readBytes(path, start, end);
    },
    async stat(path) {
      await pause();
      return folder.stat(path);
    },
  };
}

// Writes what is said to standard output and standard error at once, so that it comes in the order in which it was said.
import { writeSync } from "node:fs";
import { SaidError } from "../base/said-error.js";
import { explainSystemError } from "../base/system-errors.js";

/** So long it waits before it tries a full pipe again, in milliseconds. */
const waiting = 5;

/**
 * A function that writes text to standard output (1) or standard error (2). It comes back when all of it is written: Node's own
 * streams keep back what does not fit into a pipe, and where both go into one pipe pieces of lines came in between. Whoever
 * reads may stop early (`| head`): then nothing more is written, and the command goes on. Throws a `SaidError` where standard
 * output cannot be written for another reason.
 */
export function writeAtOnce(stream: 1 | 2, write: typeof writeSync = writeSync): (text: string) => void {
  let closed = false;
  return (text) => {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length && !closed; ) {
      try {
        done += write(stream, bytes, done, bytes.length - done);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waiting);
        else {
          closed = true;
          if (stream === 1 && code !== "EPIPE" && code !== "EOF") throw sayUnwritten(error);
        }
      }
    }
  };
}

const sayUnwritten = (error: unknown): SaidError =>
  new SaidError(
    `What this command prints could not be written: ${explainSystemError(error)?.says ?? String(error)}`,
    "look where standard output goes",
  );

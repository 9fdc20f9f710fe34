// Asks the person at the terminal, line by line.
import { createInterface } from "node:readline";
import { SaidError } from "../../base/system-errors.js";

/** Puts a question and gives the line that was typed, without spaces around it. */
export type Ask = (question: string) => Promise<string>;

/**
 * Lets `talk` ask questions on standard error and read the answers from standard input. Lines that came before their question
 * (pasted ones) are kept. Throws a `SaidError` where the input ends (Ctrl-C, Ctrl-D).
 */
export async function converse<Value>(talk: (ask: Ask) => Promise<Value>): Promise<Value> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answers = lines[Symbol.asyncIterator]();
  try {
    return await talk(async (question) => {
      lines.setPrompt(question);
      lines.prompt();
      const { value, done } = await answers.next();
      if (done) {
        // The question stands there yet, and what is said next would stand behind it.
        process.stderr.write("\n");
        throw new SaidError("Stopped: nothing was written");
      }
      return value.trim();
    });
  } finally {
    lines.close();
  }
}

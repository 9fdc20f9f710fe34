// Questions that a command has: answered by options, else by the person at the terminal, else by what is usual.
import { type Terminal, UsageError } from "../command.js";

/** What was made of an answer: a value, or why it cannot be taken, with what to type in its place. */
export type Answer = { value: string } | { fault: string; hint?: string };

export interface Question<Name extends string> {
  name: Name;
  /** What a person is asked, such as "Title of the show". */
  asks: string;
  /** Offered at a terminal; Enter takes it. */
  offered?: string;
  /** Taken where nobody can be asked. */
  usual?: string;
  read(typed: string): Answer | Promise<Answer>;
}

/**
 * Answers by the names of the questions. `given` are the options; what is wrong in one is a `UsageError`, a wrong answer is
 * asked again. An empty answer without anything offered leaves the question open: its name is missing in what comes back.
 */
export async function answerAll<Name extends string>(
  questions: readonly Question<Name>[],
  given: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<Partial<Record<Name, string>>> {
  const answers: Partial<Record<Name, string>> = {};
  for (const { name, read } of questions) {
    if (given[name] === undefined) continue;
    const answer = await read(String(given[name]));
    if ("fault" in answer) throw new UsageError(`--${name}: ${answer.fault}`, answer.hint);
    answers[name] = answer.value;
  }
  const open = questions.filter(({ name }) => answers[name] === undefined);
  if (open.length > 0 && terminal.converse)
    await terminal.converse(async (ask) => {
      for (const question of open) {
        const value = await askUntilRight(question, ask, terminal);
        if (value !== undefined) answers[question.name] = value;
      }
    });
  else for (const { name, usual } of open) if (usual !== undefined) answers[name] = usual;
  return answers;
}

async function askUntilRight(
  { asks, offered, read }: Question<string>,
  ask: (question: string) => Promise<string>,
  terminal: Terminal,
): Promise<string | undefined> {
  for (;;) {
    const typed = (await ask(`${asks}${offered === undefined ? "" : ` [${offered}]`}: `)) || offered;
    if (typed === undefined) return undefined;
    const answer = await read(typed);
    if ("value" in answer) return answer.value;
    terminal.say(`  ${answer.fault}${answer.hint === undefined ? "" : `\n  ${answer.hint}`}`);
  }
}

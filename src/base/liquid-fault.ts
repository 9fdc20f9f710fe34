// Reads what the template language Liquid throws: its errors say places by tokens, and the rest in their message.

export interface LiquidFault {
  /** Without the place, which Liquid appends. */
  said: string;
  /** From 1; undefined where no place is known. */
  line: number | undefined;
  column: number | undefined;
  /** The text that was rendered, and the file's name where it was given one. */
  input: string | undefined;
  file: string | undefined;
  /** Name of a value that is asked for and not there. */
  missing: string | undefined;
}

interface LiquidError {
  message?: string;
  originalError?: { message?: string };
  token?: { input?: string; file?: string; getPosition?: () => [number, number] };
}

/** What an error of Liquid's says; of any other thrown value its text, without a place. */
export function readLiquidFault(error: unknown): LiquidFault {
  const { message, originalError, token } = error as LiquidError;
  const said = (originalError?.message ?? message ?? String(error)).replace(/, (?:file|line|col):.*$/s, "");
  const [line, column] = token?.getPosition?.() ?? [];
  const missing = /^undefined variable: (.*)$/.exec(said)?.[1];
  return { said, line, column, input: token?.input, file: token?.file, missing };
}

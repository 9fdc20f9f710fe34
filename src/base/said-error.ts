// An error that is a sentence for the person at the keyboard: it is said without a stack.

/** What stopped the work, in words. `hint` is the next thing to do. */
export class SaidError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

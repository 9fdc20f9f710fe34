// What a text to paste is, as types.

/** A text to paste. */
export interface Pasted {
  /** As plain text. */
  text: string;
  /** With formatting, for fields that take it. */
  html?: string;
  /** What is not in it, in a few words each. */
  dropped: string[];
}

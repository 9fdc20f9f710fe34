// Names a pasted text, so that it can be told later whether what was pasted is still what would be pasted now.
import { hashText } from "../../base/hash.js";

/** A short hash of a pasted text; white space at line ends and at the end of the text does not count. */
export const pasteHash = (text: string): string =>
  hashText(
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[ \t]+$/gm, "")
      .trim(),
    16,
  );

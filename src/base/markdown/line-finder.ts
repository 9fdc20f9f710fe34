// Finds on which line and column pieces of Markdown stand, for pieces that are asked for in the order of the text.

export interface LineFinder {
  /** Moves to the next place where `raw` stands; `skip` goes past it. Gives line and column, both from 1. */
  find(raw: string, skip?: boolean): { line: number; column: number };
}

/** A finder over a text; where a piece is not found (its indent was taken off) the place of the last one is given. */
export function makeLineFinder(text: string): LineFinder {
  let cursor = 0;
  let line = 1;
  let lineStart = 0;
  let lineEnd = text.indexOf("\n");
  return {
    find(raw, skip = false) {
      const at = raw === "" ? -1 : text.indexOf(raw, cursor);
      if (at !== -1) cursor = at;
      while (lineEnd !== -1 && lineEnd < cursor) {
        line++;
        lineStart = lineEnd + 1;
        lineEnd = text.indexOf("\n", lineStart);
      }
      const place = { line, column: cursor - lineStart + 1 };
      if (at !== -1 && skip) cursor = at + raw.length;
      return place;
    },
  };
}

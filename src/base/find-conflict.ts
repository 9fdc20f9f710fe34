// Finds what git leaves in a text where it could not merge two versions of it.

/**
 * Line (from 1) at which the first of two versions begins; 0 where the text is whole. Between fences of code the marks are what
 * somebody writes about.
 */
export function findConflict(text: string): number {
  if (!text.includes("<<<<<<< ")) return 0;
  let begin = 0;
  let halved = false;
  let fenced = false;
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    else if (fenced) continue;
    else if (line.startsWith("<<<<<<< ")) [begin, halved] = [at + 1, false];
    else if (begin > 0 && /^={7}$/.test(line)) halved = true;
    else if (halved && line.startsWith(">>>>>>> ")) return begin;
  }
  return 0;
}

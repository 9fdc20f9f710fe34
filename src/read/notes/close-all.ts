// Closes what notes leave open, so that nothing that is put behind them becomes a part of it: code, comments, elements of HTML.
import { countLines, linesBefore } from "../../base/line-of.js";
import { changeProse, findOpenFence } from "../../base/markdown/code-parts.js";
import { isStray } from "../../base/markdown/stray-tags.js";

/** `line` counts the lines before. */
export type SayOpen = (line: number, mark: string, message: string, close: string) => void;

/** Elements that go on until they are closed. Those of a table or a list end with it. */
const lasting =
  /<(\/?)(a|b|i|u|s|em|strong|span|div|font|center|blockquote|details|small|sub|sup|mark|del|ins|h[1-6]|ul|ol|table)\b([^<>]*)>/gi;

/**
 * The notes with their last block of code and all elements closed, and without a comment that never ends, as apps show them. Each
 * is said.
 */
export function closeAll(notes: string, say: SayOpen): string {
  const fence = findOpenFence(notes);
  if (fence) {
    say(fence.line, fence.mark, "This block of code is never closed: all that follows is shown as code", fence.mark);
    return `${notes.replace(/\n*$/, "")}\n${fence.mark}\n`;
  }
  let from = -1;
  changeProse(notes, (prose, offset) => {
    const at = prose.indexOf("<!--", prose.lastIndexOf("-->") + 1);
    if (from < 0 && at >= 0 && notes.indexOf("-->", offset + at) < 0) from = offset + at;
    return prose;
  });
  if (from >= 0)
    say(linesBefore(notes, from), "<!--", "This comment is never closed: all that follows is left out", "-->");
  return closeElements(from < 0 ? notes : notes.slice(0, from), say);
}

function closeElements(notes: string, say: SayOpen): string {
  const open: { name: string; at: number; tag: string }[] = [];
  changeProse(notes, (prose, offset) => {
    // Elements in a comment are none.
    const seen = prose.replace(/<!--[\s\S]*?-->/g, (comment) => " ".repeat(comment.length));
    for (const { 0: tag, 1: slash, 2: typed = "", 3: rest = "", index } of seen.matchAll(lasting)) {
      const name = typed.toLowerCase();
      if (isStray(name, rest) || rest.endsWith("/") || (name === "a" && !slash && !/\bhref\s*=/i.test(rest))) continue;
      if (!slash) open.push({ name, at: offset + index, tag });
      else {
        const last = open.findLastIndex((one) => one.name === name);
        if (last >= 0) open.splice(last, 1);
      }
    }
    return prose;
  });
  if (open.length === 0) return notes;
  const before = countLines(notes);
  for (const { name, at, tag } of open)
    say(before(at), tag, `This <${name}> is never closed: all that follows is shown so`, `</${name}>`);
  const ends = open.toReversed().map(({ name }) => `</${name}>`);
  return `${notes.replace(/\n*$/, "")}\n\n${ends.join("")}\n`;
}

// Makes the times that stand in rendered notes into links to that moment of the recording.
import { parseClock } from "../clock-text.js";
import { readTimedList } from "../timed-line.js";

const time = String.raw`(?:\d{1,3}[:：])?\d{1,2}[:：]\d{2}`;
const inBrackets = new RegExp(String.raw`(?<=[([])${time}(?=[)\]])`, "g");
const anywhere = new RegExp(String.raw`(?<![\d:：.])${time}(?![\d:：.,]?\d)`, "g");
const atLineStart = new RegExp(String.raw`^(\s*)(${time})(?![\d:：.,]?\d)`);

/** Tags after which a new line begins. */
const opensLine = /^<(?:p|li|br|td|th|dd|dt|div|h[1-6]|blockquote|tr)\b/i;
const keepsOut = /^<(\/?)(a|code|pre|button|script|style)\b/i;

/**
 * Links times at the start of a line ("12:34 The keel"), in brackets ("(1:02:03)") or in a list on one line to `#t=` and the seconds. `html` is what
 * `renderMarkdown` gave; text inside links and code stays. Times after `duration` (seconds) are no times of the recording.
 */
export function linkTimes(html: string, duration: number): string {
  if (!/\d[:：]\d\d/.test(html)) return html;
  const link = (text: string): string => {
    const seconds = parseClock(text.replaceAll("：", ":"));
    return seconds === undefined || seconds > duration ? text : `<a href="#t=${seconds}">${text}</a>`;
  };
  let closed = 0;
  let lineStart = true;
  return html
    .split(/(<(?:"[^"]*"|'[^']*'|[^<>"'])*>)/)
    .map((part, at) => {
      if (at % 2 === 1) {
        const out = keepsOut.exec(part);
        if (out) closed = Math.max(0, closed + (out[1] ? -1 : 1));
        if (opensLine.test(part)) lineStart = true;
        return part;
      }
      if (closed > 0 || part === "") {
        if (part.trim() !== "") lineStart = false;
        return part;
      }
      if (readTimedList(part)) {
        lineStart = false;
        return part.replace(anywhere, link);
      }
      const text = lineStart
        ? part.replace(atLineStart, (_, blanks: string, found: string) => blanks + link(found))
        : part;
      if (part.trim() !== "") lineStart = false;
      return text.replace(inBrackets, link);
    })
    .join("");
}

// Tells at a glance that a JSON or HTML transcript, spelled as it is written here, has nothing that a rule could find.
import { areAll } from "./look.js";

const string = '"[^"\\\\\\0-\\x1f]*(?:\\\\["\\\\][^"\\\\\\0-\\x1f]*)*"';
const number = "(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,9})?";
const head = new RegExp(
  `\\{"version":"1\\.0\\.0",(?:"timing":\\{"method":${string},"expectedError":${number}\\},)?"segments":\\[`,
  "y",
);
const segment = new RegExp(
  `\\n\\{(?:"speaker":${string},)?"startTime":(${number}),"endTime":(${number}),"body":${string}\\}`,
  "y",
);

const comma = 44;

/**
 * Whether no rule over JSON transcripts finds anything; false where that is not plain to see, which says nothing against the
 * file. It is JSON of one spelling, a segment on each line, and their times rise.
 */
export function isFaultlessTranscriptJson(text: string): boolean {
  head.lastIndex = 0;
  if (!head.test(text)) return false;
  let at = head.lastIndex;
  let before = 0;
  do {
    segment.lastIndex = at;
    const found = segment.exec(text);
    if (!found) return false;
    const start = Number(found[1]);
    if (start < before || Number(found[2]) <= start) return false;
    before = start;
    at = segment.lastIndex;
  } while (text.charCodeAt(at++) === comma);
  return text.slice(at - 1) === "\n]}\n";
}

/** The few tags that rules allow, and comments. */
const tag = /<(?:\/?(?:p|time|cite)>|!--)/y;

/** The same for HTML transcripts. */
export const isFaultlessHtml = (text: string): boolean => areAll("<", tag, text);

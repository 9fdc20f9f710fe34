// Rules over transcripts as they are published in SRT, JSON and HTML.
import { doing, lacking, unordered, valued } from "../../base/say-found.js";
import {
  type FileText,
  fault,
  faultAt,
  namespaceDoc,
  on,
  type Rule,
  readOnce,
  rulesWith,
  sources,
  type Timed,
} from "../rule.js";
import { eachCue, eachOf, readCues } from "../time-lines.js";

const page = namespaceDoc("docs/examples/transcripts/transcripts.md");

const srt = "1\n00:00:01,000 --> 00:00:02,000\nHello\n";

const markup = /<\/?(b|i|u|font|v|c)\b[^>]*>|-->/i;

export const srtRules: readonly Rule<FileText>[] = rulesWith({ platforms: on("srt") }, [
  {
    id: "srt-sequence",
    also: on("srt-blank-line srt-utf8"),
    severity: "error",
    spelling: true,
    what: "Blocks are numbered 1, 2, 3 and so on, a blank line between them",
    why: "Players lose the rest otherwise",
    url: sources.srt,
    good: srt,
    bad: srt.replace("1\n", "7\n"),
    *check(file) {
      for (const [at, cue] of readCues(file).entries())
        if (cue.id !== String(at + 1)) yield faultAt(cue.line, valued("block", `"${cue.id}"`), `${at + 1}`);
    },
  },
  {
    id: "srt-timestamp",
    severity: "error",
    spelling: true,
    what: "Times are HH:MM:SS,mmm --> HH:MM:SS,mmm",
    why: "Players know no other spelling",
    url: "https://matroska.org/technical/subtitles.html",
    good: srt,
    bad: srt.replaceAll(",000", ".000"),
    check: eachCue((cue) => {
      if (!/^\d\d:[0-5]\d:[0-5]\d,\d{3} --> \d\d:[0-5]\d:[0-5]\d,\d{3}\s*$/.test(cue.timing))
        return fault(valued("timing", `"${cue.timing.slice(0, 60)}"`), "00:00:01,000 --> 00:00:02,000");
    }),
  },
  {
    id: "srt-order",
    severity: "error",
    spelling: true,
    what: "Blocks rise, end after they begin, and do not overlap",
    why: "Many players show one block at a time",
    url: sources.srt,
    good: srt,
    bad: srt.replace("00:00:02", "00:00:00"),
    check: eachCue((cue, before) => {
      if (cue.end <= cue.start)
        return {
          ...fault(doing("block", "ends before it begins"), "an end after the start"),
          message: "The block ends before it begins",
        };
      if (before && cue.start < before.end)
        return fault(doing("block", "begins before the last one ends"), "blocks one after another");
    }),
  },
  {
    id: "srt-no-markup",
    also: on("srt-no-arrow"),
    severity: "warn",
    spelling: true,
    what: "The text has no tags and no -->",
    why: "Players show them as they stand, or end the block",
    url: "https://wiki.x266.mov/docs/subtitles/SRT",
    good: srt,
    bad: srt.replace("Hello", "<font color=red>Hello</font>"),
    check: eachCue((cue) => {
      if (markup.test(cue.text)) return fault("a tag or --> in the text", "plain text");
    }),
  },
]);

/** A segment; `isOdd` where it lacks what all must have. */
type Segment = Timed & { isOdd?: boolean; line?: never };

const parseSegments = (text: string): Segment[] | undefined => {
  try {
    const value = JSON.parse(text) as { version?: unknown; segments?: unknown } | null;
    if (typeof value?.version !== "string" || !Array.isArray(value.segments)) return undefined;
    return (value.segments as Record<string, unknown>[]).map(
      ({ startTime, endTime = Number.POSITIVE_INFINITY, body }) => ({
        start: Number(startTime),
        end: Number(endTime),
        isOdd: typeof startTime !== "number" || typeof body !== "string",
      }),
    );
  } catch {
    return undefined;
  }
};

/** Those of the text, or of what it was spelled from. */
const eachSegment = eachOf<Segment>((file) => file.cues ?? readOnce(file, parseSegments) ?? []);
const json = (...segments: string[]): string => `{"version":"1.0.0","segments":[${segments.join(",")}]}`;

const ofJson = { platforms: on("transcript-json"), url: page };

export const transcriptJsonRules: readonly Rule<FileText>[] = rulesWith(ofJson, [
  {
    id: "tj-object",
    severity: "error",
    spelling: true,
    what: "The file is an object with version and segments",
    why: "Apps read nothing else",
    good: json('{"startTime":0,"body":"A"}'),
    bad: '{"segments":{}}',
    *check(file) {
      if (!readOnce(file, parseSegments))
        yield { found: lacking("JSON", "version and segments"), expected: '{"version": "1.0.0", "segments": [...]}' };
    },
  },
  {
    id: "tj-segment",
    severity: "error",
    what: "A segment has startTime (a number) and body; endTime is later",
    why: "Apps leave out others",
    good: json('{"startTime":0,"endTime":2,"body":"A"}'),
    bad: json('{"startTime":"0","body":"A"}'),
    check: eachSegment(({ start, end, isOdd }, _, at) => {
      if (isOdd || !(end > start))
        return fault(lacking(`segment ${at + 1}`, "startTime, body, or an endTime after it"), "all three");
    }),
  },
  {
    id: "tj-order",
    severity: "warn",
    what: "Segments rise by startTime",
    why: "Apps show them in the file's order",
    good: json('{"startTime":0,"body":"A"}', '{"startTime":2,"body":"B"}'),
    bad: json('{"startTime":2,"body":"A"}', '{"startTime":0,"body":"B"}'),
    check: eachSegment(({ start }, before, at) => {
      if (start < (before?.start ?? 0))
        return fault(unordered(`segment ${at + 1}`, "before the one above"), "rising times");
    }),
  },
]);

const ofHtml = { platforms: on("transcript-html"), url: page };

export const transcriptHtmlRules: readonly Rule<FileText>[] = rulesWith(ofHtml, [
  {
    id: "th-tags",
    severity: "warn",
    spelling: true,
    what: "Only cite, time and p",
    why: "Apps show nothing else of it",
    good: "<cite>Ada:</cite>\n<time>0:00</time>\n<p>Hello</p>",
    bad: "<div>Hello</div>",
    *check({ text }) {
      const other = /<(?!\/?(cite|time|p)\b)\/?[a-z][^>]*>/i.exec(text);
      if (other) yield { found: valued("tag", `"${other[0].slice(0, 40)}"`), expected: "cite, time or p" };
    },
  },
  {
    id: "th-escape",
    severity: "error",
    spelling: true,
    what: "Text is HTML-escaped",
    why: "What follows a bare < is not shown",
    good: "<p>salt &amp; wind</p>",
    bad: "<p>1 < 2</p>",
    *check({ text }) {
      if (/<(?![a-z/!])/i.test(text)) yield { found: "a bare < in the text", expected: "&lt;" };
    },
  },
]);

// Rules over WebVTT files.
import { lineOf } from "../../base/line-of.js";
import { doing, lacking, placed, secondOf, unordered, valued } from "../../base/say-found.js";
import { type FileText, fault, faultAt, on, type Rule, rulesWith, sources } from "../rule.js";
import { eachCue, eachTime, readCues, rowsOf, sumClock } from "../time-lines.js";

const vtt = (cue: string): string => `WEBVTT\n\n${cue}\n`;
const clean = "00:01.000 --> 00:02.000\nHello";

const time = "(\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}";
const timingLine = new RegExp(`^${time}[ \\t]+-->[ \\t]+${time}([ \\t].*)?$`);
const bareSign = /&(?!(amp|lt|gt|nbsp|lrm|rlm|#\d+|#x[\da-f]+);)|<(?!\/?(v|c|i|b|u|ruby|rt|lang)\b|\d)/i;
const emptyVoice = /<v(\.[^\s>]*)?\s*>|<lang\s*>/;

export const vttRules: readonly Rule<FileText>[] = rulesWith({ platforms: on("webvtt apple"), url: sources.vtt }, [
  {
    id: "vtt-signature",
    severity: "error",
    spelling: true,
    what: "The file begins with WEBVTT and a blank line",
    why: "Browsers and apps refuse it otherwise",
    good: vtt(clean),
    bad: clean,
    *check({ text }) {
      if (!/^\uFEFF?WEBVTT([ \t][^\n]*)?\r?\n\r?\n?/.test(text))
        yield faultAt(1, lacking("beginning", "WEBVTT"), "WEBVTT and a blank line");
    },
  },
  {
    id: "vtt-utf8",
    severity: "warn",
    what: "The file is UTF-8, without characters that could not be read",
    why: "Wrong letters stand in the captions",
    good: vtt(clean),
    bad: vtt(clean.replace(/[a-z]/, "\uFFFD")),
    *check({ text }) {
      const broken = text.indexOf("\uFFFD");
      if (broken >= 0) yield faultAt(lineOf(text, broken), "U+FFFD in place of a character", "UTF-8");
    },
  },
  {
    id: "vtt-timestamp",
    also: on("vtt-timing-line"),
    severity: "error",
    spelling: true,
    what: "Times are [hh:]mm:ss.ttt, with --> between two on one line",
    why: "A cue with another time is left out",
    good: vtt(clean),
    bad: vtt(clean.replaceAll(".000", ",000")),
    check: eachCue((cue) => {
      if (!timingLine.test(cue.timing))
        return fault(valued("timing", `"${cue.timing.slice(0, 60)}"`), "00:01.000 --> 00:02.000");
    }),
  },
  {
    id: "vtt-end-after-start",
    severity: "error",
    what: "Every cue ends after it begins",
    why: "It would never be shown",
    good: vtt(clean),
    bad: vtt("00:02.000 --> 00:02.000\nHello"),
    check: eachTime((cue) => {
      if (cue.end <= cue.start)
        return {
          ...fault(doing("cue", "ends before it begins"), "an end after the start"),
          message: "The cue ends before it begins",
        };
    }),
  },
  {
    id: "vtt-start-order",
    severity: "error",
    what: "Cues rise by their start",
    why: "Apps show them in the file's order",
    good: vtt(`${clean}\n\n00:03.000 --> 00:04.000\nYou`),
    bad: vtt(`00:03.000 --> 00:04.000\nYou\n\n${clean}`),
    check: eachTime((cue, before) => {
      if (before && cue.start < before.start) return fault(unordered("cue", "before the one above"), "rising times");
    }),
  },
  {
    id: "vtt-no-arrow",
    also: on("vtt-no-blank-line"),
    severity: "error",
    spelling: true,
    what: "No --> and no empty line in the text of a cue",
    why: "Either ends the cue",
    good: vtt(clean),
    bad: vtt(`${clean} --> world`),
    check: eachCue((cue) => {
      if (cue.text.includes("-->")) return fault('a cue with "-->" in its text', "text without it");
    }),
  },
  {
    id: "vtt-escape",
    severity: "error",
    spelling: true,
    what: "& and < in a cue's text are written &amp; and &lt;",
    why: "What follows them is taken for a tag and not shown",
    good: vtt("00:01.000 --> 00:02.000\nsalt &amp; wind"),
    bad: vtt("00:01.000 --> 00:02.000\nsalt & wind"),
    check: eachCue((cue) => {
      if (bareSign.test(cue.text)) return fault("a bare & or < in a cue", "&amp; or &lt;");
    }),
  },
  {
    id: "vtt-voice-annotation",
    also: on("vtt-lang-span"),
    severity: "error",
    spelling: true,
    what: "<v> has a name, <lang> a code",
    why: "Apple shows the name as the speaker",
    good: vtt("00:01.000 --> 00:02.000\n<v Ada>Hello"),
    bad: vtt("00:01.000 --> 00:02.000\n<v>Hello"),
    check: eachCue((cue) => {
      if (emptyVoice.test(cue.text)) return fault(lacking("<v>", "a name"), "<v Name>");
    }),
  },
  {
    id: "vtt-cue-id-unique",
    severity: "error",
    spelling: true,
    platforms: on("webvtt"),
    what: "Ids of cues are unique",
    why: "Scripts and styles find cues by them",
    good: vtt(`a\n${clean}`),
    bad: vtt(`a\n${clean}\n\na\n00:03.000 --> 00:04.000\nYou`),
    *check(file) {
      const seen = new Set<string>();
      for (const { id, line } of readCues(file)) {
        if (id !== "" && seen.has(id)) yield faultAt(line, secondOf(`cue "${id}"`), "an id of its own");
        seen.add(id);
      }
    },
  },
  {
    id: "vtt-inner-timestamps",
    severity: "error",
    spelling: true,
    platforms: on("webvtt"),
    what: "Times inside a cue rise and lie within it",
    why: "Words would light up at the wrong moment",
    good: vtt("00:01.000 --> 00:02.000\nHel<00:01.500>lo"),
    bad: vtt("00:01.000 --> 00:02.000\nHel<00:05.500>lo"),
    check: eachCue((cue) => {
      let last = cue.start;
      for (const found of cue.text.matchAll(/<((?:\d+:)?\d\d:\d\d\.\d{3})>/g)) {
        const time = sumClock(found[1]!);
        if (time <= last || time >= cue.end)
          return fault(valued("inner time", `"${found[1]}"`), "one within the cue, rising");
        last = time;
      }
    }),
  },
  {
    id: "vtt-style-region-first",
    severity: "error",
    spelling: true,
    platforms: on("webvtt"),
    what: "STYLE and REGION stand before the first cue",
    why: "Later ones are ignored",
    good: `WEBVTT\n\nSTYLE\n::cue { color: red }\n\n${clean}\n`,
    bad: `WEBVTT\n\n${clean}\n\nSTYLE\n::cue { color: red }\n`,
    *check(file) {
      const [first] = readCues(file);
      const rows = rowsOf(file.text);
      const style = rows.findIndex((row, at) => /^(STYLE|REGION)\s*$/.test(row) && (rows[at - 1] ?? "") === "");
      if (first && style + 1 > first.line)
        yield faultAt(style + 1, placed(rows[style]!.trim(), "after a cue"), "a place before the first cue");
    },
  },
]);

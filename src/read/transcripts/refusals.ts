// What is no transcript: names of files that look like markup, data, tables or a program's output, with what to do instead.
import { findConflict } from "../../base/markdown/code-parts.js";
import type { Input, RefusalRow } from "./input.js";

const exportText = "Export the transcript as VTT, SRT, JSON with times, docx or plain text, and name that file.";
const copyText = "Copy the transcript out of the page into a text file, or download it as VTT, SRT or JSON.";

/** Lines of programs that tell voices apart: a beginning, an end and a voice, in this form or that. */
const whoSpeaksWhen =
  /^(?:SPEAKER \S+ \d+ [\d.]+ [\d.]+ |(?:\[?\s*\d[\d:.]*\s*-->\s*\d[\d:.]*\s*\]?|start=[\d.]+s?\s+(?:stop|end)=[\d.]+s?|\d+(?:\.\d+)?[\t ,;]+\d+(?:\.\d+)?)[\t ,;:]*(?:[A-Z]{1,2}\s+|_\s+)?(?:speaker_?)*[ _]?(?:speaker|spk)[ _-]?[A-Z\d]{1,3}\s*$)/i;

/** Lines of MPL2, JACOsub and TMPlayer, and what SubViewer, QuickTime and Spruce begin with. */
const oldLine =
  /^\s*(?:\[\d+\]\[\d*\]|\d+:\d\d:\d\d\.\d\d\s+\d+:\d\d:\d\d\.\d\d\s+[A-Z]{1,3}\s|\d\d:\d\d:\d\d[:=](?!\d\d\b))/;
const oldHead = /^\s*(?:\{QTtext\}|\$FontName\s*=|\*+ START SCRIPT \*+)/im;

/** Lines of CTM (a word with its start and length) and STM (what somebody says, with a start and an end). */
const researchLine =
  /^\s*(?:;;|\S+\s+\S+\s+\d+(?:\.\d+)?\s+\d+(?:\.\d+)?\s+[^\s\d]\S*(?:\s+(?:\d*\.\d+|NA).*)?$|(?!SPEAKER\s)\S+\s+\S+\s+\S+\s+\d+\.\d+\s+\d+\.\d+\s+\S)/;

/** Asked before all formats: what stands around the marks may be of any. */
export const unmerged: RefusalRow = {
  name: "a merge that was not finished",
  recognise: ({ text }) => findConflict(text) || false,
  instead: "Keep one of the versions between <<<<<<< and >>>>>>>, take these lines out, and save the file.",
};

const pointer: RefusalRow = {
  name: "a pointer of Git LFS or git-annex",
  recognise: ({ head }) =>
    /^(?:version https:\/\/git-lfs\.github\.com\/spec\/|(?:\.\.\/|\.git\/|\/)*annex\/objects\/)/.test(head),
  instead: "Fetch the file itself: git lfs pull (in a schedule: check out with lfs: true), or git annex get.",
};

/** What Git writes into a link's place where links cannot be made, as on Windows without its developer mode. */
const linkText: RefusalRow = {
  name: "the path that a link in Git leads to",
  recognise: ({ head }) => /^(?:\.{1,2}\/[^\n]+|[^\s:]+)\.(?:vtt|srt|ass|json|txt|md|html?|docx)\s*$/i.test(head),
  instead: "Say git config core.symlinks true and check the file out again, or put the file itself there.",
};

/** Told by how they begin: at no cost, so that no other row takes them. */
export const namedRefusals: readonly RefusalRow[] = [
  pointer,
  linkText,
  {
    name: "a CHAT transcript (CLAN)",
    recognise: ({ head }) => /^(?:@UTF8\s*\n)?(?:@\w.*\n)*@Begin\s*$/m.test(head) && /^\*\w{1,8}:\t/m.test(head),
    instead: "Convert it to SRT in CLAN (CHAT2SRT), and name that file.",
  },
  {
    name: "a list of who speaks when, without words",
    recognise: ({ head }) => /speaker|spk/i.test(head.slice(0, 200)) && everyLine(head, whoSpeaksWhen, 0.9),
    instead: "Give it to the recogniser together with the words, and name what comes out.",
  },
  {
    name: "captions of an old player or of film editing (MPL2, SubViewer, SAMI and others)",
    recognise: ({ root, head }) => root === "sami" || oldHead.test(head) || everyLine(head, oldLine, 0.7),
    instead: "Save them as SRT, for example with Subtitle Edit, and name that file.",
  },
  {
    name: "an annotation of speech research (ELAN, Praat, Transcriber, CTM, STM)",
    recognise: ({ root, head }) =>
      /^(?:annotation_document|trans)$/.test(root) ||
      /^\s*(?:File type\s*=\s*)?"ooTextFile/.test(head) ||
      (filled(head).length > 1 && everyLine(head, researchLine, 0.9)),
    instead: "Export it as SRT, or as a table with columns headed start, end, speaker and text.",
  },
  { name: "a file that is not text", recognise: ({ head }) => isBinary(head), instead: exportText },
  { name: "a web page", recognise: ({ root }) => /^(?:html|head|body)$/.test(root), instead: copyText },
  {
    name: "a feed",
    recognise: ({ root }) => /^(?:rss|feed|rdf|opml)$/.test(root),
    instead: "A feed names transcripts, and holds none: download the file that its podcast:transcript points at.",
  },
  {
    name: "a project of an editing program",
    recognise: ({ root }) => /^(?:fcpxml|xmeml|project|premieredata|ardour)$/.test(root),
    instead: "Export the captions or the transcript from it as SRT, VTT or text.",
  },
  { name: "chapters, not words", recognise: ({ root }) => root === "chapters", instead: "Name it under chapters:." },
  {
    name: "markup that is not known",
    recognise: ({ root, text }) =>
      root !== "" && !inline.test(root) && (/^\s*<\?xml/.test(text) || closesAtEnd(root, text)),
    instead: `Known are HTML, TTML, DFXP, IMSC and YouTube's srv1 to srv3. ${exportText}`,
  },
  {
    name: "JSON without texts and times that are known",
    recognise: (input) =>
      /\.json$/i.test(input.file) && input.text.trim() !== ""
        ? input.json() !== undefined
        : input.isJson && (input.json() !== undefined || looksLikeBrokenJson(input)),
    instead: `Known are lists of texts with start and end, as speech recognisers and Podcasting 2.0 write them. ${exportText}`,
  },
  {
    name: "captions of a broadcast (SCC)",
    recognise: ({ head }) => /^\s*Scenarist_SCC V1\.0/.test(head),
    instead: "Convert it to SRT or VTT, for example: ffmpeg -i captions.scc captions.srt",
  },
  {
    name: "an edit decision list",
    recognise: ({ head }) => /^\s*TITLE:.*\n\s*FCM:/.test(head),
    instead: exportText,
  },
  {
    name: "notes and snips of a listener (Snipd)",
    recognise: ({ head }) => /^#{1,3} Episode metadata\s*$/m.test(head) && /play snip|snipd/i.test(head),
    instead: "They hold parts of the talk. Name the transcript of the whole episode.",
  },
  {
    name: "a playlist of a stream",
    recognise: ({ head }) => /^\s*#EXTM3U/.test(head),
    instead: "Download the captions that it lists, and put them together into one VTT.",
  },
];

/** Told by what most lines look like: asked only where no format was recognised. */
export const guessedRefusals: readonly RefusalRow[] = [
  {
    name: "utterances under their ids (Kaldi)",
    recognise: ({ head }) => findUtteranceIds(head),
    instead: "Give a file of the recogniser that has the times, such as SRT or JSON, or take the ids away.",
  },
  {
    name: "a chat, not what was said",
    recognise: ({ head }) => everyLine(head, /^\d{1,2}:\d{2}:\d{2}\s+From\s+.+(?:\s+to\s+.+)?\s*:/i, 0.6),
    instead: "Zoom keeps what was said in a file of its own, audio_transcript.vtt.",
  },
  {
    name: "a patch",
    recognise: ({ head }) => /^(?:diff --git |--- .*\n\+\+\+ .*\n@@ )/m.test(head),
    instead: exportText,
  },
  {
    name: "what a program printed, not what was said",
    recognise: ({ head }) => findOutput(head),
    instead: `Is it the log of a recogniser? Then name the file that it wrote. ${exportText}`,
  },
  {
    name: "a table whose columns are not known",
    recognise: ({ head }) => looksLikeTable(head),
    instead: "Give its columns heads such as start, end, speaker and text in the first line.",
  },
];

/** Elements that people put around words. */
const inline = /^(?:[bisu]|em|strong|font|span|small|mark|c|v|br)$/;

/** More than one character in so many that no text holds, and the file was never text. */
const rarest = 20;

function isBinary(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) strange++;
  }
  return strange > 8 && strange * rarest > text.length;
}

/** The text ends with the element that it begins with, and holds more of them. */
function closesAtEnd(root: string, text: string): boolean {
  const last = /<\/(?:[a-z][\w-]*:)?([a-z][\w-]*)\s*>\s*$/i.exec(text.slice(-300));
  return last?.[1]?.toLowerCase() === root && (text.slice(0, 20_000).match(/<\/?[a-z]/gi) ?? []).length > 4;
}

/** Keys and values, though the whole does not parse. */
const looksLikeBrokenJson = ({ head }: Input): boolean => (head.match(/"[\w-]+"\s*:\s*["\d[{tfn]/g) ?? []).length > 2;

const filled = (head: string): string[] => head.split("\n").filter((line) => line.trim() !== "");

function everyLine(head: string, pattern: RegExp, share: number): boolean {
  const lines = filled(head);
  return lines.length > 0 && lines.filter((line) => pattern.test(line)).length >= share * lines.length;
}

/** Every line begins with an id of its own, longer than a number, which rises; no times stand in them. */
function findUtteranceIds(head: string): boolean {
  const ids = filled(head).map((line) => /^\s*((?=\S*\d)(?=\S*[-_])[\w.-]{5,})\s+\S/.exec(line)?.[1]);
  return ids.length > 2 && ids.every((id, at) => id !== undefined && (at === 0 || id > ids[at - 1]!));
}

/** Lines that only programs write: logs with dates and levels, traces of errors, progress, keys with their values. */
const output: readonly RegExp[] = [
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^\s]*\]?\s+)(?:\S+\s+){0,3}\[?(?:DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|TRACE)\]?/,
  /^\s*\[?(?:DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\]?[:\s]\s*\S/,
  /^\s*(?:Traceback \(most recent call last\)|File ".+", line \d+|at .+\(.+:\d+:\d+\)|\w+Error: |npm (?:ERR!|error|warn))/,
  /^\s*\[(?:download|youtube|info|ExtractAudio|ffmpeg|generic|Merger|hlsnative)\]/,
  /^\s*(?:ffmpeg version |Input #\d|Output #\d|Stream #\d|size=\s*\d|frame=\s*\d|built with )/,
  /\u001b\[[\d;]*[A-Za-z]/,
  /^\s*[\w.-]+@[\w.-]+:\S*[$#] /,
  /^\s*(?:curl|wget|bash|sh|zsh|pip|python\d?|node|git|docker): \S/,
  /^\s*<(?:Error|Code|Message)>/,
  /^\s*\[?[A-Z]\w*[({]\w+=.*,\s*\w+=.*[)}]\s*[,\]]?\s*$/,
];

/** The line on which a program's output begins, where half of the lines are it. */
function findOutput(head: string): number | false {
  const lines = head.split("\n");
  let [all, first, some] = [0, 0, 0];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    all++;
    if (!output.some((pattern) => pattern.test(line))) continue;
    some++;
    if (first === 0) first = at + 1;
  }
  return some > 0 && some >= 0.5 * all ? first : false;
}

const separators = ["\t", ";", "|", ","];

/** Most lines are cut by one sign into as many cells, of which most are short; with commas only where cells are numbers. */
function looksLikeTable(head: string): boolean {
  const lines = filled(head);
  if (lines.length < 3) return false;
  return separators.some((separator) => {
    const rows = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, "x").split(separator));
    const width = rows[0]!.length;
    if (width < 3 && !(separator === "\t" && width === 2)) return false;
    const same = rows.filter(({ length }) => length === width);
    if (same.length < 0.9 * rows.length) return false;
    const cells = same.flat().map((cell) => cell.trim());
    const numbers = cells.filter((cell) => /^-?\d+(?:[.,:]\d+)*$/.test(cell) || cell === "").length;
    return separator === ","
      ? numbers >= 0.3 * cells.length || (/^[\w ]+(?:,[\w ]*)+$/.test(lines[0]!) && numbers > 0)
      : true;
  });
}

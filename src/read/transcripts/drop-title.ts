// Leaves out what stands before a transcript's first turn and nobody says: its title, its fields, addresses.
import { countEach } from "../../base/lists.js";
import { foldName } from "../../conventions/same-person.js";
import { addProblem, type Draft } from "./draft.js";
import { findTurns } from "./drop-asides.js";
import type { SpokenLine } from "./text-lines.js";
import type { TurnLine } from "./trust-heads.js";
import { readHead } from "./turn-heads.js";

/** Words that stand beside a title: "Transcript of Episode 12: ..." */
const besideTitle =
  /(?<!\p{L})(?:full|transcript|transcription|of|the|for|episode|ep|folge|podcast|season|by|with)(?!\p{L})/gu;

/**
 * The lines without those at the beginning that repeat a title of the episode or of the show, with a number or "Transcript of"
 * beside it. A line that goes on without a break is speech that begins with the title's words.
 */
export function dropKnownTitle(
  lines: readonly SpokenLine[],
  titles: readonly string[],
  draft: Draft,
): readonly SpokenLine[] {
  let count = 0;
  while (count < Math.min(titleLines, lines.length - 1) && repeatsTitle(lines[count]!, titles)) count++;
  const next = lines[count];
  if (count === 0 || next === undefined) return lines;
  const head = next.head ?? readHead(next.text);
  if (!next.afterBlank && !head.change && head.name === undefined && head.time === undefined) return lines;
  const { text, line } = lines[0]!;
  sayTitle(draft, text, line, count);
  return lines.slice(count);
}

/** Whether nothing stands in a line but titles, numbers, and words that go with them. */
function repeatsTitle({ text }: SpokenLine, titles: readonly string[]): boolean {
  const plain = (words: string): string => foldName(words.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "));
  const line = ` ${plain(text)} `;
  if (/[.!?…。！？]["'”’)\]]*$/.test(text) && !titles.some((title) => text.endsWith(title))) return false;
  const found = titles.map(plain).filter((title) => title !== "" && line.includes(` ${title} `));
  if (found.length === 0) return false;
  const rest = found
    .sort((a, b) => b.length - a.length)
    .reduce((left, title) => left.replace(` ${title} `, "  "), line)
    .replace(besideTitle, "");
  return !/\p{L}/u.test(rest);
}

/** Says once how many lines stand before the first turn, whichever way they were found. */
function sayTitle(draft: Draft, text: string, line: number, count: number): void {
  const said = draft.repeated.get(titleRule);
  const shown = said?.problem.found ?? text.slice(0, 60);
  const all = (said?.count ?? 0) + count;
  const message = `"${shown}"${all > 1 ? `, and ${all - 1} more ${all === 2 ? "line" : "lines"} before the first turn are the transcript's head` : " is the transcript's head"}, which nobody says, and left out`;
  if (said !== undefined) {
    said.count = all;
    said.problem.message = message;
    return;
  }
  addProblem(draft, titleRule, line, shown, "words that are spoken", {
    severity: "info",
    message,
    hint: "If somebody says it, write a name before it.",
  });
  draft.repeated.set(titleRule, { problem: draft.problems.at(-1)!, count });
}

const titleRule = "transcript-title";

/** A title takes no more lines, and these together no more characters; with fields and addresses a head may have more. */
const titleLines = 8;
const titleLength = 500;
const headLines = 40;

/**
 * The lines without the fields and addresses at the beginning ("Slides: https://...", "Speakers:" and a list, "Transcript by
 * ..."), without titles between them, and without addresses that stand alone anywhere. A name that comes again is no field.
 */
export function dropFields(lines: readonly SpokenLine[], draft: Draft): readonly SpokenLine[] {
  let [end, titles, list, found] = [0, 0, false, false];
  const again = (name: string): boolean =>
    name !== "" && lines.filter(({ text }) => text.replace(/^\W+/, "").startsWith(name)).length > 1;
  for (const [at, { text, afterBlank, head }] of lines.slice(0, headLines).entries()) {
    const begins = afterBlank && at > end;
    const field = head === undefined ? headField(text) : undefined;
    if (field !== undefined && !again(field.name)) {
      end = at + 1;
      if (field.value === "" && beginsTalk.test(field.name)) break;
      found = field.value === "" && namesKeywords.test(field.name);
      // "Participants:", and under it who each of them is.
      list = field.value === "" || (list && !begins);
      continue;
    }
    found &&= !afterBlank && keywords.test(text) && !endsSentence.test(text);
    if (found) [end, list] = [at + 1, false];
    else if (list && !begins && titleLike(text)) end = at + 1;
    else if (!titleLike(text) || greets.test(text) || ++titles > titleLines) break;
    else list = false;
  }
  const first = lines[0];
  const rest = end < lines.length ? lines.slice(end) : lines;
  if (rest.length < lines.length) sayTitle(draft, first!.text, first!.line, end);
  const addresses = rest.filter(({ text, head }) => head === undefined && isAddress(text));
  if (addresses.length === 0 || addresses.length === rest.length) return rest;
  const [shown] = addresses;
  addProblem(draft, "transcript-address", shown!.line, `a line that is only ${shown!.text}`, "words that are spoken", {
    severity: "info",
    message: `${addresses.length === 1 ? "A line is" : `${addresses.length} lines are`} only an address (${shown!.text.slice(0, 80)}), which nobody says, and left out`,
    hint: "To show it, put it into the notes.",
  });
  return rest.filter((line) => !addresses.includes(line));
}

/**
 * The lines from the first turn on, where nearly every turn after it has a head and whole sentences, and what stands before is
 * a title with what goes with it (date, address, who takes part): that is nobody's speech, and said. In prose, a title is a
 * short paragraph without a full stop where the others have one.
 */
export function dropTitle(lines: readonly TurnLine[], draft: Draft): readonly TurnLine[] {
  const first = lines.findIndex(isHeaded);
  const count = first < 0 ? lines.findIndex((line) => !isTitle(line)) : first;
  const title = lines.slice(0, Math.max(0, count));
  const talk = lines.slice(title.length);
  if (title.length === 0) return lines;
  const length = title.reduce((sum, { text }) => sum + text.length, 0);
  if (title.length > titleLines || length > titleLength || !title.every(isTitle)) {
    sayUnnamed(title, talk, draft);
    return lines;
  }
  const isNumbered = title.every(({ text }) => /\d/.test(text) && text.length < numberedLength) && hasTurns(talk);
  if (!(first < 0 ? isProseUnder(title, talk) : isTalk(talk) || isNumbered)) {
    sayUnnamed(title, talk, draft);
    return lines;
  }
  sayTitle(draft, title[0]!.text, title[0]!.line, title.length);
  return talk;
}

/** Says that words before the first name of a talk are taken for speech: they may as well be a text about it. */
function sayUnnamed([line, ...rest]: readonly TurnLine[], talk: readonly TurnLine[], draft: Draft): void {
  if (!isTalk(talk) && !findTurns(talk, draft).some(Boolean)) return;
  const shown = line!.text.slice(0, 60);
  if (isSound.test(line!.text) && rest.length === 0) return;
  addProblem(draft, "transcript-unnamed", line!.line, `"${shown}" before the first name`, "a name before every turn", {
    severity: "info",
    message: `"${shown}${line!.text.length > 60 ? "…" : ""}"${rest.length === 0 ? "" : `, and ${rest.length} more ${rest.length === 1 ? "line" : "lines"},`} stands before the first name: it is taken for speech of nobody who is named`,
    hint: "Write a name before it; what nobody says belongs into the notes.",
  });
}

const isHeaded = ({ head }: TurnLine): boolean => head.name !== undefined || head.time !== undefined;
const endsSentence = /[.?!…。？！]["'”’)\]]*$/;

/** A title that is a number of a recording, "Interview 01 24.10.03", is no longer. */
const numberedLength = 80;

/** Whether two names or more begin turns again and again, whatever stands between them. */
function hasTurns(talk: readonly TurnLine[]): boolean {
  const counts = countEach(talk.flatMap(({ head }) => head.name ?? []));
  return [...counts.values()].filter((count) => count > 2).length > 1;
}

/** Whether nearly every turn has a head, most have a name, and they are sentences. */
function isTalk(talk: readonly TurnLine[]): boolean {
  const starts = talk.filter(({ afterBlank }) => afterBlank);
  const places = starts.length > talk.length / 4 ? starts : talk;
  // A time alone on its line is no turn.
  const heads = talk.filter((line) => isHeaded(line) && (line.head.name !== undefined || line.head.rest !== ""));
  const sentences = talk.filter(({ text }) => endsSentence.test(text));
  if (heads.length < 3 || places.filter(isHeaded).length < 0.8 * places.length) return false;
  if (heads.filter(({ head }) => head.name !== undefined).length < 0.6 * heads.length) return false;
  return sentences.length >= 0.7 * heads.length;
}

/** Paragraphs from which prose shows how it ends them, and the most words of a title over it. */
const fewestParagraphs = 5;
const wordsOfTitle = 14;

/** Whether a talk is paragraphs that end as sentences do, under a title that stands apart. */
function isProseUnder(title: readonly TurnLine[], talk: readonly TurnLine[]): boolean {
  if (talk[0]?.afterBlank !== true) return false;
  if (title.some(({ text }) => text.split(" ").length > wordsOfTitle || greets.test(text))) return false;
  const ends = talk.filter((_, at) => talk[at + 1]?.afterBlank ?? true);
  return (
    ends.length >= fewestParagraphs && ends.filter(({ text }) => endsSentence.test(text)).length >= 0.9 * ends.length
  );
}

/** Words that somebody says, and that no title of a talk begins with. */
const greets =
  /^(?:hello|hi|hey|welcome|good (?:morning|evening|afternoon)|(?:and |so )?(?:i|i['’]m|we|we['’]re|you|you['’]re|this is|today|okay|ok|so|yes|no|thank)|hallo|willkommen|guten|bonjour|bienvenue|hola|bienvenid|olá|bem-vind|ciao|benvenut|welkom|välkom|velkom|hej|привет|здравствуйте|добр)(?![\p{L}])/iu;

/** "[music]" belongs to the recording. */
const isSound = /^[[(][^[\]()]*[\])]$/;

/** A line that is no sentence: it has no full stop at its end, and begins as titles do; or an address, a rule, a field. */
const isTitle = ({ text, head }: TurnLine): boolean => head.change === false && titleLike(text);

const titleLike = (text: string): boolean =>
  /https?:\/\/\S+$/.test(text) ||
  (!isSound.test(text) &&
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{P}]/u.test(text) &&
    text.length < 160 &&
    !/[.?!…。？！,;]["'”’)\]]*$/.test(text));

const address = "<?(?:https?://|www\\.)[^\\s<>]+>?";
const link = `(?:${address}|!?\\[[^\\]]*\\]\\([^()\\s]*\\))`;
const bullet = "(?:[-*•]\\s+)?";
const aloneAnywhere = new RegExp(`^${bullet}${address}\\.?$`, "i");
const aloneAtHead = new RegExp(`^${bullet}(?:see (?:also )?)?${link}(?:[\\s,|·]+${link})*\\.?$`, "i");
/** "Paper of the talk: https://..." */
const addressUnderName = new RegExp(`^${bullet}[^.!?]{1,100}?:\\s*${link}(?:[\\s,]+${link})*\\.?$`, "i");

/** The name of the file that was transcribed. */
const recording = /^[^.?!:]{1,120}\.(?:mp3|m4a|wav|ogg|opus|flac|aac|mp4|mov|mkv|webm)$/i;

/** What heads of transcripts name. */
const fields = new RegExp(
  `^(?:${[
    "title date time when where location place venue event conference topics? tags? keywords categor(?:y|ies) slides video audio recording source",
    "links? url website podcast show episode season duration length status licen[cs]e copyright author editor transcriber",
    "speakers? participants? attendees people present panel(?:ists)? guests? hosts? moderators? interviewers? interviewees? by",
    "titel datum ort sprecher(?:innen|in)? teilnehmer(?:innen)? gäste? thema dauer folge quelle moderation titre lieu durée invité(?:e|s|es)? intervenants?",
    "data local duração entrevistad[oa]s? entrevistador(?:a|es|as)? convidad[oa]s? fonte entrevistadores intervieweurs? interviewé(?:e|s|es)?",
    "título tema fecha lugar localización ubicación ponentes? participantes invitad[oa]s? duración fuente título data durata ospiti? relatori",
    "present[ae] edición edição grabado gravado 标题 主题 日期 时间 地点 位置 幻灯片 论文 视频 来源 讲者 演讲者 嘉宾 主持人",
  ]
    .join(" ")
    .replaceAll(
      " ",
      "|",
    )}|(?:(?:talk|spoken|original|audio|transcript) )?language|(?:fonte|fuente|source|quelle) (?:d[aeio]|de la|della|des|der) (?:transcri\\p{L}+|trascrizione|transkripts?|transkription)|(?:dura(?:ção|ción|ta)|durée|dauer|length|duration) (?:aproximad[ao]|approximati(?:va|ve)|approximate|ungefähr)|(?:transcri(?:pt|ption|bed)|recorded|published|edited|written|reviewed|posted|proofread)(?: (?:completed|provided|edited))?(?: (?:by|on|at|from|date))?)$`,
  "iu",
);
/** What stands over words that somebody or a program found, in small letters too, in a line or one under the other. */
const namesKeywords = /^(?:topics?|tags?|keywords|categor(?:y|ies))$/i;
const keywords = /^(?:[^:：]{1,40}|[^:：,;、]{1,60}[,;、][^:：]{1,300})$/u;
const beginsTalk = /^(?:(?:full|episode|podcast|audio|auto-generated) )*transcri(?:pt|ption)$/i;
const field = /^([^:：]{1,30})[:：]\s*(.*)$/u;
const byline =
  /^(?:(?:transcri(?:pt|ption|bed)|written|recorded|edited|posted|published) )?by[ :]+\p{Lu}[\p{L}\p{M}\p{N} .,'’&()@-]{1,80}$/iu;

const bare = (text: string): string =>
  text
    .replace(/^[-*•]\s+/, "")
    .replace(/\*\*|__/g, "")
    .trim();

/** A line that is nothing but an address: nobody says it, wherever it stands. */
const isAddress = (text: string): boolean => text.length < 500 && aloneAnywhere.test(text);

/** The name of a field that a line of a transcript's head is; "" for an address or who wrote it down; undefined for any other line. */
function headField(text: string): { name: string; value: string } | undefined {
  // A time in a link is that of a turn.
  if (text.length > 500 || /\[[^\]]*\d:\d\d[^\]]*\]\(/.test(text)) return undefined;
  if (aloneAtHead.test(text) || addressUnderName.test(bare(text)) || recording.test(text))
    return { name: "", value: text };
  const line = bare(text);
  if (byline.test(line) && !endsSentence.test(line)) return { name: "", value: line };
  if (beginsTalk.test(line)) return { name: line, value: "" };
  const [, name, value] = field.exec(line) ?? [];
  if (name === undefined || !fields.test(name.trim()) || endsSentence.test(value!)) return undefined;
  return { name: name.trim(), value: value!.trim() };
}

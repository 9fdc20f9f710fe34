// Reads what stands before the words of a turn in plain text and Markdown: a time, a name, a mark of change.
import { isNameLike, isVoiceNumber, likenessBeforeColon, likenessOf } from "./labels.js";
import { readTime } from "./read-time.js";

/** What a line of text begins with. */
export interface Head {
  /** Seconds. */
  time?: number;
  /** The time stands at the very beginning without brackets: it may be part of the text. */
  bare?: boolean;
  name?: string;
  /** Nothing but a head is written like this: the name is bold, in brackets, or alone on its line with a time. */
  plain?: boolean;
  /** The name is alone on its line, without colon or time: it is one only if it comes again and again. */
  lonely?: boolean;
  /** All there is behind a time is the name: it is one only where most of the times stand so. */
  behindTime?: boolean;
  /** A time of day, "3:30 PM", stood before or behind: it says nothing of the recording. */
  ofDay?: boolean;
  /** The same line where the name is none. */
  unnamed?: Head;
  /** `>>` or a dash stands before the words. */
  change: boolean;
  rest: string;
}

/** "1:02", "01:02:03.500", and with frames "01:02:03:12". */
const clock = "\\d{1,3}:\\d{2}(?::\\d{2}(?:[:;]\\d{2}(?!\\d))?)?(?:[.,]\\d{1,3})?";
const range = `(${clock})(?:\\s*(?:-+>|[-–—→]|to)\\s*${clock})?`;
const markInside = new RegExp(`\\[\\s*(${clock})\\s*\\]`, "g");
const bracketed = `[\\[(<]\\s*${range}\\s*[\\])>]`;

const ofDay = "\\d{1,2}:\\d{2}(?::\\d{2})?\\s*[ap]\\.?\\s?m(?![\\p{L}])\\.?";
const leadingMark = new RegExp(`^(?:${bracketed}|@?${range}(?=\\s|$|[|–—-]))\\s*(?:[-–—|:]+(?=\\s|$))?\\s*`);
/** A date may stand before it, as in exports of chats; then it needs no "PM" to be a time of day. */
const date = "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?\\s+";
const leadingDay = new RegExp(
  `^[\\[(]?\\s*(?:(?:${date})?${ofDay}|${date}\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*[\\])]?\\s*(?:[-–—|:]+(?=\\s|$))?\\s*`,
  "iu",
);
const nameAndDay = new RegExp(`^(.{1,50}?)[\\s,|]+[\\[(]?\\s*${ofDay}\\s*[\\])]?\\s*:?$`, "iu");
/** Start and end in seconds, as "0.00 4.00" and "[0.00s - 4.00s]". */
const leadingSeconds =
  /^\[?\s*(\d{1,5}\.\d{1,3})\s?s?\s*(?:-+>|[-–—,]|to|\s)\s*\d{1,5}\.\d{1,3}\s?s?\s*\]?\s*[:|]?\s+(?=\S)/;
/** No longer than a label is: V8 has no room to go back over millions of letters. */
const voiceName =
  /^(?:\[([^\]]{1,60})\]|\(([^)]{1,60})\)|(\w{1,60}_\d{1,3}))\s*[:：]?\s+(?=\S)|^(?:\[([^\]]{1,60})\]|\(([^)]{1,60})\))\s*[:：]?$/;
const changeMark = /^(?:>{2,}|[-–—](?=\s+[¿¡«“„]?\p{L}|[¿¡«“„]?\p{Lu}))\s*/u;
const boldName = new RegExp(
  `^(?:\\*\\*|__)\\s*([^*_](?:[^*]{0,59}?[^*_])??)\\s*(:)?\\s*(?:\\*\\*|__)\\s*(:)?\\s*(?:(?:${bracketed}|[|·•,–—-]?\\s*${range}(?=\\s*:?\\s*$))\\s*)?(:)?\\s*(.*)$`,
);
const bracketName = new RegExp(
  `^\\[([^\\]\\d][^\\]]{0,50})\\]\\s*(?:${bracketed}|${range}(?=\\s|$|:))?\\s*(:?)\\s*(.*)$`,
);
const nameAndTime = new RegExp(`^(.{1,50}?)[\\s,|•·@]+(?:${bracketed}\\s*(:?)\\s*(.*)|${range}\\s*:?\\s*)$`);
const nameAndColon = new RegExp(
  `^([^:：]{1,48})(?:[:：](?=\\s|$|[\\[(]\\s*\\d)|：(?=\\D))\\s*(?:(?:${bracketed})\\s*)?(.*)$`,
);

const seconds = (text: string | undefined): { time?: number } =>
  text === undefined ? {} : { time: readTime(text.replace(";", ":"), { at: 0 }, text.length) };

/** The head of a line without spaces around it. What looks like a name is only a candidate unless `plain` says otherwise. */
export function readHead(line: string): Head {
  let rest = spellMarks(/\d\s*[ap]\.?\s?m/i.test(line.slice(0, 80)) ? spellDay(line) : line);
  const head: Head = { change: false, rest };
  const day = leadingDay.exec(rest);
  const pair = day ? null : leadingSeconds.exec(rest);
  const lead = day ? null : leadingMark.exec(rest);
  if (day) {
    head.ofDay = true;
    rest = rest.slice(day[0].length);
  } else if (pair) {
    Object.assign(head, { time: Number(pair[1]), bare: true });
    rest = rest.slice(pair[0].length);
  } else if (lead) {
    Object.assign(head, seconds(lead[1] ?? lead[2]));
    if (lead[1] === undefined) head.bare = true;
    rest = rest.slice(lead[0].length);
  }
  const change = changeMark.exec(rest);
  if (change) {
    head.change = true;
    rest = rest.slice(change[0].length);
  }
  head.rest = rest;
  if (rest === "") return head;
  const name = readName(rest, lead !== null || pair !== null);
  return name.name === undefined ? head : { ...head, ...name, unnamed: head };
}

/** Where the link of a time leads: the site, the page, or a place in the recording. */
const target = "(?:(?:https?:|#|\\?|/)[^\\s()]*|[^\\s()]{1,200}[#?&]t=[^\\s()]*)";
/** A whole head in a link: "[**Ann** 0:12](https://...)". */
const headInLink = new RegExp(`^\\[([^\\]]{0,60}${clock}[^\\]]{0,60})\\]\\(${target}\\)`);
/** Nothing but a time is bold: "**[00:12]** So we ..." */
const timeAloneInBold = new RegExp(`^(\\*\\*|__)\\s*[\\[(]?\\s*${range}\\s*[\\])]?\\s*\\1\\s*[:|–—-]?\\s*`);
/** "So we ... [[0:12](https://...)]" */
const timeInLinkBehind = new RegExp(`^(.*\\S)\\s*[\\[(]\\[\\s*(${clock})\\s*\\]\\(${target}\\)[\\])]$`);
const timeInBold = new RegExp(`^(\\*\\*|__)\\s*([\\[(]\\s*${clock}\\s*[\\])])\\s*`);
const bareTimeInBold = new RegExp(`^(\\*\\*|__)\\s*(${clock})\\s*[-–—|·:]?\\s+(?=\\p{L}[^*_]{0,58}\\1)`, "u");
const timeBehindName = new RegExp(
  `^(\\*\\*|__)\\s*([^*_\\d\\[(][^*_]{0,58}?)[\\s,]*[\\[(]\\s*${range}\\s*[\\])]\\s*:?\\s*\\1\\s*:?`,
);
/** A name may stand before a time in a link or in italics. */
const perhapsName = "((?:\\*\\*[^*]{1,60}\\*\\*:?\\s*|[^*_\\[\\]()]{1,50}\\s)?)";
const timeInLink = new RegExp(`^${perhapsName}\\(?\\[\\s*[\\[(]?\\s*(${clock})\\s*[\\])]?\\s*\\]\\(${target}\\)\\)?`);
const timeInItalics = new RegExp(`^${perhapsName}([*_\\u0060])\\s*[\\[(]?\\s*${range}\\s*[\\])]?\\s*\\2(?=[\\s:]|$)`);

/** "Ann: 00:01:12: So we ...", "ANN: 00:01:12.500 So we ...", and where she goes on, "00:01:42: And ..." */
const timeBehindColon =
  /^((?:\*\*|__)?[^:：*_[(]{1,48}(?:[:：](?:\*\*|__)?|(?:\*\*|__)[:：])\s+|(?=\d[\d:.,]+:\s))(\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?):?\s+(?=\S)(?![AaPp]\.?[Mm])/;

/** A time of day in bold type, alone or before the name: "**[3:30 PM]** Ann: ...", "**[3:30 PM] Ann:** ..." */
const dayInBold = new RegExp(`^(\\*\\*|__)\\s*([\\[(]?\\s*${ofDay}\\s*[\\])]?)\\s*(\\1)?`, "iu");
/** "Ann [3:30 PM]: ...", "**Ann** (3:30 PM): ...", "**Ann (3:30 PM):** ..." */
const dayInBrackets = `([\\[(]\\s*${ofDay}\\s*[\\])])`;
const dayBehindName = new RegExp(
  `^(\\*\\*|__|)([^*_\\d\\[(:：]{1,48}?)(?:\\1\\s*${dayInBrackets}:|\\s*${dayInBrackets}(?::\\1|\\1:))\\s*`,
  "iu",
);

/** A line with the time of day before everything else. */
const spellDay = (line: string): string =>
  line
    .replace(dayInBold, (_, mark: string, day: string, end?: string) =>
      end === undefined ? `${day} ${mark}` : `${day} `,
    )
    .replace(dayBehindName, "$3$4 $1$2$1: ");

/** A time that stands in a link, in italics, or in bold type with the name, in brackets of its own as heads have it. */
function spellMarks(typed: string): string {
  if (!/\d:\d\d/.test(typed)) return typed;
  const line = typed.replace(timeBehindColon, "$1[$2] ");
  if (!/[*_(`[]/.test(line)) return line;
  return line
    .replace(timeInLinkBehind, (found, said: string, time: string) =>
      markInFront.test(said) ? found : `[${time}] ${said}`,
    )
    .replace(headInLink, (found, inner: string) => (/\p{L}/u.test(inner) ? inner : found))
    .replace(timeInLink, "$1[$2]")
    .replace(timeInItalics, "$1[$3]")
    .replace(timeAloneInBold, "[$2] ")
    .replace(timeInBold, "$2 $1")
    .replace(bareTimeInBold, "[$2] $1")
    .replace(timeBehindName, "$1$2$1 [$3]:");
}

const markInFront = new RegExp(`^[*_>\\s]*[\\[(]{0,2}${clock}`);

/** A voice as WebVTT has it, in a line of text: "<v Ann Lee>So we ..." */
const voiceTag = /^<v(?:\.[\w.-]+)?\s+([^<>]{1,60}?)\s*>\s*(.*?)\s*(?:<\/v>)?$/;

/** Emoji, with what joins and tints them. */
const pictures = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+\s*(?=[\p{L}*_[])/u;

function readName(rest: string, timed: boolean): Partial<Head> {
  const pictured = pictures.exec(rest);
  if (pictured) {
    const named = readName(rest.slice(pictured[0].length), timed);
    return named.lonely || named.behindTime ? {} : named;
  }
  const tag = voiceTag.exec(rest);
  if (tag) return { name: tag[1]!, plain: true, rest: tag[2]! };
  const voice = voiceName.exec(rest);
  const number = voice?.slice(1).find((label) => label !== undefined);
  if (voice && isVoiceNumber(number!)) return { name: number!, plain: true, rest: rest.slice(voice[0].length) };
  const bold = boldName.exec(rest);
  if (bold) {
    const [, name, colon, after, first, second, last, text] = bold;
    const time = first ?? second;
    if (time !== undefined || colon || after || last || (text === "" && likenessOf(name!) !== "none"))
      return { name: name!, plain: true, rest: text!, ...seconds(time) };
  }
  const square = bracketName.exec(rest);
  if (square && likenessOf(square[1]!) !== "none") {
    const [, name, first, second, colon, text] = square;
    const time = first ?? second;
    if (time !== undefined || colon) return { name: name!.trim(), plain: true, rest: text!, ...seconds(time) };
  }
  const stamped = nameAndTime.exec(rest);
  if (stamped) {
    const [, before, first, colon, text, second] = stamped;
    const name = before!.replace(/^@(?=\p{L})|\s*[:\-–—]$/gu, "").trim();
    if (likenessOf(name) !== "none") {
      const own = text === "" && !colon && first !== undefined;
      return { name, plain: own, rest: text ?? "", ...seconds(first ?? second) };
    }
  }
  const colon = nameAndColon.exec(rest);
  if (colon && likenessBeforeColon(colon[1]!.trim()) !== "none")
    return { name: colon[1]!.trim().replace(/^`(.*)`$/, "$1"), rest: colon[3]!, ...seconds(colon[2]) };
  const atDay = nameAndDay.exec(rest)?.[1]?.trim();
  if (atDay !== undefined && likenessOf(atDay) !== "none")
    return { name: atDay, lonely: true, ofDay: true, plain: false, rest: "" };
  const framed = /^(?:\[([^\]\d][^\]]{0,40})\]|\(([^)\d][^)]{0,40})\))$/.exec(rest);
  const inFrame = framed?.[1] ?? framed?.[2];
  if (inFrame !== undefined && isNameLike(inFrame)) return { name: inFrame, lonely: true, plain: false, rest: "" };
  if (timed && isVoiceNumber(rest)) return { name: rest, plain: true, rest: "" };
  const alike = likenessOf(rest);
  if (alike !== "full" && alike !== "single") return {};
  return { name: rest, ...(timed ? { behindTime: true } : { lonely: true }), plain: false, rest: "" };
}

/** Marks of time inside a text, `[0:12:34]`, with the text after each; the first has no time. */
export function splitAtMarks(text: string): { time?: number; text: string }[] {
  if (!/\[\s*\d{1,3}:\d\d/.test(text)) return [{ text }];
  const parts: { time?: number; text: string }[] = [];
  let from = 0;
  let time: { time?: number } = {};
  for (const mark of text.matchAll(markInside)) {
    // "until it is white [7:10]." ends behind the mark.
    const ends = /^[.,;:!?…]+(?=\s|$)/.exec(text.slice(mark.index + mark[0].length))?.[0] ?? "";
    parts.push({ ...time, text: `${text.slice(from, mark.index).trimEnd()}${ends} ` });
    time = seconds(mark[1]);
    from = mark.index + mark[0].length + ends.length;
  }
  parts.push({ ...time, text: text.slice(from) });
  return parts;
}

/** "[inaudible 00:05:08]", "[crosstalk 5:08.14]": transcribers say where to listen again. */
const lostSpeech = /^\[\p{L}[\p{L} ]{2,40} (\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)\]\p{P}*$/u;

/** Seconds of the time in a word that stands for speech nobody could write down; undefined for any other word. */
export const readLostSpeech = (word: string): number | undefined =>
  word.startsWith("[") ? seconds(lostSpeech.exec(word)?.[1]).time : undefined;

const loneMark = new RegExp(`^\\\\?[\\[(<]?\\s*${range}\\s*[\\])>]?:?$`);

/** "0h01m12s", "1m 12s". */
const spelled = /^(?:(\d{1,3})\s?h\s?)?(?:(\d{1,3})\s?m(?:in)?\s?)(\d{1,2}(?:\.\d{1,3})?)\s?s(?:ec)?$/i;

/** Seconds of a text that is a mark of time and nothing else, "0:12", "[1:02:03]" or "0h01m12s"; undefined for any other. */
export function readMark(text: string): number | undefined {
  const found = loneMark.exec(text.trim());
  if (found) return seconds(found[1]).time;
  const [, hours = 0, minutes = 0, rest] = spelled.exec(text.trim()) ?? [];
  return rest === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/** What plays where nobody speaks, before a colon and a time. */
const breaks =
  /^(?:(?:(?:ad|sponsor|commercial|music|musical|mid-?roll)[ -])?break|ads?|advert(?:isement)?s?|sponsors?|commercials?|mid-?roll|jingle|music|outro|sample|clip|werbung|musik|publicité|anuncios?|anúncios?|publicità)\s*:\s*(\S.*)$/iu;
/** A line that is one has no more characters. */
export const longestBreak = 60;

/** Seconds of a line such as "Break: [14:20]": there the talk stops, and goes on when nobody knows; undefined for any other. */
export function readBreak(text: string): number | undefined {
  const time = breaks.exec(text.trim())?.[1];
  return time === undefined ? undefined : readMark(time);
}

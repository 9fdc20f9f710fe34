// Spells names that stand in type of their own before the words of a turn in one way: "*Ann (0:12)*: text", "**Ann.** text", "[[Ann]]: text".
import { countEach } from "../../base/lists.js";
import { isNameLike, isVoiceNumber } from "./labels.js";

/** No time of day. */
const clock = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?(?!\\d|:\\d|\\s?[apAP]\\.?\\s?[mM]\\b)";
const time = `[*_\\u0060]{0,2}[\\[(]?\\s*(${clock})(?:\\s*(?:-+>?|[–—])\\s*${clock})?\\s*[\\])]?[*_\\u0060]{0,2}`;
const word = "[^*_<>\\[\\](){}|:：\\u0060~=\\n]";
/** A name by itself, in a link, or as a page of a wiki. */
const name = `(?:\\[\\[(?:[^\\[\\]|\\n]{1,80}\\|)?(${word}{1,48}?)\\]\\]|\\[(${word}{1,48}?)\\]\\([^()\\s]{1,200}\\)|(${word}{1,48}?))`;
/** What parts a name from the words. */
const parting = "(?:::?|：|\\.\\s?[-–—]|[.–—|]|-(?=\\s))";
const lead = `^(\\s*(?:>\\s?|[-*+]\\s+)?)(?:${time}\\s*[|–—-]?\\s*)?`;
const behind = `(?:\\s*[,|–—-]?\\s*${time})?`;

/** In bold type, in italics, underlined, struck out or lit. */
const inType = new RegExp(
  `${lead}(?:[*_]{1,3}|~~|==|<(?:b|strong|em|i|u)>)\\s*${name}${behind}\\s*(${parting})?\\s*(?:[*_]{1,3}|~~|==|</(?:b|strong|em|i|u)>)${behind}\\s*(${parting})?(?=\\s|$)\\s*(.*)$`,
);
/** A link before a colon, or a field as notes in a vault have them. */
const inLink = new RegExp(`${lead}${name}${behind}\\s*(::?|：)(?=\\s|$)\\s*(.*)$`);

const at = time.replace(`(${clock})`, `(?<at>${clock})`);
const who = `(?:\\[\\[(?:[^\\[\\]|\\n]{1,80}\\|)?(?<wiki>${word}{1,48}?)\\]\\]|\\[(?<link>${word}{1,48}?)\\]\\([^()\\s]{1,200}\\)|(?<bare>${word}{1,48}?))`;
const verbs =
  "says|said|asks|asked|answers|answered|replies|replied|sagt|fragt|antwortet|dit|demande|répond|dice|pregunta|responde|diz|pergunta|chiede|risponde|zegt|vraagt";
const first = `(?<before>\\s*(?:>\\s?|[-*+]\\s+)?)(?:${at}\\s*[|–—-]?\\s*)?`;
/** Forms in which nothing but a name stands where it does. */
const otherForms: readonly RegExp[] = [
  // "### [0:12] Ann", "## Ann (0:12)"
  `(?<before>\\s*)#{1,6}\\s+${at}\\s*[|–—:-]?\\s*${who}\\s*#*\\s*`,
  `(?<before>\\s*)#{1,6}\\s+${who}\\s*[,|–—-]?\\s*${at}\\s*#*\\s*`,
  // "=== Ann ===", "--- Ann (0:12) ---"
  `(?<before>\\s*)(?<rule>={2,6}|-{2,6}|~{2,6})\\s*${who}(?:\\s*[,|–—-]?\\s*${at})?\\s*\\k<rule>`,
  // "> [!quote] Ann", as notes in a vault have it
  `(?<before>\\s*)>\\s?\\[!\\w{1,20}\\][+-]?\\s+[*_]{0,2}${who}(?:\\s*[,|–—-]?\\s*${at})?[*_]{0,2}\\s*:?\\s*`,
  // "«Ann»: text", "“Ann”: text", "「田中」：text"
  `${first}[«“"„「『]\\s?${who}\\s?[»”"“」』]\\s*[:：]\\s*(?<rest>\\S.*)`,
  // "{{< speaker "Ann" >}} text", "{% include speaker.html name="Ann" %} text"
  `(?<before>\\s*)\\{(?:\\{[<%]|%)\\s*[\\w./-]+(?:\\s+[\\w./-]+)?\\s+(?:\\w+=)?["“]${who}["”](?:[^{}\\n]*?["“](?<at>${clock})["”])?[^{}\\n]*\\}{1,2}\\s*(?<rest>.*)`,
  // "Ann says: text"
  `${first}${who}\\s+(?:${verbs})\\s*[:：]\\s*(?<rest>.*)`,
].map((pattern) => new RegExp(`^${pattern}$`));

/** From so many names on, and from such a share of the paragraphs on, it is how a text says who speaks. */
const fewest = 3;
const leastShare = 0.15;
/** Where nothing parts name and words, emphasis alone is the sign. */
const usualShare = 0.5;
/** In a talk names come again. */
const mostDifferent = 0.7;

interface MarkedHead {
  before: string;
  name: string;
  time: string | undefined;
  parted: boolean;
  rest: string;
}

/** The text with "**Ann:** [0:12] text" for heads in other type or links, where they come again as names of a talk do; else as it is. */
export function spellMarkedHeads(text: string): string {
  if (
    !/^[^\p{L}\n]{0,24}(?:[*_~=]|--\s?\p{L}|\{[{%]|\[|<[bsei u]|[«“"„「『]\s?\p{L})|::|^#{1,6} .*\d:\d\d| \p{Ll}{3,9}\s?[:：]\s/mu.test(
      text,
    )
  )
    return text;
  const lines = text.split("\n");
  const heads = lines.map(readMarkedHead);
  const places = lines.filter((line, at) => line.trim() !== "" && (at === 0 || lines[at - 1]!.trim() === "")).length;
  const named = heads.filter((head) => head !== undefined);
  const parted = named.filter((head) => head.parted);
  const names = isForm(parted, leastShare * places)
    ? new Set([...parted, ...repeated(named)].map((head) => head.name))
    : new Set((isForm(named, usualShare * places) ? named : []).map((head) => head.name));
  if (names.size === 0) return text;
  return lines
    .map((line, at) => {
      const head = heads[at];
      if (head === undefined || !names.has(head.name)) return line;
      return `${head.before}**${head.name}:**${head.time === undefined ? "" : ` [${head.time}]`} ${head.rest}`.trimEnd();
    })
    .join("\n")
    .replace(shortcodeEnd, "");
}

/** What closes a shortcode that says who speaks. */
const shortcodeEnd = /\{\{[<%]\s*\/\w+\s*[>%]\}\}/g;

/** Whether it says so who speaks: the rest of it is Markdown too. */
export const hasMarkedHeads = (text: string): boolean => spellMarkedHeads(text) !== text;

function readMarkedHead(line: string): MarkedHead | undefined {
  const typed = inType.exec(line);
  if (typed) {
    const [, before, first, wiki, link, bare, second, inner, third, outer, rest] = typed;
    const parted = (inner ?? outer ?? second ?? third) !== undefined;
    // Behind a word that is only stressed its sentence goes on; a time of day is no part of the words.
    if (!parted && /^(?:\p{Ll}|[[(<]?\s*\d)/u.test(rest!)) return undefined;
    return headOf(before!, wiki ?? link ?? bare!, first ?? second ?? third, parted, rest!);
  }
  const linked = inLink.exec(line);
  if (!linked) return readOtherForm(line);
  const [, before, first, wiki, link, bare, second, sign, rest] = linked;
  // "Ann: text" is read as any label is.
  if (bare !== undefined && sign !== "::") return readOtherForm(line);
  return headOf(before!, wiki ?? link ?? bare!, first ?? second, true, rest!);
}

function readOtherForm(line: string): MarkedHead | undefined {
  for (const form of otherForms) {
    const { before = "", wiki, link, bare, at, rest = "" } = form.exec(line)?.groups ?? {};
    const typed = wiki ?? link ?? bare;
    if (typed !== undefined) return headOf(before, typed, at, true, rest);
  }
  return undefined;
}

function headOf(
  before: string,
  typed: string,
  at: string | undefined,
  parted: boolean,
  rest: string,
): MarkedHead | undefined {
  const who = typed.replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\s)+/u, "").trim();
  return isVoiceNumber(who) || isNameLike(who) ? { before, name: who, time: at, parted, rest } : undefined;
}

/** Those whose name stands so more than once. */
function repeated(heads: readonly MarkedHead[]): MarkedHead[] {
  const counts = countEach(heads.map(({ name }) => name));
  return heads.filter((head) => counts.get(head.name)! > 1);
}

function isForm(heads: readonly MarkedHead[], least: number): boolean {
  const different = new Set(heads.map((head) => head.name.toLowerCase())).size;
  return heads.length >= Math.max(fewest, least) && different >= 2 && different <= mostDifferent * heads.length;
}

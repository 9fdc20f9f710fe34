// Takes the text out of a Rich Text document (RTF): https://www.biblioscape.com/rtf15_spec.htm
import { attempt } from "../../../base/attempt.js";
import { signHeading } from "../headings.js";

/** Groups that hold no text of the document. */
const hidden = new Set(
  "fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr listtable listoverridetable themedata fldinst bkmkstart bkmkend generator latentstyles datastore rsidtbl xmlnstbl".split(
    " ",
  ),
);
const marks: Record<string, string> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  tab: "\t",
  cell: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
};

/** What a group of braces inherits from the one around it. */
interface State {
  hidden: boolean;
  /** Characters that stand for the letter of `\u` in programs that do not know it. */
  skip: number;
}

/** The text of an RTF document, given its bytes one a character (latin-1); a line for each paragraph. Never throws. */
export function readRtf(source: string): string {
  const decode = openDecoder(/\\ansicpg(\d+)/.exec(source)?.[1]);
  const states: State[] = [];
  let state: State = { hidden: false, skip: 1 };
  let text = "";
  let high: number[] = [];
  let passing = 0;
  /** Where the paragraph begins, and the level that its outline has, from 0 on. */
  let begin = 0;
  let outline: number | undefined;
  const endParagraph = (): void => {
    const title = text.slice(begin).replace(/\s+/g, " ").trim();
    if (outline !== undefined && outline < 9 && title !== "")
      text = `${text.slice(0, begin)}${signHeading(title, outline + 2)}`;
  };
  const flush = (): void => {
    if (high.length > 0) text += decode(high);
    high = [];
  };
  const add = (piece: string): void => {
    if (state.hidden) return;
    flush();
    text += piece;
  };
  const token = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([\r\n]+)|([^\\{}\r\n]+)/gi;
  for (const [, word, number, hex, sign, brace, , run] of source.matchAll(token)) {
    if (brace === "{") states.push({ ...state });
    else if (brace === "}") state = states.pop() ?? state;
    else if (hex !== undefined) {
      if (passing > 0) passing--;
      else if (!state.hidden) high.push(Number.parseInt(hex, 16));
    } else if (run !== undefined) {
      const rest = run.slice(passing);
      passing = Math.max(0, passing - run.length);
      if (rest !== "") add(rest);
    } else if (word === "u" && number !== undefined) {
      add(String.fromCharCode(Number(number) & 0xffff));
      passing = state.skip;
    } else if (word === "uc") state.skip = Number(number ?? 1);
    else if (word !== undefined) {
      if (hidden.has(word)) state.hidden = true;
      if (state.hidden) continue;
      if (word === "par") {
        flush();
        endParagraph();
      } else if (word === "pard") outline = undefined;
      else if (word === "outlinelevel") outline = Number(number ?? 9);
      const mark = marks[word];
      if (mark !== undefined) add(mark);
      if (word === "par") begin = text.length;
    } else if (sign === "*") state.hidden = true;
    else if (sign === "\n" || sign === "\r") add("\n");
    else if (sign === "~") add(" ");
    else if (sign === "_") add("-");
    else if (sign !== undefined && "\\{}".includes(sign)) add(sign);
  }
  flush();
  endParagraph();
  return text.trim();
}

/** Reads bytes in the code page that the document names. */
function openDecoder(page: string | undefined): (bytes: readonly number[]) => string {
  const label =
    page === "932"
      ? "shift_jis"
      : page === "936"
        ? "gbk"
        : page === "949"
          ? "euc-kr"
          : page === "950"
            ? "big5"
            : page === "10000"
              ? "macintosh"
              : `windows-${page ?? "1252"}`;
  const decoder = attempt(() => new TextDecoder(label)) ?? new TextDecoder("windows-1252");
  return (bytes) => decoder.decode(Uint8Array.from(bytes), { stream: true });
}

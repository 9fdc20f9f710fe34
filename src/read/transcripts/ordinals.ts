// Takes off what a list or a table puts before its lines: their numbers, and the row that names its columns.
import type { SpokenLine } from "./text-lines.js";

/** What columns are called in the first row of a table. */
const tableHead =
  /^(?:(?:#|no\.?|time ?(?:code|stamp)?s?|start|end|in|out|duration|speakers?|names?|who|text|transcript(?:ion)?|dialogue|words|content|zeit|sprecher(?:in)?)(?:\s*\|\s*|$)){2,}$/i;

/** The row stands under a title at most. */
const firstLines = 5;

/** The lines without the row that names the columns of a table. */
export function dropTableHead(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  const head = lines.slice(0, firstLines).find(({ text }) => tableHead.test(text));
  return head === undefined || lines.length === 1 ? lines : lines.filter((line) => line !== head);
}

/** Share of the lines that have a number where something parts it from the words. */
const mostly = 0.5;
/** Share of the lines that have a number where nothing parts it from the words. */
const nearlyAll = 0.9;

/** Numbers before the lines, "1. ", "2) ", where most lines have one and they rise one by one; "1 text", where nearly all do, on each page anew. */
export function dropOrdinals(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  const forms = [
    { ordinal: /^[([]?(\d{1,5})[.)\]]\s+(?=\S)/, share: mostly, anew: false },
    { ordinal: /^(\d{1,5})\s+(?=\S)/, share: nearlyAll, anew: true },
  ];
  for (const { ordinal, share, anew } of forms) {
    const found = lines.map(({ text }) => Number(ordinal.exec(text)?.[1] ?? Number.NaN));
    const numbers = found.filter((number) => !Number.isNaN(number));
    const rising = numbers.filter(
      (number, at) => at === 0 || number === numbers[at - 1]! + 1 || (anew && number === 1),
    ).length;
    if (numbers.length < 3 || rising < 0.95 * numbers.length || numbers.length < share * lines.length) continue;
    return lines.map((line) => ({ ...line, text: line.text.replace(ordinal, "") }));
  }
  return lines;
}

// Splits captions that hold Chinese, Japanese or other characters of two columns into blocks of two lines.
import { splitGraphemes, textWidth } from "../../base/text-width.js";
import { breakInTwo } from "./break-lines.js";

/** The text in parts that two lines of `most` columns can hold, parted at spaces where it has them, best after a mark. */
export function splitWide(text: string, most: number): string[] {
  if (fits(text, most)) return [text];
  const space = text.includes(" ") ? " " : "";
  const words = space === "" ? splitGraphemes(text) : text.split(" ");
  const total = textWidth(text);
  const count = Math.ceil(total / (2 * most - 8));
  const parts: string[] = [];
  let part = "";
  for (const word of words) {
    const longer = part === "" ? word : part + space + word;
    const full = textWidth(longer) > total / count + (/[,.?!;:。、]$/.test(part) ? -6 : 4);
    if (part !== "" && (full || !fits(longer, most))) {
      parts.push(part);
      part = word;
    } else part = longer;
  }
  parts.push(part);
  // One word can still be too long for a block: then it is parted between its characters.
  return parts.flatMap((each) =>
    fits(each, most) || each.includes(" ") || space === "" ? [each] : splitWide(each, most),
  );
}

function fits(text: string, most: number): boolean {
  if (text.length * 2 <= most || textWidth(text) <= most) return true;
  const lines = breakInTwo(text, most, true).split("\n");
  return lines.length === 2 && lines.every((line) => textWidth(line) <= most);
}

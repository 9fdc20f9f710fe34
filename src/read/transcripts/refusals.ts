// What is no transcript: names of files that look like markup, data, tables or a program's output, with what to do instead.
import type { Input } from "./input.js";
import type { RefusalRow } from "./row.js";

const exportText = "Export the transcript as VTT, SRT, JSON with times, docx or plain text, and name that file.";

export const refusals: readonly RefusalRow[] = [
  {
    name: "a file that is not text",
    recognise: ({ head }) => isBinary(head),
    instead: exportText,
  },
  {
    name: "a web page",
    recognise: ({ root }) => /^(?:html|head|body)$/.test(root),
    instead: "Copy the transcript out of the page into a text file, or download it as VTT, SRT or JSON.",
  },
  {
    name: "JSON without texts and times that are known",
    recognise: (input) =>
      /\.json$/i.test(input.file) && input.text.trim() !== ""
        ? input.json() !== undefined
        : input.isJson && (input.json() !== undefined || looksLikeBrokenJson(input)),
    instead: `Known are lists of texts with start and end, as speech recognisers and Podcasting 2.0 write them. ${exportText}`,
  },
];

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

/** Keys and values, though the whole does not parse. */
const looksLikeBrokenJson = ({ head }: Input): boolean => (head.match(/"[\w-]+"\s*:\s*["\d[{tfn]/g) ?? []).length > 2;

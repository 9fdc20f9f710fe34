// Makes a spoken sentence fit to stand alone in notes, by leaving words out and never by adding any.
import { capitalise } from "../readable/change-word.js";

/** Words that tie a sentence to the one before. */
const tie =
  /^(?:(?:and|but|so|now|well|okay|ok|yeah|yes|look|right|anyway|alright|all right|oh|also|then|because)\b,?\s+)+(?=\S)/i;

/** Said for the rhythm; between commas, or as a question at the end. */
const rhythm =
  /,\s*(?:you know|i mean|like|right|sort of|kind of|um|uh|actually|basically|honestly|frankly|obviously),/gi;
const tag = /,\s*(?:right|you know|okay|ok|yeah|huh|isn't it|don't you think)\s*([?.!])$/i;

/** The sentence without its tie, its rhythm words and the question at its end, with a capital and an end mark. */
export function polishSentence(text: string): string {
  const kept = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(tag, (_, mark: string) => (mark === "!" ? "!" : "."))
    .replace(rhythm, "")
    .replace(tie, "")
    .trim();
  const whole = /[.!?…。！？]["”’')\]]*$/u.test(kept) ? kept : `${kept.replace(/[,;:–—-]+$/u, "")}.`;
  const first = /^\S*/.exec(whole)![0];
  return capitalise(first) + whole.slice(first.length);
}

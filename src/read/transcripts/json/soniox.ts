// Reads Soniox's JSON, whose tokens are parts of words with times in milliseconds: https://soniox.com/docs
import { fieldsOf, listOf } from "../json-elements.js";
import { joinPieces, jsonRow } from "./speech.js";
import { firstOf, fromMilliseconds, labelOf } from "./values.js";

export const soniox = jsonRow("Soniox JSON", (value, document) => {
  const fields = fieldsOf(value);
  const tokens = [fields.tokens, fields.words].map(listOf).find((list) => list.length > 0) ?? [];
  const first = fieldsOf(tokens[0]);
  if (first.start_ms === undefined || typeof first.text !== "string") return undefined;
  const heard = tokens.flatMap((one) => {
    const token = fieldsOf(one);
    // What was translated stands beside what was said.
    if (typeof token.text !== "string" || token.translation_status === "translation" || /^<\w+>$/.test(token.text))
      return [];
    const start = fromMilliseconds(token.start_ms);
    const end =
      token.end_ms === undefined ? start + fromMilliseconds(token.duration_ms) : fromMilliseconds(token.end_ms);
    return [
      { text: token.text, start, end, speaker: labelOf(firstOf(token, "speaker") ?? ""), line: document.lineOf(one) },
    ];
  });
  return { words: joinPieces(heard) };
});

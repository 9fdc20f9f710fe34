// Takes an answer's JSON out of whatever a model wrote round it.
import { isMap } from "../../base/is-map.js";

/** Gives the value of the first JSON object in a text: bare, in a code fence, or among prose; else what is wrong. */
export function readAnswer(text: string): { value: Record<string, unknown> } | { fault: string } {
  const whole = text.replace(/^\uFEFF/, "").trim();
  const answer = withoutThoughts(whole);
  const fences = [...answer.matchAll(/```[\w-]*[ \t]*\r?\n([\s\S]*?)\r?\n?```/g)].map((match) => match[1]!);
  const first = answer.indexOf("{");
  const last = answer.lastIndexOf("}");
  const among = first !== -1 && last > first ? [answer.slice(first, last + 1)] : [];
  const candidates = [whole, ...(answer === whole ? [] : [answer]), ...fences, ...among];
  let fault = 'The answer has no JSON; it needs an object such as {"chapters": [...]}';
  for (const candidate of candidates) {
    try {
      const value: unknown = parseLenient(candidate);
      if (isMap(value)) return { value };
      fault = "The JSON is no object";
    } catch (error) {
      if (candidate.trimStart().startsWith("{")) fault = `The JSON cannot be read: ${(error as Error).message}`;
    }
  }
  return { fault };
}

/**
 * What stands behind a model's thoughts, which end in another way with each family of models. Their beginning is often part of
 * the prompt and does not stand there.
 */
function withoutThoughts(text: string): string {
  const ends =
    /<\/(?:think|thinking|thought|reasoning)>|\[\/THINK\]|◁\/think▷|<channel\|>|<\|channel\|>final[^{}]{0,40}<\|message\|>/gi;
  const last = [...text.matchAll(ends)].at(-1);
  const rest = last === undefined ? text : text.slice(last.index + last[0].length);
  return rest.includes("{") ? rest : text;
}

/** JSON as models write it: with commas before brackets, and with line ends and tabs inside texts. Throws as `JSON.parse` does. */
function parseLenient(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const plain = text.replace(/("(?:[^"\\]|\\[\s\S])*")|,(?=\s*[}\]])/g, (_, string: string | undefined) =>
      (string ?? "").replace(/\r?\n/g, "\\n").replace(/\t/g, "\\t"),
    );
    return JSON.parse(plain);
  }
}

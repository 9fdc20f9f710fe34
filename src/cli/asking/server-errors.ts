// Reads what servers say of their errors: the reason in words, and what of it could be mended by asking otherwise.
import { attempt } from "../../base/attempt.js";

/** What a server says of its error, in at most 300 characters: a text, or JSON in any of the forms in which servers put it. */
export const tellError = (value: unknown): string => findReason(value, 0).replace(/\s+/g, " ").trim().slice(0, 300);

/** The JSON object or array that a text is; undefined where it is none. */
export function readJson(text: string): object | undefined {
  const value = attempt((): unknown => JSON.parse(text));
  return typeof value === "object" && value !== null ? value : undefined;
}

/** The shapes: https://openrouter.ai/docs/api/reference/errors-and-debugging (`metadata.raw`), FastAPI's `detail` with `loc` and `msg`. */
function findReason(value: unknown, depth: number): string {
  if (depth > 8) return "";
  const inside = (part: unknown): string => findReason(part, depth + 1);
  if (typeof value === "string") {
    const json = readJson(value);
    return json === undefined ? value : inside(json);
  }
  if (Array.isArray(value)) return value.slice(0, 8).map(inside).filter(Boolean).join("; ");
  if (typeof value !== "object" || value === null) return "";
  const { error, message, detail, msg, loc, metadata } = value as Record<string, unknown>;
  const reason = [error, message, detail, msg].map(inside).find(Boolean);
  if (reason === undefined) return JSON.stringify(value);
  const raw = inside((metadata as { raw?: unknown } | null | undefined)?.raw);
  return `${Array.isArray(loc) ? `${loc.join(".")}: ` : ""}${reason}${raw === "" ? "" : `: ${raw}`}`;
}

/** The error object of a body, or the body itself. */
function errorOf(text: string): { type?: unknown; code?: unknown; n_ctx?: unknown; n_prompt_tokens?: unknown } {
  const { error = readJson(text) } = (readJson(text) ?? {}) as { error?: unknown };
  return error ?? {};
}

/** The codes and types of an error, such as `model_not_found`. */
function namesOf(text: string): string {
  const { type, code } = errorOf(text);
  return [type, code].filter((one) => typeof one === "string").join(" ");
}

/** Tokens, where an error tells them: what the model's context holds, and what the prompt is. */
export interface TooLong {
  holds?: number;
  counts?: number;
}

/**
 * Whether an error says that the prompt does not fit the model's context, with the numbers in it
 * (llama.cpp: `exceed_context_size_error` with `n_ctx`; OpenAI: `context_length_exceeded`; LM Studio: `n_ctx` in its sentence;
 * vLLM and others: a sentence).
 */
export function readTooLong(text: string): TooLong | undefined {
  const said = tellError(text);
  if (
    !/context_(?:size|length)/.test(namesOf(text)) &&
    !/context (?:size|length|window)|n_ctx|prompt is too long|too many tokens|`inputs` tokens/i.test(said)
  )
    return undefined;
  const told = /(?:context (?:size|length|window)|n_ctx|max(?:imum)?|<=)\D{0,40}?(\d{3,})/i;
  const { n_ctx, n_prompt_tokens } = errorOf(text);
  const holds = Number(n_ctx ?? (/n_ctx\D{1,5}(\d{3,})/.exec(said) ?? told.exec(said))?.[1]);
  if (!(holds > 0)) return {};
  const counts = Math.max(...[...`${n_prompt_tokens} ${said}`.matchAll(/\d+/g)].map(([number]) => Number(number)));
  return counts > holds ? { holds, counts } : { holds };
}

/** Whether an error says that the model is not there (llama.cpp and LM Studio: also with status 400). */
export const missesModel = (text: string): boolean =>
  /model_not_found/.test(namesOf(text)) ||
  /\bmodels?\b.{0,200}(?:not found|(?:does|do) not exist|not loaded|is missing)|no models? (?:is |are )?loaded/i.test(
    tellError(text),
  );

/** Whether an error is about the key (Gemini: with status 400). */
export const missesKey = (status: number, text: string): boolean =>
  status === 401 || status === 403 || (status === 400 && /\bapi[ _-]?key\b/i.test(tellError(text)));

/** Whether an error says that nothing is paid for any more: waiting does not help. */
export const missesCredit = (status: number, text: string): boolean =>
  status === 402 || /insufficient_quota/.test(namesOf(text));

/** Whether a server is busy with loading its model, as llama.cpp's says. */
export const isLoading = (status: number, text: string): boolean =>
  status === 503 && /\bloading\b/i.test(tellError(text));

/** What the questions have that not every server or model takes, as they are called in a request. */
export type Extra = "temperature" | "response_format";

/** Which of the extras that were sent an error refuses; undefined where leaving none of them out could help. */
export function refusedExtra(status: number, text: string, sent: ReadonlySet<Extra>): Extra | undefined {
  const said = tellError(text);
  const refused =
    status === 400 || status === 422 || (status >= 500 && /grammar|schema|response_format|structured/i.test(said));
  if (!refused || readTooLong(text) || missesModel(text) || missesKey(status, text)) return undefined;
  if (sent.has("temperature") && /temperature/i.test(said)) return "temperature";
  return sent.has("response_format") ? "response_format" : undefined;
}

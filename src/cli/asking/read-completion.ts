// Reads what a chat endpoint answers: one JSON document, or the events of a stream, whatever type the server says it has.

/** What a model wrote, or why there is nothing of it, as the end of a sentence about the server. */
export type Completion = { content: string; promptTokens?: number } | { fault: string };

interface Message {
  content?: unknown;
  refusal?: unknown;
}
interface Chunk {
  choices?: { message?: Message; delta?: Message; finish_reason?: unknown }[] | null;
  usage?: { prompt_tokens?: unknown } | null;
  error?: unknown;
}

/** `text` is the body of an answer with status 200. Shapes: https://platform.openai.com/docs/api-reference/chat */
export function readCompletion(text: string): Completion {
  const events = /^\s*(?:data|event|id|error|:)/.test(text) && !text.trimStart().startsWith("{");
  const chunks = events ? readEvents(text) : [readJson(text)];
  if (chunks.some((chunk) => chunk === undefined))
    return { fault: events ? "broke off in the middle of its answer" : "sent no chat completion, but something else" };
  const known = chunks as Chunk[];
  const broken = known.find(({ error }) => error !== undefined && error !== null);
  if (broken) return { fault: `broke off: ${tellError(broken.error)}` };
  const choices = known.flatMap((chunk) => (Array.isArray(chunk.choices) ? chunk.choices.slice(0, 1) : []));
  if (choices.length === 0) return { fault: "sent no chat completion, but something else" };
  const ends = choices.map((choice) => choice.finish_reason).filter((end) => typeof end === "string");
  const messages = choices.map(({ message, delta }) => message ?? delta ?? {});
  const refusal = messages.map(({ refusal: said }) => (typeof said === "string" ? said : "")).join("");
  const content = messages.map(textOf).join("");
  if (ends.includes("length")) return { fault: "cut its answer off, for it became too long" };
  if (events && ends.length === 0 && !/^data:\s*\[DONE\]\s*$/m.test(text))
    return { fault: "broke off in the middle of its answer" };
  if (content.trim() === "")
    return { fault: refusal === "" ? "gave an empty answer" : `refused to answer: ${refusal.slice(0, 200)}` };
  const tokens = known.map(({ usage }) => usage?.prompt_tokens).findLast((count) => typeof count === "number");
  return { content, ...(tokens === undefined ? {} : { promptTokens: tokens }) };
}

/** What a server says of its error, in at most 300 characters. */
export function tellError(value: unknown): string {
  if (typeof value === "string") return value.trim().slice(0, 300);
  const { error, message } = (value ?? {}) as { error?: unknown; message?: unknown };
  if (typeof message === "string") return message.trim().slice(0, 300);
  return error === undefined || error === null ? (JSON.stringify(value) ?? "").slice(0, 300) : tellError(error);
}

export function readJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream, and the lines in which older
 * llama.cpp tells its errors: https://github.com/ggml-org/llama.cpp/issues/16104
 */
function readEvents(text: string): (Chunk | undefined)[] {
  return text.split(/\r?\n|\r/).flatMap((line) => {
    const [, field, data = ""] = /^(data|error):(.*)$/.exec(line) ?? [];
    if (field === undefined || data.trim() === "" || data.trim() === "[DONE]") return [];
    return field === "error" ? [{ error: readJson(data) ?? data }] : [readJson(data)];
  });
}

/**
 * Whether an error says that the prompt does not fit the model's context, and how many tokens that holds, where it tells
 * (llama.cpp: `exceed_context_size_error` with `n_ctx`; OpenAI: `context_length_exceeded`; vLLM and others: a sentence).
 */
export function readTooLong(text: string): { tokens?: number } | undefined {
  const { error = readJson(text) } = (readJson(text) ?? {}) as { error?: unknown };
  const { type, code, n_ctx: known } = (error ?? {}) as { type?: unknown; code?: unknown; n_ctx?: unknown };
  const said = tellError(error ?? text);
  const named = [type, code].some((one) => typeof one === "string" && /context_(?:size|length)/.test(one));
  if (!named && !/context (?:size|length|window)|prompt is too long|too many tokens/i.test(said)) return undefined;
  const told = /(?:maximum|max(?:imum)?)\D{0,40}?(\d{3,})/i.exec(said)?.[1];
  const tokens = typeof known === "number" ? known : Number(told);
  return tokens > 0 ? { tokens } : {};
}

/** A text, or a list of parts. */
function textOf({ content }: Message): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.map((part: { text?: unknown } | null) => (typeof part?.text === "string" ? part.text : "")).join("");
}

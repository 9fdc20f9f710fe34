// Reads a chat completion, whole or as a stream of events, in the forms in which servers send it.
import { readJson, tellError } from "./server-errors.js";

/** What a model wrote, or why there is nothing of it, as the end of a sentence about the server. */
export type Completion =
  | { content: string; promptTokens?: number }
  /** `cut`: it ran into a limit of tokens. */
  | { fault: string; cut?: true };

interface Message {
  content?: unknown;
  refusal?: unknown;
  /** What a model thinks: llama.cpp, DeepSeek, LM Studio; `reasoning`: Ollama, OpenRouter, vLLM. */
  reasoning_content?: unknown;
  reasoning?: unknown;
}

interface Chunk {
  choices?: { message?: Message; delta?: Message; finish_reason?: unknown; error?: unknown }[] | null;
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
  const choices = known.flatMap((chunk) => (Array.isArray(chunk.choices) ? chunk.choices.slice(0, 1) : []));
  const error = [...known, ...choices].map((one) => one?.error).find((one) => one !== undefined && one !== null);
  if (error !== undefined) return { fault: `broke off: ${tellError(error)}` };
  if (choices.length === 0) return { fault: "sent no chat completion, but something else" };
  const ends = choices.map((choice) => choice.finish_reason).filter((end) => typeof end === "string");
  if (ends.includes("length")) return { fault: "cut its answer off, for it became too long", cut: true };
  if (ends.includes("content_filter"))
    return { fault: "kept its answer back, by a filter of its own (content_filter)" };
  if (events && ends.length === 0 && !/^data:\s*\[DONE\]\s*$/m.test(text))
    return { fault: "broke off in the middle of its answer" };
  const messages = choices.map(({ message, delta }) => message ?? delta ?? {});
  const joined = (of: (message: Message) => unknown): string => messages.map((message) => textOf(of(message))).join("");
  const content = joined((message) => message.content) || answerAmongThoughts(joined);
  const refusal = joined((message) => message.refusal);
  if (content.trim() === "")
    return { fault: refusal === "" ? "gave an empty answer" : `refused to answer: ${refusal.slice(0, 200)}` };
  const tokens = known.map(({ usage }) => usage?.prompt_tokens).findLast((count) => typeof count === "number");
  return { content, ...(tokens === undefined ? {} : { promptTokens: tokens }) };
}

/**
 * Where a schema binds a model that thinks, vLLM takes the whole answer for thoughts: https://github.com/vllm-project/vllm/issues/50948
 * Thoughts in words are none.
 */
function answerAmongThoughts(joined: (of: (message: Message) => unknown) => string): string {
  const thoughts = joined((message) => message.reasoning_content ?? message.reasoning);
  return readJson(thoughts) === undefined ? "" : thoughts;
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

/** A text, or a list of parts, without those that are thoughts. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content
    .map((part: { type?: unknown; text?: unknown } | null) =>
      typeof part?.text === "string" && !/think|reason/.test(`${part.type}`) ? part.text : "",
    )
    .join("");
}

// Asks a language model behind an OpenAI-compatible address, again where that helps, and shows its key nowhere.
import { canParseUrl } from "../../base/can-parse-url.js";
import { sayNumber } from "../../base/say-number.js";
import { showAddress } from "../../base/shown-address.js";
import type { Fetched, FetchOptions } from "../../read/net/fetch-address.js";
import { FetchError } from "../../read/net/fetch-error.js";
import { readAnswer } from "../../understand/ask/read-answer.js";
import type { Prompt } from "../../understand/ask/split-prompt.js";
import { UsageError } from "../command.js";

export interface Endpoint {
  /** Such as `http://127.0.0.1:11434/v1`. */
  url: string;
  /** The address that is asked where none is named. */
  usual?: string;
  key?: string;
  /** Left out: the only one that the server has. */
  model?: string;
  /** Milliseconds that one answer may take. */
  timeout: number;
  /** Name and version of the tool. */
  agent: string;
  fetch(url: string, options: FetchOptions): Promise<Fetched>;
  /** Waits so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  say(line: string): void;
}

const attemptsAtMost = 4;
/** Milliseconds; doubled each time. */
const firstWait = 1000;
const longestWait = 60_000;

/** The address of a method below a typed base, with or without `/v1` or the whole path at its end. */
export function endpointUrl(base: string, method: "chat/completions" | "models"): string {
  if (!canParseUrl(base) || !/^https?:/i.test(base))
    throw new UsageError(
      `${showAddress(base)} is no address that begins with https:// or http://`,
      "--url http://127.0.0.1:11434/v1",
    );
  const url = new URL(base);
  const path = url.pathname.replace(/\/+$/, "").replace(/\/chat\/completions$/, "");
  url.pathname = `${path === "" ? "/v1" : path}/${method}`;
  return url.href;
}

/** The model to ask: the one that was named, else the only one there. Throws a `UsageError` that lists them. */
export async function chooseModel(endpoint: Endpoint): Promise<string> {
  if (endpoint.model !== undefined) return endpoint.model;
  const { text } = await send(endpoint, endpointUrl(endpoint.url, "models"), undefined);
  const { data } = (readJson(text) ?? {}) as { data?: unknown };
  const list = Array.isArray(data) ? data.map((one: { id?: unknown } | null) => one?.id) : [];
  const names = list.filter((id): id is string => typeof id === "string");
  if (names.length === 1) return names[0]!;
  throw new UsageError(
    `${showAddress(endpoint.url)} has ${names.length === 0 ? "no models that it tells of" : `${names.length} models`}, and none was named`,
    names.length === 0 ? "name one with --model" : `--model ${names.slice(0, 8).join(" or ")}`,
  );
}

/**
 * A function from a prompt to the JSON object that the model answers. Where a server takes no schema, it is asked without one
 * from then on; an answer that cannot be read is asked for once more. Throws a `UsageError` where there is none.
 */
export function openModel(
  endpoint: Endpoint,
  model: string,
): (prompt: Prompt) => Promise<Readonly<Record<string, unknown>>> {
  const url = endpointUrl(endpoint.url, "chat/completions");
  const shown = showAddress(url);
  let structured = true;
  const request = async ({ text, schema }: Prompt): Promise<string> => {
    const format = { type: "json_schema", json_schema: { name: "episode", schema } };
    const body = { model, messages: [{ role: "user", content: text }], temperature: 0, stream: false };
    if (structured) {
      const answer = await send(endpoint, url, { ...body, response_format: format }, [400, 422]);
      if (answer.status < 400) return answer.text;
      const tooLong = readTooLong(answer.text);
      if (tooLong) throw new UsageError(tellStatus(shown, answer.status, answer.text), explainTooLong(tooLong));
      endpoint.say(`${shown} takes no schema (${tellError(readJson(answer.text) ?? answer.text)}); asking without it`);
      structured = false;
    }
    return (await send(endpoint, url, body)).text;
  };
  return async (prompt) => {
    for (let attempt = 1; ; attempt++) {
      const completion = readCompletion(await request(prompt));
      const read = "fault" in completion ? completion : readAnswer(completion.content);
      if ("value" in read) {
        if (!("fault" in completion)) sayWhenCut(completion.promptTokens, prompt, endpoint);
        return read.value;
      }
      const said = "fault" in completion ? `${shown} ${completion.fault}` : `${model} answered amiss. ${read.fault}`;
      if (attempt === 2) throw new UsageError(`${said} (asked twice)`, "try another model, or a smaller --context");
      endpoint.say(`${said}; asking once more`);
    }
  };
}

/** No tokenizer makes fewer tokens than there are words; a server that counts fewer left some out, as Ollama does in silence. */
function sayWhenCut(counted: number | undefined, { words }: Prompt, { say }: Endpoint): void {
  if (counted !== undefined && counted > 0 && counted < words)
    say(
      `The server counts ${sayNumber(counted)} tokens in ${sayNumber(words)} words: it seems to have read only a part. Give the model more context (Ollama: OLLAMA_CONTEXT_LENGTH), or ask in smaller pieces with --context`,
    );
}

/** Sends a question (none: asks for what is there) until it is answered. `wanted` are statuses over 399 that come back too. */
async function send(
  endpoint: Endpoint,
  url: string,
  question: object | undefined,
  wanted: readonly number[] = [],
): Promise<{ status: number; text: string }> {
  const { key, timeout, agent, say, wait } = endpoint;
  const shown = showAddress(url);
  const hide = (text: string): string => (key ? text.replaceAll(key, "***") : text);
  const options: FetchOptions = {
    agent,
    accept: "application/json",
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(question ? { "content-type": "application/json" } : {}),
    },
    ...(question ? { method: "POST", body: JSON.stringify(question) } : {}),
    // What is asked, and the key, go to the named address and nowhere else.
    limits: { total: timeout, idle: timeout, arriving: 4_000_000, unpacked: 8_000_000, redirects: 0 },
  };
  for (let attempt = 1; ; attempt++) {
    const answer = await endpoint.fetch(url, options).catch((error: unknown) => {
      if (error instanceof FetchError) return error;
      throw error;
    });
    const failed = answer instanceof FetchError;
    const text = failed ? "" : hide(new TextDecoder().decode(answer.bytes));
    if (!failed && ((answer.status >= 200 && answer.status < 300) || wanted.includes(answer.status)))
      return { status: answer.status, text };
    const said = failed ? hide(answer.message) : tellStatus(shown, answer.status, text);
    const tooLong = failed ? undefined : readTooLong(text);
    if (tooLong) throw new UsageError(said, explainTooLong(tooLong));
    const pause = Math.max(firstWait * 2 ** (attempt - 1), failed ? 0 : (answer.retryAfter ?? 0) * 1000);
    const again = failed ? answer.fault === "network" && attempt < 2 : answer.status === 429 || answer.status >= 500;
    if (!again || attempt === attemptsAtMost || pause > longestWait)
      throw new UsageError(said, failed ? explainFault(answer, endpoint) : explainStatus(answer, pause));
    say(`${said}; trying again in ${sayNumber(pause / 1000)} s`);
    await wait(pause);
  }
}

const tellStatus = (shown: string, status: number, text: string): string =>
  `${shown} answered with status ${status}: ${tellError(readJson(text) ?? text) || "no reason was given"}`;

const explainTooLong = ({ tokens }: { tokens?: number }): string =>
  tokens === undefined
    ? "ask in smaller pieces with --context, or give the model more context"
    : `ask in smaller pieces: --context ${tokens}, or give the model more context`;

function explainFault({ fault, hint }: FetchError, { url, usual }: Endpoint): string | undefined {
  if (fault === "network" && url === usual)
    return "start Ollama (ollama serve), or name another server with --url or AIRDATE_LLM_URL";
  if (fault === "time") return "give it longer with --timeout, or ask in smaller pieces with --context";
  if (fault === "redirects") return "name the address it sends on to with --url, if the transcript may go there";
  return hint ?? "is the model's server running, and is --url right?";
}

function explainStatus({ status }: Fetched, pause: number): string {
  if (status === 401 || status === 403) return "AIRDATE_LLM_KEY holds the key; it is never shown";
  if (status === 404) return "is the model there, and does --url end in /v1?";
  if (status === 413) return "ask in smaller pieces with --context";
  if (pause > longestWait)
    return `it asks to be left alone for ${sayNumber(pause / 1000)} s; what was answered is kept`;
  return status === 429 || status >= 500
    ? "try again in a while; what was answered is kept"
    : "if the prompt is too long for the model, ask in smaller pieces with --context";
}

/** What a model wrote, or why there is nothing of it, as the end of a sentence about the server. */
type Completion = { content: string; promptTokens?: number } | { fault: string };

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
function readCompletion(text: string): Completion {
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
function tellError(value: unknown): string {
  if (typeof value === "string") return value.trim().slice(0, 300);
  const { error, message } = (value ?? {}) as { error?: unknown; message?: unknown };
  if (typeof message === "string") return message.trim().slice(0, 300);
  return error === undefined || error === null ? (JSON.stringify(value) ?? "").slice(0, 300) : tellError(error);
}

function readJson(text: string): object | undefined {
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
function readTooLong(text: string): { tokens?: number } | undefined {
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

// Asks a language model behind an OpenAI-compatible address, again where that helps, and shows its key nowhere.
import { canParseUrl, hasWebScheme, showAddress } from "../../base/address-text.js";
import { sayNumber } from "../../base/say-found.js";
import type { Fetched, FetchOptions } from "../../read/net/fetch-address.js";
import { FetchError } from "../../read/net/fetch-error.js";
import { readAnswer } from "../../understand/ask/read-answer.js";
import { countTokensAtLeast, type Prompt } from "../../understand/ask/split-prompt.js";
import { UsageError } from "../command.js";
import { readCompletion } from "./read-completion.js";
import {
  type Extra,
  isLoading,
  missesCredit,
  missesKey,
  missesModel,
  readJson,
  readTooLong,
  refusedExtra,
  type TooLong,
  tellError,
} from "./server-errors.js";

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

/** Tokens that --context may be at least. */
export const leastContext = 1000;
const attemptsAtMost = 4;
/** Milliseconds; doubled each time. */
const firstWait = 1000;
const longestWait = 60_000;
/** Between two looks at a server that is loading its model, in milliseconds. */
const loadingWait = 2000;
/** Of the first question and the second: the same again at 0 would be answered with the same. */
const temperatures = [0, 0.5] as const;

/** The address of a method below a typed base, with or without `/v1` or the whole path at its end. */
export function endpointUrl(base: string, method: "chat/completions" | "models"): string {
  if (!canParseUrl(base) || !hasWebScheme(base))
    throw new UsageError(
      `${showAddress(base)} is no address that begins with https:// or http://`,
      "--url http://127.0.0.1:11434/v1",
    );
  const url = new URL(base);
  const path = url.pathname.replace(/\/+$/, "").replace(/\/chat\/completions$/, "");
  url.pathname = `${path === "" ? "/v1" : path}/${method}`;
  return url.href;
}

/** The model to ask: the one that was named, else the only one there that writes. Throws a `UsageError` that lists them. */
export async function chooseModel(endpoint: Endpoint): Promise<string> {
  if (endpoint.model !== undefined) return endpoint.model;
  const names = await listModels(endpoint);
  if (names.length === 1) return names[0]!;
  throw new UsageError(
    `${showAddress(endpoint.url)} has ${names.length === 0 ? "no models that it tells of" : `${names.length} models`}, and none was named`,
    names.length === 0
      ? "load one there (Ollama: ollama pull NAME), and name it with --model"
      : `--model ${names.slice(0, 8).join(" or ")}`,
  );
}

/** The models that a server tells of, without those that only embed: LM Studio always has one. */
async function listModels(endpoint: Endpoint): Promise<string[]> {
  const { text } = await send(endpoint, endpointUrl(endpoint.url, "models"), undefined);
  const { data } = (readJson(text) ?? {}) as { data?: unknown };
  const list = Array.isArray(data) ? data.map((one: { id?: unknown } | null) => one?.id) : [];
  return list.filter((id): id is string => typeof id === "string" && !/embed/i.test(id));
}

/**
 * A function from a prompt to the JSON object that the model answers, and whether it read the whole prompt. Where a server takes no schema or no temperature, it is
 * asked without from then on; an answer that cannot be read is asked for once more. Throws a `UsageError` where there is none.
 */
export function openModel(
  endpoint: Endpoint,
  model: string,
): (prompt: Prompt) => Promise<{ answer: Readonly<Record<string, unknown>>; whole: boolean }> {
  const url = endpointUrl(endpoint.url, "chat/completions");
  const shown = showAddress(url);
  const sent = new Set<Extra>(["temperature", "response_format"]);
  const request = async ({ text, schema, tokens }: Prompt, temperature: number): Promise<string> => {
    const extras = { temperature, response_format: { type: "json_schema", json_schema: { name: "episode", schema } } };
    for (;;) {
      const body = { model, messages: [{ role: "user", content: text }], stream: false };
      for (const extra of sent) Object.assign(body, { [extra]: extras[extra] });
      const { status, text: answer } = await send(
        endpoint,
        url,
        body,
        (status, said) =>
          status === 404 ||
          missesModel(said) ||
          readTooLong(said) !== undefined ||
          refusedExtra(status, said, sent) !== undefined,
      );
      if (status < 400) return answer;
      const said = tellStatus(shown, status, answer);
      const tooLong = readTooLong(answer);
      if (tooLong) throw new UsageError(said, explainTooLong(tooLong, tokens));
      const refused = refusedExtra(status, answer, sent);
      if (refused === undefined) throw new UsageError(said, await explainMissing(endpoint));
      endpoint.say(`${said}; asking without a ${refused === "temperature" ? refused : "schema"}`);
      sent.delete(refused);
    }
  };
  return async (prompt) => {
    for (let attempt = 0; ; attempt++) {
      const completion = readCompletion(await request(prompt, temperatures[attempt]!));
      const read = "fault" in completion ? completion : readFields(completion.content);
      if ("value" in read) {
        const counted = "fault" in completion ? undefined : completion.promptTokens;
        const whole = !isCut(counted, prompt);
        if (!whole) endpoint.say(tellCut(counted!, prompt));
        return { answer: read.value, whole };
      }
      const said = "fault" in completion ? `${shown} ${completion.fault}` : `${model} answered amiss. ${read.fault}`;
      const tooLong = "fault" in completion ? readTooLong(completion.fault) : undefined;
      if (tooLong) throw new UsageError(said, explainTooLong(tooLong, prompt.tokens));
      if (attempt === temperatures.length - 1)
        throw new UsageError(
          `${said} (asked twice)`,
          "cut" in completion
            ? "give the model more context (Ollama: OLLAMA_CONTEXT_LENGTH) or one that thinks less, or ask in smaller pieces with --context"
            : "try another model, or a smaller --context",
        );
      endpoint.say(`${said}; asking once more`);
    }
  };
}

/** The object that a model wrote. One without any field is none: nothing would be asked again for what is kept. */
function readFields(content: string): ReturnType<typeof readAnswer> {
  const read = readAnswer(content);
  return "value" in read && Object.keys(read.value).length === 0 ? { fault: "Its JSON has nothing in it" } : read;
}

/** A server that counts fewer tokens than any tokenizer makes left some out, as Ollama does in silence. */
const isCut = (counted: number | undefined, { text }: Prompt): boolean =>
  counted !== undefined && counted > 0 && counted < countTokensAtLeast(text);

const tellCut = (counted: number, { words }: Prompt): string =>
  `The server counts ${sayNumber(counted)} tokens in ${sayNumber(words)} words: it seems to have read only a part, so its answer is not kept. Give the model more context (OLLAMA_CONTEXT_LENGTH=8192 ollama serve), or ask in smaller pieces with --context`;

/** Sends a question (none: asks for what is there) until it is answered. `wanted` tells which errors come back too. */
async function send(
  endpoint: Endpoint,
  url: string,
  question: object | undefined,
  wanted: (status: number, text: string) => boolean = () => false,
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
  let waited = 0;
  for (let attempt = 1; ; attempt++) {
    const answer = await endpoint.fetch(url, options).catch((error: unknown) => {
      if (error instanceof FetchError) return error;
      throw error;
    });
    const failed = answer instanceof FetchError;
    const text = failed ? "" : hide(new TextDecoder().decode(answer.bytes));
    if (!failed && ((answer.status >= 200 && answer.status < 300) || wanted(answer.status, text)))
      return { status: answer.status, text };
    const said = failed ? hide(answer.message) : tellStatus(shown, answer.status, text);
    const loading = !failed && isLoading(answer.status, text);
    const pause = loading
      ? loadingWait
      : Math.max(firstWait * 2 ** (attempt - 1), failed ? 0 : (answer.retryAfter ?? 0) * 1000);
    if (!mayAskAgain(answer, text, attempt) || (loading ? waited + pause > timeout : pause > longestWait))
      throw new UsageError(said, failed ? explainFault(answer, endpoint) : explainStatus(answer, text, pause, key));
    if (!loading) say(`${said}; trying again in ${sayNumber(pause / 1000)} s`);
    else if (waited === 0) say(`${said}; waiting for it`);
    waited += pause;
    await wait(pause);
  }
}

/** Whether asking the same again could help. */
function mayAskAgain(answer: Fetched | FetchError, text: string, attempt: number): boolean {
  if (answer instanceof FetchError) return answer.fault === "network" && attempt < 2;
  if (isLoading(answer.status, text)) return true;
  return (
    attempt < (isImpatient(answer.status) ? 2 : attemptsAtMost) &&
    (answer.status === 429 || answer.status >= 500) &&
    !missesCredit(answer.status, text)
  );
}

const tellStatus = (shown: string, status: number, text: string): string =>
  `${shown} answered with status ${status}: ${tellError(text) || "no reason was given"}`;

/** Where the server counts more tokens than `estimated`, the pieces have to be smaller than its context by as much. */
function explainTooLong({ holds, counts }: TooLong, estimated: number): string {
  if (holds === undefined) return "ask in smaller pieces with --context, or give the model more context";
  const share = counts === undefined ? (estimated < holds ? 0.6 : 1) : Math.min(1, estimated / counts);
  const pieces = Math.floor(holds * share);
  return `${pieces < leastContext ? "" : `ask in smaller pieces: --context ${pieces}, or `}give the model more context`;
}

function explainFault({ fault, hint }: FetchError, { url, usual }: Endpoint): string | undefined {
  if (fault === "network" && url === usual)
    return "start Ollama (ollama serve), or name another server with --url or AIRDATE_LLM_URL";
  if (fault === "time") return "give it longer with --timeout, or ask in smaller pieces with --context";
  if (fault === "redirects") return "name the address it sends on to with --url, if the transcript may go there";
  return hint ?? "is the model's server running, and is --url right?";
}

/** A proxy did not wait for the answer: each further question makes the model work in vain. */
const isImpatient = (status: number): boolean => status === 504 || status === 524;

/** What to do where the model, or the whole address, is not there. */
async function explainMissing(endpoint: Endpoint): Promise<string> {
  const names = await listModels(endpoint).catch(() => []);
  return names.length > 0
    ? `what is there: --model ${names.slice(0, 8).join(" or ")}`
    : "is the model there (Ollama: ollama pull NAME, then --model NAME), and does --url end in /v1?";
}

function explainStatus({ status }: Fetched, text: string, pause: number, key: string | undefined): string {
  if (missesCredit(status, text)) return "the account has no credit left; what was answered is kept";
  if (missesKey(status, text))
    return key
      ? "AIRDATE_LLM_KEY holds the key; it is never shown"
      : "put the key into AIRDATE_LLM_KEY; it is never shown";
  if (status === 404) return "does --url end in /v1?";
  if (isLoading(status, text)) return "give it longer with --timeout";
  if (isImpatient(status))
    return "something between gives up before the model is done: ask in smaller pieces with --context, or name the model's own address";
  if (status === 413) return "ask in smaller pieces with --context";
  if (pause > longestWait)
    return `it asks to be left alone for ${sayNumber(pause / 1000)} s; what was answered is kept`;
  return status === 429 || status >= 500
    ? "try again in a while; what was answered is kept"
    : "if the prompt is too long for the model, ask in smaller pieces with --context";
}

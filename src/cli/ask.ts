// airdate ask: asks a language model of the user's own about an episode, and keeps of its answer what the transcript bears out.
import { setTimeout as wait } from "node:timers/promises";
import { isLoopback, showAddress } from "../base/address-text.js";
import { sayNumber } from "../base/say-found.js";
import { fetchAddress } from "../read/net/fetch-address.js";
import { joinAnswers, type Prompt, splitPrompt } from "../understand/ask/split-prompt.js";
import { type AnswerField, answerFields, writePrompt } from "../understand/ask/write-prompt.js";
import { readAsked, takeAnswer, writtenFields } from "./apply.js";
import { chooseModel, type Endpoint, endpointUrl, leastContext, openModel } from "./asking/ask-model.js";
import { type Answer, openAnswers } from "./asking/kept-answers.js";
import { type Command, pickWord, type Terminal, UsageError } from "./command.js";
import { agentName } from "./fetching/fetch-whole.js";
import { assertTranscript, openOwnEpisode } from "./project.js";

/** What --for may be -> the fields that are asked for. */
const purposes: Record<string, readonly AnswerField[]> = {
  titles: ["chapters"],
  lead: ["description"],
  names: ["names"],
  speakers: ["speakers"],
  all: answerFields,
};

/** Where Ollama listens. */
const defaultUrl = "http://127.0.0.1:11434/v1";

export const command: Command = {
  name: "ask",
  takes: "<episode> [root]",
  summary: "Ask a language model of your own about an episode, and keep what the transcript bears out",
  options: [
    { flags: "--for <what>", says: `${Object.keys(purposes).join(", ")}`, default: "all" },
    { flags: "--write", says: "put what stands the checks into the episode's file" },
    { flags: "--model <name>", says: "the model (default: the only one that the server has)" },
    { flags: "--url <url>", says: `an OpenAI-compatible address (default: AIRDATE_LLM_URL, else ${defaultUrl})` },
    { flags: "--context <tokens>", says: "how much the model reads at once", default: "8192" },
    { flags: "--timeout <seconds>", says: "how long one answer may take", default: "600" },
    { flags: "--dry-run", says: "send nothing, only say what would be sent and how much it is" },
  ],
  examples: [
    "airdate ask hello --dry-run",
    "airdate ask hello --for titles --model qwen3:8b --write",
    "AIRDATE_LLM_KEY=... airdate ask hello --url https://llm.example/v1 --model large",
  ],
  async run({ args: [slug, root], options }, terminal) {
    const fields = pickWord("--for", options.for, purposes);
    const context = readCount(options.context, "--context", leastContext, 10_000_000);
    const endpoint = openEndpoint(options, terminal);
    const own = await openOwnEpisode(slug!, root, terminal);
    const entry = await readAsked(own);
    assertTranscript(entry, slug!);
    const { show } = own.setting;
    const { own: inFolder } = own.loaded.frame.layout.episodes.find((files) => files.slug === own.episode.slug)!;
    const kept = openAnswers(own.project.root, own.file.name, inFolder, writePrompt(show, entry));
    const isOpen = ({ text }: Prompt): boolean => !kept.get(text, endpoint.model);
    const all = splitPrompt(show, entry, fields, context);
    const written = all.some(isOpen) ? writtenFields(own.episode).filter((field) => fields.includes(field)) : [];
    const left = fields.filter((field) => !written.includes(field));
    sayWritten(written, left, own.file.name, terminal);
    const prompts = written.length === 0 ? all : splitPrompt(show, entry, left, context);
    const open = prompts.filter(isOpen);
    sayPlan(prompts, open, kept.name, endpoint, terminal);
    if (options.dryRun) return 0;
    const model = open.length > 0 ? await chooseModel(endpoint) : undefined;
    const ask = model === undefined ? undefined : openModel(endpoint, model);
    const fresh = new Map<string, Answer>();
    for (const [at, prompt] of open.entries()) {
      const place = open.length > 1 ? `, ${at + 1} of ${open.length}` : "";
      terminal.say(`Asking ${model}${place}: an answer may take ${sayNumber(endpoint.timeout / 1000)} s (--timeout)`);
      const { answer, whole } = await ask!(prompt);
      fresh.set(prompt.text, answer);
      if (whole) kept.keep(prompt.text, model!, answer);
    }
    const { answer, said } = joinAnswers(prompts.map(({ text }) => fresh.get(text) ?? kept.get(text, endpoint.model)!));
    for (const line of said) terminal.say(line);
    terminal.print(`${JSON.stringify(answer, undefined, 2)}\n`);
    const { code, taken } = await takeAnswer(own, entry, answer, options.write === true, terminal);
    if (!taken)
      terminal.say(
        `Another model may do better (--model NAME). What is kept of this one's answers stands in ${kept.name}; without that file it is asked again`,
      );
    else if (options.write !== true)
      terminal.say(
        `Nothing was written. The same again with --write takes this answer, and asks for nothing that is kept; another, or one that you changed: airdate apply ${slug} FILE`,
      );
    return code;
  },
};

function openEndpoint(options: Record<string, unknown>, { env, say }: Terminal): Endpoint {
  const url = typeof options.url === "string" ? options.url : env.AIRDATE_LLM_URL || defaultUrl;
  endpointUrl(url, "models");
  const key = env.AIRDATE_LLM_KEY?.trim();
  return {
    url,
    usual: defaultUrl,
    ...(key ? { key } : {}),
    ...(typeof options.model === "string" ? { model: options.model } : {}),
    timeout: readCount(options.timeout, "--timeout", 1, 86_400) * 1000,
    agent: agentName(),
    fetch: fetchAddress,
    wait: (milliseconds) => wait(milliseconds),
    say,
  };
}

/** What a person wrote is not asked for. Throws a `UsageError` where nothing is left. */
function sayWritten(
  written: readonly AnswerField[],
  left: readonly AnswerField[],
  file: string,
  { say }: Terminal,
): void {
  if (written.length === 0) return;
  const has = `${file} has ${written.join(", ")} already`;
  if (left.length === 0)
    throw new UsageError(`${has}: nothing is left to ask for`, "take out there what should be written anew");
  say(`${has}: not asked for`);
}

/** What is sent where, and how much it is. */
function sayPlan(
  all: readonly Prompt[],
  open: readonly Prompt[],
  file: string,
  { url, key }: Endpoint,
  { say }: Terminal,
): void {
  const answered = all.length - open.length;
  if (answered > 0) say(`${answered} of ${all.length} answered before, as ${file} has it`);
  if (open.length === 0) return;
  const sum = (of: (prompt: Prompt) => number): string => sayNumber(open.reduce((total, one) => total + of(one), 0));
  const count = open.length === 1 ? "1 prompt" : `${open.length} prompts`;
  say(
    `${count} for ${showAddress(url)}: ${sum(({ words }) => words)} words, about ${sum(({ tokens }) => tokens)} tokens`,
  );
  if (isLoopback(new URL(url).hostname)) return;
  const bare = url.startsWith("http:") ? `, and nothing encrypts it${key ? " or the key" : ""} on its way` : "";
  say(`The transcript goes to ${new URL(url).hostname}, which is not this machine${bare}.`);
}

function readCount(typed: unknown, option: string, least: number, most: number): number {
  const count = /^\d{1,9}$/.test(`${typed}`) ? Number(typed) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw new UsageError(
    `${option} is "${typed}", but should be a whole number from ${sayNumber(least)} to ${sayNumber(most)}`,
  );
}

// The forms in which servers answer, refuse and fail, each sent by a real server on loopback: what is made of it, and how often it is asked.
import { describe, expect, it } from "vitest";
import { sayNumber } from "../../base/say-found.js";
import { fetchAddress } from "../../read/net/fetch-address.js";
import { serveLoopback } from "../../testing/serve-loopback.js";
import type { Prompt } from "../../understand/ask/split-prompt.js";
import { chooseModel, type Endpoint, openModel } from "./ask-model.js";

const prompt: Prompt = { text: "What is a keel?", schema: { type: "object" }, words: 4, tokens: 20_000 };

/** Status and body; a body that is no text is sent as JSON. */
type Answer = readonly [status: number, body: unknown];
const answered = (message: object, more: object = {}): Answer => [
  200,
  { choices: [{ message, finish_reason: "stop", ...more }] },
];
const good = answered({ content: '{"keel": "a beam"}' });
const value = { keel: "a beam" };

/** Asks a server that gives these answers in turn, the last one for ever. */
async function talk(answers: readonly Answer[], more: Partial<Endpoint> = {}) {
  let at = 0;
  const { origin, asked } = await serveLoopback((_, response) => {
    const [status, body] = answers[Math.min(at++, answers.length - 1)]!;
    response.writeHead(status).end(typeof body === "string" ? body : JSON.stringify(body));
  });
  const said: string[] = [];
  const waits: number[] = [];
  const endpoint: Endpoint = {
    url: origin,
    timeout: 60_000,
    agent: "airdate/1.0.0",
    fetch: fetchAddress,
    wait: async (pause) => void waits.push(pause),
    say: (line) => void said.push(line),
    ...more,
  };
  const outcome = await openModel(
    endpoint,
    "tiny",
  )(prompt).then(
    ({ answer }) => answer,
    (error: Error & { hint?: string }) => void said.push(error.message, error.hint ?? ""),
  );
  const bodies = asked.filter(({ method }) => method === "POST").map(({ body }) => JSON.parse(body));
  return { outcome, said: said.join("\n"), bodies, waits, endpoint };
}

describe("answers", () => {
  it.each<[string, Answer]>([
    [
      "thoughts of which only the end is marked",
      answered({ content: 'The user wants {a} keel.\n</think>\n{"keel": "a beam"}' }),
    ],
    ["thoughts in square brackets", answered({ content: '[THINK]{"keel": 1} or so[/THINK]{"keel": "a beam"}' })],
    [
      "channels",
      answered({
        content:
          '<|channel|>analysis<|message|>{"x": 1}?<|end|><|start|>assistant<|channel|>final <|constrain|>json<|message|>{"keel": "a beam"}<|return|>',
      }),
    ],
    [
      "a channel of thoughts that is closed",
      answered({ content: '<|channel>thought\n{"x": 1}?<channel|>{"keel": "a beam"}' }),
    ],
    [
      "parts, of which some are thoughts",
      answered({
        content: [
          { type: "thinking", text: '{"x": 1}' },
          { type: "text", text: '{"keel": "a beam"}' },
        ],
      }),
    ],
    ["the answer where thoughts belong", answered({ content: null, reasoning_content: ' {"keel": "a beam"}\n' })],
    ["the same by another name", answered({ content: "", reasoning: '{"keel": "a beam"}' })],
    ["blank lines before it, sent so that the line stays open", [200, `\n\n   \n${JSON.stringify(good[1])}`]],
  ])("reads %s", async (_, answer) => {
    const { outcome, bodies } = await talk([answer]);
    expect(outcome).toEqual(value);
    expect(bodies).toHaveLength(1);
  });

  it.each<[string, Answer, string]>([
    [
      "an error inside the choice",
      answered({ content: "" }, { finish_reason: "error", error: { code: 502, message: "the engine is gone" } }),
      "broke off: the engine is gone",
    ],
    ["a filter", answered({ content: '{"keel"' }, { finish_reason: "content_filter" }), "content_filter"],
    ["thoughts alone", answered({ content: "", reasoning: "Well, {hm}." }), "gave an empty answer"],
    ["an object without anything in it", answered({ content: "{}" }), "has nothing in it"],
  ])("asks for another answer, less coldly, after %s", async (_, answer, why) => {
    const { outcome, said, bodies } = await talk([answer, good]);
    expect(outcome).toEqual(value);
    expect(said).toContain(why);
    expect(bodies.map(({ temperature }) => temperature)).toEqual([0, 0.5]);
  });

  it("says how more room is made where an answer is cut off twice", async () => {
    const { said, bodies } = await talk([answered({ content: '{"keel": "a be' }, { finish_reason: "length" })]);
    expect(said).toMatch(/cut its answer off.*\n.*cut its answer off.*\(asked twice\)\n.*more context/);
    expect(bodies).toHaveLength(2);
  });

  it("says that a prompt was cut where fewer tokens are counted than any tokenizer makes", async () => {
    const usage = (count: number): Answer => [200, { ...(good[1] as object), usage: { prompt_tokens: count } }];
    const text = "Well, it's [0:05] a boat. ".repeat(100);
    for (const [count, cut] of [
      [900, true],
      [1200, false],
    ] as const) {
      const { origin } = await serveLoopback((_, response) => response.end(JSON.stringify(usage(count)[1])));
      const said: string[] = [];
      const { endpoint } = await talk([good], { say: (line) => void said.push(line) });
      const { whole } = await openModel({ ...endpoint, url: origin }, "tiny")({ ...prompt, text, words: 600 });
      expect([whole, said.some((line) => line.includes(`${sayNumber(count)} tokens`))]).toEqual([!cut, cut]);
    }
  });
});

describe("what a server does not take", () => {
  it("leaves out the temperature alone where that is what is refused, and does so from then on", async () => {
    const refusal: Answer = [
      400,
      {
        error: {
          message: "Unsupported value: 'temperature' does not take 0 here.",
          param: "temperature",
          code: "unsupported_value",
        },
      },
    ];
    const { outcome, said, bodies } = await talk([refusal, good]);
    expect(outcome).toEqual(value);
    expect(said).toMatch(/status 400: Unsupported value.*; asking without a temperature/);
    expect(bodies[1]).toHaveProperty("response_format");
    expect(bodies[1]).not.toHaveProperty("temperature");
  });

  it("leaves out one after the other where both are refused", async () => {
    const { outcome, bodies } = await talk([
      [422, { detail: [{ loc: ["body", "response_format"], msg: "Extra inputs are not taken" }] }],
      [400, { error: "temperature is fixed" }],
      good,
    ]);
    expect(outcome).toEqual(value);
    expect(bodies[2]).toEqual({ model: "tiny", messages: [{ role: "user", content: prompt.text }], stream: false });
  });

  it.each<Answer>([
    [500, { error: { message: "failed to parse grammar" } }],
    [400, [{ error: { code: 400, message: "Unknown name additionalProperties", status: "INVALID_ARGUMENT" } }]],
    [400, { error: { message: "Failed to make JSON", code: "json_validate_failed", failed_generation: "{" } }],
  ])("asks without a schema after %i %j", async (...refusal) => {
    const { outcome, said, bodies, waits } = await talk([refusal, good]);
    expect(outcome).toEqual(value);
    expect(said).toMatch(
      /: (?:failed to parse grammar|Unknown name additionalProperties|Failed to make JSON); asking without a schema$/i,
    );
    expect(bodies[1]).not.toHaveProperty("response_format");
    expect(waits).toEqual([]);
  });
});

describe("errors", () => {
  it.each<[number, unknown, RegExp]>([
    [
      400,
      { error: { code: 400, message: "model 'tiny' not found", type: "invalid_request_error" } },
      /not found\n.*--model/,
    ],
    [400, { error: { message: "No models loaded. Load one first.", code: "model_not_found" } }, /No models loaded/],
    [404, { object: "error", message: "The model `tiny` does not exist.", code: 404 }, /does not exist.\n.*--model/],
    [404, "404 page not found", /404 page not found\n.*\/v1/],
    [401, { error: { message: "Invalid API Key" } }, /Invalid API Key\nput the key into AIRDATE_LLM_KEY/],
    [402, { error: { message: "Insufficient credits", code: 402 } }, /Insufficient credits\n.*account/],
    [429, { error: { message: "You went over your quota", type: "insufficient_quota" } }, /quota\n.*account/],
    [
      502,
      {
        error: {
          message: "Provider returned error",
          metadata: { raw: '{"error":{"message":"quota of the firm"}}', provider_name: "X" },
        },
      },
      /Provider returned error: quota of the firm/,
    ],
    [400, [{ error: { code: 400, message: "API key not valid." } }], /not valid.\nput the key into AIRDATE_LLM_KEY/],
    [524, "error code: 524", /error code: 524\n.*smaller pieces/],
    [403, { message: { detail: [{ msg: "no such plan" }] } }, /status 403: no such plan\n/],
    [
      400,
      { error: "Tokens to keep from the prompt exceed the context length (n_keep: 13055>= n_ctx: 4096)." },
      /--context 4096/,
    ],
    [400, { error: "Cannot truncate prompt with n_keep (15028) >= n_ctx (7424)" }, /--context 7424/],
    [
      400,
      { error: { message: "the request of 9000 tokens exceeds the context size (4096 tokens)" } },
      /--context 4096/,
    ],
    [
      400,
      { error: { message: "the context length is only 8192 tokens, resulting in an input of at most 8192" } },
      /--context 8192/,
    ],
    [
      422,
      {
        error:
          "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 2048. Given: 9000 `inputs` tokens",
      },
      /--context 2048/,
    ],
    [200, { error: { message: "the prompt is greater than the context length" } }, /in smaller pieces with --context/],
  ])("%i %j", async (status, body, told) => {
    const { outcome, said, bodies } = await talk([[status, body]]);
    expect(outcome).toBeUndefined();
    expect(said).toMatch(told);
    expect(bodies).toHaveLength({ 502: 4, 524: 2 }[status] ?? 1);
  });

  it("names pieces so small that they fit by the server's own count", async () => {
    const body = {
      error: { message: "too much", type: "exceed_context_size_error", n_prompt_tokens: 6000, n_ctx: 4096 },
    };
    const { origin } = await serveLoopback((_, response) => response.writeHead(400).end(JSON.stringify(body)));
    const { endpoint } = await talk([good]);
    const ask = openModel({ ...endpoint, url: origin }, "tiny");
    await expect(ask({ ...prompt, tokens: 3000 })).rejects.toMatchObject({
      hint: expect.stringContaining("--context 2048"),
    });
    await expect(ask({ ...prompt, tokens: 600 })).rejects.toMatchObject({ hint: "give the model more context" });
    await expect(ask({ ...prompt, tokens: 6100 })).rejects.toMatchObject({
      hint: expect.stringContaining("--context 4096"),
    });
  });

  it("names the models that are there where the one that was named is not", async () => {
    const { origin } = await serveLoopback(({ url }, response) =>
      url === "/v1/models"
        ? response.end('{"data":[{"id":"oak:8b"},{"id":"ash:1b"}]}')
        : response.writeHead(404).end('{"error":{"message":"model \\"tiny\\" not found, pull it first"}}'),
    );
    const { endpoint } = await talk([good]);
    await expect(openModel({ ...endpoint, url: origin }, "tiny")(prompt)).rejects.toMatchObject({
      hint: expect.stringContaining("--model oak:8b or ash:1b"),
    });
  });

  it("waits for a model that is loading as long as an answer may take, and says so once", async () => {
    const loading: Answer = [503, { error: { message: "Loading model", type: "unavailable_error", code: 503 } }];
    const soon = await talk([...Array.from({ length: 9 }, () => loading), good]);
    expect(soon.outcome).toEqual(value);
    expect(soon.said.match(/Loading model/g)).toHaveLength(1);
    const never = await talk([loading]);
    expect(never.waits.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(60_000);
    expect(never.said).toMatch(/status 503: Loading model\n.*--timeout/);
  });
});

it("takes the only model that writes where the others only embed", async () => {
  const { origin } = await serveLoopback((_, response) =>
    response.end('{"data":[{"id":"oak:8b"},{"id":"text-embedding-ash"},{"id":"elm-embed:latest"}]}'),
  );
  const { endpoint } = await talk([good]);
  expect(await chooseModel({ ...endpoint, url: origin })).toBe("oak:8b");
  const empty = await serveLoopback((_, response) => response.end('{"object":"list","data":null}'));
  await expect(chooseModel({ ...endpoint, url: empty.origin })).rejects.toMatchObject({
    hint: expect.stringContaining("ollama pull"),
  });
});

// Asking a model behind a real server on loopback that is slow, busy, broken, lying or picky, and what is kept of its answers.
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { serveLoopback } from "../testing/serve-loopback.js";
import { episodeText, openTerminal, type ShowFolder, showText, withShow } from "../testing/with-show.js";
import { main } from "./main.js";

const clock = (time: number): string =>
  `00:${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}.000`;

/** Ten minutes, five seconds a line, about hemp, then anchors. */
const talk = (host = "Ada Marlow"): string =>
  `WEBVTT\n\n${Array.from({ length: 120 }, (_, k) => {
    const text =
      k === 0
        ? `<v ${host}>Welcome to Harbour Lights, I am Ada, and we talk about Graffana and ropes.`
        : `<v Ida Berg>Line ${k} says that ${k < 60 ? "a rope of hemp is laid from three strands" : "the anchor digs its fluke into the sand"}.`;
    return `${clock(k * 5)} --> ${clock(k * 5 + 5)}\n${text}\n`;
  }).join("\n")}`;

const makeShow = (more = "", captions = talk()): ShowFolder =>
  withShow({
    "episodes/show.md": showText,
    "episodes/ropes.md": episodeText("Ropes", "2026-02-01 06:00", `guests: [{ name: Ida Berg }]\n${more}`, ""),
    "episodes/ropes.vtt": captions,
  });

const chapters = [
  { start: "0:00", title: "Ropes" },
  { start: "2:30", title: "Three strands" },
  { start: "5:00", title: "Anchors in the sand" },
];
const completion = (answer: unknown, more: object = {}): string =>
  JSON.stringify({
    choices: [
      {
        message: { content: typeof answer === "string" ? answer : JSON.stringify(answer) },
        finish_reason: "stop",
        ...more,
      },
    ],
  });

type Answer = (request: IncomingMessage & { body: string }, response: ServerResponse) => void;
const always =
  (text: string, type = "application/json"): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-type": type }).end(text);

/** A server that gives these answers in turn, the last one for ever. */
const serve = async (...answers: Answer[]) => {
  let at = 0;
  return serveLoopback((request, response) => answers[Math.min(at++, answers.length - 1)]!(request, response));
};
const ask = (show: ShowFolder, origin: string, ...words: string[]) =>
  show.run("ask", "ropes", "{root}", "--url", origin, "--model", "tiny", ...words);

/** The same with variables of the environment; everything that is shown. */
async function askWith(show: ShowFolder, env: Record<string, string>, origin: string): Promise<string> {
  const words = ["ask", "ropes", show.root, "--url", origin, "--model", "tiny", "--write"];
  const { terminal, heard } = openTerminal({ words, env });
  await main(words, terminal);
  return heard.out + heard.said;
}

describe("airdate ask", () => {
  it("asks with the schema, keeps what stands, refuses the rest, and asks for the same only once", async () => {
    const show = makeShow();
    const answer = {
      chapters,
      description: "Ida Berg lays ropes of hemp. Carl Reed sails.",
      keywords: ["hemp", "tungsten"],
    };
    const { origin, asked } = await serve(always(completion(answer)));
    const first = await ask(show, origin);
    expect(first.code).toBe(1);
    expect(first.said).toMatch(/^1 prompt for http:\/\/127\.0\.0\.1:\d+: [\d,]+ words, about [\d,]+ tokens\n/);
    expect(first.said).toContain(
      "refused description: it names Reed, which neither the talk nor the front-matter knows",
    );
    expect(first.said).toContain("refused keywords.1: it is never said");
    expect(first.said).toContain("description, chapters, keywords would go into episodes/ropes.md\n");
    expect(first.said).toMatch(/Nothing was written\. The same again with --write .* airdate apply ropes FILE\n/);
    expect(show.read("episodes/ropes.md")).not.toContain("chapters");
    const applied = await show.run("apply", "ropes", `${show.root}/episodes/ropes.answer.json`, "{root}");
    expect(applied).toMatchObject({ code: 2, said: expect.stringContaining("airdate ask ropes --write") });
    const [{ path, body, headers }] = asked as [(typeof asked)[0]];
    expect([path, headers.authorization]).toEqual(["/v1/chat/completions", undefined]);
    const sent = JSON.parse(body);
    expect(sent).toMatchObject({ model: "tiny", response_format: { type: "json_schema" } });
    const { properties, required } = sent.response_format.json_schema.schema;
    expect(required).toContain("speakers");
    expect(required).toEqual(Object.keys(properties));
    expect(sent.messages[0].content).toContain("Line 119 says");
    const again = await ask(show, origin, "--write");
    expect(again.said).toMatch(/^1 of 1 answered before, as episodes\/ropes\.answer\.json has it\n/);
    expect(asked).toHaveLength(1);
    expect(show.read("episodes/ropes.md")).toMatch(/title: Anchors in the sand[\s\S]*keywords: \[ hemp \]/);
    show.write("episodes/ropes.vtt", talk().replace("Line 7 ", "Line 8 "));
    await ask(show, origin);
    expect(asked).toHaveLength(2);
  });

  it("sends nothing on a dry run, and asks an only model by itself", async () => {
    const show = makeShow();
    const { origin, asked } = await serve(
      always(JSON.stringify({ data: [{ id: "a" }, { id: "b" }] })),
      always(JSON.stringify({ data: [{ id: "lone" }] })),
      always(completion({ chapters })),
    );
    const words = ["ask", "ropes", "{root}", "--for", "titles", "--url", `${origin}/v1/`];
    expect((await show.run(...words, "--dry-run")).code).toBe(0);
    expect(asked).toEqual([]);
    expect(show.files()).not.toHaveProperty(["episodes/ropes.answer.json"]);
    expect(await show.run(...words)).toMatchObject({ code: 2, said: expect.stringContaining("--model a or b") });
    expect((await show.run(...words)).code).toBe(0);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /v1/models",
      "GET /v1/models",
      "POST /v1/chat/completions",
    ]);
    expect(JSON.parse(asked[2]!.body).model).toBe("lone");
  });

  it("asks in pieces that fit the context, keeps each, and goes on after a failure where it was", async () => {
    const show = makeShow();
    const { origin, asked } = await serve(
      always(completion({ chapters: chapters.slice(0, 2) })),
      (_, response) => response.writeHead(401).end('{"error": {"message": "no more credit"}}'),
      always(
        completion({
          chapters: [
            { start: "2:35", title: "Strands" },
            { start: "5:00", title: "Anchors" },
          ],
        }),
      ),
      always(completion({ chapters: [] })),
    );
    const words = ["--for", "titles", "--context", "3000"];
    const broken = await ask(show, origin, ...words);
    expect(broken).toMatchObject({ code: 2, said: expect.stringContaining("status 401: no more credit") });
    const whole = await ask(show, origin, ...words);
    expect(whole.said).toMatch(/^1 of \d answered before/);
    expect(whole.said).toContain("The chapter at 2:35 is left out: it is too near to the one of the part before");
    expect(JSON.parse(whole.out)).toEqual({ chapters: [...chapters.slice(0, 2), { start: "5:00", title: "Anchors" }] });
    const parts = asked.map(({ body }) => JSON.parse(body).messages[0].content as string);
    for (const part of parts) expect(Buffer.byteLength(part) / 3.5).toBeLessThan(2250);
    for (let k = 0; k < 120; k++) expect(parts.some((part) => k === 0 || part.includes(`Line ${k} says`))).toBe(true);
    expect(await ask(show, origin, "--context", "1000")).toMatchObject({
      code: 2,
      said: expect.stringContaining("A context of 1,000 tokens is too small"),
    });
  });

  it("waits when it is told to, and asks again where the line breaks", async () => {
    const busy: Answer = (_, response) => response.writeHead(429, { "retry-after": "1" }).end("slow down");
    const cut: Answer = (_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write('{"choices"');
      setTimeout(() => response.destroy(), 20);
    };
    for (const trouble of [busy, cut]) {
      const { origin, asked } = await serve(trouble, always(completion({ chapters })));
      const { code, said } = await ask(makeShow(), origin, "--for", "titles");
      expect([code, asked.length]).toEqual([0, 2]);
      expect(said).toMatch(/(?:status 429: slow down|before its answer was whole).*; trying again in 1 s/);
    }
    const { origin, asked } = await serve((_, response) => response.writeHead(429, { "retry-after": "3600" }).end());
    expect(await ask(makeShow(), origin)).toMatchObject({
      code: 2,
      said: expect.stringContaining("alone for 3,600 s"),
    });
    expect(asked).toHaveLength(1);
  });

  it("asks for nothing that a person wrote, unless it was asked before", async () => {
    const show = makeShow("description: Ida Berg lays ropes.\n");
    const { origin, asked } = await serve(always(completion({ chapters, keywords: ["hemp"] })));
    const first = await ask(show, origin);
    expect(first.said).toContain("episodes/ropes.md has description already: not asked for\n1 prompt");
    const { properties } = JSON.parse(asked[0]!.body).response_format.json_schema.schema;
    expect(properties).not.toHaveProperty("description");
    expect(properties).toHaveProperty("chapters");
    expect(await ask(show, origin, "--for", "lead")).toMatchObject({
      code: 2,
      said: expect.stringContaining("nothing is left to ask for"),
    });
    expect(asked).toHaveLength(1);
    const other = makeShow();
    await ask(other, origin);
    const text = other.read("episodes/ropes.md");
    other.write("episodes/ropes.md", text.replace("title:", "keywords: [sand]\ntitle:"));
    expect((await ask(other, origin, "--write")).said).toMatch(/^1 of 1 answered before.*\nrefused keywords/s);
    expect(asked).toHaveLength(2);
  });

  it("says what else can be done where nothing of an answer stands", async () => {
    const show = makeShow();
    const { origin } = await serve(always(completion({ names: [] })));
    const { code, said } = await ask(show, origin, "--for", "names", "--write");
    expect(code).toBe(1);
    expect(said).toContain("The answer has nothing to take.\nAnother model may do better (--model NAME).");
    expect(said).toContain("stands in episodes/ropes.answer.json");
  });

  it("does without a schema where the server takes none", async () => {
    const picky: Answer = (request, response) =>
      request.body.includes("response_format")
        ? response.writeHead(400).end('{"error":{"message":"response_format is not supported"}}')
        : always(
            completion(
              `<think>{hm}</think>Sure:\n\`\`\`json\n${JSON.stringify({ chapters }).replace("}]", "},]")}\n\`\`\``,
            ),
          )(request, response);
    const { origin, asked } = await serve(picky);
    const { code, said } = await ask(makeShow(), origin, "--for", "titles");
    expect([code, asked.length]).toEqual([0, 2]);
    expect(said).toContain("status 400: response_format is not supported; asking without a schema");
  });

  it.each([
    [
      400,
      '{"error":{"code":400,"message":"the request exceeds the available context size, try increasing it","type":"exceed_context_size_error","n_prompt_tokens":2500,"n_ctx":2048}}',
      "--context 2048",
    ],
    [
      400,
      '{"object":"error","message":"This model\'s maximum context length is 2048 tokens. However, you requested 2981 tokens.","type":"BadRequestError","code":400}',
      "--context 19",
    ],
    [500, '{"error":{"message":"input exceeds the context window"}}', "smaller pieces with --context"],
    [
      404,
      '{"error":{"message":"model \\"tiny\\" not found, try pulling it first","type":"api_error"}}',
      "is the model there",
    ],
  ])("asks once where asking again cannot help: %i %s", async (status, body, hint) => {
    const { origin, asked } = await serve((_, response) => response.writeHead(status).end(body));
    const { code, said } = await ask(makeShow(), origin, "--for", "titles");
    expect([code, asked.filter(({ method }) => method === "POST").length]).toEqual([2, 1]);
    expect(said).toContain(hint);
    expect(said).not.toContain("asking without");
  });

  it("reads a slow stream whatever its type is said to be", async () => {
    const text = JSON.stringify({ chapters });
    const stream: Answer = (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const pieces = [text.slice(0, 30), text.slice(30)].map((content) => ({ choices: [{ delta: { content } }] }));
      const lines = [...pieces.map((piece) => `data: ${JSON.stringify(piece)}\n\n`), "data: [DONE]\n\n"];
      const timer = setInterval(() => {
        const next = lines.shift();
        if (next !== undefined) response.write(next);
        else {
          clearInterval(timer);
          response.end();
        }
      }, 30);
    };
    const { origin } = await serve(stream);
    expect((await ask(makeShow(), origin, "--for", "titles")).code).toBe(0);
  });

  it.each([
    ["a page", "<html>Hello</html>", "sent no chat completion, but something else"],
    ["no JSON", completion("I would rather not."), "tiny answered amiss. The answer has no JSON"],
    ["half JSON", completion('{"chapters": [{"start": '), "The JSON cannot be read"],
    ["a cut answer", completion("{}", { finish_reason: "length" }), "cut its answer off"],
    ["half a stream", 'data: {"choices":[{"delta":{"content":"{}"}}]}\n\n', "broke off in the middle"],
    ["an error in a stream", 'data: {"error":{"message":"out of memory"}}\n\n', "broke off: out of memory"],
    ["an error line of llama.cpp", 'error: {"code":500,"message":"slot is gone"}\n\n', "broke off: slot is gone"],
    ["nothing", completion(""), "gave an empty answer"],
  ])("asks once more for %s, then gives up and keeps nothing", async (_, body, why) => {
    const show = makeShow();
    const { origin, asked } = await serve(always(body));
    const { code, said } = await ask(show, origin, "--write");
    expect([code, asked.length]).toEqual([2, 2]);
    expect(said).toContain(why);
    expect(said).toContain("(asked twice)");
    expect(show.files()).not.toHaveProperty(["episodes/ropes.answer.json"]);
  });

  it("gives up after the time that it has, and says who does not listen", async () => {
    const { origin, close } = await serve(() => {});
    expect(await ask(makeShow(), origin, "--timeout", "1")).toMatchObject({
      code: 2,
      said: expect.stringMatching(/(?:for|longer than) 1 second(?!s)/),
    });
    await close();
    expect((await ask(makeShow(), origin)).said).toContain("nobody listens there");
  });

  it("shows and keeps the key nowhere, and sends neither it nor the talk on to another address", async () => {
    const key = "sk-very-secret-1";
    const env = { AIRDATE_LLM_KEY: key };
    const other = await serve(always("{}"));
    const echo = await serve((request, response) =>
      response.writeHead(401).end(JSON.stringify({ error: `wrong: ${request.headers.authorization}` })),
    );
    const on = await serve((_, response) => response.writeHead(307, { location: `${other.origin}/v1` }).end());
    const lying = await serve((request, response) =>
      always(completion({ chapters, notes: `${request.headers.authorization}` }))(request, response),
    );
    for (const [server, said] of [
      [echo, "status 401: wrong: Bearer ***"],
      [on, "which is not followed"],
      [lying, ""],
    ] as const) {
      const show = makeShow();
      const outcome = await askWith(show, env, server.origin);
      expect(outcome).toContain(said);
      expect(server.asked[0]!.headers.authorization).toBe(`Bearer ${key}`);
      expect(outcome + JSON.stringify(show.files())).not.toContain(key);
    }
    expect(other.asked).toEqual([]);
  });

  it("says when the talk goes to another machine, and when half of it was not read", async () => {
    const far = await makeShow().run("ask", "ropes", "{root}", "--url", "http://llm.example/v1", "--dry-run");
    expect(far.said).toContain(
      "The transcript goes to llm.example, which is not this machine, and nothing encrypts it",
    );
    const body = JSON.parse(completion({ chapters }));
    const { origin } = await serve(always(JSON.stringify({ ...body, usage: { prompt_tokens: 500 } })));
    const show = makeShow();
    expect((await ask(show, origin, "--for", "titles", "--write")).said).toContain("The server counts 500 tokens in");
    expect(show.read("episodes/ropes.md")).toContain("Anchors in the sand");
    expect(show.files()).not.toHaveProperty(["episodes/ropes.answer.json"]);
  });

  it("writes names into the glossary and labels to people, as far as the talk shows them", async () => {
    const show = makeShow("glossary: [Grafana]\n", talk("SPEAKER_00").replaceAll("anchor digs", "Ida Burke digs"));
    const answer = {
      names: [
        { from: "Ida Burke", to: "Ida Berg" },
        { from: "hemp", to: "Grafana" },
      ],
      speakers: [
        { label: "Speaker 1", name: "ada marlow" },
        { label: "Speaker 9", name: "Ida Berg" },
      ],
    };
    const { origin } = await serve(always(completion(answer)));
    const { said } = await ask(show, origin, "--write");
    expect(said).toContain("refused speakers.1: it is no label of the transcript that leads to nobody");
    expect(said).toContain("refused names.1: it takes hemp for Grafana, which is not like it");
    expect(show.read("episodes/ropes.md")).toMatch(
      /Ida Burke[^\n]*Ida Berg[\s\S]*Speaker 1: Ada Marlow|Speaker 1: Ada Marlow[\s\S]*Ida Burke/,
    );
  });

  it("leaves what is built as it was, and never writes over another's file", async () => {
    const show = makeShow();
    await show.run("build", "{root}");
    const before = show.files("out");
    const { origin } = await serve(always(completion({ chapters })));
    await ask(show, origin, "--for", "titles");
    expect((await show.run("build", "{root}", "--force")).said).not.toContain("answer");
    expect(show.files("out")).toEqual(before);
    show.write("episodes/ropes.answer.json", '{"segments": []}');
    expect(await ask(show, origin)).toMatchObject({ code: 2, said: expect.stringContaining("holds no kept answers") });
    expect(show.read("episodes/ropes.answer.json")).toBe('{"segments": []}');
    show.remove("episodes/ropes.answer.json");
    show.write("episodes/ropes.answer.md", episodeText("Answer", "2026-02-02 06:00"));
    expect(await ask(show, origin)).toMatchObject({ code: 2, said: expect.stringContaining("is an episode") });
  });
});

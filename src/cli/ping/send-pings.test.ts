// Pings against a real server on loopback: what is sent, when it is tried again, and when not.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { fetchAddress } from "../../read/net/fetch-address.js";
import { type PingWays, planPings, sendPings } from "../ping.js";

let server: Server | undefined;
afterEach(() => void server?.close());

/** Serves the statuses in turn (the last one for ever) and keeps what was asked. */
async function serve(
  statuses: number[],
  headers: Record<string, string> = {},
): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((request: IncomingMessage, response) => {
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString();
    });
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ""} ${body}`.trim());
      response.writeHead(statuses[Math.min(asked.length, statuses.length) - 1]!, headers).end();
    });
  });
  await new Promise<void>((done) => server!.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

const waits: number[] = [];
const ways: PingWays = {
  fetch: fetchAddress,
  agent: "airdate/1.2.3",
  wait: async (milliseconds) => void waits.push(milliseconds),
};
const feed = "https://show.example/feed.xml";

it("publishes to a hub", async () => {
  const { url, asked } = await serve([204]);
  expect(await sendPings(planPings(feed, [url], undefined), ways)).toEqual([
    { name: url, url, ok: true, said: "it answered with status 204", attempts: 1 },
  ]);
  expect(asked).toEqual(["POST /  hub.mode=publish&hub.url=https%3A%2F%2Fshow.example%2Ffeed.xml"]);
});

it("tells Podping with the token, and leaves it out without one", async () => {
  const { url, asked } = await serve([200]);
  await sendPings(planPings(feed, [], { token: "secret", medium: "podcast", url }), ways);
  expect(asked).toEqual(["GET /?url=https%3A%2F%2Fshow.example%2Ffeed.xml&reason=update&medium=podcast secret"]);
  expect(planPings(feed, [], { medium: "podcast" })).toEqual([]);
});

it("tries again with growing waits while the server is in trouble", async () => {
  waits.length = 0;
  const { url, asked } = await serve([503, 429, 200]);
  expect(await sendPings(planPings(feed, [url], undefined), ways)).toMatchObject([{ ok: true, attempts: 3 }]);
  expect(asked).toHaveLength(3);
  expect(waits).toEqual([1000, 2000]);
});

it("does not insist when it is refused", async () => {
  const { url, asked } = await serve([403]);
  expect(await sendPings(planPings(feed, [url], undefined), ways)).toMatchObject([
    { ok: false, said: "it answered with status 403", attempts: 1 },
  ]);
  expect(asked).toHaveLength(1);
});

it("says why nobody answered", async () => {
  const { url } = await serve([200]);
  await new Promise((done) => server!.close(done));
  const [outcome] = await sendPings(planPings(feed, [url], undefined), ways);
  expect(outcome).toMatchObject({ ok: false, attempts: 4 });
  expect(outcome?.said).toContain("ECONNREFUSED");
});

it("waits as long as the server asks for, within reason, and does not wait for the body of an answer", async () => {
  waits.length = 0;
  const { url } = await serve([429, 429, 200], { "retry-after": "7" });
  expect(await sendPings(planPings(feed, [url], undefined), ways)).toMatchObject([{ ok: true, attempts: 3 }]);
  expect(waits).toEqual([7000, 7000]);
});

it("shows no secrets of a hub's address", async () => {
  const { url } = await serve([400]);
  const hub = `${url.replace("//", "//ann:pw@")}?key=s3cret`;
  const [outcome] = await sendPings(planPings(feed, [hub], undefined), ways);
  expect(outcome).toMatchObject({ ok: false, name: `${url.replace("//", "//***@")}?key=***` });
});

// Fetching from real servers that behave as servers do: endless, slow, packed, lying, broken off, sending in circles.

import { type AddressInfo, createServer, type Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { serveLoopback } from "../../testing/serve-loopback.js";
import { type FetchOptions, fetchAddress } from "./fetch-address.js";
import { FetchError } from "./fetch-error.js";

const agent = "airdate/1.2.3";
const limits = { arriving: 100_000, unpacked: 200_000, total: 2_000, idle: 400, redirects: 5 };
const fetchHere = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchAddress(address, { agent, limits, ...options });

/** The fault and sentence of a fetch that fails. */
async function faultOf(address: string, options: Partial<FetchOptions> = {}): Promise<string> {
  try {
    await fetchHere(address, options);
  } catch (error) {
    if (error instanceof FetchError) return `${error.fault}: ${error.message}`;
    throw error;
  }
  throw new Error("nothing failed");
}

/** A server that says what it likes on the line, HTTP or not. */
async function serveRaw(speak: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => speak(socket));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it("gives bytes, type, charset, final address and validators, and says who asks", async () => {
  const { origin, asked } = await serveLoopback((request, response) => {
    if (request.url === "/old") response.writeHead(301, { location: "/new?x=1" }).end();
    else
      response
        .writeHead(200, { "content-type": 'Text/XML; charset="ISO-8859-1"', etag: '"a"', "last-modified": "then" })
        .end("<rss/>");
  });
  const { bytes, ...rest } = await fetchHere(`${origin}/old#top`);
  expect(Buffer.from(bytes).toString()).toBe("<rss/>");
  expect(rest).toEqual({
    status: 200,
    type: "text/xml",
    charset: "ISO-8859-1",
    address: `${origin}/new?x=1`,
    validators: { etag: '"a"', lastModified: "then" },
    said: [],
  });
  expect(asked.map(({ headers }) => headers["user-agent"])).toEqual([agent, agent]);
});

it.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
])("unpacks %s", async (name, pack) => {
  const { origin } = await serveLoopback((_, response) =>
    response.writeHead(200, { "content-encoding": name }).end(pack("<rss/>".repeat(1000))),
  );
  expect((await fetchHere(origin)).bytes.length).toBe(6000);
});

it("stops what never ends, packed or not, and what says that it is too long", async () => {
  let sent = 0;
  // Packed before anybody asks: under load it takes longer than silence may last.
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  const bombs = gzipSync(bomb);
  const { origin } = await serveLoopback((request, response) => {
    if (request.url === "/announced") {
      response.writeHead(200, { "content-length": "1500000000" });
      response.write("<rss>");
    } else if (request.url === "/bomb") response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    else if (request.url === "/bombs") response.writeHead(200, { "content-encoding": "gzip, gzip" }).end(bombs);
    else {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000;
        response.once("drain", more);
      };
      more();
    }
  });
  expect(await faultOf(`${origin}/endless`)).toBe(
    `size: ${origin}/endless sends more than 100,000 bytes, the most that is read`,
  );
  expect(sent).toBeLessThan(20_000_000);
  expect(await faultOf(`${origin}/announced`)).toBe(
    `size: ${origin}/announced announces 1,500 MB; at most 100,000 bytes are read`,
  );
  expect(await faultOf(`${origin}/bomb`)).toContain("unpacks to more than 200,000 bytes");
  expect(await faultOf(`${origin}/bombs`)).toContain("unpacks to more than");
});

it("waits neither for the silent nor for the slow", async () => {
  const { origin } = await serveLoopback((request, response) => {
    if (request.url === "/mute") return;
    response.writeHead(200);
    response.write("<rss>");
    if (request.url === "/slow") {
      const timer = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(timer));
    }
  });
  expect(await faultOf(`${origin}/mute`)).toBe(`time: ${origin}/mute sent nothing for 0.4 seconds`);
  expect(await faultOf(`${origin}/stalls`)).toBe(`time: ${origin}/stalls sent nothing for 0.4 seconds`);
  const short = { limits: { ...limits, total: 600 } };
  expect(await faultOf(`${origin}/slow`, short)).toBe(`time: ${origin}/slow took longer than 0.6 seconds`);
});

it("follows redirects so far, not in circles, and to the web only", async () => {
  const { origin } = await serveLoopback((request, response) => {
    const [, kind, count] = request.url!.split("/");
    const next: Record<string, string> = {
      far: `/far/${Number(count) + 1}`,
      ring: count === "1" ? "/ring/2" : "/ring/1",
      file: "file:///etc/passwd",
      bad: "http://[",
      umlaut: Buffer.from("/größe").toString("latin1"),
    };
    if (next[kind!]) response.writeHead(302, { location: next[kind!] }).end();
    else response.end(request.url);
  });
  expect(await faultOf(`${origin}/far/1`)).toBe(`redirects: ${origin}/far/1 sends on more than 5 times`);
  expect(await faultOf(`${origin}/ring/1`)).toContain(`leads back to itself: ${origin}/ring/1 -> ${origin}/ring/2`);
  expect(await faultOf(`${origin}/file`)).toBe(
    `redirects: ${origin}/file sends on to an address that begins with file:`,
  );
  expect(await faultOf(`${origin}/bad`)).toContain("which is no address");
  expect((await fetchHere(`${origin}/umlaut`)).address).toBe(`${origin}/gr%C3%B6%C3%9Fe`);
});

it("uses what opens doors at home only, and shows it nowhere", async () => {
  const other = await serveLoopback((_, response) => response.writeHead(503).end());
  const home = await serveLoopback((request, response) => {
    if (request.url!.startsWith("/in")) response.writeHead(302, { location: "/yard" }).end();
    else if (request.url === "/yard") response.writeHead(302, { location: `${other.origin}/street` }).end();
    else if (request.url === "/loop") response.writeHead(302, { location: `http://ann:pw@127.0.0.1:1/x` }).end();
  });
  const address = `${home.origin.replace("//", "//ann:s%40lt@")}/in?token=abcdef`;
  const headers = { authorization: "Bearer x", "x-own": "1" };
  expect((await fetchHere(address)).status).toBe(503);
  const basic = `Basic ${Buffer.from("ann:s@lt").toString("base64")}`;
  expect(home.asked.map(({ headers: { authorization } }) => authorization)).toEqual([basic, basic]);
  expect(other.asked[0]!.headers.authorization).toBeUndefined();
  expect(other.asked[0]!.headers.referer).toBeUndefined();
  await fetchHere(`${home.origin}/in`, { headers });
  expect(home.asked.at(-1)!.headers).toMatchObject(headers);
  expect(other.asked[1]!.headers.authorization).toBeUndefined();
  expect(other.asked[1]!.headers["x-own"]).toBe("1");
  const silent = await faultOf(address.replace("/in", "/mute"));
  expect(silent).toContain("http://***@127.0.0.1");
  expect(silent).not.toMatch(/s%40lt|s@lt|abcdef/);
  expect(await faultOf(`${home.origin}/loop`)).not.toContain("pw");
  expect(await faultOf("ftp://ann:pw@show.example/")).toBe(
    "address: ftp://***@show.example/ is no address that begins with https:// or http://",
  );
});

it("asks whether what is here is still that", async () => {
  const { origin, asked } = await serveLoopback((request, response) => {
    response.writeHead(request.headers["if-none-match"] === '"a"' ? 304 : 200, { etag: '"a"' }).end();
  });
  expect(await fetchHere(origin, { validators: { etag: '"a"', lastModified: "then" } })).toMatchObject({
    status: 304,
    validators: { etag: '"a"' },
  });
  expect(asked[0]!.headers["if-modified-since"]).toBe("then");
});

it("gives any status with what came, and when to try again", async () => {
  const { origin } = await serveLoopback((request, response) =>
    response.writeHead(Number(request.url!.slice(1)), { "retry-after": "120" }).end("no"),
  );
  for (const status of [404, 410, 429, 500, 503])
    expect(await fetchHere(`${origin}/${status}`)).toMatchObject({ status, retryAfter: 120 });
});

it("keeps a POST one, except after 303", async () => {
  const { origin, asked } = await serveLoopback((request, response) => {
    if (request.url === "/done") response.end();
    else response.writeHead(Number(request.url!.slice(1)), { location: "/done" }).end();
  });
  for (const status of [301, 308, 303]) await fetchHere(`${origin}/${status}`, { method: "POST", body: "a=b" });
  expect(asked.filter(({ path }) => path === "/done").map(({ method, body }) => `${method} ${body}`)).toEqual([
    "POST a=b",
    "POST a=b",
    "GET ",
  ]);
});

it("knows when a server lies about the length, drops the line or does not speak HTTP", async () => {
  const head = "HTTP/1.1 200 OK\r\n";
  const cut = await serveRaw((socket) => socket.end(`${head}Content-Length: 100\r\n\r\n<rss>`));
  expect(await faultOf(cut)).toContain("network:");
  expect(await faultOf(cut)).toContain("closed the connection before its answer was whole");
  const drops = await serveRaw((socket) => socket.destroy());
  expect(await faultOf(drops)).toContain("closed the connection before its answer was whole");
  const long = await serveRaw((socket) =>
    socket.end(`${head}Content-Length: 6\r\n\r\n<rss/>and more that was not announced`),
  );
  expect(Buffer.from((await fetchHere(long)).bytes).toString()).toBe("<rss/>");
  const noise = await serveRaw((socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"));
  expect(await faultOf(noise)).toContain("does not answer as HTTP does");
  const heads = await serveRaw((socket) => socket.end(`${head}X: ${"x".repeat(100_000)}\r\n\r\n`));
  expect(await faultOf(heads)).toContain("sent more headers than are read");
  const packed = await serveRaw((socket) =>
    socket.end(
      Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip\r\n\r\n`), gzipSync("<rss/>").subarray(0, 15)]),
    ),
  );
  expect(await faultOf(packed)).toContain("sent a packed answer that breaks off");
  const damaged = await serveRaw((socket) => socket.end(`${head}Content-Encoding: gzip\r\n\r\n<rss/>`));
  expect(await faultOf(damaged)).toContain("sent a packed answer that is damaged");
  const odd = await serveRaw((socket) => socket.end(`${head}Content-Encoding: zoo\r\n\r\n<rss/>`));
  expect(await faultOf(odd)).toContain('packed as "zoo"');
});

it("says when nobody listens, and when a name is unknown", async () => {
  const { origin, close } = await serveLoopback(() => {});
  await close();
  expect(await faultOf(origin)).toBe(`network: ${origin}/ did not answer: nobody listens there (ECONNREFUSED)`);
  expect(await faultOf("http://no-such-host.invalid/")).toMatch(/^address: http:\/\/no-such-host.invalid\/ /);
});

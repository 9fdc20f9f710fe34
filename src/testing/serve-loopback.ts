// A real HTTP server on loopback for tests, whose answers a function writes by hand.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterThisTest } from "./clean-up.js";

export interface Loopback {
  /** Such as `http://127.0.0.1:40123`, without a slash at its end. */
  origin: string;
  port: number;
  /** Every request that came, in order. */
  asked: { method: string; path: string; headers: IncomingMessage["headers"]; body: string }[];
  close(): Promise<void>;
}

/** Serves until the test ends. `answer` gets the request once its body is there. */
export async function serveLoopback(
  answer: (request: IncomingMessage & { body: string }, response: ServerResponse) => void,
): Promise<Loopback> {
  const asked: Loopback["asked"] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString();
    });
    request.on("end", () => {
      asked.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers, body });
      answer(Object.assign(request, { body }), response);
    });
  });
  afterThisTest(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

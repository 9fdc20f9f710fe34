// Answers a request with a content or a file: whole or in part, with its type, and without a body where only the head is asked.
import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readRange } from "./ranges.js";

export interface Answer {
  status?: number;
  type: string;
  /** What is sent, or the path of the file that is. */
  body: Uint8Array | { file: string };
}

/** Sends an answer. A file that is no longer there is a 404. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { body, type, status = 200 } = answer;
  const stat = "file" in body ? statSync(body.file, { throwIfNoEntry: false }) : undefined;
  const size = "file" in body ? stat?.size : body.length;
  if (size === undefined) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("This file is gone.\n");
    return;
  }
  const range = status === 200 ? readRange(request.headers.range, size) : undefined;
  const headers = { "content-type": type, "accept-ranges": "bytes", "cache-control": "no-cache" };
  if (range === "none") {
    response.writeHead(416, { ...headers, "content-range": `bytes */${size}` }).end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  response.writeHead(range ? 206 : status, {
    ...headers,
    "content-length": to - from + 1,
    ...(range ? { "content-range": `bytes ${from}-${to}/${size}` } : {}),
  });
  if (request.method === "HEAD" || size === 0) response.end();
  else if ("file" in body) {
    const stream = createReadStream(body.file, { start: from, end: to });
    stream.on("error", () => response.destroy());
    response.on("close", () => stream.destroy());
    stream.pipe(response);
  } else response.end(body.subarray(from, to + 1));
}

// Answers a request with a content or a file: whole or in part, with its type, and without a body where only the head is asked.
import { closeSync, constants, createReadStream, fstatSync, openSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { attempt } from "../../base/attempt.js";

export interface Answer {
  status?: number;
  type: string;
  /** What is sent, or the path of the file that is. */
  body: Uint8Array | { file: string };
}

/** Sends an answer. A file that is no longer there is a 404. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { body, type, status = 200 } = answer;
  const opened = "file" in body ? openPlain(body.file) : undefined;
  const size = "file" in body ? opened?.size : body.length;
  if (size === undefined) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("This file is gone.\n");
    return;
  }
  const range = status === 200 ? readRange(request.headers.range, size) : undefined;
  const headers = { "content-type": type, "accept-ranges": "bytes", "cache-control": "no-cache" };
  const isSent = range !== "none" && request.method !== "HEAD" && size > 0;
  if (opened && !isSent) closeSync(opened.handle);
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
  if (!isSent) response.end();
  else if (opened) {
    const stream = createReadStream("", { fd: opened.handle, start: from, end: to });
    stream.on("error", () => response.destroy());
    response.on("close", () => stream.destroy());
    stream.pipe(response);
  } else if (!("file" in body)) response.end(body.subarray(from, to + 1));
}

/** Opens a plain file, and no link: its path was followed to the end before. What was looked at is what is sent. */
function openPlain(file: string): { handle: number; size: number } | undefined {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = attempt(() => openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
  if (handle === undefined) return undefined;
  const stats = fstatSync(handle);
  if (stats.isFile()) return { handle, size: stats.size };
  closeSync(handle);
  return undefined;
}

/** Bytes `from` to `to`, both included. */
interface ByteRange {
  from: number;
  to: number;
}

/**
 * The piece that is asked for of `size` bytes; "none" when it lies outside; undefined when the whole is to be sent: without a
 * header, with another unit, with several pieces at once, or when it cannot be read.
 */
export function readRange(header: string | undefined, size: number): ByteRange | "none" | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return undefined;
  if (first === "") {
    const from = Math.max(0, size - Number(last));
    return Number(last) === 0 || size === 0 ? "none" : { from, to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return undefined;
  return from >= size ? "none" : { from, to };
}

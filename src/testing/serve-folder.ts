// Serves files over HTTP on the loopback address for browser tests: right types, byte ranges, and a list of what was asked.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { OutFile } from "../model/model.js";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt",
  ".wav": "audio/wav",
  ".webm": "video/webm",
  ".xml": "application/xml",
};

export interface Served {
  /** Without a trailing slash. */
  url: string;
  /** Paths that were asked for, with the bytes that were sent. */
  requests: { path: string; bytes: number }[];
  close(): Promise<void>;
}

/** Serves the files of a build as a static host does: a folder gives its index.html, what is missing the 404 page. */
export async function serveFiles(files: OutFile[]): Promise<Served> {
  const contents = new Map(files.map((file) => [file.path, Buffer.from(file.content)]));
  const requests: Served["requests"] = [];
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const body = contents.get(name);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const headers: Record<string, string> = {
      "content-type": types[extname(body ? name : "404.html")] ?? "application/octet-stream",
      "accept-ranges": "bytes",
    };
    if (!body) {
      answer.writeHead(404, headers).end(contents.get("404.html"));
      return;
    }
    const from = range ? Number(range[1]) : 0;
    const to = Math.min(range?.[2] ? Number(range[2]) : body.length - 1, body.length - 1);
    if (range && from >= body.length) {
      answer.writeHead(416, { ...headers, "content-range": `bytes */${body.length}` }).end();
      return;
    }
    requests.push({ path: name, bytes: to - from + 1 });
    if (range) headers["content-range"] = `bytes ${from}-${to}/${body.length}`;
    answer.writeHead(range ? 206 : 200, headers).end(body.subarray(from, to + 1));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

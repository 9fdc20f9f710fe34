// Fetching over TLS: certificates that nobody vouches for are refused, and a way down to plain HTTP is said and gets no secrets.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { serveLoopback } from "../../testing/serve-loopback.js";
import { fetchAddress } from "./fetch-address.js";

const agent = "airdate/1.2.3";
const folder = mkdtempSync(join(tmpdir(), "airdate-tls-"));
const paths = ["key.pem", "cert.pem"].map((name) => join(folder, name)) as [string, string];
let pair = { key: "", cert: "" };

beforeAll(() => {
  const words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost".split(
    " ",
  );
  execFileSync("openssl", [...words, "-keyout", paths[0], "-out", paths[1]], { stdio: "ignore" });
  pair = { key: readFileSync(paths[0], "utf8"), cert: readFileSync(paths[1], "utf8") };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
});

/** A server with a certificate of its own making that sends everybody to `location`. */
async function serveSecure(location: string): Promise<{ port: number; close: () => void }> {
  const server = createServer(pair, (_, response) => response.writeHead(302, { location }).end());
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

it("refuses a certificate of a server's own making", async () => {
  const { port, close } = await serveSecure("/");
  await expect(fetchAddress(`https://ann:pw@127.0.0.1:${port}/`, { agent })).rejects.toMatchObject({
    fault: "answer",
    message: `https://***@127.0.0.1:${port}/ has a certificate of its own making (DEPTH_ZERO_SELF_SIGNED_CERT)`,
  });
  close();
});

it("says that it is sent on without encryption, and sends no secrets there", async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  const plain = await serveLoopback((_, response) => response.end("<rss/>"));
  const { port, close } = await serveSecure(`${plain.origin}/feed?token=abcdef123456789`);
  const { said, address } = await fetchAddress(`https://ann:pw@127.0.0.1:${port}/feed`, { agent });
  expect(address).toBe(`${plain.origin}/feed?token=abcdef123456789`);
  expect(said).toEqual([
    `https://***@127.0.0.1:${port}/feed sends on to ${plain.origin}/feed?token=***, which is not encrypted.`,
  ]);
  expect(plain.asked[0]!.headers.authorization).toBeUndefined();
  close();
});

it("says so where TLS is spoken to a server that does not", async () => {
  const { port } = await serveLoopback((_, response) => response.end());
  await expect(fetchAddress(`https://127.0.0.1:${port}/`, { agent })).rejects.toMatchObject({
    message: expect.stringContaining("does not speak TLS there"),
  });
});

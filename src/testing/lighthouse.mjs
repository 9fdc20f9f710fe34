// Scores the pages of a built site with Lighthouse, as a phone on a slow network gets them; ends with 1 below the bounds.
// With `--steady` the speed is said and does not count: it is as much the machine's as the page's.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { gzipSync } from "node:zlib";

const lighthouse = "lighthouse@12.8.2";
const bounds = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
/** A busy machine makes a page look slow, never quick: the best of these counts. */
const tries = 3;

const types = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  jpg: "image/jpeg",
  png: "image/png",
  mp3: "audio/mpeg",
};

/** Answers as a static host does: texts compressed, parts of files on demand. */
function answer(folder, request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const asked = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const found = existsSync(asked) && statSync(asked).isFile();
  const file = found ? asked : join(folder, "404.html");
  const content = readFileSync(file);
  const ending = extname(file).slice(1);
  const headers = { "content-type": types[ending] ?? "application/octet-stream", "accept-ranges": "bytes" };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  if (found && range) {
    const [from, to] = [
      Number(range[1]),
      range[2] ? Math.min(Number(range[2]), content.length - 1) : content.length - 1,
    ];
    response.writeHead(206, { ...headers, "content-range": `bytes ${from}-${to}/${content.length}` });
    response.end(content.subarray(from, to + 1));
  } else if (/^(html|css|js|svg|json|txt)$/.test(ending) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    response.writeHead(found ? 200 : 404, { ...headers, "content-encoding": "gzip" }).end(gzipSync(content));
  } else response.writeHead(found ? 200 : 404, headers).end(content);
}

/** The report of one visit. Search pages ask engines not to list them, which is meant and not scored. */
function visit(url, folder) {
  const report = join(folder, "report.json");
  const skips = new URL(url).pathname.endsWith("/search/") ? ["--skip-audits=is-crawlable"] : [];
  const args = [
    "-y",
    lighthouse,
    url,
    "--quiet",
    "--output=json",
    `--output-path=${report}`,
    `--only-categories=${Object.keys(bounds)}`,
  ];
  const flags = "--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage";
  const env = { CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium", ...process.env };
  const done = spawnSync("npx", [...args, flags, ...skips], { env, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${lighthouse} failed on ${url}: ${done.stderr}`);
  return JSON.parse(readFileSync(report, "utf8"));
}

if (!isMainThread) {
  const server = createServer((request, response) => answer(workerData, request, response));
  const { parentPort } = await import("node:worker_threads");
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
} else {
  const args = process.argv.slice(2).filter((arg) => arg !== "--steady");
  const counts = (name) => name !== "performance" || !process.argv.includes("--steady");
  if (process.argv.includes("--steady") && spawnSync("npx", ["-y", lighthouse, "--version"]).status !== 0) {
    console.log(`Not scored: ${lighthouse} cannot be fetched here.`);
    process.exit(0);
  }
  const site = resolve(args[0] ?? "out");
  const episode = readdirSync(join(site, "episodes")).find((name) =>
    existsSync(join(site, "episodes", name, "embed.html")),
  );
  const paths = args.length > 1 ? args.slice(1) : ["/", `/episodes/${episode}/`, "/archive/", "/search/"];
  const folder = mkdtempSync(join(tmpdir(), "airdate-lighthouse-"));
  // Visits block, so the server has a thread of its own.
  const server = new Worker(new URL(import.meta.url), { workerData: site });
  const port = await new Promise((tell) => server.once("message", tell));
  let failed = false;
  for (const path of paths) {
    const best = {};
    let last;
    const missed = () => Object.keys(bounds).filter((name) => !(best[name] >= bounds[name]));
    for (let at = 0; at < tries && missed().length > 0; at++) {
      last = visit(`http://127.0.0.1:${port}${path}`, folder);
      for (const name of Object.keys(bounds))
        best[name] = Math.max(best[name] ?? 0, Math.round(last.categories[name].score * 100));
    }
    console.log(
      `${path}: ${Object.keys(bounds)
        .map((name) => `${name} ${best[name]}`)
        .join(", ")}`,
    );
    for (const name of missed()) {
      if (counts(name)) failed = true;
      for (const { id, weight } of last.categories[name].auditRefs) {
        const { score, title, displayValue = "" } = last.audits[id];
        if (weight > 0 && score !== null && score < 0.95) console.log(`  ${name}: ${title} ${displayValue}`);
      }
    }
  }
  await server.terminate();
  rmSync(folder, { recursive: true });
  process.exitCode = failed ? 1 : 0;
}

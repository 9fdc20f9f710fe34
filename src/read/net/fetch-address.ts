// The door to the net: fetches what stands at an address, within limits of bytes, time and redirects.

import { type IncomingMessage, type RequestOptions, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { canParseUrl, decodePercents, isWebAddress, showAddress } from "../../base/address-text.js";
import { defined } from "../../base/defined.js";
import { explainFailure, FetchError } from "./fetch-error.js";
import { receiveBody } from "./receive-body.js";

/** What a server calls a state of a file by, to be asked next time whether it is still that. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** Most that a fetch may take. */
export interface FetchLimits {
  /** Bytes as they come over the line. */
  arriving: number;
  /** Bytes once they are unpacked. */
  unpacked: number;
  /** Milliseconds from the first request to the last byte, redirects included. */
  total: number;
  /** Milliseconds in which nothing arrives. */
  idle: number;
  /** With 0, what is sent goes to the address itself and nowhere else. */
  redirects: number;
}

export interface FetchOptions {
  /** Name and version of the tool, such as `airdate/1.2.0`. */
  agent: string;
  accept?: string;
  method?: "GET" | "POST";
  body?: string;
  /** Further headers; `authorization` among them goes to the first address's origin only. */
  headers?: Record<string, string>;
  /** Of the state that is here already. */
  validators?: Validators;
  limits?: Partial<FetchLimits>;
  /** Only status and headers are wanted: the body is not waited for. */
  headOnly?: boolean;
  /** Is shown the answer, and returns who takes its body piece by piece; undefined where nobody wants it. */
  take?: (head: AnswerHead) => ((piece: Uint8Array) => void) | undefined;
}

/** An answer before its body. */
export type AnswerHead = Omit<Fetched, "bytes" | "said">;

export interface Fetched {
  status: number;
  /** Unpacked; empty with status 304, and where somebody took it piece by piece. */
  bytes: Uint8Array;
  /** Media type in small letters, without parameters. */
  type?: string;
  /** As the header names it. */
  charset?: string;
  /** Where redirects led; it may hold secrets, so show it with `showAddress`. */
  address: string;
  validators: Validators;
  /** Bytes of the whole file, as the server says; with status 206 also the place of the first that comes. */
  size?: number;
  from?: number;
  /** Seconds after which the server asks to be tried again. */
  retryAfter?: number;
  /** What a person should know of the way there, as sentences. */
  said: string[];
}

export const fetchLimits: FetchLimits = {
  arriving: 50_000_000,
  unpacked: 100_000_000,
  total: 60_000,
  idle: 15_000,
  redirects: 10,
};

/**
 * Fetches what stands at an http(s) address, whatever its status. User and password in the address are sent to its own origin
 * (scheme, host and port) and to no other. After a redirect a POST stays one, except where the server says 303. Throws a
 * `FetchError` when there is no whole answer within the limits.
 */
export async function fetchAddress(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...fetchLimits, ...options.limits };
  const first = readWebAddress(address);
  const watch = watchTime(limits, showAddress(address));
  const said: string[] = [];
  const seen = new Set<string>();
  let [here, { method = "GET", body }] = [first, options];
  let answer: IncomingMessage | undefined;
  try {
    for (;;) {
      seen.add(here.href);
      const trusted = here.origin === first.origin;
      answer = await ask(here, { ...options, method, body, trusted, given: first }, watch);
      const next = redirectOf(answer, here);
      if (!next) return { ...(await receive(answer, here, { ...watch, limits, options })), said };
      answer.destroy();
      if (limits.redirects === 0)
        throw new FetchError(
          "redirects",
          `${showAddress(here.href)} sends on to ${showAddress(next.href)}, which is not followed`,
        );
      if (here.protocol === "https:" && next.protocol === "http:")
        said.push(`${showAddress(here.href)} sends on to ${showAddress(next.href)}, which is not encrypted.`);
      if (seen.has(next.href))
        throw new FetchError(
          "redirects",
          `${showAddress(address)} leads back to itself: ${showWay([...seen, next.href])}`,
        );
      if (seen.size > limits.redirects)
        throw new FetchError("redirects", `${showAddress(address)} sends on more than ${limits.redirects} times`);
      if (answer.statusCode === 303) [method, body] = ["GET", undefined];
      here = next;
    }
  } catch (error) {
    throw watch.signal.aborted ? watch.signal.reason : explainFailure(error, showAddress(here.href));
  } finally {
    answer?.destroy();
    watch.stop();
  }
}

function readWebAddress(address: string): URL {
  if (isWebAddress(address)) return new URL(address);
  throw new FetchError("address", `${showAddress(address)} is no address that begins with https:// or http://`);
}

const showWay = (addresses: readonly string[]): string => addresses.slice(-4).map(showAddress).join(" -> ");

interface Watch {
  signal: AbortSignal;
  /** Something arrived. */
  heard(): void;
  stop(): void;
}

/** "1 second", "0.6 seconds". */
const sayTime = (milliseconds: number): string =>
  milliseconds === 1000 ? "1 second" : `${milliseconds / 1000} seconds`;

/** Ends a fetch when it takes too long, as a whole or since something arrived last. */
function watchTime({ total, idle }: FetchLimits, shown: string): Watch {
  const controller = new AbortController();
  const end = (said: string) => () => controller.abort(new FetchError("time", `${shown} ${said}`));
  const whole = setTimeout(end(`took longer than ${sayTime(total)}`), total);
  const silent = end(`sent nothing for ${sayTime(idle)}`);
  let silence = setTimeout(silent, idle);
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(silence);
      silence = setTimeout(silent, idle);
    },
    stop() {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}

interface Asking extends Omit<FetchOptions, "body"> {
  body: string | undefined;
  /** The address is of the origin that the person named. */
  trusted: boolean;
  given: URL;
}

function ask(address: URL, asking: Asking, watch: Watch): Promise<IncomingMessage> {
  const { method = "GET", body, trusted, given } = asking;
  const own = Object.entries(asking.headers ?? {}).filter(([name]) => trusted || !isSecret(name));
  const login = loginOf(address) ?? (trusted ? loginOf(given) : undefined);
  const options: RequestOptions = {
    method,
    // A connection each: what a server sends after its answer can then spoil no other.
    agent: false,
    signal: watch.signal,
    headers: {
      "user-agent": asking.agent,
      accept: asking.accept ?? "*/*",
      "accept-encoding": "gzip, deflate, br",
      ...defined({ authorization: login }),
      ...(asking.validators?.etag === undefined ? {} : { "if-none-match": asking.validators.etag }),
      ...(asking.validators?.lastModified === undefined ? {} : { "if-modified-since": asking.validators.lastModified }),
      ...Object.fromEntries(own),
      ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    },
  };
  const bare = new URL(address);
  bare.username = "";
  bare.password = "";
  return new Promise((done, failed) => {
    const request = (bare.protocol === "https:" ? requestSecure : requestPlain)(bare, options, (answer) => {
      watch.heard();
      // Whoever reads the body hears of its faults; what comes after that is of no concern.
      answer.on("error", () => {});
      done(answer);
    });
    request.on("error", failed);
    request.end(body);
  });
}

const isSecret = (header: string): boolean => /^(authorization|cookie|proxy-authorization)$/i.test(header);

function loginOf({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  return `Basic ${Buffer.from(`${decodePercents(username)}:${decodePercents(password)}`).toString("base64")}`;
}

/** Where an answer sends on to; undefined when it is the answer. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, here: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return undefined;
  // Headers are read as Latin-1, and servers write UTF-8.
  const written = Buffer.from(headers.location, "latin1").toString("utf8");
  const shown = showAddress(here.href);
  if (!canParseUrl(written, here.href))
    throw new FetchError(
      "redirects",
      `${shown} sends on to ${JSON.stringify(showAddress(written))}, which is no address`,
    );
  const next = new URL(written, here);
  next.hash = "";
  if (next.protocol !== "https:" && next.protocol !== "http:")
    throw new FetchError("redirects", `${shown} sends on to an address that begins with ${next.protocol}`);
  return next;
}

async function receive(
  answer: IncomingMessage,
  here: URL,
  { options, ...watch }: Watch & { limits: FetchLimits; options: FetchOptions },
): Promise<Omit<Fetched, "said">> {
  const { statusCode: status = 0, headers } = answer;
  const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";").map((part) => part.trim());
  const charset = parameters.map((part) => /^charset\s*=\s*"?([^"\s]+)/i.exec(part)?.[1]).find(Boolean);
  const { etag, "last-modified": lastModified, "retry-after": retryAfter } = headers;
  const head: AnswerHead = {
    status,
    ...(type === "" ? {} : { type: type.toLowerCase() }),
    ...defined({ charset }),
    address: here.href,
    validators: defined({ etag, lastModified }),
    ...(retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? { retryAfter: Number(retryAfter) } : {}),
    ...placeOf(answer),
  };
  const take = options.take?.(head);
  if (options.headOnly || (options.take && !take)) return { ...head, bytes: new Uint8Array() };
  const receiving = { ...watch, shown: showAddress(here.href), ...defined({ take }) };
  return { ...head, bytes: await receiveBody(answer, receiving) };
}

/** Which bytes come, of how many; of a packed answer nobody knows. */
function placeOf({ statusCode, headers }: IncomingMessage): Pick<Fetched, "size" | "from"> {
  const [, from, whole] = /^bytes (\d{1,15})-\d+\/(\d{1,15}|\*)$/.exec(headers["content-range"] ?? "") ?? [];
  if (statusCode === 206 && from !== undefined)
    return { from: Number(from), ...(whole === "*" ? {} : { size: Number(whole) }) };
  const length = headers["content-length"];
  const plain = headers["content-encoding"] === undefined || headers["content-encoding"] === "identity";
  return statusCode === 200 && plain && length !== undefined ? { size: Number(length) } : {};
}

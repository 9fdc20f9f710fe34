// Receives the body of an answer: unpacks it while it arrives, and stops where it is more than the limits allow.

import type { IncomingMessage } from "node:http";
import { type Duplex, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { sayNumber } from "../../base/say-found.js";
import { FetchError } from "./fetch-error.js";

/** Packings that are undone, by their names in Content-Encoding. */
const unpackers: Record<string, () => Duplex> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
/** Packed more often than this, an answer is meant to do harm. */
const packingsAtMost = 2;

export interface Receiving {
  /** Most bytes as they come over the line, and once they are unpacked. */
  limits: { arriving: number; unpacked: number };
  signal: AbortSignal;
  /** Is told of everything that arrives. */
  heard(): void;
  /** The address as messages show it. */
  shown: string;
  /** Takes the pieces in the place of their being held. */
  take?: (piece: Uint8Array) => void;
}

/** The unpacked body, empty where somebody takes its pieces. Throws a `FetchError` for one that is too large, and the stream's error for one that breaks off. */
export async function receiveBody(answer: IncomingMessage, receiving: Receiving): Promise<Uint8Array> {
  const { limits, shown } = receiving;
  const tooLarge: TooLarge = (said) => new FetchError("size", `${shown} ${said}`);
  const announced = Number(answer.headers["content-length"] ?? 0);
  if (announced > limits.arriving)
    throw tooLarge(`announces ${showBytes(announced)}; at most ${showBytes(limits.arriving)} are read`);
  const packings = readPackings(answer.headers["content-encoding"], shown);
  const chunks: Buffer[] = [];
  let sum = 0;
  for await (const chunk of unpack(answer, packings, receiving, tooLarge)) {
    sum += chunk.length;
    if (sum > limits.unpacked)
      throw tooLarge(`unpacks to more than ${showBytes(limits.unpacked)}, the most that is read`);
    if (receiving.take) receiving.take(chunk);
    else chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type TooLarge = (said: string) => FetchError;

async function* unpack(
  answer: IncomingMessage,
  packings: readonly string[],
  { limits, heard, signal }: Receiving,
  tooLarge: TooLarge,
): AsyncGenerator<Buffer> {
  let sum = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      heard();
      sum += chunk.length;
      if (sum > limits.arriving) throw tooLarge(`sends more than ${showBytes(limits.arriving)}, the most that is read`);
      yield chunk;
    }
  };
  if (packings.length === 0) yield* counted();
  else
    yield* packings.reduce<Readable>(
      (packed, name) => {
        const step = unpackers[name]!();
        packed.on("error", (error) => step.destroy(error));
        return packed.pipe(step);
      },
      Readable.from(counted(), { objectMode: false }),
    );
  signal.throwIfAborted();
}

/** Packings from the outermost to the innermost. */
function readPackings(header: string | undefined, shown: string): string[] {
  const names = (header ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity")
    .reverse();
  if (names.length > packingsAtMost || names.some((name) => !Object.hasOwn(unpackers, name)))
    throw new FetchError(
      "answer",
      `${shown} sends its answer packed as ${JSON.stringify(header)}, which was not asked for and cannot be undone`,
    );
  return names;
}

const showBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${sayNumber(bytes)} bytes` : `${sayNumber(Math.round(bytes / 100_000) / 10)} MB`;

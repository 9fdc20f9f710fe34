// Downloads a large file into pieces on the disk, and goes on where the line broke off, also in the next run.
import { showAddress } from "../../base/address-text.js";
import { hashText } from "../../base/hash.js";
import { type AnswerHead, fetchAddress } from "../../read/net/fetch-address.js";
import { FetchError } from "../../read/net/fetch-error.js";
import { openPart, type PartFile } from "../../write/disk/part-file.js";
import { agentName } from "../fetching/fetch-whole.js";

/** What came; or a sentence that says why nothing did. */
export type Downloaded = { length: number; type: string | undefined } | { failed: string };

export interface DownloadOptions {
  /** Where what has arrived is kept until it is whole. */
  parts: string;
  /** Is told how many bytes are here. */
  heard(length: number): void;
  /** What it has to be; a recording where nothing is said. */
  what?: "recording" | "picture";
  /** Bytes that it may have at most. */
  most?: number;
  /** Milliseconds before the first try after a break; twice as many before each further one. */
  pause?: number;
}

/** So often in a row nothing may come before it is given up. */
const mostBreaks = 5;
/** A recording of a hundred hours has fewer bytes; whoever sends more never ends. */
const mostBytes = 20e9;
const limits = { total: 24 * 3600_000, idle: 30_000 };

/**
 * Brings what stands at an address to `target`, whole or not at all. Throws the system's error where the disk refuses, and a
 * file is there already (`EEXIST`).
 */
export async function download(
  url: string,
  target: string,
  { parts, heard, what = "recording", most = mostBytes, pause = 500 }: DownloadOptions,
): Promise<Downloaded> {
  const part = openPart(parts, url);
  try {
    for (let breaks = 0, wait = pause; ; ) {
      const before = part.length;
      const got = await takeOnce(url, part, { heard, what, most });
      if ("type" in got && got.whole) {
        part.finish(target);
        return { length: part.length, type: got.type };
      }
      if ("failed" in got && got.final) return got;
      if (part.length > before) [breaks, wait] = [0, pause];
      else if (++breaks > mostBreaks)
        return { failed: "failed" in got ? got.failed : `${showAddress(url)} breaks off again and again` };
      await new Promise((done) => setTimeout(done, wait));
      wait *= 2;
    }
  } finally {
    part.close();
  }
}

type Taken = { whole: boolean; type: string | undefined } | { failed: string; final: boolean };

/** Asks once, for what is missing. */
async function takeOnce(
  url: string,
  part: PartFile,
  { heard, what, most }: Required<Pick<DownloadOptions, "heard" | "what" | "most">>,
): Promise<Taken> {
  let fault: { error: unknown } | undefined;
  let refused: string | undefined;
  const write = (piece: Uint8Array): void => {
    // Servers send a page for what is gone, with any type and status 200.
    if (
      part.length === 0 &&
      /^\s*<(?:!doctype|html|\?xml)/i.test(Buffer.from(piece.subarray(0, 200)).toString("latin1"))
    ) {
      refused = `${showAddress(url)} sends a page in the place of the ${what}`;
      throw new FetchError("answer", refused);
    }
    try {
      part.add(piece);
    } catch (error) {
      fault = { error };
      throw error;
    }
    heard(part.length);
  };
  const take = (head: AnswerHead): ((piece: Uint8Array) => void) | undefined => {
    if (head.status !== 200 && head.status !== 206) return undefined;
    if (!isMedia(what, head.type)) {
      refused = `${showAddress(url)} sends ${head.type}, which is no ${what}`;
      throw new FetchError("answer", refused);
    }
    const state = stateOf(head);
    const goesOn = head.status === 206 && head.from === part.length && state === part.state;
    if (goesOn) return write;
    part.restart(state);
    // A piece of another state than what is here: all of it has to come anew.
    return head.status === 200 ? write : undefined;
  };
  const headers = { "accept-encoding": "identity", ...(part.length > 0 ? { range: `bytes=${part.length}-` } : {}) };
  try {
    const answer = await fetchAddress(url, {
      agent: agentName(),
      headers,
      limits: { ...limits, arriving: most, unpacked: most },
      take,
    });
    const { status, type, size } = answer;
    if (status === 416) {
      part.restart("");
      return { failed: `${showAddress(url)} has less than what came of it before`, final: false };
    }
    if (status !== 200 && status !== 206)
      return { failed: `${showAddress(url)} answered with status ${status}`, final: status < 500 && status !== 429 };
    return { whole: part.length > 0 && (size === undefined || part.length === size), type };
  } catch (error) {
    if (fault) throw fault.error;
    if (refused !== undefined) return { failed: refused, final: true };
    if (!(error instanceof FetchError)) throw error;
    return { failed: error.message, final: error.fault === "address" || error.fault === "redirects" };
  }
}

/** Types under which recordings and pictures are sent. */
const isMedia = (what: "recording" | "picture", type = "application/octet-stream"): boolean =>
  (what === "picture" ? /^image\// : /^(?:audio|video)\/|^application\/(?:ogg|mp4)$/).test(type) ||
  /^(?:application|binary)\/(?:octet-stream|x-download|force-download)$/.test(type);

/** Names the state of the file that the server sends. */
const stateOf = ({ validators: { etag, lastModified }, size }: AnswerHead): string =>
  hashText(JSON.stringify([etag, etag === undefined ? lastModified : undefined, size]), 12);

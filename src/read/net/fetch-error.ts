// Why something could not be fetched, as a sentence with what to try.

/** What stood in the way: the address itself, the net, the server's answer, or one of the limits. */
export type FetchFault = "address" | "network" | "answer" | "size" | "time" | "redirects";

/** A fetch that gave nothing. The message is a sentence without its full stop, with no secret in it; `hint` is what to try. */
export class FetchError extends Error {
  constructor(
    readonly fault: FetchFault,
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** Error codes of the system, of TLS and of the parser of HTTP -> what was wrong, and what to try. */
const failures: Record<string, readonly [fault: FetchFault, said: string, hint?: string]> = {
  ENOTFOUND: ["address", "has a host name that nobody knows", "is the name spelled right?"],
  EAI_AGAIN: ["network", "could not be looked up: the name server does not answer", "is this machine online?"],
  ECONNREFUSED: ["network", "did not answer: nobody listens there", "is the server running, and is the port right?"],
  ECONNRESET: ["network", "closed the connection before its answer was whole", "try again in a while"],
  EPIPE: ["network", "closed the connection before it was asked", "try again in a while"],
  ETIMEDOUT: ["network", "did not answer in time", "try again in a while"],
  EHOSTUNREACH: ["network", "cannot be reached from here", "is this machine online?"],
  ENETUNREACH: ["network", "cannot be reached from here", "is this machine online?"],
  CERT_HAS_EXPIRED: ["answer", "has a certificate that has expired", "the host has to renew it; apps refuse it too"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["answer", "has a certificate of its own making", "apps refuse it too"],
  SELF_SIGNED_CERT_IN_CHAIN: [
    "answer",
    "has a certificate that nobody known vouches for",
    "behind a company's proxy, name its certificate in NODE_EXTRA_CA_CERTS",
  ],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["answer", "does not send its whole chain of certificates", "apps refuse it too"],
  ERR_TLS_CERT_ALTNAME_INVALID: ["answer", "has a certificate for another name", "is the host name right?"],
  EPROTO: ["answer", "does not speak TLS there", "does the address begin with http:// perhaps?"],
  HPE_HEADER_OVERFLOW: ["size", "sent more headers than are read"],
  Z_BUF_ERROR: ["answer", "sent a packed answer that breaks off", "try again in a while"],
  Z_DATA_ERROR: ["answer", "sent a packed answer that is damaged", "try again in a while"],
};

/** Any error of a fetch as a `FetchError`; `shown` is the address as people may see it. */
export function explainFailure(error: unknown, shown: string): FetchError {
  if (error instanceof FetchError) return error;
  const { code = "", message } = error as NodeJS.ErrnoException;
  const known = failures[code];
  if (known) return new FetchError(known[0], `${shown} ${known[1]} (${code})`, known[2]);
  if (code.startsWith("HPE_")) return new FetchError("answer", `${shown} does not answer as HTTP does (${code})`);
  if (/BROTLI|^ERR__|^Z_/.test(code))
    return new FetchError("answer", `${shown} sent a packed answer that is damaged (${code})`, "try again in a while");
  return new FetchError("network", `${shown} could not be fetched: ${message || code || "no reason was given"}`);
}

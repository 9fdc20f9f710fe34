// Fetches a file that a person named by its address, and explains in their words why there is none.
import { showAddress } from "../../base/shown-address.js";
import { type Fetched, fetchAddress, type Validators } from "../../read/net/fetch-address.js";
import { FetchError } from "../../read/net/fetch-error.js";
import { UsageError } from "../command.js";
import { version } from "../version.js";

/** What the tool calls itself at servers. */
export const agentName = (): string => `airdate/${version()}`;

/**
 * The answer of a server that has the file, or with `validators` also its 304. `what` is the file's kind for messages, such as
 * "feed". Throws a `UsageError` that says what went wrong and what to try; no secret of the address is in it.
 */
export async function fetchWhole(
  address: string,
  what: string,
  { accept, validators = {} }: { accept: string; validators?: Validators },
): Promise<Fetched> {
  try {
    const answer = await fetchAddress(address, { agent: agentName(), accept, validators });
    const { status } = answer;
    if ((status >= 200 && status < 300) || (status === 304 && Object.keys(validators).length > 0)) return answer;
    const [said, hint] = explainStatus(answer, what);
    throw new UsageError(`${showAddress(address)} answered with status ${status}${said}`, hint);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const hint =
      error.hint ?? (error.fault === "size" ? `is this the address of the ${what}?` : "is the address right?");
    throw new UsageError(`Cannot fetch the ${what}: ${error.message}`, hint);
  }
}

function explainStatus({ status, retryAfter }: Fetched, what: string): [said: string, hint: string] {
  if (status === 401)
    return [
      ": it asks for a name and a password",
      "put them into the address, https://NAME:PASSWORD@HOST/...; they are never shown",
    ];
  if (status === 403) return [`: it refuses to give the ${what}`, "can a browser that is not signed in open it?"];
  if (status === 404) return [": there is nothing at this address", `is it spelled right, and is the ${what} public?`];
  if (status === 410) return [`: the ${what} is gone for good`, "where has it moved to?"];
  if (status === 429 || status === 503)
    return [
      ": it is too busy",
      retryAfter === undefined ? "try again in a while" : `try again in ${retryAfter} seconds, it says`,
    ];
  if (status >= 500) return [": something is broken there", "try again in a while, or tell the host"];
  return ["", `is the address right, and is the ${what} public?`];
}

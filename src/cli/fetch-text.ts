// Reads a text from a file or an http(s) address named on the command line.
import { readFileSync } from "node:fs";
import { UsageError } from "./command.js";

/** Most that is read from an address: a feed of any size that apps accept. */
const limit = 50_000_000;

/** The text behind FILE or URL. Throws a `UsageError` that says what went wrong and what to try. */
export async function fetchText(source: string): Promise<string> {
  if (!/^https?:\/\//i.test(source)) {
    try {
      return readFileSync(source, "utf8");
    } catch (error) {
      throw new UsageError(
        `Cannot read ${source}: ${(error as Error).message}`,
        "name a file, or an address that begins with https://",
      );
    }
  }
  try {
    const response = await fetch(source, {
      signal: AbortSignal.timeout(30_000),
      headers: { accept: "application/rss+xml, application/xml, */*" },
    });
    if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`);
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > limit) throw new Error(`more than ${limit} bytes`);
    return new TextDecoder().decode(bytes);
  } catch (error) {
    const cause = (error as { cause?: Error }).cause?.message;
    throw new UsageError(
      `Cannot fetch ${source}: ${cause ?? (error as Error).message}`,
      "is the address right, and is the feed public?",
    );
  }
}

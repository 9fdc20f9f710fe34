// Hashes of texts and bytes: names for content.
import { createHash, hash } from "node:crypto";

/** SHA-256 of a text (as UTF-8) or bytes, in lower-case hex; `length` keeps only the first characters. */
export function hashText(content: string | Uint8Array, length = 64): string {
  // At once: for the thousands of short texts of a show that takes a third of the time of a hash that is fed.
  return hash("sha256", content, "hex").slice(0, length);
}

/** Sub-resource integrity of a file's bytes: "sha384-" and base64 (https://www.w3.org/TR/sri-2/). */
export function hashIntegrity(bytes: Uint8Array): string {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

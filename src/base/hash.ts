// Hashes of texts and bytes: names for content, also as name-based UUIDs (RFC 9562, section 5.5).
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

/** UUID version 5 of a name (taken as UTF-8) in a namespace UUID. */
export function uuidV5(namespace: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Whether a text is a UUID of any version, blanks around it aside. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text.trim());
}

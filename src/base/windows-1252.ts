// Decodes windows-1252, which Latin-1 is read as (https://encoding.spec.whatwg.org/#names-and-labels).

/** Characters of the bytes 0x80 to 0x9f; five of them stand for themselves. */
const upper = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The text of bytes; every byte is a character. `TextDecoder` of some versions of Node reads the quotes and dashes wrongly. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (letter) => upper[letter.charCodeAt(0) - 0x80]!);

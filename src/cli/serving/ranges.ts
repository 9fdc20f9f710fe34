// Reads the Range header of a request (RFC 9110, section 14): players ask for pieces of a recording.

/** Bytes `from` to `to`, both included. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * The piece that is asked for of `size` bytes; "none" when it lies outside; undefined when the whole is to be sent: without a
 * header, with another unit, with several pieces at once, or when it cannot be read.
 */
export function readRange(header: string | undefined, size: number): ByteRange | "none" | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return undefined;
  if (first === "") {
    const from = Math.max(0, size - Number(last));
    return Number(last) === 0 || size === 0 ? "none" : { from, to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return undefined;
  return from >= size ? "none" : { from, to };
}

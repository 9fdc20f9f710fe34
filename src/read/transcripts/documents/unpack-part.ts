// Unpacks the one part of a zipped document that holds its text.

/** The most bytes a document's text may have once it is unpacked: a small file can hold gigabytes. */
const most = 50_000_000;

/** The part `name` as text. Throws an `Error` whose message says what is wrong with the file. */
export async function unpackPart(bytes: Uint8Array, name: string): Promise<string> {
  const { unzipSync } = await import("fflate");
  let size = 0;
  const parts = unzipSync(bytes, {
    filter(part) {
      if (part.name !== name) return false;
      size = part.originalSize;
      return part.originalSize <= most;
    },
  });
  const part = parts[name];
  if (part === undefined)
    throw new Error(size > most ? "it unpacks to far more than a transcript is" : "it has no text");
  return new TextDecoder().decode(part);
}

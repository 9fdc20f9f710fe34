// Loads the network that reads raw captions; only needed where English text has no marks.
import { once } from "../../base/once.js";
import { openNetwork } from "./network-bytes.js";
import { openReader, type ReadWords } from "./read-words.js";

/** The reader, loaded on first call: half a megabyte of text, a megabyte in memory. */
export const loadReader: () => Promise<ReadWords> = once(async () => {
  return openReader(openNetwork(await import("./data/reader-weights.js")));
});

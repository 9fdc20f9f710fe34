// What the search knows of one episode: its terms with where they are said, and the text that results are quoted from.
import { episodePath } from "../../../conventions/addresses.js";
import type { Entry, OutFile } from "../../../model/model.js";
import { addBytes, addNumber, makeBytes, readNumber, takeBytes } from "./bytes.js";
import { noteTerms, openPostings, packPostings } from "./postings.js";
import { type PartSizes, writeSearchText } from "./search-text.js";

/**
 * An episode's part of the index, small enough to be kept with it: some 20 kB for an hour. Its units are kilobytes of the
 * episode's `search.txt`, so a hit can be quoted by fetching that kilobyte alone: unit 0 stands for title and people, then
 * come the kilobytes of what is said, then those of the notes.
 */
export interface SearchPart {
  slug: string;
  title: string;
  sizes: PartSizes;
  /** How many pairs of term and unit there are. */
  values: number;
  /** As `packTerms` in postings.ts lays them out. */
  postings: Uint8Array;
}

/** How many units there are of an episode. */
export const countUnits = ([said, notes]: PartSizes): number => 1 + said + notes;

/** The episode's part of the index, and `episodes/<slug>/search.txt`: a line for each passage; of each sentence its start in seconds (`-` for notes), a tab, its text, a tab. */
export function writeSearchPart(entry: Entry): { part: SearchPart; file: OutFile } {
  const { slug, title, guests, hosts, keywords } = entry.episode;
  const people = [...guests, ...hosts].map((person) => person.name);
  const about = Buffer.from([title, ...people, ...keywords].join(" "));
  const postings = openPostings();
  noteTerms(postings, about, 0, about.length, 0);
  const { content, sizes } = writeSearchText(entry, postings);
  const { bytes, values } = packPostings(postings);
  return {
    part: { slug, title, sizes, values, postings: bytes },
    file: { path: episodePath(slug, "search.txt"), content },
  };
}

/** A part as bytes, to be kept. */
export function packPart({ postings, ...head }: SearchPart): Uint8Array {
  const text = Buffer.from(JSON.stringify(head));
  const bytes = makeBytes(text.length + postings.length + 5);
  addNumber(bytes, text.length);
  addBytes(bytes, text);
  addBytes(bytes, postings);
  return takeBytes(bytes);
}

/** A part as `packPart` packed it. */
export function unpackPart(bytes: Uint8Array): SearchPart {
  const [length, from] = readNumber(bytes, 0);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString();
  return { ...(JSON.parse(head) as Omit<SearchPart, "postings">), postings: bytes.subarray(from + length) };
}

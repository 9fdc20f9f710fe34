// Reads the chapters inside a Matroska or WebM file: the first edition's, which stand in front of or behind the sound.
import type { EmbeddedChapter } from "../facts.js";

/** Gives bytes of the file from `start` to `end` (exclusive). */
export type ReadBytes = (start: number, end: number) => Promise<Uint8Array>;

/** Elements by their ids. https://www.matroska.org/technical/elements.html */
const ids = {
  head: 0x1a45dfa3,
  segment: 0x18538067,
  chapters: 0x1043a770,
  edition: 0x45b9,
  atom: 0xb6,
  start: 0x91,
  end: 0x92,
  hidden: 0x98,
  display: 0x80,
  text: 0x85,
} as const;

/** More chapters than this hold no titles that anybody reads. */
const largest = 4 << 20;
const mostElements = 100_000;

interface Element {
  id: number;
  /** Where its body begins and ends; a stream's segment has no end of its own. */
  from: number;
  to: number;
}

/** The chapters in the order of the file; none where the file holds none or is no Matroska. Never throws for bad bytes. */
export async function readMatroskaChapters(read: ReadBytes, size: number): Promise<EmbeddedChapter[]> {
  const within = async (at: number, end: number): Promise<Element | undefined> =>
    readElement(await read(at, Math.min(end, at + 12)), 0, at, end);
  const head = await within(0, size);
  const segment = head?.id === ids.head ? await within(head.to, size) : undefined;
  if (segment?.id !== ids.segment) return [];
  for (let at = segment.from, count = 0; at < segment.to && count < mostElements; count++) {
    const element = await within(at, segment.to);
    if (!element) return [];
    if (element.id === ids.chapters && element.to - element.from <= largest)
      return readEdition(await read(element.from, element.to));
    at = element.to;
  }
  return [];
}

/** The element at `at` of `bytes`, which lie at `offset` of the file. Undefined where none is, or it leaves `end`. */
function readElement(bytes: Uint8Array, at: number, offset: number, end: number): Element | undefined {
  const id = readNumber(bytes, at, true);
  const length = id && readNumber(bytes, at + id.size, false);
  if (!id || !length) return undefined;
  const from = offset + at + id.size + length.size;
  const to = length.value === undefined ? end : from + length.value;
  return to > end ? undefined : { id: id.value!, from, to };
}

/** A number whose first bit that is set tells how many bytes it has; an id keeps that bit. All ones stand for "not known". */
function readNumber(
  bytes: Uint8Array,
  at: number,
  isId: boolean,
): { value: number | undefined; size: number } | undefined {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const size = Math.clz32(first) - 23;
  if (at + size > bytes.length || (isId && size > 4)) return undefined;
  const own = first & (0xff >> size);
  let value = isId ? first : own;
  let full = own === 0xff >> size;
  for (let k = 1; k < size; k++) {
    value = value * 256 + bytes[at + k]!;
    full &&= bytes[at + k] === 0xff;
  }
  return { value: full && !isId ? undefined : value, size };
}

function children(bytes: Uint8Array): { id: number; body: Uint8Array }[] {
  const found: { id: number; body: Uint8Array }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes, at, 0, bytes.length);
    if (!element) break;
    found.push({ id: element.id, body: bytes.subarray(element.from, element.to) });
    at = element.to;
  }
  return found;
}

function readEdition(bytes: Uint8Array): EmbeddedChapter[] {
  const edition = children(bytes).find(({ id }) => id === ids.edition);
  return children(edition?.body ?? new Uint8Array()).flatMap(({ id, body }): EmbeddedChapter[] => {
    if (id !== ids.atom) return [];
    const parts = children(body);
    const find = (wanted: number): Uint8Array | undefined => parts.find((part) => part.id === wanted)?.body;
    const [start, end, hidden] = [find(ids.start), find(ids.end), find(ids.hidden)].map((part) =>
      part?.reduce((sum, byte) => sum * 256 + byte, 0),
    );
    const title = children(find(ids.display) ?? new Uint8Array()).find((part) => part.id === ids.text)?.body;
    if (hidden === 1) return [];
    const from = (start ?? 0) / 1e9;
    const to = (end ?? 0) / 1e9;
    return [{ start: from, ...(to > from ? { end: to } : {}), title: new TextDecoder().decode(title).trim() }];
  });
}

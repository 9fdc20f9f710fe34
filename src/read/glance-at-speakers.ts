// Tells by a glance at a transcript's bytes whether it seems to name who speaks, before it is read.

import { countEach } from "../base/lists.js";

/** So much of it tells. */
const beginning = 20_000;
/** A label has to come back so often. */
const oftenEnough = 3;

/** Voices of WebVTT, fields of JSON, and the heading of a table. */
const fields = /<v[ .]|"speaker|^(?:[^\n]*[,;\t|] *)?"?speaker"? *[,;\t|\n]/i;
/** "Ida Berg:", "**Ida:**", "[0:12] Ida:", "Ida Berg (00:00:12):" or "Ida Berg  0:12" at the beginning of a line. */
const labels =
  /^[ \t>*#[\]()\d:.,-]*?(\p{L}[\p{L}\d .'’_-]{0,40}?)\]?\**[ \t]*(?::(?=[\s*]|$)|(?:[([]|(?<=\t| {2}))\d{1,2}:\d\d(?::\d\d)?[)\]]?:?\**[ \t]*$)/gmu;

/** Whether it seems to; a document (docx, odt) is packed, and may. */
export function seemsNamed(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  const text = new TextDecoder().decode(bytes.subarray(0, beginning));
  if (fields.test(text)) return true;
  const counts = countEach(Array.from(text.matchAll(labels), ([, name]) => name!));
  return Math.max(0, ...counts.values()) >= oftenEnough;
}

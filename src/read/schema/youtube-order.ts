// The parts of a YouTube text, and the order in which they go when it is too long; apart from the fields of show.md, which are loaded later.
import type { YoutubePart } from "../../model/model.js";

export const youtubeParts: readonly YoutubePart[] = [
  "lead",
  "notes",
  "guests",
  "chapters",
  "links",
  "subscribe",
  "header",
  "footer",
  "hashtags",
  "mentions",
];

/** What is dropped first from a YouTube text that is too long. */
export const dropOrder: readonly YoutubePart[] = [
  "mentions",
  "hashtags",
  "notes",
  "links",
  "subscribe",
  "footer",
  "header",
  "guests",
];

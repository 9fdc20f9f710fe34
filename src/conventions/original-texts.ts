// Where the texts lie that a show or an episode had in another feed, and how it is told that they still stand.
import { hashText } from "../base/hash.js";

/** Path of the file, by the slug of the episode; `show` for the show's own. */
export const originalPath = (slug: string): string => `episodes/original/${slug}.json`;

/** Names the Markdown that was made of such a text: as long as it is the same, the text stands. */
export const nameMarkdown = (markdown: string): string => hashText(markdown.trim().replaceAll("\r\n", "\n"), 24);

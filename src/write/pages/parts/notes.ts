// The notes of an episode and the show's "about" as HTML that fits under a page's own headings.

import { cleanText } from "../../../base/escape-html.js";
import { linkTimes, renderMarkdown } from "../../../base/markdown/render-markdown.js";

/**
 * Markdown to safe HTML. Its headings begin at h3, times in it become links to that moment (up to `duration` seconds).
 * Notes that hold raw HTML need `await prepareMarkdown(notes)` before.
 */
export function notesPart(markdown: string, duration?: number): string {
  if (markdown.trim() === "") return "";
  const { html } = renderMarkdown(markdown, { html: "sanitize" });
  const shifted = shiftHeadings(cleanText(html));
  return duration === undefined ? shifted : linkTimes(shifted, duration);
}

/** A page has its h1 and h2 already: the notes' highest heading becomes h3, the others keep their distance. */
function shiftHeadings(html: string): string {
  const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((found) => Number(found[1]));
  if (levels.length === 0) return html;
  const used = [...new Set(levels)].sort((a, b) => a - b);
  return html.replace(/<(\/?)h([1-6])(?=[\s>])/g, (_, slash: string, level: string) => {
    const depth = used.indexOf(Number(level));
    return `<${slash}h${Math.min(6, 3 + Math.max(0, depth))}`;
  });
}

/** Seconds that links in the HTML lead to with `#t=`, in rising order, each once. */
export function linkedTimes(...html: string[]): number[] {
  const times = html.flatMap((part) => [...part.matchAll(/href="#t=(\d+)"/g)].map((found) => Number(found[1])));
  return [...new Set(times)].sort((a, b) => a - b);
}

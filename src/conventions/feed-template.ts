// Tells a template, of which a generator makes a feed, from a feed.

/**
 * Whether a text is a template of a feed: its first recording is named in the words of one. Titles and notes of a feed may speak
 * of templates, and an address never holds such words.
 */
export function isFeedTemplate(text: string): boolean {
  if (/^\ufeff?\s*---[ \t]*\r?\n[\s\S]{0,2000}?^---[ \t]*$/m.test(text.slice(0, longestHead))) return true;
  const first = text.indexOf("<enclosure");
  return first >= 0 && /\{\{|\{%|<%|\$\{/.test(text.slice(first, first + longestTag).split(/>\s*</)[0]!);
}

const longestHead = 4000;
const longestTag = 1000;

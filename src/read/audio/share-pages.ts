// Knows the pages that show a recording where its own address is wanted: what people copy with "share".
import { canParseUrl } from "../../base/address-text.js";

interface SharePage {
  pattern: RegExp;
  name: string;
  /** What to do besides keeping the file here or on a host for recordings. */
  direct?(url: string, found: RegExpExecArray): string;
}

const pages: readonly SharePage[] = [
  {
    pattern: /^https?:\/\/(?:www\.)?dropbox\.com\/(?!.*[?&](?:raw|dl)=1(?:&|$))/i,
    name: "Dropbox",
    direct: (url) => {
      const address = new URL(url);
      address.searchParams.delete("dl");
      address.searchParams.set("raw", "1");
      return `${address.href} is the file itself, as long as Dropbox lets so many fetch it`;
    },
  },
  { pattern: /^https?:\/\/(?:drive|docs)\.google\.com\/(?:file\/|open\?|drive\/)/i, name: "Google Drive" },
  { pattern: /^https?:\/\/(?:1drv\.ms|onedrive\.live\.com)\//i, name: "OneDrive" },
  { pattern: /^https?:\/\/(?:www\.)?(?:we\.tl|wetransfer\.com)\//i, name: "WeTransfer" },
  { pattern: /^https?:\/\/(?:www\.)?icloud\.com\//i, name: "iCloud" },
  { pattern: /^https?:\/\/(?:[\w-]+\.)?box\.com\/s\//i, name: "Box" },
  { pattern: /^https?:\/\/mega\.nz\//i, name: "MEGA" },
  { pattern: /^https?:\/\/(?:(?:www|m|music)\.)?(?:youtube\.com|youtu\.be)\//i, name: "YouTube" },
  { pattern: /^https?:\/\/(?:www\.)?vimeo\.com\/\d/i, name: "Vimeo" },
  { pattern: /^https?:\/\/open\.spotify\.com\//i, name: "Spotify" },
  { pattern: /^https?:\/\/podcasts\.apple\.com\//i, name: "Apple Podcasts" },
  { pattern: /^https?:\/\/(?:(?:www|m|on)\.)?soundcloud\.com\//i, name: "SoundCloud" },
  {
    pattern: /^https?:\/\/github\.com\/([^/]+\/[^/]+)\/blob\/([^?#]+)/i,
    name: "GitHub",
    direct: (_, found) => `https://github.com/${found[1]}/raw/${found[2]} is the file itself`,
  },
  {
    pattern: /^https?:\/\/(?:www\.)?archive\.org\/details\/([^/?#]+)/i,
    name: "the Internet Archive",
    direct: (_, found) => `https://archive.org/download/${found[1]}/ lists the files themselves`,
  },
];

/** Whose page an address is that shows a recording and is none, and what to do; undefined for every other address. */
export function explainSharePage(url: string): { name: string; hint: string } | undefined {
  for (const { pattern, name, direct } of pages) {
    const found = canParseUrl(url) ? pattern.exec(url) : null;
    if (!found) continue;
    const more = direct?.(url, found);
    const hint = "Put the file beside the episode, or give the address of the file on a host for recordings.";
    return { name, hint: more === undefined ? hint : `${hint} ${more}.` };
  }
  return undefined;
}

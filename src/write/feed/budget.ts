// Judges how heavy a feed is: every app loads the whole of it, again and again.
import { sayNumber } from "../../base/say-number.js";
import type { Problem, Show } from "../../model/model.js";

/** Bytes. The second is the largest feed that the W3C's validator reads. */
const sizeBudget = { warn: 1_000_000, error: 5_000_000 } as const;

/** A problem when a feed of so many bytes and items passes a budget, with the ways out that the show has not taken yet. */
export function judgeSize(show: Pick<Show, "feed" | "source">, path: string, bytes: number, items: number): Problem[] {
  if (bytes <= sizeBudget.warn) return [];
  const [severity, limit] =
    bytes > sizeBudget.error ? (["error", sizeBudget.error] as const) : (["warn", sizeBudget.warn] as const);
  const ways = [
    ...(show.feed.fullNotes === true ? ["`fullNotes: 50` keeps the whole notes for the newest 50 episodes only"] : []),
    ...(show.feed.pageSize === undefined ? [proposePages(bytes, items)] : []),
    "`limit` in `feeds` shortens it",
  ];
  return [
    {
      rule: "feed-size",
      severity,
      refused: true,
      message: `${path} is ${sayNumber(bytes)} bytes, but should be at most ${sayNumber(limit)}`,
      place: { file: show.source.file },
      found: String(bytes),
      expected: `at most ${limit}`,
      hint: ways.join("; "),
      url: "https://github.com/w3c/feedvalidator/blob/main/src/feedvalidator/__init__.py",
    },
  ];
}

/** The size of page that stays within the lower budget, with what comes of it. */
function proposePages(bytes: number, items: number): string {
  const fitting = (sizeBudget.warn * 0.8) / (bytes / Math.max(1, items));
  const size = fitting >= 20 ? Math.floor(fitting / 10) * 10 : Math.max(1, Math.floor(fitting));
  const megabytes = ((bytes / Math.max(1, items)) * Math.min(size, items)) / 1_000_000;
  return `\`pageSize: ${size}\` splits the feed into ${Math.ceil(items / size)} pages of about ${megabytes.toFixed(1)} MB`;
}

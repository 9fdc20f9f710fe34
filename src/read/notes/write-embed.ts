// Writes what shortcodes, includes and components show as Markdown: a link to the player, a picture, a time.
import { formatClock } from "../../base/clock-text.js";

/** Arguments of a shortcode or component: named ones by name, others by their number from 0. */
export function readArguments(text: string): Record<string, string> {
  const read: Record<string, string> = {};
  let count = 0;
  for (const found of text.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|\{\s*["'`]?([^}"'`]*)["'`]?\s*\}|([^\s"'=/>]+))/g,
  )) {
    const value = found[2] ?? found[3] ?? found[4] ?? found[5] ?? "";
    read[found[1] ?? String(count++)] = value.trim();
  }
  return read;
}

const first = (read: Record<string, string>, ...names: string[]): string | undefined =>
  names.map((name) => read[name]).find((value) => value !== undefined && value !== "");

const label = (text: string): string => text.replace(/[[\]]/g, "\\$&");
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** Names under which players jump to a time of the recording. */
const seeks = /^(?:timestamp|time|timecode|ts|chapter|seek)$/i;

/** A time of the recording and what stands beside it, as a shortcode gives them; undefined for all that is no time. */
export function writeTime(name: string, read: Record<string, string>, inner = ""): string | undefined {
  if (!seeks.test(name)) return undefined;
  const typed = first(read, "time", "start", "at", "t", "seconds", "0") ?? inner.trim();
  const time = /^\d{1,5}$/.test(typed) ? formatClock(Number(typed)) : typed;
  if (!/^\d{1,3}(?::\d\d){1,2}$/.test(time)) return undefined;
  const title = inner.trim() === typed ? "" : inner.trim();
  return `${time} ${title || (first(read, "title", "text", "label", "1") ?? "")}`.trim();
}

/** A link or picture for an embed that is known by its name; undefined for all others. */
export function writeEmbed(name: string, read: Record<string, string>): string | undefined {
  const time = writeTime(name, read);
  if (time !== undefined) return time;
  const id = first(read, "id", "videoId", "video", "0", "src", "url");
  const kind = name.toLowerCase();
  const title = first(read, "title", "caption");
  const link = (text: string, url: string): string => `[${label(title ?? text)}](${url})`;
  if (/^(?:figure|img|image|picture)$/.test(kind)) {
    const source = first(read, "src", "url", "link", "0");
    return source && `![${label(first(read, "alt", "caption", "title") ?? "")}](${source.replace(/\s/g, "%20")})`;
  }
  if (id === undefined) return undefined;
  if (isAddress(id)) return link(/^https?:\/\/(?:www\.)?([^/]+)/.exec(id)![1]!, id);
  if (!/^[\w-]+$/.test(id)) return undefined;
  if (/youtube/.test(kind)) return link("Video on YouTube", `https://www.youtube.com/watch?v=${id}`);
  if (/vimeo/.test(kind)) return link("Video on Vimeo", `https://vimeo.com/${id}`);
  if (/spotify/.test(kind)) {
    const [type = "episode", code] = [/^(?:album|artist|playlist|show|track)$/i, /^[\da-z]{22}$/i].map((form) =>
      Object.values(read).find((value) => form.test(value)),
    );
    return code && link("Listen on Spotify", `https://open.spotify.com/${type}/${code}`);
  }
  const [user, status] = [first(read, "user", "0"), first(read, "id", "1")];
  if (/^(?:tweet|x|twitter)$/.test(kind) && user && status && /^\d+$/.test(status))
    return link("Post on X", `https://x.com/${user}/status/${status}`);
  if (kind === "gist" && user && status) return link("Code on GitHub", `https://gist.github.com/${user}/${status}`);
  return undefined;
}

/** A link to the recording or page that a shortcode of WordPress plays. */
export function writePlayer(name: string, typed: string): string | undefined {
  const read = readArguments(typed);
  const address = /https?:\/\/[^\s"'\]]+/.exec(typed)?.[0];
  return writeEmbed(name, address === undefined ? read : { ...read, id: address });
}

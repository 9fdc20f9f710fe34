// What the text of an episode's page says where no field does: the recording, and who the guests are.
import type { YamlValue } from "../../base/parse-yaml.js";
import type { TypedFields } from "../../model/moved-show.js";
import { text } from "../schema/foreign-values.js";

const recording = /(?:src|href|url|file)\s*=\s*["']?([^\s"'<>]+\.(?:mp3|m4a|aac|ogg|opus)(?:\?[^\s"'<>]*)?)/i;
const linked = /\]\(\s*<?([^\s()<>]+\.(?:mp3|m4a|aac|ogg|opus)(?:\?[^\s()<>]*)?)/i;
const bare = /https?:\/\/[^\s"'<>()]+\.(?:mp3|m4a|aac|ogg|opus)\b/i;

/** The address, or file, of the recording that a player or a link in the text names. */
export const findRecording = (body: string): string | undefined =>
  recording.exec(body)?.[1] ?? linked.exec(body)?.[1] ?? bare.exec(body)?.[0];

const heading =
  /^(?:#{1,6}\s*|\*\*)(?:(?:today'?s|our|special)\s+)?(?:guests?|g[äa]ste?|invit[ée]e?s?|invitad[oa]s?|ospiti?|гост[ьи]|嘉宾)\s*:?\s*(?:\*\*|#*)\s*:?\s*$/imu;

/** People in a list under a heading that says that they are the guests: names, with an address where they are links. */
export function findListedGuests(body: string): TypedFields[] {
  const found = heading.exec(body);
  if (!found) return [];
  const lines = body
    .slice(found.index + found[0].length)
    .trimStart()
    .split("\n");
  const guests: TypedFields[] = [];
  for (const line of lines) {
    const item = /^\s*[-*+]\s+(.*)$/.exec(line)?.[1];
    if (item === undefined && line.trim() !== "") break;
    if (item === undefined) continue;
    const [, shown, url] = /^\**\[([^\]]+)\]\((https?:\/\/[^\s)]+)/.exec(item) ?? [];
    const name = (shown ?? item.split(/\s[-–—|]\s|[,:(]|\*\*\s/)[0]!).replace(/[*_]/g, "").trim();
    // A name has a few words, of which the first is written large; a sentence is none.
    if (/^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,3}$/u.test(name)) guests.push({ name, url });
  }
  return guests;
}

/** Words of Liquid that stand for the site's address or for a field of the page, as what they stand for. */
export const fillLiquid = (body: string, site: string | undefined, fields: Record<string, YamlValue>): string =>
  body
    .replace(/\]\(\s*["“](https?:\/\/[^\s)"”]+)["”]?\s*\)/g, "]($1)")
    .replace(/\{\{-?\s*site\.url\s*-?\}\}(?:\{\{-?\s*site\.baseurl\s*-?\}\})?/g, (whole) => site ?? whole)
    .replace(/\{\{-?\s*site\.baseurl\s*-?\}\}/g, "")
    .replace(/\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\}/g, "$1")
    .replace(
      /\{%-?\s*link\s+["']?\/?([^\s"'%]+)["']?\s*-?%\}/g,
      (_, path: string) => `/${path.replace(/\.(?:md|markdown)$/, ".html")}`,
    )
    .replace(/\{\{-?\s*page\.(\w+)\s*-?\}\}/g, (whole, name: string) => text(fields[name]) ?? whole);

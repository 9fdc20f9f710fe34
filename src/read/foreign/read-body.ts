// What the text of an episode's page says where no field does: the recording, and words of Liquid.
import type { YamlValue } from "../../base/parse-yaml.js";
import { plainName, text } from "../schema/foreign-values.js";

const recording = /(?:src|href|url|file)\s*=\s*["']?([^\s"'<>]+\.(?:mp3|m4a|aac|ogg|opus)(?:\?[^\s"'<>]*)?)/i;
const linked = /\]\(\s*<?([^\s()<>]+\.(?:mp3|m4a|aac|ogg|opus)(?:\?[^\s()<>]*)?)/i;
const bare = /https?:\/\/[^\s"'<>()]+\.(?:mp3|m4a|aac|ogg|opus)\b/i;

/** The address, or file, of the recording that a player or a link in the text names. */
export const findRecording = (body: string): string | undefined =>
  recording.exec(body)?.[1] ?? linked.exec(body)?.[1] ?? bare.exec(body)?.[0];

/** Words of Liquid and of Hugo that stand for the site's address or for a field of the page, as what they stand for. */
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
    .replace(
      /\{\{[<%]\s*param\s+["'`]?([\w.]+)["'`]?\s*[%>]\}\}/g,
      (whole, name: string) => text(fields[plainName(name.replace(/^.*\./, ""))]) ?? whole,
    )
    .replace(/\{\{-?\s*page\.(\w+)\s*-?\}\}/g, (whole, name: string) => text(fields[name]) ?? whole);

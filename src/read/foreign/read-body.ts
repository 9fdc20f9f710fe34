// What the text of an episode's page holds: its recording, words of Liquid, a transcript, and links that led somewhere on the old site.

import { canParseUrl, hasWebScheme, meansHost } from "../../base/address-text.js";
import { withoutUnseen } from "../../base/markdown/safe-url.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import type { OutFile } from "../../model/site.js";
import { type Folder, nameOf } from "../folder.js";
import { plainName, text } from "../schema/foreign-values.js";
import { findTalk } from "../transcripts/find-talk.js";
import { readTranscript } from "../transcripts/read-transcript.js";
import { basePath, findNamed } from "./find-root.js";

const recording = /(?:src|href|url|file)\s*=\s*["']?([^\s"'<>]+\.(?:mp3|m4a|aac|ogg|opus)(?:\?[^\s"'<>]*)?)/i;
const linked = /\]\(\s*<?([^\s()<>]+\.(?:mp3|m4a|aac|ogg|opus)(?:\?[^\s()<>]*)?)/i;
const bare = /https?:\/\/[^\s"'<>()]+\.(?:mp3|m4a|aac|ogg|opus)\b/i;

/** The address, or file, of the recording that a player or a link in the text names. */
export const findRecording = (body: string): string | undefined =>
  recording.exec(body)?.[1] ?? linked.exec(body)?.[1] ?? bare.exec(body)?.[0];

/** Words of Liquid, of Hugo and of scripts that stand for the site's address or for a field of the page in `file`, as what they stand for. */
export const fillPlaceholders = (
  body: string,
  site: string | undefined,
  fields: Record<string, YamlValue>,
  file = "",
): string => {
  const base = basePath(site);
  const collection = /(?:^|\/)(_[\w-]+)\//.exec(file)?.[1] ?? "_posts";
  return (
    body
      .replace(/\]\(\s*["“](https?:\/\/[^\s)"”]+)["”]?\s*\)/g, "]($1)")
      .replace(
        /(?:\{\{-?\s*site\.(?:base)?url\s*-?\}\})+(\{%)?/g,
        (whole, tag) => tag ?? (whole.includes("site.url") ? (site ?? whole) : base),
      )
      // A post, or a file of the page's own collection, may be an episode, to which a build knows the way.
      .replace(/\{%-?\s*link\s+\/?([^\s%]+)\s*-?%\}/g, (whole, path: string) =>
        path.startsWith("_posts/") || path.startsWith(`${collection}/`)
          ? whole
          : `${base}/${path.replace(/^_/, "").replace(/\.(?:md|markdown)$/, ".html")}`,
      )
      .replace(/\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\}/g, (_, path: string) =>
        hasWebScheme(path) ? path : `${base}/${path.replace(/^\/+/, "")}`,
      )
      .replace(
        /\{\{[<%]\s*param\s+["'`]?([\w.]+)["'`]?\s*[%>]\}\}/g,
        (whole, name: string) => text(fields[plainName(name.replace(/^.*\./, ""))]) ?? whole,
      )
      .replace(/\{\{-?\s*page\.(\w+)\s*-?\}\}/g, (whole, name: string) => text(fields[name]) ?? whole)
      // In the words of a script, as generators made at home have them.
      .replace(
        /\$\{\s*(?:post|page|episode|item|entry|frontmatter|data|meta)\??\.(?:data\.|frontmatter\.)?(\w+)\s*\}/g,
        (whole, name: string) => text(fields[plainName(name)]) ?? whole,
      )
  );
};

/** Notes and transcript apart; without `transcript` the text holds none. */
export interface SplitText {
  notes: string;
  transcript?: string;
}

const words =
  "(?:full |complete |show |episode |machine |the )?(?:transcript(?:ion|s)?|transkript(?:ion)?|transcripción|transcrição|transcription complète|trascrizione)(?: of (?:this|the) (?:episode|show))?";
const heading = new RegExp(`^(#{1,6})[ \\t]*\\**${words}\\**[ \\t]*:?[ \\t]*#*[ \\t]*$`, "imu");
const details = new RegExp(
  `<details\\b[^>]*>\\s*<summary\\b[^>]*>(?:\\s|<[^>]*>)*${words}:?(?:\\s|<[^>]*>)*</summary>([^]*?)</details>`,
  "iu",
);
/** A talk has at least so many words; below a heading alone stands a link. */
const fewestWords = 150;
/** A talk that is all of a text names speakers so often. */
const fewestTurns = 8;

/** `notes` are those that stand in a field of their own: then the text may be the transcript as a whole. */
export function splitTranscript(body: string, notes: string | undefined): SplitText {
  const inDetails = details.exec(body);
  if (inDetails && isTalk(inDetails[1]!))
    return {
      notes: `${body.slice(0, inDetails.index)}${body.slice(inDetails.index + inDetails[0].length)}`.trim(),
      transcript: inDetails[1]!.trim(),
    };
  const found = heading.exec(body);
  if (found) {
    const from = found.index + found[0].length;
    const level = found[1]!.length;
    const next = new RegExp(`^#{1,${level}}[ \\t]+\\S`, "m").exec(body.slice(from));
    const end = next === null ? body.length : from + next.index;
    const talk = body.slice(from, end);
    if (isTalk(talk))
      return {
        notes: `${body.slice(0, found.index).trim()}\n\n${body.slice(end).trim()}`.trim(),
        transcript: talk.trim(),
      };
  }
  if (notes !== undefined && countTurns(body) >= fewestTurns) return { notes, transcript: body.trim() };
  const whole = findTalk(body);
  if (whole)
    return { notes: [notes ?? "", whole.above, whole.below].filter(Boolean).join("\n\n"), transcript: whole.talk };
  return { notes: body.trim() === "" && notes !== undefined ? notes : body };
}

const isTalk = (text: string): boolean => text.split(/\s+/).length >= fewestWords || countTurns(text) >= fewestTurns;

/** Turns under names, where at least two people speak. */
function countTurns(text: string): number {
  const { segments } = readTranscript("transcript.md", text).value;
  const speakers = segments.flatMap(({ speaker }) => speaker ?? []);
  return new Set(speakers).size < 2 ? 0 : speakers.filter((speaker, at) => speaker !== speakers[at - 1]).length;
}

/** What stands for the episode's slug in names of files, until it is known. */
export const slugMark = "\u0001";

/** Bytes: larger pictures stay where they are. */
const largest = 3_000_000;

const targets =
  /(?<before>!?\[(?:[^\]\\]|\\.)*\]\(\s*<?|<(?:a|img|source|iframe|audio|video)\b[^<>]*?\s(?:href|src)\s*=\s*["']?|^\[[^\]\n]+\]:\s*<?)(?<target>(?!https?:|mailto:|tel:|data:|#|\/\/|\{)[^\s"'<>()]+)/gim;

/** Addresses of links, with what stands before them. */
const addresses = /(?:\]\(\s*<?|\s(?:href|src)\s*=\s*["']?)(?:[^\s"'<>()]|\ufeff)+/gi;

interface NotesSetting {
  folder: Folder;
  paths: ReadonlySet<string>;
  from: string;
  /** The address of its page. */
  page: string | undefined;
  /** The site's address. */
  link?: string | undefined;
}

/** The text with whole addresses in the place of paths of the old site. A picture of the folder is added to `files` under a name of its own. */
export async function moveNotes(
  body: string,
  { folder, paths, from, page, link }: NotesSetting,
  files: OutFile[],
): Promise<string> {
  const base = basePath(link);
  const moved = new Map<string, string>();
  const seen = body.replace(addresses, withoutUnseen);
  for (const { groups } of seen.matchAll(targets)) {
    const { target, before } = groups as { target: string; before: string };
    if (moved.has(target) || /^[a-z][a-z\d+.-]*:/i.test(target)) continue;
    // "fly.example" is an address without its scheme, which a build mends and says.
    if (meansHost(target)) continue;
    const found = await findNamed(
      folder,
      paths,
      from,
      target.startsWith(`${base}/`) ? target.slice(base.length) : target,
    );
    const isPicture = found !== undefined && /\.(?:jpe?g|png|webp|gif|svg)$/i.test(found) && /^!|^<img/i.test(before);
    if (isPicture && ((await folder.stat(found))?.size ?? largest) < largest) {
      const name = `${slugMark}-${nameOf(found).replace(/[^\w.-]+/g, "-")}`;
      if (!files.some(({ path }) => path === name)) files.push({ path: name, content: await folder.readBytes(found) });
      moved.set(target, name);
    } else if (page !== undefined && canParseUrl(target, page)) moved.set(target, new URL(target, page).href);
  }
  return seen.replace(targets, (whole, ...rest) => {
    const { before, target } = rest.at(-1) as { before: string; target: string };
    const to = moved.get(target);
    return to === undefined ? whole : `${before}${to}`;
  });
}

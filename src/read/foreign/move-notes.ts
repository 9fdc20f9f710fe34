// Makes links and pictures of a page's text lead where they led on the old site, and brings small pictures along.
import { canParseUrl } from "../../base/can-parse-url.js";
import { withoutUnseen } from "../../base/markdown/safe-url.js";
import type { OutFile } from "../../model/site.js";
import { type Folder, nameOf } from "../folder.js";
import { findNamed } from "./find-root.js";

/** What stands for the episode's slug in names of files, until it is known. */
export const slugMark = "\u0001";

/** Bytes: larger pictures stay where they are. */
const largest = 3_000_000;

const targets =
  /(?<before>!?\[(?:[^\]\\]|\\.)*\]\(\s*<?|<(?:a|img|source|iframe|audio|video)\b[^<>]*?\s(?:href|src)\s*=\s*["']?|^\[[^\]\n]+\]:\s*<?)(?<target>(?!https?:|mailto:|tel:|data:|#|\/\/|\{)[^\s"'<>()]+)/gim;

/** Addresses of links, with what stands before them. */
const addresses = /(?:\]\(\s*<?|\s(?:href|src)\s*=\s*["']?)(?:[^\s"'<>()]|\ufeff)+/gi;

/**
 * The text with whole addresses in the place of paths of the old site; `page` is the address of its page there. A picture that
 * lies in the folder is added to `files` under a name of its own.
 */
export async function moveNotes(
  body: string,
  { folder, paths, from, page }: { folder: Folder; paths: ReadonlySet<string>; from: string; page: string | undefined },
  files: OutFile[],
): Promise<string> {
  const moved = new Map<string, string>();
  const seen = body.replace(addresses, withoutUnseen);
  for (const { groups } of seen.matchAll(targets)) {
    const { target, before } = groups as { target: string; before: string };
    if (moved.has(target) || /^[a-z][a-z\d+.-]*:/i.test(target) || /^[\w-]+(?:\.[\w-]+)+\//.test(target)) continue;
    const found = await findNamed(folder, paths, from, target);
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

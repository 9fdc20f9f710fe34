// Fetches chapters and transcripts of a show that is taken over, so that they lie beside its episodes.

import { showAddress } from "../../base/address-text.js";
import { someAtOnce } from "../../base/lists.js";
import type { OutFile, Problem } from "../../model/model.js";
import type { MovedEpisode, TypedFields } from "../../model/moved-show.js";
import { UsageError } from "../command.js";
import { fetchWhole } from "../fetching/fetch-whole.js";

/** The best first, with the ending that its file gets. */
const transcriptEndings: [type: RegExp, ending: string][] = [
  [/vtt/i, "vtt"],
  [/srt|subrip/i, "srt"],
  [/json/i, "json"],
  [/html/i, "html"],
  [/plain/i, "txt"],
];

/** What was fetched for an episode: its files, and the fields that they take the place of. */
export interface FetchedFiles {
  files: OutFile[];
  replaced: string[];
}

interface Wanted {
  slug: string;
  field: string;
  what: string;
  url: string;
  ending: string;
}

const atOnce = 6;

/** Fetches for all episodes, some at a time; what cannot be had is said, and stays where it is. By slug. */
export async function fetchFiles(
  episodes: readonly MovedEpisode[],
): Promise<{ fetched: Map<string, FetchedFiles>; problems: Problem[] }> {
  const fetched = new Map<string, FetchedFiles>();
  const problems: Problem[] = [];
  await someAtOnce(episodes.flatMap(wantedOf), atOnce, async (one) => {
    const got = await fetchOne(one);
    if (typeof got === "string") {
      problems.push(sayMissing(one, got));
      return;
    }
    const own = fetched.get(one.slug) ?? { files: [], replaced: [] };
    own.files.push({ path: `${one.slug}.${one.ending}`, content: got });
    own.replaced.push(one.field);
    fetched.set(one.slug, own);
  });
  problems.sort((a, b) => (a.message < b.message ? -1 : 1));
  return { fetched, problems };
}

function wantedOf({ slug, fields }: MovedEpisode): Wanted[] {
  const transcripts = (fields.transcript ?? []) as readonly TypedFields[];
  const [best] = transcriptEndings.flatMap(([type, ending]) =>
    transcripts.filter((one) => type.test(String(one.type))).map(({ url }) => ({ url: String(url), ending })),
  );
  const chapters = fields.chapters as TypedFields | undefined;
  return [
    ...(best ? [{ slug, field: "transcript", what: "transcript", ...best }] : []),
    ...(chapters?.url === undefined
      ? []
      : [{ slug, field: "chapters", what: "file of chapters", url: String(chapters.url), ending: "chapters.json" }]),
  ];
}

/** The bytes, or why there are none. */
async function fetchOne({ url, what, ending }: Wanted): Promise<Uint8Array | string> {
  try {
    const { bytes } = await fetchWhole(url, what, { accept: "*/*" });
    const text = Buffer.from(bytes.subarray(0, 200)).toString().trimStart();
    if (ending === "chapters.json" && !text.startsWith("{")) return "what the server sends is no JSON";
    if (ending !== "html" && /^<(?:!doctype|html)/i.test(text)) return "the server sends a page in its place";
    return bytes;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
}

const sayMissing = ({ slug, what, url, field }: Wanted, why: string): Problem => ({
  rule: "import-file",
  severity: "warn",
  message: `The ${what} of ${slug} could not be fetched from ${showAddress(url)}: ${why}`,
  place: { file: `episodes/${slug}.md` },
  hint: `The feed goes on naming it where it is; put the file beside the episode and take ${field}: out, if it is lost.`,
});

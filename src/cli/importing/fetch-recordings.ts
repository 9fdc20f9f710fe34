// Brings the recordings of a show that is taken over, now or before, beside its episodes, and says which the files may name.
import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { encodeAddress, isWebAddress } from "../../base/address-text.js";
import { sayNumber } from "../../base/say-found.js";
import { pathOfUrl, urlOf } from "../../conventions/addresses.js";
import type { OutFile, Problem } from "../../model/model.js";
import type { MovedEpisode, MovedShow, TypedFields } from "../../model/moved-show.js";
import { audioType } from "../../read/audio/types.js";
import { lookAtUserFile, placeFile, writeUserFile } from "../../write/disk/user-file.js";
import { setFrontMatter } from "../../write/front-matter.js";
import { writeMovedEpisode } from "../../write/moving/write-moved.js";
import { privateFolder } from "../building/build-options.js";
import type { Terminal } from "../command.js";
import { download } from "./download.js";
import type { StandingShow } from "./standing-show.js";

/** The recordings that are here, and what is to be said of the others. */
export interface FetchedRecordings {
  /** Slug -> name of the file beside the episode, with the bytes that the feed says. */
  named: Map<string, string>;
  /** Recordings that are here, named or not. */
  count: number;
  problems: Problem[];
}

interface Wanted {
  slug: string;
  url: string;
  /** Path on this machine, where it need not come over the net. */
  source?: string;
  name: string;
  length: number;
  type: string;
}

/**
 * Copies those that the source holds itself, and with `download` brings the others one after the other; one that broke off goes on where it was, also in the next run. A recording with other bytes than
 * the feed says lies beside the episode too, but is not named: the enclosure has to stay as apps know it. Throws the system's
 * error where the disk refuses.
 */
export async function fetchRecordings(
  episodes: readonly MovedEpisode[],
  root: string,
  terminal: Pick<Terminal, "draw">,
  { download: mayDownload, pause }: { download: boolean; pause?: number },
): Promise<FetchedRecordings> {
  const wanted = episodes.flatMap(wantedOf).filter(({ source }) => mayDownload || source !== undefined);
  const got: FetchedRecordings = { named: new Map(), count: 0, problems: [] };
  const progress = showBytes(wanted, terminal);
  for (const [at, one] of wanted.entries()) {
    const target = join(root, "episodes", one.name);
    const found = existsSync(target)
      ? { length: statSync(target).size, type: one.type }
      : one.source !== undefined
        ? copyRecording(one, one.source, target)
        : await download(one.url, target, {
            parts: privateFolder(root, "parts"),
            heard: (length) => progress(at, length),
            ...(pause === undefined ? {} : { pause }),
          });
    if ("failed" in found) got.problems.push(sayMissing(one, found.failed));
    else {
      got.count++;
      if (one.length === 0 || found.length === one.length) got.named.set(one.slug, one.name);
      else got.problems.push(sayLength(one, found.length));
      const other =
        found.type !== undefined && kindOf(found.type) !== kindOf(one.type) && !/octet|download/.test(found.type);
      if (other) got.problems.push(sayType(one, found.type!));
    }
  }
  terminal.draw?.("");
  return got;
}

/** Throws a `SaidError` where the system refuses. */
function copyRecording({ name, type }: Wanted, source: string, target: string): { length: number; type: string } {
  placeFile(source, target, `episodes/${name}`, "copy");
  return { length: statSync(target).size, type };
}

/** The files of an import, with the recordings that are here named in those of their episodes, at the addresses that subscribers have. */
export function nameRecordings(
  { files, fresh, show }: { files: readonly OutFile[]; fresh: readonly MovedEpisode[]; show: MovedShow },
  named: ReadonlyMap<string, string>,
): OutFile[] {
  const own = fresh
    .filter(({ slug }) => named.has(slug))
    .map((one) => withFile(one, named.get(one.slug)!, String(show.fields.link)));
  const written = new Map(own.flatMap(writeMovedEpisode).map((file) => [file.path, file]));
  return files.map((file) => written.get(file.path) ?? file);
}

/** With its file, and of where it is served from what the file's place on the site does not say. */
function withFile(episode: MovedEpisode, file: string, link: string): MovedEpisode {
  const { length, url, ...audio } = episode.fields.audio as TypedFields;
  const path = episode.recording === undefined ? undefined : pathOfUrl({ link }, encodeAddress(String(url)));
  const isOwn =
    path !== undefined && audioType(path) !== undefined && urlOf({ link }, path) === encodeAddress(String(url));
  const place = isOwn ? { path } : { url, ...(length ? { length } : {}) };
  return { ...episode, fields: { ...episode.fields, audio: { file, ...place, ...audio } } };
}

function wantedOf({ slug, fields, recording }: MovedEpisode): Wanted[] {
  if (typeof fields.audio !== "object" || Array.isArray(fields.audio)) return [];
  const { url, length, type } = fields.audio as TypedFields;
  if (!isWebAddress(url)) return [];
  const said = typeof type === "string" ? type : (audioType(url) ?? "audio/mpeg");
  const name = `${slug}.${endingOf(recording === undefined ? url : `https://x.invalid/x${extname(recording)}`, said)}`;
  const source = recording === undefined ? {} : { source: recording };
  return [{ slug, url, ...source, name, length: typeof length === "number" ? length : 0, type: said }];
}

/** Of the address where that is one of recordings, else that of its type. */
function endingOf(url: string, type: string): string {
  const own = /\.(\w{2,4})$/.exec(new URL(url).pathname)?.[1]?.toLowerCase();
  if (own !== undefined && audioType(`x.${own}`) !== undefined && own !== "m3u8") return own;
  return endings[kindOf(type)] ?? "mp3";
}

const endings: Record<string, string> = { mp4: "m4a", ogg: "ogg", aac: "aac", flac: "flac", wav: "wav", webm: "webm" };

/** The type without the many ways in which it is written. */
const kindOf = (type: string): string =>
  type
    .toLowerCase()
    .replace(/^.*\/(?:x-)?/, "")
    .replace(/^(?:mp3|mpeg3|mpg)$/, "mpeg")
    .replace(/^(?:m4a|m4b|m4v|mp4a-latm)$/, "mp4")
    .replace(/^(?:opus|oga)$/, "ogg");

const placed = ({ slug }: Wanted): Pick<Problem, "rule" | "severity" | "place" | "episode"> => ({
  rule: "import-recording",
  severity: "warn",
  place: { file: `episodes/${slug}.md` },
  episode: slug,
});

const sayMissing = (one: Wanted, why: string): Problem => ({
  ...placed(one),
  message: `The recording of ${one.slug} could not be downloaded: ${why}`,
  hint: "The feed goes on naming it where it is; save it before the old host is given up.",
});

const sayLength = (one: Wanted, length: number): Problem => ({
  ...placed(one),
  message: `The recording of ${one.slug} has ${sayNumber(length)} bytes, and the feed says ${sayNumber(one.length)}: it lies beside the episode as ${one.name}, and the feed goes on as it was`,
  hint: `Hosts that put advertisements in send other bytes each time. Is it the right recording, write file: ${one.name} under audio: and take length: out; airdate accept takes the change.`,
});

const sayType = (one: Wanted, type: string): Problem => ({
  ...placed(one),
  message: `The server sends the recording of ${one.slug} as ${type}, and the feed says ${one.type}, which stays`,
});

/** Draws how many bytes are here of how many, and how long the rest will take. */
function showBytes(wanted: readonly Wanted[], { draw }: Pick<Terminal, "draw">): (at: number, length: number) => void {
  const total = wanted.reduce((sum, { length }) => sum + length, 0);
  const began = performance.now();
  let [drawn, first] = [0, -1];
  return (at, length) => {
    const now = performance.now();
    if (!draw || now - drawn < 200) return;
    drawn = now;
    const here = wanted.slice(0, at).reduce((sum, one) => sum + one.length, length);
    // What was here before says nothing of the line's speed.
    if (first < 0) first = here;
    const rate = (here - first) / (now - began);
    const left = rate > 0 && total > here ? `, about ${sayTime((total - here) / rate / 1000)} left` : "";
    draw(
      `Recording ${at + 1} of ${wanted.length}: ${megabytes(here)} of ${megabytes(Math.max(total, here))} MB${left}`,
    );
  };
}

const megabytes = (bytes: number): string => sayNumber(Math.round(bytes / 1e6));
const sayTime = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${sayNumber(Math.round(seconds / 60))} min`;

/** An address of the recording in the front-matter, without a file. */
const addressAlone =
  /^audio:[ \t]*\r?\n(?:[ \t]+(?!\s|file:)[^\n]*\n)*?[ \t]+url:[ \t]*\S[^\n]*\n(?:[ \t]+(?!\s|file:)[^\n]*\n)*(?![ \t])/m;

/**
 * `episodes` are those of the source, under the slugs that they have here. Only files that name an address and no file are
 * changed, by that one line. Throws where the system refuses, or somebody changed the file meanwhile.
 */
export async function fetchMissing(
  episodes: readonly MovedEpisode[],
  { files, known }: Pick<StandingShow, "files" | "known">,
  root: string,
  terminal: Pick<Terminal, "draw">,
): Promise<FetchedRecordings & { asked: number }> {
  const lacking = episodes.flatMap((episode) => {
    const file = known.has(episode.guid) ? files.get(episode.slug) : undefined;
    const place = file === undefined ? undefined : lookAtUserFile(join(root, file), file);
    return place?.found && addressAlone.test(place.found.text)
      ? [{ episode, file: file!, place, text: place.found.text }]
      : [];
  });
  const media = await fetchRecordings(
    lacking.map(({ episode }) => episode),
    root,
    terminal,
    { download: true },
  );
  for (const { episode, file, place, text } of lacking) {
    const name = media.named.get(episode.slug);
    const beside = basename(dirname(file)) === "episodes" ? name : `/episodes/${name}`;
    if (name !== undefined) writeUserFile(place, setFrontMatter(text, ["audio", "file"], beside));
  }
  return { ...media, asked: lacking.length };
}

// Finds what lies beside an episode by its name, however people and tools spell it: ep.en.vtt, ep.mp3.srt, EP.MP3.

import { nameOf, parentOf } from "./folder.js";

/** A file, and the place of the dot at which a stem of its name ends. */
interface Named {
  path: string;
  dot: number;
}

/** The files of a show by what their names begin with. */
export interface NameIndex {
  /** The file beside `stem` with the first of these endings that is there, whatever its case. */
  beside(stem: string, endings: readonly string[]): string | undefined;
  /** Transcripts that lie beside `stem`, or in a folder `transcripts`, the likeliest first. */
  transcripts(stem: string): string[];
}

/** Endings of transcripts in order of preference. Others can be named in the front-matter. */
export const transcriptEndings =
  "vtt srt json jsonl txt json3 srv3 srv2 srv1 ttml dfxp sbv ass ssa lrc tsv smi sub docx odt rtf html htm xml csv".split(
    " ",
  );

/** More of a name than this between its stem and its ending belongs to it. */
const mostParts = 3;

/** Looks at every name once. `isEpisode` says of a path without its ending whether it is an episode's. */
export function indexNames(paths: readonly string[], isEpisode: (stem: string) => boolean): NameIndex {
  const byStem = new Map<string, Named[]>();
  let apart = false;
  for (const path of paths) {
    const slash = path.lastIndexOf("/");
    apart ||= path.endsWith("transcripts", slash) && slash >= 0;
    let dot = path.lastIndexOf(".");
    for (let parts = 0; parts <= mostParts && dot > slash + 1; parts++) {
      const stem = foldStem(path.slice(0, dot));
      const known = byStem.get(stem);
      if (known) known.push({ path, dot });
      else byStem.set(stem, [{ path, dot }]);
      dot = path.lastIndexOf(".", dot - 1);
    }
  }
  const at = (stem: string): readonly Named[] => byStem.get(foldStem(stem)) ?? [];
  const transcriptsAt = (stem: string, endings: readonly string[]): string[] => {
    const found = at(stem).filter((one) => {
      if (!endings.includes(endingOf(one))) return false;
      const middle = middleOf(one);
      return middle === "" || (saysKind(middle) && !isEpisode(one.path.slice(0, one.path.lastIndexOf("."))));
    });
    return prefer(found, endings, stem).map(({ path }) => path);
  };
  return {
    beside(stem, endings) {
      const found = at(stem).filter((one) => endings.includes(endingOf(one)) && middleOf(one) === "");
      return prefer(found, endings, stem)[0]?.path;
    },
    transcripts(stem) {
      const here = transcriptsAt(stem, transcriptEndings);
      if (!apart) return here;
      const name = nameOf(stem);
      const folders = [`${parentOf(stem)}/transcripts/${name}`, `transcripts/${name}`];
      return [...here, ...folders.flatMap((other) => transcriptsAt(other, [...transcriptEndings, "md"]))];
    },
  };
}

/** In small letters, each composed: a recording from another system may spell its accents as signs of their own. */
const foldStem = (stem: string): string => stem.normalize("NFC").toLowerCase();

/** In small letters. */
const endingOf = ({ path }: Named): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();

/** What stands between stem and ending, in small letters; empty for most. */
const middleOf = ({ path, dot }: Named): string =>
  path.slice(dot + 1, Math.max(dot, path.lastIndexOf("."))).toLowerCase();

const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/;
const media = /^(?:mp[34]|m4[abv]|aac|opus|og[ga]|flac|wav|mov|webm|mkv)$/;
const words = /^(?:auto|orig|transcripts?|captions?|subtitles?|subs?|whisper|full)$/;

/** Whether all that stands between stem and ending says a language, the recording's ending, or what the file is. */
const saysKind = (middle: string): boolean =>
  middle.split(".").every((part) => language.test(part) || media.test(part) || words.test(part));

/** The language that a transcript's name says, in small letters; undefined for none. */
export function languageInName(path: string, stem: string): string | undefined {
  const length = foldStem(nameOf(stem)).length;
  const rest = foldStem(nameOf(path)).slice(length).split(".").slice(1, -1);
  return rest.find((part) => language.test(part) && !media.test(part) && !words.test(part));
}

/** By ending, then plain names before others, then the spelling of the stem. */
function prefer(found: readonly Named[], endings: readonly string[], stem: string): readonly Named[] {
  if (found.length < 2) return found;
  const exact = nameOf(stem);
  return [...found].sort(
    (a, b) =>
      endings.indexOf(endingOf(a)) - endings.indexOf(endingOf(b)) ||
      middleOf(a).length - middleOf(b).length ||
      Number(nameOf(b.path).startsWith(exact)) - Number(nameOf(a.path).startsWith(exact)) ||
      (a.path < b.path ? -1 : 1),
  );
}

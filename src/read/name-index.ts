// Finds what lies beside an episode by its name, however people and tools spell it: ep.en.vtt, ep.mp3.srt, EP.MP3.

import { nameOf, parentOf } from "./folder.js";

/** A file as it is named after a stem: `en` and `vtt` for `ep.en.vtt` beside `ep`. */
interface Named {
  path: string;
  /** What stands between stem and ending, in small letters; empty for most. */
  middle: string;
  /** In small letters. */
  ending: string;
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
  "vtt srt json txt json3 srv3 srv2 srv1 ttml dfxp sbv ass ssa lrc tsv docx rtf html htm".split(" ");

/** More of a name than this between its stem and its ending belongs to it. */
const mostParts = 3;

/** Looks at every name once. `isEpisode` says of a path without its ending whether it is an episode's. */
export function indexNames(paths: readonly string[], isEpisode: (stem: string) => boolean): NameIndex {
  const byStem = new Map<string, Named[]>();
  for (const path of paths) {
    const parts = nameOf(path).split(".");
    const folder = path.slice(0, path.length - nameOf(path).length);
    for (let keep = Math.max(1, parts.length - 1 - mostParts); keep < parts.length; keep++) {
      const stem = (folder + parts.slice(0, keep).join(".")).toLowerCase();
      const rest = parts.slice(keep).map((part) => part.toLowerCase());
      const named = { path, middle: rest.slice(0, -1).join("."), ending: rest.at(-1)! };
      const known = byStem.get(stem);
      if (known) known.push(named);
      else byStem.set(stem, [named]);
    }
  }
  const at = (stem: string): readonly Named[] => byStem.get(stem.toLowerCase()) ?? [];
  return {
    beside(stem, endings) {
      const found = at(stem).filter(({ middle, ending }) => middle === "" && endings.includes(ending));
      return prefer(found, endings, stem)[0]?.path;
    },
    transcripts(stem) {
      const name = nameOf(stem);
      const folder = parentOf(stem);
      const here = at(stem).filter(
        ({ path, middle, ending }) =>
          transcriptEndings.includes(ending) &&
          (middle === "" || (saysKind(middle) && !isEpisode(path.slice(0, path.length - ending.length - 1)))),
      );
      const apart = [`${folder}/transcripts/${name}`, `transcripts/${name}`].flatMap((other) =>
        at(other).filter(
          ({ middle, ending }) =>
            (ending === "md" || transcriptEndings.includes(ending)) && (middle === "" || saysKind(middle)),
        ),
      );
      return [...prefer(here, transcriptEndings, stem), ...prefer(apart, [...transcriptEndings, "md"], stem)].map(
        ({ path }) => path,
      );
    },
  };
}

const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/;
const media = /^(?:mp[34]|m4[abv]|aac|opus|og[ga]|flac|wav|mov|webm|mkv)$/;
const words = /^(?:auto|orig|transcripts?|captions?|subtitles?|subs?|whisper|full)$/;

/** Whether all that stands between stem and ending says a language, the recording's ending, or what the file is. */
const saysKind = (middle: string): boolean =>
  middle.split(".").every((part) => language.test(part) || media.test(part) || words.test(part));

/** The language that a transcript's name says, in small letters; undefined for none. */
export function languageInName(path: string, stem: string): string | undefined {
  const rest = nameOf(path).slice(nameOf(stem).length).toLowerCase().split(".").slice(1, -1);
  return rest.find((part) => language.test(part) && !media.test(part) && !words.test(part));
}

/** Plain names before others, then by ending, then the spelling of the stem. */
function prefer(found: readonly Named[], endings: readonly string[], stem: string): Named[] {
  const exact = nameOf(stem);
  return [...found].sort(
    (a, b) =>
      endings.indexOf(a.ending) - endings.indexOf(b.ending) ||
      a.middle.length - b.middle.length ||
      Number(nameOf(b.path).startsWith(exact)) - Number(nameOf(a.path).startsWith(exact)) ||
      (a.path < b.path ? -1 : 1),
  );
}

// Finds the show's files by their names: show.md, people.md, and an episode's Markdown with what lies beside it.

import { defined } from "../base/defined.js";
import { rememberFor } from "../base/once.js";
import { slugify } from "../base/slug.js";
import { originalPath } from "../conventions/addresses.js";
import type { Problem } from "../model/model.js";
import { nameOf, parentOf } from "./folder.js";
import { indexNames, type NameIndex } from "./name-index.js";

/** An episode's files. `stem` is what its sibling files begin with, `siblings` are full paths. */
export interface EpisodeFiles {
  /** Made of the file's or folder's name. */
  slug: string;
  /** The Markdown file, such as `episodes/hello.md` or `episodes/hello/index.md`. */
  file: string;
  /** Whether it has a folder of its own. */
  own: boolean;
  /** The likeliest transcript, and all of them where there are several. */
  transcript?: string;
  /** Paths, the likeliest first; absent where there is one or none. */
  transcripts?: string[];
  /** Path of what `airdate clean` wrote and a person may have edited. */
  edited?: string;
  /** Path of the recording beside the Markdown file; absent: none of its name. */
  audio?: string;
  /** Path of `cover.*` in a folder of its own. */
  cover?: string;
  /** A file of chapters: `<slug>.chapters.*`, `<slug>-chapters.*`, `<slug>.psc`, or `chapters.*` in the episode's folder. */
  chapters?: string;
  /** Texts that another feed had of it: `episodes/original/<slug>.json`. */
  original?: string;
}

/** Where everything lies. */
export interface Layout {
  /** Path of show.md; absent where there is none. */
  show?: string;
  /** Path of people.md; absent where there is none. */
  people?: string;
  /** Path of `episodes/cover.*`, by which the show has a cover without naming one. */
  cover?: string;
  /** Texts that another feed had of the show. */
  original?: string;
  /** In the order of their paths, each slug once. */
  episodes: EpisodeFiles[];
}

/** Endings in order of preference. */
export const audioEndings: readonly string[] = [
  "mp3",
  "m4a",
  "m4b",
  "aac",
  "opus",
  "ogg",
  "oga",
  "flac",
  "wav",
  "mp4",
  "m4v",
  "mov",
  "webm",
];
const chapterEndings = ["json", "psc", "xml", "vtt", "txt", "cue", "csv", "edl", "ffmeta", "ffmetadata"];
/** Endings of files that hold nothing but chapters, so that they need no other name. */
const chaptersAlone = ["psc", "cue", "ffmeta", "ffmetadata"];
const imageEndings = ["jpg", "jpeg", "png", "webp", "gif"];

interface ReadLayout {
  value: Layout;
  problems: Problem[];
}

/** Reads the layout off a list of paths (relative to the root). Two episodes on one slug are a problem; the first stays. */
export function readLayout(paths: readonly string[]): ReadLayout {
  const { value, problems } = readPaths(paths);
  return { value, problems: [...problems] };
}

/** By the very list: a preview gets the same one again until a name comes or goes. */
const readPaths = rememberFor((paths: readonly string[]): ReadLayout => {
  const there = new Set(paths);
  const index = indexNames(paths, (stem) => there.has(`${stem}.md`));
  const problems: Problem[] = [];
  const layout: Layout = { episodes: [] };
  const taken = new Map<string, string>();
  for (const file of paths.filter((path) => path.startsWith("episodes/") && path.endsWith(".md"))) {
    const folder = parentOf(file);
    if (file === "episodes/show.md") layout.show = file;
    else if (file === "episodes/people.md") layout.people = file;
    else if (/^episodes\/people\.md$/i.test(file)) problems.push(notPeople(file));
    else if (noEpisode.test(nameOf(file)) || nameOf(folder) === "transcripts") continue;
    else if (/^episodes\/(?:[^/]+|[^/]+\/index)\.md$/.test(file)) {
      const slug = slugOf(folder === "episodes" ? nameOf(file).slice(0, -3) : nameOf(folder));
      const first = taken.get(slug.toLowerCase());
      if (first) problems.push(twice(slug, first, file));
      else {
        taken.set(slug.toLowerCase(), file);
        layout.episodes.push(gatherFiles(slug, file, index, there));
      }
    } else if (nameOf(file) === "index.md") {
      if (!there.has(`${file.split("/", 2).join("/")}/index.md`)) problems.push(tooDeep(file));
    } else if (!index.beside(`${folder}/index`, ["md"]) && !/\/(?:transcript|chapters)\.md$/.test(file))
      problems.push(astray(file, paths));
  }
  problems.push(...paths.filter((path) => otherEnding.test(path) && !path.endsWith(".md")).map(sayEnding));
  problems.push(...paths.filter((path) => otherPeople.test(path)).map(notPeople));
  const cover = index.beside("episodes/cover", imageEndings);
  if (cover) layout.cover = cover;
  if (there.has(originalPath("show"))) layout.original = originalPath("show");
  if (!layout.show) problems.push(noShow(paths));
  return { value: layout, problems };
});

/** Markdown beside episodes that is none: it belongs to one, or to the folder. */
const noEpisode = /\.(?:transcript|chapters)\.md$|^(?:readme|changelog|license)\.md$/i;

/** What lies beside an episode's Markdown `file`, by its name or in its folder. */
function gatherFiles(slug: string, file: string, index: NameIndex, there: ReadonlySet<string>): EpisodeFiles {
  const own = parentOf(file) !== "episodes";
  const stem = own ? parentOf(file) : file.slice(0, -3);
  const find = (kind: string, endings: readonly string[], beside = stem): string | undefined =>
    index.beside(own ? `${stem}/${kind}` : beside, endings);
  const transcripts = (own ? [`${stem}/transcript`, `${stem}/index`, stem] : [stem]).flatMap(index.transcripts);
  const original = originalPath(slug);
  return {
    slug,
    file,
    own,
    ...defined({
      transcript: transcripts[0],
      transcripts: transcripts.length > 1 ? transcripts : undefined,
      edited: find("transcript", ["md"], `${stem}.transcript`),
      audio: find("audio", audioEndings),
      cover: find("cover", imageEndings),
      chapters:
        find("chapters", [...chapterEndings, "md"], `${stem}.chapters`) ??
        (own ? undefined : findChapters(stem, index, there)),
      original: there.has(original) ? original : undefined,
    }),
  };
}

/** A file of chapters beside an episode that is called otherwise than `<slug>.chapters.*`. */
const findChapters = (stem: string, { beside }: NameIndex, there: ReadonlySet<string>): string | undefined =>
  ["-chapters", "_chapters"]
    .filter((end) => !there.has(`${stem}${end}.md`))
    .map((end) => beside(stem + end, chapterEndings))
    .find((path) => path !== undefined) ?? beside(stem, chaptersAlone);

/** A file's name as a slug: as it is where a URL takes it so, else made fit. */
function slugOf(name: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(name) ? name : slugify(name);
}

function twice(slug: string, first: string, second: string): Problem {
  return {
    rule: "slug-unique",
    severity: "error",
    message: `Two episodes have the slug "${slug}": this one and ${first}`,
    place: { file: second, line: 1, column: 1 },
    found: second,
    expected: "a slug of its own",
    hint: "Rename one of the two files.",
    episode: slug,
  };
}

/** Where a folder holds several, or is called by a year or a season, it is none of one episode. */
function astray(file: string, paths: readonly string[] = []): Problem {
  const folder = parentOf(file);
  const texts = paths.filter((path) => parentOf(path) === folder && path.endsWith(".md")).length;
  const several = texts > 1 || /^(?:(?:s|season|series|staffel|saison|temporada)[-_ ]?)?\d+$/i.test(nameOf(folder));
  return {
    rule: "episode-file",
    severity: "warn",
    message: `${file} is not read: an episode in a folder of its own has to be called index.md`,
    place: { file },
    found: file,
    expected: "episodes/<slug>.md or episodes/<slug>/index.md",
    hint: `${several ? `Move it, and what belongs to it, to episodes/${nameOf(file)}` : `Rename it to ${folder}/index.md`}, or move it out of episodes/.`,
  };
}

function tooDeep(file: string): Problem {
  const folder = parentOf(file);
  return {
    ...astray(file),
    message: `${file} is not read: an episode's folder has to lie in episodes/ itself`,
    hint: `Move ${folder} to episodes/${nameOf(folder)}, or out of episodes/.`,
  };
}

/** Where episodes are looked for, Markdown that is called otherwise. */
const otherEnding =
  /^episodes\/(?!\.|(?:[^/]*\/)?(?:readme|changelog|license)\.)(?:[^/]+|[^/]+\/index)\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|qmd|rmd|adoc|asciidoc|rst|org|textile)$/i;

function sayEnding(file: string): Problem {
  return {
    ...astray(file),
    message: `${file} is not read: an episode's file has to end in .md`,
    hint: `Rename it to ${file.replace(/\.\w+$/, ".md")}, or move it out of episodes/.`,
  };
}

/** People in a file of data, as other tools have them. */
const otherPeople = /^(?:episodes\/)?people\.(?:ya?ml|json|toml)$/i;

/** By another case a name is another file: as an episode it would be published, and nobody defined. */
function notPeople(file: string): Problem {
  const markdown = /\.md$/i.test(file);
  return {
    ...astray(file),
    severity: markdown ? "error" : "warn",
    message: `${file} is not read: the file of the show's people is called people.md`,
    expected: "episodes/people.md",
    hint: markdown
      ? `Rename it to episodes/people.md; an episode of that name is ${file.slice(0, -3)}/index.md.`
      : "Put its lines between two lines of --- into episodes/people.md, or move it out of episodes/.",
  };
}

function noShow(paths: readonly string[]): Problem {
  const near = paths.find(
    (path) => /(?:^|\/)show\.(?:md|markdown|ya?ml|txt)$/i.test(path) || path === "episodes/index.md",
  );
  return {
    rule: "show-file",
    severity: "error",
    message: "There is no episodes/show.md, the file that says what show this is",
    place: { file: "episodes/show.md" },
    found: near ?? "nothing",
    expected: "episodes/show.md",
    hint: near
      ? `Move ${near} to episodes/show.md.`
      : "Run it in the folder that holds episodes/, or create episodes/show.md.",
  };
}

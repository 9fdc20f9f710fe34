// Finds the show's files by their names: show.md, people.md, and an episode's Markdown with what lies beside it.
import { slugify } from "../base/slug.js";
import { originalPath } from "../conventions/addresses.js";
import type { Problem } from "../model/model.js";
import { nameOf, parentOf } from "./folder.js";
import { indexNames } from "./name-index.js";

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
const audioEndings = ["mp3", "m4a", "m4b", "aac", "opus", "ogg", "oga", "flac", "wav", "mp4", "m4v", "mov", "webm"];
const chapterEndings = ["json", "psc", "xml", "vtt", "txt", "cue", "csv", "edl", "ffmeta", "ffmetadata"];
/** Endings of files that hold nothing but chapters, so that they need no other name. */
const chaptersAlone = ["psc", "cue", "ffmeta", "ffmetadata"];
const imageEndings = ["jpg", "jpeg", "png", "webp", "gif"];

interface ReadLayout {
  value: Layout;
  problems: Problem[];
}

/** Layouts by the very list they were read off: a preview gets the same list again until a name comes or goes. */
const known = new WeakMap<readonly string[], ReadLayout>();

/** Reads the layout off a list of paths (relative to the root). Two episodes on one slug are a problem; the first stays. */
export function readLayout(paths: readonly string[]): ReadLayout {
  const { value, problems } = known.get(paths) ?? readPaths(paths);
  known.set(paths, { value, problems });
  return { value, problems: [...problems] };
}

function readPaths(paths: readonly string[]): ReadLayout {
  const there = new Set(paths);
  const index = indexNames(paths, (stem) => there.has(`${stem}.md`));
  const { beside } = index;
  const chaptersBeside = (stem: string): string | undefined =>
    beside(`${stem}.chapters`, [...chapterEndings, "md"]) ??
    ["-chapters", "_chapters"]
      .filter((end) => !there.has(`${stem}${end}.md`))
      .map((end) => beside(stem + end, chapterEndings))
      .find((path) => path !== undefined) ??
    beside(stem, chaptersAlone);
  const problems: Problem[] = [];
  const layout: Layout = { episodes: [] };
  const taken = new Map<string, string>();
  for (const file of paths.filter((path) => path.startsWith("episodes/") && path.endsWith(".md"))) {
    const name = nameOf(file).slice(0, -3);
    const folder = parentOf(file);
    if (file === "episodes/show.md") layout.show = file;
    else if (file === "episodes/people.md") layout.people = file;
    else if (/^episodes\/people\.md$/i.test(file)) problems.push(notPeople(file));
    else if (/\.(?:transcript|chapters)$/.test(name) || /^(?:readme|changelog|license)$/i.test(name)) continue;
    else if (nameOf(folder) === "transcripts") continue;
    else if (folder === "episodes" || (name === "index" && parentOf(folder) === "episodes")) {
      const own = folder !== "episodes";
      const slug = slugOf(own ? nameOf(folder) : name);
      const first = taken.get(slug.toLowerCase());
      if (first) {
        problems.push(twice(slug, first, file));
        continue;
      }
      taken.set(slug.toLowerCase(), file);
      const stem = own ? folder : file.slice(0, -3);
      const named = (kind: string, endings: readonly string[]): string | undefined =>
        own ? beside(`${stem}/${kind}`, endings) : undefined;
      const transcripts = (own ? [`${stem}/transcript`, `${stem}/index`, stem] : [stem]).flatMap(index.transcripts);
      const edited = own ? named("transcript", ["md"]) : beside(`${stem}.transcript`, ["md"]);
      const audio = own ? named("audio", audioEndings) : beside(stem, audioEndings);
      const cover = own ? named("cover", imageEndings) : beside(stem, imageEndings);
      const chapters = own ? named("chapters", [...chapterEndings, "md"]) : chaptersBeside(stem);
      const original = originalPath(slug);
      layout.episodes.push({
        slug,
        file,
        own,
        ...(transcripts[0] === undefined ? {} : { transcript: transcripts[0] }),
        ...(transcripts.length > 1 ? { transcripts } : {}),
        ...(edited ? { edited } : {}),
        ...(audio ? { audio } : {}),
        ...(cover ? { cover } : {}),
        ...(chapters ? { chapters } : {}),
        ...(there.has(original) ? { original } : {}),
      });
    } else if (name === "index") {
      const top = file.split("/", 2).join("/");
      if (!there.has(`${top}/index.md`)) problems.push(tooDeep(file));
    } else if (!beside(`${folder}/index`, ["md"]) && name !== "transcript" && name !== "chapters")
      problems.push(astray(file));
  }
  problems.push(...paths.filter((path) => otherEnding.test(path) && !path.endsWith(".md")).map(sayEnding));
  problems.push(...paths.filter((path) => otherPeople.test(path)).map(notPeople));
  const cover = beside("episodes/cover", imageEndings);
  if (cover) layout.cover = cover;
  if (there.has(originalPath("show"))) layout.original = originalPath("show");
  if (!layout.show) problems.push(noShow(paths));
  return { value: layout, problems };
}

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

function astray(file: string): Problem {
  return {
    rule: "episode-file",
    severity: "warn",
    message: `${file} is not read: an episode in a folder of its own has to be called index.md`,
    place: { file },
    found: file,
    expected: "episodes/<slug>.md or episodes/<slug>/index.md",
    hint: `Rename it to ${parentOf(file)}/index.md, or move it out of episodes/.`,
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

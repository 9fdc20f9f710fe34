// Says of which paths of a show's folder nothing is read: links that lead out, what has a file's name and is none, and files of no episode.
import { isSlipOf } from "../base/near.js";
import { nameSome } from "../base/say-found.js";
import type { Problem } from "../model/model.js";
import { captionsIn } from "./choose-transcript.js";
import { type Folder, nameOf } from "./folder.js";
import { audioEndings } from "./layout.js";
import { transcriptEndings } from "./name-index.js";

/** One problem for each path; without the episodes there is no show. */
export const sayUnread = (folder: Folder): Problem[] => [...sayStrayed(folder), ...sayUnreadable(folder)];

/** Links that nothing was read through; without the episodes there is no show. */
const sayStrayed = (folder: Folder): Problem[] =>
  [...(folder.strayed?.() ?? [])].map(([path, target]) => sayLeadingOut(path, target));

/** Says of a link at a path of the show's folder that nothing is read through it. */
export const sayLeadingOut = (path: string, target: string): Problem => ({
  rule: "link-outside",
  severity: path === "episodes" || path === "episodes/show.md" ? "error" : "warn",
  message: `${path} is a link to ${target}, which is not there or lies outside of the project: nothing is read through it`,
  place: { file: path },
  found: target,
  expected: "a link to what lies inside the show's folder, or its Git repository",
  hint: "Put the files into the project, or make the folder that holds both a Git repository.",
});

/** What has a file's name and is none; nobody could wait for a pipe to end. */
const sayUnreadable = (folder: Folder): Problem[] =>
  [...(folder.unreadable?.() ?? [])].map(([path, what]) => ({
    rule: "file",
    severity: path === "episodes/show.md" ? "error" : "warn",
    message: `${path} is ${what}, and no file: nothing is read from it`,
    place: { file: path },
    found: what,
    expected: "a file",
    hint: "Put the file itself there, or take it away.",
  }));

/**
 * Captions and recordings that are called as no episode is, and that are in nothing that was read (`used`), each kind said
 * once: the words of some episode may be missing, or an episode's own file.
 */
export function sayStray(
  files: ReadonlySet<string>,
  used: ReadonlySet<string | undefined>,
  said: readonly Problem[],
): Problem[] {
  const episodes = new Set(
    [...files].flatMap((path) => {
      const [, own, beside] = /^episodes\/(?:([^/]+)\/index|([^/]+))\.md$/.exec(path.toLowerCase()) ?? [];
      return own ?? beside ?? [];
    }),
  );
  const isStray = (path: string): boolean => {
    const name = /^(?:episodes\/(?:transcripts\/)?|transcripts\/)([^/]+)$/.exec(path.toLowerCase())?.[1];
    if (name === undefined || used.has(path)) return false;
    if (name.split(".").some((_, at, parts) => episodes.has(parts.slice(0, at).join(".")))) return false;
    // What lacks it names it already: "did you mean it?"
    return !said.some(({ hint = "", message }) => hint.includes(nameOf(path)) || message.includes(nameOf(path)));
  };
  const isSlip = (path: string): boolean => {
    const [, stem = "", ending = ""] = /^episodes\/([^/]+?)\.(?:chapters\.)?(\w+)$/i.exec(path) ?? [];
    if (stem === "" || used.has(path)) return false;
    if (episodes.has(stem.toLowerCase())) return isNearly(ending.toLowerCase(), commonEndings);
    return transcriptEndings.concat("psc").includes(ending) && isNearly(stem.toLowerCase(), episodes, shortest);
  };
  const recordings = [...files].filter((path) => audioEndings.includes(path.replace(/^.*\./, "").toLowerCase()));
  return [
    ...sayStrays(captionsIn(files).filter(isStray), {
      rule: "transcript-choice",
      many: "files of captions",
      hint: "Rename it as its episode's file, with its own ending, or name it there: transcript: ...",
    }),
    ...sayStrays(
      [...files].filter((path) => isSlip(path) && !captionsIn(files).includes(path)),
      {
        rule: "transcript-choice",
        many: "files",
        hint: "Rename it as its episode's file, with an ending such as .vtt, .srt or .txt. Where it is something else, all is well.",
      },
    ),
    ...sayStrays(recordings.filter(isStray), {
      rule: "audio",
      many: "recordings",
      hint: "airdate new makes an episode of it. Where it is an episode's, rename it as that file, with its own ending, or name it there: audio: ...",
    }),
  ];
}

const commonEndings = ["vtt", "srt", "txt", "json", "ttml"];
/** A shorter name with a letter more or less is another one. */
const shortest = 5;

/** Whether it is nearly one of the names, which have at least `least` letters where one is lost or too many. */
function isNearly(typed: string, names: Iterable<string>, least = 0): boolean {
  const digits = (text: string): string => text.replace(/\D/g, "");
  return [...names].some(
    (name) =>
      isSlipOf(typed, name) &&
      (name.length === typed.length || name.length >= least) &&
      // Where numbers differ, it may be that of an episode to come.
      digits(name) === digits(typed),
  );
}

function sayStrays(
  strays: readonly string[],
  { rule, many, hint }: Record<"rule" | "many" | "hint", string>,
): Problem[] {
  const [file] = strays;
  if (file === undefined) return [];
  const [which, it] =
    strays.length > 1 ? [`${file} and ${strays.length - 1} more ${many} are`, "them"] : [`${file} is`, "it"];
  return [
    {
      rule,
      severity: "info",
      message: `${which} called as no episode is, and no episode names ${it}: nothing of it is published`,
      place: { file },
      found: nameSome(strays),
      expected: `${many} that are called as their episodes`,
      hint,
    },
  ];
}

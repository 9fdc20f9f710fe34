// Says of which paths of a show's folder nothing is read: links that lead out, and what has a file's name and is none.
import type { Problem } from "../model/model.js";
import type { Folder } from "./folder.js";

/** One problem for each path; without the episodes there is no show. */
export const sayUnread = (folder: Folder): Problem[] => [...sayStrayed(folder), ...sayUnreadable(folder)];

/** Links that nothing was read through; without the episodes there is no show. */
function sayStrayed(folder: Folder): Problem[] {
  return [...(folder.strayed?.() ?? [])].map(([path, target]) => ({
    rule: "link-outside",
    severity: path === "episodes" || path === "episodes/show.md" ? "error" : "warn",
    message: `${path} is a link to ${target}, which is not there or lies outside of the project: nothing is read through it`,
    place: { file: path },
    found: target,
    expected: "a link to what lies inside the show's folder, or its Git repository",
    hint: "Put the files into the project, or make the folder that holds both a Git repository.",
  }));
}

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

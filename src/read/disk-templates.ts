// The door through which templates are read: the packaged ones, with the show's own over them.

import { type Dirent, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lineOf } from "../base/line-of.js";
import { findNear } from "../base/near.js";
import { SaidError } from "../base/system-errors.js";
import type { Problem } from "../model/model.js";
import { decodeText, insideProject } from "./disk.js";
import { sayConflict, sayConversion, sayTakenWrong } from "./read-source.js";
import { sayLeadingOut } from "./say-unread.js";

/** Texts by file name, such as `episode.liquid`; blocks by their name without the ending. */
export interface TemplateTexts {
  templates: Record<string, string>;
  blocks: Record<string, string>;
  /** Files of the show's own `templates/` that took the place of packaged ones, or came beside them. */
  own: string[];
  /** Own files that are no UTF-8 or links that lead out of the project, and own `.liquid` files that no page has and no other template names. */
  problems: Problem[];
}

/** The folder of the packaged templates; the same from `src/` and from `dist/`. */
export const packagedTemplates = fileURLToPath(new URL("../../templates", import.meta.url));

/** Reads the packaged templates and those in `templates/` under `root`. Throws the system's error when one is unreadable, a `SaidError` without the packaged ones. */
export function loadTemplates(root: string): TemplateTexts {
  const own = join(root, "templates");
  const packaged = readTexts(packagedTemplates, textFile);
  if (!Object.hasOwn(packaged, "layout.liquid"))
    throw new SaidError(
      `The templates of airdate are not in ${packagedTemplates}`,
      "where a program is bundled into one file, leave the package out of it (esbuild: --packages=external)",
    );
  const strayed: Problem[] = [];
  const readOwn = (folder: string, wanted: RegExp): Record<string, string> =>
    readTexts(join(root, folder), wanted, (name) => isInside(root, folder, name, strayed));
  const overrides = sameFolder(own, packagedTemplates) ? {} : readOwn("templates", textFile);
  const blocks = readOwn("templates/blocks", /\.md$/);
  return {
    templates: { ...packaged, ...overrides },
    blocks: Object.fromEntries(Object.entries(blocks).map(([name, text]) => [name.slice(0, -3), text])),
    own: Object.keys(overrides),
    problems: [
      ...strayed,
      ...sayDamaged("templates", overrides),
      ...sayDamaged("templates/blocks", blocks),
      ...sayUnused(packaged, overrides),
    ],
  };
}

function sayUnused(packaged: Record<string, string>, own: Record<string, string>): Problem[] {
  // Only tags ask for templates: "episodes" may also be an id of the page.
  const texts = Object.entries({ ...packaged, ...own }).map(
    ([name, text]) => [name, (text.match(/\{%.*?%\}/gs) ?? []).join("\n")] as const,
  );
  return Object.keys(own)
    .filter((name) => name.endsWith(".liquid") && !Object.hasOwn(packaged, name))
    .filter((name) => {
      const stem = name.slice(0, -".liquid".length);
      const calls = [`"${name}"`, `'${name}'`, `"${stem}"`, `'${stem}'`];
      return !texts.some(([other, text]) => other !== name && calls.some((call) => text.includes(call)));
    })
    .map((name): Problem => {
      const near = findNear(name, Object.keys(packaged));
      return {
        rule: "template-unused",
        severity: "warn",
        message: `No page is made with templates/${name}, and no other template names it`,
        place: { file: `templates/${name}` },
        found: `template ${name}`,
        expected: "a name that airdate templates lists, or one that another template includes",
        hint: near === undefined ? "airdate templates lists what there is." : `Did you mean ${near}?`,
      };
    });
}

/** Says which texts hold what would be wrong in every page: letters that are no UTF-8, or two versions of a merge. */
const sayDamaged = (folder: string, texts: Record<string, string>): Problem[] =>
  Object.entries(texts).flatMap(([name, text]): Problem[] => {
    const lost = text.indexOf("\ufffd");
    const file = `${folder}/${name}`;
    if (lost < 0) return [...sayConflict(file, text), ...sayTakenWrong(file, text)];
    return [
      {
        rule: "encoding",
        severity: "error",
        message: `${file} is not UTF-8: what stands for a letter here is none`,
        place: { file, line: lineOf(text, lost) },
        found: "bytes of another encoding",
        expected: "text in UTF-8",
        hint: `Make it UTF-8; where it comes from Windows: ${sayConversion(file, "windows-1252", "UTF-8")}`,
      },
    ];
  });

const textFile = /\.(liquid|css|js|xsl|svg|html|txt)$/;

/** The texts of a folder's files by name, with plain line ends and no byte order mark: it would stand in the middle of a page. */
const readTexts = (
  folder: string,
  wanted: RegExp,
  follows = (_link: string): boolean => false,
): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder, (name) => wanted.test(name), follows).map((name) => {
      const bytes = readFileSync(join(folder, name));
      const text = decodeText(bytes.toString("utf8"), () => bytes);
      return [name, text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n")];
    }),
  );

function filesIn(folder: string, isWanted: (name: string) => boolean, follows: (link: string) => boolean): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const isFile = (entry: Dirent): boolean => (entry.isSymbolicLink() ? follows(entry.name) : entry.isFile());
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isWanted(entry.name) && !entry.name.startsWith(".") && isFile(entry))
    .map((entry) => entry.name)
    .sort();
}

/** Whether a link leads to a file of the project, as links beside episodes may; one that leads elsewhere is said. */
function isInside(root: string, folder: string, name: string, strayed: Problem[]): boolean {
  const link = join(root, folder, name);
  const target = statSync(link, { throwIfNoEntry: false });
  if (target !== undefined && insideProject(root)(realpathSync(link))) return target.isFile();
  strayed.push(sayLeadingOut(`${folder}/${name}`, readlinkSync(link)));
  return false;
}

function sameFolder(a: string, b: string): boolean {
  const [one, other] = [statSync(a, { throwIfNoEntry: false }), statSync(b, { throwIfNoEntry: false })];
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

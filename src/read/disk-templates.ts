// The door through which templates are read: the packaged ones, with the show's own over them.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNear } from "../base/near.js";

/** Texts by file name, such as `episode.liquid`; blocks by their name without the ending. */
export interface TemplateTexts {
  templates: Record<string, string>;
  blocks: Record<string, string>;
  /** Files of the show's own `templates/` that took the place of packaged ones, or came beside them. */
  own: string[];
  /** Own `.liquid` files that no page has and no other template names, each with the packaged name that is nearly the same. */
  unused: UnusedTemplate[];
}

interface UnusedTemplate {
  name: string;
  near?: string;
}

/** The folder of the packaged templates; the same from `src/` and from `dist/`. */
export const packagedTemplates = fileURLToPath(new URL("../../templates", import.meta.url));

/** Reads the packaged templates and those in `templates/` under `root`. Throws the system's error when one is unreadable. */
export function loadTemplates(root: string): TemplateTexts {
  const own = join(root, "templates");
  const packaged = readTexts(packagedTemplates);
  const overrides = sameFolder(own, packagedTemplates) ? {} : readTexts(own);
  return {
    templates: { ...packaged, ...overrides },
    blocks: readBlocks(join(own, "blocks")),
    own: Object.keys(overrides),
    unused: findUnused(packaged, overrides),
  };
}

function findUnused(packaged: Record<string, string>, own: Record<string, string>): UnusedTemplate[] {
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
    .map((name) => {
      const near = findNear(name, Object.keys(packaged));
      return { name, ...(near === undefined ? {} : { near }) };
    });
}

const textFile = /\.(liquid|css|js|xsl|svg|html|txt)$/;

function readTexts(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of filesIn(folder)) if (textFile.test(name)) found[name] = readFileSync(join(folder, name), "utf8");
  return found;
}

function readBlocks(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of filesIn(folder))
    if (name.endsWith(".md")) found[name.slice(0, -3)] = readFileSync(join(folder, name), "utf8");
  return found;
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

function sameFolder(a: string, b: string): boolean {
  const [one, other] = [statSync(a, { throwIfNoEntry: false }), statSync(b, { throwIfNoEntry: false })];
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

// Reads an episode's notes: what other generators and Markdown's dialects put there becomes plain Markdown, local files are
// found and published, broken links are mended, and all that is left out is said with its line.

import { shortLine } from "../../base/cut-text.js";
import { countLines, linesBefore } from "../../base/line-of.js";
import { changeProse } from "../../base/markdown/code-parts.js";
import { escapeStray } from "../../base/markdown/stray-tags.js";
import { findNear } from "../../base/near.js";
import type { Problem } from "../../model/model.js";
import { nameOf } from "../folder.js";
import { closeAll } from "./close-all.js";
import { foreignMarkup, type MarkupContext } from "./foreign-markup.js";
import { findEpisodeUrl, findTarget, type Target, type TargetContext } from "./local-targets.js";
import { asTyped, dialects } from "./markdown-dialects.js";
import { definedNames, mendLinks } from "./mend-links.js";
import { dropUnseen, openEmbeds, otherLanguages } from "./other-languages.js";

export interface NotesContext extends TargetContext {
  title: string;
  /** Line of the file on which the notes begin. */
  line: number;
}

/** Values that notes may name between double braces, and the tags that fill them in. */
const ownValues = ["show", "episode", "guest", "guests", "host", "hosts", "forloop"];
const ownTags =
  /^(?:block|if|elsif|else|endif|unless|endunless|for|endfor|break|continue|case|when|endcase|assign|capture|endcapture|raw|endraw|comment|endcomment|#|increment|decrement|cycle|echo|tablerow|endtablerow|liquid)\b/;

/** The notes as Markdown, on the same lines as they were typed. Problems go to the reading. */
export async function readNotes(context: NotesContext, written: string): Promise<string> {
  if (!/[[\]{<:=^%!?|$~`]|---|\+\+/.test(written)) return written;
  const say = (rule: string, line: number, said: Pick<Problem, "message" | "found" | "expected" | "hint">): void => {
    const severity = rule === "notes-missing-file" ? "error" : "warn";
    const place = { file: context.reading.source.file, line };
    context.reading.problems.push({ rule, severity, place, ...said, episode: context.slug });
  };
  const lineAt = (text: string, at: number): number => context.line + linesBefore(text, at);
  const typed = openEmbeds(
    dropUnseen(
      closeAll(written, (line, found, message, close) =>
        say("notes-unclosed", context.line + line, {
          message,
          found,
          expected: close,
          hint: `Write ${shortLine(close)} where it ends.`,
        }),
      ),
    ),
  );
  let notes = replaceForeign(typed, context, (line, found, what) =>
    say("notes-foreign-markup", context.line + line, {
      message: `${shortLine(found)} is ${what}: it is left out`,
      found: shortLine(found),
      expected: "Markdown",
      hint: "Write what it shows as Markdown, such as a link. To show it as it is, put it between backticks.",
    }),
  );
  const shown = new Set<string>();
  const names = definedNames(notes);
  changeProse(notes, (prose, offset) => {
    for (const { what, hint, pattern } of asTyped)
      for (const found of prose.matchAll(pattern))
        if (!shown.has(what) && !names.has(`${found[1]}`.toLowerCase()) && shown.add(what))
          say("notes-foreign-markup", lineAt(notes, offset) + linesBefore(prose, found.index), {
            message: `${shortLine(found[0])} is ${what}, which apps show as it is typed`,
            found: shortLine(found[0]),
            expected: "Markdown",
            hint,
          });
    return prose;
  });
  notes = changeProse(notes, (prose, offset) => {
    const mended = mendLinks(prose, names);
    for (const { line, found, became } of mended.faults)
      say("notes-broken-link", lineAt(notes, offset) + line, {
        message: `The link ${shortLine(targetOf(found))} is broken; ${shortLine(targetOf(became))} is published in its place`,
        found: shortLine(found),
        expected: shortLine(became),
      });
    return writeDefinitions(writeFootnotes(mended.text, names));
  });
  const sayTarget: SayTarget = (at, target, { picture, typed }) => {
    if (target.kind === "refused")
      say("notes-broken-link", lineAt(notes, at), {
        message: `The notes ${picture ? "show" : "link to"} ${shortLine(typed)}, which nobody else can open: ${picture ? "the picture" : "the link"} is left out`,
        found: shortLine(typed),
        expected: "an address that begins with https://, or a file beside the episode",
        hint: "Put the file beside the episode and write its name, or give its address.",
      });
    else if (target.kind === "missing") {
      const own = nameOf(context.reading.source.file);
      const names = [...context.reading.show.files].map(nameOf).filter((name) => name !== own);
      const near = findNear(nameOf(target.file), names);
      say("notes-missing-file", lineAt(notes, at), {
        message: `The notes ${picture ? "show" : "link to"} ${target.file}, but there is no such file`,
        found: target.file,
        expected: "a file beside the episode",
        hint: `${near ? `Did you mean ${near}? ` : ""}Put the file beside the episode, or write the whole address with https://.`,
      });
    } else if (target.kind === "url" && target.other !== undefined)
      say("image", lineAt(notes, at), {
        message: `The notes show ${shortLine(typed)}, which is ${target.other}`,
        found: target.other,
        expected: "a JPEG or PNG",
        hint: "Export it as JPEG or PNG, and write that file's name.",
      });
    else if (target.kind === "url" && target.bare)
      say("notes-link-scheme", lineAt(notes, at), {
        message: `The link to ${target.url.slice(8)} has no scheme; it is published as ${target.url}`,
        found: target.url.slice(8),
        expected: target.url,
        hint: `Write ${target.url}`,
      });
  };
  notes = await replaceTargets(notes, pictures, context, sayTarget);
  // What is the matter with pictures of Markdown is said already.
  return replaceTargets(notes, links, context, (at, target, one) => {
    if (one.html || !one.picture) sayTarget(at, target, one);
  });
}

/** What is mended of a link may begin at the end of its text. */
const targetOf = (link: string): string => link.replace(/^\]\(/, "");

/** `line` counts the lines before it. */
type SayForeign = (line: number, found: string, what: string) => void;

const unknown = "which airdate does not know";

/** Replaces what other tools put into notes. Line ends that it took are put back behind it, so that lines stay. */
function replaceForeign(typed: string, context: NotesContext, say: SayForeign): string {
  const markup: MarkupContext = {
    episodeUrl: (name) => findEpisodeUrl(context, name),
    siteUrl: context.link.replace(/\/+$/, ""),
    title: context.title,
  };
  const declared = new Set(
    [...typed.matchAll(/\{%-?\s*(?:for|assign|capture|tablerow)\s+(\w+)/g)].map((found) => found[1]!),
  );
  return changeProse(typed, (prose, offset) => {
    const lines = linesBefore(typed, offset);
    let text = prose;
    for (const { tool, what, why, pattern, replace, said } of [...otherLanguages, ...foreignMarkup, ...dialects])
      text = replaceAll(text, pattern, (found, line) => {
        const became = replace(found, markup);
        if (
          became === undefined ||
          (became === "" && said !== false && !found[0].startsWith("</") && !/^\{\{[<%]\s*\//.test(found[0]))
        )
          say(lines + line, found[0], why ? `${what}, ${why}` : `${what} of ${tool}, ${unknown}`);
        return became ?? "";
      });
    text = replaceAll(text, /\{%-?\s*([^%]*?)\s*-?%\}/g, (found, line) => {
      if (ownTags.test(found[1]!)) return found[0];
      say(lines + line, found[0], `a tag of another tool, ${unknown}`);
      return "";
    });
    text = escapeStray(text);
    // What is left of an address without its value leads somewhere else.
    text = replaceAll(text, /(!?)\[([^\][\n]*)\]\(([^()\n]*\{\{-?\s*([\w-]+)[^}\n]*\}\}[^()\n]*)\)/g, (found, line) => {
      if (isOwnValue(found[4]!, declared)) return found[0];
      const what = `${found[1] ? "a picture's" : "a link's"} address with a value of another tool, ${unknown}`;
      say(lines + line, found[3]!, what);
      return found[1] ? "" : found[2]!;
    });
    return replaceAll(text, /\{\{-?\s*((?:(?!\{\{)[^}])*?)\s*-?\}\}/g, (found, line) => {
      const name = /^[\w-]+/.exec(found[1]!)?.[0];
      if (name === undefined || isOwnValue(name, declared)) return found[0];
      say(lines + line, found[0], `a value of another tool, ${unknown}`);
      return "";
    });
  });
}

/** A value of ours, or one that is a slip of one: that is an error of its own, with the right name. */
const isOwnValue = (name: string, declared: ReadonlySet<string>): boolean =>
  ownValues.includes(name) || declared.has(name) || findNear(name, ownValues)?.[0] === name[0];

/** `line` counts the lines before what was found. */
function replaceAll(text: string, pattern: RegExp, replace: (found: RegExpExecArray, line: number) => string): string {
  const before = countLines(text);
  let out = "";
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    const became = replace(found, before(found.index));
    const lines = found[0].split("\n").length - became.split("\n").length;
    out += text.slice(at, found.index) + became + (lines > 0 ? "\n".repeat(lines) : "");
    at = found.index + found[0].length;
  }
  return out + text.slice(at);
}

/**
 * What stands before an address, and the address; link texts may hold pictures. Texts, titles and tags are bounded: from each of
 * a hundred thousand that never end all the rest would be looked through.
 */
const inline = String.raw`(\[(?:[^\][]|!?\[[^\][]*\](?:\([^()\s]*\))?){0,2000}\]\()(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))(?=[ \t]*(?:["'(][^\n]{0,1000}?)?\))`;
/** Pictures, which may stand inside of links. */
const pictures = new RegExp(`(!)${inline}`, "gm");
/** Links and pictures, definitions of references, and addresses in HTML. */
const links = new RegExp(
  String.raw`(!?)${inline}|^( {0,3}\[[^\]\n]+\]:[ \t]*)<?([^\s<>]+)>?|(<(a|img|source|video|audio)\b[^>]{0,2000}?(?<![\w-])(?:href|src)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))`,
  "gim",
);

/** A target as it was typed, and what names it. */
interface TypedTarget {
  typed: string;
  picture: boolean;
  html: boolean;
}

type SayTarget = (at: number, target: Target, one: TypedTarget) => void;

async function replaceTargets(notes: string, targets: RegExp, context: NotesContext, say: SayTarget): Promise<string> {
  if (!/\]\(|\]:|<(?:a|img|source|video|audio)\b/i.test(notes)) return notes;
  const found = new Map<string, Target>();
  const asked: TypedTarget[] = [];
  // Looked up first, since that takes the disk; put in afterwards.
  changeProse(notes, (prose) => {
    for (const one of prose.matchAll(targets)) asked.push(typedIn(one));
    return prose;
  });
  for (const { typed, picture } of asked) {
    const key = `${picture} ${typed}`;
    if (!found.has(key)) found.set(key, await findTarget(context, typed, picture));
  }
  return changeProse(notes, (prose, offset) =>
    replaceAll(prose, targets, (one) => {
      const { typed, picture, html } = typedIn(one);
      const target = found.get(`${picture} ${typed}`)!;
      if (target.kind === "kept") return one[0];
      say(offset + one.index, target, { typed, picture, html });
      if (target.kind !== "url") return one[0];
      if (html) return `${one[7]}"${target.url}"`;
      if (one[5] !== undefined) return one[5] + target.url;
      return `${one[1]}${one[2]}${target.url.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"))}`;
    }),
  );
}

const typedIn = (found: RegExpExecArray): TypedTarget => ({
  typed: found[3] ?? found[4] ?? found[6] ?? found[9] ?? found[10] ?? found[11] ?? "",
  picture: found[1] === "!" || /^(?:img|source|video|audio)$/i.test(found[8] ?? ""),
  html: found[7] !== undefined,
});

/**
 * Footnotes as numbers in brackets, in the order in which they are first named, and their texts where they stood. A text
 * that nothing names is left as it is. Lines stay where they are. `prose` holds no code.
 */
function writeFootnotes(prose: string, defined: ReadonlySet<string>): string {
  if (!prose.includes("[^")) return prose;
  const numbers = new Map<string, number>();
  const number = (name: string): number => {
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    return numbers.get(name)!;
  };
  return (
    prose
      // Further paragraphs of a text are indented, and no code.
      .replace(/^ {0,3}\[\^[^\]\s]+\]:[^\n]*(?:\n[ \t]*(?=\n)|\n(?: {4}|\t)[^\n]*)+/gm, (text) =>
        text.replace(/^(?: {4}|\t)/gm, ""),
      )
      .replace(/(?<!^[ \t]{0,3})\[\^([^\]\s]+)\](?!:)/gm, (whole, name: string) =>
        defined.has(`^${name.toLowerCase()}`) ? ` \\[${number(name)}\\]` : whole,
      )
      // Texts one below the other are no paragraph.
      .replace(/(?<=\S)[ \t]*(?=\n {0,3}\[\^[^\]\s]+\]:)/g, "  ")
      .replace(/^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/gm, (_, name: string) => `\\[${number(name)}\\] `)
  );
}

/** `Term` with `: what it is` under it becomes a list item; further meanings become items of their own. */
function writeDefinitions(prose: string): string {
  if (!/^[ \t]{0,3}:[ \t]+\S/m.test(prose)) return prose;
  return prose.replace(
    /^(?![ \t]*(?:[-*+>#|:]|\d+[.)]|$))([^\n]{1,120})\n(?:[ \t]*\n)?((?:[ \t]{0,3}:[ \t]+\S[^\n]*(?:\n|$))+)/gm,
    (_, term: string, meanings: string) => {
      const [first = "", ...more] = meanings
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/^[ \t]*:[ \t]+/, ""));
      const end = meanings.endsWith("\n") ? "\n" : "";
      return (
        [`- **${term.trim()}**: ${first}`, ...more.map((line) => `- ${line}`), ""].join("\n").replace(/\n$/, "") +
        `\n${end}`
      );
    },
  );
}

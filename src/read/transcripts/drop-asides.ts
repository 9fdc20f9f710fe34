// Leaves out what a written transcript holds beside its speech: code, minutes' notes ("Action: ..."), summaries, who typed it, and what stands above
// the heading that says that it begins.
import { countEach } from "../../base/lists.js";
import { addProblem, type Draft, isKnown } from "./draft.js";
import { saysTalkBegins } from "./headings.js";
import { isHead } from "./labels.js";
import type { SpokenLine } from "./text-lines.js";
import type { TurnLine } from "./trust-heads.js";
import { readHead } from "./turn-heads.js";

/** What minutes note between the turns; nobody has such a name. */
const noted =
  /^(?:(?:action|decision|agenda|discussion|follow[- ]?up|next)(?: (?:items?|points?|steps?|log))?|(?:to[- ]?dos?|resolved|resolution|agreed|motion(?: carried)?|outcome|minutes|parking lot|aufgaben?|beschl(?:uss|üsse)|protokoll|tagesordnung|sfx|fx|foley|sound (?:effects?|design)|(?:theme|intro|outro|background|closing|opening) music|music(?: cue| up| under| out)?|ambien(?:ce|t)|musik|decis(?:ão|ión|ione)|tarefas?|tareas?|próximos pasos|próximos passos)|(?:todo|action|decision|aufgabe|beschluss) ?#?\d{1,3})$/i;

/** Headings and lines, such as "Key takeaways:", over what was written about a talk. */
const aboutTalk =
  /^(?:(?:ai |executive |short |brief |episode )*(?:summary|abstract|overview|synopsis|recap|highlights)|(?:key |main )?(?:takeaways?|points|learnings|insights)|tl;?dr|(?:in|about) this (?:episode|talk|interview|conversation)|about the (?:show|podcast|episode|guests?|hosts?|speakers?|author)|show ?notes|(?:table of )?contents|zusammenfassung|kurzfassung|inhalt(?:sverzeichnis)?|über (?:die folge|den gast|die gästin)|résumé|points clés|resumen|riassunto|sintesi|samenvatting)$/i;

/** Headings over what stands below a talk. */
const belowTalk =
  /^(?:links?(?: and resources| mentioned)?|(?:further |additional )?(?:resources|references|reading)|mentioned(?: in this episode)?|show ?notes|(?:key |main )?takeaways?|about the (?:show|podcast|episode|guests?|hosts?|speakers?|author)|credits|quellen|weiterführendes|liens|enlaces)$/i;

/** "--Title page--" over what is said to it. */
const isStage = /^-{2,3} ?[^\s-].{0,60}?[^\s-] ?-{2,3}$/;

/** A picture, a player or another part of a page alone on its line, as Markdown, site generators and wikis have them. */
const isPicture =
  /^(?:!\[[^\]]*\]\([^()\s]+(?:\s+"[^"]*")?\)|!\[\[[^[\]]{1,200}\]\]|\[\[(?:file|image|category|datei|bild|kategorie|fichier|catégorie|archivo|categoría)\s?:[^[\]]{1,200}\]\]|(?:(?:\{\{[<%].{0,300}?[>%]\}\}|\{%.{0,300}?%\}|\{\{.{1,200}?\}\})\s*)+)$/i;

/** A sentence of whoever made the transcript. */
const ofMaker =
  /^\W*(?:(?:please )?note:? )?(?:this|the) transcript(?:ion)? (?:was|is|has been|may|might|can)\b.{0,200}\b(?:machine|automatic(?:ally)?|auto-?generated|generated|AI|software|edited|errors?|mistakes?|typos?|inaccura\w+|clarity)\b/i;

/** The same in other languages. */
const ofMakerElsewhere =
  /^\W*(?:dieses|das|cette|la|esta|este|a|o|questa|deze) tran?s[ck]ri\p{L}+(?!\p{L}).{0,200}(?<!\p{L})(?:automati\p{L}+|geglättet|bearbeitet|maschinell|fehler|erreurs?|corrigée?|relue|errores|editad[ao]|revisad[ao]|erros|errori|rivista|fouten|bewerkt)(?!\p{L})/iu;

/** "Transcribed by: Ida Berg", at the end of a text. */
const byWhom =
  /^\W*(?:trans[ck]ri(?:bed|pt|ption|biert|pción|ção|ptie)|trascrizione)(?: (?:by|von|par|por|di|door|realizada|hecha|feita|faite)){0,2}(?: ?:|(?<= by| von| par| por| di| door)) [\p{L}\p{M} .'’-]{2,60}\W*$/iu;
const ends = 3;

/** "This is a transcript of ...": what a page says before it. */
const introducesText =
  /^\W*(?:this|here|below|the following|what follows) is (?:a|an|the) (?:[\w-]+ ){0,3}transcript(?:ion)?\b/i;

/** Words of people who speak: no summary says I or you. */
export const speaks =
  /(?<![\p{L}'’])(?:i|i['’](?:m|ve|d|ll)|me|my|we|we['’]\p{L}+|us|our|you|you['’]\p{L}+|your|ich|wir|mir|mein|unser|ihr|sie|je|nous|vous|yo|nosotros|hello|hi|hey|welcome)(?![\p{L}])/iu;
/** What a summary tells of. */
const tellsOfTalk =
  /(?<!\p{L})(?:episode|interview|conversation|podcast|discuss(?:es|ed|ion)?|explains?|talks? (?:about|to|with)|speaks? (?:about|to|with)|explores?|covers?|joins|folge|gespräch|spricht|épisode|entretien|episodio)(?!\p{L})/iu;

/** From so many turns under names that come again a text shows how it names who speaks. */
const fewestTurns = 4;

/**
 * The lines without code, and, in a text that names who speaks again and again, without notes of minutes, without summaries
 * before the first turn and lists of links below the last one. All is said once, with how much it is.
 */
export function dropAsides(lines: readonly TurnLine[], draft: Draft): readonly TurnLine[] {
  const isTurn = findTurns(lines, draft);
  const first = isTurn.indexOf(true);
  const last = isTurn.lastIndexOf(true);
  const left: TurnLine[] = [];
  let [note, about] = [false, false];
  const isAside = (line: TurnLine, at: number): boolean => {
    if (line.code === true || isStage.test(line.text) || isPicture.test(line.text)) return line.head.time === undefined;
    if (first < 0) return false;
    if (isTurn[at]) note = about = false;
    else if (line.head.name !== undefined || line.afterBlank) note = isNote(line.text);
    if (note || ofMaker.test(line.text) || ofMakerElsewhere.test(line.text) || isCaption(lines, at)) return true;
    if (at >= lines.length - ends && byWhom.test(line.text)) return true;
    const under = (headings: RegExp): boolean => line.heading !== undefined && headings.test(line.heading.title);
    if (at > last)
      return (
        line.heading !== lines[last]!.heading && (line.afterBlank || left.at(-1) === lines[at - 1]) && under(belowTalk)
      );
    if (at >= first) return false;
    about ||= aboutTalk.test(line.text.replace(/[*_]|:[*_]*$/g, "")) || introducesText.test(line.text);
    return about || under(aboutTalk) || (line.afterBlank && isWritten(paragraphAt(lines, at)));
  };
  for (const [at, line] of lines.entries())
    if (isAside(line, at) || (left.length > 0 && left.at(-1) === lines[at - 1] && goesOn(lines, at, isTurn, first)))
      left.push(line);
  if (left.length === 0 || left.length === lines.length) return lines;
  sayLeft(draft, left);
  // What stands below them is a paragraph of its own.
  const isLeft = new Set(left);
  return lines.flatMap((line, at) =>
    isLeft.has(line) ? [] : [isLeft.has(lines[at - 1]!) ? { ...line, afterBlank: true } : line],
  );
}

/** Words in italics right below a picture. */
const isCaption = (lines: readonly TurnLine[], at: number): boolean =>
  !lines[at]!.afterBlank && /^([*_])(?!\1).*\1$/.test(lines[at]!.text) && isPicture.test(lines[at - 1]!.text);

/** "Action: ...", "**Action item 2:** ..." */
const isNote = (text: string): boolean =>
  noted.test((/^[^:：]{1,40}(?=[:：])/u.exec(text)?.[0] ?? "").replace(/[*_]/g, "").trim());

/** Whether a line before the first turn belongs to the paragraph above it. */
const goesOn = (lines: readonly TurnLine[], at: number, isTurn: readonly boolean[], first: number): boolean =>
  at < first && !lines[at]!.afterBlank && lines[at - 1]!.code !== true && !isTurn[at];

/** The paragraph that begins with a line, in one. */
function paragraphAt(lines: readonly TurnLine[], at: number): string {
  let end = at + 1;
  while (end < lines.length && !lines[end]!.afterBlank) end++;
  return lines
    .slice(at, end)
    .map(({ text }) => text)
    .join(" ");
}

/** A paragraph of whole sentences that tells of a talk, and in which nobody speaks. */
const isWritten = (text: string): boolean =>
  /[.!?…]["'”’)*_]*$/.test(text) && text.split(" ").length >= 8 && tellsOfTalk.test(text) && !speaks.test(text);

/** Which lines begin turns: those under names that come again, or of who is expected; none where there are only a few. */
export function findTurns(lines: readonly TurnLine[], { people }: Draft): boolean[] {
  const isName = (name: string): boolean => !noted.test(name) && !isHead(name);
  const counts = countEach(lines.flatMap(({ head }) => (head.lonely ? [] : (head.name ?? []))).filter(isName));
  const names = new Set(
    [...counts].filter(([name, count]) => count > 1 || isKnown(name, people)).map(([name]) => name),
  );
  const turns = lines.map(({ head }) => head.name !== undefined && names.has(head.name));
  return names.size > 1 && turns.filter(Boolean).length >= fewestTurns ? turns : turns.map(() => false);
}

function sayLeft(draft: Draft, left: readonly TurnLine[]): void {
  const [shown] = left;
  const found = `"${shown!.text.slice(0, 60)}${shown!.text.length > 60 ? "…" : ""}"`;
  const more = left.length === 1 ? " is" : ` and ${left.length - 1} more ${left.length === 2 ? "line" : "lines"} are`;
  addProblem(draft, "transcript-aside", shown!.line, found, "words that are spoken", {
    severity: "info",
    message: `${found}${more} code, a picture, a note or a text about the talk, which nobody says, and left out`,
    hint: "If somebody says it, write a name before it.",
  });
}

/**
 * Share of a file's characters that has to stand below the heading: it may as well be over a part of the talk. Where so many turns
 * begin under names below, and none above, less of it will do.
 */
const leastBelow = 0.5;
const fewestBelow = 4;

/**
 * The lines from the first on that stands under a heading which says that the transcript begins; all, where there is none, or
 * where somebody who speaks below it speaks above it too. What is left out is said once.
 */
export function dropAbove(lines: readonly SpokenLine[], draft: Draft): readonly SpokenLine[] {
  const begin = lines.findIndex(
    ({ heading, text, afterBlank }, at) =>
      (heading !== undefined && saysTalkBegins(heading.title)) ||
      (afterBlank && lines[at + 1]?.afterBlank && /trans/i.test(text) && saysTalkBegins(text)),
  );
  const title = lines[begin]?.heading?.title ?? lines[begin]?.text;
  if (begin <= 0 || title === undefined) return lines;
  const above = lines.slice(0, begin);
  const below = lines.slice(lines[begin]!.heading === undefined ? begin + 1 : begin);
  const length = (part: readonly SpokenLine[]): number => part.reduce((sum, { text }) => sum + text.length, 0);
  const turns = (part: readonly SpokenLine[]): number =>
    part.filter(({ text, head = readHead(text) }) => head.name !== undefined && !head.lonely).length;
  const isTalk = turns(below) >= fewestBelow && turns(above) === 0;
  if (!isTalk && length(below) < leastBelow * length(lines)) return lines;
  // A day stands above every part of notes, as a name alone on its line does.
  const names = new Set(
    above.flatMap(({ text, head }) => (head ?? readHead(text)).name ?? []).filter((name) => !/\d{4}/.test(name)),
  );
  if (below.some(({ text, head }) => names.has((head ?? readHead(text)).name ?? ""))) return lines;
  const [shown] = above;
  const found = `"${shown!.text.slice(0, 60)}${shown!.text.length > 60 ? "…" : ""}"`;
  const more =
    above.length === 1 ? " stands" : ` and ${above.length - 1} more ${above.length === 2 ? "line" : "lines"} stand`;
  addProblem(draft, "transcript-aside", shown!.line, found, "words that are spoken", {
    severity: "info",
    message: `${found}${more} above the heading "${title}", and ${above.length === 1 ? "is" : "are"} left out`,
    hint: "If somebody says it, put it below the heading.",
  });
  return below;
}

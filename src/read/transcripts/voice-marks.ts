// Finds the speakers that captions name only by the class of their words (`<c.ada>`, `<v.speaker1>`), or tell by colour.
import { countEach } from "../../base/lists.js";
import { splitPieces } from "./cue-labels.js";
import { addProblem, type Draft, isKnown } from "./draft.js";
import { isNameLike } from "./labels.js";

/** Classes that say how words look, or what they are. */
const looks =
  /^(?:(?:bg[_-]?)?(?:white|lime|cyan|red|yellow|magenta|blue|black|green|gr[ae]y|orange|purple|pink)|(?:bg)?colou?r[_-]?\w*|em|strong|b|i|u|bold|italics?|underline|emphasis|highlight(?:ed)?|small|large|big|caps|quote|lyrics?|music|song|sound|sfx|effect|noise|note|title|caption|text|line|word|active|current|karaoke|top|bottom|left|right|center|middle|loud|quiet|soft|whisper|shout|first|last|foreign|lang\w*|\d+)$/i;
/** The word that many classes of speakers begin with: "speaker-ada", "voice_2". */
const lead = /^(?:speaker|spk|voice|person|character)[-_]?(?=\p{L})/iu;

/** Share of the cues from which classes are how a file marks its speakers, and the most that speak. */
const usualShare = 0.8;
const mostSpeakers = 12;

/**
 * Names the pieces of a draft by the classes their words stand in, where nearly every cue has one, several are used, each
 * again and again, and none says how words look. Does nothing where voices have names. To be called before words are dropped.
 */
export function nameByClasses(draft: Draft): void {
  const { classes, cues, pieces } = draft;
  if (classes.length < usualShare * cues.length || pieces.some(({ speaker }) => speaker !== undefined)) return;
  const counts = countEach(classes.flatMap(({ name }) => (looks.test(name) ? [] : [name])));
  const names = new Map([...counts.keys()].map((name) => [name, spell(name)]));
  const marked = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (names.size < 2 || names.size > mostSpeakers || marked < usualShare * cues.length) return;
  const again = [...counts].filter(([name, count]) => count > 1 || isKnown(names.get(name)!, draft.people));
  if (again.length < 2) return;
  const at = new Map(classes.flatMap(({ first, name }) => (names.has(name) ? [[first, names.get(name)!]] : [])));
  let speaker: string | undefined;
  splitPieces(draft, [...at.keys()], (piece) => {
    piece.speaker = at.get(piece.first);
    piece.change = piece.speaker !== speaker;
    speaker = piece.speaker;
  });
  const shown = [...names.keys()].map((name) => `"${name}"`).join(", ");
  addProblem(draft, "transcript-label", cues[0]!.line, `classes ${shown}`, "names of who speaks", {
    severity: "info",
    message: `Who speaks is taken from the classes of the captions: ${shown}`,
    hint: `Where a class is somebody else, say who: speakers: { "${[...names.values()][0]}": NAME }`,
  });
}

/** A class as a name: "ida-berg" and "speakerIdaBerg" are "Ida Berg", "speaker1" is "Speaker 1". */
function spell(name: string): string {
  const words = name
    .replace(lead, "")
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)|[-_]+/gu, " ")
    .trim();
  return words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The colour that the text of a cue begins with: of SubStation, of SubRip's fonts, of WebVTT's classes. */
const colourCode =
  /^\s*(?:<\/?[biu]>|- ?)*(?:\{[^{}\n]{0,80}?\\1?c&H([\da-f]{2,8})&[^{}\n]{0,80}\}|<font\s[^>\n]{0,80}?color\s*=\s*["']?([#\w]+)[^>\n]{0,80}>|<c\.(white|lime|green|cyan|red|yellow|magenta|blue)[.\w]*>)/i;
const anyColour = /\\1?c&H[\da-f]{2,8}&|<font\s[^>\n]*color|<c\.(?:white|lime|green|cyan|red|yellow|magenta|blue)\b/i;

/** Share of the cues that have a colour of their own, from which colours may be voices. */
const leastColoured = 0.25;
/** Voices, the one without a colour counted; each speaks in so many cues at least. */
const mostVoices = 8;
const leastCues = 3;
/** Where more cues than this begin another colour, it says something else: which word is said, or which line stands above. */
const mostChanges = 0.5;

interface ColouredCue {
  /** Index of its first line of text. */
  line: number;
  /** Where in it the text begins, behind the colour. */
  from: number;
  colour: string;
}

export interface ColouredCaptions {
  /** With a mark wherever the colour is another than that of the cue before. */
  text: string;
  /** Every cue has a colour, and so every voice its own: the marks are `Speaker 1:` and so on; else they are `>>`. */
  numbered: boolean;
}

/** The captions with marks of voices; undefined where colours tell none apart. */
export function markColourChanges(text: string): ColouredCaptions | undefined {
  if (!anyColour.test(text) || />>/.test(text)) return undefined;
  const lines = text.split("\n");
  const cues = lines.flatMap((line, at): ColouredCue[] => {
    const said = lines[at + 1];
    if (!line.includes("-->") || said === undefined || said.trim() === "") return [];
    const match = colourCode.exec(said);
    const colour = (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").toLowerCase();
    return [{ line: at + 1, from: match?.[0].length ?? 0, colour }];
  });
  const counts = countEach(cues.map(({ colour }) => colour));
  const changes = cues.filter(({ colour }, at) => at > 0 && colour !== cues[at - 1]!.colour);
  const coloured = cues.length - (counts.get("") ?? 0);
  if (coloured < leastColoured * cues.length || counts.size < 2 || counts.size > mostVoices) return undefined;
  if (Math.min(...counts.values()) < leastCues || changes.length > mostChanges * cues.length) return undefined;
  const numbered = coloured === cues.length;
  const voices = [...counts.keys()];
  for (const { line, from, colour } of numbered ? [cues[0]!, ...changes] : changes) {
    const mark = numbered ? `Speaker ${voices.indexOf(colour) + 1}:` : ">>";
    lines[line] = `${lines[line]!.slice(0, from)}${mark} ${lines[line]!.slice(from)}`;
  }
  return { text: lines.join("\n"), numbered };
}

/** "NOTE speaker: Ann" before the cues that she says, on one line or two. */
const voiceNote =
  /^NOTE(?:[ \t]+|[ \t]*\n[ \t]*)(?:speaker|voice|spoken by|sprecher(?:in)?)[ \t]*[:=][ \t]*[^\s<>][^\n<>]{0,59}$/im;

/** Share of the cues from which their ids are how a file says who speaks. */
const mostlyIds = 0.7;

/** WebVTT with a voice in each cue whose id is a name, where nearly all have one and these come again; else as it is. */
function nameByIds(text: string): string {
  if (!namedCue.test(text.slice(0, 2000)) || /<v[\s.]/.test(text)) return text;
  const lines = text.split("\n");
  const cues = lines.flatMap((line, at) => (arrow.test(line) ? [at] : []));
  const idOf = (at: number): string => ((lines[at - 2] ?? "").trim() === "" ? (lines[at - 1] ?? "").trim() : "");
  const named = cues.filter((at) => isNameLike(idOf(at)));
  const different = new Set(named.map(idOf)).size;
  if (named.length < mostlyIds * cues.length || different < 2 || different * 2 > named.length) return text;
  for (const at of named) if ((lines[at + 1] ?? "").trim() !== "") lines[at + 1] = `<v ${idOf(at)}>${lines[at + 1]}`;
  return lines.join("\n");
}

const arrow = /^\s*\d[\d:.,]*\s*-->\s*\d/;
const namedCue = /^\p{L}[^\n<>]{0,60}\n[ \t]*\d[\d:.,]*\s*-->/mu;

/** WebVTT with a voice in each cue under a note, or an id, that says who speaks; as it is where there is none. */
export function nameByNotes(text: string): string {
  if (!text.includes("NOTE") || !voiceNote.test(text)) return nameByIds(text);
  let [voice, isNote] = ["", false];
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    isNote = /^NOTE\b/.test(line) || (isNote && line.trim() !== "");
    if (isNote)
      voice =
        /^(?:NOTE[ \t]+)?(?:speaker|voice|spoken by|sprecher(?:in)?)[ \t]*[:=][ \t]*([^<>]{1,60}?)[ \t]*$/i.exec(
          line,
        )?.[1] ?? voice;
    else if (voice !== "" && lines[at - 1]?.includes("-->") && line.trim() !== "" && !/^\s*<v\b/.test(line))
      lines[at] = `<v ${voice}>${line}`;
  }
  return lines.join("\n");
}

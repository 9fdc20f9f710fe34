// Finds the speakers that WebVTT files name only by the class of their words: `<c.ada>` and `<v.speaker1>`.
import { splitPieces } from "./cue-labels.js";
import { addProblem, type Draft } from "./draft.js";
import { isKnown } from "./known-names.js";

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
  const counts = new Map<string, number>();
  for (const { name } of classes) if (!looks.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
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

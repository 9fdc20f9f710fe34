// Finds in captions the colours that tell voices apart, as broadcasters and some recognisers write them, and marks them.

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
  const counts = new Map<string, number>();
  for (const { colour } of cues) counts.set(colour, (counts.get(colour) ?? 0) + 1);
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

// Takes out the cues in which whoever made the captions signs: "Subtitles by ...". Whole lines of programs go before, by the file.
import { shortLine } from "../../base/cut-text.js";
import { addProblem, type Draft, keepWords, spellWords } from "./draft.js";

/** So many pieces at the beginning and at the end are looked at: nobody else signs there. */
const ends = 4;
const wordsAtMost = 40;

const subtitling =
  "subtitles?|captions?|subtitled|captioned|subtitling|captioning|transcribed|transcription|transcript|untertitel(?:ung)?|sous-titr(?:es|age)|sottotitoli|subt[ií]tulos|legendas|undertekster|teksting|ondertiteling|napisy|субтитры";
const services =
  "otter\\.ai|rev\\.com|amara\\.org|temi\\.com|trint|sonix|descript|happy ?scribe|turboscribe|whisper|assemblyai|deepgram|riverside|notta|fireflies|zoom|youtube|castos|buzzsprout";

/** Whole pieces that are no speech, whoever is named in them. */
const credits: readonly RegExp[] = [
  new RegExp(
    `^(?:${subtitling})\\s*(?:by|von|par|por|di|av|af|door|©|:|im auftrag|created|provided|generated)(?=\\s|:|$)`,
    "iu",
  ),
  /opensubtitles\.(?:org|com)|\baddic7ed\b|^advertise your product or brand|^sync(?:ed|hroni[sz]ed)? (?:and|&) correct/iu,
  new RegExp(`^(?:this )?(?:${subtitling})\\b.{0,80}(?:https?://|www\\.|${services})`, "iu"),
];

/**
 * What recognisers hear in music and silence: lines of those who made the captions that they learned from. Nobody says them, wherever
 * they stand.
 */
const heard: readonly RegExp[] = [
  /^(?:請|请)不吝(?:點|点)(?:贊|赞|讚).{0,40}$|^(?:字幕|中文字幕)(?:由|志(?:愿|願)者|by|製作|制作|提供)?.{0,20}(?:amara\.?org|李宗盛|索(?:蘭|兰)(?:婭|娅)|社(?:群|区|區)提供).{0,12}$/iu,
  /^(?:редактор субтитров|корректор)(?= [а-яё]\.|$| .{0,60}корректор).{0,80}$|^субтитры (?:сделал|создавал|делал|подогнал|предоставил) [a-z]\w{2,30}$/iu,
  /^(?:untertitel(?:ung)?|sous-titr(?:es|age)|subt[ií]tulos|sottotitoli|legendas?|ondertiteling|ondertitels|napisy|undertexte?r?|tekster|teksting|altyaz[ıi]|titulky|feliratok?|υπότιτλοι|자막|字幕|subtitles?|captions?)(?![\p{L}\p{N}]).{0,60}(?:amara\.? ?org|authorwave|johnyx|nicolai winther|\bm\.? ?k\.?$|zdf (?:für|fur) funk|qtss).{0,40}$/iu,
  /^(?:ترجمة|الترجمة) نانسي قنقر$|^한글자막 by .{1,20}$|^❤️? par soustitreur\.com$|^hãy subscribe cho kênh .{5,90}$/iu,
];

/** Drops such pieces from both ends, and what recognisers hear of them from everywhere, and says each. */
export function dropCredits(draft: Draft): void {
  const { pieces, ids } = draft;
  const found = pieces.filter((piece, at) => {
    if (piece.end - piece.first > wordsAtMost) return false;
    const isEnd = at < ends || at >= pieces.length - ends;
    // Nearly every piece is talk: of most one look at the first word is enough.
    if (!isEnd && !begins.test(spellWords(draft, piece.first, piece.first + 1)[0]!)) return false;
    const text = spellWords(draft, piece.first, piece.end).join(" ");
    return (isEnd && saysItself(text)) || isHeard(text);
  });
  if (found.length === 0 || found.length === pieces.length) return;
  const keep = new Uint8Array(ids.length).fill(1);
  sayCredits(
    draft,
    found.map(({ first, end, line }) => ({ text: spellWords(draft, first, end).join(" "), line })),
  );
  for (const { first, end } of found) keep.fill(0, first, end);
  keepWords(draft, keep, false);
}

const begins =
  /^(?:[請请]不|字幕|中文字幕|редактор|корректор|субтитры|untertitel|sous-titr|subt|sottotit|legenda|ondertitel|napisy|undertext|tekst|altyaz|titulky|felirat|υπότιτλοι|자막|caption|ترجمة|الترجمة|한글자막|❤|hãy)/iu;

const isHeard = (text: string): boolean => heard.some((pattern) => pattern.test(text));

const saysItself = (text: string): boolean => credits.some((pattern) => pattern.test(text));

function sayCredits(draft: Draft, found: readonly { text: string; line: number }[]): void {
  const [{ text, line } = { text: "", line: 1 }, ...rest] = found;
  const more = rest.length === 0 ? "" : ` and ${rest.length} more such lines`;
  addProblem(
    draft,
    "transcript-program-line",
    line,
    `a line of the program that wrote it (${JSON.stringify(shortLine(text))})${more}`,
    "speech alone",
    {
      severity: "info",
      message: `${JSON.stringify(shortLine(text))}${more} ${rest.length === 0 ? "is" : "are"} by the program that wrote the transcript, and nobody says ${rest.length === 0 ? "it" : "them"}`,
      hint: rest.length === 0 ? "It is left out." : "They are left out.",
    },
  );
}

// Takes out the cues in which whoever made the captions signs: "Subtitles by ...". Whole lines of programs go before, by the file.
import { shortLine } from "../../base/cut-text.js";
import { addProblem, type Draft, keepWords, type Piece, spellWords } from "./draft.js";
import type { TurnLine } from "./trust-heads.js";

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

/** Whoever translated the captions signs too, with names and nothing else. */
const translated =
  /^(?:\P{L}|X(?!\p{L}))*(?:[Tt]ranslat(?:ed|ion)|[Vv]ertaling|[Vv]ertaald|[Tt]łumaczenie|[Tt]raduction|[Tt]raduit|[ÜüUu]bersetz(?:ung|t)|[Tt]radu(?:cción|cido|zione|ção|zido)|[Öö]versättning|[Oo]versættelse|[Pp]řeklad|[Pp]еревод|[Ss]ynchronizacja|[Kk]orekta|翻[译譯訳])\s*(?:by|door|par|por|von|di|av|af|[:：])(?:\s*[\p{Lu}\p{Lo}@][^\s]*){1,4}(?:\P{L}|X(?!\p{L}))*$/u;

/** Subtitles in the languages of those who sign, with what may stand before them. */
const signed = `(?:cliquez-vous sur les |zdjęcia i |tłumaczenie i |transcri(?:ção|pción) [ey] |小[編编])?(?:untertitel(?:ung)?|sous-titr(?:es|age)|subt[ií]tulos|subtitulado|sottotitoli|legendas?|ondertite(?:ls|ld|ling)|napisy|tłumaczenie|undertekster|undertexte?r?|tekste(?:r|t)|teksting|tekstitys:?|altyaz[ıi]|titulky|feliratok?|υπότιτλοι|자막|字幕|subtitles?|captions?)`;

/**
 * What recognisers hear in music and silence: lines of those who made the captions that they learned from. Nobody says them, wherever
 * they stand.
 */
const heard: readonly RegExp[] = [
  /^(?:(?:請|请)不吝(?:點|点)(?:贊|赞|讚)|明(?:鏡|镜)需要您的支持|(?:優優|优优)(?:獨|独)播(?:劇場|剧场)).{0,40}$/u,
  /^(?:小[编編]|中文)?字幕(?:由|志(?:愿|願)者|by|製作|制作|提供)?.{0,20}(?:amara\.?org|李宗盛|索(?:蘭|兰)(?:婭|娅)|社(?:群|区|區)提供).{0,12}$/iu,
  /^[(（]?(?:中文)?字幕(?:(?:製作|制作)?(?:[/／](?:时间轴|時間軸))?[:：] ?|志(?:愿|願)者 ).{1,12}$|^由 ?amara\.?org ?社(?:群|区|區)提供的字幕$/iu,
  /^(?:(?:作[词詞]|作曲|[词詞]曲|[编編]曲)[\s、・]*){1,3}李宗盛$/u,
  /^(?:редактор субтитров|корректор)(?= [а-яё]\.|$| .{0,60}корректор).{0,80}$|^субтитры (?:сделал|создавал|делал|подогнал|предоставил) (?:[a-z]\w{2,30}|«[^»]{2,20}»)$/iu,
  new RegExp(
    `^${signed}(?![\\p{L}\\p{N}]).{0,60}(?:amara\\.? ?org|authorwave|johnyx|nicolai winther|adriana zanyglossa|pedro negri|stephanie geiges|scandinavian text service|ai-media|\\bm\\.? ?k\\.?$|qtss).{0,40}$`,
    "iu",
  ),
  /^untertitel(?:ung)? (?:im auftrag )?des zdf(?: f[üu]r funk)?(?:,? (?:19|20)\d\d)?\.?$|^(?:copyright )?(?:wdr|swr) 20\d\d\.?$/iu,
  /^sous-titrage (?:st ?['’] ?\d{3}|(?:société )?radio-canada)\.?$/iu,
  /^danske tekster af .{0,40}scandinavian text service.{0,8}$|^ming pao canada\b.{0,30}$|^mbc 뉴스 \p{L}{2,5}입니다\.?$/iu,
  /^(?:más información )?(?:www\.)?(?:mooji\.org|alimmenta\.com|multi-moto\.eu)\.?$/iu,
  /^(?:ترجمة|الترجمة) نانسي قنقر$|^한글자막 by .{1,20}$|^❤️? par soustitreur\.com$|^hãy subscribe cho kênh .{5,90}$/iu,
];

/** Drops such pieces from both ends, and what recognisers hear of them from everywhere, and says each. */
export function dropCredits(draft: Draft): void {
  const { pieces, ids } = draft;
  const found = pieces.filter((piece, at) => {
    if (piece.end - piece.first > wordsAtMost) return false;
    const isEnd = at < ends || at >= pieces.length - ends;
    // Nearly every piece is talk: of most one look at the first word is enough.
    if (!isEnd && !begins.test(piece.speaker ?? spellWords(draft, piece.first, piece.first + 1)[0]!)) return false;
    const text = textOf(draft, piece);
    return (isEnd && saysItself(text)) || isHeard(text);
  });
  if (found.length === 0 || found.length === pieces.length) return;
  const keep = new Uint8Array(ids.length).fill(1);
  sayCredits(
    draft,
    found.map((piece) => ({ text: textOf(draft, piece), line: piece.line })),
  );
  for (const { first, end } of found) keep.fill(0, first, end);
  keepWords(draft, keep, false);
}

/** The lines of a text without those that recognisers hear; they are said. */
export function dropCreditLines(lines: readonly TurnLine[], draft: Draft): readonly TurnLine[] {
  const isCredit = ({ head, text }: TurnLine): boolean => {
    const own = head.time === undefined && head.name === undefined ? text : head.rest;
    return begins.test(own) && (isHeard(own) || isHeard(text));
  };
  const found = lines.filter(isCredit);
  if (found.length === 0 || found.length === lines.length) return lines;
  sayCredits(draft, found);
  return lines.filter((line) => !isCredit(line));
}

/** A piece with what was taken for its speaker's name: "Subtitles: ..." */
function textOf(draft: Draft, { first, end, speaker }: Piece): string {
  const text = spellWords(draft, first, end).join(" ");
  return speaker !== undefined && begins.test(speaker) ? `${speaker}: ${text}` : text;
}

const begins =
  /^[(（]?(?:[請请]不|明[鏡镜]需|[優优]{2}|字幕|中文字幕|小[編编]字|由|作[词詞曲]|[词詞编編]曲|редактор|корректор|субтитры|untertitel|copyright|[ws][wd]r$|sous-titr|cliquez|subt|sottotit|legenda|transcri[çp]|ondertit|napisy|zdjęcia|tłumaczenie|undertext|undertekst|tekst|danske|altyaz|titulky|felirat|υπότιτλοι|자막|mbc|ming|caption|más|www|mooji|ترجمة|الترجمة|한글자막|❤|hãy)/iu;

const isHeard = (text: string): boolean => heard.some((pattern) => pattern.test(text));

const saysItself = (text: string): boolean => credits.some((pattern) => pattern.test(text)) || translated.test(text);

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

// Takes out the cues in which whoever made the captions signs: "Subtitles by ...". Whole lines of programs go before, by the file.
import { shortLine } from "../../base/cut-text.js";
import { addProblem, type Draft, spellWords } from "./draft.js";
import { keepWords } from "./keep-words.js";

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

/** Drops such pieces from both ends, and says each. */
export function dropCredits(draft: Draft): void {
  const { pieces, ids } = draft;
  const found = pieces.filter(
    (piece, at) => (at < ends || at >= pieces.length - ends) && isCredit(draft, piece.first, piece.end),
  );
  if (found.length === 0 || found.length === pieces.length) return;
  const keep = new Uint8Array(ids.length).fill(1);
  sayCredits(
    draft,
    found.map(({ first, end, line }) => ({ text: spellWords(draft, first, end).join(" "), line })),
  );
  for (const { first, end } of found) keep.fill(0, first, end);
  keepWords(draft, keep, false);
}

const isCredit = (draft: Draft, first: number, end: number): boolean =>
  end - first <= wordsAtMost && saysItself(spellWords(draft, first, end).join(" "));

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

// Knows the thanks for watching that recognisers hear in silence and music: videos, from which they learned, end with them.
import { formatClock } from "../../base/clock-text.js";
import { shortLine } from "../../base/cut-text.js";
import { addProblem, type Draft, keepWords, spellWords } from "./draft.js";
import type { TurnLine } from "./trust-heads.js";

const wordsAtMost = 14;
const lettersAtMost = 90;
/** So many pieces at the end are where people do say them. */
const ending = 10;
/** So many of them while the talk goes on, and nobody says them. */
const fewest = 2;
/** Seconds of silence before one. */
const silence = 2;

/** Whole pieces that thank for watching or ask to subscribe to a channel, without marks around them. */
const thanks = new RegExp(
  `^(?:${[
    "(?:thank you|thanks)(?: so much| very much)? for (?:watching|viewing)(?: (?:this|the|my|our) (?:video|channel))?",
    "(?:please )?(?:like and )?subscribe to (?:my|our|the|this) channel",
    "(?:最後まで)?(?:ご視聴|ご覧)(?:いただき|頂き)?(?:まして)?(?:本当に|誠に)?ありがとうござい(?:ました|ます)",
    "チャンネル登録(?:と高評価)?を?(?:よろしく|宜しく)?お願い(?:します|いたします|致します)",
    "(?:谢谢|感谢|謝謝|感謝)(?:大家|您|你)?的?(?:观看|觀看|收看)",
    "(?:끝까지 )?시청해 ?주셔서 감사합니다|구독과 좋아요 부탁드(?:려요|립니다)",
    "(?:vielen |herzlichen )?danke? ?(?:fürs|für['’]s|für das) (?:zuschauen|zusehen|ansehen)(?:,? (?:und )?bis zum nächsten mal)?",
    "merci (?:à tous )?(?:d['’]avoir (?:regardé|visionné)|de (?:regarder|visionner))(?: (?:cette|la|ma|notre) vidéo)?",
    "abonnez-vous à la chaîne",
    "(?:muchas )?gracias por ver(?: (?:el|este|mi) v[ií]deo)?|suscr[ií]bete al canal",
    "grazie per (?:aver guardato|la visione)(?: (?:il|questo) video)?",
    "(?:muito )?obrigad[oa] por (?:assistir|ver)(?: (?:ao?|este|esse) vídeo)?|inscreva-se no canal",
    "bedankt (?:voor het|om te) kijken|dzięk(?:i|uję|ujemy) za (?:oglądanie|obejrzenie)",
    "tack för att (?:ni|du) (?:har )?titta(?:t|de|r)(?: på (?:den här )?(?:videon|filmen))?",
    "спасибо за просмотр|продолжение следует|izlediğiniz için teşekkür(?:ler| ederim| ederiz)|اشتركوا في القناة",
  ].join("|")})$`,
  "iu",
);

/** A piece or line that says nothing else, by its number among all. */
interface Thanks {
  at: number;
  text: string;
  line: number;
}

/**
 * Leaves such pieces out where they come again and again while the talk goes on, and says them; what stands at the end behind
 * silence may be said, and is only pointed at.
 */
export function dropThanks(draft: Draft): void {
  const { pieces, cues } = draft;
  const found = pieces.flatMap((piece, at) => {
    if (piece.end - piece.first > wordsAtMost) return [];
    const text = spellWords(draft, piece.first, piece.end).join(" ");
    return isThanks(text) ? [{ at, text, line: piece.line }] : [];
  });
  const gone = amid(found, pieces.length);
  const last = lastOf(found.slice(gone.length), pieces.length);
  const [own, before] = last === undefined ? [] : [last.at, last.at - 1].map((at) => cues[pieces[at]?.cue ?? -1]);
  if (last !== undefined && !((own?.start ?? 0) - (before?.stop ?? Number.NaN) < silence))
    sayLast(draft, last, own?.start);
  if (gone.length === 0) return;
  sayAmid(draft, gone);
  const keep = new Uint8Array(draft.ids.length).fill(1);
  for (const { at } of gone) keep.fill(0, pieces[at]!.first, pieces[at]!.end);
  keepWords(draft, keep, false);
}

/** The same of the lines of a text: of the last ones it is not known whether silence stands before them. */
export function dropThanksLines(lines: readonly TurnLine[], draft: Draft): readonly TurnLine[] {
  const found = lines.flatMap(({ head, text, line }, at) => {
    const own = head.time === undefined && head.name === undefined ? text : head.rest;
    return isThanks(own) ? [{ at, text: own, line }] : [];
  });
  const gone = amid(found, lines.length);
  const last = lastOf(found.slice(gone.length), lines.length);
  if (last !== undefined) sayLast(draft, last);
  if (gone.length === 0) return lines;
  sayAmid(draft, gone);
  const places = new Set(gone.map(({ at }) => at));
  return lines.filter((_, at) => !places.has(at));
}

const isThanks = (text: string): boolean =>
  text.length <= lettersAtMost && thanks.test(text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ""));

/** The first of those behind which nothing else is said. */
const lastOf = (found: readonly Thanks[], count: number): Thanks | undefined =>
  found.find(({ at }, k) => found.length - k === count - at);

/** Those amid the talk, where they are so many that nobody says them. */
function amid(found: readonly Thanks[], count: number): readonly Thanks[] {
  const inside = found.filter(({ at }) => at < count - ending);
  return inside.length < fewest ? [] : inside;
}

const quoted = ({ text }: Thanks): string => JSON.stringify(shortLine(text));

/** `start` is when it is said, in seconds. */
function sayLast(draft: Draft, own: Thanks, start = Number.NaN): void {
  const when = Number.isNaN(start) ? "" : ` at ${formatClock(start)}`;
  addProblem(draft, "transcript-thanks", own.line, `${quoted(own)} at the end`, "what was said", {
    severity: "info",
    message: `The transcript ends with ${quoted(own)}${when}, which recognisers hear in silence and music`,
    hint: "It is published. Listen: where nobody says it, take it out of the file.",
  });
}

function sayAmid(draft: Draft, gone: readonly Thanks[]): void {
  const text = `${quoted(gone[0]!)} and ${gone.length - 1} more such ${gone.length === 2 ? "line" : "lines"}`;
  addProblem(draft, "transcript-thanks", gone[0]!.line, `${text} amid the talk`, "speech alone", {
    severity: "info",
    message: `${text} stand amid the talk, where recognisers hear them in silence and music, and nobody says them`,
    hint: "They are left out.",
  });
}

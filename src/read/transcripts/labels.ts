// Tells speaker labels ("Ann Lee:") from other words before a colon ("Note:", "the thing is:") by what the whole file shows.

import { countEach } from "../../base/lists.js";
import { openColumn } from "../../base/vocabulary.js";
import { nickname } from "../../conventions/same-person.js";
import { type Draft, isKnown, spellWords } from "./draft.js";

/** Heads of notes, not names of people: trusted only where they open most of the turns, as in question-and-answer texts. */
const heads = new Set(
  (
    "note notes nb ps warning caution example examples update edit disclaimer source sources link links tip hint fact facts topic " +
    "topics chapter part step title date time website web email mail twitter instagram phone summary conclusion intro outro " +
    "introduction transcript recording first second third finally reminder quote result results problem solution option spoiler " +
    "translation correction question answer questions answers q a music sound ad advertisement sponsor credits references subject " +
    "re from to cc attention important bonus episode season show podcast duration length published tags keywords read listen watch " +
    "location objective objectives pros cons aka agenda background motivation goal goals idea ideas cause impact " +
    "remember yes no so and but or well okay ok now then because hinweis frage antwort achtung beispiel quelle nota pregunta " +
    "respuesta ejemplo exemple question réponse remarque attention subtitle subtitles captions caption subtitling captioning " +
    "subtitled captioned transcribed transcriber transcription transkription transcripción transcrição trascrizione translated translator song singing lyrics applause laughter " +
    "crosstalk inaudible unintelligible silence pause laughs laughing laughter cheering noise jingle " +
    "untertitel untertitelung musik sous-titres sous-titrage musique subtítulos legendas sottotitoli undertekster tekstet"
  ).split(" "),
);
const articles = new Set(
  "the a an my our your his her their this that these those der die das ein eine el la los las le les un une".split(
    " ",
  ),
);
const particles = new Set(
  "van von de der den del della di da do dos du la le el al bin ibn ben y e und and of the mc st".split(" "),
);

/** Full stops of names: "Dr. Ruth", "J. R. Lee", and at the end "Lee Jr." and initials. "Yes." is no name. */
const abbreviations = /(?<!\p{L})(?:\p{L}{1,3}\.(?=\s+\S)|(?:[JS]r|\p{Lu})\.$)/gu;

/** "Audience member 2", "Female speaker": somebody whose name nobody knows. */
const fromAudience =
  /^(?:(?:audience|panel|board|committee|team|crowd) members?|audience (?:questions?|replies|reply|response)|(?:unidentified|unknown|male|female|man|woman|new) (?:speaker|voice|guest|participant|student|caller)|(?:man|woman) in (?:the )?audience)(?: \d{1,2})?$/i;

/** Whether a label is one of many whom nobody knows. */
export const isAudience = (label: string): boolean => /^audience\b/i.test(label);

/** The longest label in words and characters. */
const mostWords = 5;
const mostCharacters = 42;
/** Chinese and Japanese write no blanks: an office and a name have some ten signs, a clause has more. */
const mostSigns = 12;

/** Share of the places that have a label from which a label is how the file names its speakers. */
const leastShare = 0.02;

/** How much a text before a colon looks like a name: not at all, a small word that may be one, one name, or several. */
export type Likeness = "none" | "lower" | "single" | "full";

/** Checks the text of a label by its spelling alone. */
export function likenessOf(label: string): Likeness {
  if (label.length > mostCharacters) return "none";
  const bare = label
    .replace(/\s*\([^()]*\)\s*$|\s+[|｜]\s.*$/, "")
    .replace(nickname, "$1 ")
    .trim();
  if (bare === "" || /[!?;:：…"“”<>=*|{}[\\/。！？；，؟।]|[.,、]\s*$/.test(bare.replace(abbreviations, "")))
    return "none";
  const words = bare.split(/\s+/);
  if ((bare.match(/\p{Script=Han}/gu)?.length ?? 0) > mostSigns) return "none";
  // "In 2014", "PR 14477", "CLI #342": the numbers of voices are shorter; an account's stand at its letters, "ann2024".
  if (words.length > mostWords || !/\p{L}/u.test(bare) || /(?<![\p{Ll}_\d])\d{4}|#\d/u.test(bare)) return "none";
  if (articles.has(words[0]!.toLowerCase()) && words.length > 1) return "none";
  if (fromAudience.test(bare)) return "single";
  let small = 0;
  // "van der Berg" begins with small words and does not end in one.
  const led = particles.has(words[0]!) && words.length > 1 && /^\p{Lu}/u.test(words.at(-1)!);
  for (const [at, word] of words.entries()) {
    if (/^[\p{Lu}\p{Lt}\p{Lo}\d(#№&'’]/u.test(word)) continue;
    if ((at > 0 || led) && particles.has(word.toLowerCase())) continue;
    if (/^(?:[a-z]{1,2}['’]|mc|al-|bin-|i(?=Phone|Pad|Mac))\p{Lu}/u.test(word) || /^(?:&|--?|[–—])$/.test(word))
      continue;
    small++;
  }
  if (small > 0) return words.length === 1 || /^speaker/i.test(bare) ? "lower" : "none";
  return words.length > 1 ? "full" : "single";
}

/** The same before a colon, where two small words may be how somebody spells a name: "bell hooks". */
export const likenessBeforeColon = (label: string): Likeness =>
  /^\p{Ll}[\p{L}\p{M}'’-]* \p{Ll}[\p{L}\p{M}'’-]*$/u.test(label) && label.length <= mostCharacters
    ? "lower"
    : likenessOf(label);

/**
 * The labels to trust. `found` holds the label of every place that has one, in order; `places` is how many places could have
 * one (turns, rows or paragraphs); `isCommon` says whether a word is also said in small letters somewhere. Of `people`, who are
 * expected to speak, one label is enough.
 */
export function trustLabels(
  found: readonly string[],
  places: number,
  isCommon: (word: string) => boolean,
  people: ReadonlySet<string>,
): Set<string> {
  const counts = countEach(found);
  const plausible = [...counts].filter(([label]) => !isHead(label) && likenessBeforeColon(label) !== "none");
  const share = plausible.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, places);
  const total = found.length / Math.max(1, places);
  const recurring = [...counts.values()].filter((count) => count > 1).length;
  const trusted = new Set<string>();
  for (const [label, count] of counts) {
    const likeness = likenessBeforeColon(label);
    if (likeness === "none") continue;
    const part = count / Math.max(1, places);
    if (isVoiceNumber(label)) trusted.add(label);
    else if (isKnown(label, people) && (likeness === "full" || !isCommon(label.toLowerCase()))) trusted.add(label);
    else if (isHead(label)) {
      if (count >= 2 && recurring > 1 && total >= 0.5 && part >= 0.1) trusted.add(label);
    } else if (likeness === "lower") {
      if ((count >= 3 && share >= 0.3) || (count >= 2 && share >= 0.8)) trusted.add(label);
    } else if (likeness === "full" || !isCommon(label.toLowerCase())) {
      if (count >= 2 || share >= 0.4 || (likeness === "full" && share >= leastShare)) trusted.add(label);
    } else if (count >= 2 && part >= 0.04) trusted.add(label);
  }
  // A name heard once is believed beside names that recur, or where it opens a short text; in a long one it names nobody.
  const single = trusted.size > 0 || share >= leastShare;
  for (const [label, count] of single ? counts : []) {
    if (count > 1 || trusted.has(label) || isHead(label) || label !== found[0]) continue;
    if (likenessOf(label) === "full" || (likenessOf(label) === "single" && !isCommon(label.toLowerCase())))
      trusted.add(label);
  }
  return trusted;
}

/** "Note", and also "Question 2" and "Episode summary". */
export function isHead(label: string): boolean {
  if (/^(?:speaker|sprecher|voice) [a-z]$/i.test(label)) return false;
  const words = label.toLowerCase().split(" ");
  return (
    /(?:^|\s)(?:episode|ep\.?|folge|chapter|part|season|teil|cap[ií]tulo|episodio|épisode|odcinek|avsnitt) ?#?\d{1,4}$/.test(
      label.toLowerCase(),
    ) ||
    heads.has(words[0]!) ||
    heads.has(words[words.length - 1]!) ||
    /^(?:p\.?\s?s|n\.?\s?b)\.?$/.test(words.join(" "))
  );
}

/** A label that a program gives to a voice, as "SPEAKER_00", "spk_1" and "Speaker 2" are. */
export const isVoiceNumber = (label: string): boolean => /^(?:speaker|spk|voice|sprecher)[ _-]?\d{1,3}$/i.test(label);

/** Number of words from `first` on that end in a colon and so could be a label; 0 when there is none before `end`. */
export function labelLength(draft: Draft, first: number, end: number): number {
  const stop = Math.min(end, first + mostWords + 1);
  const voice = voiceLength(draft, first, stop);
  if (voice > 0) return voice;
  const partOf = openParts(draft.vocabulary);
  for (let at = first; at < stop; at++) {
    const kind = partOf(draft.ids[at]!);
    if (kind === part.stop || (kind === part.colon && at === first)) return 0;
    if (kind !== part.plain) return at - first + 1;
  }
  return 0;
}

/** What a word does to a label: it goes on, ends with a colon (in French behind a blank), or is none. */
const part = { plain: 0, colon: 1, label: 2, stop: 3 };
const openParts = openColumn((word) => {
  if (/[:：]$/.test(word)) return word.length === 1 ? part.colon : part.label;
  return word.length > 4 && word.endsWith(".") ? part.stop : part.plain;
});
const openVoices = openColumn((word) => /^[[(]?(?:speaker|spk|voice|sprecher)/i.test(word));

/** Words of a voice's number in brackets, or with an underline: "[SPEAKER_00]", "(speaker 0)", "SPEAKER_00". */
function voiceLength(draft: Draft, first: number, end: number): number {
  if (first >= end || !openVoices(draft.vocabulary)(draft.ids[first]!)) return 0;
  for (const count of [1, 2]) {
    if (first + count > end) break;
    const text = spellWords(draft, first, first + count)
      .join(" ")
      .replace(/[:：]$/, "");
    const inner = /^(?:\[(.*)\]|\((.*)\))$/.exec(text);
    const label = inner ? (inner[1] ?? inner[2]!).trim() : text;
    if (isVoiceNumber(label) && (inner || label.includes("_"))) return count;
  }
  return 0;
}

/** The label that `count` words from `first` on spell, without its colon. */
export const labelText = (draft: Draft, first: number, count: number): string =>
  spellWords(draft, first, first + count)
    .join(" ")
    .replace(/[:：]$/, "")
    .replace(/^(?:\[(.*)\]|\((.*)\))$/, "$1$2")
    .trim();

/** Whether a label is written as a person's name is, of one word or of several. */
export const looksNamed = (label: string): boolean => /^(?:full|single)$/.test(likenessOf(label));

/** Whether a text is spelled like a name, and is no heading. */
export const isNameLike = (text: string): boolean => looksNamed(text) && !isHead(text);

/** The paragraphs of a table's cell, one a line, in pieces: each begins with the name of who speaks, and the rest belong to the one before. */
export const splitNamed = (cell: string): string[] =>
  cell.split(/\n+(?=(?:\*\*)?\p{Lu}[^:：\n]{0,47}[:：])/u).map((text) => text.replace(/\s+/g, " ").trim());

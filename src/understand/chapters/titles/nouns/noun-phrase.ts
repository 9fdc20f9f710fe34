// Whether a phrase of a language with a table of nouns names a topic: its noun stands as nouns do, and says something by itself.
import { functionWords } from "../../../readable/word-lists.js";
import { capitalShare, type TalkIndex } from "../talk-index.js";
import { leastArticled } from "./nouns.js";

/** What ends as verbs do is a noun where it stands so at most of its places. */
const mostlyArticled = 0.6;
/** A word with a capital at this share of its places is a name. */
const nameShare = 0.6;

const isSmall = (word: string | undefined): boolean => word !== undefined && /^\p{Ll}/u.test(word);

/** The places of a phrase at which its adjective has a form that can open a title; all where nothing bends it. */
export function findFree(index: TalkIndex, places: readonly number[]): readonly number[] {
  const { wordKinds, talk, plain, gap } = index;
  const standsFree = wordKinds.nouns?.table.standsFree;
  if (standsFree === undefined || !wordKinds.capitalNouns || !isSmall(talk.words[places[0] ?? 0])) return places;
  return places.filter((at) => standsFree(plain[at]!, gap[at] === 1 ? "" : plain[at - 1]!));
}

/** A number that is written in letters: "XIX", "xix". */
const roman = /^[ivxl]{2,}$/;
/** A word that follows another full word more than so many times as often as it stands alone behind an article is an adjective, where those follow nouns. */
const mostlyBehind = 2;

/** Whether a word is somewhere the only full word behind what stands before nouns; "ottoman" and "next" are not. */
function standsAlone(
  { wordKinds, plain, stems, places, gap, elided }: TalkIndex,
  at: number,
  isFull: (i: number) => boolean,
) {
  let alone = 0;
  let behind = 0;
  for (const i of places.get(stems[at]!) ?? []) {
    if (plain[i] !== plain[at] || gap[i] === 1) continue;
    const isCut = elided.has(i);
    if (!isCut && isFull(i - 1)) behind++;
    else if ((isCut || wordKinds.nouns!.before.has(plain[i - 1]!)) && (gap[i + 1] === 1 || !isFull(i + 1))) alone++;
  }
  return alone > 0 && (wordKinds.nouns!.table.isLast || behind <= mostlyBehind * alone);
}

/** `full`: the phrase's full words by their places in the talk, `places`: where the talk says it, `isFull`: of a place in the talk. Names are always topics. */
export function namesTopic(
  index: TalkIndex,
  full: readonly number[],
  span: { first: number; end: number },
  places: readonly number[],
  isFull: (i: number) => boolean,
): boolean {
  const { wordKinds, plain, talk, articled } = index;
  const { nouns } = wordKinds;
  if (nouns === undefined) return true;
  const { table, hollow } = nouns;
  const written = (at: number): string => talk.words[at]!;
  const isName = (at: number): boolean =>
    /^\p{Lu}{2}|\p{N}/u.test(written(at)) || (!wordKinds.capitalNouns && capitalShare(index, plain[at]!) > nameShare);
  // Words of English in a talk of another language.
  if (full.some((at) => functionWords.has(plain[at]!))) return false;
  const head = table.isLast ? full.at(-1)! : full[0]!;
  const joined = span.end - span.first > full.length;
  const isHollow = (at: number): boolean => hollow.has(plain[at]!) || (full.length === 1 && roman.test(plain[at]!));
  // "Fin de semana", "punto de vista": two that say nothing say nothing together.
  if (joined ? full.every(isHollow) : isHollow(head) || isHollow(full.at(-1)!)) return false;
  // "Inwiefern" has its capital from the beginning of sentences alone.
  const isLarge = !isSmall(written(head)) && capitalShare(index, plain[head]!) > nameShare;
  if (wordKinds.capitalNouns) return isLarge && findFree(index, places).length > 0;
  // Without capitals nobody can tell an adjective of German from a noun: its nouns are long enough alone.
  if (table.isLast && full.length > 1) {
    if (full.every(isName)) return true;
    if (!full.slice(0, -1).every((at) => table.adjective?.test(plain[at]!))) return false;
  }
  const isLoose = (at: number): boolean => !isName(at) && table.loose?.test(plain[at]!) === true;
  const rest = table.isLast ? [] : full.slice(1);
  if (rest.some(isLoose)) return false;
  // "Acme works", "the Moor grows": a name and the verb behind it.
  if (isName(head) && !joined && rest.some((at) => !isName(at))) return false;
  if (isName(head)) return !/^\p{Lu}\p{Ll}/u.test(written(head)) || table.loose?.test(plain[head]!) !== true;
  const least = isLoose(head) || table.verbal?.test(plain[head]!) ? mostlyArticled : leastArticled;
  if ((articled.get(plain[head]!) ?? 0) < Math.max(1, least * countPlaces(index, head))) return false;
  return full.length > 1 || standsAlone(index, head, isFull);
}

function countPlaces({ places, stems, plain }: TalkIndex, at: number): number {
  return (places.get(stems[at]!) ?? []).filter((other) => plain[other] === plain[at]).length;
}

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

/** `full`: the phrase's full words by their places in the talk, `places`: where the talk says it. Names are always topics. */
export function namesTopic(
  index: TalkIndex,
  full: readonly number[],
  span: { first: number; end: number },
  places: readonly number[],
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
  if (!joined && (hollow.has(plain[head]!) || hollow.has(plain[full.at(-1)!]!))) return false;
  // "Inwiefern" has its capital from the beginning of sentences alone.
  const isLarge = !isSmall(written(head)) && capitalShare(index, plain[head]!) > nameShare;
  if (wordKinds.capitalNouns) return isLarge && findFree(index, places).length > 0;
  // Without capitals nobody can tell an adjective of German from a noun: its nouns are long enough alone.
  if (table.isLast && full.length > 1) return full.every(isName);
  const isLoose = (at: number): boolean => !isName(at) && table.loose?.test(plain[at]!) === true;
  const [, ...rest] = full;
  if (rest.some(isLoose)) return false;
  // "Acme works", "the Moor grows": a name and the verb behind it.
  if (isName(head) && !joined && rest.some((at) => !isName(at))) return false;
  if (isName(head)) return !/^\p{Lu}\p{Ll}/u.test(written(head)) || table.loose?.test(plain[head]!) !== true;
  const least = isLoose(head) || table.verbal?.test(plain[head]!) ? mostlyArticled : leastArticled;
  return (articled.get(plain[head]!) ?? 0) >= Math.max(1, least * countPlaces(index, head));
}

function countPlaces({ places, stems, plain }: TalkIndex, at: number): number {
  return (places.get(stems[at]!) ?? []).filter((other) => plain[other] === plain[at]).length;
}

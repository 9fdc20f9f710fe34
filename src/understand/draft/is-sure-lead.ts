// Whether a lead may be published unread: it says who is there or what this episode is about, and nothing else.
import type { Episode, Quote, Show } from "../../model/model.js";
import { primaryLanguage } from "../readable/word-facts.js";
import { isDangling, isOpeningFiller, presentsGuest, tellsOfEpisode } from "./introduction-signs.js";
import { titleStems } from "./title-stems.js";

/** A name after what presents a guest: two words with capitals, or one at the sentence's end. */
const named =
  /\b(?:is|are|by|with|to|have|here|welcome|introduce|than)\b[^.?!]*?\s\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Ll}+\s+)?\p{Lu}|[.,!?]|$)/u;
/** Speaks of the show at large, or only asks. */
const passing = /\b(?:this|that) (?:podcast|show|video)\b|^why\b/i;
/** So many letters of text without a capital inside a sentence come from captions that know none. */
const longWithoutCapital = 160;

/**
 * In English a sure lead presents somebody by name, or tells of this episode with a word of its title; none begins with
 * a sentence that takes up another, greets or sells. Other languages give leads of one voice only, and they stand.
 */
export function isSureLead(lead: readonly Quote[], show: Show, episode: Episode): boolean {
  if (primaryLanguage(show.language) !== "en") return true;
  const text = lead.map((one) => one.text).join(" ");
  if (isDangling(lead[0]!.text) || lead.some((one) => isOpeningFiller(one.text) && !presentsGuest(one.text)))
    return false;
  if (text.length > longWithoutCapital && !/\S\s+\p{Lu}/u.test(text.replace(/[.?!]["”’)]*\s+\p{Lu}/gu, " ")))
    return false;
  const said = text.toLowerCase();
  const guests = episode.guests.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase());
  const names = guests.flatMap((name) => [name, ...name.split(" ").filter((word) => word.length > 3)]);
  if (names.some((name) => said.includes(name))) return true;
  // Somebody is spoken of, and it is none of the guests.
  if (guests.length > 0 && lead.some((one) => presentsGuest(one.text))) return false;
  if (lead.some((one) => presentsGuest(one.text) && named.test(one.text))) return true;
  const stems = new Set(titleStems(text));
  const onTopic = titleStems(episode.title).some((stem) => stems.has(stem));
  return onTopic || (lead.length > 1 && lead.some((one) => tellsOfEpisode(one.text) && !passing.test(one.text)));
}

// Makes an episode's card: what lists, people's pages, related episodes and the lock know of it.
import { defined } from "../../base/defined.js";
import { hashText } from "../../base/hash.js";
import { asPlainLine } from "../../base/markdown/markdown-to-text.js";
import { openCodes } from "../../base/text-codes.js";
import type { Audio, Card, Entry, Episode, Person, Show } from "../../model/model.js";

/**
 * The card before the transcript is understood: enough for neighbours and for the schedule. Talk times are 0 and the
 * summary is the author's description.
 */
export function outlineCard(show: Show, episode: Episode, state: Entry["state"]): Card {
  const { audio, image } = episode;
  return {
    slug: episode.slug,
    title: episode.title,
    guid: episode.guid,
    state,
    date: episode.date?.utc ?? 0,
    summary: asPlainLine(episode.description ?? ""),
    ...defined({ language: episode.language === show.language ? undefined : episode.language }),
    ...(image === undefined ? {} : { image: image.url }),
    duration: episode.duration ?? audio?.duration ?? 0,
    ...defined({ season: episode.season, seasonName: episode.seasonName, number: episode.number }),
    type: episode.type,
    explicit: episode.explicit,
    people: [...episode.hosts, ...episode.guests].map(cardPerson),
    ...defined({ ownHosts: episode.ownHosts }),
    ...(episode.keywords.length > 0 ? { keywords: episode.keywords } : {}),
    terms: collectTerms(episode),
    ...(audio === undefined ? {} : { enclosure: enclosureOf(audio) }),
    ...(episode.noAudio?.meant ? { textOnly: true } : {}),
    ...defined({ youtube: episode.youtube.id }),
    aliases: episode.aliases,
    ...(episode.variants.length > 0 ? { versions: episode.variants.flatMap(({ variant }) => variant ?? []) } : {}),
    ...(episode.linked?.length ? { linked: episode.linked } : {}),
  };
}

const enclosureOf = ({ url, length, type, duration }: Audio): NonNullable<Card["enclosure"]> => ({
  url,
  length,
  type,
  ...defined({ duration }),
});

function cardPerson({ id, name, role, url, image, links }: Person): Card["people"][number] {
  return {
    id,
    name,
    role,
    talkTime: 0,
    ...defined({ url, image }),
    ...(links.length === 0 ? {} : { links }),
  };
}

/** What a card has only once the episode is planned and understood. */
export interface CardFacts extends Pick<Card, "state" | "date" | "summary" | "duration" | "labels" | "talk"> {
  /** Seconds, of each of the card's people. */
  talkTimes: number[];
}

/** What the understood episode says for its card. */
export function findCardFacts(show: Show, { episode, state, summary, understood }: Entry): CardFacts {
  const talk = new Map(understood.people.map(({ person, talkTime }) => [person.id, talkTime]));
  const { date, duration, people } = outlineCard(show, episode, state);
  const talkTimes = people.map(({ id }) => Math.round(talk.get(id) ?? 0));
  const { labels, turns } = understood;
  const said = turns.map(({ text }) => text).join("");
  return {
    state,
    date,
    summary,
    duration: understood.duration || duration,
    talkTimes,
    ...defined({ labels }),
    ...(said === "" ? {} : { talk: hashText(lettersOf(said), 16) }),
  };
}

/**
 * The codes of small letters and numbers alone, without the marks that programs put between words in their own way. Asking a
 * pattern for letters of every script took two milliseconds of an hour of talk.
 */
function lettersOf(text: string): Uint8Array {
  const small = text.toLowerCase();
  const codes = codesOf(small);
  return new Uint8Array(codes.buffer, 0, 2 * keepLetters(codes, small.length));
}

const codesOf = openCodes();

/** Moves the codes of letters and numbers among the first `length` to the front, and says how many they are. */
function keepLetters(codes: Uint16Array, length: number): number {
  let count = 0;
  for (let at = 0; at < length; at++) {
    const code = codes[at]!;
    const isKept =
      code < 128 ? (code > 96 && code < 123) || (code > 47 && code < 58) : code > 0xbf && !isMarkBlock(code >> 4);
    if (isKept) codes[count++] = code;
  }
  return count;
}

/** Sixteen codes each: General Punctuation, CJK Symbols and Punctuation, marks of full width. */
const isMarkBlock = (block: number): boolean =>
  (block >= 0x200 && block < 0x207) || (block >= 0x300 && block < 0x304) || block === 0xff0;

/** The outline's card with these facts. */
export const finishCard = (card: Card, { talkTimes, ...facts }: CardFacts): Card => ({
  ...card,
  ...facts,
  people: card.people.map((person, at) => ({ ...person, talkTime: talkTimes[at]! })),
});

/** Words too common in notes to make two episodes alike. */
const common = new Set(
  "about after also been before being between both could does done each even every first from gets give goes going have here into just know like long look made make many more most much need only other over part people same show some such take talk talks tell than that their them then there these they thing things this those through time today very want well were what when where which while will with work would year years your episode podcast interview conversation guest host".split(
    " ",
  ),
);
const termsAtMost = 40;

/**
 * What the author says the episode is about: keywords, then words of title, description and glossary. Only what is typed:
 * so neighbours are known before any transcript is read.
 */
function collectTerms(episode: Episode): string[] {
  const terms = new Set(episode.keywords.map((word) => word.toLowerCase()));
  for (const { term } of episode.glossary.terms) terms.add(term.toLowerCase());
  for (const text of [episode.title, episode.description ?? ""])
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []) if (!common.has(word)) terms.add(word);
  return [...terms].slice(0, termsAtMost);
}

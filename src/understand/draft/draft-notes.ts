// Drafts notes from a transcript: a lead, key quotes and keywords, every sentence of which was said.
import type { Draft, Episode, Quote, Seconds, Show, Turn } from "../../model/model.js";
import { primaryLanguage } from "../readable/word-facts.js";
import { fewestWords, takeLead } from "./choose-lead.js";
import { cutToIntroductions } from "./cut-introductions.js";
import { chooseKeywords, type KeywordKnowledge, rankKeywords } from "./find-keywords.js";
import {
  findAnnounced,
  findTopicSentence,
  isConversation,
  startOfMonologue,
  tellsOf,
  titleStems,
} from "./find-leads.js";
import { findQuotes, quoteOf } from "./find-quotes.js";
import {
  type GuestNames,
  isDangling,
  isOpeningFiller,
  isQuestion,
  presentsAnother,
  presentsGuest,
  readGuests,
  speaksToYou,
  tellsOfEpisode,
  tellsTopics,
  withoutOwnName,
} from "./introduction-signs.js";
import { isForReaders } from "./lead-sentence.js";
import { listSentences, type Spoken, spokenLength } from "./spoken-sentences.js";

export interface DraftInput {
  show: Show;
  episode: Episode;
  turns: readonly Turn[];
  /** Of the recording. */
  duration: Seconds;
}

/**
 * The draft; each part is empty where the talk does not give it. English introductions are recognised; in other languages
 * the lead comes from a talk of one voice only, in the best known ones also from where a guest is brought in by the whole name;
 * what else hosts announce there is a draft to read.
 */
export function draftNotes({ show, episode, turns, duration }: DraftInput, knowledge: KeywordKnowledge = {}): Draft {
  if (turns.length === 0) return { lead: [], quotes: [], keywords: [] };
  const guests = readGuests(episode.guests);
  const { sentences, introduction, aside = false } = findLead({ show, episode, turns, duration }, guests, knowledge);
  // In other languages what is no aside tells of the episode.
  const isOther = primaryLanguage(show.language) !== "en";
  const sure = sentences.length === 0 || (!aside && (isOther || isSureLead(sentences, episode, guests)));
  const keywords = rankKeywords(show, episode, turns, knowledge);
  const hosts = hostIds(episode);
  const most = Math.min(6, Math.max(3, Math.round(duration / 900)));
  const quotes = findQuotes(turns, {
    ...(introduction === undefined ? {} : { introduction }),
    keywords,
    hosts,
    language: show.language,
    most,
  });
  // What was only said in passing may stand as a quote as well.
  const said = new Set(aside ? [] : sentences.map(({ text }) => text));
  return {
    lead: sure ? sentences : [],
    ...(sure ? {} : { doubtful: sentences }),
    quotes: quotes.filter(({ text }) => !said.has(text)),
    keywords: chooseKeywords(keywords),
  };
}

// Finds the passage in which the host presents guest and topics, and takes the lead of the notes from it.
interface Lead {
  sentences: Quote[];
  /** When the introduction begins: everything before is a cold open. Absent where none was found. */
  introduction?: Seconds;
  /** Nobody introduces anything: it is said in passing, about what the title names, or behind a cold open. */
  aside?: boolean;
}

/** How far behind its first words a talk's introduction can stand: a fifth of it, at least three minutes and at most ten. */
const reach = (duration: Seconds): Seconds => Math.min(600, Math.max(180, duration / 5));

/**
 * Two to four sentences of the introduction, in their order, each with its turn. English only: elsewhere, and where nobody
 * introduces anything, a talk of one voice gives its first sentences, and an English conversation the one about its title.
 */
function findLead({ show, episode, turns, duration }: DraftInput, guests: GuestNames, known: KeywordKnowledge): Lead {
  const sentences = listSentences(turns);
  // A stream may begin with minutes of music, in which nobody speaks.
  const from = sentences.find(({ start }) => Number.isFinite(start))?.start ?? 0;
  const last = from + reach(duration - from);
  const opening = sentences.filter(({ start }, at) => (Number.isFinite(start) ? start <= last : at < 80));
  const isEnglish = primaryLanguage(show.language) === "en";
  if (isEnglish) {
    const cut = cutToIntroductions(opening, guests, episode.guests);
    const anchor = findAnchor(cut, guests, hostIds(episode));
    if (anchor !== undefined) {
      const lead = takeLead(cut, anchor, guests);
      if (lead.length > 0) return { sentences: lead, introduction: cut[anchor]!.in.start };
    }
  }
  const tells = isEnglish ? undefined : tellsOf(show, episode, known.stopWords?.[primaryLanguage(show.language)]);
  const first = isConversation(show, episode, turns) ? { sentences: [] } : startOfMonologue(turns, opening, tells);
  if (first.sentences.length > 0) return first;
  if (!isEnglish) {
    const { language } = show;
    const { said, presents } = findAnnounced(opening, { guests, hosts: hostIds(episode), language });
    return { sentences: said.map((one) => quoteOf({ ...one, text: withoutOwnName(one.text) })), aside: !presents };
  }
  const topic = findTopicSentence(show, episode, opening, hostIds(episode));
  return topic === undefined ? { sentences: [] } : { sentences: [quoteOf(topic)], aside: true };
}

const hostIds = (episode: Episode): Set<string> => new Set(episode.hosts.map(({ id }) => id));

/** The sentence at which the introduction begins: where the guest is presented, else where the topics are told. */
function findAnchor(opening: readonly Spoken[], guests: GuestNames, hosts: ReadonlySet<string>): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (const [at, sentence] of opening.entries()) {
    if (isQuestion(sentence.text) || spokenLength(sentence.text) < fewestWords) continue;
    if (!isForReaders(sentence.text, guests)) continue;
    const named = guests.names(sentence.text);
    const presented = guests.presents(sentence.text);
    const told = tellsTopics(sentence.text);
    if (!presented && !told) continue;
    const { person } = sentence.in;
    const byHost = person === undefined ? 0.5 : hosts.has(person) ? 1 : -1;
    const near = [1, 2, 3].some((step) => {
      const next = opening[at + step];
      return next !== undefined && (told ? guests.presents(next.text) : tellsTopics(next.text));
    });
    const score =
      (presented ? 3 : 0) +
      (told ? (tellsOfEpisode(sentence.text) ? 2 : 1) : 0) +
      (named ? 2 : 0) +
      (near ? 1.5 : 0) +
      byHost;
    if (score >= 2.5 && (best === undefined || score > best.score)) best = { at, score };
  }
  return best?.at;
}

/** A name after what presents a guest: two words with capitals, or one at the sentence's end; not where somebody is, as in "at Acme". */
const named =
  /\b(?:is|are|by|with|to|have|here|welcome|introduce|than)\b[^.?!]*?(?<!\b(?:at|in|on))\s\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Ll}+\s+)?\p{Lu}|[.,!?]|$)/u;
/** Speaks of the show at large, or only asks. */
const passing = /\b(?:this|that) (?:podcast|show|video)\b|^why\b/i;
/** So many letters of text without a capital inside a sentence come from captions that know none. */
const longWithoutCapital = 160;

/**
 * In English a sure lead presents somebody by name, or tells of this episode with a word of its title; none begins with
 * a sentence that takes up another, greets or sells.
 */
function isSureLead(lead: readonly Quote[], episode: Episode, who: GuestNames): boolean {
  const text = lead.map((one) => one.text).join(" ");
  const stems = new Set(titleStems(text));
  const onTopic = titleStems(episode.title).some((stem) => stems.has(stem));
  if (
    isDangling(lead[0]!.text) ||
    presentsAnother(lead[0]!.text) ||
    lead.some((one) => isOpeningFiller(one.text) && !who.presents(one.text))
  )
    return false;
  const isSmall =
    text.length > longWithoutCapital && !/\S\s+\p{Lu}/u.test(text.replace(/[.?!]["”’)]*\s+\p{Lu}/gu, " "));
  // What the episode is said to be about may well be told without a name.
  if (isSmall && !(onTopic && lead.some((one) => tellsOfEpisode(one.text)))) return false;
  // Where the whole name stands, what follows the first name elsewhere is a word that has a capital too many.
  if (who.misnames(text) && !who.namesWhole(text)) return false;
  const said = text.toLowerCase();
  const guests = episode.guests.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase());
  const parts = guests.flatMap((name) => name.split(" ").filter((word) => word.length > 3));
  // "Ben, that went well" is said to him, and tells nobody who he is.
  const speaksOf = ({ text: one }: Quote): boolean =>
    !speaksToYou(one) && parts.some((part) => one.toLowerCase().includes(part));
  if (lead.some((one) => who.presents(one.text) && who.names(one.text)) || who.namesWhole(said) || lead.some(speaksOf))
    return true;
  // Somebody is spoken of, and it is none of the guests.
  if (guests.length > 0 && lead.some((one) => who.presents(one.text))) return false;
  // Who is called onto a stage may be the host: "Please welcome the mayor of Oakham, Ada Marlow!"
  const hosts = episode.hosts.map(({ name }) => name.toLowerCase());
  const isHost = ({ text: one }: Quote): boolean =>
    hosts.some((name) =>
      one
        .toLowerCase()
        .replace(/[^\p{L}]+$/u, "")
        .endsWith(name),
    );
  const presenting = lead.filter((one) => presentsGuest(one.text));
  if (presenting.some(isHost)) return false;
  if (presenting.some((one) => named.test(one.text))) return true;
  const tells = ({ text: one }: Quote): boolean => tellsOfEpisode(one) && !passing.test(one);
  return onTopic || (lead.length > 1 ? lead.some(tells) : tells(lead[0]!) && !speaksToYou(text));
}

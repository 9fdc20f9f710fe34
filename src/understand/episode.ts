// Understands an episode: from what was read of it to turns, times, chapters, subtitles, mentions and a draft of notes.
import { formatClock } from "../base/clock-text.js";
import type { Finds } from "../model/lock.js";
import type {
  Draft,
  Episode,
  LedVoice,
  Person,
  Reading,
  Remark,
  Seconds,
  Show,
  Speaking,
  Transcript,
  Turn,
  Understood,
} from "../model/model.js";
import { makeCaptions } from "./captions.js";
import { type FoundChapters, findChapters } from "./chapters/find-chapters.js";
import { useGivenChapters, useHeadings } from "./chapters/given-chapters.js";
import { findParts } from "./chapters/source-headings.js";
import { talkFromTurns } from "./chapters/talk.js";
import { draftNotes } from "./draft/draft-notes.js";
import { findShowLabels } from "./find-unmatched.js";
import { keepChapters, keepLead, keepVoices } from "./finds.js";
import type { Knowledge } from "./knowledge.js";
import { collectLinks, findMentions, hearAddresses } from "./mentions/find-mentions.js";
import type { HeardAddresses, SpokenAddress } from "./mentions/find-spoken-addresses.js";
import { collectTerms, type Term } from "./names/terms.js";
import { is } from "./readable/learn-word.js";
import { flagsAt } from "./readable/word-facts.js";
import { findIntroduced } from "./speakers/find-introduced.js";
import { introductionsOf } from "./speakers/introductions.js";
import { castOf } from "./speakers/resolve-speaker.js";
import { type UnderstoodWords, understandWords } from "./understand-words.js";

/** What an episode is understood from; only the show and the episode have to be there. */
export interface EpisodeInput {
  /** In the language that is spoken. */
  show: Show;
  /** As typed; its glossary, labels and pins are heeded beside the show's. */
  episode: Episode;
  /** What was transcribed; the words, unless there is an edited version. */
  transcript?: Transcript | undefined;
  /** Timed captions of the same recording. */
  captions?: Transcript | undefined;
  /** What a person made of the transcript: its words stand as they are, the transcript gives the times. */
  edited?: Transcript | undefined;
  /** As `loadKnowledge` gives it; without it no chapters and no misheard names are found. @internal */
  knowledge?: Knowledge;
  /** What was found from the very same and published. */
  finds?: Finds | undefined;
}

/** Below this a person should check who speaks. */
const doubtful = 0.8;
/** Turns shorter than this many words are not worth a person's time. */
const worthChecking = 4;

/** Pure and synchronous; `loadKnowledge` is called before. Without a transcript everything that is typed remains. */
export function understandEpisode(input: EpisodeInput): Understood {
  const { show, episode, knowledge = {}, finds } = input;
  const source = input.edited ?? input.transcript;
  const captions = input.captions ?? (input.edited ? input.transcript : undefined);
  const duration = episode.duration ?? episode.audio?.duration ?? 0;
  const heardNow =
    source && source.words.length > 0
      ? understandWords({ show, episode, transcript: source, ...(captions ? { captions } : {}), duration, knowledge })
      : undefined;
  const voices = keepVoices(heardNow?.turns ?? [], finds?.voices, input);
  const turns = voices.value;
  const words = heardNow && { ...heardNow, turns };
  const length = duration || lastEnd(words);
  const found = findOrUseChapters(input, turns, length, words?.spoken);
  const given = { chapters: episode.chapters.length > 0, notes: episode.notes.trim() !== "" };
  const chapters = keepChapters(found.chapters, given.chapters ? undefined : finds?.chapters, length);
  const people = castOf(episode).all;
  const addresses = hearAddresses(show, episode, words ? turnsWithAddresses(words) : []);
  const lead = keepLead(draftWhereWanted(input, turns, length), given.notes ? undefined : finds?.lead, turns);
  const draft = lead.value;
  const newer = (["chapters", "lead", "speakers"] as const).filter((_, at) => [chapters, lead, voices][at]!.newer);
  return {
    slug: episode.slug,
    language: show.language,
    duration: length,
    timing: words?.timing ?? { method: "estimated", expectedError: 0, reason: "there is no transcript" },
    turns,
    chapters: chapters.value,
    captions: words ? makeCaptions(turns, words.spoken, words.reading.words) : [],
    people: measureSpeaking(uniquePeople(people), turns),
    mentions: findMentions(show, episode, turns, addresses.whole),
    links: collectLinks(show, episode, addresses.whole),
    draft,
    corrections: words?.corrections ?? [],
    suggestions: words?.suggestions ?? [],
    doubts: findDoubts(words),
    ...introducedIn(input, turns, words?.voices),
    ...(words && words.voices.length > 0 ? { voices: [...words.voices] } : {}),
    ...(words && words.unmatched.length > 0 ? { unmatched: words.unmatched } : {}),
    ...(words && Object.keys(show.speakers).length > 0
      ? {
          labels: findShowLabels(
            show,
            [source, captions].filter((one) => one !== undefined),
          ),
        }
      : {}),
    ...(newer.length > 0 ? { newer } : {}),
    remarks: [
      ...(words?.remarks ?? []),
      ...found.remarks.map((text) => ({ about: "chapters" as const, text })),
      ...remarkOnAddresses(addresses),
    ],
  };
}

/** Who is introduced, where neither episode nor transcript names a guest. */
function introducedIn(
  { show, episode, knowledge }: EpisodeInput,
  turns: Turn[],
  voices: readonly LedVoice[] = [],
): Pick<Understood, "introduced"> {
  const lexicon = knowledge?.lexicon;
  const phrases = introductionsOf(show.language);
  if (!lexicon || !phrases || episode.guests.length > 0) return {};
  const numbered = new Set(voices.map(({ label }) => label));
  if (turns.some(({ origin, speaker }) => origin === "given" && !numbered.has(speaker ?? ""))) return {};
  const known = [show.title, ...castOf(episode).all.map(({ name }) => name)];
  const introduced = findIntroduced(turns, episode.title, known, lexicon, phrases);
  return introduced.length > 0 ? { introduced } : {};
}

function findOrUseChapters(
  { show, episode, knowledge, edited, transcript, captions }: EpisodeInput,
  turns: Turn[],
  duration: Seconds,
  reading: Reading | undefined,
): FoundChapters {
  const { chapters, chapterPlan } = episode;
  if (chapters.length > 0) return { chapters: useGivenChapters(chapters, duration), remarks: [] };
  if (chapterPlan.none || !reading || turns.length === 0 || !knowledge?.chapters) return { chapters: [], remarks: [] };
  const people = castOf(episode).all.map(({ name }) => name);
  const isAsked = chapterPlan.count !== undefined || chapterPlan.every !== undefined;
  const around = { turns, duration, language: show.language, title: episode.title, people };
  const parts = isAsked ? undefined : findParts(edited ?? transcript!, [transcript, captions]);
  const typed = parts && useHeadings(parts, reading, around);
  if (typed && typed.chapters.length > 0) return typed;
  const own = collectTerms(show, episode).filter(({ origin }) => origin !== "text");
  const terms = dropTitleCase(own, turns).map(({ term }) => term);
  const talk = talkFromTurns(turns, duration, show.language);
  const names = [show.title, ...people].join("\n");
  const found = findChapters(talk, chapterPlan, knowledge.chapters, terms, typedOf(episode), names);
  return { ...found, remarks: [...(typed?.remarks ?? []), ...found.remarks] };
}

/** Without the words that only a title writes large ("Machine Learning at Sea"): those that the talk mostly writes small. */
function dropTitleCase(terms: readonly Term[], turns: readonly Turn[]): readonly Term[] {
  const isAsked = ({ term, origin }: Term): boolean => origin === "title" && /^\p{Lu}\p{Ll}+$/u.test(term);
  /** By how much a word is written small more often than large. */
  const small = new Map(terms.filter(isAsked).map(({ term }) => [term.toLowerCase(), 0]));
  if (small.size === 0) return terms;
  for (const { text } of turns)
    for (const [word] of text.matchAll(/\p{L}+/gu)) {
      const lower = word.toLowerCase();
      const count = small.get(lower);
      if (count !== undefined) small.set(lower, count + (word === lower ? 1 : -1));
    }
  return terms.filter((one) => !isAsked(one) || small.get(one.term.toLowerCase())! <= 0);
}

/** One remark each on addresses that are linked as heard, that may lack their beginning, of which one was misheard, and on front pages. */
function remarkOnAddresses({ asHeard, cut, alike, bare }: HeardAddresses): Remark[] {
  const whose = cut.length > 1 ? "their beginnings" : "its beginning";
  const list = (addresses: readonly SpokenAddress[], shown: (url: URL) => string): string =>
    addresses.map(({ url, at }) => `${shown(new URL(url))} (${formatClock(at)})`).join(", ");
  const texts = [
    ...(asHeard.length > 0
      ? [`and linked as heard, though a name may be misspelled: ${list(asHeard, ({ host }) => host)}`]
      : []),
    ...(cut.length > 0 ? [`but perhaps without ${whose}, and so not linked: ${list(cut, ({ host }) => host)}`] : []),
    ...(alike.length > 0
      ? [
          `but much like another address or a name that is known here, so that one of the two is misheard, and not linked: ${list(alike, ({ host, pathname }) => `${host}${pathname}`.replace(/\/$/, ""))}`,
        ]
      : []),
    ...(bare.length > 0
      ? [`but only the front page of a site that everybody knows, and so not linked: ${list(bare, ({ host }) => host)}`]
      : []),
  ];
  return texts.map((text) => ({ about: "links", text: `Said in the talk, ${text}` }));
}

/** What a person wrote in short about the episode, a part a line. */
const typedOf = ({ title, description, keywords, links }: Episode): string =>
  [title, description ?? "", ...keywords, ...links.map((link) => link.title)].join("\n");

/** A draft is only made where the author wrote no notes: nobody would see it otherwise. */
function draftWhereWanted({ show, episode, knowledge }: EpisodeInput, turns: Turn[], duration: Seconds): Draft {
  if (episode.notes.trim() !== "") return { lead: [], quotes: [], keywords: [] };
  const { lexicon, chapters } = knowledge ?? {};
  return draftNotes(
    { show, episode, turns, duration },
    {
      ...(chapters ? { stopWords: chapters.stopWords } : {}),
      ...(lexicon ? { frequency: (word) => lexicon.frequency(word) } : {}),
    },
  );
}

function lastEnd(words: UnderstoodWords | undefined): Seconds {
  const end = words?.turns.at(-1)?.end ?? 0;
  return Number.isFinite(end) ? end : 0;
}

/** The guessed parts of turns that a person should check; neighbours of one speaker are one. */
function findDoubts(words: UnderstoodWords | undefined): Understood["doubts"] {
  if (!words) return [];
  const { turns, spans, guesses, reading } = words;
  const doubts: Understood["doubts"] = [];
  let before = -1;
  guesses.forEach(({ first, end, speaker, confidence, origin }, at) => {
    if (speaker === undefined || origin !== "found" || confidence >= doubtful || end - first < worthChecking) return;
    const turn = spans.findIndex((span) => first >= span.first && first < span.end);
    const word = reading.ids.findIndex((id) => id >= first);
    if (turn < 0 || word < 0 || turns[turn]!.origin !== "found") return;
    const last = doubts.at(-1);
    if (last?.turn === turn && before === at - 1) last.confidence = Math.min(last.confidence, round(confidence));
    else
      doubts.push({
        turn,
        at: reading.starts[word]!,
        speaker: turns[turn]!.speaker ?? speaker,
        confidence: round(confidence),
      });
    before = at;
  });
  return doubts;
}

const round = (share: number): number => Math.round(share * 1000) / 1000;

function uniquePeople(people: readonly Person[]): Person[] {
  return people.filter((one, at) => people.findIndex(({ id }) => id === one.id) === at);
}

/** The turns that have a word an address may be made of. */
function turnsWithAddresses({
  turns,
  spans,
  spoken: { ids },
  facts,
}: Pick<UnderstoodWords, "turns" | "spans" | "spoken" | "facts">): Turn[] {
  if (!(facts.any & is.address)) return [];
  const heard: Turn[] = [];
  let at = 0;
  for (let k = 0; k < turns.length; k++) {
    const { end } = spans[k]!;
    let found = false;
    for (; at < ids.length && ids[at]! < end; at++) if (flagsAt(facts, at) & is.address) found = true;
    if (found) heard.push(turns[k]!);
  }
  return heard;
}

/** One entry a person, in the order given; talk time in seconds, share of all talk from 0 to 1. */
function measureSpeaking(people: readonly Person[], turns: readonly Turn[]): Speaking[] {
  const times = new Map<string, number>();
  const firsts = new Map<string, Turn>();
  let total = 0;
  for (const turn of turns) {
    const length = Math.max(0, turn.end - turn.start) || 0;
    total += length;
    if (turn.person === undefined) continue;
    times.set(turn.person, (times.get(turn.person) ?? 0) + length);
    if (!firsts.has(turn.person) && turn.text.length > 0) firsts.set(turn.person, turn);
  }
  return people.map((person) => {
    const talkTime = times.get(person.id) ?? 0;
    const first = firsts.get(person.id);
    return {
      person,
      talkTime: Math.round(talkTime * 10) / 10,
      share: total > 0 ? Math.round((talkTime / total) * 1000) / 1000 : 0,
      ...(first ? { firstWords: { at: first.start, text: first.paragraphs[0]!.sentences[0]!.text } } : {}),
    };
  });
}

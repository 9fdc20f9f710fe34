// Drafts notes from a transcript: a lead, key quotes and keywords, every sentence of which was said.
import type { Draft, Episode, Seconds, Show, Turn } from "../../model/model.js";
import { chooseKeywords, type KeywordKnowledge, rankKeywords } from "./find-keywords.js";
import { findLead } from "./find-lead.js";
import { findQuotes } from "./find-quotes.js";

export interface DraftInput {
  show: Show;
  episode: Episode;
  turns: readonly Turn[];
  /** Of the recording. */
  duration: Seconds;
}

/**
 * The draft; each part is empty where the talk does not give it. English introductions are recognised; in other languages
 * the lead comes from a talk of one voice only, and quotes are chosen by what they are about.
 */
export function draftNotes({ show, episode, turns, duration }: DraftInput, knowledge: KeywordKnowledge = {}): Draft {
  if (turns.length === 0) return { lead: [], quotes: [], keywords: [] };
  const { sentences, introduction } = findLead(show, episode, turns, duration);
  const keywords = rankKeywords(show, episode, turns, knowledge);
  const hosts = new Set((episode.hosts.length > 0 ? episode.hosts : show.hosts).map(({ id }) => id));
  const most = Math.min(6, Math.max(3, Math.round(duration / 900)));
  const quotes = findQuotes(turns, { ...(introduction === undefined ? {} : { introduction }), keywords, hosts, most });
  const said = new Set(sentences.map(({ text }) => text));
  return {
    lead: sentences,
    quotes: quotes.filter(({ text }) => !said.has(text)),
    keywords: chooseKeywords(keywords),
  };
}

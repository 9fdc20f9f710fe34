// Measures how long each person of an episode talks, and what they say first.
import type { Person, Speaking, Turn } from "../../model/model.js";

/** One entry a person, in the order given; talk time in seconds, share of all talk from 0 to 1. */
export function measureSpeaking(people: readonly Person[], turns: readonly Turn[]): Speaking[] {
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

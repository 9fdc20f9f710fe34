// Finds who is introduced in a talk by a full name, so that a message can name whom an episode leaves out.
import type { Turn } from "../model/model.js";

/** So many sentences at the beginning are looked at. */
const earlySentences = 150;
/** Points from which a name is told. */
const enough = 3;

/** Phrases with which a guest is brought in; the name may stand further on in the sentence. */
const frame =
  /(?<!\p{L})(?:joined (?:\w+ )?by|(?:my|our|today's|this week's) guest(?: today)?(?: is)?|(?:please )?welcome,?|(?:talking|speaking|here|sitting down|chatting) (?:to|with)|interview(?:ing)?|with me (?:today )?is)(?!\p{L})/iu;
const pair = /(?<![\p{L}'’-])(\p{Lu}\p{L}+(?:['’-]\p{L}+)*)((?: \p{Lu}\p{L}+(?:['’-]\p{L}+)*){1,2})(?![\p{L}'’-])/gu;

/**
 * The name, where the talk says it early on and enough speaks for one: a phrase such as "joined by" before it, the episode's
 * title, a comma before and "of" behind it, the first name said alone. `known` are names that are somebody else's or the show's.
 * Undefined where none or several are as likely. For English talk with capitals.
 */
export function findIntroduced(turns: readonly Turn[], title: string, known: readonly string[]): string | undefined {
  const sentences = turns.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((one) => one.sentences.map(({ text }) => text)),
  );
  const all = sentences.join(" ");
  const early = sentences.slice(0, earlySentences);
  const taken = known.map((name) => name.toLowerCase());
  const points = new Map<string, number>();
  for (const sentence of early) {
    const opened = frame.exec(sentence);
    const from = opened ? opened.index + opened[0].length : Number.POSITIVE_INFINITY;
    for (const { 0: name, index } of sentence.matchAll(pair)) {
      if (taken.some((one) => one.includes(name.toLowerCase()) || name.toLowerCase().includes(one))) continue;
      const near = index >= from && sentence.slice(from, index).trim().split(/\s+/).length <= 2;
      const apart = /,\s*$/.test(sentence.slice(0, index));
      const followed = /^(?:\s+(?:of|from|at|who|is|here)(?!\p{L})|\s*[,.!?])/u.test(
        sentence.slice(index + name.length),
      );
      const here = index < from ? 0 : near ? 3 : 1 + (apart && followed ? 1 : 0);
      points.set(name, Math.max(points.get(name) ?? 0, here));
    }
  }
  const rated = [...points].map(([name, here]): [string, number] => {
    const first = name.split(" ", 1)[0]!;
    const alone = new RegExp(`(?<!\\p{L})${first}(?![\\p{L}'’-]| \\p{Lu})`, "u").test(all);
    return [name, here + (title.includes(name) ? 2 : 0) + (alone ? 1 : 0)];
  });
  const best = Math.max(0, ...rated.map(([, sum]) => sum));
  const told = rated.filter(([, sum]) => sum === best);
  return best >= enough && told.length === 1 ? told[0]![0] : undefined;
}

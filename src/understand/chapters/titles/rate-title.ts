// Rates a title: how likely a person would have named the chapter with words of it, and whether it says anything alone.
import type { PhraseFacts, TitlePhrase } from "./title-phrases.js";

/** Fitted on the titles that people gave to 4,000 chapters, by their phrases' facts; steady from show to show. */
const base = 0.555;
const weights: readonly (readonly [fact: keyof PhraseFacts, weight: number])[] = [
  ["sum", 0.54],
  ["most", 0.74],
  ["letters", 0.224],
  ["announced", 0.295],
  ["participle", -0.163],
  ["gerund", -0.144],
];
const forRank = 0.371;
const forQuestion = 0.458;
/** A common word that stands alone ("Platform") may be right, and tells a listener little all the same. */
const alone = 0.6;

/** 0 to 1; `share`: its value over that of the chapter's best phrase, 0 to 1. 0 without facts. */
export const rateTitle = ({ facts, form }: TitlePhrase, share: number): number => {
  if (facts === undefined) return 0;
  const score = weights.reduce(
    (sum, [fact, weight]) => sum + facts[fact] * weight,
    base + forRank * Math.log(share + 1e-6) + (form === "question" ? forQuestion : 0),
  );
  return (form === undefined && facts.single === 1 ? alone : 1) / (1 + Math.exp(-score));
};

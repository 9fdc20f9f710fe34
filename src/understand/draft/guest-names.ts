// Knows in what is said the guests of an episode: where one is named, and where somebody is presented.
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import type { Person } from "../../model/model.js";
import { isGlad, presentsGuest } from "./introduction-signs.js";

export interface GuestNames {
  /** One of them is named: by the whole name, however it is written, or by a part of it of three letters or more, as it is written. */
  names(text: string): boolean;
  /**
   * Somebody is presented: by what hosts say, as whom the host is glad of, by a guest's name that begins the sentence, or by
   * another's with what he or she is.
   */
  presents(text: string): boolean;
  /** A guest's first name has another family name behind it: a misheard one, or somebody else. */
  misnames(text: string): boolean;
}

/** What follows the name of somebody who is presented. */
const does = String.raw`(?:,[^,.]{1,60},)?\s+(?:is|was|has|runs|leads|works|wrote|founded|co-?founded|created|built|started|teaches|studies)\b`;
const begin = String.raw`^\W*(?:(?:[Aa]nd|[Ss]o|[Nn]ow|[Tt]oday),?\s+)?`;

/** "Cleo Fontaine is the founder of ...": two words with capitals and a role, whoever it is. */
const roleOfSomebody = new RegExp(
  String.raw`${begin}\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,2}\s+is\s+(?:a|an|the|one of)\b[^.,]{0,60}\b(?:founders?|co-?founder|ceo|cto|author|professor|researcher|scientist|engineer|developer|consultant|writer|journalist|director|designer|investor|artist|host|creator|president)\b`,
  "u",
);

export function readGuests(guests: readonly Person[]): GuestNames {
  const whole = guests.flatMap(({ name, aliases }) => [name, ...aliases]);
  const lower = whole.map((name) => name.toLowerCase());
  const words = new Set(whole.flatMap((name) => name.split(/\s+/)));
  const parts = new Set([...words].filter((part) => part.length > 2));
  const begins = [
    ...whole.map((name) => new RegExp(`${begin}${escapeRegExp(name)}${does}`)),
    // A first name alone begins much else that is said of somebody.
    ...[...new Set(whole.map((name) => name.split(/\s+/)[0]!))]
      .filter((name) => name.length > 2)
      .map((name) => new RegExp(`${begin}${escapeRegExp(name)}\\s+is\\s+(?:a|an|the|one)\\b`)),
  ];
  const names = (text: string): boolean =>
    lower.some((name) => text.toLowerCase().includes(name)) ||
    (parts.size > 0 && (text.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []).some((word) => parts.has(word.replace(/['’]s$/, ""))));
  const firsts = whole.filter((name) => /\s/.test(name)).map((name) => name.split(/\s+/)[0]!);
  const misnamed =
    firsts.length > 0
      ? new RegExp(`(?<!\\p{L})(?:${firsts.map(escapeRegExp).join("|")}),?\\s+(\\p{Lu}\\p{Ll}[\\p{L}’'-]*)`, "gu")
      : /$^/g;
  return {
    names,
    misnames: (text) => [...text.matchAll(misnamed)].some(([, next]) => !words.has(next!.replace(/['’]s$/, ""))),
    presents: (text) =>
      presentsGuest(text) ||
      begins.some((one) => one.test(text)) ||
      roleOfSomebody.test(text) ||
      (isGlad(text) && names(text) && !/\byou\b/i.test(text)),
  };
}

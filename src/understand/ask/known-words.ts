// Tells whether a text names somebody or something that neither the talk nor the front-matter knows.
import { findLinks, markdownToText } from "../../base/markdown/markdown-to-text.js";
import { urlKey } from "../../base/normal-url.js";
import type { Entry, Show } from "../../model/model.js";
import { findPassage, plainForm, splitText, type TalkWords } from "./find-passage.js";

export interface Known {
  talk: TalkWords;
  words: ReadonlySet<string>;
  urls: ReadonlySet<string>;
  /** Names can be told by their capitals. */
  capitals: boolean;
}

/** Everything an answer may refer to. */
export function gatherKnown(show: Show, { episode, understood }: Entry, talk: TalkWords): Known {
  const people = [...episode.guests, ...episode.hosts, ...show.hosts, ...Object.values(show.people)];
  const texts = [
    show.title,
    show.author,
    show.description,
    episode.title,
    episode.description ?? "",
    ...people.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...[episode.glossary, show.glossary].flatMap(({ terms }) => terms.map(({ term }) => term)),
    ...[...understood.links, ...episode.links, ...show.links].map(({ title }) => title),
  ];
  const urls = [
    show.link,
    ...[...understood.links, ...episode.links, ...show.links].map(({ url }) => url),
    ...people.flatMap(({ url, links }) => [url ?? "", ...links.map((link) => link.url)]),
  ];
  const parts = (word: string): string[] => [plainForm(word), ...word.split(/[^\p{L}\p{N}]+/u).map(plainForm)];
  return {
    talk,
    words: new Set([...talk.words, ...texts.flatMap(splitText)].flatMap(parts)),
    urls: new Set(urls.filter((url) => url !== "").map(urlKey)),
    // German writes every noun with a capital, some scripts have none.
    capitals: /^(?:en|es|fr|it|pt|nl|sv|da|nb|no|fi|pl)\b/i.test(understood.language),
  };
}

/** Why a Markdown passage cannot be taken: an unknown name, number, link, or a quotation nobody said. */
export function findUnknown(markdown: string, known: Known): string | undefined {
  const titled = isTitleCase(markdown);
  const strange = findLinks(markdown).find(({ url }) => !/^(?:#|mailto:)/.test(url) && !known.urls.has(urlKey(url)));
  if (strange) return `links to ${strange.url}, which the episode does not have`;
  const text = markdownToText(markdown, { links: "drop" });
  for (const [quote] of text.matchAll(/(?<=[“"„«])[^“”"„«»]{12,}(?=[”"“»])/g))
    if (splitText(quote).length >= 4 && !findPassage(quote, known.talk)) return `quotes "${quote}", which nobody said`;
  const words = text.replace(/https?:\/\/\S+|\d{1,2}(?::\d{2}){1,2}/g, " ").split(/\s+/);
  for (const [at, word] of words.entries()) {
    const plain = plainForm(word).replace(/'s$/, "");
    if (plain === "" || known.words.has(plain) || known.words.has(plain.replace(/s$/, ""))) continue;
    if (/\d{2}/.test(plain)) return `says ${word}, a number the talk does not have`;
    const begins = titled || at === 0 || /[.!?:…“"(•–—-]$/.test(words[at - 1]!);
    const name =
      /^[^\p{L}]*\p{Lu}/u.test(word) &&
      (!begins || /\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(word) || (titled && nameFollows(words[at + 1], known)));
    if (known.capitals && name && plain.split(/[^\p{L}\p{N}]+/u).some((part) => !known.words.has(part)))
      return `names ${word.replace(/[^\p{L}\p{N}]+$/u, "")}, which neither the talk nor the front-matter knows`;
  }
  return undefined;
}

/** Among capitals only two unknown words in a row are a name. */
const nameFollows = (next: string | undefined, known: Known): boolean =>
  next !== undefined && /^\p{Lu}\p{Ll}/u.test(next) && !known.words.has(plainForm(next));

/** A title in which every long word has a capital: there it is no sign of a name. */
const isTitleCase = (text: string): boolean => {
  const long = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return text.length < 100 && long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
};

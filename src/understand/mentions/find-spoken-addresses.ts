// Hears web addresses in the talk: written by the captions, or said as "airdate dot dev slash pro".
import { normalUrl, urlKey } from "../../base/normal-url.js";
import type { Seconds, Sentence, Turn } from "../../model/model.js";
import { encodeLetters } from "../names/sounds/costs.js";
import { letterDistance } from "../names/sounds/distance.js";
import { functionWords } from "../readable/word-lists.js";
import { isMail, isWholeBehind } from "./before-addresses.js";

export interface SpokenAddress {
  url: string;
  at: Seconds;
  count: number;
}

/** Ends of domains that people say; a rarer one is only an address with its scheme. */
const endings =
  "com org net io dev ai co fm tv app gg me us uk de fr es it nl be ch at se no dk fi pl pt br jp kr in au ca nz eu edu gov info biz xyz blog news show audio studio link page site tech cloud design live world media network club shop store space online academy science education law health email chat social music radio video film art photo game games".split(
    " ",
  );
const ending = `(?:${endings.join("|")})`;

/** Sites that everybody knows: their front page alone leads a listener nowhere. */
const everyones = new Set(
  "twitter.com x.com youtube.com facebook.com instagram.com linkedin.com tiktok.com reddit.com threads.net pinterest.com twitch.tv github.com gitlab.com google.com gmail.com bing.com yahoo.com hotmail.com outlook.com amazon.com ebay.com netflix.com wikipedia.org medium.com patreon.com substack.com spotify.com discord.com slack.com stackoverflow.com".split(
    " ",
  ),
);

/** Names that end like a domain. */
const products = /^(?:(?:asp|ado|vb|paint)\.net|socket\.io|[\d.]+\.\w+)$/i;

/** A space is missing behind a sentence: "Yeah.It can be." */
const nextSentence = /^[^./]+\.\p{Lu}\p{Ll}$/u;

const written = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.-]|\p{L}['’])(?:https?:\/\/[^\s<>"]+|(?:www\.)?(?:\p{L}+['’](?=s\p{L}))?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+${ending}(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:\/[^\s<>"]*)?)`,
  "giu",
);
/** A name letter by letter ("o-a-k.com"): it is written without the hyphens. */
const spelled = /(?<![\p{L}\p{N}-])[\p{L}\p{N}](?:-[\p{L}\p{N}]){2,}(?![\p{L}\p{N}-])/gu;
const word = String.raw`(?:[\p{L}\p{N}](?:-[\p{L}\p{N}]){2,}|[\p{L}\p{N}]+)`;
const label = String.raw`${word}(?:\s(?:dash|hyphen)\s${word})*`;
const said = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${label}(?:\sdot\s${label})*?\sdot\s${ending}(?:\sdot\s(?:uk|au|br|jp|nz|in))?)((?:\s(?:forward\s)?slash\s${label})*)(?![\p{L}\p{N}])`,
  "giu",
);

/** What every address has in it: one look for that spares nearly all sentences the search from each of their words on. */
const telling = /\.\p{L}|:\/\/|\sdot\s/iu;

export interface HeardAddresses {
  /** In the order they are first said. */
  whole: SpokenAddress[];
  /** Those of them that nothing bears out but how they were heard: no link, no spelling, no name that is known. */
  asHeard: SpokenAddress[];
  /** Those that are only said behind another word, which may be their beginning ("Oak yard.com"): not to be linked. */
  cut: SpokenAddress[];
  /** Those that are nearly another one that is said, or a name that is known: one of the two was misheard, and these are not to be linked. */
  alike: SpokenAddress[];
  /** Those of a site that everybody knows, with nothing behind it ("post it on twitter.com"): not to be linked. */
  bare: SpokenAddress[];
}

export interface AddressHints {
  /** Addresses from elsewhere: where a name was heard as several words ("air date dot dev") and together they are a known host, that one is meant. */
  known?: readonly string[];
  /** Names of people, shows and terms: an address that one of them makes is whole, one that is nearly made by one misheard. */
  names?: readonly string[];
  /** Further names, in short: an address that is nearly made by one is misheard, but one that it makes may still lack its beginning. */
  short?: readonly string[];
  /** Of the talk, in two letters; English where absent. */
  language?: string;
}

/** "Tarpot.com/slash" stands where "slash" was said: what follows is heard as other words. */
const saidSlash = /\/slash\/?$/i;
/** From so many letters on a name and an address are one and the same misheard, where they are this near. */
const leastOwn = 7;

/** Addresses of the talk. */
export function findSpokenAddresses(turns: readonly Turn[], hints: AddressHints = {}): HeardAddresses {
  const { known = [], names = [], short = [], language = "en" } = hints;
  const shortNames = new Set(short.map(squash));
  let hosts: ReadonlySet<string> | undefined;
  let inOne: ReadonlySet<string> | undefined;
  let own: ReadonlySet<string> | undefined;
  const nearOwn = new Set<string>();
  const isOwn = new Set<string>();
  const found = new Map<string, SpokenAddress & { whole: boolean; bySpelling: boolean }>();
  const add = (heard: string, at: Seconds, before: string): void => {
    const plain = heard.replace(saidSlash, "").replace(/['’]/gu, "");
    const address = plain.replace(spelled, (letters) => letters.replaceAll("-", ""));
    const bySpelling = address !== plain;
    const url = normalUrl(address);
    // "Was dot com" is talk of a time, and no address.
    if (
      url === undefined ||
      products.test(address) ||
      nextSentence.test(address) ||
      functionWords.has(address.toLowerCase().split(".")[0]!)
    )
      return;
    const key = urlKey(url);
    own ??= new Set([...names.map(squash), ...known.flatMap((one) => hostOf(one)?.split(".")[0] ?? [])]);
    const host = new URL(url).host.replace(/^www\./, "");
    const name = squash(host.split(".")[0]!);
    if (own.has(name)) isOwn.add(url);
    else if (!bySpelling && !shortNames.has(name) && (isNearOne(name, own) || isNearOne(name, shortNames)))
      nearOwn.add(url);
    const whole =
      bySpelling || /^(?:https?:|www\.)|\//i.test(address) || isWholeBehind(before, language) || own.has(name);
    const first = found.get(key);
    found.set(
      key,
      first
        ? { ...first, count: first.count + 1, whole: first.whole || whole, bySpelling: first.bySpelling || bySpelling }
        : { url, at, count: 1, whole, bySpelling },
    );
  };
  for (const turn of turns) {
    if (!/ dot |\w\.\w|:\/\//i.test(turn.text)) continue;
    for (const { sentences } of turn.paragraphs)
      for (const sentence of sentences) {
        if (!telling.test(sentence.text)) continue;
        const matches = [
          ...[...sentence.text.matchAll(written)].map((match) => ({
            index: match.index,
            address: match[0].replace(/[.,;:!?)\]'’”]+$/u, ""),
            path: "",
          })),
          ...[...sentence.text.matchAll(said)].map(({ index, 1: name = "", 2: path = "" }) => ({
            index,
            address: spell(name),
            path: spell(path.replace(/forward\s/gi, "")),
          })),
        ];
        for (const { index, address, path } of matches) {
          const before = sentence.text.slice(0, index);
          if (isMail(before, address, sentence.text.slice(index + address.length))) continue;
          hosts ??= new Set(known.flatMap((url) => hostOf(url) ?? []));
          inOne ??= hostsInOne(turns);
          const joined = joinHost(/(?:[\p{L}\p{N}]+\s){1,3}$/u.exec(before)?.[0] ?? "", address, hosts, inOne);
          add(`${joined.host}${path}`, timeWithin(sentence, index), before.slice(0, before.length - joined.taken));
        }
      }
  }
  const sorted = [...found.values()].sort((a, b) => a.at - b.at);
  const listed = (isWhole: boolean): SpokenAddress[] =>
    sorted.flatMap(({ whole, bySpelling: _, ...address }) => (whole === isWhole ? [address] : []));
  const areSpelled = new Set(sorted.flatMap(({ url, bySpelling }) => (bySpelling ? [url] : [])));
  const isKnown = (url: string): boolean => hosts?.has(hostOf(url) ?? "") === true;
  const isBare = ({ url }: SpokenAddress): boolean =>
    everyones.has(hostOf(url) ?? "") && /^https?:\/\/[^/?#]+\/?$/.test(url);
  const whole = listed(true);
  const { standing, alike } = partTwins(
    whole.filter((one) => !isBare(one)),
    isKnown,
    areSpelled,
  );
  const misheard = standing.filter(({ url }) => nearOwn.has(url) && !isKnown(url));
  const linked = standing.filter((one) => !misheard.includes(one));
  return {
    whole: linked,
    asHeard: linked.filter(({ url }) => !isKnown(url) && !areSpelled.has(url) && !isOwn.has(url)),
    cut: listed(false),
    alike: [...alike, ...misheard],
    bare: whole.filter(isBare),
  };
}

/** Whether a name is nearly one of others: "idabirk" beside "idaberg". */
function isNearOne(name: string, others: ReadonlySet<string>): boolean {
  const letters = encodeLetters(name);
  return [...others].some(
    (other) =>
      Math.min(name.length, other.length) >= leastOwn &&
      Math.abs(name.length - other.length) <= apart &&
      letterDistance(letters, encodeLetters(other)) <= apart,
  );
}

const squash = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const hostOf = (url: string): string | undefined => {
  const normal = normalUrl(url);
  return normal?.startsWith("http") ? new URL(normal).host.replace(/^www\./, "") : undefined;
};

/** "rope dash works dot com" as it is typed. */
const spell = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\sdot\s/g, ".")
    .replace(/\s(?:dash|hyphen)\s/g, "-")
    .replace(/\sslash\s/g, "/")
    .replace(/\s/g, "");

/** The host, with those of the words before it that together are one of the known or heard ones, and how many letters they took. */
function joinHost(before: string, host: string, ...hosts: ReadonlySet<string>[]): { host: string; taken: number } {
  for (const { index } of before.matchAll(/(?<!\S)\S/gu)) {
    const words = before.slice(index).trim().toLowerCase().split(/\s+/);
    for (const joined of [words.join("") + host.toLowerCase(), `${words.join("-")}-${host.toLowerCase()}`])
      if (hosts.some((known) => known.has(joined))) return { host: joined, taken: before.length - index };
  }
  return { host, taken: 0 };
}

/** The hosts that the captions write in one word somewhere in the talk: "oakyard.com" tells what "the oak yard.com" is. */
const hostsInOne = (turns: readonly Turn[]): Set<string> =>
  new Set(turns.flatMap(({ text }) => [...text.matchAll(written)].flatMap(([address]) => hostOf(address) ?? [])));

/** Shorter addresses are like others by chance, but for one that was spelled. */
const shortest = { heard: 5, spelled: 4 };
/** Two letters apart at most, and by the length of the shorter no farther than this. */
const apart = 2;
const share = 0.3;

interface Heard {
  url: string;
  count: number;
}

/**
 * The addresses that stand, and those that are too much like another: of two that are alike the one that `isKnown`, that was
 * spelled or that is said more often stands, of two said as often neither. Numbers in addresses differ on purpose, and so do endings.
 */
function partTwins<Address extends Heard>(
  addresses: readonly Address[],
  isKnown: (url: string) => boolean,
  areSpelled: ReadonlySet<string>,
): { standing: Address[]; alike: Address[] } {
  const alike = new Set<Address>();
  const rank = ({ url, count }: Address): number =>
    isKnown(url) ? Number.POSITIVE_INFINITY : areSpelled.has(url) ? Number.MAX_SAFE_INTEGER : count;
  for (const [at, one] of addresses.entries())
    for (const other of addresses.slice(at + 1)) {
      const least = areSpelled.has(one.url) !== areSpelled.has(other.url) ? shortest.spelled : shortest.heard;
      if (!areAlike(one.url, other.url, least)) continue;
      if (rank(one) <= rank(other) && !isKnown(one.url)) alike.add(one);
      if (rank(other) <= rank(one) && !isKnown(other.url)) alike.add(other);
    }
  return { standing: addresses.filter((one) => !alike.has(one)), alike: [...alike] };
}

function areAlike(one: string, other: string, least: number): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === undefined || b === undefined || a.ending !== b.ending) return false;
  // Of one host, what stands behind it is compared, else the hosts.
  const [left, right] = a.host === b.host ? [a.path, b.path] : a.path === b.path ? [a.host, b.host] : ["", ""];
  const length = Math.min(left.length, right.length);
  if (left === right || length < least || /\d/.test(left + right) || Math.abs(left.length - right.length) > 1)
    return false;
  return letterDistance(encodeLetters(left), encodeLetters(right)) <= Math.min(apart, share * length);
}

/** An address in its parts: the host without `www.` and its ending, and the path without the slashes around it. */
function partsOf(url: string): { host: string; ending: string; path: string } | undefined {
  const found = /^https?:\/\/(?:www\.)?([^/?#]+)(\.[^./?#]+)\/?([^?#]*?)\/?$/i.exec(url);
  if (found === null) return undefined;
  return { host: found[1]!.toLowerCase(), ending: found[2]!.toLowerCase(), path: found[3]!.toLowerCase() };
}

/** The time of the character at `offset`, in proportion; the sentence's start where its end is not known. */
export function timeWithin({ text, start, end }: Pick<Sentence, "text" | "start" | "end">, offset: number): Seconds {
  const share = text.length > 0 ? offset / text.length : 0;
  return end > start ? start + (end - start) * share : start;
}

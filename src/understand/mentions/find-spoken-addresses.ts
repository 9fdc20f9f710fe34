// Hears web addresses in the talk: written by the captions, or said as "airdate dot dev slash pro".
import { normalUrl, urlKey } from "../../base/normal-url.js";
import type { Seconds, Turn } from "../../model/model.js";
import { timeWithin } from "./time-within.js";

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

/** Names that end like a domain. */
const products = /^(?:(?:asp|ado|vb|paint)\.net|socket\.io|[\d.]+\.\w+)$/i;

const written = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.-])(?:https?:\/\/[^\s<>"]+|(?:www\.)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+${ending}(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:\/[^\s<>"]*)?)`,
  "giu",
);
const label = String.raw`[\p{L}\p{N}]+(?:\s(?:dash|hyphen)\s[\p{L}\p{N}]+)*`;
const said = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${label}(?:\sdot\s${label})*?\sdot\s${ending}(?:\sdot\s(?:uk|au|br|jp|nz|in))?)((?:\s(?:forward\s)?slash\s${label})*)(?![\p{L}\p{N}])`,
  "giu",
);

/**
 * Addresses of the talk in the order they are first said. `known` are addresses from elsewhere: where a name was heard as
 * several words ("air date dot dev") and together they are a known host, that one is meant.
 */
export function findSpokenAddresses(turns: readonly Turn[], known: readonly string[] = []): SpokenAddress[] {
  let hosts: ReadonlySet<string> | undefined;
  const found = new Map<string, SpokenAddress>();
  const add = (address: string, at: Seconds): void => {
    const url = normalUrl(address);
    if (url === undefined || products.test(address)) return;
    const key = urlKey(url);
    const before = found.get(key);
    found.set(key, before ? { ...before, count: before.count + 1 } : { url, at, count: 1 });
  };
  for (const turn of turns) {
    if (!/ dot |\w\.\w|:\/\//i.test(turn.text)) continue;
    for (const { sentences } of turn.paragraphs)
      for (const sentence of sentences) {
        for (const match of sentence.text.matchAll(written))
          add(match[0].replace(/[.,;:!?)\]'’”]+$/u, ""), timeWithin(sentence, match.index));
        for (const match of sentence.text.matchAll(said)) {
          const [, name = "", path = ""] = match;
          const before = /(?:[\p{L}\p{N}]+\s){1,3}$/u.exec(sentence.text.slice(0, match.index))?.[0] ?? "";
          hosts ??= new Set(known.flatMap((url) => hostOf(url) ?? []));
          add(
            joinHost(before, name, hosts) + spell(path.replace(/forward\s/gi, "")),
            timeWithin(sentence, match.index),
          );
        }
      }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

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

function joinHost(before: string, name: string, hosts: ReadonlySet<string>): string {
  const host = spell(name);
  const words = before.trim() === "" ? [] : before.trim().toLowerCase().split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const start = words.slice(from);
    for (const joined of [start.join("") + host, `${start.join("-")}-${host}`]) if (hosts.has(joined)) return joined;
  }
  return host;
}

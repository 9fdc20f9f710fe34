// A word of a transcript taken apart once: its punctuation, its plain letters, its sounds, how common it is.
import { takeAccentsOff } from "../../base/latin-letters.js";
import type { Lexicon } from "./lexicon.js";
import { pronounce } from "./sounds/pronounce.js";

export type Tier = "ordinary" | "rare" | "unknown";

export interface WordForm {
  /** Punctuation before and after the word, and its possessive ending. */
  lead: string;
  core: string;
  possessive: string;
  tail: string;
  /** The core in lower case without accents. */
  lower: string;
  /** Only letters a to z and digits of it. */
  plain: string;
  /** A mark such as [music], a word without any letter or digit, or one of another script: no window crosses it. */
  isMark: boolean;
  isCapital: boolean;
  isNumber: boolean;
  /** An address, or a name with dots inside: never part of a mis-hearing. */
  isCode: boolean;
  /** 0: the sentence goes on; 1: comma; 2: the sentence ends. */
  stop: 0 | 1 | 2;
  tier: Tier;
  /** Log10 of the share in speech, as an ordinary word; -6.5 for rare ones, -7.6 for unknown ones. */
  share: number;
  isFunction: boolean;
  isGivenName: boolean;
  isFamilyName: boolean;
  sounds: Uint8Array;
}

/** Takes accents off and lowers the case. */
export const fold = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : takeAccentsOff(text).replace(/[’‘]/g, "'").toLowerCase();

/** Only the letters a to z and the digits of a text. */
export const squash = (text: string): string => fold(text).replace(/[^a-z0-9]/g, "");

/** Several of what a word names. */
export const pluralOf = (one: string): string => `${one}${/(?:[cs]h|[sxz])$/i.test(one) ? "es" : "s"}`;

const contraction =
  /^(?:i'm|i've|i'll|i'd|(?:you|we|they)'(?:re|ve|ll|d)|(?:he|she|it|that|there|what|who|here|how|let|where)'(?:s|ll|d)|\w+n't|\w+'(?:ll|ve|re|d)|y'all|ma'am|o'clock)$/;

/** A word of more characters is read as one without any. */
export const longestWord = 60;

/** Takes one word of a transcript apart. */
export function readForm(raw: string, lexicon: Lexicon): WordForm {
  if (raw.length > longestWord) return readForm("", lexicon);
  const match = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%+]*)$/su.exec(raw)!;
  let [lead, core, tail] = [match[1]!, match[2]!, match[3]!];
  let possessive = "";
  const isMark = core === "" || (/^[[(<♪]/.test(raw.trim()) && /[\])>♪]$/.test(raw.trim()));
  const owner = /^(.+?)(['’]s)$/i.exec(core);
  const whole = fold(core);
  const isContraction = contraction.test(whole);
  if (owner && !isContraction) [core, possessive] = [owner[1]!, owner[2]!];
  else if (/s$/i.test(core) && /^['’](?![\p{L}])/u.test(tail)) [possessive, tail] = [tail[0]!, tail.slice(1)];
  const lower = possessive || !isContraction ? fold(core) : whole;
  const plain = squash(core);
  const sounds = plain === "" ? new Uint8Array(0) : pronounce(takeAccentsOff(core));
  const { tier, share } = weigh(lower, isContraction, lexicon);
  return {
    lead,
    core,
    possessive,
    tail,
    lower,
    plain,
    isMark: isMark || plain === "",
    isCapital: /^\p{Lu}/u.test(core) && !/^I(?:'|’|$)/.test(core),
    isNumber: /^[\d.,$%+-]+$/.test(core),
    isCode: /[a-z]\.[a-z]|\.\.|[@/_\\(+#&]|^(?:\w-){2,}\w$/i.test(core) || lead.endsWith("@"),
    stop: /[.?!:;…。？！]["'”’)\]]*$/u.test(tail) ? 2 : /[,)\]—–]["'”’]*$/u.test(tail) ? 1 : 0,
    tier,
    share,
    isFunction: isContraction || lexicon.isFunction(lower),
    isGivenName: lexicon.isGivenName(lower),
    isFamilyName: lexicon.isFamilyName(lower),
    sounds,
  };
}

/** How common a word is. */
export function weigh(lower: string, isContraction: boolean, lexicon: Lexicon): { tier: Tier; share: number } {
  if (isContraction) return { tier: "ordinary", share: -3 };
  if (!(lower.charCodeAt(0) >= 97) && /^[\d.,$%+-]+$/.test(lower)) return { tier: "ordinary", share: -3.3 };
  const share = lexicon.frequency(lower);
  if (share !== undefined) return { tier: "ordinary", share };
  if (lexicon.isRare(lower)) return { tier: "rare", share: -6.5 };
  if (lower.includes("-")) {
    const known = (part: string): boolean =>
      part.length < 2 || /^\d+$/.test(part) || lexicon.frequency(part) !== undefined || lexicon.isRare(part);
    if (lower.split("-").every(known)) return { tier: "rare", share: -6.2 };
  }
  return { tier: "unknown", share: -7.6 };
}

// Tells codes of languages from what looks like one, and finds the one that was meant.
import { findNear } from "./near.js";

/** Whether a code such as "pt-BR" names a language and, where it has them, a script and a region that are registered. */
export function isLanguageCode(code: string): boolean {
  try {
    // Node 20 and 22 have none for "und".
    const { language = "und", script, region } = new Intl.Locale(code);
    // Of the thousands of codes of three letters the system names only some.
    const isKnown = language.length === 3 || isLanguage(language);
    return (
      isKnown &&
      (script === undefined || nameOf("script", script) !== undefined) &&
      (region === undefined || nameOf("region", region) !== undefined)
    );
  } catch {
    return false;
  }
}

/** The system knows in which script every language with a code of two letters is written; to ask for its name takes 10 ms. */
const isLanguage = (code: string): boolean => new Intl.Locale(code).maximize().script !== undefined;

/** The code that was meant by the name of a language, by a country's code, or by a code with a region that does not exist. */
export function suggestLanguage(typed: string): string | undefined {
  const [first = "", ...rest] = typed.trim().split(/[-_ ]/);
  if (rest.length > 0 && isLanguageCode(first)) return first.toLowerCase();
  const name = typed.trim().toLowerCase();
  const names = new Map(codes().flatMap((code) => [...namesOf(code)].map((one) => [one.toLowerCase(), code] as const)));
  const named = names.get(name) ?? names.get(findNear(name, name.length > 4 ? [...names.keys()] : []) ?? "");
  return named ?? languageOfCountry(first);
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const codes = (): string[] =>
  [...letters]
    .flatMap((a) => [...letters].map((b) => a + b))
    // Codes that were given up, such as "iw", have the name of the one that took their place.
    .filter((code) => nameOf("language", code) !== undefined && Intl.getCanonicalLocales(code)[0] === code);

/** What a language is called in English and by those who speak it. */
function namesOf(code: string): Set<string> {
  const own = new Intl.DisplayNames([code, "en"], { type: "language" }).of(code);
  return new Set([nameOf("language", code), own].filter((name) => name !== undefined));
}

function languageOfCountry(country: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(country) || nameOf("region", country.toUpperCase()) === undefined) return undefined;
  return new Intl.Locale(`und-${country}`).maximize().language;
}

function nameOf(type: "language" | "script" | "region", code: string): string | undefined {
  return new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code);
}

/** The codes of three letters that files of sound name languages by (ISO 639-2/T). */
const threeLetters: ReadonlyMap<string, string> = new Map(
  "aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul bi:bis bm:bam bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces cu:chu cv:chv cy:cym da:dan de:deu dv:div dz:dzo ee:ewe el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin fj:fij fo:fao fr:fra fy:fry ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye hz:her ia:ina id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl it:ita iu:iku ja:jpn jv:jav ka:kat kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri mk:mkd ml:mal mn:mon mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que rm:roh rn:run ro:ron ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag si:sin sk:slk sl:slv sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha zh:zho zu:zul"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** `eng` of `en-GB`; a code of three letters as it is, and undefined for what is no code of a language. */
export function iso6392(code: string): string | undefined {
  const first = code.toLowerCase().split(/[-_]/)[0]!;
  return /^[a-z]{3}$/.test(first) ? first : threeLetters.get(first);
}

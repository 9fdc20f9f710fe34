// What stands right before an address that is said: whether its beginning may be missing, and whether mail is meant.
import { wordSet } from "../../base/words.js";

/**
 * By language the words right before an address that is said whole: behind any other, as in "the guild.com" or "Radio Werft.de",
 * its beginning may stand in that word. Of a language without an entry nothing is known, and all are whole.
 */
const leads: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(
    "to at on is was are from visit visiting via by of that's it's called say says said see try and or out in for with through about check using website site url address page domain link",
  ),
  de: wordSet("auf unter über via bei zu von nach und oder ist heißt lautet adresse seite website webseite homepage"),
  fr: wordSet("sur à via chez et ou est c'est site adresse page"),
  es: wordSet("en a por vía y o es visita visite visiten visitar web página sitio dirección"),
  it: wordSet("su a da via e o è chiama visita visitate sito web indirizzo pagina"),
  pt: wordSet("em no na via e ou é visite visitem acesse acessem site página endereço"),
  nl: wordSet("op via naar bij van en of is heet site website adres pagina"),
};

/** Whether an address behind this text is whole, as far as the word before it tells in the language (two letters). */
export function isWholeBehind(before: string, language: string): boolean {
  const word = /[\p{L}\p{N}'’-]+(?=[^\p{L}\p{N}]*$)/u.exec(before)?.[0].toLowerCase().replace("’", "'");
  return leads[language]?.has(word ?? "") ?? true;
}

/** "Write to ada at keel.com" says where mail goes, and no page: "at" with a word for mail near it, or what "@" is called. */
const mailSign = /(?<!\p{L})(?:arroba|arobase|chiocciola)\s$/iu;
const atSign = /(?<!\p{L})at\s$/iu;
const mailWord = /(?<!\p{L})(?:e-?)?mails?(?!\p{L})|underscore|courriel|correo/iu;
/** So many letters before and behind an address a word for mail is near it. */
const nearMail = { before: 70, behind: 20 };

/** Whether this is where mail goes, by what stands around it. */
export const isMail = (before: string, address: string, behind: string): boolean =>
  /^[^./]*-at-/i.test(address) ||
  mailSign.test(before) ||
  (atSign.test(before) && mailWord.test(before.slice(-nearMail.before) + behind.slice(0, nearMail.behind)));

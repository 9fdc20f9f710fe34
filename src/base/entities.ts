// Decodes the character references of HTML in notes and captions: numbers, and the names that people and tools really write.
// https://html.spec.whatwg.org/#named-character-references

import { once } from "./once.js";

const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot " +
  "cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml " +
  "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute " +
  "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const others =
  "amp & lt < gt > quot \" apos ' lrm \u200e rlm \u200f zwj \u200d zwnj \u200c OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ " +
  "circ ˆ tilde ˜ ensp \u2002 emsp \u2003 thinsp \u2009 ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † " +
  "Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − " +
  "infin ∞ ne ≠ le ≤ ge ≥ sung ♪ alpha α beta β gamma γ delta δ epsilon ε lambda λ mu μ pi π sigma σ tau τ phi φ omega ω Delta Δ " +
  "Sigma Σ Omega Ω Ccaron Č ccaron č Zcaron Ž zcaron ž Lstrok Ł lstrok ł nacute ń sacute ś cacute ć zacute ź zdot ż eogon ę aogon ą " +
  "inodot ı gbreve ğ scedil ş Scedil Ş ncaron ň rcaron ř ecaron ě uring ů odblac ő udblac ű amacr ā emacr ē imacr ī omacr ō umacr ū " +
  "excl ! num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? commat @ " +
  "lsqb [ lbrack [ rsqb ] rbrack ] lowbar _ lcub { rcub } vert | NewLine \n Tab \t " +
  "asymp ≈ bsol \\ check ✓ hearts ♥ lbrace { rArr ⇒ rbrace } star ☆";

const loadNames = once((): ReadonlyMap<string, string> => {
  const named = new Map<string, string>();
  latin.split(" ").forEach((name, at) => {
    named.set(name, String.fromCharCode(160 + at));
  });
  const pairs = others.split(" ");
  for (let at = 0; at + 1 < pairs.length; at += 2) named.set(pairs[at]!, pairs[at + 1]!);
  return named;
});

/**
 * The text of a reference, given what stands between `&` and `;` (`amp`, `#39`, `#x27`); undefined when it is none.
 * Numbers of the C1 range are read as Windows-1252, as browsers do; a number that is no character becomes U+FFFD.
 */
export function decodeEntity(name: string): string | undefined {
  if (name.charCodeAt(0) !== 35) return loadNames().get(name);
  const found = /^#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (!found) return undefined;
  const code = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16);
  if (code >= 128 && code < 160) return windows.charAt(code - 128);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
}

const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Text with its references decoded; what is no reference stays. */
export const decodeEntities = (text: string): string =>
  text.includes("&") ? text.replace(/&(#?\w{1,10});/g, (whole, name: string) => decodeEntity(name) ?? whole) : text;

/**
 * A text that should be plain with the references in it as what they stand for, also those that were escaped twice, and which
 * these were; it stays as it is where there are none.
 */
export function readReferences(typed: string): { text: string; found: string[] } {
  const found: string[] = [];
  if (!typed.includes("&")) return { text: typed, found };
  // A text that was escaped twice has its references behind "&amp;".
  const once = typed.replace(/&amp;(?=#?\w{1,10};)/g, "&");
  const text = once
    .replace(/&(#?\w{1,10});/g, (whole, name: string) => {
      const letter = decodeEntity(name);
      if (letter === undefined || letter === "\ufffd") return whole;
      found.push(whole);
      return letter === "\u00a0" ? " " : letter;
    })
    .replace(/\s+/g, " ");
  return found.length === 0 ? { text: typed, found } : { text, found };
}

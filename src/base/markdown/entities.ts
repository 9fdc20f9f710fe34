// Turns HTML character references in Markdown text into the characters they stand for.

/** The named references people type in notes; others stay as they are. https://html.spec.whatwg.org/#named-character-references */
const named: Record<string, string> = {
  nbsp: "\u00A0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  shy: "\u00AD",
  zwj: "\u200D",
  zwnj: "\u200C",
  Tab: "\t",
  NewLine: "\n",
};

const pairs = String.raw`amp & lt < gt > quot " apos ' copy © reg ® trade ™ hellip … mdash — ndash – lsquo ‘ rsquo ’ ldquo “
rdquo ” sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › bull • middot · times × divide ÷ plusmn ± deg ° euro € pound £ yen ¥
cent ¢ sect § para ¶ dagger † Dagger ‡ permil ‰ prime ′ Prime ″ larr ← rarr → uarr ↑ darr ↓ harr ↔ rArr ⇒ check ✓ star ☆
hearts ♥ frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ micro µ iexcl ¡ iquest ¿ infin ∞ ne ≠ le ≤ ge ≥ asymp ≈ minus −
colon : comma , period . excl ! quest ? lpar ( rpar ) num # sol / bsol \ lbrack [ rbrack ] lbrace { rbrace } vert | commat @
agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î
iuml ï ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý yuml ÿ szlig ß
Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î
Iuml Ï Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý oelig œ OElig Œ
scaron š Scaron Š eth ð ETH Ð thorn þ THORN Þ`;
for (const [, name, character] of pairs.matchAll(/(\S+) (\S+)/g)) named[name!] = character!;

/** A text with its character references (`&eacute;`, `&#233;`, `&#xE9;`) as characters; unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g,
    (whole, decimal, hex, name) => {
      if (name) return Object.hasOwn(named, name) ? named[name]! : whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\uFFFD";
      return String.fromCodePoint(code);
    },
  );
}

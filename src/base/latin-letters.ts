// Latin letters that Unicode does not take apart into a letter and an accent, and what ASCII writes for them.

const inAscii: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  ł: "l",
  Ł: "L",
  þ: "th",
  Þ: "Th",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  ŋ: "n",
  Ŋ: "N",
};

/** A text with those letters in ASCII, in the case that they have. */
export const spellOutLetters = (text: string): string =>
  text.replace(/[ßẞæÆœŒøØđĐðÐłŁþÞıħĦŋŊ]/g, (letter) => inAscii[letter]!);

/** A text without accents and with those letters in ASCII, in the case that it has. */
export const takeAccentsOff = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : spellOutLetters(text).normalize("NFKD").replace(/\p{M}/gu, "");

// Guesses which language a show's pages are written in, where nothing says it: by scripts that one language has, else by small words.

/** Letters that only one of the languages below has, the surest first. */
const scripts: readonly [language: string, letters: RegExp][] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
  ["th", /\p{Script=Thai}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["el", /\p{Script=Greek}/u],
  ["uk", /[іїєґ]/i],
  ["ru", /[ыэё]/i],
  ["fa", /[پچژگ]/],
  ["ar", /\p{Script=Arabic}/u],
];

/** The smallest words of languages in Latin letters; those that two of them share count for both. */
const words: Readonly<Record<string, string>> = {
  en: "the and of to is in that we this with for on it",
  de: "und der die das ist nicht mit wir den für ein auf im",
  fr: "les des est une dans pour avec et du le la que nous",
  es: "los las una para con del por que el la en se y",
  pt: "não uma para com dos do da em os que e o no",
  it: "che una per con della il di gli e un sono del nel",
  nl: "een het van niet zijn met voor de en is op we ook",
  sv: "och att det som är för med på av en om vi den",
  da: "og at det som er for med på af en om vi ikke",
  pl: "nie się jest na że do w z i o to dla jak",
  fi: "ja on että ei oli se mutta kun niin hän jos tai myös",
  cs: "je se na že v a s o pro jak jsme by k",
  tr: "ve bir bu için ile da de çok ne olarak daha gibi",
};

/** Of a text so many words or letters are looked at. */
const mostLooked = 20_000;
/** A language's small words are one in six and more of its text. */
const enough = 0.12;

/** The language's code; undefined where nothing stands out. */
export function guessSpoken(texts: readonly string[]): string | undefined {
  const text = texts
    .join("\n")
    .replace(/https?:\/\/\S+|<[^>]*>/g, " ")
    .slice(0, mostLooked * 5);
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter)).slice(0, mostLooked);
  for (const [language, pattern] of scripts) {
    const own = letters.filter((letter) => pattern.test(letter)).length;
    if (own >= Math.max(20, letters.length * (language === "ja" ? 0.1 : /^(?:uk|ru|fa)$/.test(language) ? 0.01 : 0.3)))
      return language;
  }
  const said =
    text
      .toLowerCase()
      .match(/[\p{L}'’]+/gu)
      ?.slice(0, mostLooked) ?? [];
  const shares = Object.entries(words)
    .map(([language, small]) => {
      const known = new Set(small.split(" "));
      return { language, share: said.filter((word) => known.has(word)).length / said.length };
    })
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  if (said.length < 40 || first === undefined || second === undefined) return undefined;
  return first.share >= enough && first.share > second.share * 1.25 ? first.language : undefined;
}

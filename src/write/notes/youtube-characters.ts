// Makes text fit for YouTube, which takes no angle brackets, and counts and spells its hashtags.

/**
 * The text without `<` and `>` (https://developers.google.com/youtube/v3/docs/videos): arrows and comparisons get their own
 * signs, other brackets become the small ones. Control characters are dropped, line ends become "\n".
 */
export const fitYoutube = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF\uFFFE\uFFFF]/g, "")
    .replace(/<[-=]+>/g, "↔")
    .replace(/[-=]+>/g, "→")
    .replace(/<[-]+/g, "←")
    .replace(/<=/g, "≤")
    .replace(/>=/g, "≥")
    .replace(/<3(?!\d)/g, "♥")
    .replaceAll("<", "‹")
    .replaceAll(">", "›");

/** One line of text fit for YouTube. */
export const fitYoutubeLine = (text: string): string => fitYoutube(text).replace(/\s+/g, " ").trim();

/** A word or phrase as a hashtag: "machine learning" becomes "#MachineLearning"; undefined where no letter is left. */
export function hashtag(text: string): string | undefined {
  const words = text
    .toWellFormed()
    .replace(/^\s*#/, "")
    .replace(
      /(?<![\p{L}\p{N}])(\p{L})(#|\+\+)(?![\p{L}\p{N}])/gu,
      (_, letter, sign) => letter + (sign === "#" ? "Sharp" : "pp"),
    )
    .split(/[^\p{L}\p{M}\p{N}_]+/u)
    .filter((word) => word !== "");
  const joined =
    words.length < 2
      ? words.join("")
      : words.map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())).join("");
  return /\p{L}/u.test(joined) ? `#${joined}` : undefined;
}

/** Hashtags of all texts in their order, each once. */
export function hashtags(texts: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const tag of texts.map(hashtag)) {
    const key = tag?.toLowerCase();
    if (key !== undefined && !found.has(key)) found.set(key, tag!);
  }
  return [...found.values()];
}

/** How many hashtags YouTube will count in a text. */
export function countHashtags(text: string): number {
  if (!text.includes("#")) return 0;
  return [...text.matchAll(/(?<![\p{L}\p{N}_/&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu)].length;
}

/** More hashtags than this make YouTube ignore all of them (https://support.google.com/youtube/answer/6390658). */
export const mostHashtags = 60;

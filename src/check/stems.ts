// Stems of words: what of a telling word is compared, so that its ending does not matter.

const plain = new Set(
  "about after again against because been before being both from have here into just like more most much only other over same some such than that their them then there these they this those through very what when where which while will with your chapter part intro outro welcome introduction question questions start ending".split(
    " ",
  ),
);

/** Words of a text that carry meaning (four letters or more), in lower case, cut to their first six letters. */
export function findStems(text: string): string[] {
  const lower = text.toLowerCase();
  // Classes of Unicode are expensive to compile, and most texts are ASCII.
  const words = lower.match(/[^\0-\x7f]/.test(lower) ? /[\p{L}\p{N}]{4,}/gu : /[a-z\d]{4,}/g) ?? [];
  return words.filter((word) => !plain.has(word)).map((word) => word.slice(0, 6));
}

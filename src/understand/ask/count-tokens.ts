// Estimates how many tokens a text is to a language model, whose tokenizer is not known here.

/** UTF-8 bytes a token, in scripts that tokenizers know well; mostly there are more. */
const bytesPerToken = 3.5;
/** A digit is often a token of its own; so is, and sometimes two, a letter with an accent, or of Greek or an Indian script. */
const tokensPerDigit = 1;
const tokensPerRareSign = 1.3;
const digits = /[0-9]/g;
const rareSigns =
  /[^\p{ASCII}\p{P}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * How many tokens a text is, rather too many: .77 (Czech), 1.2 (English) to 1.9 (Vietnamese) of what Qwen's tokenizer makes of
 * sixteen languages.
 */
export function countTokens(text: string): number {
  const digit = text.match(digits)?.length ?? 0;
  const rare = text.match(rareSigns) ?? [];
  const cheap = Buffer.byteLength(text) - digit - Buffer.byteLength(rare.join(""));
  return Math.ceil(cheap / bytesPerToken + digit * tokensPerDigit + rare.length * tokensPerRareSign);
}

/**
 * How many tokens a text is at least: no tokenizer joins words, each with at most one sign before it, more than three digits, or
 * signs with what follows them. Far too few in scripts without spaces.
 */
export const countTokensAtLeast = (text: string): number =>
  text.match(/[^\s\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|[^\s\p{L}\p{N}]+/gu)?.length ?? 0;

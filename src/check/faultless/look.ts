// Looks at places of a text with sticky expressions.

/** Whether the expression, which is sticky, matches there. */
export function isAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** Whether, wherever that character stands, the sticky expression matches. */
export function areAll(character: string, sticky: RegExp, text: string): boolean {
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
    if (!isAt(sticky, text, at)) return false;
  return true;
}

// Decodes files that Windows programs save as "Unicode", which is UTF-16.

/**
 * The text of a file: `text` as it was read in UTF-8, or its bytes read as UTF-16 where they begin with that form's byte order
 * mark (two bytes that UTF-8 never has).
 */
export function decodeText(text: string, bytes: () => Uint8Array): string {
  if (!text.startsWith("\ufffd\ufffd")) return text;
  const all = bytes();
  const form =
    all[0] === 0xff && all[1] === 0xfe ? "utf-16le" : all[0] === 0xfe && all[1] === 0xff ? "utf-16be" : undefined;
  return form === undefined ? text : new TextDecoder(form).decode(all);
}

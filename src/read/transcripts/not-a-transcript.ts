// Recognises files that are no transcript at all, so that their bytes are not published as somebody's words.

/** What a file is instead of a transcript, in a few words; undefined when it may be one. `text` is all of it. */
export function whatElse(file: string, text: string): string | undefined {
  const head = text.slice(0, 20_000);
  if (/^\s*(?:<!doctype html|<html\b|<\?xml[^>]*>\s*<html\b)/i.test(head)) return "a web page";
  if (isBinary(head)) return "a file that is not text";
  const json = /\.json$/i.test(file) || (/^\s*[[{]/.test(head) && /[\]}]\s*$/.test(text.slice(-200)));
  if (json && text.trim() !== "" && isJson(text)) return "JSON without segments";
  return undefined;
}

/** More than one character in so many that no text holds, and the file was never text. */
const rarest = 20;

function isBinary(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) strange++;
  }
  return strange > 8 && strange * rarest > text.length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

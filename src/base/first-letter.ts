// The letter that stands for a title where a picture is missing.

/** The first letter or digit as a capital; "" where there is none. */
export const firstLetter = (text: string): string => (/[\p{L}\p{N}]/u.exec(text)?.[0] ?? "").toUpperCase();

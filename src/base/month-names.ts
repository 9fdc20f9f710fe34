// The names of the months in English, for dates that are read and for those in sentences.

/** January to December. */
export const monthNames = "January February March April May June July August September October November December".split(
  " ",
);

/** The month that a word names or abbreviates, from 0; -1 for any other word. Only the first three letters count. */
export const monthOf = (word: string): number =>
  monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());

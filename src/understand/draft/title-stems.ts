// The beginnings of a title's longer words, by which they are known again in what is said: plurals and endings differ.

const stemLetters = 5;
const leastLetters = 4;
/** Longer small words, which are in many titles and in all talk. */
const small = new Set(
  "about after again been before best does doing down each episode every everything from have here into just like make makes making more most much only other over part people really should some than that their them then there these they thing things this those time today very want well were what when where which while will with work would your yours".split(
    " ",
  ),
);

/** In their order, small words left out, and those of another language (`stop`, between blanks); one that comes twice is there twice. */
export const titleStems = (text: string, stop = ""): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= leastLetters && !small.has(word) && !stop.includes(` ${word} `))
    .map((word) => word.slice(0, stemLetters));

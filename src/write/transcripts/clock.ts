// Spells the times of cues, from tables: a show has hundreds of thousands of them.

const two = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));

/** `hh:mm:ss` of each second, made when it is first asked for: every episode has the same ones. */
const clocks: (string | undefined)[] = [];
/** Seconds from here on are not kept. */
const longest = 14_400;

/** Whole seconds as `hh:mm:ss`. */
export function clockOf(seconds: number): string {
  if (!(seconds < longest)) return spellClock(seconds);
  while (clocks.length <= seconds) clocks.push(undefined);
  clocks[seconds] ??= spellClock(seconds);
  return clocks[seconds]!;
}

function spellClock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${hours < 100 ? two[hours]! : hours}:${two[minutes % 60]!}:${two[seconds % 60]!}`;
}

/** What follows the whole seconds of a time, by its milliseconds; each is made when it is first asked for. */
export type Fractions = (milliseconds: number) => string;

/** Three decimals, between two texts that are always the same. */
export const makeFractions = (before: string, after: string): Fractions =>
  keep((milliseconds) => `${before}${String(milliseconds).padStart(3, "0")}${after}`);

/** Decimals without zeros at their end, and without a point where there are none. */
export const makeShortFractions = (after: string): Fractions =>
  keep((milliseconds) => `.${String(milliseconds).padStart(3, "0")}`.replace(/\.?0+$/, "") + after);

function keep(spell: Fractions): Fractions {
  const kept: (string | undefined)[] = new Array(1000);
  return (milliseconds) => (kept[milliseconds] ??= spell(milliseconds));
}
